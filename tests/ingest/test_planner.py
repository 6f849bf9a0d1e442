"""What is new, changed, renamed and gone, by tables."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from reader.ingest.corpus import CorpusFile
from reader.ingest.planner import UNSETTLED_NS, Intent, Read, plan, settle, settled_mtime


@dataclass(frozen=True)
class Row:
    path: str
    size: int = 10
    mtime_ns: int = 100
    inode: int = 1
    digest: bytes = b"d"
    rules: str = "r1"


def file(path: str, size: int = 10, mtime_ns: int = 100, inode: int = 1) -> CorpusFile:
    return CorpusFile(path, size, mtime_ns, inode)


@pytest.mark.parametrize(
    ("known", "seen", "reads"),
    [
        (Row("a"), file("a"), False),
        (Row("a"), file("a", size=11), True),
        (Row("a"), file("a", mtime_ns=99), True),
        (Row("a"), file("a", inode=2), True),
        (Row("a", rules="r0"), file("a"), True),
        (Row("a", mtime_ns=-1), file("a"), True),
    ],
    ids=["same", "size", "older", "inode", "rules", "was too fresh"],
)
def test_a_file_is_read_when_anything_about_it_differs(known: Row, seen: CorpusFile, reads: bool) -> None:
    made = plan([known], [seen], rules="r1")
    assert bool(made.reads) is reads
    assert bool(made.unchanged) is not reads
    assert made.gone == ()


def test_new_and_gone() -> None:
    made = plan([Row("old")], [file("new")], rules="r1")
    assert [(read.file.path, read.known) for read in made.reads] == [("new", None)]
    assert [row.path for row in made.gone] == ["old"]


@pytest.mark.parametrize(
    ("path", "unseen", "gone"),
    [
        ("closed/a.txt", ("closed",), False),
        ("closed/deep/a.txt", ("closed",), False),
        ("closed2/a.txt", ("closed",), True),
        ("closed", ("closed",), False),
        ("any/where", ("",), False),
    ],
)
def test_what_could_not_be_seen_is_not_gone(path: str, unseen: tuple[str, ...], gone: bool) -> None:
    made = plan([Row(path)], [], rules="r1", unseen=unseen)
    assert bool(made.gone) is gone
    assert bool(made.unchanged) is not gone


def test_the_same_bytes_are_only_touched() -> None:
    assert settle(Read(file("a", mtime_ns=5), Row("a")), b"d", {}, rules="r1") == (Intent.TOUCH, Row("a"))


def test_other_bytes_or_rules_are_a_change() -> None:
    read = Read(file("a"), Row("a"))
    assert settle(read, b"other", {}, rules="r1")[0] is Intent.CHANGE
    assert settle(read, b"d", {}, rules="r2")[0] is Intent.CHANGE


def test_the_bytes_of_a_gone_file_are_a_rename() -> None:
    gone = plan([Row("old", digest=b"x"), Row("older", digest=b"x")], [], rules="r1").by_digest()
    new: Read[Row] = Read(file("new"), None)
    assert settle(new, b"x", gone, rules="r1") == (Intent.RENAME, Row("old", digest=b"x"))
    assert settle(new, b"y", gone, rules="r1") == (Intent.ADD, None)
    assert settle(new, b"x", gone, rules="r2") == (Intent.ADD, None)


def test_another_ending_is_another_document() -> None:
    gone = plan([Row("a.txt", digest=b"x")], [], rules="r1").by_digest()
    assert settle(Read(file("a.md"), None), b"x", gone, rules="r1") == (Intent.ADD, None)
    assert settle(Read(file("b/c.TXT"), None), b"x", gone, rules="r1")[0] is Intent.RENAME


def test_a_file_that_was_never_read_is_no_source_of_a_rename() -> None:
    gone = plan([replace(Row("old"), digest=b"")], [], rules="r1").by_digest()
    assert gone == {}


def test_a_file_written_just_now_is_looked_at_again() -> None:
    now = 10 * UNSETTLED_NS
    assert settled_mtime(file("a", mtime_ns=now - UNSETTLED_NS), now) == -1
    assert settled_mtime(file("a", mtime_ns=now + 1), now) == -1
    for mtime in (now - UNSETTLED_NS - 1, now + UNSETTLED_NS + 1):
        assert settled_mtime(file("a", mtime_ns=mtime), now) == mtime
