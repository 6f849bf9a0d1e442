"""Signs that end a text: of agencies and press offices ("Lusa/fim", "ENDS", "ab/cjl/rh"), of teasers ("more »")."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = re.compile(
    r"[-–—(\[*#=\s]*(?:ends?|ende|fin|fine|fim|slut|einde|loppu|koniec|конец|完|[^\W\d_][\w.]{1,12}/(?:fim|fin|ends?|ende|fine)|"
    r"em\s+atualização|en\s+actualización|en\s+développement|in\s+aggiornamento|more\s+(?:to\s+)?follows?|more\s+to\s+come|"
    r"(?:mehr|bericht|meldung)\s+folgt)[-–—)\]*#=.\s]*",
    re.IGNORECASE,
)
_INITIALS: Final = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,4}")
_DESK: Final = re.compile(r"[A-Z]{2,4}\.?")


def is_end_mark(content: str) -> bool:
    """Whether nothing but such a sign stands on a line."""
    return len(content) <= _LONGEST and (
        _WORDS.fullmatch(content) is not None or _INITIALS.fullmatch(content) is not None
    )


_LONGEST: Final = 32


def sums_up(content: str) -> bool:
    """Whether a line is a summary with the way to its text behind it: "The ferry lines … more »"."""
    more = _MORE.search(content, max(0, len(content) - _LONGEST))
    return more is not None and len(content[: more.start()].split()) > _WAY


_MORE: Final = re.compile(r"\s(?:read\s+)?more\s*[→»›]$", re.IGNORECASE)
_WAY: Final = 5
"""Words that the way to another page has at most."""


def is_desk(content: str) -> bool:
    """Whether a line may be the initials of who wrote a dispatch, above such a sign: "JPV."."""
    return _DESK.fullmatch(content) is not None
