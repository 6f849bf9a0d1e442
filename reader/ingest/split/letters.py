"""Letters to several readers: how they greet, and how a saved one begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from reader.ingest.lines.line import Line

SALUTATION: Final = re.compile(
    r"(?:dear|hello|hi|hej|liebe[rsn]?|chers?|chères?|queridos?|estimad[oa]s?|beste|caro)\b", re.IGNORECASE
)
_IN_BROWSER: Final = re.compile(
    r"(?:(?:click\s+here\s+to\s+)?(?:view|read|see)\s+(?:this\s+)?(?:e-?mail|newsletter|message|it)?\s*(?:online|in\s+(?:your|a|the)\s+browser|on\s+the\s+web)|"
    r"(?:im|als)\s+(?:browser|webversion)\s+(?:ansehen|anzeigen|lesen)|(?:wird|falls)\s.{0,40}nicht\s+(?:richtig|korrekt)\s+angezeigt|"
    r"si\s+ce\s+message\s+ne|voir\s+(?:la\s+version|ce\s+message)\s+(?:en\s+ligne|dans)|ver\s+(?:este\s+)?(?:correo|mensaje|en\s+el\s+navegador)|"
    r"ver\s+(?:este\s+)?e-?mail\s+no\s+navegador|se\s+non\s+visualizzi|visualizza\s+(?:nel|questa)|bekijk\s+(?:deze\s+|de\s+)?(?:e-?mail|nieuwsbrief|online)|"
    r"visa\s+(?:i\s+webbläsaren|detta)|zobacz\s+(?:w\s+przeglądarce|online)|открыть\s+в\s+браузере)",
    re.IGNORECASE,
)
_LEAVE: Final = re.compile(
    r"unsubscribe|abbestellen|abmelden|se\s+désabonner|désinscri|darse\s+de\s+baja|cancelar\s+(?:a\s+|la\s+)?(?:inscrição|suscripción)|"
    r"disiscri|cancella(?:\s+la\s+)?\s*iscrizione|afmelden|uitschrijven|avsluta|avregistrera|wypisz|отписаться",
    re.IGNORECASE,
)
_TOP: Final = 6


def is_letter(lines: Sequence[Line]) -> bool:
    """Whether a file is one newsletter from the mail: the way to a browser on top, the way out below."""
    first = [line.content for line in islice((line for line in lines if not line.blank), _TOP)]
    if not any(map(_IN_BROWSER.search, first)):
        return False
    filled = [line.content for line in lines if not line.blank]
    leaves = next((rank for rank, content in enumerate(filled) if _LEAVE.search(content)), None)
    if leaves is None or leaves <= len(filled) * _FOOT:
        return False
    return sum(_IN_BROWSER.search(content) is not None for content in filled) <= _BOTH


_BOTH: Final = 2
"""Times that the way to the browser stands in one letter: on top, and at the foot."""
_FOOT: Final = 0.6
"""The share of a letter above its foot."""
