"""Date, source and author, each from the place where it really stands, with the words as evidence."""

from __future__ import annotations

import pytest

from reader.domain.item import Item

from ..pages import body, items, only, page, read

DATE = "March 20, 2023"
TITLE = "Harbour Stays Open For Winter"


def article(head: str, foot: str = "") -> Item:
    """An article with these lines below its title and at its end."""
    return only(page(f"{TITLE}\n{head}".strip(), body(), body(2) + foot))


@pytest.mark.parametrize(
    ("head", "date", "rule", "words"),
    [
        (DATE, "2023-03-20", "date line", DATE),
        (f"Monday, {DATE}", "2023-03-20", "date line", f"Monday, {DATE}"),
        (f"Published: {DATE}", "2023-03-20", "date label", DATE),
        (f"Published: {DATE}\nUpdated: March 24, 2023", "2023-03-20", "date label", DATE),
        (f"Posted on {DATE} at 5:22 pm", "2023-03-20", "date label", f"{DATE} at 5:22 pm"),
        (f"By Anna Smith | {DATE} 5:22 pm", "2023-03-20", "byline", f"{DATE} 5:22 pm"),
        (f"By Anna Smith\n{DATE}", "2023-03-20", "date line", DATE),
        ("2023-03-20", "2023-03-20", "date line", "2023-03-20"),
        ("20.03.2023", "2023-03-20", "date line", "20.03.2023"),
        ("March 2023", "2023-03", "date line", "March 2023"),
        ("[20 March 2023]", "2023-03-20", "date line", "20 March 2023"),
        ("Lundi 20 mars 2023", "2023-03-20", "date line", "Lundi 20 mars 2023"),
        ("2023年3月20日", "2023-03-20", "date line", "2023年3月20日"),
        ("الاثنين 20 مارس 2023", "2023-03-20", "date line", "الاثنين 20 مارس 2023"),
        ("20 марта 2023 г.", "2023-03-20", "date line", "20 марта 2023 г."),
    ],
)
def test_dates_in_the_head(head: str, date: str, rule: str, words: str) -> None:
    item = article(head)
    assert item.date is not None
    assert (item.date.iso(), item.evidence["date"].rule, item.evidence["date"].text) == (date, rule, words)
    assert item.date_note == ""
    assert words not in item.text


@pytest.mark.parametrize(
    "line", ["20. März 2023", "20. März 2023, 17:22 Uhr", "20. marts 2023", "20. 3. 2023"]
)
def test_a_day_with_its_full_stop_may_begin_a_line(line: str) -> None:
    item = article(line)
    assert item.date is not None
    assert item.date.iso() == "2023-03-20"


@pytest.mark.parametrize(
    "line",
    [
        "lundi 20 mars 2023",
        "publié le 20 mars 2023",
        "lunes, 20 de marzo de 2023",
        "maandag 20 maart 2023",
        "понедельник, 20 марта 2023 г.",
        "posted on March 20, 2023",
    ],
)
def test_a_date_line_may_begin_with_a_small_letter(line: str) -> None:
    item = article(line)
    assert item.date is not None
    assert item.date.iso() == "2023-03-20"


@pytest.mark.parametrize(
    ("head", "date", "note"),
    [
        ("Tuesday, March 20, 2023", "2023-03-20", "the text says Tuesday, but that day was a Monday"),
        ("03/04/2023", "2023-03-04", "day and month may be the other way round"),
        ("Monday, 03/04/2023", "2023-04-03", ""),
        ("20/03/2023", "2023-03-20", ""),
    ],
)
def test_doubts_about_a_date_are_told(head: str, date: str, note: str) -> None:
    item = article(head)
    assert item.date is not None
    assert (item.date.iso(), item.date_note) == (date, note)


def test_the_setting_orders_day_and_month_where_nothing_else_does() -> None:
    text = page(f"{TITLE}\n03/04/2023", body(), body(2))
    dates = [str(read(text, day_first=day_first).items[0].date) for day_first in (False, True)]
    assert dates == ["2023-03-04", "2023-04-03"]


def test_one_plain_date_orders_all_of_a_document() -> None:
    text = page(*(f"{date} — {body(n)}" for n, date in enumerate(["03/04/2023", "05/04/2023", "16/04/2023"])))
    assert [(str(item.date), item.date_note) for item in items(text)] == [
        ("2023-04-03", ""),
        ("2023-04-05", ""),
        ("2023-04-16", ""),
    ]


def test_a_year_from_the_masthead_is_told_with_its_line() -> None:
    text = page("THE EVENING WIRE - 22 MARCH 2023", *(f"March {day} — {body(day)}" for day in (20, 21, 22)))
    found = [item for item in items(text) if item.date is not None]
    assert [str(item.date) for item in found][-2:] == ["2023-03-21", "2023-03-22"]
    assert found[-1].evidence["date"].rule.endswith("year from line 1")
    assert found[-1].evidence["date"].text == "March 22"


