"""Whether state stays with its items through everything that happens to files of saved news.

Made-up documents are indexed, some of their items get a note that says which item it is, the files are
changed as people and programs change them, and indexed again: with the index there, and with it deleted.
Then each note must stand on the item that it names. `python benchmarks/reindexing.py`
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.domain.dates import NewsDate
from reader.domain.document import Document
from reader.domain.item import Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import make_safe
from reader.ingest.pipeline import Ingested
from reader.library import Library

_SYLLABLES = "ba co de fi gu ka li mo ne ra so tu va ze chi sta pre lon mer tis".split()


@dataclass(frozen=True)
class Piece:
    """One item of a made-up document."""

    truth: str
    """Which item it is, whatever becomes of it; nothing that is indexed says so."""
    date: str
    title: str
    words: tuple[str, ...]
    edited: bool = False
    """Whether its text is not what it was."""
    twin: bool = False
    """Whether it is a copy of another one: no state belongs to it."""
    holds: tuple[str, ...] = ()
    """Other items that are part of it now: their notes may stand on it as well as wait."""

    def line(self) -> str:
        """The line that stands for it in its file."""
        return f"{self.date} | {self.title} | {' '.join(self.words)}"


@dataclass
class Figures:
    """What became of the notes."""

    same: int = 0
    same_kept: int = 0
    edited: int = 0
    edited_kept: int = 0
    wrong: int = 0
    """Notes that stand on another item."""
    twice: int = 0
    """Notes that stand on more than one item."""
    nowhere: int = 0
    """Notes that neither stand on an item nor wait among what is missing."""
    lost: Counter[str] = field(default_factory=Counter)
    """Why a note that should have stayed did not, by what was done to its document."""

    def __add__(self, other: Figures) -> Figures:
        return Figures(
            self.same + other.same,
            self.same_kept + other.same_kept,
            self.edited + other.edited,
            self.edited_kept + other.edited_kept,
            self.wrong + other.wrong,
            self.twice + other.twice,
            self.nowhere + other.nowhere,
            self.lost + other.lost,
        )


Documents = dict[str, list[Piece]]


class News:
    """Makes documents and changes them; the same seed does the same."""

    def __init__(self, seed: int, documents: int, items: int) -> None:
        self.draw = random.Random(seed)
        self._items = items
        self._serial = 0
        self._vocabulary = [self._word() for _ in range(4_000)]
        self.documents: Documents = {}
        self.done: dict[str, list[str]] = {}
        """Truth to what was done to its document."""
        for number in range(documents):
            if number % 10 == 0:
                self._template = self._prose(90)
            kind = "series" if number % 10 < 3 else "digest"
            name = f"{number // 10:03d}/{kind}-{number % 10}.txt"
            self.documents[name] = self.issue() if kind == "series" else self.digest()

    def digest(self) -> list[Piece]:
        """A file of items that have nothing to do with each other."""
        return [self._piece(self._prose(self.draw.randint(25, 120))) for _ in range(self._items)]

    def issue(self) -> list[Piece]:
        """An issue of a newsletter: the same titles each time, and texts that are mostly the same."""
        day = self._date()
        pieces = []
        for number in range(self._items):
            size = 90 * number // self._items
            own = [*self._template[size : size + 40], *self._prose(self.draw.randint(4, 12))]
            pieces.append(replace(self._piece(tuple(own)), title=f"{self._template[number]} today", date=day))
        return pieces

    def change(self) -> None:
        """Do to each document some of what is done to documents."""
        ways: list[Callable[[str, list[Piece]], Documents]] = [
            self._typos, self._paragraphs, self._retitled, self._redated, self._reordered, self._renamed,
            self._debris, self._duplicated, self._inserted, self._untouched, self._renamed_and_edited,
            self._moved_between, self._left_out, self._titles_read_otherwise, self._cuts_moved, self._joined,
        ]  # fmt: skip
        changed: Documents = {}
        for name, pieces in self.documents.items():
            if "series" in name and self.draw.random() < 0.6:
                way: Callable[[str, list[Piece]], Documents] = self._next_issue
            else:
                way = self.draw.choice(ways)
            for piece in pieces:
                self.done.setdefault(piece.truth, []).append(way.__name__.strip("_"))
            for target, left in way(name, list(pieces)).items():
                changed.setdefault(target, []).extend(left)
        self.documents = changed

    def _typos(self, name: str, pieces: list[Piece]) -> Documents:
        return {name: [self._mended(p) if self.draw.random() < 0.5 else p for p in pieces]}

    def _paragraphs(self, name: str, pieces: list[Piece]) -> Documents:
        return {name: [self._longer(p) if self.draw.random() < 0.4 else p for p in pieces]}

    def _retitled(self, name: str, pieces: list[Piece]) -> Documents:
        new = [replace(p, title=self._title()) if self.draw.random() < 0.5 else p for p in pieces]
        return {name: new}

    def _redated(self, name: str, pieces: list[Piece]) -> Documents:
        return {name: [replace(p, date=self._date()) if self.draw.random() < 0.5 else p for p in pieces]}

    def _reordered(self, name: str, pieces: list[Piece]) -> Documents:
        self.draw.shuffle(pieces)
        return {name: pieces}

    def _renamed(self, name: str, pieces: list[Piece]) -> Documents:
        return {f"moved/{self.draw.randrange(10)}-{name.replace('/', '-')}": pieces}

    def _debris(self, name: str, pieces: list[Piece]) -> Documents:
        return {name: pieces}  # the file begins with another advert each time it is written

    def _duplicated(self, name: str, pieces: list[Piece]) -> Documents:
        return {name: pieces, f"copies/{name.replace('/', '-')}": [replace(p, twin=True) for p in pieces]}

    def _inserted(self, name: str, pieces: list[Piece]) -> Documents:
        pieces.insert(self.draw.randrange(len(pieces)), self._piece(self._prose(60)))
        del pieces[self.draw.randrange(len(pieces))]
        return {name: pieces}

    def _untouched(self, name: str, pieces: list[Piece]) -> Documents:
        return {name: pieces}

    def _renamed_and_edited(self, name: str, pieces: list[Piece]) -> Documents:
        edited = [self._mended(p) if self.draw.random() < 0.3 else p for p in pieces]
        self.draw.shuffle(edited)
        return self._renamed(name, edited)

    def _moved_between(self, name: str, pieces: list[Piece]) -> Documents:
        half = len(pieces) // 2
        return {name: pieces[:half], f"split/{name.replace('/', '-')}": pieces[half:]}

    def _left_out(self, name: str, pieces: list[Piece]) -> Documents:
        """A newer Dateline has learned that some passage is repeated, and leaves it out of some items."""
        return {name: [self._shorter(p) if self.draw.random() < 0.5 else p for p in pieces]}

    def _titles_read_otherwise(self, name: str, pieces: list[Piece]) -> Documents:
        """A newer Dateline takes the beginning of the text for the title, or the title for its beginning."""
        new = []
        for piece in pieces:
            if self.draw.random() < 0.3:
                words = (*piece.title.split(), *piece.words)
                piece = replace(piece, title=" ".join(words[:5]), words=words[5:], edited=True)
            elif self.draw.random() < 0.3:
                first = " ".join(piece.words[:4])
                piece = replace(piece, title=f"{piece.title} {first}", words=piece.words[4:], edited=True)
            new.append(piece)
        return {name: new}

    def _cuts_moved(self, name: str, pieces: list[Piece]) -> Documents:
        """A newer Dateline cuts one line later: the first line of an item goes to the one above."""
        for at in range(1, len(pieces)):
            if self.draw.random() < 0.3:
                line, above = pieces[at].words[:8], pieces[at - 1]
                pieces[at - 1] = replace(above, words=(*above.words, *line), edited=True)
                pieces[at] = replace(pieces[at], words=pieces[at].words[8:], edited=True)
        return {name: pieces}

    def _joined(self, name: str, pieces: list[Piece]) -> Documents:
        """A newer Dateline takes two items for one: what was said of the second one has nowhere to stand."""
        at = self.draw.randrange(len(pieces) - 1)
        first, second = pieces[at : at + 2]
        words = (*first.words, *second.title.split(), *second.words)
        pieces[at : at + 2] = [replace(first, words=words, edited=True, holds=(*second.holds, second.truth))]
        return {name: pieces}

    def _next_issue(self, name: str, pieces: list[Piece]) -> Documents:
        """The next issue of a series comes under another name, or takes the place of this one."""
        day = self._date()
        new = []
        for piece in pieces:
            own = [*piece.words[:-6], *self._prose(self.draw.randint(4, 12))]
            new.append(replace(self._piece(tuple(own)), title=piece.title, date=day))
        if self.draw.random() < 0.5:
            return {name: new}
        return {name.replace("series", "later"): new}

    def _piece(self, words: tuple[str, ...]) -> Piece:
        self._serial += 1
        return Piece(f"t{self._serial}", self._date(), self._title(), words)

    def _mended(self, piece: Piece) -> Piece:
        words = list(piece.words)
        for _ in range(self.draw.randint(1, 3)):
            at = self.draw.randrange(len(words))
            words[at] = self._word()
        return replace(piece, words=tuple(words), edited=True)

    def _shorter(self, piece: Piece) -> Piece:
        size = self.draw.randint(3, max(4, len(piece.words) // 3))
        at = self.draw.choice([0, len(piece.words) // 2, len(piece.words) - size])
        return replace(piece, words=piece.words[:at] + piece.words[at + size :], edited=True)

    def _longer(self, piece: Piece) -> Piece:
        more = self._prose(self.draw.randint(10, max(11, len(piece.words) * 2 // 3)))
        at = self.draw.choice([0, len(piece.words) // 2, len(piece.words)])
        return replace(piece, words=(*piece.words[:at], *more, *piece.words[at:]), edited=True)

    def _word(self) -> str:
        return "".join(self.draw.choices(_SYLLABLES, k=self.draw.randint(2, 4)))

    def _prose(self, size: int) -> tuple[str, ...]:
        return tuple(self.draw.choices(self._vocabulary, k=size))

    def _title(self) -> str:
        return " ".join(self._prose(self.draw.randint(3, 8)))

    def _date(self) -> str:
        return f"2023-{self.draw.randint(1, 12):02d}-{self.draw.randint(1, 28):02d}"


def one_item_a_line(document: Document) -> Ingested:
    """Each line is an item; one that begins with # is left out."""
    items, left_out = [], []
    for number, line in enumerate(document.lines, 1):
        if line.startswith("#"):
            left_out.append(LeftOut(Span(number, number), Reason.ADVERT))
            continue
        date, title, text = line.split(" | ")
        items.append(
            Item(document.name, Span(number, number), make_safe(title), make_safe(text), NewsDate.parse(date))
        )
    return Ingested(tuple(items), tuple(left_out))


