"""Decide where a document is cut: the best segmentation under the weights of all candidates.

The weight of a segmentation is the sum of the weights of its cuts, less a penalty for every part without running
text. The best one is found by dynamic programming over the candidates, in linear time: a part without text can
only lie between candidates that have the same count of text lines before them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from reader.ingest.anchors import Role
from reader.ingest.candidates import Candidate, date_candidates, plain_candidates
from reader.ingest.groups import Group, split_groups
from reader.ingest.heads import Side
from reader.ingest.page import Page
from reader.ingest.skeleton import skeleton_candidates

_EMPTY: Final = -9.0
"""The weight of a part without running text."""
_LOOK_BACK: Final = 24


@dataclass(frozen=True, slots=True)
class Part:
    """One item's lines, from index `start` up to and without `stop`."""

    start: int
    stop: int
    cut: Candidate
    group: Candidate | None = None
    """The date heading that dates it, where that stands above an earlier item."""


def segment(page: Page) -> list[Part]:
    """Return the parts of a page that are items, in order. Lines before the first part are no item's."""
    if not page.active:
        return []
    dated = date_candidates(page)
    candidates = _merged(page, [*dated, *plain_candidates(page, dated), *skeleton_candidates(page, dated)])
    cuts = _best(page, candidates)
    cuts = _with_groups(page, cuts)
    return _parts(page, cuts)


def _merged(page: Page, candidates: list[Candidate]) -> list[Candidate]:
    """One candidate a line: the strongest rule names it, agreeing ones add a little; then one a head."""
    by_line: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: (c.index, -c.score)):
        known = by_line.get(candidate.index)
        if known is None:
            by_line[candidate.index] = candidate
        else:
            by_line[candidate.index] = _joined(known, candidate)
    merged: list[Candidate] = []
    for candidate in sorted(by_line.values(), key=lambda c: c.index):
        if merged and candidate.score > 0 and merged[-1].score > 0 and _one_head(page, merged[-1], candidate):
            merged[-1] = (
                candidate if _masthead(page, merged[-1], candidate) else _joined(merged[-1], candidate)
            )
        else:
            merged.append(candidate)
    return merged


