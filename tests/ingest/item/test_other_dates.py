"""Dates that stand neither at the head nor at the foot of an item."""

from __future__ import annotations

import pytest

from reader.domain.item import Item

from ..pages import BODY, body, dates, items, only, page

TITLE = "Harbour stays open after long night"
TEXT = f"{body(0, 3)}\n\n{body(2, 3)}"


def told(item: Item) -> tuple[str | None, str | None]:
    """The date and the rule that read it."""
    return (
        item.date.iso() if item.date else None,
        item.evidence["date"].rule if "date" in item.evidence else None,
    )


@pytest.mark.parametrize(
    "address",
    [
        "https://site.example/2023/03/20/harbour-stays-open",
        "https://site.example/news/2023/3/20/",
        "http://site.example/2023/mar/20/harbour",
        "https://site.example/2023-03-20-harbour.html",
        "https://site.example/show?day=2023-03-20",
        "See <https://site.example/2023/03/20>",
    ],
)
@pytest.mark.parametrize("place", ["head", "foot"])
def test_the_day_in_the_address_of_the_item(address: str, place: str) -> None:
    blocks = (TITLE, address, TEXT) if place == "head" else (TITLE, TEXT, address)
    assert told(only(page(*blocks))) == ("2023-03-20", "address")


@pytest.mark.parametrize(
    "address",
    [
        "https://site.example/2023/harbour",
        "https://site.example/2023/13/20/harbour",
        "https://site.example/2023/02/30/harbour",
        "https://site.example/2023/03-20/harbour",
        "https://site.example/4711/03/20/harbour",
        "https://site.example/20230/03/20",
        "https://site.example/2023/xyz/20/harbour",
        "/2023/03/20/harbour",
    ],
)
def test_other_numbers_in_addresses(address: str) -> None:
    assert told(only(page(TITLE, address, TEXT))) == (None, None)


def test_addresses_with_several_days_settle_nothing() -> None:
    text = page(
        TITLE, "https://site.example/2023/03/20/harbour", TEXT, "https://site.example/2021/01/02/mill"
    )
    assert told(only(text)) == (None, None)


def test_an_address_in_the_middle_of_the_text_is_another_page() -> None:
    blocks = [body(n, 2) for n in range(5)]
    middle = "As was written in https://site.example/2023/03/20/mill before the vote was taken in the hall."
    assert told(only(page(TITLE, *blocks, middle, *blocks))) == (None, None)


def test_a_date_of_its_own_goes_before_the_address() -> None:
    text = page(TITLE, "March 22, 2023", TEXT, "https://site.example/2023/03/20/harbour")
    assert told(only(text))[0] == "2023-03-22"


@pytest.mark.parametrize(
    "other",
    ["(Northwire 2019-02-24)", "https://site.example/x (24.02.2019)", "Transmitted 24 February 2019, 11:02"],
)
def test_a_dispatch_takes_its_year_from_its_own_other_date(other: str) -> None:
    item = only(page(f"{TITLE}\nPELLAWORTH, Feb. 24 (Northwire) - {TEXT}", other))
    assert told(item)[0] == "2019-02-24"


@pytest.mark.parametrize("other", ["(Northwire 2019-02-25)", "(Northwire 2019)", "Room 2019"])
def test_another_day_gives_no_year(other: str) -> None:
    item = only(page(f"{TITLE}\nPELLAWORTH, Feb. 24 (Northwire) - {TEXT}", body(1, 4), other))
    assert told(item)[0] != "2019-02-24"


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Minutes of the meeting held on Tuesday, 17 November 2009", "2009-11-17"),
        ("Protokoll der Sitzung vom 17. November 2009", "2009-11-17"),
        ("Procès-verbal de la séance du 17 novembre 2009", "2009-11-17"),
        ("Acta de la sesión del 17 de noviembre de 2009", "2009-11-17"),
        ("Verbale della seduta del 17 novembre 2009", "2009-11-17"),
        (
            f"Minutes of the meeting of {'the committee for the upkeep of the lanes and ' * 2}17 Nov 2009",
            "2009-11-17",
        ),
        ("Urteil vom 17. November 2009", "2009-11-17"),
        ("Notulen van de vergadering van 17 november 2009", "2009-11-17"),
    ],
)
def test_the_day_in_the_head_of_minutes(line: str, date: str) -> None:
    item = only(
        page(f"Council of Nether Coombe\n{line}", f"1. Apologies\n{BODY[0]}", f"2. Drains\n{BODY[1]}")
    )
    assert told(item) == (date, "date of the meeting")


