"""Sources with which briefs end, told by their coming back in one form."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, items, page, starts

PAPERS = ("The Guardian", "Reuters", "BBC", "Harbour Weekly", "Reuters")


def briefs(
    form: str, head: str = "Talking harbour: stories of the month", papers: tuple[str, ...] = PAPERS
) -> str:
    """A head and briefs of one line that end with their source."""
    return "\n".join([head, *(f"{body(n)} {form.format(paper)}" for n, paper in enumerate(papers))]) + "\n"


@pytest.mark.parametrize("form", ["— {}", "[{}]", "From: {}", "From {}", "from the {}", "Via {}"])
def test_a_source_in_one_form_ends_each_brief_and_the_first_begins_below_the_head(form: str) -> None:
    assert starts(briefs(form)) == [2, 3, 4, 5, 6]


def test_a_brief_as_short_as_a_headline_is_one_where_its_source_ends_it() -> None:
    text = briefs("From {}").replace(body(2), "Coal has not been cheaper since the year of the flood.")
    assert starts(text) == [2, 3, 4, 5, 6]


def test_sentences_that_end_with_other_names_are_prose() -> None:
    assert len(items(briefs("They came from {}.", papers=("Tarn", "Elm", "Vale", "Riva", "Holm")))) == 1


def test_a_source_at_the_end_of_a_few_paragraphs_cuts_nothing() -> None:
    lines = [f"{line} From {PAPERS[n]}" if n < 2 else line for n, line in enumerate(BODY)]
    assert len(items(page("The harbour in winter", *lines))) == 1


def under_days(closing: str, third: str = " (Reuters)") -> str:
    """Lines below the headings of two days, with no gap between them."""
    lines = [f"{body(n, 2)}{closing}" for n in range(5)]
    return page(
        "\n".join(["23 March 2023 (Thursday)", *lines[:2]]),
        "\n".join(["24 March 2023 (Friday)", *lines[2:4], f"{body(4)}{third}"]),
    )


def test_lines_below_a_day_that_end_with_their_source_are_items_of_that_day() -> None:
    assert starts(under_days(" (Reuters)")) == [1, 3, 5, 7, 8]
    assert [str(item.date) for item in items(under_days(" (Reuters)"))] == ["2023-03-23"] * 2 + [
        "2023-03-24"
    ] * 3
    assert starts(under_days(" (Reuters)", third="")) == [1, 3, 5, 7, 8]


def test_paragraphs_below_a_day_without_sources_are_one_item() -> None:
    assert starts(under_days("", third="")) == [1, 5]


def of_days(*closings: str, gap: str = "\n\n") -> str:
    """Days with one sourced paragraph each, and a last one with paragraphs that end so."""
    days = [f"{n + 4} November 2024{gap}{body(n)} ({paper})" for n, paper in enumerate(PAPERS[:3])]
    last = "\n\n".join(f"{body(n + 2, 2)}{closing}" for n, closing in enumerate(closings))
    return page(*days, f"7 November 2024{gap}{last}")


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize(
    ("closings", "count"),
    [
        (("", " (BBC)"), 4),
        (("", "\n(BBC)"), 4),
        ((" (Reuters)", " (BBC)"), 5),
        (("", "", " (BBC)"), 4),
    ],
)
def test_one_source_below_the_last_paragraph_of_a_day_is_that_of_all(
    gap: str, closings: tuple[str, ...], count: int
) -> None:
    found = items(of_days(*closings, gap=gap))
    assert len(found) == count
    assert [str(item.date) for item in found] == [
        *(f"2024-11-0{n + 4}" for n in range(3)),
        *["2024-11-07"] * (count - 3),
    ]
    assert found[-1].source == "BBC"


@pytest.mark.parametrize(
    ("closing", "source", "count"),
    [
        ("Source: Supplied", None, 1),
        ("Source: Getty Images", None, 1),
        ("(Source: Supplied)", None, 1),
        ("Source: file", None, 1),
        ("Source: Harbour Weekly", "Harbour Weekly", 2),
        ("(Source: Harbour Weekly)", "Harbour Weekly", 2),
        ("Source: Filed Weekly", "Filed Weekly", 2),
    ],
)
def test_the_source_of_a_picture_is_none_and_ends_nothing(
    closing: str, source: str | None, count: int
) -> None:
    text = page("Harbour stays open\nMarch 20, 2023", f"{body(2)} {closing}", body(3), body(4, 3))
    found = items(text)
    assert (found[0].source, len(found)) == (source, count)
