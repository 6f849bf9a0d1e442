"""What was learned from the corpora: the lines that documents repeat, and where they were left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.item import LeftOut, Reason
from reader.domain.text import SafeText, join_safe, one_line
from reader.library.reports import LearnedLine

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.store.index import Answer, Index


def learned_lines(index: Index, roots: Sequence[Path], answer: Answer | None) -> list[LearnedLine]:
    """The learned lines of some corpora; with `answer`, those of the documents in which its items stand."""
    safe = SafeText.trusted  # they were made safe before they were stored
    return [
        LearnedLine(
            safe(line.text),
            row.kind,
            safe(row.name),
            line.documents,
            line.looked_at,
            line.since,
            safe(line.example),
        )
        for root in roots
        for row, line in index.documents.repeated(root, answer)
    ]


def repeated_in(index: Index, name: str, document: Document) -> list[tuple[LeftOut, SafeText]]:
    """What was left out of a document for being repeated, with its words."""
    return [
        (each, _words(document, each))
        for each in index.documents.left_out_of(name)
        if each.reason is Reason.REPEATED and each.span.end <= len(document.lines)
    ]


def _words(document: Document, what: LeftOut) -> SafeText:
    lines = document.lines[what.span.start - 1 : what.span.end]
    return join_safe(" ", [one_line(line) for line in lines if line.strip()])
