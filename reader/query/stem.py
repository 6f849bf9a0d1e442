"""The stem of a word: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980.

With the two departures of his own later program (-bli, -logi), and letter for letter what the tokenizer
`porter` of SQLite FTS5 does, because stems decide what a search finds and the index must agree:

- words of fewer than 3 or more than 64 bytes in UTF-8 stay as they are;
- bytes are letters: whatever is not a, e, i, o, u or y counts as a consonant.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Final

_LONGEST: Final = 64

# Longest suffix first where one ends in another: the first that fits decides, whether it is replaced or not.
_STEP_2: Final = (
    ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
    ("logi", "log"), ("bli", "ble"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
    ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
    ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
)  # fmt: skip
_STEP_3: Final = (
    ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
    ("ness", ""),
)  # fmt: skip
_STEP_4: Final = (
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
    "ate", "iti", "ous", "ive", "ize",
)  # fmt: skip


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a folded word: "minerals" → "miner", "policies" → "polici"."""
    if word.isascii():
        return _stem(word) if 3 <= len(word) <= _LONGEST else word
    # One character for each byte, so that lengths and letters are counted as FTS5 counts them.
    letters = word.encode("utf-8", "surrogatepass").decode("latin-1")
    if not 3 <= len(letters) <= _LONGEST:
        return word
    return _stem(letters).encode("latin-1").decode("utf-8", "surrogatepass")


def _stem(word: str) -> str:
    word = _step_1b(_step_1a(word))
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    word = _replaced(_replaced(word, _STEP_2), _STEP_3)
    return _step_5(_step_4(word))


def _step_1a(word: str) -> str:
    """Plurals."""
    if not word.endswith("s") or word.endswith("ss"):
        return word
    if (word.endswith("sses") and len(word) > 4) or (word.endswith("ies") and len(word) > 3):
        return word[:-2]
    return word[:-1]


def _step_1b(word: str) -> str:
    """-eed, -ed and -ing, and what has to be mended after the last two."""
    if word.endswith("eed") and len(word) > 3:
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for suffix in ("ed", "ing"):
        if word.endswith(suffix) and len(word) > len(suffix):
            base = word[: -len(suffix)]
            return _mended(base) if _has_vowel(base) else word
    return word


def _mended(word: str) -> str:
    if word.endswith(("at", "bl", "iz")) and len(word) > 2:
        return word + "e"
    last = word[-1]
    if last not in "aeioulsz" and word.endswith(last * 2):
        return word[:-1]
    return word + "e" if _measure(word) == 1 and _ends_short(word) else word


def _replaced(word: str, table: tuple[tuple[str, str], ...]) -> str:
    for suffix, replacement in table:
        if word.endswith(suffix) and len(word) > len(suffix):
            base = word[: -len(suffix)]
            return base + replacement if _measure(base) > 0 else word
    return word


def _step_4(word: str) -> str:
    for suffix in _STEP_4:
        if word.endswith(suffix) and len(word) > len(suffix):
            base = word[: -len(suffix)]
            fits = _measure(base) > 1 and (suffix != "ion" or base.endswith(("s", "t")))
            return base if fits else word
    return word


def _step_5(word: str) -> str:
    if word.endswith("e"):
        measure = _measure(word[:-1])
        if measure > 1 or (measure == 1 and not _ends_short(word[:-1])):
            word = word[:-1]
    if len(word) > 1 and word.endswith("ll") and _measure(word[:-1]) > 1:
        word = word[:-1]
    return word


def _consonants(word: str) -> list[bool]:
    """Tell for each letter whether it is a consonant; y is a vowel after a consonant."""
    kinds: list[bool] = []
    consonant = False
    for letter in word:
        consonant = letter not in "aeiou" and not (letter == "y" and consonant)
        kinds.append(consonant)
    return kinds


def _measure(word: str) -> int:
    """Count the changes from vowels to consonants: m in the paper."""
    kinds = _consonants(word)
    return sum(not before and after for before, after in pairwise(kinds))


def _has_vowel(word: str) -> bool:
    return any(letter in "aeiou" or (letter == "y" and at > 0) for at, letter in enumerate(word))


def _ends_short(word: str) -> bool:
    """Tell whether it ends consonant, vowel, consonant other than w, x, y: *o in the paper."""
    return word[-1:] not in ("w", "x", "y") and _consonants(word)[-3:] == [True, False, True]