@pytest.mark.parametrize("head", ["", "March 20", "Monday", "Last updated yesterday", "Version 3.11.4"])
def test_what_is_not_known_is_not_known(head: str) -> None:
    item = article(head)
    assert item.date is None
    assert "date" not in item.evidence
    assert item.date_note == ""


@pytest.mark.parametrize(
    ("foot", "source", "rule"),
    [
        ("\nSource: CNN", "CNN", "source line"),
        ("\n\nSource: The Coast Herald", "The Coast Herald", "source line"),
        ("\n(Source: BBC)", "BBC", "source line"),
        ("\n**Source:** BBC", "BBC", "source line"),
        ("\nVia: AFP", "AFP", "source line"),
        ("\nQuelle: dpa", "dpa", "source line"),
        ("\nFonte: ANSA", "ANSA", "source line"),
        ("\n来源：新华社", "新华社", "source line"),
        ("\nالمصدر: الجزيرة", "الجزيرة", "source line"),
        (" Source: CNN", "CNN", "source at the end"),
        (" (Reuters)", "Reuters", "in brackets at the end"),
        ("\n— Coast Radio", "Coast Radio", "signature"),
        ("\n\n© 2023 Coast Herald. All rights reserved.", "Coast Herald", "named in the page's own notices"),
    ],
)
def test_sources_at_the_foot(foot: str, source: str, rule: str) -> None:
    item = article(DATE, foot)
    assert (item.source, item.evidence["source"].rule) == (source, rule)
    assert item.evidence["source"].text == source


@pytest.mark.parametrize(
    ("text", "source", "rule"),
    [
        (f"LONDON (Reuters) - {body()}", "Reuters", "agency dateline"),
        (f"LONDON, {DATE} (AP) — {body()}", "AP", "agency dateline"),
        (page(f"{TITLE}\nReuters | {DATE}", body()), "Reuters", "byline"),
        (page(f"{TITLE}\nSource: Coast Herald\n{DATE}", body()), "Coast Herald", "source line"),
        (page(f"{TITLE} | The Coast Herald", DATE, body()), "The Coast Herald", "behind the title"),
        (page("The Coast Herald", f"{TITLE}\n{DATE}", body()), "The Coast Herald", "masthead"),
        (page(f"Title: {TITLE}\nSource: CNN\nDate: {DATE}", body()), "CNN", "source field"),
        (f"---\ntitle: {TITLE}\nsource: CNN\n---\n\n{body()}", "CNN", "front matter"),
        (
            page(f"{TITLE}\nOriginally published in The Coast Herald on {DATE}", body()),
            "The Coast Herald",
            "byline",
        ),
    ],
)
def test_sources_in_the_head(text: str, source: str, rule: str) -> None:
    item = only(text)
    assert (item.source, item.evidence["source"].rule) == (source, rule)
    assert item.evidence["source"].text == source


@pytest.mark.parametrize(
    "foot", ["", "\n(laughs)", "\nSource:", " The source is the river.", "\n— and that was that."]
)
def test_no_source_is_made_up(foot: str) -> None:
    assert article(DATE, foot).source is None


@pytest.mark.parametrize(
    ("head", "author"),
    [
        (f"By Anna Smith\n{DATE}", "Anna Smith"),
        (f"By Anna Smith | {DATE}", "Anna Smith"),
        (f"BY ANNA SMITH\n{DATE}", "ANNA SMITH"),
        (f"By Anna Smith and John Miller\n{DATE}", "Anna Smith and John Miller"),
        (f"{DATE} by Anna Smith", "Anna Smith"),
        (f"{DATE} | Anna Smith", "Anna Smith"),
        (f"Anna Smith, {DATE}", "Anna Smith"),
        (f"Anna Smith\n{DATE}", "Anna Smith"),
        (f"Author: Anna Smith\n{DATE}", "Anna Smith"),
        (f"Posted by anna on {DATE}", "anna"),
        (f"Von Anna Schmidt\n{DATE}", "Anna Schmidt"),
        (f"Par Anne Dupont, {DATE}", "Anne Dupont"),
        (f"作者：王小明\n{DATE}", "王小明"),
    ],
)
def test_authors(head: str, author: str) -> None:
    item = article(head)
    assert item.author == author
    assert item.evidence["author"].text == author
    assert author not in item.text


@pytest.mark.parametrize("head", [DATE, f"Reuters | {DATE}", f"Published: {DATE}", f"By the way\n{DATE}"])
def test_no_author_is_made_up(head: str) -> None:
    assert article(head).author is None


def test_links_are_kept_each_once_and_only_those_of_the_web() -> None:
    item = only(
        page(
            TITLE + "\n" + DATE,
            body() + " See https://example.org/a, http://example.org/b and https://example.org/a.",
            body(2)
            + " [here](https://example.org/c) javascript:alert(1) ftp://example.org file:///etc/passwd",
        )
    )
    assert item.links == ("https://example.org/a", "http://example.org/b", "https://example.org/c")
