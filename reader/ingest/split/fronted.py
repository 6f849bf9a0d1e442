"""Posts of a site in one file, each below its front matter: "---", "title: …", "date: …", "---".

The block says where a post begins and what it is, so that nothing else cuts such a file.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part

FRONTED: Final = "post with front matter"
_LEAST: Final = 2


def fronted(page: Page) -> list[Part]:
    """The posts as parts; none where the file does not begin with the first of several such blocks."""
    starts = [
        i
        for i, line in enumerate(page.lines)
        if line.kind is Kind.FRONT and (i == 0 or page.lines[i - 1].kind is not Kind.FRONT)
    ]
    if len(starts) < _LEAST or any(not line.blank for line in page.lines[: starts[0]]):
        return []
    for index in [i for i in page.debris if page.lines[i].kind is Kind.FRONT]:
        del page.debris[index]
    page.refresh()
    edges = [*starts, page.last_index()]
    return [Part(a, b, Candidate(a, FRONTED, 5.0)) for a, b in pairwise(edges)]
