"""Releases, mails and briefs among pages of other shapes, and pages that hold one article or one meeting."""

from __future__ import annotations

import pytest

from reader.domain.document import Document
from reader.ingest.debris.find import single_lines
from reader.ingest.lines.read import read_lines
from reader.ingest.lines.releases import heads_release
from reader.ingest.split.pages import page_starts

from ..pages import BODY, FOOT, GLASS, OTTER, body, dates, items, page, starts

ARTICLE = page("Storks are back on the mill\nFebruary 1, 2021", body(1, 4), body(3, 4), body(5, 4))
"""Lines 1 to 8, so that what follows a blank line begins at line 10."""
NOW = "FOR IMMEDIATE RELEASE"
CLOCK = (
    "The clock of the tower had stood since the storm. A watchmaker from the next town has put the wheels "
    "back, and the bell rings on the hour again, so that nobody oversleeps.",
    "The watchmaker wants no money. He asks for a photograph of the clock, and for the old wheels, which he "
    "will keep in his workshop.",
)
TITLE = "The tower clock of Lindstad runs again"


def release(head: str) -> str:
    """A release below another text."""
    return f"{ARTICLE}\n{page(head, 'Harbour dues will fall next year', body(2, 3), body(4, 3))}"


@pytest.mark.parametrize(
    "line",
    [
        NOW,
        "PRESS RELEASE",
        "Press release no. 31",
        "Pressemitteilung Nr. 27",
        "Harbour Office – Press release",
        "Embargoed until Wednesday",
        "Sperrfrist: Mittwoch, 10 Uhr",
        "Not for publication before noon",
        "Comunicato stampa",
        "Пресс-релиз",
        "新闻稿",
    ],
)
def test_lines_with_which_a_release_begins(line: str) -> None:
    assert heads_release(line)


@pytest.mark.parametrize(
    "line",
    [
        "Press releases are read by nobody in the town",
        "For release on Wednesday at noon.",
        "The harbour office wrote a press release",
        "Releases",
        "For immediate release " + "of the boats in the harbour " * 4,
    ],
)
def test_other_lines_begin_none(line: str) -> None:
    assert not heads_release(line)


@pytest.mark.parametrize("head", [NOW, "Pressemitteilung Nr. 27", "Harbour Office – Press release"])
def test_a_release_below_an_article_is_another_text(head: str) -> None:
    assert starts(release(head)) == [1, 10]


@pytest.mark.parametrize("issuer", ["Harbour Office of Tarn", "Harbour Office of Tarn\nQuay Road, Tarn"])
def test_the_lines_above_name_who_issues_it(issuer: str) -> None:
    assert starts(release(f"{issuer}\n{NOW}")) == [1, 10]


@pytest.mark.parametrize(
    ("above", "start"),
    [
        (f"Harbour Office of Tarn.\n{NOW}", 11),
        (f"Harbour Office of Tarn\n\n{NOW}", 12),
        (f"By Anna Holm\n{NOW}", 11),
        (f"Tarn Group\nNorth\nHarbour Office\nTarn\n{NOW}", 14),
    ],
    ids=["a sentence", "apart", "an author", "many lines"],
)
def test_other_lines_above_belong_to_the_text_above(above: str, start: int) -> None:
    assert starts(release(above)) == [1, start]


def test_a_line_straight_below_a_text_names_nobody() -> None:
    text = page(
        "Storks are back on the mill\nFebruary 1, 2021",
        body(1, 4),
        f"{body(3, 4)}\nHarbour Office of Tarn\n{NOW}",
        "Harbour dues will fall next year",
        body(2, 3),
        body(4, 3),
    )
    assert starts(text) == [1, 8]


TEASERS = "Related news\nFerry stops for a week\nNew captain for the old boat"


@pytest.mark.parametrize("head", [NOW, f"Harbour Office of Tarn\n{NOW}"])
def test_a_release_ends_a_list_of_teasers(head: str) -> None:
    text = f"{ARTICLE}\n{page(TEASERS, head, TITLE, *CLOCK)}"
    assert starts(text) == [1, 14]
    assert CLOCK[0] in items(text)[1].text
    assert "Related news" not in items(text)[0].text


def test_the_word_for_a_release_without_a_text_is_a_teaser_too() -> None:
    text = f"{ARTICLE}\n{page(TEASERS, NOW, 'Mill opens again')}"
    assert starts(text) == [1]
    assert "Mill opens again" not in items(text)[0].text


def found(text: str) -> list[int]:
    """The lines at which other pages begin, before any other rule has been asked."""
    lines = read_lines(Document.of("page.txt", text))
    return [place.start + 1 for place in page_starts(lines, single_lines(lines))]


def test_a_pasted_page_begins_with_the_word_for_a_release() -> None:
    assert found(page(*GLASS, *FOOT, NOW, TITLE, *CLOCK)) == [13]
    assert found(page(*GLASS, *FOOT, f"{NOW}\nWednesday morning", TITLE, *CLOCK)) == [13]


