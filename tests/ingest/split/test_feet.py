"""What stands in the foot of a page, below the last of its texts and above the first of the next page."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, page, starts

LEAD = "Nov. {day}, 2024 – {text}"
WEEKDAY = "Monday, November {day}, 2024 – {text}"
ENDS = ("SOURCE: AP", "Source: Harbour Weekly")
FEET = ("Colony Economy", "Valley Economy and Privacy", "Choir looks for two tenors at the mill")
PAPERS = ("AP", "BBC", "CNN")
IMPRINT = "The Messenger is printed in Velde by the sons of its founder.\nIt has no owner but the town."


def sourced(end: str = "SOURCE: AP") -> str:
    """A page with its source below it."""
    return f"Harbour stays open after long night\n\n{body(0, 4)}\n\n{body(2, 4)}\n{end}\n"


def briefs(form: str, count: int) -> str:
    """Briefs that begin with their days."""
    return page(*(form.format(day=n + 4, text=body(n)) for n in range(count)))


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("foot", FEET)
@pytest.mark.parametrize("form", [LEAD, WEEKDAY])
@pytest.mark.parametrize("gap", ["", "\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("seam", ["\n", "\n\n"], ids=["one blank line", "two blank lines"])
def test_a_line_of_the_foot_apart_above_bare_briefs_opens_none(
    end: str, foot: str, form: str, gap: str, seam: str
) -> None:
    above = f"{sourced(end)}{gap}{foot}\n{seam}"
    first = above.count("\n") + 1
    assert starts(above + briefs(form, 3)) == [1, first, first + 2, first + 4]


def test_the_foot_as_pages_print_it() -> None:
    above = f"{sourced()}\nColony Economy  Privacy  Powered by Press\n\n"
    found = items(above + briefs(LEAD, 3))
    assert [item.span.start for item in found] == [1, 10, 12, 14]
    assert "Powered by" not in found[1].text


@pytest.mark.parametrize("foot", FEET[:2])
def test_a_line_straight_above_the_first_brief_is_its_headline(foot: str) -> None:
    assert starts(f"{sourced()}\n{foot}\n{briefs(LEAD, 3)}")[1] == 8


def test_two_briefs_do_not_tell_how_briefs_begin() -> None:
    assert starts(f"{sourced()}\n{FEET[2]}\n\n{briefs(LEAD, 2)}")[1] == 8


CAPITALS = ("TOLL ON THE FERRY FALLS", "CHOIR LOOKS FOR TENORS", "OLD MILL BECOMES A SCHOOL")


def test_where_half_of_the_briefs_have_headlines_the_line_is_one() -> None:
    headed = (f"{title}\n{LEAD.format(day=n + 7, text=body(n))}" for n, title in enumerate(CAPITALS))
    assert starts(f"{sourced()}\n{FEET[2]}\n\n{briefs(LEAD, 3)}\n{page(*headed)}")[1] == 8


@pytest.mark.parametrize("day", ["3 November 2024", "Monday 4 November 2024", "Updated 3 November 2024"])
def test_a_day_apart_above_them_is_no_line_of_the_foot(day: str) -> None:
    assert starts(f"{sourced()}\n{day}\n\n{briefs(LEAD, 3)}") == [1, 8, 12, 14]


def test_headlines_apart_from_their_briefs_stay_theirs() -> None:
    headed = page(*(f"{FEET[2]} {n}\n\n{LEAD.format(day=n + 4, text=body(n))}" for n in range(4)))
    assert starts(f"{sourced()}\n{headed}") == [1, 8, 12, 16, 20]


def dated(count: int) -> str:
    """Texts below their days, with their source below them."""
    return "\n\n".join(f"{n + 4} November 2024\n\n{body(n)}\n\nSOURCE: AP" for n in range(count))


@pytest.mark.parametrize("foot", [IMPRINT, body(3, 1), "Write to us at the old mill.\nWe answer on Mondays."])
@pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"], ids=["one blank line", "two blank lines"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_few_words_apart_below_the_last_source_are_no_item(foot: str, gap: str, count: int) -> None:
    assert starts(f"{dated(count)}{gap}{foot}\n") == [1, 7, 13][:count]


def listed(end: str, gap: str = "\n") -> str:
    """Days with several texts below each, and their sources below or behind them."""
    texts = [[body(day + n) + end.format(PAPERS[n]) for n in range(3)] for day in (4, 5)]
    return page(
        *(f"{day} November 2024\n\n{gap.join(text)}" for day, text in zip((4, 5), texts, strict=True))
    )


@pytest.mark.parametrize("brief", [body(3, 1), body(3, 2)])
@pytest.mark.parametrize("end", ["\nSOURCE: {}", " (SOURCE: {})", " ({})"])
def test_a_short_brief_straight_below_the_last_source_is_one(brief: str, end: str) -> None:
    above = listed(end)
    assert starts(f"{above}{brief}\n") == [*starts(above), above.count("\n") + 1]
    assert dates(f"{above}{brief}\n") == [*["2024-11-04"] * 3, *["2024-11-05"] * 4]


@pytest.mark.parametrize("end", ["\nSOURCE: {}", " (SOURCE: {})"], ids=["below", "behind"])
def test_so_it_is_below_one_day_but_not_apart(end: str) -> None:
    above = f"4 November 2024\n\n{body(0)}{end.format('AP')}\n{body(1)}{end.format('BBC')}\n"
    assert starts(f"{above}{body(3, 1)}\n") == [*starts(above), above.count("\n") + 1]
    assert starts(f"{above}\n{body(3, 1)}\n") == starts(above)


@pytest.mark.parametrize("end", ["\nSOURCE: {}", " (SOURCE: {})"], ids=["below", "behind"])
def test_a_long_text_apart_below_the_last_source_is_one_too(end: str) -> None:
    above = f"4 November 2024\n\n{body(0)}{end.format('AP')}\n\n{body(1)}{end.format('BBC')}\n\n"
    assert starts(f"{above}{body(2, 4)}\n") == [*starts(above), above.count("\n") + 1]


def test_a_short_brief_between_two_sources_is_no_foot() -> None:
    above = f"4 November 2024\n\n{body(0)}\nSOURCE: AP\n\n"
    assert starts(f"{above}{body(3, 1)}\nSOURCE: BBC\n") == [1, 6]
    assert starts(f"{above}{body(3, 1)}\nSOURCE: BBC\n\n{body(4, 1)}\n") == [1, 6]
