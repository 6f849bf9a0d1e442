"""The mark on a line that was taken out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from reader.domain.item import Reason


class Debris(NamedTuple):
    """Why a line was taken out."""

    reason: Reason
    detail: str = ""
    names: int | None = None
    """Index of the headline that an entry of a table of contents names."""


CONTENTS: Final = "table of contents"
FRAME: Final = frozenset(
    {
        Reason.NAVIGATION, Reason.SHARE, Reason.PROMPT, Reason.COOKIE, Reason.COPYRIGHT, Reason.TEASER,
        Reason.COMMENT, Reason.ADVERT, Reason.COUNTER,
    }
)  # fmt: skip


def framed(debris: Mapping[int, Debris]) -> bool:
    """Whether a document is framed as saved pages are: by navigation, prompts, teasers."""
    return sum(mark.reason in FRAME and mark.detail != CONTENTS for mark in debris.values()) >= 2
