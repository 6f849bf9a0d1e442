"""Corrections through the library: they do what they say, come back after everything, and can be undone."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.domain.correction import Correction, CorrectionKind
from reader.domain.item import Head
from reader.errors import UsageError
from reader.library import Library

from .conftest import Write

Kind = CorrectionKind
PROMPT = "Tell us what you think of the new harbour, by letter or at the town hall."
DIGEST = f"""March 3, 2023 — Harbour Reopens After the Storm

The harbour took its first ship on Monday, and ferries are to follow within the week, the port said.

{PROMPT}

Nobody was hurt when the storm broke the western pier in February, and repairs took nineteen days.
Source: Coast Gazette

March 2, 2023 — Market Moves to the Old Station

The market hall is to close in May, and its forty traders move to the old station across the river.
Source: Town Crier

March 1, 2023 — Bridge to Be Painted Green

The council chose green over blue by nine votes to four on Tuesday, after an hour of debate.
Source: Coast Gazette
"""
OTHER = f"""A Letter to the Town

The author has lived by the river for forty years and has seen three bridges come and go since then.

{PROMPT}

He has no opinion on the colour of the fourth one, as he writes in the letter, which he sent on Monday.
"""


@pytest.fixture
def opened(corpus: Path, tmp_path: Path) -> Iterator[Callable[[], Library]]:
    """Opens the library, again and again, each time after the one before was closed."""
    libraries: list[Library] = []

    def open_it() -> Library:
        for each in libraries:
            each.close()
        library = Library.open([corpus], tmp_path / "data")
        libraries.append(library)
        library.index()
        return library

    yield open_it
    for each in libraries:
        each.close()


@pytest.fixture
def ready(opened: Callable[[], Library], write: Write) -> Library:
    write("digest.txt", DIGEST)
    write("letters/one.txt", OTHER)
    return opened()


def heads(library: Library) -> list[Head]:
    return sorted(library.search("").heads(0, 50), key=lambda head: (head.document, head.start_line))


def titles(library: Library) -> list[str]:
    return [head.title for head in heads(library) if head.document != "letters/one.txt"]


def item(library: Library, words: str) -> Head:
    (head,) = library.search(words).heads(0, 9)
    return head


def text(library: Library, words: str) -> str:
    return library.item(item(library, words).number).item.text


def make(library: Library, correction: Correction) -> str:
    assert library.correct(correction).kept
    library.index()
    return correction.id


def left_out(library: Library) -> str:
    return make(library, library.correction_of_lines(Kind.LEAVE_OUT, "digest.txt", 7))


THREE = ["Harbour Reopens After the Storm", "Market Moves to the Old Station", "Bridge to Be Painted Green"]


def test_join_and_undo(ready: Library) -> None:
    make(ready, ready.correction_of_item(Kind.JOIN, item(ready, "title:harbour").id))
    assert titles(ready) == [THREE[0], THREE[2]]
    assert "forty traders" in text(ready, "title:harbour")
    done = ready.undo()
    assert done is not None
    assert done[0].startswith("join")
    ready.index()
    assert titles(ready) == THREE
    assert ready.redo() is not None
    ready.index()
    assert titles(ready) == [THREE[0], THREE[2]]


def test_split_at_a_line(ready: Library) -> None:
    make(ready, ready.correction_of_lines(Kind.SPLIT, "digest.txt", 7))
    assert len(titles(ready)) == 4
    assert text(ready, '"western pier"').startswith("Nobody was hurt")


@pytest.mark.parametrize(
    ("kind", "value", "query"),
    [
        (Kind.DATE, "2021-05", "date:2021-05 traders"),
        (Kind.DATE, "none", "is:undated traders"),
        (Kind.SOURCE, "Daily Fish", 'source:"Daily Fish" traders'),
        (Kind.TITLE, "A New Home", 'title:"a new home"'),
    ],
)
def test_fields_are_found_by_queries(ready: Library, kind: Kind, value: str, query: str) -> None:
    head = item(ready, "title:market")
    correction = ready.correction_of_item(kind, head.id, value)
    assert ready.correct(correction, item=head.id).kept
    ready.index()
    assert item(ready, query).id == head.id, "the id stays"
    assert ready.withdraw(correction.id)[1].kept
    ready.index()
    assert item(ready, "title:market").id == head.id
    assert not len(ready.search(query))


@pytest.mark.parametrize("rebuilt", [False, True])
def test_corrections_survive(
    ready: Library, opened: Callable[[], Library], write: Write, tmp_path: Path, rebuilt: bool
) -> None:
    left_out(ready)
    make(ready, ready.correction_of_item(Kind.DATE, item(ready, "title:bridge").id, "2020"))
    write("digest.txt", "A new first line of the week, which says nothing at all.\n\n" + DIGEST)
    if rebuilt:
        ready.close()
        for path in (tmp_path / "data").glob("index.db*"):
            path.unlink()
    library = opened()
    assert "Nobody was hurt" not in text(library, "title:harbour")
    assert item(library, "date:2020").title == THREE[2]
    assert not any(each.waiting for each in library.corrections())


@pytest.mark.parametrize("edited", [False, True])
def test_corrections_follow_a_renamed_file(
    ready: Library, corpus: Path, opened: Callable[[], Library], edited: bool
) -> None:
    left_out(ready)
    old, new = corpus / "digest.txt", corpus / "week" / "twelve.txt"
    new.parent.mkdir()
    os.rename(old, new)
    if edited:
        new.write_text("A new first line of the week.\n\n" + DIGEST.replace("nine votes", "ten votes"))
    library = opened()
    assert "Nobody was hurt" not in text(library, "title:harbour")
    (standing,) = library.corrections()
    assert (standing.correction.path, standing.waiting) == ("week/twelve.txt", False)
    assert library.index().changed == 0, "it is read once, not in every run"


def test_a_copy_of_a_corrected_file_is_another_file(ready: Library, write: Write) -> None:
    left_out(ready)
    write("copy.txt", DIGEST)
    ready.index()
    (standing,) = ready.corrections()
    assert [document for document, _ in standing.documents] == ["digest.txt"]
    assert sum("Nobody was hurt" in ready.item(head.number).item.text for head in heads(ready)) == 1


def test_of_two_files_that_a_corrected_one_may_have_become_one_has_its_corrections(
    ready: Library, corpus: Path, write: Write
) -> None:
    left_out(ready)
    (corpus / "digest.txt").unlink()
    write("one.txt", DIGEST + "\nAnother line.\n")
    write("two.txt", DIGEST + "\nYet another line.\n")
    ready.index()
    ready.index()
    assert ready.index().changed == 0
    assert sum("Nobody was hurt" in ready.item(head.number).item.text for head in heads(ready)) == 1


def test_a_correction_waits_for_its_line(ready: Library, write: Write) -> None:
    left_out(ready)
    write("digest.txt", DIGEST[DIGEST.index("March 2") :])
    ready.index()
    assert [each.waiting for each in ready.corrections()] == [True]
    write("digest.txt", DIGEST)
    ready.index()
    assert [each.waiting for each in ready.corrections()] == [False]
    assert "Nobody was hurt" not in text(ready, "title:harbour")


def test_only_the_documents_concerned_are_read_again(ready: Library) -> None:
    assert ready.correct(ready.correction_of_lines(Kind.LEAVE_OUT, "digest.txt", 7)).kept
    report = ready.index()
    assert (report.changed, report.unchanged) == (1, 1)
    report = ready.index()
    assert (report.changed, report.unchanged) == (0, 2)


def always(library: Library, words: str = PROMPT, folder: str = "") -> str:
    return make(library, library.correction_everywhere(words, folder))


def test_always_leave_out_and_its_preview(ready: Library, write: Write) -> None:
    asked = ready.correction_everywhere(PROMPT.upper())
    seen = ready.preview(asked)
    assert [(each.document, [n for n, _ in each.lines]) for each in seen.documents] == [
        ("digest.txt", [5]),
        ("letters/one.txt", [5]),
    ]
    assert (seen.lines, seen.items) == (2, 2)
    assert "Tell us" in text(ready, "title:harbour"), "a preview changes nothing"
    make(ready, asked)
    assert not len(ready.search('"tell us what you think"'))
    write("third.txt", OTHER.replace("river", "hill"))
    ready.index()
    assert not len(ready.search('"tell us what you think"')), "documents that come later are read with it"
    assert ready.undo() is not None
    ready.index()
    assert len(ready.search('"tell us what you think"')) == 3


def test_always_in_one_folder(ready: Library) -> None:
    always(ready, folder="letters")
    assert "Tell us" in text(ready, "title:harbour")
    assert "Tell us" not in text(ready, "title:letter")


def test_always_from_a_line_of_a_file(ready: Library) -> None:
    make(ready, ready.correction_of_lines(Kind.ALWAYS, "digest.txt", 5))
    assert "Tell us" not in text(ready, "title:letter")
    make(ready, ready.correction_of_lines(Kind.BRING_BACK, "letters/one.txt", 5))
    assert "Tell us" in text(ready, "title:letter")


def test_the_preview_of_a_correction_of_one_document(ready: Library) -> None:
    (touched,) = ready.preview(ready.correction_of_lines(Kind.SPLIT, "digest.txt", 7)).documents
    assert (touched.before, touched.after) == (3, 4)
    assert not touched.lines
    assert len(touched.items) == 2
    assert ready.preview(ready.correction_of_lines(Kind.BRING_BACK, "digest.txt", 7)).documents == ()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda library: library.correction_of_item(Kind.DATE, item(library, "title:market").id, "20 March"),
        lambda library: library.correction_of_item(Kind.TITLE, item(library, "title:market").id, "  "),
        lambda library: library.correction_of_item(Kind.JOIN, item(library, "title:bridge").id),
        lambda library: library.correction_of_item(Kind.JOIN, "nothing"),
        lambda library: library.correction_of_item(Kind.SPLIT, item(library, "title:market").id),
        lambda library: library.correction_of_lines(Kind.SPLIT, "digest.txt", 99),
        lambda library: library.correction_of_lines(Kind.LEAVE_OUT, "digest.txt", 2),
        lambda library: library.correction_of_lines(Kind.DATE, "digest.txt", 1),
        lambda library: library.correction_everywhere(" - "),
        lambda library: library.withdraw("nothing"),
    ],
)
def test_what_makes_no_sense_is_said(ready: Library, wrong: Callable[[Library], object]) -> None:
    with pytest.raises(UsageError):
        wrong(ready)


def test_dump_and_restore(ready: Library, corpus: Path, tmp_path: Path) -> None:
    kept, taken = left_out(ready), always(ready)
    ready.withdraw(taken)
    dump = list(ready.dump())
    assert any("nobody was hurt" in line for line in dump), "it can be read"
    with Library.open([corpus], tmp_path / "other") as other:
        other.index()
        other.restore(dump)
        other.index()
        assert [each.correction.id for each in other.corrections()] == [kept]
        assert "Nobody was hurt" not in text(other, "title:harbour")
        corrections = [line for line in dump if line.startswith('{"correction"')]
        assert [line for line in other.dump() if line.startswith('{"correction"')] == corrections
        assert other.undo() is not None
        other.index()
        assert not other.corrections()


def test_a_merge_does_not_bring_back_what_was_taken_back_later(ready: Library) -> None:
    name = left_out(ready)
    dump = list(ready.dump())
    ready.withdraw(name)
    ready.restore(dump)
    assert not ready.corrections()


def test_a_correction_that_cannot_be_saved_counts_all_the_same(ready: Library, tmp_path: Path) -> None:
    with Library.open([ready.corpora[0]], tmp_path / "data") as other:
        assert other.mark("title:market", read=True).kept  # it writes, so that the first one may not
        saved = ready.correct(ready.correction_of_lines(Kind.LEAVE_OUT, "digest.txt", 7))
        assert not saved.kept
        assert saved.why
        assert len(ready.corrections()) == 1
    assert ready.save_again().kept
    ready.index()
    assert "Nobody was hurt" not in text(ready, "title:harbour")


def test_what_is_not_corrected_is_not_touched(ready: Library) -> None:
    before = {head.id: ready.item(head.number).item for head in heads(ready)}
    left_out(ready)
    after = {head.id: ready.item(head.number).item for head in heads(ready)}
    same = [name for name in before if after.get(name) == before[name]]
    assert len(same) == len(before) - 1
