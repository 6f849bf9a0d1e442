"""The article of a page with a heavy frame: its running text, its headline, the day of its publication."""

from __future__ import annotations

import pytest

from reader.domain.item import Item
from reader.ingest.split.pile import PASTED

from ..pages import body, items, only, page, starts

MENU = "\n".join(
    ("Home", "Local News", "County", "Business", "Lifestyle", "Food", "Opinion", "Sports", "Weather", "Shop",
     "Obituaries", "Classifieds", "Sign in", "Subscribe")
)  # fmt: skip
FOOT = "\n".join(("About us", "Contact", "Careers", "Advertise", "Terms of use", "Privacy policy"))
TITLE = "Harbour stays open after long night of the council"
TEXT = "\n\n".join(body(n, 3) for n in range(4))


def saved(*blocks: str, menu: str = MENU, foot: str = FOOT) -> str:
    """A saved page: menu, blocks, foot."""
    return page(menu, *blocks, foot)


def article(text: str) -> Item:
    """The one item of a page, which was found as its article."""
    item = only(text)
    assert item.cut.rule == "article of the page"
    return item


def test_menu_and_foot_are_left_out_and_the_title_is_above_the_text() -> None:
    text = saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT)
    item = article(text)
    assert (item.span.start, item.title, item.author) == (16, TITLE, "Ada Holm")
    assert item.date is not None
    assert item.date.iso() == "2021-03-04"
    assert "Careers" not in item.text
    assert "Lifestyle" not in item.text


TEASERS = (
    "Old mill to become a school of music\nMarch 1, 2021",
    "Ferry timetable changes again in spring\nFebruary 22, 2021",
    "Coach Delaney steps down after eleven years\nFebruary 17, 2021",
)


def test_teasers_with_dates_are_no_items() -> None:
    item = article(saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT, "In other pages", *TEASERS))
    assert (item.title, item.span.start) == (TITLE, 16)


def test_a_row_of_short_lines_below_is_left_out_with_what_follows() -> None:
    links = "Old mill\nFerry times\nCoach Delaney\nSeed swap\nOther pages"
    item = article(saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT, links, *TEASERS))
    assert "Delaney" not in item.text
    assert item.text.rstrip().endswith(body(3, 3)[-40:])


def test_lines_with_numbers_below_are_no_menu() -> None:
    line = "Doors 18:00\nFirst song 19:30\nSupper 21:00\nLast tram 23:10"
    assert "Last tram 23:10" in article(saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT, line)).text


def test_teasers_above_the_article_are_no_items() -> None:
    item = article(saved("In other pages", *TEASERS, TITLE, "By Ada Holm", "March 4, 2021", TEXT))
    assert item.title == TITLE


@pytest.mark.parametrize(
    "comment",
    [
        "Wendell\nMarch 5, 2021 at 9:41 pm\n{}",
        "Nieves\n5 March 2021, 10:12\n{}\nResponder",
        "Jörg\n5. März 2021\n{}\nAntworten",
    ],
)
def test_what_readers_wrote_below_is_no_item(comment: str) -> None:
    comments = [comment.format(body(n, 2)) for n in range(3)]
    item = article(saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT, *comments))
    assert (item.title, item.span.start) == (TITLE, 16)


def test_posts_with_text_of_their_own_stay_items() -> None:
    heads = (
        ("Harbour stays open", "March 4, 2021"),
        ("Old mill becomes a school", "March 1, 2021"),
        ("Ferry timetable changes again", "February 22, 2021"),
    )
    posts = (
        f"{name}\nBy Ada Holm\n{day}\n\n{body(n, 3)}\n\n{body(n + 3, 3)}"
        for n, (name, day) in enumerate(heads)
    )
    assert len(items(saved(*posts))) == 3


def test_without_a_heavy_frame_the_page_is_read_as_a_whole() -> None:
    text = page("Home\nSign in\nSubscribe", TITLE, "By Ada Holm", "March 4, 2021", TEXT, "Advertise\nContact")
    assert only(text).cut.rule != "article of the page"


