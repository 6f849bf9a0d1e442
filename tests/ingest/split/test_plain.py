"""Cuts that no date speaks for, and their likes that cut nothing: sources, releases, rubrics."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, items, page, starts

NAMES = ("Toll on the ferry falls", "Bridges are inspected", "Ferries carry more", "A quay is mended")


def test_a_source_below_a_short_last_sentence_ends_its_item() -> None:
    last = ("They may appeal.", "Nobody was hurt.", "It rained.", "A vote is due.")
    text = "".join(f"{name}\n{BODY[n]}\n{last[n]}\nSource: Hill Radio\n" for n, name in enumerate(NAMES))
    assert starts(text) == [1, 5, 9, 13]


def test_a_source_below_a_long_headline_is_that_of_the_text_below() -> None:
    names = ("Council Agrees After a Long Night", "Engineers Are Thanked by the Mayor")
    tail = "While Boats of All Sizes Wait in the Harbour for a Word From the Committee on Seasons"
    text = page(*(f"{name} {tail}\nSource: Hill Radio\n{body(n, 3)}" for n, name in enumerate(names)))
    assert starts(text) == [1, 5]


def test_the_word_for_a_release_below_each_headline() -> None:
    text = page(*(f"{name}\nPress release – 1{n} March\n{body(n, 2)}" for n, name in enumerate(NAMES)))
    assert [item.title for item in items(text)] == list(NAMES)
    assert starts(text) == [1, 5, 9, 13]


@pytest.mark.parametrize(
    "opening", ["for immediate release", "press release: said the clerk", "embargoed until noon"]
)
def test_the_word_for_a_release_in_small_letters_is_prose(opening: str) -> None:
    text = page(NAMES[0], body(0, 2), f"{opening}\n{body(1, 2)}", body(2, 2))
    assert len(items(text)) == 1


def test_the_same_word_in_capitals_opens_a_release() -> None:
    text = page(NAMES[0], body(0, 2), f"For immediate release\n{NAMES[1]}\n{body(1, 2)}", body(2, 2))
    assert starts(text) == [1, 5]


SPEAKERS = ("ADA HOLM", "BO QUIST")


def test_the_speakers_of_an_interview_are_no_rubrics() -> None:
    turns = (f"{SPEAKERS[n % 2]}: {body(n)}" for n in range(8))
    assert len(items(page("A talk in the harbour", *turns))) == 1


def test_rubrics_that_differ_open_briefs() -> None:
    rubrics = ("FLOODS", "HARBOUR", "SCHOOLS", "WEATHER", "ROADS")
    text = page(*(f"{rubric} | {BODY[n]}" for n, rubric in enumerate(rubrics)))
    assert len(items(text)) == 5


@pytest.mark.parametrize("day", [", Monday – ", " – ", ", Tuesday — "])
def test_places_in_capitals_with_a_weekday_open_briefs(day: str) -> None:
    places = ("KARUNGA", "MBELE", "TESSAWA", "NDOLE")
    assert len(items(page(*(f"{place}{day}{BODY[n]}" for n, place in enumerate(places))))) == 4


def test_the_author_below_a_headline_is_no_headline() -> None:
    people = ("Ada Holm", "Bo Quist", "Ines Holder", "Tobin Ray")
    text = page(
        *(
            f"{name} before the winter\n\n{people[n]}\n\n{body(n, 2)}\n\nSource: Hill Radio"
            for n, name in enumerate(NAMES)
        )
    )
    assert [item.title for item in items(text)] == [f"{name} before the winter" for name in NAMES]


def test_a_caption_of_a_figure_is_no_headline() -> None:
    captions = ("Figure 1: Boats by year", "Table 2 Boats by size")
    blocks = (
        body(0, 3),
        f"{captions[0]}\nSource: Hill Radio",
        body(1, 3),
        f"{captions[1]}\nSource: Hill Radio",
    )
    text = page("How boats are counted", "By Ada Holm", *blocks, body(2, 3))
    assert not set(captions) & {item.title for item in items(text)}


def test_fields_in_one_block_are_no_repost() -> None:
    fields = "Title: {}\nLink: https://site.example/{}\nDate: {} March 2023\n{}"
    text = page(*(fields.format(NAMES[n], n, n + 3, body(n, 2)) for n in range(2)))
    assert [item.title for item in items(text)] == list(NAMES[:2])


def test_a_source_below_a_short_last_sentence_ends_a_brief_without_headline() -> None:
    last = ("They may appeal.", "Nobody was hurt.", "It rained.", "A vote is due.")
    text = "".join(f"{BODY[n]}\n{last[n]}\nSource: Hill Radio\n" for n in range(4))
    assert starts(text) == [1, 4, 7, 10]


def test_an_address_among_fields_opens_no_repost() -> None:
    head = "Author: Ada Holm\nLink: https://site.example/a\nBridges are inspected before the winter"
    assert 6 not in starts(page(body(0, 4), body(2, 4), f"{head}\n{body(1, 4)}", body(3, 4)))


DATED = ("Harbour stays open", "Old mill becomes school", "Ferry timetable changes", "Coach steps down")


@pytest.mark.parametrize("bar", ["Share this", "Facebook Twitter Email", "5 comments"])
def test_a_line_above_a_share_bar_ends_the_item_above(bar: str) -> None:
    ends = ("A walk on the quay", "Music from the autumn on", "Two boats and a bell", "Home again")
    text = "".join(
        f"{title}\n{11 - n} March 2019\n{body(n)}\n{ends[n]}\n{bar}\n" for n, title in enumerate(DATED)
    )
    assert starts(text) == [1, 6, 11, 16]
    assert [item.title for item in items(text)] == list(DATED)


@pytest.mark.parametrize("name", ["The Upland Times", "Nordvik Post", "Ada Holm"])
def test_a_name_a_blank_line_below_a_headline_is_no_title(name: str) -> None:
    days = (f"{name}\n{11 - n} March 2019" for n in range(4))
    text = page(*(f"{DATED[n]} again this year\n\n{day}\n\n{body(n)}" for n, day in enumerate(days)))
    assert starts(text) == [1, 8, 15, 22]
    assert [item.title for item in items(text)] == [f"{title} again this year" for title in DATED]


def test_a_teaser_without_a_stop_is_not_the_first_part_of_the_next_title() -> None:
    teaser = (
        "Fishermen had asked for a longer season and most of them went home content while the engineers "
        "stayed behind and counted the boats"
    )
    text = "".join(f"{title}\n{11 - n} March 2019\n{teaser} {n}\n" for n, title in enumerate(DATED))
    assert starts(text) == [1, 4, 7, 10]
