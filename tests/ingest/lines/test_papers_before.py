"""Papers with their day before a text, several in a file: each opens a clipping of a collection."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, page, starts

PAPERS = ("Harbour Times", "Coast Radio", "Velde")
"""Two names like those of papers, and one like that of nobody in particular."""
WHOLE = "{}, {} May 2014, page 3 (Ada Holm): "


def clippings(form: str, names: tuple[str, ...] = PAPERS) -> str:
    """Texts that open with their paper and its day."""
    return page(*(form.format(name, n + 3) + body(n) for n, name in enumerate(names)))


@pytest.mark.parametrize(
    "form",
    [
        "{}, {}.05.2014: ",
        "{}, {} May 2014: ",
        WHOLE,
        "{} ({} May 2014): ",
        "{} vom {}. Mai 2014: ",
        "{} vom {}. Mai 2014 : ",
        "{} of {} May 2014: ",
    ],
)
def test_papers_with_their_day_open_texts(form: str) -> None:
    text = clippings(form)
    assert starts(text) == [1, 3, 5]
    assert dates(text) == ["2014-05-03", "2014-05-04", "2014-05-05"]
    assert [item.source for item in items(text)] == list(PAPERS)


def test_a_paper_in_capitals_is_no_place() -> None:
    names = ("HARBOUR TIMES", *PAPERS[1:])
    assert [item.source for item in items(clippings("{} vom {}. Mai 2014 : ", names))] == list(names)


def test_what_stands_before_the_text_is_not_its_title() -> None:
    assert (
        items(clippings(WHOLE))[1].title
        == "Fishermen had asked for a longer season, and most of them went home content"
    )


def test_a_month_with_its_year_is_a_day_too() -> None:
    assert dates(clippings("{}, page {}, May 2014: ")) == ["2014-05"] * 3


@pytest.mark.parametrize(
    ("form", "names"),
    [
        (WHOLE, PAPERS[:2]),
        (WHOLE, ("Paris", "Tarn", "Velde")),
        ("{}, {} May: ", PAPERS),
        ("{}, 2014, page {}: ", PAPERS),
        ("{}, {} May 2014 to Ada on 9 June 2015: ", PAPERS),
        ("{} {} May 2014, page 3: ", ("harbour folk", "Coast Radio", "Velde")),
    ],
    ids=["two only", "no paper", "no year", "no month", "two days", "nothing between"],
)
def test_other_openings_are_no_clippings(form: str, names: tuple[str, ...]) -> None:
    text = clippings(form, names)
    assert starts(text) == [1]
    assert items(text)[0].source is None


def test_one_name_is_no_paper_of_a_collection() -> None:
    assert {item.source for item in items(clippings(WHOLE, ("Harbour Times",) * 4))} == {None}


def test_a_few_words_behind_the_day_are_no_text() -> None:
    assert starts(page(*(f"{name}, {n + 3} May 2014: Nothing new." for n, name in enumerate(PAPERS)))) == [1]
