"""Papers where they stand: beside the day, before the text, behind it, alone on a line, in a byline."""

from __future__ import annotations

import pytest

from ..pages import body, items, page

PAPERS = ("The Hindu", "Ostvik Avis", "Mekong Eye")
TITLES = ("Harbour stays open for a year", "Longer season for the boats", "New quay costs more than thought")


def titled(form: str) -> str:
    """Three items; the form has the title, the paper and the day."""
    return page(
        *(
            f"{form.format(title=title, paper=paper, day=f'{n + 3} December 2019')}\n{body(n)}"
            for n, (title, paper) in enumerate(zip(TITLES, PAPERS, strict=True))
        )
    )


FORMS = {
    "in brackets behind the title": "{title} ({paper}, {day})",
    "in brackets with a dash": "{title} ({paper} – {day})",
    "in square brackets": "{title} [{paper}, {day}]",
    "between bars": "{title} | {paper} | {day}",
    "before the day in brackets": "{title} – {paper} ({day})",
    "behind the day": "{title}\n{day} | {paper}",
    "in brackets below the title": "{title}\n({paper}, {day})",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_paper_beside_the_day(form: str) -> None:
    found = items(titled(form))
    assert [item.source for item in found] == list(PAPERS)
    assert [item.title for item in found] == list(TITLES)
    assert [str(item.date) for item in found] == ["2019-12-03", "2019-12-04", "2019-12-05"]


def test_a_paper_between_the_day_and_the_text() -> None:
    text = "".join(f"{n + 3}/09/2023 | {paper} | {body(n)}\n" for n, paper in enumerate(PAPERS))
    found = items(text)
    assert [item.source for item in found] == list(PAPERS)
    assert [item.text for item in found] == [body(n) for n in range(3)]


def test_a_paper_in_brackets_with_the_day_behind_each_text() -> None:
    text = page(*(f"{body(n)} [{paper}, {n + 3} Aug 2023]" for n, paper in enumerate(PAPERS)))
    assert [item.source for item in items(text)] == list(PAPERS)


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Harbour stays open (Osthaven, 3 December 2019)", None),
        ("Harbour stays open (Updated, 3 December 2019)", None),
        ("Harbour stays open (Reuters, 3 December 2019)", "Reuters"),
    ],
)
def test_a_single_name_beside_the_day_has_to_be_that_of_a_paper(line: str, source: str | None) -> None:
    (item,) = items(page(f"{line}\n{body()}", body(2)))
    assert item.source == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"(CNN) {body()}", "CNN"),
        (f"(CNN): {body()}", "CNN"),
        (f"(Laughter) {body()}", None),
        (f"{body()} – Le Figaro", "Le Figaro"),
        (f"{body()} From: Bloomberg", "Bloomberg"),
        (f"{body()} Reuters", "Reuters"),
        (f"{body()} Osthaven", None),
        (f"{body()}\n\nSource BBC", "BBC"),
        (f"{body()}\n\n-NPR News", "NPR News"),
        (f"{body()}\n\nThe harbour", None),
        (f"The Times\n\n{body()}", "The Times"),
    ],
)
def test_a_paper_that_signs(text: str, source: str | None) -> None:
    (item,) = items(page(f"Harbour stays open for a year\n3 December 2019\n\n{text}"))
    assert item.source == source


def test_papers_before_texts_are_told_by_their_likes() -> None:
    text = page(
        "News of the ships",
        *(
            f"{title}\n({paper}) {body(n)}"
            for n, (title, paper) in enumerate(zip(TITLES, ("quay247", "shipnews", "deckhand"), strict=True))
        ),
    )
    assert [item.source for item in items(text)] == ["quay247", "shipnews", "deckhand"]


@pytest.mark.parametrize(
    ("byline", "author", "source"),
    [
        ("By Jo Vale, CNN", "Jo Vale", "CNN"),
        ("By Jo Vale for Reuters", "Jo Vale", "Reuters"),
        ("By Jo Vale Bloomberg News", "Jo Vale", "Bloomberg News"),
        ("By The Associated Press", None, "The Associated Press"),
        ("By From Tribune News Services", None, "Tribune News Services"),
        ("By Jo Vale", "Jo Vale", None),
    ],
)
def test_a_paper_in_the_byline(byline: str, author: str | None, source: str | None) -> None:
    (item,) = items(page(f"Harbour stays open for a year\n{byline} | December 3, 2019", body(), body(2)))
    assert (item.author, item.source) == (author, source)


@pytest.mark.parametrize(
    "line",
    [
        "2019-12-10 07:57:40 来源： 新华网",
        "作者：李明 来源：新华网 时间：2019-12-10",
        "2019-12-10 来源:新华网 浏览:2168",
    ],
)
def test_a_source_among_the_fields_of_a_line(line: str) -> None:
    text = "港口将继续开放一年，市议会星期二晚上作出了这个决定，渔民们对此表示欢迎。"
    (item,) = items(page("港口将继续开放一年", line, text, text))
    assert item.source == "新华网"


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Harbour stays open for a year- Tolo News", "Tolo News"),
        ("Harbour stays open for a year: Reuters", "Reuters"),
        ("Harbour stays open: The Upland News", None),
    ],
)
def test_a_paper_straight_behind_a_title(title: str, source: str | None) -> None:
    (item,) = items(page(f"{title}\n3 December 2019", body(), body(2)))
    assert (item.title, item.source) == (title, source)


@pytest.mark.parametrize("line", ["January 21, 2015 | 9 comments", "By , January 21, 2015"])
def test_counts_and_empty_bylines_are_no_source(line: str) -> None:
    (item,) = items(page(f"Harbour stays open for a year\n{line}", body(), body(2)))
    assert item.source is None
