"""Runs of capitalised words, the raw material of names."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

UPPER: Final = "A-ZÀ-ÖØ-Þ" + "".join(c for c in map(chr, range(0x100, 0x250)) if c.isupper() or c.istitle())
_INITIAL: Final = rf"[{UPPER}]\.(?:-?[{UPPER}]\.)*"
_WORD: Final = rf"(?:[dDlL]['’])?[{UPPER}][\w]*(?:['’\-‑][\w]+)*"
_TIED: Final = rf"(?:al|el|as|ad|ar|an|ash|at|bin|ben|ibn|abu)[-‑][{UPPER}]\w+"
_TOKEN: Final = rf"(?:{_INITIAL}|{_TIED}|{_WORD})"
_PARTICLES: Final = """
    de da do dos das del della dello di du la le van von der den ter ten zu zum zur bin bint ibn ben abu af
    av al el y e
"""
PARTICLES: Final = frozenset(_PARTICLES.split())
_PARTICLE: Final = "(?:" + "|".join(sorted(PARTICLES, key=len, reverse=True)) + ")"
_RUN: Final = re.compile(rf"(?<!\w){_TOKEN}(?:[ \n](?:{_PARTICLE}[ \n]){{0,3}}{_TOKEN})+(?!\w)")
_PIECE: Final = re.compile(r"[^ \n]+")
_BEFORE: Final = re.compile(r"([^\s]+)[ \n]$")
_AFTER: Final = re.compile(r"([^\w\s]*)[ \n]?([\w.\-‑'’]*)")
_POSSESSIVE: Final = ("'s", "’s", "'", "’")


class Token(NamedTuple):
    """A word of a run and its place in the text."""

    text: str
    start: int
    end: int


def runs(raw: str) -> list[list[Token]]:
    """Runs of two and more capitalised words, particles between them included; a possessive ends one."""
    found: list[list[Token]] = []
    for match in _RUN.finditer(raw):
        run: list[Token] = []
        base = match.start()
        for piece in _PIECE.finditer(match[0]):
            word, start = piece[0], base + piece.start()
            bare = _unpossessed(word)
            run.append(Token(bare, start, start + len(bare)))
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
    match = _BEFORE.search(raw[max(start - 30, 0) : start])
    return match[1] if match else ""


def after(raw: str, end: int) -> tuple[str, str]:
    """The marks directly after `end`, and the word that follows them."""
    match = _AFTER.match(raw, end)
    return (match[1], match[2]) if match else ("", "")


def opens_sentence(raw: str, start: int) -> bool:
    """Whether a capital at `start` is due to the place rather than to the word."""
    before = raw[max(start - 4, 0) : start].rstrip(" \"'“”„«»()[]*_#>-–—•\n")
    return not before or before[-1] in ".!?:;…|" or raw[max(start - 2, 0) : start] == "\n\n"
