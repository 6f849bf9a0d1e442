"""Rules: tags of one's own, given by a query to every item that it matches, now and later.

What a rule gives is found anew in each state of the index and written nowhere, so that it is never taken
for a tag that was given by hand. A rule sees the tags that were found and those given by hand, not those
of other rules.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.saved import TagRule
from reader.domain.text import one_line
from reader.errors import ConfigError, QueryError, UsageError
from reader.library.named import Named

if TYPE_CHECKING:
    from reader.library.searches_file import SearchesFile
    from reader.query.tree import Query
    from reader.store.index import Index
    from reader.store.ruled import Rule


class Change(NamedTuple):
    """What a change of a rule does."""

    rule: TagRule
    added: Sequence[int]
    """Numbers of the items that get the tag by it, newest first."""
    taken: Sequence[int]
    """Numbers of the items that lose it."""
    kept: int
    """Items that have it before and after."""


class TagRules:
    """The rules of the file of searches. ConfigError where it cannot be read or written."""

    def __init__(
        self,
        file: SearchesFile,
        parse: Callable[[str], Query],
        today: Callable[[], dt.date],
        index: Index,
    ) -> None:
        self._file = file
        self._named = Named(file, "rules", "rule")
        self._parse = parse
        self._today = today
        self._index = index
        self._applied: object = None
        self._mistakes: tuple[str, ...] = ()
        self._told: tuple[str, ...] = ()

    def all(self) -> tuple[TagRule, ...]:
        """Every rule, in the order of the file."""
        return tuple(TagRule(one_line(tag), query) for tag, query in self._named.entries().items())

    def apply(self) -> None:
        """Let the index know the rules as they are now; what each gives is known when this returns.

        A file that cannot be read is a mistake to tell, and no reason to stop a search: the rules stay as
        they were. InterruptedSearchError when it was stopped.
        """
        state = (self._file.stamp(), self._today())
        if state != self._applied:
            try:
                self._index.set_rules(self._read())
            except ConfigError as error:
                self._mistakes = (str(error),)
            self._applied = state
        self._index.apply_rules()

    def new_mistakes(self) -> Sequence[str]:
        """What is wrong with rules that therefore give nothing, each mistake told once."""
        self.apply()
        told, self._told = self._told, self._mistakes
        return [mistake for mistake in self._mistakes if mistake not in told]

    def numbers(self, rule: TagRule) -> Sequence[int]:
        """Numbers of the items that a rule gives its tag to, newest first; none where it has a mistake."""
        return self._numbers_or_none(rule.query)

    def change(self, tag: str, query: str) -> Change:
        """What `add` would do. QueryError for a mistake in the query."""
        name = rule_name(tag)
        written = self._named.find(name)
        after = self._numbers(query)
        before = [] if written is None else self._numbers_or_none(self._named.entries()[written])
        return _change(TagRule(one_line(written or self._named.good_name(name)), query), before, after)

    def add(self, tag: str, query: str) -> Change:
        """Keep a rule, in the place of the one for the same tag; what it does."""
        done = self.change(tag, query)
        self._named.put(done.rule.tag, query)
        self.apply()
        return done

    def removal(self, tag: str) -> Change:
        """What `remove` would do. UsageError where there is no such rule."""
        written = self._named.must_find(rule_name(tag))
        query = self._named.entries()[written]
        return _change(TagRule(one_line(written), query), self._numbers_or_none(query), [])

    def remove(self, tag: str) -> Change:
        """Take a rule away, and with it the tags that it gave."""
        done = self.removal(tag)
        self._named.remove(done.rule.tag)
        self.apply()
        return done

    def rename(self, old: str, new: str) -> TagRule:
        """Let a rule give a tag of another name."""
        fresh = self._named.rename(rule_name(old), rule_name(new))
        self.apply()
        return TagRule(fresh, self._named.entries()[fresh])

    def _read(self) -> tuple[Rule, ...]:
        from reader.store.ruled import Rule

        found: list[Rule] = []
        mistakes: list[str] = []
        for tag, query in self.all():
            try:
                found.append(Rule(tag, query, self._parse(query).root))
            except QueryError as error:
                mistakes.append(f'The rule for "{tag}" gives nothing, its query has a mistake: {error}')
        self._mistakes = tuple(mistakes)
        return tuple(found)

    def _numbers(self, query: str) -> list[int]:
        parsed = self._parse(query)
        answer = self._index.answer_without_rules(parsed)
        return answer.order.page(0, len(answer.ids))

    def _numbers_or_none(self, query: str) -> list[int]:
        try:
            return self._numbers(query)
        except QueryError:
            return []  # it gave nothing


def rule_name(tag: str) -> str:
    """The name of a tag that may be written as the query language has it: "tag:lithium", "own:lithium"."""
    field, colon, name = tag.partition(":")
    known = ("tag", "t", "own", "mine")
    if colon and field.strip().lower() in known:
        tag = name
    elif colon and field.strip().lower() in ("topic", "place", "org", "person", "source"):
        raise UsageError(f"A rule gives a tag of your own: write tag:{name.strip()}, not {tag}")
    return tag.strip().strip('"')


def _change(rule: TagRule, before: Sequence[int], after: Sequence[int]) -> Change:
    had, has = set(before), set(after)
    return Change(
        rule,
        [number for number in after if number not in had],
        [number for number in before if number not in has],
        len(had & has),
    )
