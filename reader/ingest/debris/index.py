"""An index over the rules of debris: which of them can match a line, by its first letter or by its words.

A line is tried against the alternatives that can begin with its first character, and against those that can
begin with anything only if it holds one of their words. One alternation over all of them would be ten
times slower.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import Final

from ahocorasick_rs import AhoCorasick

from reader.domain.item import Reason
from reader.ingest.debris.anywhere import Anywhere

Rules = tuple[tuple[Reason, str], ...]


class RuleIndex:
    """Rules in their order of precedence, found by the first character of a line or by its words.

    Their patterns are lower case, as the lines are made: ignoring case while matching takes twice as long.
    """

    def __init__(self, rules: Rules, anywhere: Sequence[Anywhere]) -> None:
        """ValueError if one of `rules` may begin with anything."""
        by_word: dict[str, list[int]] = defaultdict(list)
        for number, rule in enumerate(anywhere):
            for word in rule.words:
                by_word[word].append(number)
        self._words = AhoCorasick(list(by_word))
        self._of_word = list(by_word.values())
        self._anywhere = [(re.compile(rule.pattern), rule.reason) for rule in anywhere]
        by_first: dict[str, list[tuple[Reason, str]]] = defaultdict(list)
        for reason, pattern in rules:
            for alternative in alternatives(pattern):
                firsts = first_characters(alternative)
                if firsts is None:
                    raise ValueError(f"may begin with anything: {alternative}")
                for first in firsts:
                    by_first[first].append((reason, alternative))
        self._by_first = {first: tuple(found) for first, found in by_first.items()}
        self._patterns: dict[str, re.Pattern[str] | None] = {}

    def reason(self, content: str) -> Reason | None:
        """The reason for which a line's content is debris, or None."""
        lowered = content.lower()
        first = lowered[:1]
        if first not in self._patterns:
            own = self._by_first.get("0" if first.isdigit() else first)
            self._patterns[first] = _compiled(own) if own else None
        pattern = self._patterns[first]
        if pattern is not None and (match := pattern.match(lowered)):
            return _REASONS[match.lastgroup or ""]
        if hits := self._words.find_matches_as_indexes(lowered, overlapping=True):
            for number in sorted({number for hit in hits for number in self._of_word[hit[0]]}):
                pattern, reason = self._anywhere[number]
                if pattern.match(lowered):
                    return reason
        return None


_REASONS: Final = {f"r_{reason.name.lower()}": reason for reason in Reason}


def _compiled(rules: Sequence[tuple[Reason, str]]) -> re.Pattern[str]:
    """One pattern whose last group names the reason."""
    groups: dict[Reason, list[str]] = {}
    for reason, alternative in rules:
        groups.setdefault(reason, []).append(alternative)
    return re.compile(
        "|".join(f"(?P<r_{reason.name.lower()}>(?:{'|'.join(parts)}))" for reason, parts in groups.items()),
        re.VERBOSE,
    )


_BLANKS: Final = re.compile(r"(\\.|\[(?:\\.|[^\]\\])+\])|\s+", re.DOTALL)
"""White space outside of character classes, which a verbose pattern ignores."""


def alternatives(pattern: str) -> list[str]:
    """The alternatives of a pattern at its top level, an outer "(?:…)" taken off."""
    text = _BLANKS.sub(lambda found: found[1] or "", pattern)
    if text.startswith("(?:") and _closing(text, 0) == len(text) - 1:
        text = text[3:-1]
    found, depth, start, position = [], 0, 0, 0
    while position < len(text):
        char = text[position]
        if char == "\\":
            position += 2
            continue
        if char == "[":
            position = _class_end(text, position)
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
        elif char == "|" and depth == 0:
            found.append(text[start:position])
            start = position + 1
        position += 1
    found.append(text[start:])
    return [part for part in found if part]


def first_characters(pattern: str) -> frozenset[str] | None:
    """Casefolded characters with which a match can begin; "0" stands for all digits; None for any
    character.
    """
    found: set[str] = set()
    position = 0
    while position < len(pattern):
        char = pattern[position]
        if char == "(":
            if not pattern.startswith("(?:", position):
                return None
            end = _closing(pattern, position)
            for inner in alternatives(pattern[position : end + 1]):
                firsts = first_characters(inner)
                if firsts is None:
                    return None
                found |= firsts
            position = end + 1
        elif char == "\\":
            if pattern[position + 1] == "d":
                found.add("0")
            elif pattern[position + 1].isalnum():
                return None
            else:
                found.add(pattern[position + 1])
            position += 2
        elif char == "[":
            end = _class_end(pattern, position)
            inside = pattern[position + 1 : end]
            if inside.startswith("^") or "\\" in inside or "-" in inside[1:-1]:
                return None
            found |= {c.casefold() for c in inside}
            position = end + 1
        elif char in ".^$":
            return None
        else:
            found.add(char.casefold())
            position += 1
        if pattern[position : position + 1] not in ("?", "*") and not pattern.startswith("{0", position):
            return frozenset(found)
        position = pattern.index("}", position) + 1 if pattern.startswith("{0", position) else position + 1
    return None  # it can match nothing at all


@cache
def _closing(text: str, start: int) -> int:
    """Index of the bracket that closes the group at `start`."""
    depth, position = 0, start
    while position < len(text):
        char = text[position]
        if char == "\\":
            position += 2
            continue
        if char == "[":
            position = _class_end(text, position)
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth == 0:
                return position
        position += 1
    return -1


def _class_end(text: str, start: int) -> int:
    position = start + 1
    while position < len(text) and (text[position] != "]" or position == start + 1):
        position += 2 if text[position] == "\\" else 1
    return position