def test_a_page_of_menus_has_no_article() -> None:
    for below in (("It was short.",), ("By Ada Holm", body(0, 1))):
        assert "article of the page" not in {item.cut.rule for item in items(saved(TITLE, *below))}


def test_menus_on_long_lines_are_no_text() -> None:
    row = "Home Local County Business Lifestyle Food Opinion Sports Weather Obituaries Jobs Cars Events Radio"
    rows = "\n".join(
        f"{row} Maps Bikes {last}" for last in ("Boats", "Pets", "Homes", "Farms", "Tools", "Toys", "Gifts")
    )
    between = "\n".join(f"Channel {name}" for name in "abcdefgh")
    assert article(saved(f"{rows}\n{rows}", between, TITLE, "By Ada Holm", TEXT)).title == TITLE


def test_short_lines_between_paragraphs_do_not_end_the_text() -> None:
    times = "So the evening goes:\nDoors 18:00\nFirst song 19:30\nSupper 21:00"
    item = article(saved(TITLE, "By Ada Holm", body(0, 4), body(2, 4), times, body(1, 4), body(4, 4)))
    assert "Supper 21:00" in item.text
    assert item.text.rstrip().endswith(body(4, 4)[-40:])


def test_paragraphs_above_a_short_list_belong_to_the_article() -> None:
    links = "\n".join(f"Harbour plan {n}" for n in ("one", "two", "three", "four", "five"))
    item = article(saved(TITLE, "By Ada Holm", body(0, 2), links, TEXT))
    assert item.title == TITLE
    assert body(0, 2) in item.text


LINKS = "Ferry times\nSeed swap\nOld mill\nCoach Delaney\nOther pages"


def test_paragraphs_above_a_short_list_open_an_article_that_lost_its_headline() -> None:
    signed = article(saved("By Ada Holm", "March 4, 2021", body(0, 2), LINKS, TEXT))
    assert (signed.span.start, signed.title_made) == (16, True)
    first, second = body(0, 2), body(2, 2)
    assert article(saved("Why?", "By Ada Holm", first, second, LINKS, TEXT)).text.startswith(first)


def test_the_headline_shares_words_with_the_text() -> None:
    promo = "Win two tickets for tonight's festival of brass bands"
    item = article(saved(TITLE, promo, TEXT))
    assert item.title == TITLE


def test_a_line_that_stands_twice_is_the_headline() -> None:
    item = article(saved("Why some went home content with nothing at all", "Harbour stays open", "Share",
                         "Harbour stays open", "March 4, 2021", TEXT))  # fmt: skip
    assert item.title == "Harbour stays open"


def test_the_way_to_the_page_is_no_headline() -> None:
    item = article(saved(f"Home › County › Council › {TITLE}", TITLE, "March 4, 2021", TEXT))
    assert item.title == TITLE


def test_the_standfirst_is_no_headline() -> None:
    standfirst = (
        "After a long night the council agreed to keep the harbour open, but nobody can say who is to pay."
    )
    item = article(saved(TITLE, standfirst, "By Ada Holm", "March 4, 2021", TEXT))
    assert item.title == TITLE


def test_a_subhead_below_the_byline_is_no_headline() -> None:
    item = article(saved("Council keeps its old harbour", "By Ada Holm", "March 4, 2021", body(0, 3),
                         "Fishermen of the harbour ask for a longer season", TEXT))  # fmt: skip
    assert item.title == "Council keeps its old harbour"


def test_a_page_that_lost_its_headline_begins_at_its_byline() -> None:
    item = article(saved("By Ada Holm", "March 4, 2021", TEXT))
    assert item.span.start == 16
    assert item.date is not None
    assert item.date.iso() == "2021-03-04"
    assert item.title_made


