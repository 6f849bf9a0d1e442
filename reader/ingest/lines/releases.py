"""The line with which a press release says that it is one: "FOR IMMEDIATE RELEASE", "Pressemitteilung Nr. 27"."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = (
    r"(?:press|news|media)\s+(?:release|statement|advisory)|pressemitteilung|presseinformation|medienmitteilung|communiqué\s+de\s+presse|"
    r"comunicado\s+(?:oficial|de\s+(?:prensa|imprensa))|nota\s+(?:de\s+prensa|à\s+imprensa)|comunicato\s+stampa|persbericht|pressmeddelande|pressemeddelelse|"
    r"informacja\s+prasowa|пресс-релиз"
)
_HEAD: Final = re.compile(
    rf"\W*(?:(?:strictly\s+|under\s+)?embargo(?:ed)?\s+(?:until|till|for|bis)|not\s+for\s+publication\s+(?:before|until)|sperrfrist\b|"
    rf"for\s+(?:immediate\s+)?(?:release|use|publication)\b|(?:{_WORD})\b|新闻稿|プレスリリース|"
    rf"[^.!?]{{2,48}}\s[–—|-]\s(?:{_WORD})\b)",
    re.IGNORECASE,
)
_LONGEST: Final = 110


def heads_release(content: str) -> bool:
    """Whether a line is the first of a release, or stands in its head."""
    return len(content) <= _LONGEST and content[-1:] not in ".!?" and _HEAD.match(content) is not None
