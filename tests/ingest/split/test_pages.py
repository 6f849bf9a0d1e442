"""Pages pasted one below the other, each of a shape of its own: a text has ended, and another one begins with
a head and with words of its own.
"""

from __future__ import annotations

import pytest

from reader.domain.document import Document
from reader.ingest.debris.find import single_lines
from reader.ingest.lines.read import read_lines
from reader.ingest.split.pages import page_starts
from reader.ingest.split.pile import PASTED
from reader.ingest.split.vocabulary import strangeness

from .. import pages
from ..pages import OTTER, dates, items, page, starts

GLASS = page(*pages.GLASS, *pages.FOOT)
TRAM = page(
    "https://lindstad.example/traffic/tram-9\nTram 9 will stop at the hospital again",
    "16 April 2021",
    "The rails in Queen Street have been mended, so that the tram can take its old way to the hospital. "
    "Drivers tried the bend on Sunday with an empty tram, slowly and with the windows open.",
    "Passengers had walked the last stretch for two winters. A ticket costs what it did, the drivers say.",
)
SECTION = (
    "The breweries of the valley buy their bottles abroad, where gas costs a third. A bottle from the "
    "glassworks had cost them eleven cents, says the foreman, who shut the valve."
)


def found(text: str) -> list[int]:
    """The lines at which other pages begin, before any other rule has been asked."""
    lines = read_lines(Document.of("page.txt", text))
    return [place.start + 1 for place in page_starts(lines, single_lines(lines))]


@pytest.mark.parametrize("gap", [0, 1, 2])
def test_pages_of_three_shapes(gap: int) -> None:
    text = ("\n" * gap).join((GLASS, OTTER, TRAM))
    heads = ("The last glass furnace", "Otters are back", "https://lindstad")
    lines = text.splitlines()
    assert starts(text) == [next(n for n, line in enumerate(lines, 1) if line.startswith(h)) for h in heads]
    assert dates(text) == [None, "2021-03-14", "2021-04-16"]


def test_the_cut_says_that_a_page_was_pasted() -> None:
    first, _, third = items(GLASS + OTTER + TRAM)
    assert (first.cut.detail, third.cut.detail) == ("", PASTED)


def test_no_page_loses_text_to_the_foot_of_another() -> None:
    first, second, third = items(GLASS + OTTER + TRAM)
    assert "kept the last bottle" in first.text
    assert "Velde Messenger" not in first.text
    assert "filmed them asleep" in second.text
    assert "Passengers had walked" in third.text


def test_each_page_has_its_own_order_of_day_and_month() -> None:
    america = OTTER.replace("14 March 2021", "03/05/2021").replace("Last night", "On 03/29/2021")
    europe = TRAM.replace("16 April 2021", "04/05/2021").replace("on Sunday", "on 25/04/2021")
    assert dates(GLASS + america + europe) == [None, "2021-03-05", "2021-05-04"]


@pytest.mark.parametrize("between", ["Share this article", "Advertisement", "By Ada Holm", "3 May 2021"])
def test_sections_of_one_article_stay_together(between: str) -> None:
    section = f"{between}\n\nWhat becomes of the breweries of the valley\n\n{SECTION} {SECTION}"
    assert found(GLASS.replace("Share this article", section)) == []


def test_a_letter_quoted_in_an_article_stays_in_it() -> None:
    letter = (
        "Dear breweries of the valley\n\nYou ask for bottles and I have none. The furnace of the glassworks "
        "has been cold since Friday, and a foreman without a furnace is a man with a letter."
    )
    answer = "The breweries answered that they would keep the letter, and the last bottle of the glassworks."
    assert starts(GLASS.replace("Share this article", f"3 May 2021\n\n{letter}\n\n{answer}")) == [1]


def test_dated_teasers_and_a_notice_at_the_foot_are_no_pages() -> None:
    text = GLASS + page(
        "More from the valley",
        "Market hall to get a new roof\n2 May 2021",
        "Choir looks for tenors\n28 April 2021",
        "We use what you tell us to show you adverts, and you may object to that at any time in writing.",
    )
    assert starts(text) == [1]


