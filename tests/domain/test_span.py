"""Runs of lines count from 1 and have both ends inside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.span import Span

spans = st.tuples(st.integers(1, 10**6), st.integers(0, 10**4)).map(lambda at: Span(at[0], at[0] + at[1]))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 3), (-1, 1), (3, 2), (1, 0)])
def test_no_run_begins_before_the_first_line_or_ends_before_it_begins(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a run of lines"):
        Span(start, end)


def test_both_ends_are_inside() -> None:
    span = Span(3, 5)
    assert len(span) == 3
    assert [line for line in range(8) if line in span] == [3, 4, 5]
    assert "3" not in span


@given(spans)
def test_it_holds_as_many_lines_as_it_is_long(span: Span) -> None:
    assert len(span) == sum(1 for _ in range(span.start, span.end + 1))
    assert span.start in span
    assert span.end in span
    assert span.start - 1 not in span
    assert span.end + 1 not in span


@given(spans, spans)
def test_runs_sort_by_where_they_begin(one: Span, other: Span) -> None:
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))
