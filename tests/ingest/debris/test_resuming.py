"""Where a block of teasers or comments ends: at the head of a new article, at a day, at other teasers."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, only, page, starts

FIRST = page("Harbour stays open after long night", "By Ada Holm", "March 4, 2021", body(0, 4), body(2, 4))
"""Lines 1 to 9; what follows begins at line 10."""
TEASERS = "Related news\nOld mill to become a school\nFerry timetable changes\nCoach steps down"
HEADLINE = "Bell tower closed because of pigeons"
STANDFIRST = "The keeper wants a net before the winter comes"
TEXT = f"{body(0, 5)}\n{body(3, 5)}"


@pytest.mark.parametrize(("between", "start"), [("\n\n", 15), ("\n", 14)], ids=["apart", "straight below"])
def test_an_article_below_teasers_keeps_its_head(between: str, start: int) -> None:
    head = f"{HEADLINE}\n{STANDFIRST}\nBo Quist\nMarch 1, 2021"
    text = f"{FIRST}{TEASERS}{between}{head}\n{TEXT}\n"
    assert starts(text) == [1, start]
    assert items(text)[1].title == HEADLINE
    assert dates(text) == ["2021-03-04", "2021-03-01"]
    assert "Old mill" not in items(text)[0].text


@pytest.mark.parametrize(
    "head",
    [
        f"{HEADLINE}\nMarch 1, 2021",
        f"{HEADLINE}\n{STANDFIRST}\nBo Quist",
        f"{HEADLINE}\n{STANDFIRST}\nMarch 2021",
    ],
    ids=["nothing between", "no day", "a month"],
)
def test_with_less_than_that_the_text_of_the_page_goes_on(head: str) -> None:
    item = only(f"{FIRST}{TEASERS}\n{head}\n{TEXT}\n")
    assert item.title == "Harbour stays open after long night"
    assert HEADLINE not in item.text
    assert body(3, 5) in item.text


@pytest.mark.parametrize(
    "rest",
    [f"{body(0)}\n{body(3)}", body(0, 5), f"\n{body(0)}"],
    ids=["two short paragraphs", "a long paragraph", "a short one apart"],
)
def test_the_text_below_the_head_may_be_short(rest: str) -> None:
    text = f"{FIRST}{TEASERS}\n{HEADLINE}\n{STANDFIRST}\nBo Quist\nMarch 1, 2021\n{rest}\n"
    assert [item.title for item in items(text)] == ["Harbour stays open after long night", HEADLINE]


def test_a_line_of_few_words_is_no_headline() -> None:
    text = f"{FIRST}{TEASERS}\nBell tower\n{STANDFIRST}\nBo Quist\nMarch 1, 2021\n{TEXT}\n"
    assert "Bell tower" not in "".join(item.text for item in items(text))


def sections(size: int, first: str = "March 4, 2021", second: str = "March 5, 2021") -> str:
    """A text with days above its two sections and teasers between."""
    return page(
        first,
        body(5, 3),
        body(1, 3),
        "Read also\n\nThe mill is sold\n\nCoach steps down",
        second,
        body(0, size),
    )


def test_a_day_below_teasers_heads_a_section_of_the_text() -> None:
    assert BODY[0] in "".join(item.text for item in items(sections(3)))
    assert dates(sections(3)) == ["2021-03-04", "2021-03-05"]


@pytest.mark.parametrize(
    ("size", "second"),
    [(1, "March 5, 2021"), (3, "March 2021"), (3, "March 5, 2021 10:12")],
    ids=["a few words", "a month", "with the hour"],
)
def test_other_days_below_teasers_do_not(size: int, second: str) -> None:
    assert dates(sections(size, second=second)) == ["2021-03-04"]


POSTED = "Posted on March 5, 2015 by Ada"


def below_form(head: str, form: str = "Leave a comment") -> str:
    """A form for comments, and a headline with what stands below it and a short text."""
    return FIRST + page(form, f"{head}\n{BODY[1]}")


@pytest.mark.parametrize(
    "form", ["Leave a comment", "Post a comment", "Schreibe einen Kommentar", "Leave a reply"]
)
def test_a_post_below_the_form_for_comments_is_an_item(form: str) -> None:
    text = below_form(f"Storks are back on the old mill\n{POSTED}", form)
    assert starts(text) == [1, 12]
    assert dates(text) == ["2021-03-04", "2015-03-05"]


@pytest.mark.parametrize(
    "head",
    [
        f"Storks are back\n{POSTED}",
        "Storks are back on the old mill\nPosted on March 5, 2015 10:12 by Ada",
        "Storks are back on the old mill\nPosted on March 5 by Ada",
        f"Storks are back on the old mill\nPip says:\n{POSTED}",
        "Storks are back on the old mill",
    ],
    ids=["few words", "with the hour", "no year", "a reader", "no day"],
)
def test_what_readers_write_below_the_form_is_none(head: str) -> None:
    assert starts(below_form(head)) == [1]
    assert "Storks are back" not in only(below_form(head)).text


SAID = "4 comments\n\nWendell says:\nWell done\nPip says:\nI agree"


def test_a_heading_of_teasers_ends_the_comments() -> None:
    item = only(
        FIRST + page(SAID, "Related news\nOld mill to become a school\nFerry timetable changes", body(1, 4))
    )
    assert body(1, 4) in item.text
    assert "Old mill" not in item.text
    assert "Well done" not in item.text


LETTER = (
    "Wendell says:\nWell done, all of you\nand thank you for the boats\nwhich came so late\nto the old quay"
)


GOES_ON = (
    "The old crane will be painted before the summer, said the harbour master, who has climbed it every week "
    "since the spring and knows each of its bolts by heart. The paint is green."
)


def test_the_text_goes_on_behind_the_buttons_below_a_reply() -> None:
    resumed = only(FIRST + page("4 comments", f"{LETTER}\nShare this", GOES_ON))
    assert GOES_ON in resumed.text
    assert "Well done" not in resumed.text
    assert GOES_ON not in only(FIRST + page("4 comments", LETTER, GOES_ON)).text


def test_other_lines_do_not() -> None:
    item = only(FIRST + page(SAID, "Old mill to become a school\nFerry timetable changes", body(1, 4)))
    assert body(1, 4) not in item.text


def column(rubric: str) -> str:
    """A rubric above a headline with its byline and a text."""
    return FIRST + page(rubric, f"{HEADLINE}\nBy Bo Quist\n{BODY[0]}", BODY[3])


@pytest.mark.parametrize("rubric", ["COMMENT", "Comments"])
def test_a_rubric_over_a_signed_headline_is_no_heading_of_comments(rubric: str) -> None:
    text = column(rubric)
    assert starts(text) == [1, 12]
    assert items(text)[1].title == HEADLINE


@pytest.mark.parametrize("rubric", ["Related news", "Read also", "More news"])
def test_a_teaser_may_be_signed(rubric: str) -> None:
    text = column(rubric)
    assert starts(text) == [1]
    assert HEADLINE not in only(text).text


def test_a_signed_headline_below_a_list_and_a_blank_line_opens_another_text() -> None:
    texts = "\n".join(body(n, 2) for n in range(4))
    text = (
        FIRST
        + f"\nMost read\nWeir opens\nMill for sale\n\nThe Miller\n{HEADLINE}\nBy The Miller staff\n{texts}\n"
    )
    assert [item.title for item in items(text)][1:] == [HEADLINE]


def test_two_sentences_below_a_teaser_are_text_however_short_the_second() -> None:
    second = "It gave no answer at first to a request for a word."
    text = page(FIRST, f"Readers also like:\nRobot dogs on the quay\n{body(2, 1)}\n{second}")
    assert second in " ".join(item.text for item in items(text))