@pytest.mark.parametrize(
    "line",
    [
        "Redaktion, 3. März 2023 | 12 Kommentare",
        "Posted by desk on March 3, 2023 | Filed under: Harbour",
        "By staff writers | 3 March 2023 | 4 minutes",
        "来源：港口日报 2023年3月3日 阅读 120",
        "Mis en ligne par la rédaction - 3 mars 2023",
    ],
)
def test_the_day_on_a_line_with_other_things(line: str) -> None:
    item = article(saved(TITLE, line, TEXT))
    assert item.date is not None
    assert item.date.iso() == "2023-03-03"


def test_a_day_inside_a_sentence_below_the_headline_is_none() -> None:
    day = "It was on March 3, 2023 that"
    long = f"On March 3, 2023 the council met in the hall. {body(2, 3)}"
    for line in (f"{day} the council met.", f"{day} {body(2, 2)[:-1]}", long):
        assert article(saved(TITLE, line, TEXT)).date is None


DESK = "Redaktion, 4. März 2021 | 12 Kommentare"


def test_the_day_on_a_line_with_other_things_above_the_headline() -> None:
    item = article(saved(DESK, TITLE, TEXT))
    assert item.date is not None
    assert item.date.iso() == "2021-03-04"


@pytest.mark.parametrize(
    "blocks",
    [
        (body(0, 3), body(1, 3), DESK),
        ("By Ada Holm", "\n".join(f"Channel {name}" for name in "abcdefghijklmn"), DESK),
        ("Redaktion, März 2021 | 12 Kommentare",),
    ],
    ids=["behind paragraphs", "behind a long list", "a month"],
)
def test_such_a_line_far_below_the_headline_or_with_a_month_dates_nothing(blocks: tuple[str, ...]) -> None:
    assert article(saved(TITLE, *blocks, TEXT)).date is None


def test_the_day_of_publication_goes_before_that_of_a_change() -> None:
    item = article(saved(TITLE, "Last updated: March 9, 2021", "Published: March 4, 2021", TEXT))
    assert item.date is not None
    assert item.date.iso() == "2021-03-04"


@pytest.mark.parametrize(
    "line",
    ["Last updated: March 9, 2021", "Aktualisiert am 9. März 2021", "Mis à jour le 9 mars 2021",
     "Actualizado: 9 de marzo de 2021", "Обновлено 9 марта 2021"],
)  # fmt: skip
def test_the_day_of_a_change_dates_where_nothing_else_does(line: str) -> None:
    item = article(saved(TITLE, line, TEXT))
    assert item.date is not None
    assert item.date.iso() == "2021-03-09"


def test_the_day_straight_above_the_headline_belongs_to_it() -> None:
    text = saved("March 4, 2021", TITLE, TEXT)
    assert starts(text) == [16]
    assert article(text).title == TITLE


@pytest.mark.parametrize(
    "caption",
    ["Photo: The harbour on 9 May 1999 / Ada Holm", "The harbour, 9 May 1999. Photo: Ada Holm",
     "(Photo by Ada Holm, 9 May 1999)"],
)  # fmt: skip
def test_the_day_of_a_caption_is_none(caption: str) -> None:
    assert article(saved(TITLE, caption, TEXT)).date is None
    for day in ("March 4, 2021", "Redaktion, 4. März 2021 | 12 Kommentare"):
        item = article(saved(TITLE, caption, day, TEXT))
        assert item.date is not None
        assert item.date.iso() == "2021-03-04"


MILL = page(
    "Where millstones used to turn, forty children have begun to play the flute and the fiddle this week. "
    "The miller's grandson teaches them scales in the loft, between beams that still smell of flour.",
    "He had looked for a room with thick walls since the church asked his choir to leave. The mill has walls "
    "a yard thick, and the brook drowns what fiddle and flute do to a scale.",
)


def test_a_second_page_with_a_text_of_its_own_is_kept() -> None:
    first = saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT, foot="© 2021 Some Paper. All rights reserved.")
    second = saved("Old mill becomes a school of music", MILL, menu="Skip to content\nHome | News | Sport")
    assert [item.cut.detail for item in items(first + "\n" + second)][1:] == [PASTED]


