"""The promises of the pipeline hold whatever a reader corrects."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.correction import Correction, CorrectionKind
from reader.domain.document import Document
from reader.domain.text import make_safe
from reader.ingest.pipeline import Corrected, ingest, split

from .. import pages
from ..test_pipeline_promises import inside, outside, readable
from .making import correction

VALUES = {
    CorrectionKind.DATE: "2023-03",
    CorrectionKind.TITLE: "A\tTitle\u202e",
    CorrectionKind.SOURCE: "CNN",
}
texts = st.one_of(pages.news_like, pages.news_like, pages.any_text)
documents = st.builds(Document.of, pages.names, texts)


@st.composite
def asked(draw: st.DrawFn) -> tuple[Document, tuple[Correction, ...]]:
    """A document, and corrections of it or of what it was before an edit."""
    document = draw(documents)
    before = document if draw(st.booleans()) else draw(documents)
    if not before.lines:
        return document, ()
    line = st.integers(1, len(before.lines))
    wishes = draw(
        st.lists(
            st.tuples(st.sampled_from(CorrectionKind), st.lists(line, min_size=1, max_size=5)), max_size=8
        )
    )
    made = [correction(before, kind, *lines, value=VALUES.get(kind, "")) for kind, lines in wishes]
    return document, tuple(made)


@settings(max_examples=300)
@given(asked())
def test_every_line_is_in_exactly_one_place(case: tuple[Document, tuple[Correction, ...]]) -> None:
    document, corrections = case
    result = split(document, corrected=Corrected(corrections))
    taken = [n for item in result.items for n in range(item.span.start, item.span.end + 1)] + outside(result)
    assert len(taken) == len(set(taken))
    missing = set(range(1, len(document.lines) + 1)) - set(taken)
    assert [document.lines[n - 1] for n in missing if readable(document.lines[n - 1])] == []
    assert [item.span for item in result.items] == sorted(item.span for item in result.items)
    for item in result.items:
        assert inside(item) == sorted(set(inside(item)))
        assert item.title
        assert item.title == make_safe(item.title)


@settings(max_examples=150)
@given(asked())
def test_each_correction_has_its_place_or_waits(case: tuple[Document, tuple[Correction, ...]]) -> None:
    document, corrections = case
    result = ingest(document, corrected=Corrected(corrections))
    placed = {place.id for place in result.placed}
    always = {each.id for each in corrections if each.kind is CorrectionKind.ALWAYS}
    assert placed | always == {each.id for each in corrections} | (placed & always)
    assert all(1 <= n <= len(document.lines) for place in result.placed for n in place.lines)


@settings(max_examples=150)
@given(asked())
def test_what_is_left_out_by_hand_is_in_no_text(case: tuple[Document, tuple[Correction, ...]]) -> None:
    document, corrections = case
    out = [each for each in corrections if each.kind is CorrectionKind.LEAVE_OUT]
    result = split(document, corrected=Corrected(out))
    lines = {n for place in result.placed for n in place.lines if readable(document.lines[n - 1])}
    left = {n for item in result.items for n in inside(item)} | set(outside(result))
    assert lines <= left


@settings(max_examples=60)
@given(documents)
def test_no_corrections_change_nothing(document: Document) -> None:
    assert split(document, corrected=Corrected()) == split(document)
