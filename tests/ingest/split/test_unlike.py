"""Texts pasted straight below each other without head or day, told apart by their words."""

from __future__ import annotations

from itertools import permutations
from textwrap import fill

import pytest

from ..pages import items, page, starts

GLASS = (
    "For ninety years the glassworks made bottles for half of the breweries in the valley. On Friday the "
    "foreman shut the valve of the furnace, and the glow behind the windows went out within an hour.",
    "The breweries now buy their bottles abroad, where gas costs a third. The foreman, who began at the "
    "furnace as a boy, kept the last bottle that left the glassworks.",
    "Gas became dear after the second winter, and a furnace cannot be cooled for a weekend. The breweries "
    "offered more for their bottles, yet the foreman of the glassworks had done his sums.",
    "Sand from the valley went into the furnace at dawn and left it as bottles at dusk. Without gas the "
    "sand stays where it is, says the foreman, and the breweries of the valley know it.",
)
OTTERS = (
    "A camera on the alder by the weir has filmed an otter with two cubs. Otters were last seen here before "
    "anglers bought the meadow, and no ranger had hoped to film one again.",
    "Anglers are asked to keep dogs away from the alder until those cubs can swim. Last night this camera "
    "filmed them asleep above the weir while rangers watched from the meadow.",
    "Dogs drove otters from the meadow long ago. Now rangers will hang another camera on the alder and want "
    "anglers to stay off the weir until cubs swim alone.",
    "Each cub weighs about as much as a trout, rangers think, for otters grow slowly. Anglers who lose "
    "trout at the weir may ask for money, though dogs cost them more than otters do.",
)
BEES = (
    "Nine hives stand behind the chapel, and the verger has had honey from eight. Wasps emptied the ninth "
    "in a wet August before the verger could narrow its door.",
    "Wasps come for honey once plums are gone. The verger hangs jars of stale beer beside each hive, and the "
    "chapel smells like a tavern until October.",
    "Hives were a gift to the chapel from a widow who sold honey at fairs. The verger still sells jars "
    "there, and plums from the tree above the hives.",
    "Next August the verger wants to be quicker with the door. Plums will be picked early so that no wasps "
    "learn the way to hives, honey and chapel.",
)
PARISH = "Parish of Velde\n\nMinutes of the meeting held on 17 November 2009 in the hall, which began late."
RULING = (
    "Pellow v Tregear\n\n[2019] EWCA Civ 815\n\nIN THE COURT OF APPEAL\n\n"
    "Between :\n\nADA PELLOW\n\nAppellant"
)
MENU = "Home\nNews\nSport\nCulture\nContact\nSearch"
TEASERS = "Related articles\nToll on the ferry falls again\nBridges are to be inspected soon"
HEADS = ("", "The last furnace of the valley\n\n", "The last furnace of the valley\nMarch 20, 2023\n\n")


def pasted(upper: tuple[str, ...], lower: tuple[str, ...], gap: str = "\n", seam: str = "\n") -> str:
    """Two texts: what stands between their paragraphs, and between them."""
    return f"{gap.join(upper)}{seam}{gap.join(lower)}\n"


