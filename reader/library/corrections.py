"""Corrections made of items and lines, kept, listed and taken back."""

from __future__ import annotations

import datetime as dt
import secrets
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.domain.correction import FIELDS, NO_DATE, Correction, CorrectionKind, parse_date, summary
from reader.domain.text import SafeText, one_line
from reader.errors import ItemGoneError, UsageError
from reader.ingest.correct.quotes import QuotedLines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.document import Document
    from reader.domain.item import StoredItem
    from reader.domain.marks import Saved
    from reader.library.correcting import Correcting

_MOST_LINES: Final = 2_000
"""Lines of one correction."""
_TEXT_LINES: Final = 2
"""Lines of an item's text by which a field finds it again, beside its first line and its title."""


class StandingCorrection(NamedTuple):
    """A correction that stands."""

    correction: Correction
    when: dt.datetime
    """Aware, in UTC."""
    documents: tuple[tuple[SafeText, tuple[int, ...]], ...]
    """Names of the documents in which it belongs, with its lines there."""

    @property
    def waiting(self) -> bool:
        """Whether its lines are not there: it is kept until they come back."""
        return self.correction.kind is not CorrectionKind.ALWAYS and not any(
            lines for _, lines in self.documents
        )


class Maker:
    """Makes corrections of what stands in the corpus now."""

    def __init__(self, library: Correcting) -> None:
        self._library = library

    def of_item(self, kind: CorrectionKind, name: str, value: str) -> Correction:
        """See `Library.correction_of_item`."""
        stored = self._library.find(name)
        if stored is None:
            raise UsageError(f"{name}: no item has this id (dateline list prints the ids)")
        root, path = self._library._index.documents.place(stored.head.number)
        document = self._library.lines(stored)
        if kind is CorrectionKind.JOIN:
            return self._quoted(kind, root, path, document, [self._next(stored)], "")
        if kind not in FIELDS:
            raise UsageError(f"{kind}: this is said of lines, not of an item")
        lines = _lines_of(stored, document)
        return self._quoted(kind, root, path, document, lines, _clean(kind, value))

    def of_lines(self, kind: CorrectionKind, name: str, first: int, last: int) -> Correction:
        """See `Library.correction_of_lines`."""
        root, path = self._library._place(name)
        document = self._library.lines(name)
        if not 1 <= first <= last <= len(document.lines):
            raise UsageError(f"{name}: there are lines 1 to {len(document.lines)}")
        if kind is CorrectionKind.ALWAYS:
            return self.everywhere(document.lines[first - 1], "", root)
        if kind is CorrectionKind.SPLIT:
            last = first
        elif kind not in (CorrectionKind.LEAVE_OUT, CorrectionKind.BRING_BACK):
            raise UsageError(f"{kind}: this is said of an item, not of lines")
        lines = [n for n in range(first, last + 1) if document.lines[n - 1].strip()]
        if not lines:
            raise UsageError(f"{name}: nothing stands in line {first}")
        if len(lines) > _MOST_LINES:
            raise UsageError(f"{len(lines):,} lines are too many at once; {_MOST_LINES:,} are not")
        return self._quoted(kind, root, path, document, lines, "")

    def everywhere(self, text: str, folder: str, root: Path) -> Correction:
        """See `Library.correction_everywhere`."""
        from reader.domain.document import Document
        from reader.ingest.lines.read import read_lines

        lines = [line.content for line in read_lines(Document.of("text.txt", text)) if line.content]
        words = one_line(" ".join(lines))
        if not any(each.isalnum() for each in words):
            raise UsageError("which line? Write its words")
        quote = QuotedLines([words]).quote(0)
        assert quote is not None
        place = folder.strip("/")
        return Correction(_new_id(), CorrectionKind.ALWAYS, (quote,), words, str(root), place)

    def _next(self, stored: StoredItem) -> int:
        """The line at which the next item of the document begins."""
        whole = self._library.whole_file(stored)
        if whole.changed or whole.position is None:
            raise UsageError("the file has changed since it was read: index it first")
        if whole.position + 1 >= len(whole.anatomy.starts):
            raise UsageError("this is the last item of its file: there is none to join it with")
        return whole.anatomy.starts[whole.position + 1]

    def _quoted(
        self,
        kind: CorrectionKind,
        root: Path,
        path: str,
        document: Document,
        lines: Sequence[int],
        value: str,
    ) -> Correction:
        quoted = QuotedLines(document.lines)
        quotes = tuple(quote for n in lines if (quote := quoted.quote(n - 1)) is not None)
        if not quotes:
            raise UsageError(f"{document.name}: no words stand in line {lines[0]}")
        words = value or one_line(document.lines[lines[0] - 1])[:120]
        return Correction(_new_id(), kind, quotes, words, str(root), path, quoted.sketch())


