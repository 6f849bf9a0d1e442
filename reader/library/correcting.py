"""What a reader sets right in how documents are read: made, looked at beforehand, listed, taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.library.keeping import Keeping

if TYPE_CHECKING:
    from reader.domain.correction import Correction, CorrectionKind
    from reader.domain.document import Document
    from reader.domain.item import Head, StoredItem
    from reader.domain.marks import Saved
    from reader.library.corrections import StandingCorrection
    from reader.library.corrections_preview import Preview
    from reader.library.reading import Reading
    from reader.library.reports import DocumentInfo
    from reader.library.whole_file import WholeFile
    from reader.store.state.journal import Change


class Correcting(Keeping):
    """The part of the library that knows corrections. What they change is seen once `index` has run.

    A correction is first made of an item or of lines, which changes nothing, then looked at with `preview`
    and kept with `correct`; `undo` takes it back like everything else.
    """

    _how: Reading

    def find(self, id: str) -> StoredItem | None:  # noqa: A002
        raise NotImplementedError

    def item(self, number: int) -> StoredItem:
        raise NotImplementedError

    def documents(self) -> Sequence[DocumentInfo]:
        raise NotImplementedError

    def lines(self, document: str | Head | StoredItem) -> Document:
        raise NotImplementedError

    def whole_file(self, what: Head | StoredItem) -> WholeFile:
        raise NotImplementedError

    def _place(self, name: str) -> tuple[Path, str]:
        raise NotImplementedError

    def correction_of_item(self, kind: CorrectionKind, id: str, value: str = "") -> Correction:  # noqa: A002
        """A correction of one item: joined with the next one, its date ("2023-03", "none"), title, source.

        Raises UsageError where it makes no sense, ItemGoneError, DocumentError.
        """
        from reader.library.corrections import Maker

        return Maker(self).of_item(kind, id, value)

    def correction_of_lines(
        self, kind: CorrectionKind, document: str, first: int, last: int | None = None
    ) -> Correction:
        """A correction of lines of a document, from 1: split at the first, left out, brought back, or the
        paragraph there always left out. Raises like `correction_of_item`.
        """
        from reader.library.corrections import Maker

        return Maker(self).of_lines(kind, document, first, first if last is None else last)

    def correction_everywhere(self, text: str, folder: str = "", corpus: int = 0) -> Correction:
        """A paragraph that is always left out, in one corpus or in a folder of it. UsageError if empty."""
        from reader.library.corrections import Maker

        return Maker(self).everywhere(text, folder, self._roots[corpus])

    def head_near(self, document: str, line: int) -> Head | None:
        """The head of the item of a document at a line, or else nearest to it; None without any."""
        number = self._index.documents.number_near(document, line)
        return None if number is None else self.item(number).head

    def document_named(self, name: str) -> str:
        """The document that is meant by its name in the corpus, a path of its file, or the end of its name.

        ItemGoneError where there is none, UsageError where several end so.
        """
        from reader.library.corrections import document_named

        return document_named(self, name)

    def correct(self, correction: Correction, *, item: str | None = None, patience: float = 0.0) -> Saved:
        """Keep a correction. The documents concerned are read again when the corpus is indexed next.

        `item`: the id of the item that it was made of, which it keeps under whatever title.
        """
        from reader.library.corrections import keep

        return keep(self, correction, item, patience)

    def corrections(self) -> Sequence[StandingCorrection]:
        """All corrections of these corpora that stand, the oldest first."""
        from reader.library.corrections import standing

        return standing(self)

    def preview(self, correction: Correction, *, stop: Callable[[], bool] | None = None) -> Preview:
        """What a correction would change, as the corpus was indexed last. `stop` is asked for each document.

        Raises DocumentError where the one document that it is about cannot be read.
        """
        from reader.library.corrections_preview import preview

        return preview(self, correction, stop)

    def withdraw(self, id: str, *, patience: float = 0.0) -> tuple[Correction, Saved]:  # noqa: A002
        """Take a correction back, whenever it was made. UsageError where no id begins so, or several do."""
        from reader.library.corrections import withdraw

        return withdraw(self, id, patience)

    def _keep_correction(self, what: str, change: Change, patience: float) -> Saved:
        saved = self._state.apply(what, [change], patience)
        if saved.kept:
            self._show()
        return saved