@pytest.mark.parametrize(
    "line",
    ["Passed on 17 November 2009", "Adopted 17 November 2009", "Beschlossen 17. November 2009",
     "Adoptée le 17 novembre 2009", "Aprobada el 17 de noviembre de 2009"],
)  # fmt: skip
def test_the_day_of_a_law_below_its_title(line: str) -> None:
    item = only(page(f"Law On Goats And Flags\n{line}", f"1. Goats\n{BODY[0]}", f"2. Flags\n{BODY[1]}"))
    assert told(item)[0] == "2009-11-17"


@pytest.mark.parametrize(
    "line",
    ["Minutes of the meetings of 17 November 2009; next on 4 December 2009", "Minutes of the meeting",
     "Minutes of the meeting in November 2009", "The boats of Tuesday, 17 November 2009"],
)  # fmt: skip
def test_heads_that_tell_of_no_one_meeting(line: str) -> None:
    text = page(f"Council of Nether Coombe\n{line}", f"1. Apologies\n{BODY[0]}", f"2. Drains\n{BODY[1]}")
    assert "date of the meeting" not in [told(item)[1] for item in items(text)]


def sourced(opening: str) -> str:
    """Briefs that end with their sources, the last of which opens with these words."""
    return (
        f"Monday, August 9, 2021 — {BODY[0]}\n\nSource: Hill Radio\n{BODY[1]}\n\nSource: Hill Radio\n"
        f"{opening} {BODY[2]}\n\nSource: Hill Radio\n"
    )


def test_the_first_words_of_a_sourced_brief() -> None:
    item = items(sourced("On Tuesday, August 10, 2021, it was said:"))[-1]
    assert told(item)[0] == "2021-08-10"


@pytest.mark.parametrize(
    "opening",
    ["Nobody slept on Tuesday, August 10, 2021, they say.", "In August 2021 it rained.", "In 2021,"],
)
def test_days_further_on_are_prose(opening: str) -> None:
    assert told(items(sourced(opening))[-1])[0] != "2021-08-10"
    assert told(items(sourced(opening))[-1])[1] != "first words"


@pytest.mark.parametrize(
    "line",
    [
        "Load-Date: March 20, 2023",
        "Retrieved March 20, 2023",
        "Accessed: March 20, 2023",
        "Saved March 20, 2023",
    ],
)
@pytest.mark.parametrize("place", ["head", "foot"])
def test_the_day_of_a_copy_dates_nothing(line: str, place: str) -> None:
    blocks = (TITLE, line, TEXT) if place == "head" else (TITLE, TEXT, line)
    assert dates(page(*blocks)) == [None]


def test_the_day_of_publication_stands_beside_that_of_the_copy() -> None:
    assert dates(page(TITLE, "March 3, 2023", TEXT, "Load-Date: March 20, 2023")) == ["2023-03-03"]


PARTIES = "Pellow v Tregear Harbour"
CAPTION = page(
    "[2019] EWCA Civ 815",
    "IN THE COURT OF APPEAL",
    "LORD JUSTICE HALE",
    "Between :",
    "ADA PELLOW",
    "Appellant",
).strip()


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("JUDGMENT of Mr Justice Hale delivered on the 16th day of December, 2020", "2020-12-16"),
        ("Note: handed down by email. Hand-down is deemed to be at 10.30am on 19 June 2020.", "2020-06-19"),
        ("Hearing date: 11 June 2020", None),
        ("Hearing dates : 11th June 2020", None),
        ("The judgment of the judge below, which was given on 9 May 2018, was wrong.", None),
    ],
)  # fmt: skip
def test_the_day_on_which_a_ruling_was_delivered(line: str, date: str | None) -> None:
    item = only(page(PARTIES, CAPTION, line, TEXT))
    assert told(item)[0] == date
    assert item.span.start == 1