def test_a_pasted_page_begins_with_the_first_field_of_a_mail() -> None:
    mail = (
        "From: Ida Lund <ida@lindstad.example>\nTo: council@lindstad.example\n"
        f"Date: Thu, 4 Mar 2021 10:12:00\nSubject: {TITLE}"
    )
    assert found(page(*GLASS, *FOOT, mail, *CLOCK)) == [13]


def interrupted(line: str) -> str:
    """An article with its frame in the middle, and what may be its second half or another page."""
    return page(
        *GLASS[:2], "14 March 2021", *GLASS[2:], line, "Share this article", "Subscribe now", TITLE, *CLOCK
    )


@pytest.mark.parametrize(
    "line",
    ["Story continues below", "Scroll to continue", "Continue reading below", "Article continues after ad"],
)
def test_a_text_that_goes_on_behind_an_advert_is_one(line: str) -> None:
    assert starts(interrupted(line)) == [1]


def test_an_advert_alone_does_not_say_that_it_goes_on() -> None:
    assert starts(interrupted("Advertisement")) == [1, 17]


BRIEFS = page("Harbour notes", *(f"March {20 + n}, 2021 — {body(3 * n, 3)}" for n in range(3)))


def test_a_brief_that_opens_as_those_of_another_page_is_one_of_them() -> None:
    text = f"{page(*GLASS, *FOOT)}\n{BRIEFS}\n{OTTER}\nApril 2, 2021 — {body(2, 3)}\n"
    assert starts(text)[-2:] == [25, 35]
    assert dates(text)[-2:] == ["2021-03-14", "2021-04-02"]


def test_a_paragraph_that_opens_with_a_day_in_another_form_is_none() -> None:
    text = f"{page(*GLASS, *FOOT)}\n{BRIEFS}\n{OTTER}\nApril 2, 2021: {body(2, 3)}\n"
    assert starts(text)[-1] == 25


def meeting(head: str) -> str:
    """Dated parts below a head."""
    parts = (part for n in range(4) for part in (f"March {n + 3}, 2021", body(2 * n, 3)))
    return page(head, *parts)


@pytest.mark.parametrize(
    "head",
    [
        "Minutes of the harbour council",
        "Draft minutes of the harbour council",
        "Protokoll der Hafensitzung",
        "Procès-verbal du conseil",
        "Протокол заседания совета",
        "会议纪要",
    ],
)
def test_minutes_are_one_text_whatever_they_tell(head: str) -> None:
    assert len(items(meeting(head))) == 1


def test_days_below_another_head_are_texts() -> None:
    assert len(items(meeting("News of the harbour council"))) == 4


def sent(head: str) -> str:
    """Paragraphs that open as those of agencies do, below a head."""
    return page(f"{head}\nMarch 2, 2021", *(f"TARN (Reuters) - {body(n, 3)}" for n in range(4)))


def test_what_minutes_read_out_belongs_to_them() -> None:
    assert starts(sent("Minutes of the harbour council")) == [1]
    assert dates(sent("Minutes of the harbour council")) == ["2021-03-02"]
    assert len(items(sent("News of the harbour council"))) > 3


def test_a_release_below_minutes_is_another_text() -> None:
    text = f"{meeting('Minutes of the harbour council')}\n{page(NOW, TITLE, *CLOCK)}"
    assert starts(text)[1:] == [19]


MENU = "\n".join(
    ["Home", "News", "Sport", "Weather", "Contact", "About us", "Login", "Search", "Subscribe", "Archive",
     "Shop", "Jobs", "Events", "Gallery", "Letters", "Opinion"]
)  # fmt: skip
BELOW = "\n".join(["Impressum", "Privacy policy", "Terms of use", "Contact us", "Sitemap"])
STORY = (*CLOCK, body(0, 4), body(3, 4))


def framed(*blocks: str) -> str:
    """Blocks in the frame of a page; the first of them begins at line 18."""
    return page(MENU, *blocks, BELOW)


def entries(form: str, many: int) -> tuple[str, ...]:
    """A long entry and short ones, each below its day."""
    return tuple(block for n in range(many) for block in (form.format(n + 3), *((BODY[n],) if n else STORY)))


def test_days_in_one_form_head_the_entries_of_a_framed_page() -> None:
    assert starts(framed(*entries("March {}, 2021", 5))) == [18, 28, 32, 36, 40]


def test_names_beside_the_days_make_them_those_of_comments() -> None:
    assert starts(framed(*entries("Anna, March {}, 2021", 5))) == [18]


def test_a_release_below_the_article_of_a_framed_page_is_another_text() -> None:
    story = (f"{TITLE}\nMarch 3, 2021", *STORY)
    head = (NOW, "Harbour dues will fall")
    assert starts(framed(*story, *head, body(2, 3), body(4, 3)))[1:] == [29]
    assert len(items(framed(*story, *head, "Too short."))) == 1
