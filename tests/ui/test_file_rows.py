"""A file as rows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.anatomy import Anatomy
from reader.domain.document import Document
from reader.domain.item import Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import SafeText
from reader.ui.file_rows import FileRows


def rows(lines: list[str], cuts: list[int], out: list[int], width: int, *, labels: bool) -> FileRows:
    document = Document(SafeText("a.txt"), tuple(lines))
    nothing = SafeText("")
    items = [Item(nothing, Span(line, line), nothing, nothing) for line in cuts]
    runs = [LeftOut(Span(line, line), Reason.ADVERT) for line in out]
    return FileRows(Anatomy(document, items, runs), width, labels=labels)


@given(
    st.lists(st.text("ab \t日\u0301\x1b", max_size=40), max_size=12),
    st.sets(st.integers(1, 12)),
    st.sets(st.integers(1, 12)),
    st.integers(8, 30),
    st.booleans(),
)
def test_each_row_belongs_to_one_line_and_each_character_to_one_row(
    lines: list[str], cuts: set[int], out: set[int], width: int, labels: bool
) -> None:
    there = range(1, len(lines) + 1)
    made = rows(lines, sorted(cuts & set(there)), sorted(out & set(there)), width, labels=labels)
    row = 0
    for number in there:
        line = made.line(number)
        first, end = made.rows_of(number)
        assert first == row
        assert end - first == len(line.runs) + (number in cuts)
        for at in range(first, end):
            assert made.line_at(at) == number
            assert made.run_at(number, at) == at - first - (number in cuts)
        kept = {offset for start, stop in line.runs for offset in range(start, stop)}
        assert all(offset in kept for offset, character in enumerate(line.text) if character != " ")
        row = end
    assert len(made) == row


def test_a_label_stands_in_the_text_only_where_there_is_no_room_beside_it() -> None:
    beside = rows(["Buy now"], [], [1], 30, labels=False).line(1)
    within = rows(["Buy now"], [], [1], 30, labels=True).line(1)
    assert (beside.text, beside.stretches) == ("Buy now", ())
    assert within.text == "[advert] Buy now"
    assert [tuple(stretch) for stretch in within.stretches] == [(0, 8, "label")]


def test_a_line_of_megabytes_is_wrapped_once() -> None:
    made = rows(["word " * 200_000], [1], [], 70, labels=False)
    assert made.line(1) is made.line(1)
    assert len(made) == len(made.line(1).runs) + 1
