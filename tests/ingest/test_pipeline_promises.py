"""What the pipeline promises for every text there is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.document import Document
from reader.domain.item import Item
from reader.domain.text import make_safe, one_line
from reader.ingest.pipeline import Ingested, ingest, split

from . import pages

texts = st.one_of(pages.news_like, pages.news_like, pages.any_text)
documents = st.builds(Document.of, pages.names, texts)
LONGEST_MADE = 120


def readable(line: str) -> bool:
    """Whether something stands in a line that can be seen; `str.strip` alone lets zero-width marks pass."""
    return any(character.isprintable() and not character.isspace() for character in line)


def inside(item: Item) -> list[int]:
    """The lines of an item that were left out of it."""
    return [n for left in item.left_out for n in range(left.span.start, left.span.end + 1)]


def outside(result: Ingested) -> list[int]:
    """The lines that are left out of all items."""
    return [n for left in result.left_out for n in range(left.span.start, left.span.end + 1)]


@settings(max_examples=200)
@given(documents)
def test_every_line_is_in_exactly_one_item_or_one_span_that_was_left_out(document: Document) -> None:
    result = split(document)
    taken = [n for item in result.items for n in range(item.span.start, item.span.end + 1)] + outside(result)
    assert len(taken) == len(set(taken))
    assert set(taken) <= set(range(1, len(document.lines) + 1))
    missing = set(range(1, len(document.lines) + 1)) - set(taken)
    assert [document.lines[n - 1] for n in missing if readable(document.lines[n - 1])] == []


@settings(max_examples=120)
@given(documents)
def test_items_and_what_was_left_out_stand_in_order(document: Document) -> None:
    result = split(document)
    assert [item.span for item in result.items] == sorted(item.span for item in result.items)
    assert outside(result) == sorted(outside(result))
    for item in result.items:
        assert inside(item) == sorted(set(inside(item)))
        assert all(n in item.span for n in inside(item))
        assert item.document == document.name
        assert item.cut.line == item.span.start


@settings(max_examples=120)
@given(documents)
def test_evidence_is_the_words_at_its_place(document: Document) -> None:
    for item in split(document).items:
        for field, evidence in item.evidence.items():
            line = document.lines[evidence.line - 1]
            assert 0 <= evidence.start < evidence.end <= len(line), field
            assert evidence.text == one_line(line[evidence.start : evidence.end]), field
            assert evidence.rule


@settings(max_examples=120)
@given(documents)
def test_what_is_known_has_evidence_and_nothing_else_has(document: Document) -> None:
    for item in split(document).items:
        assert (item.date is not None) == ("date" in item.evidence)
        assert (item.source is not None) == ("source" in item.evidence)
        assert (item.author is not None) == ("author" in item.evidence)
        assert item.date is not None or not item.date_note


@settings(max_examples=120)
@given(documents)
def test_no_text_of_an_item_can_act_on_the_terminal(document: Document) -> None:
    for item in ingest(document).items:
        shown = [item.title, item.text, item.source or "", item.author or "", item.date_note, *item.links]
        shown += [e.text for e in item.evidence.values()] + [t.name for t in item.tags]
        assert all(text == make_safe(text) for text in shown)
        assert len(item.title.splitlines()) <= 1


@settings(max_examples=60)
@given(documents)
def test_the_same_document_gives_the_same_items(document: Document) -> None:
    assert ingest(document) == ingest(document)


@settings(max_examples=60)
@given(documents)
def test_tags_change_nothing_but_tags(document: Document) -> None:
    plain, tagged = split(document), ingest(document)
    assert plain.left_out == tagged.left_out
    for one, other in zip(plain.items, tagged.items, strict=True):
        assert (one.span, one.title, one.text, one.date) == (other.span, other.title, other.text, other.date)
        assert one.evidence.items() <= other.evidence.items()
        assert not one.tags


# Titles out of characters that nobody can see have a test of their own.
visible = pages.news_like.map(lambda text: "".join(c for c in text if c.isprintable() or c in "\n\r\t\x0c"))


@settings(max_examples=120)
@given(st.builds(Document.of, pages.names, visible))
def test_titles_are_there_and_made_ones_are_short(document: Document) -> None:
    for item in split(document).items:
        assert item.title.strip()
        assert not item.title_made or len(item.title) <= LONGEST_MADE


marked = st.lists(
    st.one_of(
        pages.lines.filter(lambda line: not line.lstrip().startswith(("```", "~~~"))),
        st.tuples(st.integers(0, 10**6), st.integers(0, 5)).map(
            lambda at: f"{pages.BODY[at[1]]} Its file has the number zq{at[0]}qz."
        ),
    ),
    max_size=24,
)


@settings(max_examples=120)
@given(marked, st.sampled_from(["\n", "\n\n"]), pages.names)
def test_running_text_is_in_the_text_of_its_item(parts: list[str], end: str, name: str) -> None:
    document = Document.of(name, end.join(parts))
    result = split(document)
    for number, line in enumerate(document.lines, 1):
        if not line.endswith("qz.") or len(line) > 250:
            continue
        holder = next((item for item in result.items if number in item.span), None)
        if holder is None or number in inside(holder):
            continue  # left out with its reason, which the first promise sees to
        token = line.rsplit(" ", 1)[1].rstrip(".")
        assert token in holder.text or token in holder.title


@pytest.mark.parametrize(
    "text",
    [
        "Harbour \ud800",
        "Депутаты разошлись под утро.\n"
        + f"Saturday, January 01, 2022\n{pages.BODY[0]}\n" * 2
        + "Saturday, January 01, 2022",
        "- Harbour Stays Open\n\n" * 61 + "March 3, 2023 — Market Moves House",
        # A day that dates no cut, beside one that does, where only one of them is of the article.
        "Issue 87 · February 26, 2021\nwind turbine was connected in these waters in the whole second "
        f"half of 2020. The next tender closes in September\nIssue 86 · February 19, 2021\n{pages.body(1)} "
        "(Coast Radio)\n"
        "long\non\nShare\nJune 2020\nfor the weir.\n22 Jun\npu\nRelated\nwat\nthe\npage\n",
        "Link: https://example.org/\n" * 61 + "March 3, 2023 — Market Moves House",
    ],
)
def test_no_text_raises(text: str) -> None:
    assert ingest(Document.of("page.txt", text)).items


def test_text_behind_many_zero_width_marks_is_not_lost() -> None:
    assert pages.items("\u200b" * 201 + pages.BODY[0])


@pytest.mark.parametrize(
    "text",
    [
        "# \u200b\n\n" + pages.BODY[0],
        "---\ntitle: \u200b\n---\n\n" + pages.BODY[0],
        "March 3, 2023 — \u200b",
        "[\u200b](https://example.org)",
    ],
)
def test_no_title_is_empty(text: str) -> None:
    assert all(item.title for item in pages.items(text))


@pytest.mark.parametrize("line", ["Source: \u200b", "Author: \u200b\u200b"])
def test_no_field_is_empty(line: str) -> None:
    item = pages.only(f"{line}\n{pages.BODY[0]}")
    assert item.source is None or item.source
    assert item.author is None or item.author


@pytest.mark.parametrize(
    "text",
    [
        "# " + "word " * 200 + "\n\n" + pages.BODY[0],
        "March 3, 2023 — " + "word " * 26 + "word\n\nApril 4, 2023 — " + "word " * 26 + "word",
    ],
)
def test_title_lines_are_cut_to_a_length_that_can_be_shown(text: str) -> None:
    assert all(len(item.title) <= LONGEST_MADE for item in pages.items(text))
