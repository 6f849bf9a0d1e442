"""Corrections of documents, as a test says them."""

from __future__ import annotations

from itertools import count

from reader.domain.correction import Correction, CorrectionKind
from reader.domain.document import Document
from reader.ingest.correct.quotes import QuotedLines
from reader.ingest.pipeline import Corrected, Ingested, split

_numbers = count(1)


def correction(document: Document, kind: CorrectionKind, *lines: int, value: str = "") -> Correction:
    """A correction of lines, counted from 1; blank ones are passed over."""
    quoted = QuotedLines(document.lines)
    quotes = (quoted.quote(line - 1) for line in lines)
    found = tuple(quote for quote in quotes if quote is not None)
    return Correction(f"c{next(_numbers):04}", kind, found, value, sketch=quoted.sketch())


def corrected(document: Document, *corrections: Correction) -> Ingested:
    """Split a document with corrections."""
    return split(document, corrected=Corrected(corrections))


def text(ingested: Ingested) -> str:
    """The titles and texts of all items."""
    return "\n".join(f"{item.title}\n{item.text}" for item in ingested.items)
