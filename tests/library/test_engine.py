"""The library: opening, searching, reading, and what happens when things are not as they should be."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import threading
from pathlib import Path

import apsw
import pytest

from reader.domain.facet import FacetKind
from reader.errors import (
    CorpusError,
    InterruptedSearchError,
    ItemGoneError,
    QueryError,
    StoreDamagedError,
    StoreError,
)
from reader.library import Library

from .conftest import Write
from .ingesting import Lines

SOME = """\
2023-03-20 | Xi and Putin meet | Four hours of talks in Moscow. | CNN | place:China, person:Xi Jinping
2023-03-20 | A lithium mine | Critical minerals from Nevada. | Reuters | place:Nevada, topic:energy
# advert
2023-02 | Debt talks | Beijing asks for a fair look. | Reuters | place:China, place:Zambia
 | A loan for a recycler | Batteries and lithium. | | topic:energy
"""


@pytest.fixture
def some(library: Library, write: Write) -> Library:
    write("digest.txt", SOME)
    library.index()
    return library


def titles(library: Library, query: str = "") -> list[str]:
    result = library.search(query)
    return [str(head.title) for head in result.heads(0, len(result))]


def test_nothing_is_there_before_indexing(library: Library) -> None:
    result = library.search("")
    assert (len(result), result.heads(0, 60), list(result.groups), result.unread) == (0, [], [], 0)
    assert library.search("lithium").terms == ("lithium",)
    assert all(value.count == 0 for facet in library.facets(result) for value in facet.values)
    assert library.find("abc") is None


def test_a_result_answers_its_query(some: Library) -> None:
    result = some.search("lithium")
    assert (result.text, len(result), result.unread, result.terms) == ("lithium", 2, 2, ("lithium",))
    assert [head.title for head in result.heads(0, 60)] == ["A lithium mine", "A loan for a recycler"]
    assert [(group.date and group.date.iso(), group.first, group.count) for group in result.groups] == [
        ("2023-03-20", 0, 1),
        (None, 1, 1),
    ]
    assert result.position(result.number_at(1)) == 1
    assert result.position(some.search("Putin").number_at(0)) is None
    for position in (-1, 2):
        with pytest.raises(IndexError):
            result.number_at(position)


def test_orders(some: Library) -> None:
    assert titles(some) == ["Xi and Putin meet", "A lithium mine", "Debt talks", "A loan for a recycler"]
    assert titles(some, "sort:date-asc") == [
        "Debt talks", "Xi and Putin meet", "A lithium mine", "A loan for a recycler",
    ]  # fmt: skip
    assert titles(some, "sort:source") == [
        "Xi and Putin meet", "A lithium mine", "Debt talks", "A loan for a recycler",
    ]  # fmt: skip
    assert titles(some, "sort:source-desc") == [
        "A lithium mine", "Debt talks", "Xi and Putin meet", "A loan for a recycler",
    ]  # fmt: skip
    assert titles(some, "lithium or mine sort:relevance")[0] == "A lithium mine"
    assert titles(some, "lithium or mine sort:relevance-asc")[-1] == "A lithium mine"
    either = titles(some, "nevada or +china sort:relevance")
    assert either == ["A lithium mine", "Xi and Putin meet", "Debt talks"], "what has no word comes after"
    assert titles(some, "+energy sort:relevance") == ["A lithium mine", "A loan for a recycler"]


def test_a_mistake_in_a_query_has_its_place(some: Library) -> None:
    with pytest.raises(QueryError) as caught:
        some.search("lithium (china")
    assert caught.value.start == 8


def test_today_settles_dates(corpus: Path, tmp_path: Path, write: Write) -> None:
    write("a.txt", "2023-03-20 | Yesterday\n")
    opened = Library.open([corpus], tmp_path / "d", today=lambda: dt.date(2023, 3, 21), ingest=Lines())
    with opened as library:
        library.index()
        assert titles(library, "date:yesterday") == ["Yesterday"]


def test_whole_items_come_by_number_and_id(some: Library) -> None:
    head = some.search("putin").heads(0, 1)[0]
    stored = some.item(head.number)
    assert stored.head == head
    assert (stored.item.text, stored.item.source) == ("Four hours of talks in Moscow.", "CNN")
    assert some.find(head.id) == stored
    assert some.find(head.id[:6].upper()) == stored
    assert some.find("") is None
    assert some.find("nosuchid") is None
    with pytest.raises(ItemGoneError, match="no longer"):
        some.item(999_999)


def test_whole_items_come_in_order(some: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.engine._PAGE", 2)
    result = some.search("sort:date-asc")
    all_of_them = [some.item(result.number_at(place)) for place in range(4)]
    assert list(some.items(result)) == all_of_them
    assert list(some.items(result, 1, 3)) == all_of_them[1:3]
    assert list(some.items(result, 3, 99)) == all_of_them[3:]


def test_a_long_facet_is_narrowed_by_typing(some: Library) -> None:
    result = some.search("nevada or beijing")
    places = some.narrow(result, FacetKind.PLACE, "A").values
    assert [(str(value.name), value.count, value.total) for value in places] == [
        ("China", 1, 2),
        ("Nevada", 1, 1),
        ("Zambia", 1, 1),
    ]
    assert [value.name for value in some.narrow(result, FacetKind.PLACE, "éva").values] == ["Nevada"]
    assert [value.name for value in some.narrow(result, FacetKind.MONTH, "03").values] == ["2023-03"]
    assert some.narrow(result, FacetKind.PERSON, "xi").values == ()


def test_the_term_that_leaves_nothing_is_named(some: Library) -> None:
    found = some.emptied_by('lithium -"a loan" place:china date:2023')
    assert found is not None
    assert (found.term, found.query, found.first) == ("place:china", 'lithium -"a loan" date:2023', 18)
    assert len(some.search(found.query)) == 1
    assert some.emptied_by("lithium") is None
    assert some.emptied_by("") is None
    alone = some.emptied_by("nowhere")
    assert alone is not None
    assert alone.query == ""


def test_an_id_that_begins_another_is_found(library: Library, write: Write) -> None:
    write("a.txt", " | Same | text\n | Same | text\n")
    library.index()
    plain, second = sorted(head.id for head in library.search("").heads(0, 2))
    assert second == plain + "-2"
    for wanted in (plain, second):
        found = library.find(wanted)
        assert found is not None
        assert found.head.id == wanted
    assert library.find(plain[:8]) is None, "it could be either"


def test_documents_and_what_they_left_out(some: Library, write: Write) -> None:
    write("empty.txt", "# only advert\n")
    some.index()
    assert [(each.name, each.items, each.failure) for each in some.documents()] == [
        ("digest.txt", 4, None),
        ("empty.txt", 0, None),
    ]
    assert [(name, each.span.start, each.reason) for name, each in some.left_out("digest.txt")] == [
        ("digest.txt", 3, "advert")
    ]
    assert len(some.left_out()) == 2
    assert some.lines("digest.txt").lines[2] == "# advert"
    with pytest.raises(ItemGoneError, match=r"nosuch\.txt"):
        some.lines("nosuch.txt")


def test_the_nearest_name_is_offered(some: Library) -> None:
    assert some.nearest("tag:chna lithium") == "tag:China lithium"
    assert some.nearest("lithium -place:nevda") == "lithium -place:Nevada"
    assert some.nearest("source:reuter") == 'source:"Reuters"'
    assert (
        some.nearest('(tag:energi or lithium) person:"xi jinpin"')
        == '(tag:energy or lithium) person:"xi jinpin"'
    )
    assert some.nearest("tag:china") is None
    assert some.nearest("tag:zzzzzz") is None
    assert some.nearest("") is None


def test_a_result_stays_as_it_is_while_the_corpus_changes(some: Library, write: Write) -> None:
    result = some.search("")
    before = result.heads(0, 4)
    facets = some.facets(result)
    write("digest.txt", "2024 | All new\n")
    some.index()
    assert titles(some) == ["All new"]
    assert len(result) == 4
    assert [head.title for head in result.heads(0, 4)] == [head.title for head in before]
    assert [group.count for group in result.groups] == [2, 1, 1]
    assert [facet.kind for facet in some.facets(result)] == [facet.kind for facet in facets]
    assert some.search("").revision > result.revision


def test_revision_tells_of_another_process(some: Library, corpus: Path, tmp_path: Path, write: Write) -> None:
    before = some.revision()
    write("more.txt", "2024 | More\n")
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
        other.index()
    assert some.revision() > before
    assert titles(some, "more") == ["More"]


def test_a_path_where_nothing_is_cannot_be_opened(tmp_path: Path, corpus: Path) -> None:
    with pytest.raises(CorpusError, match="missing"):
        Library.open([corpus, tmp_path / "missing"], tmp_path / "data")


def test_a_corpus_that_is_away_can_still_be_read(some: Library, corpus: Path, tmp_path: Path) -> None:
    corpus.rename(tmp_path / "away")
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as library:
        assert len(library.search("")) == 4


def test_a_data_folder_that_cannot_be_made_is_said(tmp_path: Path, corpus: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be made"):
        Library.open([corpus], tmp_path / "file" / "data")
    (tmp_path / "data" / "index.db").mkdir(parents=True)
    with pytest.raises(StoreError, match=r"index\.db"):
        Library.open([corpus], tmp_path / "data")


@pytest.mark.parametrize("damage", [b"this is no database " * 500, b"SQLite format 3\0" + b"\xff" * 8000])
def test_a_damaged_index_is_moved_aside_and_built_anew(
    some: Library, corpus: Path, tmp_path: Path, damage: bytes
) -> None:
    some.close()
    path = tmp_path / "data" / "index.db"
    path.write_bytes(damage)
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as library:
        report = library.index()
        assert report.items == 4
        assert "damaged" in report.notes[0]
        assert library.index().notes == ()
    assert path.with_name("index.db.damaged").read_bytes() == damage


def test_damage_found_later_is_mended_by_the_next_run(some: Library, corpus: Path, tmp_path: Path) -> None:
    path = tmp_path / "data" / "index.db"
    some.close()
    data = bytearray(path.read_bytes())
    for page in range(2, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = os.urandom(64)
    path.write_bytes(data)
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as library:
        report = library.index()
        assert report.items == 4
        assert titles(library, "putin") == ["Xi and Putin meet"]
        assert "damaged" in report.notes[0]


@pytest.mark.parametrize("mended_by", ["the next run", "closing"])
def test_damage_found_by_a_search_is_mended(
    some: Library, corpus: Path, tmp_path: Path, mended_by: str
) -> None:
    other = apsw.Connection(str(tmp_path / "data" / "index.db"))
    other.execute("UPDATE words_data SET block = x'ffffff' WHERE id > 10")
    other.close()
    with pytest.raises(StoreDamagedError, match=r"index\.db is damaged"):
        some.search("putin")
    if mended_by == "closing":
        some.close()
        some = Library.open([corpus], tmp_path / "data", ingest=Lines())
    report = some.index()
    assert report.added == 4 - 3
    assert titles(some, "putin") == ["Xi and Putin meet"]
    assert (report.notes == ()) == (mended_by == "closing")
    some.close()


def test_an_index_of_another_version_is_built_anew(some: Library, corpus: Path, tmp_path: Path) -> None:
    some.close()
    with_other = apsw.Connection(str(tmp_path / "data" / "index.db"))
    with_other.execute("PRAGMA user_version = 99")
    with_other.execute('CREATE TABLE "odd "" name" (x); CREATE VIRTUAL TABLE v USING fts5(x)')
    with_other.close()
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as library:
        assert titles(library) == []
        assert library.index().items == 4
        assert titles(library, "putin") == ["Xi and Putin meet"]


def test_a_deleted_index_is_built_anew(some: Library, corpus: Path, tmp_path: Path) -> None:
    ids = [head.id for head in some.search("").heads(0, 9)]
    some.close()
    for path in (tmp_path / "data").glob("index.db*"):
        path.unlink()
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as library:
        library.index()
        assert [head.id for head in library.search("").heads(0, 9)] == ids


def test_a_search_can_be_stopped_from_another_thread(some: Library) -> None:
    entered, stopped = threading.Event(), threading.Event()
    caught: list[BaseException] = []

    def searching() -> None:
        from reader.store import compiler

        ids = compiler.Compiler.ids

        def slow(self: compiler.Compiler, node: object) -> object:
            entered.set()
            stopped.wait(10)
            return ids(self, node)  # type: ignore[arg-type]

        compiler.Compiler.ids = slow  # type: ignore[method-assign, assignment]
        try:
            some.search("lithium")
        except InterruptedSearchError as error:
            caught.append(error)
        finally:
            compiler.Compiler.ids = ids  # type: ignore[method-assign]

    thread = threading.Thread(target=searching)
    thread.start()
    entered.wait(10)
    some.interrupt()
    stopped.set()
    thread.join()
    assert len(caught) == 1
    assert len(some.search("lithium")) == 2, "later searches are not stopped"


def test_many_threads_search_while_one_indexes(library: Library, write: Write) -> None:
    write("0.txt", SOME)
    library.index()
    failures: list[BaseException] = []
    done = threading.Event()

    def searching() -> None:
        try:
            while not done.is_set():
                result = library.search("lithium")
                heads = result.heads(0, len(result))
                assert len(heads) == len(result) >= 2
                assert all("ithium" in library.item(head.number).item.text + head.title for head in heads)
                library.facets(result)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=searching) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(1, 12):
        write(f"{number}.txt", f"2023-01-{number:02d} | Lithium {number}\n")
        library.index()
    done.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(library.search("lithium")) == 13


SECOND = """
import sys
from pathlib import Path
from reader.library import Library
def ingest(document):
    from reader.domain.item import Item
    from reader.domain.span import Span
    from reader.ingest.pipeline import Ingested
    return Ingested((Item(document.name, Span(1, 1), document.name, document.name),), ())
