"""The library: open, index, search, count, read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.domain.item import Head, Item, LeftOut, StoredItem
from reader.domain.text import SafeText
from reader.errors import CorpusError, ItemGoneError, StoreDamagedError, StoreError
from reader.ingest.roots import real_root
from reader.library.correcting import Correcting
from reader.library.reading import Reading
from reader.library.result import Result
from reader.store.index import Index
from reader.store.lock import indexing_lock
from reader.store.schema import move_aside

# What is not needed for the first page of a list is loaded where it is used.
if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.domain.facet import Facet, FacetKind
    from reader.domain.timeline import Timeline
    from reader.ingest.worker import Ingest
    from reader.library.emptied import Emptied
    from reader.library.reports import DocumentInfo, IndexReport, LearnedLine, Progress
    from reader.library.saved import Saved, SavedLookup
    from reader.library.searches_file import SearchesFile
    from reader.library.tag_rules import TagRules
    from reader.library.whole_file import WholeFile
    from reader.query.tree import Query
    from reader.store.state.store import StateStore

INDEX_NAME: Final = "index.db"
LOCK_NAME: Final = "index.lock"
SEARCHES_NAME: Final = "searches.toml"
SEARCHES_LOCK_NAME: Final = "searches.lock"
_PAGE: Final = 100


class Library(Correcting):
    """Some corpora and what is known of them. Usable from several threads."""

    def __init__(
        self,
        index: Index,
        roots: Sequence[Path],
        today: Callable[[], dt.date],
        reading: Reading,
        searches: Path | None = None,
    ) -> None:
        self._index = index
        self._searches_path = searches or index.path.with_name(SEARCHES_NAME)
        self._roots = tuple(roots)
        self._today = today
        self._how = reading
        self._notes: list[str] = []

    @classmethod
    def open(
        cls,
        corpora: Sequence[Path],
        data: Path,
        *,
        today: Callable[[], dt.date] = dt.date.today,
        day_first: bool = False,
        ingest: Ingest | None = None,
        searches: Path | None = None,
    ) -> Library:
        """Open the corpora at these paths (folders or files), with the databases in the folder `data`.

        Nothing is read yet: see `index`. `day_first` settles 3/4/2023 where a document does not; `ingest`
        splits documents in the place of the usual way. `searches` is the file of saved searches and rules;
        without it, they are kept with the databases. Raises CorpusError for a path where nothing is and
        never was, and StoreError when the folder of the databases cannot be used.
        """
        try:
            data.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{data}: the folder for the index cannot be made ({error.strerror})") from error
        roots, missing = _roots(corpora)
        path = data / INDEX_NAME
        notes = []
        try:
            index = Index(path, roots)
        except StoreDamagedError:
            with indexing_lock(data / LOCK_NAME):
                notes.append(_damage_note(move_aside(path)))
            index = Index(path, roots)
        library = cls(index, roots, today, Reading(day_first, ingest), searches)
        library._notes = notes
        for root, why in missing:
            if index.documents.device(root) is None:
                library.close()
                raise why
        return library

    @property
    def corpora(self) -> Sequence[Path]:
        """The opened corpora, absolute and without links; one that lies inside another is left out."""
        return self._roots

    def index(
        self,
        *,
        on_progress: Callable[[Progress], None] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> IndexReport:
        """Bring the index up to the files. Searches go on meanwhile and see what each step has brought.

        `on_progress` is called after each document that had to be read, `stop` before each; both in the
        calling thread. Raises StoreBusyError when another Dateline keeps reading files into the same index.
        """
        from dataclasses import replace

        from reader.library.indexing import IndexRun

        with indexing_lock(self._index.path.with_name(LOCK_NAME), stop=stop):
            if self._index.damaged:
                self._build_anew()
            state = self._readable_state()
            self._trace(None)
            try:
                report = IndexRun(self._index, self._how, on_progress, stop, state).run(self._roots)
            except StoreDamagedError:
                self._build_anew()
                report = IndexRun(self._index, self._how, on_progress, stop, state).run(self._roots)
        notes, self._notes = (*self._notes, *self.state_notes, *self._rule_notes()), []
        return replace(report, items=self._index.count(), notes=notes)

    def search(self, text: str, *, tagged: bool = True) -> Result:
        """Find the items that a query matches. Raises QueryError for a mistake in it.

        `tagged`: the heads have the tags that the rules give; a first page may do without, to be there
        sooner. Raises InterruptedSearchError when `interrupt` was called meanwhile.
        """
        if tagged and self._has_searches:
            self.rules.apply()
        answer = self._index.answer(self._parse(text)) if text.strip() else self._index.everything()
        return Result(self._index, answer, text)

    def facets(self, result: Result) -> tuple[Facet, ...]:
        """Count the values of all facets under the query of `result`, in the order of `FacetKind`.

        What the query includes of a facet does not narrow that facet's own counts. Values without any item
        are left out, unless the query names them.
        """
        return self._index.facets(result.answer)

    def narrow(self, result: Result, kind: FacetKind, text: str) -> Facet:
        """Count the values of one facet whose names have `text` in them, case and accents aside.

        Unlike `facets`, which counts the most frequent values, this finds every one.
        """
        return self._index.narrowed(result.answer, kind, text)

    def timeline(
        self, result: Result, *, most: int = 60, window: tuple[dt.date, dt.date] | None = None
    ) -> Timeline:
        """Count the items of `result` over time, in at most `most` bins of days, weeks, months or years.

        What the query says about dates is left aside, so that the days beside a choice stay in view. The
        bins cover `window`, or all that is dated.
        """
        from reader.domain.timeline import timeline

        return timeline(self._index.by_date(result.answer), most, window)

    def item(self, number: int) -> StoredItem:
        """One whole item. Raises ItemGoneError where there is none of that number (any more)."""
        return self._stored([self._index.item(number)])[0]

    def items(self, result: Result, start: int = 0, stop: int | None = None) -> Iterator[StoredItem]:
        """Whole items of a result in its order, those that have gone meanwhile left out.

        Faster than `item` for each: for exports.
        """
        end = len(result) if stop is None else min(stop, len(result))
        for page in range(start, end, _PAGE):
            numbers = result.answer.order.page(page, min(page + _PAGE, end))
            yield from self._stored(self._index.items(numbers))

    def find(self, id: str) -> StoredItem | None:  # noqa: A002
        """The item with this id, or with an id that begins so when there is only one."""
        if self._has_searches:
            self.rules.apply()
        wanted = id.strip().lower()
        found = self._index.numbers_of(wanted) if wanted else []
        return self.item(found[0]) if len(found) == 1 else None

    def left_out(self, document: str | None = None) -> Sequence[tuple[SafeText, LeftOut]]:
        """What belongs to no item, with the name of its document: of one document, or of all."""
        found = (each for root in self._roots for each in self._index.documents.left_out(root))
        return [each for each in found if document is None or each[0] == document]

    def learned(self, result: Result | None = None) -> Sequence[LearnedLine]:
        """The lines that are left out because documents repeat them, by site and folder, the most frequent
        first; of a `result`, those of the sites and folders in which its items stand.
        """
        from reader.library.repeated import learned_lines

        return learned_lines(self._index, self._roots, None if result is None else result.answer)

    def repeated(self, document: str) -> Sequence[tuple[LeftOut, SafeText]]:
        """What is left out of a document, inside its items and between, because others repeat it; with its
        words. Raises DocumentError when the file cannot be read, ItemGoneError where there is none.
        """
        from reader.library.repeated import repeated_in

        return repeated_in(self._index, document, self.lines(document))

    def documents(self) -> Sequence[DocumentInfo]:
        """All documents, by name."""
        from reader.library.reports import DocumentInfo

        known = (each for root in self._roots for each in self._index.documents.known(root))
        return [
            DocumentInfo(each.name, each.items, each.size, each.failure) for each in known if not each.ignored
        ]

    def source_path(self, what: Head | StoredItem) -> Path:
        """The real file that an item stands in. Raises ItemGoneError where the item is gone."""
        root, path = self._index.documents.place(_head(what).number)
        return root / path if root.is_dir() else root

    def lines(self, document: str | Head | StoredItem) -> Document:
        """A document decoded again from its file: by its name, or that of an item.

        Raises DocumentError when it cannot be read, ItemGoneError when there is no such document.
        """
        from reader.ingest.decode import read_document

        if not isinstance(document, str):
            root, path = self._index.documents.place(_head(document).number)
        else:
            root, path = self._place(document)
        return read_document(root / path if root.is_dir() else root, path)

    @cached_property
    def saved(self) -> Saved:
        """The saved searches."""
        from reader.library.saved import Saved

        return Saved(self._searches, self._parse_with, self.search)

    @cached_property
    def rules(self) -> TagRules:
        """The rules that give tags of one's own."""
        from reader.library.tag_rules import TagRules

        return TagRules(self._searches, self._parse, self._today, self._index)

    def explain(self, text: str) -> str:
        """Say in plain words what a query shows and in which order. Raises QueryError for a mistake in it."""
        from reader.query.explain import explain

        return explain(self._parse(text))

    def whole_file(self, what: Head | StoredItem) -> WholeFile:
        """The document of an item as its file is now, each line with what became of it.

        Raises DocumentError when the file cannot be read, ItemGoneError when the item is gone.
        """
        from reader.library.whole_file import whole_file

        return whole_file(self._index, _head(what).number, self._how, self._state)

    def nearest(self, text: str) -> str | None:
        """The query with its mistyped name put right ("tag:chna": "tag:china"); None where there is none."""
        from reader.library.nearest import nearest_query

        return nearest_query(self._parse(text), self._index)

    def emptied_by(self, text: str) -> Emptied | None:
        """The term of a query that takes away the last item, and the query without it; None without one."""
        from reader.library.emptied import emptied_by

        return emptied_by(self._parse(text), self._index)

    def revision(self) -> int:
        """A number that grows when an indexing run, here or in another process, changed what can be seen."""
        return self._index.revision()

    def interrupt(self) -> None:
        """Stop the searches and counts that other threads are at; they raise InterruptedSearchError."""
        self._index.interrupt()

    def close(self) -> None:
        """Let go of the databases."""
        if "_state" in self.__dict__:
            self._state.close()
        self._index.close()
        if self._index.damaged:
            # The next one to open it must not stumble over the same damage.
            with suppress(StoreError), indexing_lock(self._index.path.with_name(LOCK_NAME), patience=0):
                move_aside(self._index.path)

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _build_anew(self) -> None:
        """Put the damaged index aside and begin an empty one; the lock is held."""
        self._index.close()
        self._notes.append(_damage_note(move_aside(self._index.path)))
        self._index = Index(self._index.path, self._roots)
        self._index.unshown = self._state.unshown

    @cached_property
    def _state(self) -> StateStore:
        """What a person did; the first page of a list is on the screen without it."""
        from reader.store.state.store import STATE_NAME, StateStore

        state = StateStore(self._index.path.with_name(STATE_NAME), today=self._today)
        self._index.unshown = state.unshown
        return state

    def _stored(self, found: Sequence[tuple[Head, Item]]) -> list[StoredItem]:
        """Items with what was noted to them."""
        noted = [head.id for head, _ in found if head.noted]
        marks = self._state.marks(noted) if noted else {}
        return [
            StoredItem(head, item, marks[head.id].note) if head.id in marks else StoredItem(head, item)
            for head, item in found
        ]

    def _readable_state(self) -> StateStore | None:
        """state.db, put right where it is broken; None where it cannot be read at all just now."""
        try:
            self._state.version()
        except StoreError:
            try:
                self._state.hold()
                self._state.version()
            except StoreError as error:
                self._notes.append(str(error))
                return None
        return self._state

    def _parse(self, text: str) -> Query:
        return self._parse_with(text, lambda name: self.saved.text(name))

    def _parse_with(self, text: str, saved: SavedLookup) -> Query:
        from reader.query.parser import parse

        return parse(text, today=self._today(), saved=saved, saved_names=lambda: self.saved.names())

    @cached_property
    def _searches(self) -> SearchesFile:
        from reader.library.searches_file import SearchesFile

        return SearchesFile(self._searches_path, self._index.path.with_name(SEARCHES_LOCK_NAME))

    @property
    def _has_searches(self) -> bool:
        """Whether there is, or was, a file with rules in it: who has none pays for none."""
        return "rules" in self.__dict__ or self._searches_path.exists()

    def _rule_notes(self) -> Sequence[str]:
        return self.rules.new_mistakes() if self._has_searches else ()

    def _place(self, name: str) -> tuple[Path, str]:
        for root in self._roots:
            for each in self._index.documents.known(root):
                if each.name == name:
                    return root, each.path
        raise ItemGoneError(f"{name}: there is no such document in the corpus")


def _roots(corpora: Sequence[Path]) -> tuple[list[Path], list[tuple[Path, CorpusError]]]:
    """Real paths, each once and none inside another; and those where nothing is, with the error."""
    roots: list[Path] = []
    missing: list[tuple[Path, CorpusError]] = []
    for path in corpora:
        try:
            root = real_root(path)
        except CorpusError as error:
            root = path.expanduser().absolute()
            missing.append((root, error))
        roots.append(root)
    unique = list(dict.fromkeys(roots))
    return [root for root in unique if not any(other in root.parents for other in unique)], missing


def _damage_note(aside: Path) -> str:
    return f"The index was damaged: it is kept as {aside.name}, and a new one is built from the files"


def _head(what: Head | StoredItem) -> Head:
    return what.head if isinstance(what, StoredItem) else what
