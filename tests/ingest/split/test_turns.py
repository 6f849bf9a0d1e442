"""Headlines and single paragraphs that take turns on a page that calls itself news."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, items, page, starts

SENTENCES = (
    "The old mill is sold.",
    "A storm called Vera.",
    "Ten years of the small museum.",
    "No king at the opening.",
    "A singer takes her leave.",
)
"""Headlines that end as sentences do."""


def taking_turns(head: str, headlines: tuple[str, ...] = SENTENCES, between: tuple[str, ...] = ()) -> str:
    """Headlines with a paragraph each, and a line between where there are such."""
    blocks = []
    for n, headline in enumerate(headlines):
        blocks += [headline, *between[n : n + 1], body(n, 2)]
    return page(head, *blocks)


@pytest.mark.parametrize("head", ["News of the week", "Noticias de la semana", "Meldungen", "Latest"])
def test_short_sentences_above_single_paragraphs_open_items(head: str) -> None:
    assert starts(taking_turns(head)) == [3, 7, 11, 15, 19]
    assert [item.title for item in items(taking_turns(head))] == [line[:-1] for line in SENTENCES]


def test_all_take_the_day_of_the_page() -> None:
    found = items(taking_turns("News of the week\n\n12 March 2019"))
    assert [item.date.iso() if item.date else None for item in found] == ["2019-03-12"] * 5


def test_sources_that_come_back_stand_between() -> None:
    sources = ("Coast TV", "Upland", "Coast TV", "Upland", "Coast TV")
    assert starts(taking_turns("News of the day", between=sources)) == [3, 9, 15, 21, 27]


LONG = (
    "The old mill on the quay is sold",
    "A storm called Vera comes closer",
    "Ten years of the small museum",
    "No king at the opening of it",
)


def test_the_first_headline_stands_above_its_source_below_the_day_of_the_page() -> None:
    sources = ("Coast TV", "Upland", "Coast TV", "Upland")
    text = taking_turns("October\n2020\n\nNews of 27.10.2020", LONG, sources)
    assert starts(text) == [6, 12, 18, 24]


@pytest.mark.parametrize(
    ("head", "headlines"),
    [
        ("The year of a small town", SENTENCES),
        ("News of the week", SENTENCES[:3]),
        (
            "News of the week",
            tuple(f"Why is it so cold on the {n} of them?" for n in ("pier", "hill", "quay", "roof")),
        ),
    ],
    ids=["no news", "too few", "questions"],
)
def test_other_turns_are_one_text(head: str, headlines: tuple[str, ...]) -> None:
    assert "headline and text in turn" not in {item.cut.rule for item in items(taking_turns(head, headlines))}


def test_an_article_in_which_a_few_short_sentences_stand_is_one_text() -> None:
    short = ("It rained.", "Nobody came.", "So it goes.", "The end of it.")
    blocks = [line for n, line in enumerate(short) for line in (BODY[n], BODY[n + 2], line)]
    assert starts(page("News of the harbour", *blocks)) == [1]


def test_the_day_beside_the_heading_is_no_byline() -> None:
    names = tuple(f"{line[:-1]} for the second time this year –" for line in SENTENCES)
    text = taking_turns("March 2, 2015\n\nHeadlines – March 2, 2015", names)
    assert starts(text) == [5, 9, 13, 17, 21]
    assert [item.date.iso() if item.date else None for item in items(text)] == ["2015-03-02"] * 5


def test_short_lines_between_that_name_nobody_are_no_sources() -> None:
    asides = ("on the pier", "at noon", "by the gate", "in the rain", "up the hill")
    rules = {item.cut.rule for item in items(taking_turns("News of the day", between=asides))}
    assert "headline and text in turn" not in rules


def test_below_a_long_text_they_are_its_sections() -> None:
    above = "\n\n".join(("News of the week", *(body(n, 4) for n in range(3))))
    assert "headline and text in turn" not in {item.cut.rule for item in items(taking_turns(above))}


def test_below_a_preface_they_are_sections_however_many_they_are() -> None:
    names = ("The old mill", "A small museum", "The last ferry", "Our quiet singer")
    ends = ("is sold", "comes home again", "stands still")
    headlines = tuple(f"{name} {end}." for name in names for end in ends)
    above = "\n\n".join(("News of the week", body(0, 4), body(1, 4)))
    assert starts(taking_turns("News of the week", headlines)) == list(range(3, 51, 4))
    assert starts(taking_turns(above, headlines)) == [1]


def test_on_a_page_with_an_author_they_are_sections() -> None:
    assert starts(taking_turns("News of the week\n\nBy Ada Holm")) == [1]


def test_a_few_turns_above_a_long_text_are_none() -> None:
    text = taking_turns("News of the week") + "\n" + page(*(body(n, 5) for n in range(4)))
    assert "headline and text in turn" not in {item.cut.rule for item in items(text)}


def test_months_between_runs_of_turns_do_not_end_the_list() -> None:
    sources = ("Coast TV", "Upland", "Coast TV", "Upland")
    turns = [f"{SENTENCES[n][:-1]} of the town\n{sources[n]}\n{body(n, 2)}" for n in range(4)]
    text = page("News archive 2009", "January", *turns[:2], "December", *turns[2:])
    assert [text.splitlines()[n - 1] for n in starts(text)] == [turn.splitlines()[0] for turn in turns]


def test_teasers_too_short_for_a_turn_are_texts_between_turns() -> None:
    heads = [
        f"{name} is on sale again in the old harbour"
        for name in ("Rope", "Tar", "Salt", "Coal", "Wool", "Fish")
    ]
    texts = [
        body(0, 2),
        body(1, 2),
        "Nobody knows why.The Courier - 5h -",
        body(3, 2),
        body(4, 2),
        body(5, 2),
    ]
    text = (
        "\n".join(["Latest in trade", *(line for pair in zip(heads, texts, strict=True) for line in pair)])
        + "\n"
    )
    assert starts(text) == [2, 4, 6, 8, 10, 12]


MANY = (
    ("Nineteen fishermen are home after the storm", "They had waited on the island for six whole days."),
    ("A choir from Velde opens the concert hall", "Tickets for the evening in September cost as ever."),
    ("Hay is dearer by a fifth than last year", "Growers in the upper valley blame the dry spring."),
    ("Two lorries with stolen copper are stopped", "Both drivers ran into the wood, an officer said."),
)
"""Long headlines with their texts, of which none has to do with another."""


def tight(pairs: tuple[tuple[str, str], ...], head: str = "", foot: str = "") -> str:
    """Headlines and texts straight below each other."""
    return head + "".join(f"{headline}\n{text}\n" for headline, text in pairs) + foot


@pytest.mark.parametrize("foot", ["", "Look for\n"])
@pytest.mark.parametrize("head", ["", "Coastwatch.example\n", "Coastwatch.example\nThe Office of Salt\n"])
def test_nothing_but_long_headlines_and_texts_are_news_below_the_name_of_a_site(head: str, foot: str) -> None:
    first = head.count("\n") + 1
    assert starts(tight(MANY, head, foot)) == [first, first + 2, first + 4, first + 6]


def test_long_headings_over_texts_of_one_thing_are_sections() -> None:
    pairs = tuple((headline, f"The ferries of Oberau and their harbour: {text}") for headline, text in MANY)
    assert starts(tight(pairs)) == [1]


def test_three_such_texts_are_one() -> None:
    assert starts(tight(MANY[:3])) == [1]
