"""Decide where a document is cut: the best segmentation under the weights of all candidates.

The weight of a segmentation is the sum of the weights of its cuts, less a penalty for every part without
running text. The best one is found by dynamic programming over the candidates, in linear time: a part without
text can only lie between candidates that have the same count of text lines before them.
"""

from __future__ import annotations

from itertools import accumulate
from typing import Final

from reader.ingest.split.candidate import Candidate
from reader.ingest.split.dated import date_candidates
from reader.ingest.split.exports import exported
from reader.ingest.split.fronted import fronted
from reader.ingest.split.issue import head_end
from reader.ingest.split.level import without_rubrics
from reader.ingest.split.linked import linked_headlines
from reader.ingest.split.mails import only_mails
from reader.ingest.split.masthead import dated_by_masthead
from reader.ingest.split.merged import merged
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part, parts_of
from reader.ingest.split.plain import plain_candidates
from reader.ingest.split.reach import within_reach
from reader.ingest.split.short_texts import short_texts
from reader.ingest.split.single import only_article
from reader.ingest.split.skeleton import skeleton_candidates
from reader.ingest.split.tagged import tagged

_EMPTY: Final = -9.0
"""The weight of a part without running text."""


_LOOK_BACK: Final = 24


def segment(page: Page) -> list[Part]:
    """Return the parts of a page that are items, in order. Lines before the first part are no item's."""
    if not page.active:
        return []
    if parts := tagged(page) or exported(page) or fronted(page):
        return parts
    parts = within_reach(page, dated_by_masthead(page, parts_of(page, _best(page, candidates_of(page)))))
    return only_article(page, parts)


def candidates_of(page: Page) -> list[Candidate]:
    """The lines at which an item may begin, one candidate a line, in order."""
    dated = date_candidates(page)
    found = [
        *dated,
        *plain_candidates(page, dated),
        *skeleton_candidates(page, dated),
        *linked_headlines(page),
    ]
    head = head_end(page)
    found = only_mails(page, found)
    kept = [c for c in found if c.index >= head and c.index not in page.debris]
    return without_rubrics(page, merged(page, kept))


def _best(page: Page, candidates: list[Candidate]) -> list[Candidate]:
    """The chain of cuts with the largest weight."""
    if not candidates:
        return []
    short = [0, *accumulate(short_texts(page, candidates))]
    counts = [page.contents(0, c.index) + extra for c, extra in zip(candidates, short, strict=False)]
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
    total = page.contents(0, page.last_index()) + short[-1]
    weights = [weight + (_EMPTY if counts[k] == total else 0.0) for k, (weight, _) in enumerate(best)]
    at = max(range(len(best)), key=weights.__getitem__)
    if weights[at] <= 0:
        return []
    chain: list[Candidate] = []
    while at >= 0:
        chain.append(candidates[at])
        at = best[at][1]
    return chain[::-1]
