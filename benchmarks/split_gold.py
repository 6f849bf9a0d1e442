"""Documents with gold: what a right splitting of them would be, written down by people."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from reader.domain.document import Document

ROOT: Final = Path(__file__).resolve().parent.parent
FIXTURES: Final = ROOT / "tests" / "fixtures"
HELD_OUT: Final = FIXTURES / "splitting-heldout"
SUFFIXES: Final = (".txt", ".md")


@dataclass(frozen=True, slots=True)
class GoldItem:
    """An item as it should be found; lines count from 1, both ends inside."""

    start: int
    end: int
    date: str | None
    """ISO, as short as what is known: "2023", "2023-03", "2023-03-20"."""
    title_contains: tuple[str, ...] = ()
    title: str | None = None
    """The exact title, where a title line stands in the document."""
    source: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """What a document holds."""

    family: str
    items: tuple[GoldItem, ...]
    left_out: frozenset[int] = frozenset()
    """Lines of debris, inside items and outside of them."""
    either: frozenset[int] = frozenset()
    """Lines on which people would differ; they count neither for nor against."""

    @classmethod
    def of(cls, raw: dict[str, Any]) -> Gold:
        """Read the JSON of a gold file."""
        items = tuple(_item(item) for item in raw["items"])
        left_out = frozenset(n for first, last, *_ in raw["left_out"] for n in range(first, last + 1))
        return cls(raw["family"], items, left_out, frozenset(raw["either"]))


@dataclass(frozen=True, slots=True)
class Case:
    """A document and its gold."""

    name: str
    text: str
    gold: Gold

    @property
    def document(self) -> Document:
        """The document as the pipeline gets it."""
        return Document.of(self.name, self.text)


LEARNT: Final = (
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
)
"""The later sets, in the order in which they came; each was met unseen, and then learnt from."""


def folders(name: str) -> tuple[Path, Path]:
    """Return the folder of documents and the folder of gold for a set's name or a folder's path."""
    if name == "articles":
        return ROOT / "articles", FIXTURES / "articles-gold"
    known = {name: FIXTURES / f"splitting-{name}" for name in LEARNT}
    known |= {"dev": FIXTURES / "splitting", "heldout": HELD_OUT}
    both = known.get(name, Path(name))
    return both, both


def is_held_out(name: str) -> bool:
    """Whether the set holds documents that nobody who writes rules may see."""
    folder = folders(name)[0].resolve()
    return folder == HELD_OUT or HELD_OUT in folder.parents or folder in HELD_OUT.parents


def load(name: str) -> Iterator[Case]:
    """Read the set `name`; OSError or KeyError where a document or its gold is broken."""
    documents, golds = folders(name)
    for path in sorted(golds.rglob("*.json")):
        document = _document(documents / path.relative_to(golds))
        raw = json.loads(path.read_text("utf-8"))
        yield Case(document.relative_to(documents).as_posix(), read_text(document), Gold.of(raw))


def read_text(path: Path) -> str:
    """The text of a fixture, its line ends as they are."""
    return path.read_bytes().decode("utf-8-sig")


def _document(gold: Path) -> Path:
    for suffix in SUFFIXES:
        if (path := gold.with_suffix(suffix)).is_file():
            return path
    raise FileNotFoundError(f"{gold}: no document stands beside this gold")


def _item(raw: dict[str, Any]) -> GoldItem:
    return GoldItem(
        start=raw["start_line"],
        end=raw["end_line"],
        date=raw["date"],
        title_contains=tuple(raw["title_contains"]),
        title=raw["title"],
        source=raw["source"],
        author=raw["author"],
    )
