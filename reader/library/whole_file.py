"""An item in its file: all lines of the document, with what became of each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.anatomy import Anatomy
from reader.errors import StoreError
from reader.ingest.decode import digest_of, make_document, read_bytes
from reader.ingest.roots import safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.document import Document
    from reader.domain.item import Item
    from reader.ingest.pipeline import Ingested
    from reader.library.reading import Reading
    from reader.store.documents import DocumentParts
    from reader.store.index import Index
    from reader.store.state.store import StateStore


class WholeFile(NamedTuple):
    """A document as its file is now."""

    anatomy: Anatomy
    numbers: tuple[int | None, ...]
    """For each item of the anatomy its number in the index; None where the index does not know it."""
    position: int | None
    """Where the item that was asked for stands in the anatomy; None where it is not there any more."""
    changed: bool
    """The file is not what was indexed: it has been split anew, for looking at it only."""


def whole_file(index: Index, number: int, reading: Reading, state: StateStore) -> WholeFile:
    """Read the file that item `number` stands in.

    What was indexed is shown as it was indexed, so that list and file agree. Raises DocumentError when the
    file cannot be read, ItemGoneError when there is no such item.
    """
    parts = index.documents.parts(number)
    file = parts.root / parts.path if parts.root.is_dir() else parts.root
    data = read_bytes(file, safe_name(parts.path))
    document = make_document(parts.path, data)
    known = [item for _, item in index.items(parts.numbers)]
    if digest_of(data) == parts.digest and len(known) == len(parts.numbers):
        anatomy = Anatomy(document, known, parts.left_out)
        position = parts.numbers.index(number) if number in parts.numbers else None
        return WholeFile(anatomy, parts.numbers, position, changed=False)
    made = _ingest(document, reading, index, parts, state)
    numbers = _matched(made.items, known, parts.numbers)
    anatomy = Anatomy(document, made.items, made.left_out)
    return WholeFile(anatomy, numbers, numbers.index(number) if number in numbers else None, changed=True)


def _ingest(
    document: Document, reading: Reading, index: Index, parts: DocumentParts, state: StateStore
) -> Ingested:
    if reading.ingest is not None:
        return reading.ingest(document)
    from reader.ingest.pipeline import NOT_CORRECTED, split
    from reader.library.in_force import corrected_in
    from reader.library.learning import learned_from

    try:
        corrected = corrected_in(state, str(parts.root), parts.path)
    except StoreError:  # whoever indexes says so; the file is shown as the rules read it
        corrected = NOT_CORRECTED
    learned = learned_from(index.documents.repeated(parts.root))
    return split(document, day_first=reading.day_first, learned=learned, corrected=corrected)


def _matched(items: Sequence[Item], known: Sequence[Item], numbers: Sequence[int]) -> tuple[int | None, ...]:
    """The numbers of items that say what one item of the index says, and no other one."""
    before: dict[tuple[str, str], list[int]] = {}
    for item, number in zip(known, numbers, strict=False):
        before.setdefault((item.title, item.text), []).append(number)
    now = [(item.title, item.text) for item in items]
    times = Counter(now)
    return tuple(
        before[what][0] if len(before.get(what, ())) == 1 and times[what] == 1 else None for what in now
    )
