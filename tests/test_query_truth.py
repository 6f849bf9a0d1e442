"""The truth table of the query language, through every door: matcher, library, command line and screen.

tests/fixtures/queries/corpus.txt has an item on each line; table.txt says for each query which lines it
finds, in the order of the list.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import io
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from ui.driving import main as main_screen
from ui.driving import opened

from reader.cli.main import run
from reader.config import Config
from reader.domain.dates import NewsDate
from reader.domain.document import Document
from reader.domain.item import Item
from reader.domain.span import Span
from reader.domain.tag import Tag, TagKind
from reader.domain.text import make_safe
from reader.ingest.pipeline import Ingested
from reader.library import Library, Result
from reader.query.matcher import Subject
from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.main import MainScreen
from reader.ui.settings import Settings

FOLDER = Path(__file__).parent / "fixtures" / "queries"
TODAY = dt.date(2024, 3, 22)
SAVED = {"Minerals": "lithium or topic:mining", "China economy": "place:china topic:economy"}
BOTH = 'saved:minerals (source:bbc or saved:"china economy")'


def table() -> list[tuple[str, list[int]]]:
    rows = []
    for line in (FOLDER / "table.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("# "):
            query, _, numbers = line.partition("\t")
            rows.append((query, [int(number) for number in numbers.split()]))
    return rows


TABLE = table()


def ingest(document: Document) -> Ingested:
    """One item for each line."""
    return Ingested(tuple(_item(document, number, line) for number, line in enumerate(document.lines, 1)), ())


def _item(document: Document, number: int, line: str) -> Item:
    date, title, text, source, author, tags, link = (*map(str.strip, line.split("|")), "")[:7]
    pairs = [tag.strip().partition(":") for tag in tags.split(",") if tag.strip()]
    return Item(
        document.name,
        Span(number, number),
        make_safe(title),
        make_safe(text),
        NewsDate.parse(date) if date else None,
        make_safe(source) if source else None,
        make_safe(author) if author else None,
        tuple(Tag(make_safe(name), TagKind(kind)) for kind, _, name in pairs),
        links=(make_safe(link),) if link else (),
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with saved searches and with what a person did."""
    folder = tmp_path_factory.mktemp("truth")
    with opened_in(folder) as library:
        library.index()
        for name, query in SAVED.items():
            library.saved.add(name, query)
        library.saved.add("Both", BOTH)
        library.rules.add("tag:metals", "lithium or mines")
        library.mark("salt works", read=True)
        library.mark("title:reactors or title:debt", starred=True)
        library.note(next(library.items(library.search("title:fog"))).head.id, "What a fog")
        library.tag("title:herring", "to cook")
    return folder


def opened_in(folder: Path) -> Library:
    return Library.open([FOLDER / "corpus.txt"], folder, today=lambda: TODAY, ingest=ingest)


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[Library]:
    with opened_in(folder) as library:
        yield library


def test_there_are_enough_of_them() -> None:
    assert len(TABLE) >= 120
    assert len({query for query, _ in TABLE}) == len(TABLE)


def test_matcher(library: Library) -> None:
    everything = list(library.items(library.search("")))
    subjects = {each.head.start_line: Subject(each) for each in everything}
    for query, expected in TABLE:
        root = library.search(query).query.root
        assert {line for line, each in subjects.items() if each.has(root)} == set(expected), query


def test_library(library: Library) -> None:
    for query, expected in TABLE:
        result = library.search(query)
        assert [head.start_line for head in result.heads(0, len(result))] == expected, query
        assert len(result) == len(expected)


def test_command_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Library, "open", partial(Library.open, today=lambda: TODAY, ingest=ingest))
    searches = folder / "searches.toml"
    (folder / "config.toml").write_text(f'corpus = "{FOLDER / "corpus.txt"}"\ndata = "{folder}"\n')
    assert searches.exists()

    def no_screen(config: Config) -> int:
        raise AssertionError

    for query, expected in TABLE:
        out, err = io.StringIO(), io.StringIO()
        words = ["list", "--format", "jsonl", "--", query]
        environ = {"DATELINE_CONFIG": str(folder / "config.toml"), "NO_COLOR": "1"}
        code = run(words, show_screen=no_screen, stdin=io.StringIO(), stdout=out, stderr=err, environ=environ)
        assert code == 0, (query, err.getvalue())
        lines = [json.loads(line)["start_line"] for line in out.getvalue().splitlines()]
        assert lines == expected, query


async def answered(screen: MainScreen, query: str) -> Result:
    """Wait for the answer alone; the facets may come later or be given up for the next query."""
    for _ in range(200_000):
        result = screen.session.result
        if result is not None and result.text == query:
            return result
        await asyncio.sleep(0)
    raise AssertionError(f"no answer to {query}")


async def test_screen(library: Library) -> None:
    app = DatelineApp(library, [FOLDER / "corpus.txt"], Settings(theme="dateline-dark"))
    async with opened(app) as pilot:
        screen = main_screen(pilot)
        for query, expected in TABLE:
            screen.ask(query)
            result = await answered(screen, query)
            assert screen.desk.list.items.row_count == len(expected)
            assert [head.start_line for head in result.heads(0, len(result))] == expected, query
