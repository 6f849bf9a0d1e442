"""Which item of a corpus is which of those that were there before: a pure decision over two lists.

Items are matched one to one and only where a likeness is the only one on both sides, the surest likeness
first. Whatever stays in doubt is not matched: state on the wrong item is worse than state that waits.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Final, NamedTuple

from reader.domain.marks import Tier
from reader.store.state.evidence import LEAST_WORDS, Signs, likeness

CLOSE: Final = 0.5
"""From here on two texts are one that was edited."""
CLOSE_WITH_TITLE: Final = 0.2
"""The same where they also have the same title."""
MARGIN: Final = 0.15
"""By so much the best likeness must beat the next one, on both sides."""
CONTINUED: Final = 0.5
"""A document with this share of its items unchanged was edited; it is no other issue of a series."""


class Trace(NamedTuple):
    """An item as it was, or as it is."""

    key: Hashable
    document: Hashable
    """Its file: equal for before and now where it is the same one."""
    place: int
    """In the document, from 0."""
    signs: Signs
    day: int = 0
    """As `days.day_of` makes it; 0: undated."""


class Pair(NamedTuple):
    """An item before and now."""

    old: Trace
    new: Trace
    tier: Tier


Refused = Callable[[Trace, Trace], bool]


def match(
    old: Iterable[Trace],
    new: Iterable[Trace],
    *,
    known: Iterable[tuple[Trace, Trace]] = (),
    refused: Refused = lambda old, new: False,
) -> list[Pair]:
    """Find the pairs, each item in at most one. What is `refused` is never paired.

    `known` are pairs of `old` and `new` that are settled already; they come back among the others.
    """
    return _Matching(list(old), list(new), refused).run(known)


class _Matching:
    def __init__(self, old: list[Trace], new: list[Trace], refused: Refused) -> None:
        self._old = dict.fromkeys(old)
        self._new = dict.fromkeys(new)
        self._refused = refused
        self._pairs: list[Pair] = []
        self._sizes = Counter(trace.document for trace in old)
        self._same: Counter[tuple[Hashable, Hashable]] = Counter()
        """Old and new document to how many items went from one to the other with their text unchanged."""

    def run(self, known: Iterable[tuple[Trace, Trace]]) -> list[Pair]:
        for old, new in known:
            same = old.signs.whole == new.signs.whole or 0 != old.signs.body == new.signs.body
            self._link(old, new, Tier.TEXT if same else Tier.CLOSE)
        self._by_key(Tier.TEXT, lambda trace: (trace.signs.whole, trace.document), local=True)
        self._by_key(Tier.LINK, lambda trace: trace.signs.link, check=self._agree)
        self._by_key(Tier.TEXT, lambda trace: trace.signs.whole if _says_enough(trace) else 0)
        self._by_key(Tier.BODY, lambda trace: trace.signs.body)
        self._close()
        self._titles()
        return self._pairs

    def _link(self, old: Trace, new: Trace, tier: Tier) -> None:
        del self._old[old]
        del self._new[new]
        self._pairs.append(Pair(old, new, tier))
        if tier in (Tier.TEXT, Tier.BODY) and _says_enough(old):
            self._same[old.document, new.document] += 1

    def _by_key(
        self,
        tier: Tier,
        key: Callable[[Trace], Hashable],
        check: Callable[[Trace, Trace], bool] = lambda old, new: True,
        *,
        local: bool = False,
    ) -> None:
        """Pair those with the same key; of several the ones in the same file, there in their order."""
        olds, news = _grouped(self._old, key), _grouped(self._new, key)
        for shared in olds.keys() & news.keys():
            before, now = olds[shared], news[shared]
            if not local and (len(before) > 1 or len(now) > 1):
                for document in {trace.document for trace in before}:
                    here = [trace for trace in before if trace.document == document]
                    there = [trace for trace in now if trace.document == document]
                    if len(here) == len(there):
                        self._in_order(here, there, tier, check)
                before = [trace for trace in before if trace in self._old]
                now = [trace for trace in now if trace in self._new]
            if (local and len(before) <= len(now)) or len(before) == len(now) == 1:
                self._in_order(before, now, tier, check)

    def _in_order(
        self, before: list[Trace], now: list[Trace], tier: Tier, check: Callable[[Trace, Trace], bool]
    ) -> None:
        for old, new in zip(sorted(before, key=_place), sorted(now, key=_place), strict=False):
            if check(old, new) and not self._refused(old, new):
                self._link(old, new, tier)

    def _agree(self, old: Trace, new: Trace) -> bool:
        """Whether two items with one link are one: others may cite the same page."""
        if old.signs.heading and old.signs.heading == new.signs.heading:
            return old.day == new.day or _likeness(old, new) >= CLOSE_WITH_TITLE
        return _likeness(old, new) >= CLOSE

    def _continuity(self, old: Trace, new: Trace) -> float:
        """What share of the file of `old` went on in that of `new`, word for word."""
        return self._same[old.document, new.document] / max(self._sizes[old.document], 1)

    def _descends(self, olds: Sequence[Trace], news: Sequence[Trace]) -> bool:
        """Whether the file of `news` may be that of `olds` after a change; both are what is left of it."""
        old, new = olds[0], news[0]
        if old.document == new.document or self._continuity(old, new) >= CONTINUED:
            return True
        # Texts that are alike count only under the same date: the next issue of a series is alike as well.
        alike = sum(
            any(each.day == other.day != 0 and _likeness(each, other) >= CLOSE for other in news)
            for each in olds
        )
        same = self._same[old.document, new.document]
        return (same + alike) / max(self._sizes[old.document], 1) >= CONTINUED

    def _may_be(self, old: Trace, new: Trace) -> bool:
        """Whether nothing speaks against it: another date in another issue does."""
        redated = bool(old.day and new.day and old.day != new.day)
        # A last item of two has half of its file left; a file of its own has nothing.
        others = max(self._sizes[old.document] - 1, 1)
        going_on = self._same[old.document, new.document] / others >= CONTINUED
        return (going_on or not redated) and not self._refused(old, new)

    def _candidates(self) -> list[tuple[Trace, Trace]]:
        olds, news = (_grouped(left, lambda trace: trace.document) for left in (self._old, self._new))
        goes_to: dict[Hashable, set[Hashable]] = defaultdict(set)
        for old_document, new_document in self._same:
            goes_to[old_document].add(new_document)
        found = []
        for before, mine in olds.items():
            for now in goes_to[before] | {before}:
                if now in news and self._descends(mine, news[now]):
                    found += [(old, new) for old in mine for new in news[now]]
        return found

    def _close(self) -> None:
        """Pair texts that are alike, the clearest cases first: each pair may make another one clear."""
        alike = {(old, new): _likeness(old, new) for old, new in self._candidates()}
        alike = {pair: much for pair, much in alike.items() if much > CLOSE_WITH_TITLE / 2}
        changed = True
        while changed:
            changed = False
            best: dict[tuple[int, Trace], list[float]] = defaultdict(list)
            for (old, new), much in alike.items():
                best[0, old].append(much)
                best[1, new].append(much)
            for (old, new), much in sorted(alike.items(), key=lambda item: -item[1]):
                if old not in self._old or new not in self._new or much < _needed(old, new):
                    continue
                if _clear(best[0, old], much) and _clear(best[1, new], much) and self._may_be(old, new):
                    self._link(old, new, Tier.CLOSE)
                    changed = True
            alike = {
                (old, new): much
                for (old, new), much in alike.items()
                if old in self._old and new in self._new
            }

    def _titles(self) -> None:
        """Pair items of one file by their titles, where the rest of the file, or some words, bear it out."""
        pairs = [
            (o, n) for o, n in self._candidates() if o.signs.heading and o.signs.heading == n.signs.heading
        ]
        olds, news = Counter(old for old, _ in pairs), Counter(new for _, new in pairs)
        for old, new in pairs:
            if olds[old] == news[new] == 1 and self._may_be(old, new) and self._borne_out(old, new):
                self._link(old, new, Tier.TITLE)

    def _borne_out(self, old: Trace, new: Trace) -> bool:
        others = max(self._sizes[old.document] - 1, 1)
        going_on = self._same[old.document, new.document] / others >= CONTINUED
        return going_on or _likeness(old, new) >= CLOSE_WITH_TITLE / 2


def _likeness(one: Trace, other: Trace) -> float:
    return likeness(one.signs.sketch, other.signs.sketch)


def _needed(old: Trace, new: Trace) -> float:
    same_title = old.signs.heading and old.signs.heading == new.signs.heading
    return CLOSE_WITH_TITLE if same_title else CLOSE


def _clear(all_of_it: Sequence[float], much: float) -> bool:
    """Whether `much` is the best, and no other comes near."""
    return sum(each > much - MARGIN for each in all_of_it) == 1


def _says_enough(trace: Trace) -> bool:
    return trace.signs.size >= LEAST_WORDS


def _grouped(traces: Iterable[Trace], key: Callable[[Trace], Hashable]) -> dict[Hashable, list[Trace]]:
    groups: dict[Hashable, list[Trace]] = defaultdict(list)
    for trace in traces:
        if (value := key(trace)) != 0:
            groups[value].append(trace)
    return groups


def _place(trace: Trace) -> int:
    return trace.place
