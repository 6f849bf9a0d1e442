"""What a word is: the one definition that the matcher, the highlighter and the full-text index share.

The index is SQLite FTS5 with the tokenizer `porter unicode61 remove_diacritics 2`. It agrees with this
module because it is given `searchable(text)` and never the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

# Written without spaces, so that a word cannot be told from its neighbour: Thai, Lao, Myanmar, Khmer, kana,
# bopomofo, Han, Yi. Hangul has spaces, but glues particles to words, and is searched the same way.
_SPACELESS: Final = (
    ("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"), ("\u3005", "\u3007"),
    ("\u3040", "\u318f"), ("\u31a0", "\u31ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"),
    ("\ua000", "\ua48c"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"), ("\U0001b000", "\U0001b16f"),
    ("\U00020000", "\U000323af"),
)  # fmt: skip
# Letters of New Tai Lue and two Vedic signs that Unicode has moved about and FTS5 takes for separators.
_UNSURE: Final = (("\u19b0", "\u19c0"), ("\u19c8", "\u19c9"), ("\u1cf2", "\u1cf3"))
_VOICING: Final = "\u3099\u309a"
"""Marks that make another kana of a kana; they are no accents."""
_PLAIN: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "ħ": "h"}
)
_FOREIGN: Final = re.compile("[^\x00-\x7f]+")
# Written as what they are not: a class with all of Unicode in it takes milliseconds to compile.
_WORD: Final = re.compile("[^\x00-/:-`{-\x7f]+")
_STRETCH: Final = re.compile("[^\x00-/:-@\\[-`{-\x7f]+")


class Token(NamedTuple):
    """A word where it stands in a text."""

    text: str
    """Folded, not stemmed."""
    start: int
    """Offset of its first character in the text."""
    end: int
    """Offset after its last character."""


def searchable(text: str) -> str:
    """Return `text` as the full-text index must be given it.

    Lower case, without accents; what is neither a letter nor a number (nor of private use) becomes a space
    unless it is ASCII, and spaces stand around every character of a script without spaces.
    """
    if not text.isascii():
        text = _FOREIGN.sub(_folded, text)
    return text.lower()


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, folded and not stemmed."""
    return tuple(_WORD.findall(searchable(text)))


def tokens(text: str) -> Iterator[Token]:
    """Yield the same words as `words`, with their places in `text`."""
    for found in _STRETCH.finditer(text):
        stretch, start = found[0], found.start()
        if stretch.isascii():
            yield Token(stretch.lower(), start, found.end())
        else:
            yield from _placed(stretch, start)


def is_spaceless(word: str) -> bool:
    """Tell whether `word` is a character of a script that is written without spaces."""
    return len(word) == 1 and _among(word, _SPACELESS)


def _placed(stretch: str, offset: int) -> Iterator[Token]:
    """Find the places of the words of a stretch without ASCII separators, character by character."""
    folded: list[str] = []
    places: list[int] = []
    for place, char in enumerate(stretch):
        part = _one(char)
        folded.append(part)
        places += [place] * len(part)
    text = "".join(folded)
    if text != searchable(stretch):
        # Characters that only together make one (conjoining jamo): the stretch is the place of its words.
        for word in _WORD.findall(searchable(stretch)):
            yield Token(word, offset, offset + len(stretch))
        return
    for found in _WORD.finditer(text):
        end = places[found.end() - 1] + 1
        while end < len(stretch) and not folded[end]:
            end += 1  # combining marks belong to the word that they stand on
        yield Token(found[0], offset + places[found.start()], offset + end)


def _folded(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0]).translate(_FOLDING)


_one: Final = lru_cache(maxsize=8192)(searchable)


class _Folding(dict[int, str]):
    """Code point to what it is searched as, filled as characters come up: a text has few different ones."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(code).casefold().translate(_PLAIN)).casefold().lower()
        plain = unicodedata.normalize("NFC", "".join(c for c in plain if c in _VOICING or not _is_mark(c)))
        folded = self[code] = "".join(map(_spaced, plain))
        return folded


_FOLDING: Final = _Folding()


def _is_mark(char: str) -> bool:
    return unicodedata.combining(char) != 0


def _spaced(char: str) -> str:
    category = unicodedata.category(char)
    if (category[0] not in "LN" and category != "Co") or _among(char, _UNSURE):
        return " "
    return f" {char} " if _among(char, _SPACELESS) else char


def _among(char: str, ranges: tuple[tuple[str, str], ...]) -> bool:
    return any(first <= char <= last for first, last in ranges)
