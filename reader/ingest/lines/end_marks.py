"""Signs with which agencies and press offices end a text: "Lusa/fim", "ENDS", "(EM ATUALIZAÇÃO)", "ab/cjl/rh"."""

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


def is_desk(content: str) -> bool:
    """Whether a line may be the initials of who wrote a dispatch, above such a sign: "JPV."."""
    return _DESK.fullmatch(content) is not None
