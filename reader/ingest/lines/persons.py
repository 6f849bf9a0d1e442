"""What the name of a person looks like."""

from __future__ import annotations

import re
from typing import Final

PERSON: Final = re.compile(
    r"[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’-]*\.?(?:\s(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’-]*\.?|de|van|von|der|la|da|di|al)){1,3}$"
)
_JOINTS: Final = re.compile(r"\s*(?:[,|/•·&]|\b(?:and|und|et|y|e|i|en|и)\b)\s*")
_BRACKETS: Final = re.compile(r"\s*\([^()]{2,30}\)")
_LONGEST: Final = 80
_FULL_NAME: Final = 2
"""Words of a full name; more of them may be a headline: "European Energy Security"."""


def names_persons(content: str) -> bool:
    """Whether a line has nothing but full names, with a place or what they do in brackets behind."""
    if len(content) > _LONGEST:
        return False
    parts = _JOINTS.split(_BRACKETS.sub("", content))
    full = [part for part in parts if PERSON.match(part)]
    if not full or any(len(part.split()) > _FULL_NAME for part in full):
        return False
    return all(part in full or (part.isalpha() and part[0].isupper()) for part in parts)
