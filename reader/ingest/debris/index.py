"""An index over the rules of debris: which of them can match a line, by its first letters or by its words.

A line is tried against the alternatives that can begin with its first characters, and against those that can
begin with anything only if it holds one of their words. One alternation over all of them would be ten
times slower.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from ahocorasick_rs import AhoCorasick

from reader.domain.item import Reason
from reader.ingest.debris.anywhere import Anywhere
from reader.ingest.debris.beginnings import ANY_DIGIT, LENGTH, alternatives, beginnings

Rules = tuple[tuple[Reason, str], ...]


class RuleIndex:
    """Rules in their order of precedence, found by the first letters of a line or by its words.

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
        self._rules = [(reason, part) for reason, pattern in rules for part in alternatives(pattern)]
        self._starting = _by_beginning([part for _, part in self._rules])
        self._patterns: dict[str, re.Pattern[str]] = {}

    def reason(self, content: str) -> Reason | None:
        """The reason for which a line's content is debris, or None."""
        lowered = content.lower()
        pattern = self._pattern_for(lowered)
        if pattern is not None and (match := pattern.match(lowered)):
            return _REASONS[match.lastgroup or ""]
        if hits := self._words.find_matches_as_indexes(lowered, overlapping=True):
            for number in sorted({number for hit in hits for number in self._of_word[hit[0]]}):
                pattern, reason = self._anywhere[number]
                if pattern.match(lowered):
                    return reason
        return None

    def _pattern_for(self, lowered: str) -> re.Pattern[str] | None:
        """The rules that can match a line by the letters that it begins with, as one pattern; or None."""
        patterns = self._patterns
        for length in range(LENGTH, 0, -1):
            key = lowered[:length]
            if key in self._starting:
                break
        else:
            key = ANY_DIGIT
            if not lowered[:1].isdigit():
                return None
        if key not in patterns:
            patterns[key] = _compiled([self._rules[number] for number in self._starting[key]])
        return patterns[key]


_REASONS: Final = {f"r_{reason.name.lower()}": reason for reason in Reason}


def _by_beginning(patterns: Sequence[str]) -> dict[str, list[int]]:
    """The numbers of the patterns that can match a text, by the longest of these keys that it begins with."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, pattern in enumerate(patterns):
        for beginning in beginnings(pattern):
            if not beginning:
                raise ValueError(f"may begin with anything: {pattern}")
            found[beginning].add(number)
    shorter = {key: [key[:length] for length in range(1, len(key))] for key in found}
    shorter |= {key: [*keys, ANY_DIGIT] for key, keys in shorter.items() if key[0].isdigit()}
    return {
        key: sorted(numbers.union(*[found[less] for less in shorter[key] if less in found]))
        for key, numbers in found.items()
    }


def _compiled(rules: Sequence[tuple[Reason, str]]) -> re.Pattern[str]:
    """One pattern whose last group names the reason."""
    groups: dict[Reason, list[str]] = {}
    for reason, alternative in rules:
        groups.setdefault(reason, []).append(alternative)
    return re.compile(
        "|".join(f"(?P<r_{reason.name.lower()}>(?:{'|'.join(parts)}))" for reason, parts in groups.items()),
        re.VERBOSE,
    )