def test_words_that_come_back_speak_for_one_text() -> None:
    said = [{"glass", "furnac"}, {"glass", "bottle"}, {"furnac", "bottle"}]
    other = [{"otter", "camera"}, {"otter", "cubs"}, {"camera", "cubs"}]
    assert strangeness(said, said, 0.5) < -2
    assert strangeness(said, other, 0.5) > 1
    assert strangeness([{"glass"}], [{"otter"}], 0.5) == 0


HEADS = {
    "date 2021-04-16 Lindstad Today\nTransport\n\nTram 9 will stop at the hospital again": "date 2021",
    "Lindstad Today\n\nFriday, April 16, 2021\n\nTram 9 will stop at the hospital again": "Friday, April",
    "Lindstad Today\n\nTram again\n\nBy Bo Lund\n\n16 April 2021": "Tram again",
}


@pytest.mark.parametrize("head", HEADS)
def test_a_pasted_page_begins_at_the_first_line_of_its_head(head: str) -> None:
    tram = TRAM[TRAM.index("The rails") :]
    text = f"{GLASS}\n{head}\n\n{tram}\n{OTTER}"
    lines = text.splitlines()
    second = next(n for n, line in enumerate(lines, 1) if line.startswith(HEADS[head]))
    assert starts(text)[:2] == [1, second]
    assert dates(text)[1] == "2021-04-16"


def test_a_short_letter_between_pages_is_a_page_too() -> None:
    letter = page(
        "Dear Ada,",
        "The honey has set and I have put two jars by for you, one of lime and one of heather.",
        "Yours, Jon",
    )
    text = GLASS + letter + OTTER
    last = items(text)[-1]
    assert "filmed them asleep" in last.text
    assert "honey has set" not in last.text


def test_an_address_on_top_of_a_headline_speaks_for_a_page() -> None:
    bare = "\n\n".join(GLASS.split("\n\n")[2:4]) + "\n\nAdvertisement\n\n"
    address, tram = TRAM.replace("16 April 2021\n\n", "").split("\n", 1)
    assert found(f"{bare}{address}\n{tram}") == [7]
    assert found(f"{bare}{tram}") == []


def test_days_below_a_heading_of_teasers_are_those_of_other_pages() -> None:
    teasers = "Read also\nMarket hall to get a new roof\n2 May 2021\nA roof for the hall\n28 April 2021"
    tenors = (
        "The tenors of the valley sing on Monday in the mill, which has walls a yard thick, and they drink "
        "what the miller pours them. Nobody in the choir counts."
    )
    assert found(GLASS + page(teasers, tenors)) == []
    assert len(found(GLASS + page(teasers.replace("Read also\n", ""), tenors))) == 1


def test_a_line_of_the_foot_below_a_long_article_is_no_page() -> None:
    text = "\n\n".join([SECTION] * 4)
    foot = "He writes on trams and on trains for this paper from Lindstad."
    page_of_one = GLASS.replace("Share this article", f"{text}\n\nShare this article")
    assert found(f"{page_of_one}\nBy Anton Reuss\n\nPublished: 12 May 2021\n\n{foot}\n") == []


def test_what_a_site_says_of_itself_is_no_page() -> None:
    article = GLASS.partition("© Velde")[0]
    notice = page(
        "A new way to support our reporting",
        "We have no paywall, and our readers like that. If you value our reporting, you can give us "
        "something each month; each coin goes to our own reporters.",
        "You can stop whenever you like, and we will not ask why. Those who give us nothing read us all "
        "the same, for our doors stand open.",
    )
    other = OTTER.partition("River notes\n\n")[2].replace("Posted on 14 March 2021\n\n", "")
    assert found(article + notice) == []
    assert len(found(article + other)) == 1


def test_more_is_asked_of_minutes_and_chronicles() -> None:
    first = GLASS.partition("© Velde")[0]
    second = OTTER.partition("River notes\n\n")[2].replace("Posted on 14 March 2021\n\n", "")
    assert len(found(f"A morning in the valley\n\n{first}{second}")) == 1
    assert found(f"Minutes of the valley council\n\n{first}{second}") == []
