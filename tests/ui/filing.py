"""A way from documents to items that puts cuts, evidence and left-out lines where the tests want them."""

from __future__ import annotations

import itertools
import re

from reader.domain.dates import NewsDate
from reader.domain.document import Document
from reader.domain.item import Cut, Evidence, Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import SafeText, make_safe, one_line
from reader.ingest.pipeline import Ingested

WIRE = (
    """\
Menu   Search   Log in
Home > Harbour

= The quay is full
2024-03-20, by A. Writer
Ships wait outside.
Subscribe now
and save a third

The council meets on Friday.
Source: Reuters

= The ferries are back
2024-03-18
Nobody was hurt. """
    + "The fog lifted at noon and the ferries went out again. " * 12
    + """

= A treaty for the north
It was overdue.
Source: Harbour Post
"""
)
SHORT = "= A short one\n2024-03-19\nOne line of it.\n"
_MARKS = {
    "date": re.compile(r"(20\d\d-\d\d-\d\d)"),
    "author": re.compile(r"by (.+)"),
    "source": re.compile(r"Source: (.+)"),
}


def ingest(document: Document) -> Ingested:
    """Items begin at "= "; what stands before the first, and offers, is left out."""
    lines = document.lines
    starts = [number for number, line in enumerate(lines, 1) if line.startswith("= ")]
    first = starts[0] - 1 if starts else len(lines)
    outside = [number for number in range(1, first + 1) if lines[number - 1].strip()]
    left_out = (LeftOut(Span(outside[0], outside[-1]), Reason.NAVIGATION, "by its words"),) if outside else ()
    spans = itertools.pairwise([*starts, len(lines) + 1])
    return Ingested(tuple(_item(document, start, end - 1) for start, end in spans), left_out)


def _item(document: Document, start: int, end: int) -> Item:
    evidence: dict[str, Evidence] = {}
    offers: list[int] = []
    while not document.lines[end - 1].strip():
        end -= 1
    for number in range(start, end + 1):
        line = document.lines[number - 1]
        if line.startswith(("Subscribe", "and save")):
            offers.append(number)
        for field, mark in _MARKS.items():
            if (found := mark.search(line)) and field not in evidence:
                words = make_safe(found[1])
                evidence[field] = Evidence(f"{field} rule", number, *found.span(1), words)
    known = {field: one_line(each.text) for field, each in evidence.items()}
    return Item(
        document.name,
        Span(start, end),
        one_line(document.lines[start - 1][2:]),
        SafeText("\n\n".join(make_safe(line) for line in document.lines[start:end])),
        NewsDate.parse(known["date"]) if "date" in known else None,
        known.get("source"),
        known.get("author"),
        left_out=(LeftOut(Span(offers[0], offers[-1]), Reason.PROMPT),) if offers else (),
        cut=Cut(start, "heading", "level 1", 4.25),
        evidence=evidence,
    )
