"""What a correction would change, before it is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.correction import Correction, CorrectionKind
from reader.domain.text import SafeText, one_line
from reader.errors import DocumentError

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.domain.item import Item
    from reader.ingest.pipeline import Ingested
    from reader.library.correcting import Correcting


class Touched(NamedTuple):
    """What changes in one document."""

    document: SafeText
    lines: tuple[tuple[int, SafeText], ...]
    """Lines that are in a text and would not be, or the other way round; with their words."""
    items: tuple[SafeText, ...]
    """Titles of the items that are not as they were."""
    before: int
    """Items of the document now."""
    after: int


class Preview(NamedTuple):
    """What a correction would change; nothing was changed."""

    correction: Correction
    documents: tuple[Touched, ...]
    """Those in which it changes anything."""
    failures: tuple[DocumentError, ...] = ()
    """Documents that could not be read."""
    stopped: bool = False

    @property
    def lines(self) -> int:
        """How many lines come or go."""
        return sum(len(each.lines) for each in self.documents)

    @property
    def items(self) -> int:
        """How many items would not be as they were."""
        return sum(len(each.items) for each in self.documents)


def preview(library: Correcting, correction: Correction, stop: Callable[[], bool] | None) -> Preview:
    """See `Library.preview`."""
    if correction.kind is not CorrectionKind.ALWAYS:
        touched = _touched(library, correction, correction.path)
        return Preview(correction, (touched,) if touched is not None else ())
    found: list[Touched] = []
    failures: list[DocumentError] = []
    for _, path, _ in library._index.documents.concerned(correction):
        if stop is not None and stop():
            return Preview(correction, tuple(found), tuple(failures), stopped=True)
        try:
            touched = _touched(library, correction, path)
        except DocumentError as error:
            failures.append(error)
            continue
        if touched is not None:
            found.append(touched)
    return Preview(correction, tuple(found), tuple(failures))


def _touched(library: Correcting, correction: Correction, path: str) -> Touched | None:
    from reader.ingest.decode import read_document
    from reader.ingest.pipeline import split
    from reader.library.in_force import corrected_in
    from reader.library.learning import learned_from

    root = Path(correction.corpus)
    document = read_document(root / path if root.is_dir() else root, path)
    learned = learned_from(library._index.documents.repeated(root))
    before, after = (
        split(document, day_first=library._how.day_first, learned=learned, corrected=each)
        for each in (
            corrected_in(library._state, correction.corpus, path),
            corrected_in(library._state, correction.corpus, path, correction),
        )
    )
    moved = sorted(_in_text(document, before) ^ _in_text(document, after))
    known = set(map(_sign, before.items))
    items = tuple(item.title for item in after.items if _sign(item) not in known)
    if not moved and not items and len(before.items) == len(after.items):
        return None
    lines = tuple((n, one_line(document.lines[n - 1])) for n in moved)
    return Touched(document.name, lines, items, len(before.items), len(after.items))


def _sign(item: Item) -> tuple[object, ...]:
    """What makes an item another one to see."""
    return item.title, item.text, item.date, item.source


def _in_text(document: Document, made: Ingested) -> set[int]:
    """The lines that stand in an item and are not left out of it."""
    found: set[int] = set()
    for item in made.items:
        found.update(n for n in range(item.span.start, item.span.end + 1) if document.lines[n - 1].strip())
        for run in item.left_out:
            found.difference_update(range(run.span.start, run.span.end + 1))
    return found