@pytest.mark.parametrize("head", HEADS, ids=["bare", "titled", "dated"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("seam", ["\n", "\n\n"], ids=["next line", "blank line"])
@pytest.mark.parametrize(("upper", "lower"), [(GLASS, OTTERS), (OTTERS, GLASS)])
def test_a_text_with_other_words_is_another(
    head: str, gap: str, seam: str, upper: tuple[str, ...], lower: tuple[str, ...]
) -> None:
    above = head + gap.join(upper) + seam
    assert starts(head + pasted(upper, lower, gap, seam)) == [1, above.count("\n") + 1]


@pytest.mark.parametrize("texts", list(permutations((GLASS, BEES, OTTERS))))
def test_three_texts_are_cut_at_both_seams(texts: tuple[tuple[str, ...], ...]) -> None:
    assert starts("\n".join("\n".join(text) for text in texts) + "\n") == [1, 5, 9]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("texts", [GLASS, OTTERS])
def test_halves_of_one_text_stay_together(gap: str, texts: tuple[str, ...]) -> None:
    told_again = tuple(". ".join(reversed(text.strip(".").split(". "))) + "." for text in texts)
    assert starts(pasted(texts, told_again, gap)) == [1]


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (GLASS, OTTERS[:2]),
        (GLASS[:2], OTTERS),
        ((*GLASS[:3], f"{GLASS[3][:-1]},"), OTTERS),
        (GLASS, (f"and {OTTERS[0]}", *OTTERS[1:])),
        (GLASS, (f"- {OTTERS[0]}", *OTTERS[1:])),
    ],
    ids=["short below", "short above", "open sentence", "small letter", "bullet"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_where_no_text_ends_and_begins_nothing_is_cut(
    upper: tuple[str, ...], lower: tuple[str, ...], gap: str
) -> None:
    assert starts(pasted(upper, lower, gap)) == [1]


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Minutes of the parish council of Velde", 1),
        ("Programme of the week in the valley", 1),
        ("The valley, a chronicle", 1),
        (PARISH, 1),
        (RULING, 1),
        ("A year in the life of the valley", 1),
        ("The valley and the weir", 2),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_chapters_of_minutes_programmes_and_chronicles_stay_together(
    title: str, count: int, gap: str
) -> None:
    assert len(starts(page(title, pasted(GLASS, OTTERS, gap)))) == count


def test_a_seam_without_the_gap_that_parts_all_paragraphs_needs_fewer_other_words() -> None:
    upper, lower = GLASS[:3], OTTERS[:3]
    lower = (*lower[:2], f"{lower[2]} Of the furnace, the foreman and the breweries they know nothing.")
    assert starts(pasted(upper, lower, "\n\n", "\n")) == [1, 6]
    assert starts(pasted(upper, lower, "\n\n", "\n\n")) == [1]
    assert starts(pasted(upper, lower, "\n", "\n")) == [1]


@pytest.mark.parametrize("menu", [MENU, f"{MENU}\nWeather\nObituaries\nJobs\nPuzzles\nAbout us\nSign in"])
def test_the_foot_of_a_page_is_in_neither_of_its_texts(menu: str) -> None:
    text = page(
        menu, "The last furnace of the valley", *GLASS, *OTTERS, TEASERS, "Privacy policy\n© Velde Messenger"
    )
    found = [item.span for item in items(text)]
    first = menu.count("\n") + 3
    assert [(span.start, span.end) for span in found] == [(first, first + 8), (first + 10, first + 16)]


def test_hard_wrapped_lines_of_one_block_are_one_text() -> None:
    assert starts("\n".join(fill(" ".join(text), 80) for text in (GLASS, OTTERS)) + "\n") == [1]


HEADLINES = ("Otters are back below the weir", "Otters are back below the weir\nRangers filmed two cubs")


@pytest.mark.parametrize("headline", HEADLINES, ids=["one line", "two lines"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("seam", ["\n", "\n\n"], ids=["next line", "blank line"])
@pytest.mark.parametrize("under", ["\n", "\n\n"], ids=["headline straight above", "headline apart"])
def test_a_headline_between_two_texts_heads_the_second(
    headline: str, gap: str, seam: str, under: str
) -> None:
    upper = gap.join(GLASS) + seam
    first, second = items(f"{upper}{headline}{under}{gap.join(OTTERS)}\n")
    assert second.span.start == upper.count("\n") + 1
    assert "weir" not in first.text
    assert headline.splitlines()[-1] == second.title


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_each_of_three_texts_begins_with_its_headline(gap: str) -> None:
    heads = ("The last furnace of the valley", "Otters are back below the weir", "Bees behind the chapel")
    texts = (GLASS, OTTERS, BEES)
    found = items(gap.join(gap.join((h, *t)) for h, t in zip(heads, texts, strict=True)) + "\n")
    assert [item.title for item in found] == list(heads)


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("texts", [GLASS, OTTERS])
def test_chapters_of_one_text_stay_together_under_their_headlines(gap: str, texts: tuple[str, ...]) -> None:
    told_again = tuple(". ".join(reversed(text.strip(".").split(". "))) + "." for text in texts)
    assert starts(pasted((*texts, "What comes of it all"), told_again, gap, gap)) == [1]


@pytest.mark.parametrize(
    "between",
    [
        "Otters are back\nRangers filmed cubs\nAnglers stay away",
        "They were seen on 3 May 2021,",
        "and below the weir",
        "By the weir:",
    ],
    ids=["three lines", "open sentence", "small letter", "colon"],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_other_lines_between_two_texts_head_none(between: str, gap: str) -> None:
    assert starts(pasted((*GLASS, between), OTTERS, gap, gap)) == [1]


def test_a_headline_straight_above_a_text_is_no_tight_seam() -> None:
    upper, lower = GLASS[:3], OTTERS[:3]
    lower = (*lower[:2], f"{lower[2]} Of the furnace, the foreman and the breweries they know nothing.")
    assert starts(pasted((*upper, f"{HEADLINES[0]}\n{lower[0]}"), lower[1:], "\n\n", "\n\n")) == [1]


def test_texts_of_one_page_are_told_apart_where_another_page_is_pasted_below() -> None:
    german = (
        "Bienen hinter der alten Kapelle\n"
        "Neun Körbe stehen hinter der Kapelle, und der Küster hat Honig aus acht davon. Den neunten haben "
        "die Wespen in einem nassen August geleert, bevor der Küster das Loch verengen konnte.\n"
    )
    assert starts(f"{pasted(GLASS, OTTERS)}\n\n{german}") == [1, 5, 11]


def test_the_second_text_of_a_page_has_not_the_headline_of_the_first() -> None:
    text = page(MENU, "The last furnace of the valley", *GLASS, *OTTERS, TEASERS, "© Velde Messenger")
    first, second = items(text)
    assert first.title == "The last furnace of the valley"
    assert OTTERS[0].startswith(second.title)
