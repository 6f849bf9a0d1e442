"""Whether two texts are of one vocabulary: a text comes back to its words, another one has its own.

A word that stands in several lines of one text is as likely to stand on both sides of a place in it as
chance has it. Where far fewer do, a new text begins (lexical cohesion: Morris and Hirst 1991, Hearst's
TextTiling 1997).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log
from typing import Final

_SAME: Final = 0.85
_OTHER: Final = 0.25
"""Of the words that chance would put on both sides, how many are there in one text, and in two."""
_CROSSES: Final = log(_OTHER / _SAME)


def strangeness(above: Iterable[set[str]], below: Iterable[set[str]], share: float) -> float:
    """How much the words of two stretches of lines speak for two texts, as the logarithm of a likelihood;
    below zero for one. `share` is that of the upper stretch in the size of both, between 0 and 1.
    """
    upper = Counter(word for words in above for word in words)
    lower = Counter(word for words in below for word in words)
    parted: Counter[int] = Counter()
    crossing = 0
    for word, count in upper.items():
        if word in lower:
            crossing += 1
        elif count > 1:
            parted[count] += 1
    for word, count in lower.items():
        if count > 1 and word not in upper:
            parted[count] += 1
    weight = crossing * _CROSSES
    for count, words in parted.items():
        chance = 1 - share**count - (1 - share) ** count
        weight += words * log((1 - _OTHER * chance) / (1 - _SAME * chance))
    return weight
