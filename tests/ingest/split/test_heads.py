"""Heads: a day that stands twice, standfirsts, months of issues, years over days, diaries, programmes."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, starts

TITLES = (
    "Bridge over the Tarn reopened",
    "Ferry stopped for a week",
    "Choir sings in the old hall",
    "Market moves to the quay",
    "School gets a new roof",
)
LATER = page("The year in the harbour", *(body(n, 3) for n in range(6)))


def twice(second: str) -> str:
    """Items with their day above a point and again below it."""
    return page(
        *(
            f"March {n + 3}, 2021\n- {title}\n{second.format(n + 3)}\n{body(n, 4)}"
            for n, title in enumerate(TITLES[:4])
        )
    )


def test_the_day_of_a_head_may_stand_again_in_another_form() -> None:
    assert starts(twice("{}.03.2021")) == [1, 6, 11, 16]
    assert dates(twice("{}.03.2021")) == ["2021-03-03", "2021-03-04", "2021-03-05", "2021-03-06"]


@pytest.mark.parametrize("second", ["March {}, 2021", "1{}.03.2021"], ids=["the same form", "another day"])
def test_another_day_below_a_head_is_that_of_another_entry(second: str) -> None:
    assert starts(twice(second)) == [1, 3, 6, 8, 11, 13, 16, 18]


def test_the_month_of_an_issue_is_in_none_of_its_items() -> None:
    days = (f"March {n + 3}, 2021\n{body(n, 3)}" for n in range(3))
    text = page("Harbour Letter", "March 2021", "News of the town", *days)
    assert starts(text) == [7, 10, 13]
    assert dates(text) == ["2021-03-03", "2021-03-04", "2021-03-05"]


def test_the_title_of_a_page_is_in_none_of_its_days() -> None:
    days = (f"March {5 - n}, 2021\n\n{body(n, 4)}" for n in range(3))
    text = page("Harbour news of the month\n\nAll the news of the old town", *days)
    assert starts(text) == [5, 9, 13]


def test_the_day_of_a_visit_above_the_menu_dates_nothing() -> None:
    menu = "Monday, March 8, 2021\n\nHome | News | Sport"
    first, second = (f"{title}\nMarch {n + 3}, 2021\n\n{body(n, 4)}" for n, title in enumerate(TITLES[:2]))
    assert starts(page(menu, first, second)) == [5, 10]
    assert dates(page(menu, first, second)) == ["2021-03-03", "2021-03-04"]


def articles(many: int = 4, label: str = "Published: ", standfirst: bool = True) -> str:
    """Articles with a standfirst above their day."""
    return page(
        *(
            block
            for n, title in enumerate(TITLES[:many])
            for block in (
                title,
                *((BODY[n],) if standfirst else ()),
                f"{label}March {n + 3}, 2021",
                body(n + 1, 4),
                body(n + 3, 4),
            )
        )
    )


def test_an_article_begins_with_the_headline_over_its_standfirst() -> None:
    assert starts(articles()) == [1, 11, 21, 31]
    assert dates(articles()) == ["2021-03-03", "2021-03-04", "2021-03-05", "2021-03-06"]
    assert [item.title for item in items(articles())] == list(TITLES[:4])


def test_without_a_standfirst_it_begins_with_its_headline() -> None:
    assert starts(articles(standfirst=False)) == [1, 9, 17, 25]


def test_a_long_paragraph_over_a_day_is_no_standfirst() -> None:
    text = articles()
    for n in range(4):
        text = text.replace(f"\n\n{BODY[n]}\n\nPublished", f"\n\n{body(n, 6)}\n\nPublished")
    assert starts(text) != [1, 11, 21, 31]


def test_headline_byline_and_day_stand_together_whatever_other_days_do() -> None:
    days = [f"March {n + 3}, 2021\n\n{body(n, 4)}" for n in range(4)]
    text = page(
        *days, f"{TITLES[0]}\nBy Anna Holm\nMarch 8, 2021\n\n{body(5, 4)}", f"March 9, 2021\n\n{body(1, 4)}"
    )
    assert starts(text) == [1, 5, 9, 13, 17, 23]
    assert items(text)[4].title == TITLES[0]


TOLD = (
    "I went down to the harbour with my brother and we saw nothing at all.",
    "My boots are wet and I have no others, so I stay in my room today.",
    "I wrote to my mother, who thinks that I am lost among the storks.",
    "We rowed out again, and I nearly fell from my seat into the cold water.",
    "I slept badly; my window does not close and the bells ring all night.",
)


def diary(sentences: tuple[str, ...], form: str = "Monday, {} March", between: str = "") -> str:
    """Days without a year, each with an entry."""
    entries = (
        f"{form.format(n + 3)}\n\n{sentences[n]} {sentences[(n + 1) % 5]} {sentences[(n + 2) % 5]}{between}"
        for n in range(5)
    )
    return page("Letters from the coast", *entries)


def test_days_that_one_person_tells_of_are_a_diary() -> None:
    assert starts(diary(TOLD)) == [1]


@pytest.mark.parametrize(
    ("sentences", "form", "between"),
    [
        (BODY, "Monday, {} March", ""),
        (tuple(f"“{sentence}”" for sentence in TOLD), "Monday, {} March", ""),
        (TOLD, "{} March 2021", ""),
        (TOLD, "Monday, {} March", "\n\nSource: Harbour Times"),
    ],
    ids=["nobody tells", "only quoted", "with a year", "with a source"],
)
def test_other_days_are_news(sentences: tuple[str, ...], form: str, between: str) -> None:
    assert len(items(diary(sentences, form, between))) == 5


def dated_items(many: int, mark: str = "") -> str:
    """Days with a headline and a text each."""
    return page(
        *(f"March {n + 3}, 2021\n\n{mark}{title}\n\n{body(n)}" for n, title in enumerate(TITLES[:many]))
    )


@pytest.mark.parametrize("mark", ["", "## "])
@pytest.mark.parametrize("many", [4, 5])
def test_a_long_text_behind_the_last_of_several_days_is_of_no_day(many: int, mark: str) -> None:
    found = dates(f"{dated_items(many, mark)}\n{mark}{LATER}")
    assert found == [*(f"2021-03-0{n + 3}" for n in range(many)), None]


def test_a_text_as_long_as_the_others_is_of_the_last_day() -> None:
    assert dates(f"{dated_items(5)}\n{page('The year in the harbour', body(0))}")[-1] == "2021-03-07"


def test_a_long_text_below_few_days_is_of_the_last() -> None:
    assert dates(f"{dated_items(3)}\n{LATER}")[-1] == "2021-03-05"


FORMS = ("{}/03 : {}", "le {} mars : {}", "March {} — {}", "{}.03. {}")


def run(head: str, form: str) -> str:
    """Entries whose days go up, below a heading."""
    return page(head, *(form.format(day, body(n)) for n, day in enumerate(("03", "07", "12", "20"))))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("head", ["Harbour 2008", "2008, the council"])
def test_a_year_straight_above_days_makes_them_those_of_entries(head: str, form: str) -> None:
    assert starts(run(head, form)) == [3, 5, 7, 9]
    assert dates(run(head, form)) == ["2008-03-03", "2008-03-07", "2008-03-12", "2008-03-20"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("head", ["Harbour", "Room 12008", "20.08, the council"])
def test_no_year_above_leaves_rising_days_what_happened(head: str, form: str) -> None:
    assert starts(run(head, form)) == [1]


def events(*days: str, head: str = "Harbour days are near\nMarch 3, 2021") -> str:
    """An article with its day, and days below it."""
    return page(head, body(0, 4), *(f"{day}: {body(n)}" for n, day in enumerate(days)))


@pytest.mark.parametrize(
    "days",
    [
        ("5 April", "12 April", "20 April", "1 May"),
        ("1 May", "20 April", "12 April", "5 April"),
        ("5 April 2021", "12 April 2021", "20 April 2021"),
    ],
    ids=["rising", "falling", "with the year"],
)
def test_days_to_come_below_the_date_of_an_article_are_its_programme(days: tuple[str, ...]) -> None:
    assert starts(events(*days)) == [1]
    assert dates(events(*days)) == ["2021-03-03"]


def test_days_that_are_over_are_entries() -> None:
    text = events("1 March", "27 February", "20 February", "5 February")
    assert dates(text)[-4:] == ["2021-03-01", "2021-02-27", "2021-02-20", "2021-02-05"]


def test_an_article_without_a_day_has_no_days_to_come() -> None:
    text = events("1 May", "20 April", "12 April", "5 April", head="Harbour news 2021")
    assert dates(text)[-4:] == ["2021-05-01", "2021-04-20", "2021-04-12", "2021-04-05"]


def test_a_name_with_a_bar_between_headline_and_day_is_that_of_a_paper() -> None:
    names = ("RFE / RL |", "Valleynews.example |", "Radio Velde |")
    heads = (
        "Mill wheel turns again by the weir",
        "Otters are back below the weir",
        "Glass is made in Velde again",
    )
    parts = (f"{head}\n\n{names[n]}\n{n + 3} March 2021\n\n{body(n, 3)}" for n, head in enumerate(heads))
    assert [item.title for item in items(page(*parts))] == list(heads)


def test_the_season_of_an_issue_opens_none_of_the_entries_that_end_with_their_day() -> None:
    papers = ("The Coast Times writes", "CNN speaks", "USA Today gives views", "The Valley Mail asks")
    entries = (f"{paper}: {BODY[n]} (“Bell Heard,” Nov. {19 - n}, 2011)." for n, paper in enumerate(papers))
    text = "VALLEY MAGAZINE\nSpring 2012\nIN THE MEDIA\n" + "\n".join(entries) + "\n"
    assert starts(text) == [4, 5, 6, 7]
    assert dates(text) == ["2011-11-19", "2011-11-18", "2011-11-17", "2011-11-16"]


SIGNED = (
    "by: A. Writer\nFrom: The Paper\n",
    "by: A. Writer\nFrom: Harbour Weekly\n",
    "By A. Writer\nSource: Harbour Weekly\n",
    "From: The Paper\n",
    "Source: Harbour Weekly\n",
    "Tags: harbour, quay\n",
)


@pytest.mark.parametrize("signed", SIGNED)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_who_wrote_for_whom_stands_between_headline_and_day(signed: str, gap: str) -> None:
    heads = ("Toll on the ferry falls", "Bridges are inspected", "Ferries carry more")
    text = page(
        *(
            f"{head}\n{signed}March 1{n + 3}, 2015 9:00PM{gap}{body(n, 3)}{gap}{body(n + 2, 3)}"
            for n, head in enumerate(heads)
        )
    )
    size = f"{signed}{gap}{gap}".count("\n") + 3
    assert starts(text) == [1, 1 + size, 1 + 2 * size]
    assert [item.title for item in items(text)] == list(heads)
    assert dates(text) == ["2015-03-13", "2015-03-14", "2015-03-15"]


@pytest.mark.parametrize("form", ["{} - {} for all", "{}: {} for all", "{} – The {}"])
def test_a_title_straight_above_a_day_with_a_title(form: str) -> None:
    text = page(
        *(
            f"{title}\n{form.format(f'March {9 - n}, 2023', title)}\n\n{body(n)}\n\n{body(n + 1)}"
            for n, title in enumerate(TITLES)
        )
    )
    assert starts(text) == [1 + 7 * n for n in range(len(TITLES))]


def test_a_numbered_day_opens_its_entry_below_the_source_of_the_one_above() -> None:
    papers = ("The Quay Times", "Harbour News", "Coast Post", "Inland Mail")
    entries = [f"  {n}. March {9 - n}, 2023\n\n{body(n)}\n\n{paper}" for n, paper in enumerate(papers, 1)]
    text = "In the News\n\n" + "\n".join(entries) + "\n"
    assert starts(text) == [3, 8, 13, 18]
    assert dates(text) == [f"2023-03-0{9 - n}" for n in range(1, 5)]


def test_the_title_and_day_of_a_page_above_briefs_that_end_with_theirs() -> None:
    briefs = [f"{title}\n{body(n)}\nQuay Times 2{n}/08/10" for n, title in enumerate(TITLES)]
    head = '"Harbour Society"\nHome | Map | Contact\nThe press\nPublished 24 August 2010 at 14:27\n'
    text = head + "\n".join(briefs) + "\n"
    assert starts(text) == [5 + 3 * n for n in range(len(TITLES))]
    frame = 'Answer this\nMade with a system\n"Harbour Society"\nHome | Map | Contact\nThe press\n'
    text = head + "\n".join([*briefs, frame + briefs[1], *briefs[:2]]) + "\n"
    assert starts(text)[:5] == [5 + 3 * n for n in range(len(TITLES))]