def document_named(library: Correcting, name: str) -> str:
    """See `Library.document_named`."""
    names = [each.name for each in library.documents()]
    wanted = one_line(name)
    if wanted in names:
        return wanted
    real = Path(name).expanduser().resolve()
    for root in library._roots:
        inside = real.relative_to(root).as_posix() if root in real.parents else root.name
        if (real == root or root in real.parents) and inside in names:
            return inside
    found = [each for each in names if each.endswith("/" + wanted)]
    if len(found) > 1:
        raise UsageError(f"{name}: several documents end so, such as {found[0]} and {found[1]}")
    if not found:
        raise ItemGoneError(f"{name}: there is no such document in the corpus")
    return found[0]


def keep(library: Correcting, correction: Correction, item: str | None, patience: float) -> Saved:
    """See `Library.correct`."""
    from reader.store.state.corrections import CORRECTION, packed
    from reader.store.state.journal import Change, touch

    change = Change(correction.id, CORRECTION, packed(correction))
    saved = library._keep_correction(str(summary(correction)), change, patience)
    if saved.kept and item is not None:
        library._state.write(lambda connection: touch(connection, [item]))
        library._trace({item})
    return saved


def withdraw(library: Correcting, name: str, patience: float) -> tuple[Correction, Saved]:
    """See `Library.withdraw`."""
    from reader.store.state.corrections import CORRECTION, in_force
    from reader.store.state.journal import Change

    wanted = name.strip().lower()
    found = [it for it, _ in in_force(library._state) if wanted and it.id.startswith(wanted)]
    exact = [it for it in found if it.id == wanted] or found
    if len(exact) != 1:
        many = f"{len(exact)} corrections begin so" if exact else "there is no such correction"
        raise UsageError(f"{name}: {many} (dateline corrections lists them)")
    it = exact[0]
    what = f"take back: {summary(it)}"
    return it, library._keep_correction(what, Change(it.id, CORRECTION, ""), patience)


def standing(library: Correcting) -> list[StandingCorrection]:
    """See `Library.corrections`."""
    from reader.store.state.corrections import in_force
    from reader.store.state.store import when

    places: dict[str, list[tuple[SafeText, tuple[int, ...]]]] = {}
    for placed in library._index.documents.placed():
        places.setdefault(placed.id, []).append((placed.document, placed.lines))
    roots = {str(root) for root in library._roots}
    return [
        StandingCorrection(it, when(at), tuple(places.get(it.id, ())))
        for it, at in in_force(library._state)
        if it.corpus in roots
    ]


def _lines_of(stored: StoredItem, document: Document) -> list[int]:
    """Lines of an item by which it is found again: its first one, its title, its first text."""
    item = stored.item
    if item.span.end > len(document.lines):
        raise UsageError("the file has changed since it was read: index it first")
    title = item.evidence.get("title")
    out = {n for run in item.left_out for n in range(run.span.start, run.span.end + 1)}
    marked = {evidence.line for evidence in item.evidence.values()}
    text = (
        n
        for n in range(item.span.start, item.span.end + 1)
        if n not in out and n not in marked and document.lines[n - 1].strip()
    )
    some = [n for n, _ in zip(text, range(_TEXT_LINES), strict=False)]
    titled = [title.line] if title is not None and title.line in item.span and title.text else []
    return list(dict.fromkeys([*titled, item.span.start, *some]))


def _clean(kind: CorrectionKind, value: str) -> str:
    clean = one_line(value)
    if kind is CorrectionKind.DATE:
        clean = SafeText(clean.lower())
        try:
            date = parse_date(clean)
        except ValueError as error:
            raise UsageError(
                f"{value}: not a date; write 2023-03-20, 2023-03, 2023, or {NO_DATE} where it is not known"
            ) from error
        return NO_DATE if date is None else date.iso()
    if not clean:
        raise UsageError(f"the {kind} needs a text")
    return clean


def _new_id() -> str:
    return secrets.token_hex(4)
