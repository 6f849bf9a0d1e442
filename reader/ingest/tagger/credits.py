"""Words about the text rather than of it: who wrote, edited and took the pictures; stock market codes."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.tagger.capitals import UPPER
from reader.ingest.tagger.mentions import Mention
from reader.ingest.tagger.senses import Kind, Sense
from reader.ingest.tagger.text import Text

_MADE: Final = (
    "(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated|[Pp]hoto(?:s|graph)?|[Ii]mage)"
)
_NAMES: Final = rf"[{UPPER}][\w.'’-]{{1,30}}(?:,? (?:and |in )?[{UPPER}][\w.'’-]{{1,30}}){{0,9}}"
_CREDIT: Final = re.compile(
    rf"\((?:Additional )?{_MADE} by [^)]{{1,200}}\)"
    rf"|(?:Additional r|R)eporting by {_NAMES}"
    rf"|{_MADE}(?: credit)?: {_NAMES}"
    r"|\((?:NYSE|NASDAQ|Nasdaq|LON|LSE|TSX|ASX)[:;] ?[\w.]{1,8}\)"
)
_CONTRIBUTED: Final = re.compile(rf"(?:{_NAMES} )(?:of {_NAMES} )?contributed (?:reporting|to this)")
_SIGNS: Final = (
    "orting by ",
    "iting by ",
    "iled by ",
    "hoto by ",
    "hotos by ",
    "hoto: ",
    "mage: ",
    "redit: ",
)
_EXCHANGES: Final = ("(NYSE", "(NASDAQ", "(Nasdaq", "(LON:", "(LSE:", "(TSX:", "(ASX:")
_SENSE: Final = (Sense(Kind.MASK, "", "credit"),)


def credits_in(text: Text) -> list[Mention]:
    """Mask the stretches in which names are credits."""
    raw = text.raw
    found = []
    # Nearly every text lacks all of these, which is sooner seen than searched.
    if any(sign in raw for sign in _SIGNS + _EXCHANGES):
        found = [Mention(m.start(), m.end(), _SENSE) for m in _CREDIT.finditer(raw)]
    if "contributed" in raw:
        found += [Mention(m.start(), m.end(), _SENSE) for m in _CONTRIBUTED.finditer(raw)]
    return found