with Library.open([Path(sys.argv[1])], Path(sys.argv[2]), ingest=ingest) as library:
    print(library.index().items)
"""


def test_two_processes_index_the_same_corpus(corpus: Path, tmp_path: Path, write: Write) -> None:
    for number in range(30):
        write(f"{number}.txt", f"Title {number}\n\nA text about lithium number {number}.\n")
    command = [sys.executable, "-c", SECOND, str(corpus), str(tmp_path / "data")]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [process.communicate(timeout=60)[0].strip() for process in running]
    assert said == ["30", "30", "30"]


def test_what_is_not_needed_is_not_loaded(some: Library, corpus: Path, tmp_path: Path) -> None:
    code = SECOND + "import sys; print([m for m in sys.argv[3].split(',') if m in sys.modules])"
    heavy = "textual,ftfy,resiliparse,ahocorasick_rs,platformdirs,reader.ingest.pipeline,sqlite3,rich"
    command = [sys.executable, "-c", code.replace("library.index().items", "len(library.search(''))")]
    done = subprocess.run(
        [*command, str(corpus), str(tmp_path / "data"), heavy], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["4", "[]"]


def test_the_timeline_leaves_the_dates_of_the_query_aside(some: Library) -> None:
    made = some.timeline(some.search("source:reuters date:2023-03"))
    assert (made.scale, made.elsewhere) == ("day", 1)
    counts = {str(each.first): each.items for each in made.bins if each.items}
    assert counts == {"2023-03-20": 1}
    made = some.timeline(some.search("lithium or talks"), most=10)
    assert (made.scale, [each.items for each in made.bins], made.elsewhere) == ("week", [0] * 7 + [2], 2)


def test_the_timeline_of_a_window(some: Library) -> None:
    window = (dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    made = some.timeline(some.search(""), most=12, window=window)
    assert [each.items for each in made.bins] == [0, 1, 2, *[0] * 9]
    assert made.elsewhere == 1
