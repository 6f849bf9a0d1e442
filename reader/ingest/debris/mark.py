"""The mark on a line that was taken out."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.item import Reason


@dataclass(frozen=True, slots=True)
class Debris:
    """Why a line was taken out."""

    reason: Reason
    detail: str = ""
    names: int | None = None
    """Index of the headline that an entry of a table of contents names."""
