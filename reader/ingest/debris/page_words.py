"""Whole lines that the systems print with which pages are made: WordPress, Blogger, forums, in many languages."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from reader.domain.item import Reason

LONGEST: Final = 90
_ENDS: Final = " \t:：»›→←«‹….!*|·•-–—▼▲▾"


@cache
def _page_words() -> dict[str, Reason]:
    """The reason for each line, by its words in lower case."""
    found: dict[str, Reason] = {}
    reason = Reason.NAVIGATION
    for line in files("reader.ingest.data").joinpath("page_words.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            reason = Reason(line[1:-1])
        elif line and not line.startswith("#"):
            found[line.strip(_ENDS)] = reason
    return found


def page_word(content: str) -> Reason | None:
    """The reason for which a line is debris, if it is one of those lines and nothing else."""
    return _page_words().get(content.lower().strip(_ENDS)) if len(content) <= LONGEST else None
