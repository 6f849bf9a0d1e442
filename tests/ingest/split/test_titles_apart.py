"""Headlines that a blank line parts from their dated briefs."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, page, starts

HEADS = ("Toll on the ferry falls again", "Bridges are to be inspected soon", "Ferries carry more than ever",
         "Old mill becomes a school")  # fmt: skip
FORMS = ("Dec {}, 2022 -- {}", "Dec {}, 2022 – {}", "{} Dec 2022: {}")


def briefs(form: str, *heads: str) -> str:
    """Dated briefs, each with a line and a blank one above it."""
    return page(*(f"{head}\n\n{form.format(18 - n, body(n))}" for n, head in enumerate(heads)))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_headline_apart_opens_its_brief(form: str, count: int) -> None:
    text = briefs(form, *HEADS[:count])
    assert starts(text) == [1 + 4 * n for n in range(count)]
    assert [item.title for item in items(text)] == list(HEADS[:count])
    assert dates(text) == [f"2022-12-{18 - n}" for n in range(count)]


def test_the_name_of_the_page_stays_above_the_first() -> None:
    assert starts(f"News of the harbour\n\n{briefs(FORMS[0], *HEADS)}") == [3, 7, 11, 15]


def test_a_headline_may_be_missing_here_and_there() -> None:
    assert starts(briefs(FORMS[0], *HEADS[:3], "Yes")) == [1, 5, 9, 15]


@pytest.mark.parametrize(
    "heads",
    [
        ["The harbour and its many ferries"] * 4,
        [f"{head}." for head in HEADS],
        [f"{head}:" for head in HEADS],
        ["Ferry News", "Harbour News", "Bridge News", "Mill News"],
        [f"{head} {'and so on and on with it ' * 4}" for head in HEADS],
        [f"- {head}" for head in HEADS],
        [HEADS[0], *HEADS[:1], "Yes", "No"],
    ],
    ids=["the same", "sentences", "lead-ins", "names", "long", "bullets", "few"],
)
def test_other_lines_above_open_nothing(heads: list[str]) -> None:
    assert starts(briefs(FORMS[0], *heads))[1:] == [7, 11, 15]


@pytest.mark.parametrize(
    "source",
    [
        "Source: {}",
        "More is known soon. Source: {}",
        "Tags: {}, harbour, quay",
        "({})",
        "— {}",
        "Via {}",
        "{}",
        "https://paper.example/{}",
    ],
)
def test_the_source_of_the_brief_above_opens_nothing(source: str) -> None:
    papers = ("The Harbour Weekly", "The Coast Radio", "The Upland Times", "The Ferry Post")
    text = page(*(f"{FORMS[0].format(18 - n, body(n))}\n\n{source.format(p)}" for n, p in enumerate(papers)))
    assert starts(text) == [1, 5, 9, 13]


def test_two_blank_lines_part_it_for_good() -> None:
    text = briefs(FORMS[0], *HEADS).replace("\n\nDec", "\n\n\nDec")
    assert starts(text)[1:] == [9, 14, 19]
