"""What the matches of a pattern can begin with, read off the pattern itself.

So a line is not tried against patterns that its first letters rule out. Patterns are lower case and hold no
white space but in character classes; what is not understood here may be anything, and rules nothing out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

LENGTH: Final = 3
"""Characters that are told apart."""
ANY_DIGIT: Final = "\\d"
"""Stands for all digits at the beginning of a match."""


class _Way(NamedTuple):
    """One way to begin."""

    text: str
    open: bool
    """Whether it is known what follows; otherwise anything may."""


_NOTHING: Final = _Way("", True)
_ANYTHING: Final = _Way("", False)


def beginnings(pattern: str) -> frozenset[str]:
    """The ways in which a match can begin, each by its first `LENGTH` characters or by fewer behind which
    anything may follow; "" is among them if it can begin with anything.
    """
    return frozenset(way.text for way in _ways(pattern))


def fits(lowered: str, known: frozenset[str]) -> bool:
    """Whether a text in lower case begins in one of the ways that `beginnings` told."""
    return (
        lowered[:3] in known
        or lowered[:2] in known
        or lowered[:1] in known
        or (ANY_DIGIT in known and lowered[:1].isdigit())
    )


def _ways(pattern: str) -> set[_Way]:
    return set().union(*[_ways_of(alternative) for alternative in alternatives(pattern)])


def _ways_of(pattern: str) -> set[_Way]:
    """The ways of a pattern without alternatives at its top level."""
    ways, position = {_NOTHING}, 0
    while position < len(pattern) and any(way.open for way in ways):
        atom, position = _atom(pattern, position)
        optional, repeated, position = _quantifier(pattern, position)
        grown = {way for way in ways if optional or not way.open}
        for way in ways:
            for more in atom if way.open else ():
                if more.text == ANY_DIGIT and way.text:
                    more = _ANYTHING
                text = way.text + more.text
                grown.add(_Way(text[:LENGTH], more.open and not repeated and len(text) < LENGTH))
        ways = grown
    return ways


def _atom(pattern: str, start: int) -> tuple[set[_Way], int]:
    """The ways of the group, the class or the character at `start`, and where it ends."""
    char = pattern[start]
    if char == "(":
        end = _closing(pattern, start) + 1
        if pattern.startswith("(?:", start):
            return _ways(pattern[start:end]), end
        # What looks ahead takes no room: what stands behind it tells how a match begins.
        return {_NOTHING if pattern.startswith(("(?=", "(?!"), start) else _ANYTHING}, end
    if char == "[":
        end = _class_end(pattern, start)
        inside = pattern[start + 1 : end]
        if inside.startswith("^") or "\\" in inside or "-" in inside[1:-1]:
            return {_ANYTHING}, end + 1
        return {_Way(each, True) for each in inside}, end + 1
    if char == "\\":
        escaped = pattern[start + 1]
        if escaped == "d":
            return {_Way(ANY_DIGIT, False)}, start + 2
        if escaped == "b":
            return {_NOTHING}, start + 2
        return {_ANYTHING if escaped.isalnum() else _Way(escaped, True)}, start + 2
    return {_ANYTHING if char in ".^$" else _Way(char, True)}, start + 1


def _quantifier(pattern: str, start: int) -> tuple[bool, bool, int]:
    """Whether what stands before `start` may be missing, whether it may come again, and what follows."""
    match = _QUANTIFIER.match(pattern, start)
    if match is None:
        return False, False, start
    return match[0][0] in "?*" or match[0].startswith("{0"), match[0][0] != "?", match.end()


_QUANTIFIER: Final = re.compile(r"(?:[?*+]|\{\d*,?\d*\})[?+]?")
_BLANKS: Final = re.compile(r"(\\.|\[(?:\\.|[^\]\\])+\])|\s+", re.DOTALL)
"""White space outside of character classes, which a verbose pattern ignores."""


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern at its top level, an outer "(?:…)" taken off."""
    text = _BLANKS.sub(lambda found: found[1] or "", pattern)
    if text.startswith("(?:") and _closing(text, 0) == len(text) - 1:
        text = text[3:-1]
    found, depth, start = [], 0, 0
    for position, char in _signs(text, 0):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            found.append(text[start:position])
            start = position + 1
    found.append(text[start:])
    return [part for part in found if part]


@cache
def _closing(text: str, start: int) -> int:
    """Index of the bracket that closes the group at `start`."""
    depth = 0
    for position, char in _signs(text, start):
        depth += (char == "(") - (char == ")")
        if char == ")" and depth == 0:
            return position
    return -1


def _signs(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The characters from `start` that are neither escaped nor inside a class, with their indexes."""
    position = start
    while position < len(text):
        char = text[position]
        if char == "[":
            position = _class_end(text, position)
        elif char == "\\":
            position += 1
        else:
            yield position, char
        position += 1


def _class_end(text: str, start: int) -> int:
    position = start + 1
    while position < len(text) and (text[position] != "]" or position == start + 1):
        position += 2 if text[position] == "\\" else 1
    return position