def test_hard_wrapped_letters_have_no_menus() -> None:
    wrapped = "\n".join(
        " ".join(words) for n in range(0, 120, 12) if (words := (body(0, 6).split() * 3)[n : n + 12])
    )
    assert "article of the page" not in {item.cut.rule for item in items(saved(TITLE, wrapped))}


HEADLINE = "Quay vote keeps its old harbour"
RIVAL = "Fishermen drink hot coffee with engineers every Monday"
"""A line that has one word more in common with the text than the headline has."""
SUMMARY = "Fishermen, engineers and the mayor on the committee and the season"


def test_a_headline_twice_goes_before_a_line_with_more_of_the_words() -> None:
    assert article(saved(HEADLINE, "Comment", HEADLINE, RIVAL, TEXT)).title == HEADLINE
    assert article(saved("Comment", HEADLINE, RIVAL, TEXT)).title == RIVAL


def test_a_headline_with_a_byline_goes_before_a_line_with_more_of_the_words() -> None:
    assert article(saved(RIVAL, "Comment", HEADLINE, "By Ada Holm", TEXT)).title == HEADLINE
    assert article(saved(RIVAL, "Comment", HEADLINE, "Listen", TEXT)).title == RIVAL


def test_a_summary_below_the_byline_is_no_headline() -> None:
    blocks = ("Council keeps its old harbour open", "By Ada Holm", SUMMARY, TEXT)
    assert article(saved(*blocks)).title == "Council keeps its old harbour open"


def test_an_open_standfirst_is_no_headline() -> None:
    standfirst = (
        "Fishermen had asked for a longer season, the engineers worked on the plan and the mayor thanked them"
    )
    assert (
        article(saved("Council keeps harbour open", standfirst, TEXT)).title == "Council keeps harbour open"
    )


@pytest.mark.parametrize(
    "way",
    ["Home › County › Council › Harbour and committee", f"Council and committee of the season: {TITLE}"],
)
def test_a_way_below_the_headline_is_none(way: str) -> None:
    assert article(saved(TITLE, way, TEXT)).title == TITLE


def test_a_dated_brief_behind_a_second_menu_is_an_item() -> None:
    brief = ("Old mill becomes a school", "March 1, 2021", body(2, 3))
    text = saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT, MENU, *brief)
    assert "article of the page" not in {item.cut.rule for item in items(text)}


def test_several_replies_with_a_day_and_no_hour_leave_the_headline() -> None:
    comments = [f"Nieves\n{n + 5} March 2021\n{body(n, 2)}\nReply" for n in range(4)]
    item = article(saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT, "4 comments", *comments))
    assert item.title == TITLE


def test_a_second_page_pasted_below_is_another_item() -> None:
    second = page(
        f"Old Mill Becomes A School Of Music\nBy Bo Quist\nMarch 9, 2021\n\n{MILL}",
    )
    found = items(
        saved(TITLE, "By Ada Holm", "March 4, 2021", TEXT, foot=f"{FOOT}\n© 2021 The Herald") + second
    )
    assert [item.date.iso() if item.date else None for item in found] == ["2021-03-04", "2021-03-09"]


THANKS = "Fishermen and engineers offer a mayor coffee every Monday"
LONG = (
    "Fishermen drink hot coffee with the engineers on a day of rest "
    "and one of them said to the mayor that he has had no"
)


@pytest.mark.parametrize(
    ("plain", "marred"),
    [
        ("Fishermen drink hot coffee while engineers pay on every Monday",
         "Fishermen drink hot coffee. Engineers pay on every Monday"),
        (THANKS, f"{THANKS}."),
        (THANKS, f"{THANKS}:"),
        (THANKS, f"Source: {THANKS}"),
        (LONG, f"{LONG} better cup in his life"),
        ("Fishermen drink hot coffee with engineers since this spring",
         "Fishermen drink hot coffee with engineers since 3 May 1999"),
        (RIVAL, f"• {RIVAL}"),
        (RIVAL, f"Read more: {RIVAL}"),
        ("Council, engineers, fishermen of the harbour", "Council › Engineers › Fishermen of the harbour"),
    ],
    ids=["sentences", "a stop", "a colon", "a label", "too long", "a day", "a bullet", "navigation", "a way"],
)  # fmt: skip
def test_a_line_that_headlines_do_not_look_like_is_none(plain: str, marred: str) -> None:
    assert article(saved("Comment", HEADLINE, plain, TEXT)).title == plain
    assert article(saved("Comment", HEADLINE, marred, TEXT)).title == HEADLINE


