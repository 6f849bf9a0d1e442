"""Lines are told apart by their own shape and by their neighbours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.document import Document
from reader.ingest.lines.line import Kind, Line
from reader.ingest.lines.read import read_lines

from .. import pages


def read(*lines: str) -> list[Line]:
    return read_lines(Document.of("page.txt", "\n".join(lines) + "\n"))


def kinds(*lines: str) -> list[Kind]:
    return [line.kind for line in read(*lines)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", Kind.BLANK),
        ("   \t", Kind.BLANK),
        ("\x0c", Kind.BLANK),
        ("The council met.", Kind.TEXT),
        ("  indented", Kind.TEXT),
        ("# Harbour", Kind.HEADING),
        ("###### Harbour", Kind.HEADING),
        ("####### Harbour", Kind.TEXT),
        ("#harbour", Kind.TEXT),
        ("---", Kind.RULE),
        ("* * *", Kind.RULE),
        ("=====", Kind.RULE),
        ("⸻", Kind.RULE),
        ("……", Kind.TEXT),
        ("- END -", Kind.RULE),
        ("> a voice", Kind.QUOTE),
        (">> an older voice", Kind.QUOTE),
        ("- an entry", Kind.TEXT),
        ("1. an entry", Kind.TEXT),
        ("| a | b |", Kind.TABLE),
        ("中文新闻", Kind.TEXT),
        ("خبر", Kind.TEXT),
    ],
)
def test_kinds_of_single_lines(text: str, kind: Kind) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize(
    ("text", "mark", "level", "content"),
    [
        ("## Harbour stays", "#", 2, "Harbour stays"),
        ("- an entry", "-", 0, "an entry"),
        ("  * an entry", "*", 0, "an entry"),
        ("• an entry", "•", 0, "an entry"),
        ("12. an entry", "1.", 0, "an entry"),
        ("(3) an entry", "1.", 0, "an entry"),
        ("[4] An entry", "1.", 0, "An entry"),
        ("> > a voice", ">", 0, "a voice"),
        ("-5 degrees", "", 0, "-5 degrees"),
        ("3.14 is a number", "", 0, "3.14 is a number"),
        ("2023. 3. 20.", "", 0, "2023. 3. 20."),
        ("plain", "", 0, "plain"),
    ],
)
def test_marks_at_the_head_of_a_line(text: str, mark: str, level: int, content: str) -> None:
    (line,) = read(text)
    assert (line.mark, line.level, line.content) == (mark, level, content)
    assert text[line.start :].strip() == content


def test_a_table_has_more_than_one_line() -> None:
    for row in ("a    b    c", "a\tb\tc", "a | b | c | d | e"):
        assert kinds(row, row) == [Kind.TABLE, Kind.TABLE]
    assert kinds("a    b    c", "", "", "The council met.") == [Kind.TEXT, Kind.BLANK, Kind.BLANK, Kind.TEXT]


def test_a_rule_below_a_short_line_makes_it_a_heading() -> None:
    assert kinds("Harbour", "=======", "") == [Kind.HEADING, Kind.UNDERLINE, Kind.BLANK]
    assert [line.level for line in read("Harbour", "-------")] == [2, 0]
    assert kinds("Harbour", "=" * 60) == [Kind.TEXT, Kind.RULE]
    assert kinds("", "-------", "Harbour") == [Kind.BLANK, Kind.RULE, Kind.TEXT]


def test_front_matter_stands_at_the_very_top_and_has_an_end() -> None:
    assert kinds("---", "title: Harbour", "---", "Text") == [Kind.FRONT, Kind.FRONT, Kind.FRONT, Kind.TEXT]
    assert Kind.FRONT not in kinds("", "---", "title: Harbour", "---")
    assert Kind.FRONT not in kinds("---", "title: Harbour", "Text")
    assert Kind.FRONT not in kinds("---", "The council met.", "---")


def test_code_is_not_read() -> None:
    lines = read("```", "2023-03-20 — open the gate", "Source: CNN", "```", "2023-03-21")
    assert [line.kind for line in lines[:4]] == [Kind.CODE] * 4
    assert all(line.anchor is None and line.label is None for line in lines[:4])
    assert lines[4].anchor is not None
    assert kinds("```", "never closed", "", "at all") == [Kind.CODE, Kind.CODE, Kind.BLANK, Kind.CODE]


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("It is so.", True),
        ("It is so!", True),
        ("“It is so.”", True),
        ("It is so. (Reuters)", True),
        ("就是这样。", True),
        ("Harbour stays open", False),
        ("The council met,", False),
        ("See below:", False),
    ],
)
def test_what_ends_like_a_sentence(text: str, closed: bool) -> None:
    assert read(text)[0].closed is closed


@pytest.mark.parametrize(
    ("text", "title", "body"),
    [
        ("Harbour Stays Open For Winter", True, False),
        ("# Harbour", True, False),
        ("Will the harbour stay open?", True, False),
        (pages.BODY[0], False, True),
        (pages.body(0, 3), False, True),
        ("and went home", False, False),
        ("Source: CNN", False, False),
        ("", False, False),
    ],
)
def test_what_reads_like_a_title_and_what_like_text(text: str, title: bool, body: bool) -> None:
    (line,) = read(text or " ")
    assert (line.title_like, line.body_like) == (title, body)


def test_hard_wrapped_text_is_running_text_and_its_dates_are_prose() -> None:
    lines = read(
        "The council met in the old hall of the harbour for the first time since",
        "March 3, 2021, and agreed after a long night to keep the harbour open until",
        "May 5, 2023, when the ferries will be back and the fishermen are expected to",
        "leave the quay.",
    )
    assert all(line.body_like for line in lines[2:])
    assert all(line.anchor is None for line in lines)


@given(st.one_of(pages.news_like, pages.any_text))
def test_every_line_is_read_once_and_in_its_place(text: str) -> None:
    document = Document.of("page.txt", text)
    lines = read_lines(document)
    assert [line.number for line in lines] == list(range(1, len(document.lines) + 1))
    for line, raw in zip(lines, document.lines, strict=True):
        assert len(line.text) == len(raw)  # halves of surrogate pairs are replaced, one for one
        assert all(
            kept == was or "\ud800" <= was <= "\udfff" for kept, was in zip(line.text, raw, strict=True)
        )
        assert line.content == "" or line.text[line.start :].strip() == line.content
        assert not (raw.strip() == "" and not line.blank)
        if line.anchor is not None:
            assert 0 <= line.anchor.mention.start < line.anchor.mention.end <= len(raw)
            assert 0 <= line.anchor.rest <= len(raw)
        if line.label is not None:
            assert 0 <= line.label.start <= line.label.end <= len(line.content)


def test_a_line_moved_keeps_all_but_its_number() -> None:
    (line,) = read_lines(Document.of("page.txt", "# March 3, 2023"))
    own = line.moved(7)
    assert own.number == 8
    assert all(getattr(own, name) == getattr(line, name) for name in Line.__slots__ if name != "number")
