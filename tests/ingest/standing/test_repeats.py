"""Learned lines are left out; what opens, names and dates the items is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import pages
from ingest.test_pipeline_promises import readable
from reader.domain.document import Document
from reader.domain.item import Item, Reason
from reader.domain.lines import line_key
from reader.domain.text import one_line
from reader.ingest.pipeline import Ingested, candidate_texts, split
from reader.ingest.standing.learned import Family, FamilyKind, Learned, Repeat
from reader.ingest.standing.trace import families_of

from . import corpora


@pytest.fixture(scope="module")
def learned() -> Learned:
    return corpora.learned_from({**corpora.site(), **corpora.digests(), **corpora.newsletters()})


@pytest.mark.parametrize("number", range(6))
def test_the_boxes_of_a_site_are_left_out_and_nothing_else(learned: Learned, number: int) -> None:
    text = corpora.page(number)
    result = corpora.read_with(learned, f"lamplight/{number:04d}.txt", text)
    lines = text.splitlines()
    assert {lines[n - 1] for n in corpora.repeated(result)} - {""} == set(corpora.BOXES)
    (item,) = result.items
    (plain,) = split(Document.of("lamplight/a.txt", corpora.page(number, boxes=False))).items
    assert (item.title, item.date, item.source, item.text) == (
        plain.title,
        plain.date,
        plain.source,
        plain.text,
    )


def test_without_what_was_learned_the_boxes_stay() -> None:
    assert not corpora.repeated(split(Document.of("lamplight/a.txt", corpora.page(1))))


def test_the_evidence_says_in_how_many_documents_and_in_which(learned: Learned) -> None:
    result = corpora.read_with(learned, "lamplight/0003.txt", corpora.page(3))
    (inside,) = [run for run in result.items[0].left_out if run.reason is Reason.REPEATED]
    assert inside.detail == "in 6 of 6 documents of lamplight valley, such as lamplight/0000.txt"


@pytest.mark.parametrize("documents", [corpora.digests(), corpora.newsletters()], ids=["digests", "letters"])
def test_headings_of_a_series_stay(documents: dict[str, str]) -> None:
    learned = corpora.learned_from(documents)
    assert not any(learned.lines.values())
    for name, text in documents.items():
        assert corpora.read_with(learned, name, text) == split(Document.of(name, text))


@pytest.mark.parametrize("formula", ["No one was hurt.", "The case is under investigation by the county."])
def test_formulas_inside_the_entries_of_a_log_stay(formula: str) -> None:
    documents = {
        f"log/{n}.txt": "\n\n".join(
            f"July {1 + n + day}, 2023 — A car of make {n}{day} left the road near the mill.\n{formula}\n"
            f"The driver of car {n}{day} walked home along the river and slept."
            for day in range(4)
        )
        for n in range(8)
    }
    assert not any(corpora.learned_from(documents).lines.values())


def test_a_repost_teaches_nothing() -> None:
    documents = {f"reposts/{n}.txt": corpora.page(1) for n in range(9)}
    assert not any(corpora.learned_from(documents).lines.values())


def test_an_item_keeps_some_text() -> None:
    support = "Think of us and of our small newsroom when the harvest is in this year."
    documents = {
        f"s/{n}.txt": f"The {subject} opens again\n\nMay {n + 1}, 2023\n\n{support}\n"
        for n, subject in enumerate(corpora.SUBJECTS)
    }
    learned = corpora.learned_from(documents)
    assert any(learned.lines.values())
    for name, text in documents.items():
        assert corpora.read_with(learned, name, text).items == split(Document.of(name, text)).items


def test_lines_at_the_foot_that_are_most_of_an_item_stay() -> None:
    foot = "A ferry leaves for the island at noon on every day of the week and comes back at night."
    documents = {
        f"f/{n}.txt": f"The {subject} opens again\n\nMay {n + 1}, 2023\n\nThe {subject} is open.\n\n{foot}\n"
        for n, subject in enumerate(corpora.SUBJECTS)
    }
    learned = corpora.learned_from(documents)
    assert any(learned.lines.values())
    assert not corpora.repeated(corpora.read_with(learned, "f/1.txt", documents["f/1.txt"]))
    longer = documents["f/1.txt"].replace(foot, f"{pages.body(1, 3)}\n\n{foot}")
    assert len(corpora.repeated(corpora.read_with(learned, "f/1.txt", longer))) == 1


def test_what_is_left_out_at_the_end_stands_outside_of_the_item(learned: Learned) -> None:
    text = corpora.page(4).replace("Source: Lamplight Valley\n\n", "")
    plain, result = (
        split(Document.of("lamplight/4.txt", text)),
        corpora.read_with(learned, "lamplight/4.txt", text),
    )
    lines = text.splitlines()
    assert lines[plain.items[0].span.end - 1] == corpora.LAST
    assert lines[result.items[0].span.end - 1] not in (*corpora.BOXES, "")
    assert [run.reason for run in result.left_out] == [Reason.REPEATED]


def test_half_a_paragraph_is_never_left_out(learned: Learned) -> None:
    text = corpora.page(2).replace(
        corpora.BOX[0], "Something else stood in this line of the paragraph and it"
    )
    repeated = corpora.repeated(corpora.read_with(learned, "lamplight/0002.txt", text))
    lines = text.splitlines()
    assert not {lines[n - 1] for n in repeated} & set(corpora.BOX)


def test_the_reader_has_the_last_word(learned: Learned) -> None:
    document = Document.of("lamplight/0001.txt", corpora.page(1))
    kept = split(document, learned=learned._replace(never=frozenset({line_key(corpora.PROMPT)})))
    assert corpora.PROMPT in kept.items[0].text
    own = kept.items[0].text.split("\n\n")[-1]
    asked = split(document, learned=Learned(always=frozenset({line_key(own)})))
    assert own not in asked.items[0].text
    assert corpora.PROMPT in asked.items[0].text


def test_other_families_teach_nothing(learned: Learned) -> None:
    text = corpora.page(1, site="Elsewhere")
    assert corpora.repeated(corpora.read_with(learned, "lamplight/x.txt", text))
    assert not corpora.repeated(corpora.read_with(learned, "other/x.txt", text))


@pytest.mark.parametrize(
    ("text", "site"),
    [
        (pages.page("A title", "May 1, 2023", pages.body(), "Source: Reuters"), "Reuters"),
        (
            pages.page("A title", "May 1, 2023", pages.body(), "Link: https://www.example.org/a"),
            "example.org",
        ),
        (pages.page("A title", "May 1, 2023", pages.body()), None),
        (
            f"May 1, 2023 — {pages.body()}\nSource: Reuters\n\nMay 2, 2023 — {pages.body(3)}\nSource: AFP\n",
            None,
        ),
    ],
)
def test_a_site_is_the_one_publisher_or_the_one_host(text: str, site: str | None) -> None:
    assert split(Document.of("a/b.txt", text)).standing.site == site
    families = families_of("a/b.txt", site)
    assert families[-1] == Family(FamilyKind.FOLDER, "a")
    assert len(families) == (1 if site is None else 2)


# The promises hold with learned lines as they do without.

BOX_LINES = st.sampled_from(
    [corpora.PROMPT, "\n".join(corpora.BOX), corpora.LAST, *pages.BODY, *pages.DEBRIS]
)
boxed = st.builds(
    lambda blocks, end: end.join(blocks),
    st.lists(st.one_of(BOX_LINES, pages.lines, pages.prose), max_size=20),
    st.sampled_from(["\n", "\n\n"]),
)


@st.composite
def documents_and_what_was_learned(draw: st.DrawFn) -> tuple[Document, Learned]:
    document = Document.of(draw(pages.names), draw(st.one_of(boxed, pages.news_like)))
    plain = split(document)
    keys = plain.standing.keys
    chosen = draw(st.sets(st.sampled_from(keys))) if keys and draw(st.booleans()) else set(keys)
    repeat = Repeat(9, 12, "a folder", "a.txt")
    families = families_of(document.name, plain.standing.site)
    return document, Learned({draw(st.sampled_from(families)): dict.fromkeys(chosen, repeat)})


def lines_of(result: Ingested) -> list[int]:
    """The lines of all items and of what is left out between them."""
    spans = [item.span for item in result.items] + [run.span for run in result.left_out]
    return [n for span in spans for n in range(span.start, span.end + 1)]


@settings(max_examples=200)
@given(documents_and_what_was_learned())
def test_every_line_is_in_one_item_or_one_span(given_: tuple[Document, Learned]) -> None:
    document, learned = given_
    result = split(document, learned=learned)
    taken = lines_of(result)
    assert len(taken) == len(set(taken))
    missing = set(range(1, len(document.lines) + 1)) - set(taken)
    assert not [document.lines[n - 1] for n in missing if readable(document.lines[n - 1])]
    for item in result.items:
        assert all(n in item.span for run in item.left_out for n in range(run.span.start, run.span.end + 1))
        for evidence in item.evidence.values():
            line = document.lines[evidence.line - 1]
            assert evidence.text == one_line(line[evidence.start : evidence.end])


def _own_lines(item: Item) -> list[int]:
    """The lines of an item that are not left out anyhow."""
    gone = {n for each in item.left_out for n in range(each.span.start, each.span.end + 1)}
    return [n for n in range(item.span.start, item.span.end + 1) if n not in gone]


@settings(max_examples=200)
@given(documents_and_what_was_learned())
def test_nothing_changes_but_what_is_left_out(given_: tuple[Document, Learned]) -> None:
    document, learned = given_
    plain, result = split(document), split(document, learned=learned)
    repeated = corpora.repeated(result)
    assert result.standing == plain.standing._replace(applied=result.standing.applied)
    assert set(result.standing.applied) <= set(plain.standing.keys)
    filled = {n for n, line in enumerate(document.lines, 1) if line.strip()}
    kept = [item for item in plain.items if not filled.intersection(_own_lines(item)) <= repeated]
    gone = [item for item in plain.items if item not in kept]
    assert all(item.date is None and item.source is None for item in gone)
    for before, after in zip(kept, result.items, strict=True):
        assert (after.title, after.date, after.source, after.author, after.cut, after.evidence) == (
            before.title, before.date, before.source, before.author, before.cut, before.evidence
        )  # fmt: skip
        assert after.text or not before.text
        assert after.span.start == before.span.start
        outside = set(range(after.span.end + 1, before.span.end + 1))
        debris = {n for run in before.left_out for n in range(run.span.start, run.span.end + 1)}
        assert {n for n in outside if readable(document.lines[n - 1])} <= repeated | debris
        if not repeated:
            assert after == before


@settings(max_examples=60)
@given(documents_and_what_was_learned())
def test_the_same_document_and_the_same_lines_give_the_same(given_: tuple[Document, Learned]) -> None:
    document, learned = given_
    assert split(document, learned=learned) == split(document, learned=learned)


@settings(max_examples=60)
@given(st.builds(Document.of, pages.names, boxed))
def test_candidates_can_be_told_by_their_words(document: Document) -> None:
    texts = candidate_texts(document)
    assert texts.keys() == set(split(document).standing.keys)
    assert all(line_key(text) == key & ~1 for key, text in texts.items())