def test_a_heading_goes_before_a_line_with_more_of_the_words() -> None:
    assert article(saved("Comment", f"## {HEADLINE}", RIVAL, TEXT)).title == HEADLINE


def test_the_line_on_top_of_the_page_names_the_headline() -> None:
    menu = f"{HEADLINE} - The Herald\n{MENU}"
    assert article(saved("Comment", HEADLINE, RIVAL, TEXT, menu=menu)).title == HEADLINE


def test_a_rubric_that_stands_twice_is_no_headline() -> None:
    assert article(saved("Comment", "Old harbour", RIVAL, "Old harbour", TEXT)).title == RIVAL


@pytest.mark.parametrize("way", ["Council and committee", "Committee of the season"])
def test_a_headline_behind_the_way_to_it_is_none(way: str) -> None:
    assert article(saved("Comment", HEADLINE, f"{way} › {HEADLINE}", TEXT)).title == HEADLINE


def hand(names: tuple[str, ...]) -> str:
    """A saved page of texts, each below who put it there and when."""
    days = (
        "Tue, 06/23/2020 - 14:07",
        "Tue, 06/23/2020 - 13:38",
        "Mon, 06/22/2020 - 20:30",
        "Sat, 06/20/2020 - 17:16",
    )
    return saved(
        "\n".join(
            f"Submitted by {n} on {d}\n{body(k)}" for k, (n, d) in enumerate(zip(names, days, strict=True))
        )
    )


def test_texts_that_one_hand_put_there_are_items_of_their_own() -> None:
    assert len(items(hand(("Ruth",) * 4))) == 4


def test_what_others_wrote_below_with_day_and_hour_is_a_comment() -> None:
    assert len(items(hand(("Ruth", "Anna", "Bo", "Carla")))) == 1


def test_the_name_of_the_site_stands_above_its_menu() -> None:
    name = "Fishermen of the Harbour Council"
    item = article(
        page(
            f"{name}\nby Ada Holm\n{MENU}", "Residents and engineers of the town", "March 4, 2021", TEXT, FOOT
        )
    )
    assert item.title == "Residents and engineers of the town"


def test_the_title_of_a_chapter_is_not_that_of_the_report() -> None:
    chapter = "The council agreed after a long night"
    item = article(saved(TITLE, "Contributors: Ada Holm", "Chapter 1\nChapter 2", "Chapter 1", chapter, TEXT))
    assert item.title == TITLE


@pytest.mark.parametrize("names", ["Ada Holm (now) and Jo Vale (earlier)", "Ada Holm, Velde"])
def test_names_that_the_text_has_too_are_no_headline(names: str) -> None:
    text = TEXT.replace("Fishermen", "Ada Holm and the fishermen")
    assert article(saved("The old hall keeps its lamps", names, "March 4, 2021", text)).span.start == 16


@pytest.mark.parametrize(
    "entries",
    [
        "Weather 40 USD 61,23 EUR 68,40",
        "21.02 Council met in the old hall\n17.40 Fishermen asked for a longer season\n07.00 Mayor thanked",
    ],
)
def test_numbers_and_hours_on_top_are_no_headline(entries: str) -> None:
    text = f"{TEXT}\n\n{body(4, 3)} It costs 61 crowns after 40 months, or 68 with 23 more."
    item = article(saved(entries, "Harbour stays open", "March 4, 2021", text))
    assert item.title == "Harbour stays open"
