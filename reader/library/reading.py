"""How documents are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reader.ingest.worker import Ingest


class Reading(NamedTuple):
    """How documents are read; what was read in another way is read again."""

    day_first: bool = False
    """Whether 3/4/2023 is the third of April where a document does not tell."""
    ingest: Ingest | None = None
    """A way of splitting in the place of the usual one."""

    def version(self) -> str:
        """What is remembered with each document: the version of the rules, and the settings."""
        from reader.library.rules import rules_version

        return rules_version() + (" day first" if self.day_first else "")
