"""The anatomy of a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.anatomy import Anatomy, LineView, why_cut, why_field, why_left_out
from reader.domain.document import Document
from reader.domain.item import Cut, Evidence, Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import SafeText, make_safe

LINES = ("Menu", "", "One", "20 March, Reuters", "Advert", "", "Two", "End", "")


def item(start: int, end: int, *runs: LeftOut, **evidence: Evidence) -> Item:
    return Item(
        SafeText("a.txt"), Span(start, end), SafeText("t"), SafeText(""), left_out=runs,
        cut=Cut(start, "heading"), evidence=evidence,
    )  # fmt: skip


def found(line: int, start: int, end: int) -> Evidence:
    return Evidence("dateline", line, start, end, SafeText(LINES[line - 1][start:end]))


MENU = LeftOut(Span(1, 1), Reason.NAVIGATION)
ADVERT = LeftOut(Span(5, 5), Reason.ADVERT, "by its words")
ANATOMY = Anatomy(
    Document(SafeText("a.txt"), LINES),
    (item(3, 5, ADVERT, date=found(4, 0, 8), source=found(4, 10, 17)), item(7, 8)),
    (MENU,),
)


def test_each_line_knows_its_item_and_why_it_is_left_out() -> None:
    assert len(ANATOMY) == len(LINES)
    assert [view.item for view in ANATOMY] == [None, None, 0, 0, 0, None, 1, 1, None]
    assert [view.left_out for view in ANATOMY] == [MENU, *[None] * 3, ADVERT, *[None] * 4]
    assert [view.number for view in ANATOMY if view.cut is not None] == [3, 7] == ANATOMY.starts
    assert ANATOMY.left_out == [MENU, ADVERT]


def test_words_that_are_evidence_are_pieces_of_their_own() -> None:
    view = ANATOMY.line(4)
    assert [(piece.text, piece.field) for piece in view.pieces] == [
        ("20 March", "date"),
        (", ", None),
        ("Reuters", "source"),
    ]
    assert [field for field, _ in view.found] == ["date", "source"]
    assert ANATOMY.line(3).found == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (why_cut(Cut(1, "document start")), "document start"),
        (why_cut(Cut(3, "heading", "level 2", 4.26)), "heading (level 2), weight 4.3"),
        (why_cut(Cut(3, "lead", "", -0.5)), "lead, weight -0.5"),
        (why_left_out(MENU), "navigation"),
        (why_left_out(ADVERT), "advert (by its words)"),
        (why_field("date", found(4, 0, 8)), "date: dateline"),
    ],
)
def test_reasons_in_words(words: str, said: str) -> None:
    assert words == said


@given(
    st.lists(st.text("ab \t\x1b\u202eé日", max_size=12), min_size=1, max_size=8),
    st.lists(
        st.tuples(
            st.integers(1, 8),
            st.integers(0, 14),
            st.integers(0, 14),
            st.sampled_from(["date", "source", "author"]),
        ),
        max_size=6,
    ),
)
def test_the_pieces_are_the_line_wherever_the_evidence_points(
    lines: list[str], marks: list[tuple[int, int, int, str]]
) -> None:
    items = [
        item(1, len(lines), **{field: Evidence("r", line, start, end, SafeText(""))})
        for line, start, end, field in marks
    ]
    anatomy = Anatomy(Document(SafeText("a.txt"), tuple(lines)), items[:1], ())
    views: list[LineView] = list(anatomy)
    assert [view.text for view in views] == [make_safe(line) for line in lines]
    assert all(isinstance(piece.text, SafeText) for view in views for piece in view.pieces)