def write(news: News, folder: Path) -> None:
    """Write the documents; adverts above and between the items are others each time."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, pieces in news.documents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        advert = f"# {news.draw.random()}\n"
        path.write_text(advert + "".join(piece.line() + "\n" for piece in pieces), "utf-8")


def standing(library: Library, news: News) -> Iterator[tuple[Piece, str]]:
    """Each item, and its note."""
    for stored in library.items(library.search("")):
        yield news.documents[stored.head.document][stored.head.start_line - 2], str(stored.note)


def run(seed: int, documents: int, items: int, *, rebuild: bool, share: float, rounds: int = 1) -> Figures:
    """Go through it once; `share` of the items are noted, `rebuild` deletes the index each time."""
    news = News(seed, documents, items)
    folder = Path(tempfile.mkdtemp(prefix="dateline-reindex-"))
    try:
        write(news, folder / "corpus")
        with Library.open([folder / "corpus"], folder / "data", ingest=one_item_a_line) as library:
            library.index()
            noted = {}
            for stored in library.items(library.search("")):
                piece = news.documents[stored.head.document][stored.head.start_line - 2]
                if news.draw.random() < share:
                    noted[stored.head.id] = piece.truth
            for item, truth in noted.items():
                library.note(item, truth)
        for _ in range(rounds):
            news.change()
            write(news, folder / "corpus")
            if rebuild:
                for path in (folder / "data").glob("index.db*"):
                    path.unlink()
            with Library.open([folder / "corpus"], folder / "data", ingest=one_item_a_line) as library:
                library.index()
        with Library.open([folder / "corpus"], folder / "data", ingest=one_item_a_line) as library:
            return judged(library, news, set(noted.values()))
    finally:
        shutil.rmtree(folder)


def judged(library: Library, news: News, noted: set[str]) -> Figures:
    """Hold each note against the item that it stands on."""
    figures = Figures()
    pieces = list(standing(library, news))
    figures.wrong = sum(bool(note) and note not in (piece.truth, *piece.holds) for piece, note in pieces)
    figures.twice = sum(count - 1 for count in Counter(note for _, note in pieces if note).values())
    waiting = {str(each.marks.note) for each in library.tombstones()}
    figures.nowhere = len(noted - {note for _, note in pieces} - waiting)
    carried = {note for piece, note in pieces if note == piece.truth}
    for piece, note in pieces:
        if piece.truth not in noted or piece.twin:
            continue
        # On a copy it is not lost, and where both have changed nobody can say which is which.
        kept = note == piece.truth or (len(news.done[piece.truth]) > 1 and piece.truth in carried)
        if piece.edited:
            figures.edited += 1
            figures.edited_kept += kept
        else:
            figures.same += 1
            figures.same_kept += kept
        if not kept:
            figures.lost[" + ".join(news.done[piece.truth])] += 1
    return figures


def main() -> int:
    """Print the figures; 1 where they are not good enough."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--items", type=int, default=12)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--share", type=float, default=0.4)
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    total = Figures()
    for seed in range(options.seeds):
        for rebuild in (False, True):
            found = run(
                seed,
                options.documents,
                options.items,
                rebuild=rebuild,
                share=options.share,
                rounds=options.rounds,
            )
            how = "index deleted" if rebuild else "index kept   "
            print(
                f"seed {seed}  {how}  same {found.same_kept}/{found.same}  "
                f"edited {found.edited_kept}/{found.edited}  "
                f"wrong {found.wrong}  twice {found.twice}  nowhere {found.nowhere}",
                flush=True,
            )
            total += found
    print(f"lost: {dict(total.lost)}")
    good = (
        total.same_kept == total.same
        and total.edited_kept >= 0.99 * total.edited
        and not total.wrong + total.twice + total.nowhere
    )
    print("good" if good else "not good enough")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
