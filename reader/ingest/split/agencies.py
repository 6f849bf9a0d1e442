"""Dispatches without a date, and press releases: "LONDON (Reuters) - …", "FOR IMMEDIATE RELEASE"."""

from __future__ import annotations

from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.datelines import read_place_line
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind
from reader.ingest.lines.releases import heads_release
from reader.ingest.split.candidate import Candidate, support_of
from reader.ingest.split.heads import head_start
from reader.ingest.split.page import Page


def agencies(page: Page) -> list[Candidate]:
    """Datelines without a date: "LONDON (Reuters) - …"."""
    hits = [
        i for i in page.active
        if page.lines[i].kind is Kind.TEXT and page.lines[i].anchor is None and page.lines[i].size > 90
        and "(" in page.lines[i].content[:60] and not _below_byline(page, i)
        and read_place_line(page.lines[i].text, page.lines[i].start)
    ]  # fmt: skip
    weight = 1.6 + support_of(len(hits))
    return [Candidate(head_start(page, index), "agency dateline", weight) for index in hits]


def _below_byline(page: Page, index: int) -> bool:
    """Whether a line is the first paragraph below a byline or a labelled date: it opens no item then."""
    at = index
    for _ in range(8):
        above = page.previous(at)
        if above is None or page.is_body(above):
            return False
        line = page.lines[above]
        if line.label is not None and line.label.field is Field.AUTHOR:
            return True
        if line.anchor is not None and (line.anchor.labelled or line.anchor.role is Role.BYLINE):
            return True
        at = above
    return False


def releases(page: Page) -> list[Candidate]:
    """ "FOR IMMEDIATE RELEASE" opens a release."""
    hits = [
        i
        for i in page.active
        if page.lines[i].content[:1].isupper()
        and not page.lines[i].wrapped
        and heads_release(page.lines[i].content)
    ]
    heads = [head_start(page, i) for i in hits]
    if len(hits) > 2 and all(
        head < i and page.lines[head].title_like for head, i in zip(heads, hits, strict=True)
    ):
        hits = heads  # the word stands below the headline here
    elif len(hits) == 1:
        hits = [_issuer_above(page, i) for i in hits]
    return [Candidate(i, "release", 2.2 + support_of(len(hits))) for i in hits]


def _issuer_above(page: Page, index: int) -> int:
    """The first of the lines straight above that name who issues a release, apart from the text above."""
    start = index
    while (above := page.previous(start)) == start - 1 and index - above <= _ISSUER:
        line = page.lines[above]
        if not line.title_like or line.closed or line.anchor is not None or line.label is not None:
            return index
        start = above
    return start if page.gap(start) or page.previous(start) is None or page.ruled(start) else index


_ISSUER: Final = 3
"""Lines that name an issuer at most."""
