"""Runs of capitalised words, the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

UPPER: Final = "A-ZÀ-ÖØ-Þ" + "".join(c for c in map(chr, range(0x100, 0x250)) if c.isupper() or c.istitle())
# All repetitions are bounded: a pattern that may start anywhere must not run far from each start.
_REST: Final = r"(?:\w{1,40}(?:['’\-‑]\w{1,40}){0,4}|(?:['’\-‑]\w{1,40}){1,4}|\.(?:-?[{U}]\.){0,3})?"
_TIED: Final = r"(?:al|el|as|ad|ar|an|ash|at|bin|ben|ibn|abu)[-‑][{U}]\w{1,40}"
_PARTICLES: Final = """
    de da do dos das del della dello di du la le van von der den ter ten zu zum zur bin bint ibn ben abu af
    av al
"""
PARTICLES: Final = frozenset(_PARTICLES.split())
_PARTICLE: Final = "(?:" + "|".join(sorted(PARTICLES, key=len, reverse=True)) + ")"


def _run_pattern(upper: str) -> re.Pattern[str]:
    # The class comes first, without a look behind it, so that the search can skip to the next capital.
    rest = _REST.replace("{U}", upper)
    token = rf"(?:[dl]['’])?[{upper}]{rest}|{_TIED}".replace("{U}", upper)
    return re.compile(rf"[{upper}]{rest}(?:[ \n](?:{_PARTICLE}[ \n]){{0,3}}(?:{token})){{1,15}}(?!\w)")


_RUN: Final = _run_pattern(UPPER)
_ASCII_RUN: Final = _run_pattern("A-Z")
_PIECE: Final = re.compile(r"[^ \n]+")
_LONGEST_WORD: Final = 30
_AFTER: Final = re.compile(r"([^\w\s]*)[ \n]?([\w.\-‑'’]*)")
_POSSESSIVE: Final = ("'s", "’s", "'", "’")


class Token(NamedTuple):
    """A word of a run and its place in the text."""

    text: str
    start: int
    end: int


def runs(raw: str) -> Iterator[tuple[int, int]]:
    """Where runs of two and more capitalised words stand, particles between them included."""
    for match in (_ASCII_RUN if raw.isascii() else _RUN).finditer(raw):
        start, end = match.span()
        if not raw[start - 1].isalnum():
            yield start, end


def tokens(raw: str, start: int, end: int) -> list[list[Token]]:
    """The words of a run; a possessive ends one name and begins another."""
    found: list[list[Token]] = []
    run: list[Token] = []
    for piece in _PIECE.finditer(raw, start, end):
        word, begin = piece[0], piece.start()
        bare = _unpossessed(word)
        run.append(Token(bare, begin, begin + len(bare)))
        if bare != word:
            found.append(run)
            run = []
    if run:
        found.append(run)
    return found


def _unpossessed(word: str) -> str:
    for ending in _POSSESSIVE[:2]:
        if word.endswith(ending):
            return word[: -len(ending)]
    return word


def word_before(raw: str, start: int) -> str:
    """The word that stands directly before `start`, with its marks; empty at a paragraph's beginning."""
    end = start - 1
    if end < 1 or raw[end] not in " \n":
        return ""
    low = max(end - _LONGEST_WORD, 0)
    begin = max(raw.rfind(" ", low, end), raw.rfind("\n", low, end))
    return raw[begin + 1 : end] if begin >= 0 else ""


def after(raw: str, end: int) -> tuple[str, str]:
    """The marks directly after `end`, and the word that follows them."""
    match = _AFTER.match(raw, end)
    return (match[1], match[2]) if match else ("", "")


def opens_sentence(raw: str, start: int) -> bool:
    """Whether a capital at `start` is due to the place rather than to the word."""
    before = raw[max(start - 4, 0) : start].rstrip(" \"'“”„«»()[]*_#>-–—•\n")
    return not before or before[-1] in ".!?:;…|" or raw[max(start - 2, 0) : start] == "\n\n"
