"""Boards of news without days: headings of one level, pairs of headline and paragraph, links below days."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, starts

TITLES = (
    "The harbour stays open for a year",
    "The old mill becomes a school",
    "Ferry timetable changes in the spring",
    "The coach of the seniors steps down",
    "New quay will cost more than thought",
    "Residents of the upper town go to court",
)


def board(top: str, titles: tuple[str, ...], sentences: int = 1) -> str:
    return page(f"# {top}", *(f"## {title}\n{body(n, sentences)}" for n, title in enumerate(titles)))


def test_a_page_that_names_itself_news_is_cut_at_its_headings() -> None:
    text = board("Notícias", TITLES[:2], 3)
    assert [item.title for item in items(text)] == list(TITLES[:2])


def test_headings_above_a_line_or_two_are_a_board_whatever_its_name() -> None:
    assert [item.title for item in items(board("On the quay just now", TITLES))] == list(TITLES)


@pytest.mark.parametrize(
    "text",
    [
        board("On the quay just now", TITLES[:5]),
        board("On the quay just now", ("Set up", "Start", "Stop", "Mend", "Sell", "Move")),
        board("Minutes of the council", TITLES),
        board("On the quay just now", tuple(f"{title}?" for title in TITLES)),
        board("On the quay just now\n\nBy Ada Holm\n", TITLES),
        page(
            "# On the quay just now",
            *(f"## {title}\n{body(n)}\n\n{body(n + 1)}\n\n{body(n + 2)}" for n, title in enumerate(TITLES)),
        ),
    ],
    ids=["few", "short", "minutes", "questions", "signed", "long sections"],
)
def test_the_headings_of_one_text_cut_nothing(text: str) -> None:
    assert starts(text) == [1]


def pairs(titles: tuple[str, ...], gap: str = "\n") -> str:
    """Headlines above paragraphs of one subject, as the sections of an article are."""
    subject = "The harbour council of Osthaven told reporters about the quay and the ferry on Tuesday:"
    return page(
        *(f"{title} and nobody says why{gap}{subject} {body(n, 1)}" for n, title in enumerate(titles))
    )


def test_nothing_but_long_headlines_and_their_paragraphs() -> None:
    assert starts(pairs(TITLES)) == [1, 4, 7, 10, 13, 16]


@pytest.mark.parametrize(
    "text",
    [pairs(TITLES[:4]), pairs(TITLES, "\n\n"), page("An opening of the page", pairs(TITLES))],
    ids=["few", "gaps", "opening"],
)
def test_other_pairs_are_the_sections_of_one_text(text: str) -> None:
    assert len(starts(text)) == 1


def test_pairs_in_a_script_that_does_not_part_its_words() -> None:
    titles = (
        "港口将继续开放一年渔民们表示热烈欢迎",
        "旧磨坊改建为学校孩子们将在秋天入学",
        "渡轮时刻表春天调整晚班取消",
        "教练突然宣布辞职球队正在寻找新人选",
        "新码头造价超出预算一倍多议员要求解释",
    )
    text = page(
        *(
            f"{title}\n市议会星期二晚上在港口作出了这个决定，渔民们对此表示欢迎，议员们说这是第{n}次讨论码头问题，下周还要继续。"
            for n, title in enumerate(titles)
        )
    )
    assert len(starts(text)) == 5


def test_links_below_days_are_entries() -> None:
    text = page(
        *(
            f"## {day}. April 2016\nRadio - [{title}](https://radio.example/{day})"
            for day, title in zip((12, 11, 5), TITLES, strict=False)
        )
    )
    assert dates(text) == ["2016-04-12", "2016-04-11", "2016-04-05"]


@pytest.mark.parametrize(
    "top",
    [
        ".. title: Harbour stays open\n.. slug: harbour\n.. date: 2016-04-12 10:00:00 UTC\n",
        '+++\ntitle = "Harbour stays open"\ndate = 2016-04-12T10:00:00Z\n+++\n',
    ],
)
def test_metadata_of_other_systems(top: str) -> None:
    (item,) = items(f"{top}\n{body()}\n\n{body(2)}\n")
    assert (item.title, str(item.date)) == ("Harbour stays open", "2016-04-12")
    assert item.text.startswith(BODY[0])


def test_the_first_day_of_all_computers_is_no_day() -> None:
    (item,) = items(f".. title: Harbour stays open\n.. date: 1970-01-01 00:00:00 UTC\n\n{body()}\n")
    assert item.date is None


def test_a_day_with_its_label_heads_no_stories() -> None:
    sections = "\n\n".join(
        f"## {title}\n\n- {BODY[n]}\n- {BODY[n + 1]}"
        for n, title in enumerate(("Agenda", "Handbook", "Merchandise"))
    )
    assert starts(page("date: 03/06/2024 18:00", sections)) == [1]


def test_a_block_of_keys_begins_with_the_first_that_it_has() -> None:
    post = "layout: post\nslug: harbour\ntitle: {}\ndate: 2020-0{}-29\n\n{}\n"
    text = "\n".join(post.format(title, n, body(n)) for n, title in enumerate(TITLES[:2], 1))
    assert starts(text) == [1, 8]
