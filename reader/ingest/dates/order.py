"""In which order a language writes day and month, where the numbers do not tell: 03/04/2022.

Only English is written in both orders. The language is told by its smallest words, of which every sentence has
some, or by its script.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

_WORDS: Final[dict[str, frozenset[str]]] = {
    "English": frozenset("the of and to in that is was for with on by from at has have".split()),
    "German": frozenset("der die und das den von mit ist für auf dem nicht ein eine im des wird".split()),
    "French": frozenset("le la les des du et dans pour que qui une est au sur pas par ont aux".split()),
    "Spanish": frozenset("el los las del y en que una por con para su se es al lo como fue".split()),
    "Portuguese": frozenset("o os as do da dos das e em que uma para com não no na ao pela pelo".split()),
    "Italian": frozenset("il gli della di e che un una per con del dei nel alla sono è non lo".split()),
    "Dutch": frozenset("de het een van en in is dat op te voor met zijn niet aan door ook".split()),
    "Polish": frozenset("i w na z się nie do że jest o po od za przez dla oraz".split()),
}
_WORD: Final = re.compile(r"[^\W\d_]+")
_DAY_FIRST_SCRIPT: Final = re.compile(r"[\u0400-\u04ff\u0600-\u06ff]")
_ENOUGH: Final = 5
"""Small words from which on a language is told."""
_SAMPLE: Final = 12_000
"""Characters that are looked at."""


def usual_day_first(texts: Iterable[str]) -> bool:
    """Whether texts are in a language that always writes the day before the month."""
    counts: Counter[str] = Counter()
    foreign = seen = 0
    for text in texts:
        words = [word.lower() for word in _WORD.findall(text)]
        for language, small in _WORDS.items():
            counts[language] += sum(word in small for word in words)
        foreign += len(_DAY_FIRST_SCRIPT.findall(text))
        seen += len(text)
        if seen > _SAMPLE:
            break
    if 2 * foreign > seen:
        return True
    if not counts:
        return False
    language, most = counts.most_common(1)[0]
    return language != "English" and most >= _ENOUGH and most > 1.2 * counts["English"]