def _masthead(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the first is the dated title of the whole page, above the first of its items."""
    if first.date_at != first.index or second.date_at in (None, first.date_at) or page.bodies(0, first.index):
        return False
    anchor = page.lines[first.index].anchor
    return anchor is not None and anchor.role in (Role.TAIL, Role.BYLINE) and first.rule == Role.TAIL.value


def _joined(first: Candidate, second: Candidate) -> Candidate:
    """`first`, with what `second` knows. Evidence of one line counts once, and a fifth of the weaker."""
    strong, weak = (first, second) if first.score >= second.score else (second, first)
    date_from = strong if strong.date_at is not None else weak
    score = strong.score + (0.2 * weak.score if weak.score > 0 else 0.0)
    return replace(
        strong,
        index=first.index,
        score=score,
        date_at=date_from.date_at,
        side=date_from.side if date_from.date_at is not None else strong.side,
    )


def _one_head(page: Page, first: Candidate, second: Candidate) -> bool:
    """Whether the second stands in the head of the first: nothing but head lines between."""
    if page.contents(first.index, second.index):
        return False
    if _is_date_line(page, first) and _is_date_line(page, second):
        return False
    return len(page.between(first.index, second.index)) <= 6


def _best(page: Page, candidates: list[Candidate]) -> list[Candidate]:
    """The chain of cuts with the largest weight."""
    if not candidates:
        return []
    counts = [page.contents(0, c.index) for c in candidates]
    best: list[
        tuple[float, int]
    ] = []  # weight of the best chain that ends here, and its previous cut (-1: none)
    peak, peak_at = 0.0, -1  # best chain over all cuts that have running text behind them
    passed = 0
    for here, candidate in enumerate(candidates):
        while passed < here and counts[passed] < counts[here]:
            if best[passed][0] > peak:
                peak, peak_at = best[passed][0], passed
            passed += 1
        weight, previous = peak, peak_at
        for near in range(max(passed, here - _LOOK_BACK), here):
            if best[near][0] + _EMPTY > weight:
                weight, previous = best[near][0] + _EMPTY, near
        best.append((weight + candidate.score, previous))
    total = page.contents(0, page.last_index())
    weights = [weight + (_EMPTY if counts[k] == total else 0.0) for k, (weight, _) in enumerate(best)]
    at = max(range(len(best)), key=weights.__getitem__)
    if weights[at] <= 0:
        return []
    chain: list[Candidate] = []
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]


def _with_groups(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """Add the cuts inside parts that one date heading opens."""
    if not cuts:
        return cuts
    edges = [c.index for c in cuts[1:]] + [page.last_index()]
    groups = [
        Group(cut.date_at, stop)
        for cut, stop in zip(cuts, edges, strict=True)
        if _is_date_line(page, cut) and page.bodies(cut.index, stop) > 0
    ]
    if not groups:
        return cuts
    inner = split_groups(page, groups)
    inside = {c.index for c in inner}
    kept = [c for c in cuts if c.date_at is not None or c.index not in inside]
    known = {c.index for c in kept}
    return sorted([*kept, *(c for c in inner if c.index not in known)], key=lambda c: c.index)


def _is_date_line(page: Page, cut: Candidate) -> bool:
    """Whether a cut is at a line with nothing but a date, so that it may head several items."""
    if cut.date_at != cut.index or cut.side is not Side.FIRST:
        return False
    anchor = page.lines[cut.index].anchor
    return anchor is not None and anchor.role is Role.ALONE


def _under_label(page: Page, start: int, cuts: list[Candidate]) -> int:
    """Where the first item begins under a page's own title: its head is as high as those of the others."""
    edges = [c.index for c in cuts] + [page.last_index()]
    heights = sorted(_height(page, a, b) for a, b in zip(edges, edges[1:], strict=False))
    usual = heights[len(heights) // 2]
    extra = _height(page, start, cuts[0].index) - usual
    return page.between(start, cuts[0].index)[extra] if extra > 0 else start


def _height(page: Page, start: int, stop: int) -> int:
    """How many headlines stand above the text."""
    count = 0
    for index in page.between(start, stop):
        if page.is_body(index):
            break
        count += 1
    return count


_PREFACE: Final = 260
"""Less running text than this above the first of several items is a preface, not an item."""


def _parts(page: Page, cuts: list[Candidate]) -> list[Part]:
    """Turn cuts into parts, with what stands before the first cut."""
    start = page.active[0]
    if not cuts:
        return [Part(start, page.last_index(), Candidate(start, "document start", 0.0))]
    first = cuts[0].index
    if first > start and page.bodies(start, first):
        running = sum(page.lines[i].size for i in page.between(start, first) if page.is_body(i))
        if cuts[0].side is Side.AFTER:
            cuts = [Candidate(_under_label(page, start, cuts), "document start", 0.0, side=Side.AFTER), *cuts]
        elif running >= _PREFACE or len(cuts) == 1 or page.bodies(start, first) > 2:
            cuts = [Candidate(start, "document start", 0.0), *cuts]
    if len(cuts) == 1 and not page.bodies(start, first):
        cuts = [replace(cuts[0], index=start, rule="document start")]
    parts: list[Part] = []
    heading: Candidate | None = None
    edges = [c.index for c in cuts[1:]] + [page.last_index()]
    for cut, stop in zip(cuts, edges, strict=True):
        if _is_date_line(page, cut):
            heading = cut
        elif "under a date" not in cut.rule and cut.rule not in ("time of day", "block with a source"):
            heading = None
        parts.append(Part(cut.index, stop, cut, heading if heading is not cut else None))
    return parts
