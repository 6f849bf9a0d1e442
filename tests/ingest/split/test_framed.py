"""Pages with a heavy frame that are not one article: another below, briefs that end with paper and day."""

from __future__ import annotations

from ..pages import GLASS, body, dates, items, only, page, starts

MENU = "\n".join(
    ("Home", "Rivers", "Mills", "Glass", "People", "Weather", "Shop", "Contact", "Help", "Terms")
)
TITLE = "Otters are back below the weir"


def test_an_article_with_its_headline_and_day_below_another_is_one() -> None:
    second = page(
        "Mills / Rivers / Weirs",
        f"{TITLE}\nRiver notes\nPublished on: 13 Aug 2024, 2:10 am",
        body(0, 4),
        body(3, 4),
    )
    text = page(MENU, *GLASS, "Most read\nWeir opens again\nMill for sale") + "\n" + second
    assert [item.title for item in items(text)] == [GLASS[0], TITLE]
    assert dates(text)[1] == "2024-08-13"


def test_what_a_reader_wrote_with_day_and_hour_is_none() -> None:
    said = "Ida Moor\n13 Aug 2024, 2:10 am\nI have seen them too, and so has the whole of the street."
    assert len(starts(page(MENU, *GLASS, "2 comments", said))) == 1


def test_dated_teasers_in_the_middle_open_nothing() -> None:
    teasers = "\n\n".join(
        f"{head}\n\n{day} Sep 2011"
        for head, day in (("World's smallest mill grinds again", 21), ("Two saved from weir", 22))
    )
    text = page(
        MENU, GLASS[0], "9:39AM 05 Oct 2011", GLASS[2], "Related Articles", teasers, GLASS[3], body(0, 4)
    )
    assert len(starts(text)) == 1


def test_briefs_that_end_with_paper_and_day_stay_several() -> None:
    names = (
        "The glass market opens",
        "Mill wheel turns again",
        "Otters below the weir",
        "A new bell for the hall",
    )
    briefs = "\n".join(f"{name}\n{body(n, 2)}\nVelde Messenger 2{n}/08/10" for n, name in enumerate(names, 3))
    text = f"{MENU}\nIn the papers\n{briefs}\nReply to this article\nSite map\nVelde Messenger\nHome\n"
    assert [item.title for item in items(text)] == list(names)
    assert dates(text) == ["2010-08-23", "2010-08-24", "2010-08-25", "2010-08-26"]


def test_a_list_of_news_ends_at_the_foot_of_its_page() -> None:
    bullets = "\n\n".join(f"- {body(n)}" for n in range(4))
    text = (
        page("News digest", "20 November 2013", bullets, "Back to the list\nPrint version")
        + "\n"
        + page(f"{TITLE}\n9 December 2013", body(0, 4), body(3, 4))
    )
    assert dates(text) == ["2013-11-20"] * 4 + ["2013-12-09"]


def test_entries_that_open_with_their_day_are_no_single_article() -> None:
    heads = (
        "The glass market opens",
        "Mill wheel turns again",
        "Otters below the weir",
        "A new bell for the hall",
    )
    entries = "\n\n".join(
        f"2{n}.02.2018, 17:20 Society\n{head}\n{body(n, 4)}\nRead more\nViews: 118{n}"
        for n, head in enumerate(heads)
    )
    text = page(
        MENU, "Archive for February 2018", entries, "Most read", "Where to buy fresh bread", "© Velde"
    )
    assert [item.title for item in items(text)] == list(heads)


def test_the_line_below_day_and_author_is_the_headline_of_a_standfirst() -> None:
    standfirst = "Engineers of the harbour and the council agreed. The season is longer now."
    text = page(
        MENU,
        "19/01/2026 · By Ida Moor",
        "Fire in the upper town",
        standfirst,
        *(body(n, 3) for n in (0, 2, 4)),
    )
    assert only(text).title == "Fire in the upper town"


def test_a_day_above_the_rubric_of_an_article_dates_it() -> None:
    text = page(MENU, f"March 29, 2019\nCommunity\n{GLASS[0]}", *(body(n, 4) for n in (0, 2, 4)))
    assert dates(text) == ["2019-03-29"]
    assert text.splitlines()[only(text).span.start - 1] == "March 29, 2019"


def test_a_day_above_another_headline_does_not() -> None:
    text = page(MENU, f"March 29, 2019\nMill wheel turns again\n{GLASS[0]}", *(body(n, 4) for n in (0, 2, 4)))
    assert only(text).title != "March 29, 2019"
    assert "2019-03-29" not in dates(text)