def test_what_a_text_tells_of_a_ruling_does_not_date_it() -> None:
    line = "Judgment was delivered on the 16th day of December, 2020"
    assert told(only(page(TITLE, line, TEXT)))[1] != "day of the ruling"


def test_the_head_of_a_ruling_on_a_saved_page_belongs_to_it() -> None:
    menu = "\n".join(
        ("Home", "Search", "Databases", "About us", "Contact", "Help", "Terms of use", "Careers")
    )
    notes = "\n\n".join(
        ("Royal Courts of Justice", "Strand, London", "Sir Patrick Oke", "Respondent", "Approved")
    )
    foot = "Privacy policy\nAccessibility\nCookies"
    item = only(page(menu, PARTIES, CAPTION, notes, "The council of the harbour and its season", TEXT, foot))
    assert item.title == PARTIES
    assert "ADA PELLOW" in item.text


def test_a_ruling_begins_at_its_citation() -> None:
    head = (
        "[2020] IEHC 666\nTHE HIGH COURT\nJUDICIAL REVIEW\n[2019 No. 65 JR]\nBETWEEN\nADA PELLOW\nAPPLICANT"
    )
    day = "JUDGMENT of Mr. Justice Hale delivered on the 16th day of December, 2020"
    item = only(f"{head}\n{day}\n\n{TEXT}\n")
    assert item.span.start == 1
    assert "THE HIGH COURT" in item.text


MENU = "Home\nNews\nSport\nCulture\nContact\nSearch"
TEASERS = "Related articles\nToll on the ferry falls again\nBridges are to be inspected soon"
ABOUT = "1 Church Road, Velde\nTel. 555 100 200"


def foot(*blocks: str, head: str = TITLE) -> Item:
    """The item of a page with a menu, and with some lines below its text."""
    return only(page(MENU, head, TEXT, body(4, 3), *blocks, "Privacy policy\nCookie settings"))


@pytest.mark.parametrize(
    "blocks",
    [
        (TEASERS, "Published on 20 March 2023"),
        (TEASERS, "Veröffentlicht am 20. März 2023"),
        (TEASERS, "Publié le 20 mars 2023"),
        (TEASERS, "Published on 20 March 2023", "Veröffentlicht am 20. März 2023"),
        (TEASERS, "17 March 2023", "Published on 20 March 2023"),
        ("Share this article", TEASERS, "Published on 20 March 2023", ABOUT),
        ("20 March 2023", ABOUT),
        (f"20 March 2023\n{ABOUT}",),
    ],
)
def test_the_only_day_of_a_page_stands_in_its_foot(blocks: tuple[str, ...]) -> None:
    assert told(foot(*blocks)) == ("2023-03-20", "below the text")


@pytest.mark.parametrize(
    "blocks",
    [
        (TEASERS, "Published on 20 March 2023", "Published on 22 March 2023"),
        (TEASERS, "Published on 20 March 2023", "Veröffentlicht am 22. März 2023"),
        (TEASERS, "Published on 20 March"),
        (TEASERS, "Published in March 2023"),
        (TEASERS, "20 March 2023"),
        (ABOUT, "20 March 2023", ABOUT),
        (f"\n20 March 2023\n{ABOUT}",),
        ("3 comments", "Anna says:\n20 March 2023\nWhat a harbour that is.\nReply"),
        ("3 comments", "Anna says:\nPublished on 20 March 2023\nWhat a harbour that is.\nReply"),
    ],
)
def test_other_days_in_a_foot(blocks: tuple[str, ...]) -> None:
    assert told(foot(*blocks)) == (None, None)


def test_the_day_in_the_foot_comes_behind_that_of_the_head() -> None:
    assert told(foot(TEASERS, "Published on 20 March 2023", head=f"{TITLE}\n3 March 2023"))[0] == "2023-03-03"


def test_a_text_without_a_frame_has_no_foot() -> None:
    assert told(only(page(TITLE, TEXT, "20 March 2023", ABOUT))) == (None, None)
