"""Dated entries of one form below teasers or comments: four of them are a digest, and no teasers."""

from __future__ import annotations

from textwrap import fill

import pytest

from ..pages import body, dates, items, page, starts

FIRST = page("Harbour stays open after long night\nBy Ada Holm\nMarch 4, 2021", body(0, 4), body(2, 4))
TEASERS = "Related articles\nMarket hall gets a new roof\nFerry timetable changes"
COMMENTS = "4 comments\nWendell says:\nWell done"
TITLES = (
    "Toll on the ferry falls again", "Bridges are to be inspected", "Choir looks for two tenors",
    "Old mill becomes a school", "Coach steps down in the upper town",
)  # fmt: skip
ABOVE = "{title}\n{day} January 2026\n{text}"
BELOW = "{day} January 2026\n{title}\n{text}"
BESIDE = "{title} ({day} January 2026)\n{text}"


def entries(form: str, *texts: str) -> list[str]:
    """Entries with their days, one for each text."""
    return [form.format(day=n + 9, title=TITLES[n], text=text) for n, text in enumerate(texts)]


def below(block: str, *listed: str, gap: str = "\n\n") -> str:
    """A page, and entries below its teasers or comments."""
    return f"{FIRST}\n{block}\n\n{gap.join(listed)}\n"


def titles(text: str) -> list[str | None]:
    """The titles of the items of a text."""
    return [item.title for item in items(text)]


@pytest.mark.parametrize("block", [TEASERS, COMMENTS, "Also in this section"])
@pytest.mark.parametrize("form", [ABOVE, BELOW, BESIDE])
@pytest.mark.parametrize("count", [4, 5])
def test_four_dated_entries_of_one_form_are_items(block: str, form: str, count: int) -> None:
    text = below(block, *entries(form, *map(body, range(count))))
    assert titles(text) == ["Harbour stays open after long night", *TITLES[:count]]
    assert dates(text) == ["2021-03-04", "2026-01-09", *(f"2026-01-{n + 10}" for n in range(count - 1))]


@pytest.mark.parametrize("block", [TEASERS, COMMENTS])
@pytest.mark.parametrize("form", ["{day} January 2026 – {text}", "TARN, Jan. {day}, 2026 — {text}"])
def test_four_briefs_behind_their_days_are_items_too(block: str, form: str) -> None:
    text = below(block, *entries(form, *map(body, range(4))))
    assert dates(text) == ["2021-03-04", "2026-01-09", "2026-01-10", "2026-01-11", "2026-01-12"]


@pytest.mark.parametrize("form", [ABOVE, BELOW])
def test_no_blank_line_need_stand_between_them(form: str) -> None:
    text = below(TEASERS, *entries(form, *map(body, range(4))), gap="\n")
    assert titles(text) == ["Harbour stays open after long night", *TITLES[:4]]


@pytest.mark.parametrize("block", [TEASERS, COMMENTS])
@pytest.mark.parametrize("form", [ABOVE, BELOW, BESIDE])
def test_three_are_teasers(block: str, form: str) -> None:
    assert len(items(below(block, *entries(form, *map(body, range(3)))))) == 1


@pytest.mark.parametrize("block", [TEASERS, COMMENTS])
@pytest.mark.parametrize("form", [ABOVE, BELOW, BESIDE])
@pytest.mark.parametrize(
    "texts",
    [
        [body(n, 1) for n in range(4)],
        [f"{body(n)[:-1]}…" for n in range(4)],
        [f"{body(n)[:-1]} ..." for n in range(4)],
        [body(0), body(1), body(2, 1), body(3)],
    ],
    ids=["short", "cut off", "cut off with dots", "one of them short"],
)
def test_entries_without_whole_texts_stay_what_they_were(block: str, form: str, texts: list[str]) -> None:
    assert len(items(below(block, *entries(form, *texts)))) == 1


@pytest.mark.parametrize("form", [ABOVE, BELOW])
def test_a_short_one_among_five_is_an_entry_too(form: str) -> None:
    text = below(TEASERS, *entries(form, body(0), body(1), body(2, 1), body(3), body(4)))
    assert titles(text)[1:] == list(TITLES)


def test_days_without_a_year_are_those_of_teasers() -> None:
    form = "{title}\n{day} January\n{text}"
    assert len(items(below(TEASERS, *entries(form, *map(body, range(4)))))) == 1


def test_entries_of_two_forms_are_no_digest() -> None:
    listed = [*entries(ABOVE, *map(body, range(4)))[:2], *entries(BESIDE, *map(body, range(4)))[2:]]
    assert len(items(below(TEASERS, *listed))) == 1


def test_what_stands_between_the_teasers_and_the_first_of_them_is_left_out() -> None:
    first, second, *_ = items(below(TEASERS, *entries(ABOVE, *map(body, range(4)))))
    assert "Ferry timetable" not in first.text
    assert second.text.startswith(body(0))


@pytest.mark.parametrize(("count", "kept"), [(3, 0), (4, 4)])
def test_wrapped_texts_are_whole_however_short_their_lines_are(count: int, kept: int) -> None:
    text = below(TEASERS, *entries(BELOW, *(fill(body(n, 3), 72) for n in range(count))))
    assert titles(text) == ["Harbour stays open after long night", *TITLES[:kept]]


NAMES = ("Wendell", "Pip", "Ada Quist", "Tor Enes")


@pytest.mark.parametrize(
    "form",
    [
        "{name} says:\n{day} March 2021\n{text}",
        "{name}\nMarch {day}, 2021 at 3:05 pm\n{text}",
        "{name}\n0{day}.03.2021 15:04\n{text}",
        "{name}\n2021-03-0{day} 15:04\n{text}",
    ],
)
def test_long_comments_with_their_days_stay_comments(form: str) -> None:
    said = (form.format(name=name, day=n + 5, text=body(n)) for n, name in enumerate(NAMES))
    assert starts(page(FIRST.strip(), "4 comments", *said)) == [1]


def test_a_question_heads_the_first_entry_too() -> None:
    text = below(TEASERS, *entries(ABOVE, *map(body, range(4))))
    text = text.replace(TITLES[0], "Will the toll on the ferry fall?")
    assert dates(text) == ["2021-03-04", "2026-01-09", "2026-01-10", "2026-01-11", "2026-01-12"]


def test_a_digest_on_the_line_below_teasers_begins_with_its_first_entry() -> None:
    text = below(TEASERS, *entries(ABOVE, *map(body, range(4)))).replace("changes\n\nToll", "changes\nToll")
    assert titles(text)[1:] == list(TITLES[:4])


@pytest.mark.parametrize(
    "above", ["Related articles", "Related articles\nFerries carry more grain\nMill closes"]
)
def test_headlines_apart_from_their_days_are_those_of_their_own_entries(above: str) -> None:
    listed = entries("{title}\n\n{day} January 2026\n\n{text}", *map(body, range(4)))
    text = page("Harbour stays open", body(0), above, *listed)
    assert titles(text) == ["Harbour stays open", *TITLES[:4]]
