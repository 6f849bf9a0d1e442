"""Bylines with the day before the author or the paper before its day, and places before a day and a title."""

from __future__ import annotations

import pytest

from reader.domain.document import Document
from reader.domain.item import Reason
from reader.ingest.debris.bars import is_counter_bar
from reader.ingest.debris.find import single_lines
from reader.ingest.lines.anchoring import read_anchor
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.read import read_lines
from reader.ingest.publishers import dash_source

from ..pages import body, dates, items, only, page, starts


@pytest.mark.parametrize(
    ("line", "day", "author"),
    [
        ("29 Octobre 2013, Rédigé par Comité des Berges", "2013-10-29", "Comité des Berges"),
        ("12 mars 2014, publié par Anne de la Tour", "2014-03-12", "Anne de la Tour"),
        ("30. Januar 2017, verfasst von Vorstand", "2017-01-30", "Vorstand"),
        ("3 marzo 2014, scritto da Ada Holm", "2014-03-03", "Ada Holm"),
        ("3 mei 2014, geschreven door Ada Holm", "2014-05-03", "Ada Holm"),
        ("3 de marzo de 2014, publicado por Ada Holm", "2014-03-03", "Ada Holm"),
        ("March 3, 2014 posted by Ada Holm", "2014-03-03", "Ada Holm"),
    ],
)
def test_the_day_before_who_wrote_it(line: str, day: str, author: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.role is Role.BYLINE
    item = only(page(f"Storks are back on the mill\n{line}", body(1, 4), body(3, 4)))
    assert item.date is not None
    assert (item.date.iso(), item.author) == (day, author)


@pytest.mark.parametrize(
    "line",
    [
        "On February 18, 2020 5:12 am In Metro by Ade",
        "February 18, 2020 Under Harbour & Quay By Ada Holm",
        "February 18, 2020 Filed under Old Town by Ada Holm",
    ],
)
def test_the_section_and_the_author_behind_a_day(line: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.role is Role.BYLINE
    assert dates(page(f"Storks are back on the mill\n{line}", body(1, 4), body(3, 4))) == ["2020-02-18"]


@pytest.mark.parametrize(
    "line", ["March 3, 2014 In Metro by the old mill", "March 3, 2014 Under the mill by Ade"]
)
def test_other_words_behind_a_day_are_a_title(line: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.role is Role.TITLE_LEAD


@pytest.mark.parametrize(
    "line",
    ["Source: Evening Post, 20 June 2010 (Neil Garside)", "Quelle: Evening Post, 20.6.2010 (Ada Holm)"],
)
def test_the_writer_may_stand_behind_the_day_of_a_source(line: str) -> None:
    for text in (
        page(f"Storks are back on the mill\n{line}", body(1, 4), body(3, 4)),
        page("Storks are back on the mill", body(1, 4), f"{body(3, 4)}\n{line}"),
    ):
        item = only(text)
        assert item.date is not None
        assert (item.date.iso(), item.source) == ("2010-06-20", "Evening Post")


@pytest.mark.parametrize(
    "line", ["Evening Post, 20 June 2010 (Neil Garside)", "Source: Evening Post, 20 June 2010 (see page 3)"]
)
def test_other_brackets_behind_a_day_make_it_none_of_a_byline(line: str) -> None:
    assert read_anchor(line, 0) is None


PLACES = ("Kendal, England", "Velde", "Old Mill, North Quay, France", "Tarn-on-Sea")
TITLES = (
    "Wallaby Loose For Ninth Day",
    "Storks Back On The Mill",
    "Choir Looks For Voices",
    "Ferry Stops For A Week",
)


def placed(form: str, many: int = 4, text: bool = True) -> str:
    """Lines with a place, a day and a title, and texts below them."""
    lines = (form.format(PLACES[n], n + 5, TITLES[n]) for n in range(many))
    return page(
        *(block for n, line in enumerate(lines) for block in ((line, body(n, 3)) if text else (line,)))
    )


@pytest.mark.parametrize("form", ["{} - {} Nov 2006: {}", "{} – {} November 2006: {}"])
@pytest.mark.parametrize("many", [3, 4])
def test_places_before_a_day_and_a_title(form: str, many: int) -> None:
    text = placed(form, many)
    assert starts(text) == [1, 5, 9, 13][:many]
    assert dates(text) == [f"2006-11-0{n + 5}" for n in range(many)]
    assert [item.title for item in items(text)] == list(TITLES[:many])


@pytest.mark.parametrize(
    ("form", "many", "text"),
    [
        ("{} - {} Nov 2006: {}", 2, True),
        ("{} - {} Nov 2006: {}", 4, False),
        ("in {} - {} Nov 2006: {}", 4, True),
        ("{} - {} Nov 2006 {}", 4, True),
        ("{} {} Nov 2006: {}", 4, True),
    ],
    ids=["two only", "no texts", "in small letters", "no colon", "no dash"],
)
def test_other_places_with_a_day_open_nothing(form: str, many: int, text: bool) -> None:
    assert starts(placed(form, many, text)) == [1]


@pytest.mark.parametrize(
    "line",
    ["Kommentare (3)", "3 Kommentare", "Comments (3)", "Reacties (3)", "Commentaires (3)", "комментарии (3)"],
)
def test_a_count_of_comments_alone_heads_them(line: str) -> None:
    assert not is_counter_bar(line.casefold())
    marks = single_lines(read_lines(Document.of("page.txt", f"{line}\n")))
    assert [mark.reason for mark in marks.values()] == [Reason.COMMENT]


@pytest.mark.parametrize("line", ["3 comments 5 shares", "Comments: 3 | Views: 12", "3 views", "12 likes"])
def test_other_counts_are_counters(line: str) -> None:
    assert is_counter_bar(line.casefold())


def test_what_stands_below_a_count_of_comments_is_left_out() -> None:
    said = "Das war nicht anders zu erwarten gewesen"
    text = page(
        "Storks are back on the mill\nFebruary 1, 2021",
        body(1, 4),
        body(3, 4),
        "Kommentare (3)",
        f"Pip\n{said}",
    )
    assert said not in only(text).text


@pytest.mark.parametrize("line", ["– Ende –", "— Ende", "- Fin -", "– ENDS –", "— Slut", "– Конец –"])
def test_the_end_of_a_release_is_no_source(line: str) -> None:
    assert dash_source(line) is None


@pytest.mark.parametrize(
    ("line", "name"), [("— Coast Radio", "Coast Radio"), ("— Ende Radio", "Ende Radio"), ("– Finch", "Finch")]
)
def test_a_name_that_begins_as_the_end_does_is_one(line: str, name: str) -> None:
    found = dash_source(line)
    assert found is not None
    assert found["name"] == name
