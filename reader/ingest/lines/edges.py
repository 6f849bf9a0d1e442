"""What stands around a date that is no part of a sentence: opening and closing marks, separators."""

from __future__ import annotations

import re
from typing import Final

OPEN: Final = re.compile(
    r"[\s(\[<*_\"“'【（「〔|~=·•—–\-\u2300-\u23ff\u25a0-\u27bf\ufe0f\U0001f300-\U0001faff]*(?:(?:on|le|am|el|il|di|op|den|em|a|W\s+dniu)\s+)?[*_]*$",
    re.IGNORECASE,
)
YEAR_BEFORE: Final = re.compile(
    r"(?:the\s+year|année|an|jahr|año|anno|ano|jaar|rok|год|år|year)\s+$", re.IGNORECASE
)
"""The word before the year in a heading: "*** Année 2008 ***"."""
SEPARATOR: Final = re.compile(
    r"[\s)\]>*_】）」〕]*(?P<mark>--+|[-–—―‒―−:：|•·/►»]|\.\s?[-–—]|[,，]\s?[-–—])\s*[*_]*\s*|[\s)\]>*_】）」〕]*(?P<dot>[.,，、。])\s+"
)
CLOSE: Final = re.compile(r"[\s)\]>*_\"”'】）」〕|~=.·•:,;—–-]*$")
SENTENCE: Final = re.compile(r"(?:(?:[^\W\d_]{3}|\d|[)\]\"”’])[.!?]|[。！？؟])['\"”’»)*_]*(?:\s|$)|[。！？]")
AMENDED: Final = re.compile(
    r"(?:am(?:ended|\.)?|en\.|r\.\s?s\.|by-?law|act|reg(?:ulation)?s?\.?|s\.\s?i\.|law|gesetz|art(?:icle)?\.?|cf\.|see|repealed|inserted|c\.|no\.)\b",
    re.IGNORECASE,
)
"""What stands before the date in a note on the history of a law."""
