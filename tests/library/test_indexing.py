"""Indexing: only what is new is read, nothing is lost by accident, and it can be stopped."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from reader.errors import DocumentError, StoreBusyError
from reader.library import IndexReport, Library, Progress, engine, importing
from reader.store.lock import indexing_lock

from .conftest import Write
from .ingesting import Lines


def titles(library: Library, query: str = "") -> list[str]:
    result = library.search(query)
    return [str(head.title) for head in result.heads(0, len(result))]


def counts(report: IndexReport) -> tuple[int, int, int, int]:
    return report.added, report.changed, report.gone, report.unchanged


def test_what_is_new_changed_and_gone_is_counted(library: Library, write: Write, lines: Lines) -> None:
    write("a.txt", "2023-03-20 | One\n2023-03-21 | Two\n")
    write("sub/b.md", " | Three\n")
    assert counts(library.index()) == (2, 0, 0, 0)
    assert titles(library) == ["Two", "One", "Three"]
    assert counts(library.index()) == (0, 0, 0, 2)
    assert lines.seen == ["a.txt", "sub/b.md"], "what is unchanged is not read again"

    write("a.txt", "2023-03-20 | One\n2023-03-22 | Four\n")
    write("c.txt", "2022 | Five\n").with_name("b.txt")
    os.remove(write("sub/b.md", ""))
    report = library.index()
    assert counts(report) == (1, 1, 1, 0)
    assert report.items == 3
    assert titles(library) == ["Four", "One", "Five"]


def test_an_item_is_in_the_index_as_soon_as_its_step_is_written(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "FIRST_COMMIT_S", 0.0)
    monkeypatch.setattr(importing, "COMMIT_S", 0.0)
    for number in range(4):
        write(f"{number}.txt", f" | Item {number}\n")
    seen: list[tuple[Progress, int]] = []
    library.index(on_progress=lambda progress: seen.append((progress, len(library.search("")))))
    assert [(each.done, each.total, str(each.document), each.items, there) for each, there in seen] == [
        (number + 1, 4, f"{number}.txt", number + 1, number + 1) for number in range(4)
    ]


def test_a_touched_file_is_looked_at_and_not_split_again(
    library: Library, write: Write, lines: Lines
) -> None:
    path = write("a.txt", " | One\n")
    library.index()
    revision = library.revision()
    os.utime(path, (1, 1))
    assert counts(library.index()) == (0, 0, 0, 1)
    path.write_text(" | One\n")  # so fresh that its stat cannot be trusted yet
    library.index()
    library.index()
    assert lines.seen == ["a.txt"]
    assert library.revision() == revision, "nothing to see has changed"


def test_a_renamed_file_keeps_its_items(library: Library, write: Write, corpus: Path, lines: Lines) -> None:
    write("a.txt", "2023 | One\n")
    library.index()
    before = library.search("").heads(0, 1)[0]
    (corpus / "sub").mkdir()
    (corpus / "a.txt").rename(corpus / "sub" / "renamed.txt")
    assert counts(library.index()) == (0, 0, 0, 1)
    after = library.search("file:renamed").heads(0, 1)[0]
    assert (after.number, after.id, after.document) == (before.number, before.id, "sub/renamed.txt")
    assert lines.seen == ["a.txt"]


def test_copies_of_a_file_that_went_are_one_rename_and_one_new(
    library: Library, write: Write, corpus: Path
) -> None:
    write("a.txt", "2023 | One\n")
    library.index()
    shutil.copy2(corpus / "a.txt", corpus / "b.txt")
    (corpus / "a.txt").rename(corpus / "c.txt")
    assert counts(library.index()) == (1, 0, 0, 1)
    assert len({head.id for head in library.search("").heads(0, 9)}) == 2


def test_other_rules_read_everything_again(
    library: Library, write: Write, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", "2023 | One\n")
    library.index()
    number = library.search("").number_at(0)
    monkeypatch.setattr("reader.library.rules.rules_version", lambda: "other")
    assert counts(library.index()) == (0, 1, 0, 0)
    assert lines.seen == ["a.txt", "a.txt"]
    assert library.search("").number_at(0) == number
    assert counts(library.index()) == (0, 0, 0, 1)


def test_another_setting_reads_everything_again(tmp_path: Path, corpus: Path, write: Write) -> None:
    write("a.txt", "3/4/2023 - A mine opens in Nevada.\n")
    dates = []
    for day_first in (False, True, True):
        with Library.open([corpus], tmp_path / "data", day_first=day_first) as library:
            report = library.index()
            (head,) = library.search("").heads(0, 9)
            dates.append((report.added, report.changed, head.date and head.date.iso()))
    assert dates == [(1, 0, "2023-03-04"), (0, 1, "2023-04-03"), (0, 0, "2023-04-03")]


def test_a_corpus_that_vanished_is_kept_and_named(library: Library, write: Write, corpus: Path) -> None:
    write("a.txt", "2023 | One\n")
    library.index()
    corpus.rename(corpus.with_name("elsewhere"))
    report = library.index()
    assert [failure.path for failure in report.failures] == [str(corpus)]
    assert (report.gone, report.items) == (0, 1)
    assert titles(library) == ["One"]


def test_a_corpus_that_is_empty_on_another_device_is_kept(
    library: Library, write: Write, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", "2023 | One\n")
    library.index()
    os.remove(corpus / "a.txt")
    with monkeypatch.context() as patch:
        patch.setattr("reader.store.documents.Documents.device", lambda self, root: 12345)
        report = library.index()
    assert "disk" in report.failures[0].reason
    assert titles(library) == ["One"]
    assert library.index().gone == 1, "on the device where it was, an empty folder is empty"
    assert titles(library) == []


def test_a_file_that_cannot_be_read_is_named_and_the_others_go_on(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, f" | {name}\n")
    read = importing.read_bytes

    def failing(path: Path, name: str) -> bytes:
        if path.name == "b.txt":
            raise DocumentError(name, "permission denied")
        return read(path, name)

    with monkeypatch.context() as patch:
        patch.setattr(importing, "read_bytes", failing)
        for _ in range(2):  # it is named each time, and tried again each time
            report = library.index()
            assert [str(failure) for failure in report.failures] == ["b.txt: permission denied"]
    assert titles(library) == ["a.txt", "c.txt"]
    assert counts(library.index()) == (1, 0, 0, 2)


def test_what_is_known_of_a_file_stays_while_it_cannot_be_read(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", " | One\n")
    library.index()
    write("a.txt", " | Two\n")

    def failing(path: Path, name: str) -> bytes:
        raise DocumentError(name, "input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(importing, "read_bytes", failing)
        assert len(library.index().failures) == 1
    assert titles(library) == ["One"]


def test_a_binary_file_is_named_each_time_and_read_once(
    library: Library, corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("scan.txt", "program"):
        (corpus / name).write_bytes(bytes(range(256)) * 8)
        os.utime(corpus / name, (1, 1))
    report = library.index()
    assert [str(failure) for failure in report.failures] == ["scan.txt: is not a text file"]
    monkeypatch.setattr(importing, "read_bytes", None)
    again = library.index()
    assert again.failures[0].path == "scan.txt"
    assert counts(again) == (0, 0, 0, 0)
    assert [(each.name, each.failure) for each in library.documents()] == [
        ("scan.txt", "is not a text file")
    ], "a name that promised nothing is no document at all"


def test_a_run_that_is_stopped_keeps_what_it_has_and_is_finished_by_the_next(
    library: Library, write: Write, corpus: Path
) -> None:
    write("gone.txt", " | Gone\n")
    library.index()
    (corpus / "gone.txt").unlink()
    for number in range(6):
        write(f"{number}.txt", f" | Item {number}\n")
    done: list[int] = []
    report = library.index(
        on_progress=lambda progress: done.append(progress.done), stop=lambda: len(done) >= 2
    )
    assert (report.interrupted, report.added, report.gone) == (True, 2, 0)
    assert titles(library) == ["Gone", "Item 0", "Item 1"]
    report = library.index()
    assert (report.interrupted, report.added, report.gone, report.items) == (False, 4, 1, 6)


def test_a_run_that_dies_leaves_the_index_whole(library: Library, write: Write) -> None:
    write("a.txt", " | One\n")
    library.index()
    write("b.txt", " | Two\n")

    def dying(progress: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        library.index(on_progress=dying)
    assert titles(library) == ["One"]
    assert library.index().added == 1


def test_two_corpora_are_shown_together_and_apart(tmp_path: Path, lines: Lines) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f" | In {name}\n")
    one, two = tmp_path / "one", tmp_path / "two"
    data = tmp_path / "data"
    with Library.open([one, two], data, ingest=lines) as both:
        assert both.index().items == 2
        assert titles(both) == ["In one", "In two"]
        head = both.search("two").heads(0, 1)[0]
        assert both.source_path(head) == two / "a.txt"
    with Library.open([two], data, ingest=lines) as alone:
        assert titles(alone) == ["In two"]
        assert counts(alone.index()) == (0, 0, 0, 1)
        assert alone.find(head.id) is not None
    with Library.open([one], data, ingest=lines) as other:
        assert other.find(head.id) is None


def test_a_corpus_inside_another_is_read_once(tmp_path: Path, corpus: Path, write: Write) -> None:
    write("sub/a.txt", " | One\n")
    opened = [corpus / "sub", corpus, corpus / "sub" / "a.txt", corpus / "sub" / ".."]
    with Library.open(opened, tmp_path / "data", ingest=Lines()) as library:
        assert list(library.corpora) == [corpus]
        assert library.index().items == 1


def test_a_single_file_is_a_corpus(tmp_path: Path, write: Write) -> None:
    path = write("page.html", " | One\n# advert\n")
    with Library.open([path], tmp_path / "data", ingest=Lines()) as library:
        assert library.index().items == 1
        head = library.search("").heads(0, 1)[0]
        assert head.document == "page.html"
        assert library.source_path(head) == path
        assert library.lines(head).lines == (" | One", "# advert")


def test_a_second_indexer_is_told_kindly(library: Library, tmp_path: Path) -> None:
    with indexing_lock(tmp_path / "data" / "index.lock"), pytest.raises(StoreBusyError, match="Another"):
        library.index(stop=lambda: True)
    assert library.index().items == 0


def test_engine_names_the_index_file(library: Library, tmp_path: Path) -> None:
    assert (tmp_path / "data" / engine.INDEX_NAME).exists()
