"""Heads that count, and hours above posts: pieces that open with a number and no date."""

from __future__ import annotations

import pytest

from ..pages import body, items, page, starts

NAMES = (
    "Stolen tractor found in car wash",
    "Bales rolled onto the railway line",
    "Dog handler retires with her dog",
    "Warning about false well inspectors",
)


def counted(head: str, numbers: tuple[int, ...]) -> str:
    """Texts under one head with these numbers."""
    return "".join(
        f"{head.format(number)}\n{NAMES[n % 4]}\n{body(n)}\n{body(n + 2)}\n"
        for n, number in enumerate(numbers)
    )


@pytest.mark.parametrize(
    "head",
    [
        "Press release no. {}-2018",
        "Comunicado {}",
        "Pressemitteilung Nr. {}",
        "Message {}",
        "Message: {}",
        "Сообщение № {}",
        "Bulletin {} of the harbour office",
    ],
)
@pytest.mark.parametrize("numbers", [(94, 95, 96, 97), (97, 96, 95, 94)], ids=["up", "down"])
def test_the_same_words_with_a_number_that_counts(head: str, numbers: tuple[int, ...]) -> None:
    found = items(counted(head, numbers))
    assert [item.span.start for item in found] == [1, 5, 9, 13]
    assert {item.cut.rule for item in found[1:]} <= {"head that counts", "release"}


def test_each_piece_keeps_the_title_below_its_number() -> None:
    assert [item.title for item in items(counted("Message {}", (3, 4, 5, 6)))] == list(NAMES)


@pytest.mark.parametrize("numbers", [(94, 96, 99, 91), (94, 94, 94), (7, 8), (10, 20, 30)])
def test_numbers_that_do_not_count_cut_nothing(numbers: tuple[int, ...]) -> None:
    assert len(items(counted("Message {}", numbers))) == 1


@pytest.mark.parametrize(
    "head",
    [
        "Chapter {}",
        "Section {} of the report",
        "Figure {}: Boats in the harbour",
        "Table {} Boats by year",
        "Article {}",
        "Step {} of the way",
        "Question {}",
        "Kapitel {}",
        "Abschnitt {}",
        "Artikel {}",
        "Étape {}",
        "Capítulo {}",
        "Artículo {}",
        "Capitolo {}",
        "Hoofdstuk {}",
        "Rozdział {}",
        "Глава {}",
        "Статья {}",
    ],
)
def test_the_chapters_of_one_text_stay_together(head: str) -> None:
    assert len(items("The Book Of The Harbour\n" + counted(head, (1, 2, 3, 4)))) == 1


def test_a_count_without_text_below_is_a_table_of_contents() -> None:
    assert len(items("".join(f"Message: {n}\n" for n in range(3, 8)) + body(0, 4))) == 1


CLOCKS = ("21:40", "19:15", "17:05", "12:30")


SUBJECT = "The keepers of the harbour knew what the council and the engineers had in mind."
"""What texts of one subject have in common, so that nothing but the hours can tell them apart."""


def told(clocks: tuple[str, ...], heads: tuple[str, ...] = NAMES) -> str:
    """Posts, each under an hour on a line of its own."""
    return page(
        "The day in Larkfield",
        *(
            f"{clock}\n{head}\n{body(n)} {SUBJECT}"
            for n, (clock, head) in enumerate(zip(clocks, heads, strict=True))
        ),
    )


@pytest.mark.parametrize(
    "clocks",
    [
        CLOCKS,
        CLOCKS[::-1],
        ("9.40 pm", "7.15 pm", "12.05 pm", "11.30 am"),
        ("21h40", "19h15", "17h05", "12h30"),
        ("21:40 Uhr", "19:15 Uhr", "17:05 Uhr", "12:30 Uhr"),
        ("21:40 BST /", "19:15 BST /", "17:05 BST /", "12:30 BST /"),
        ("9:40 p.m.", "7:15 p.m.", "5 p.m.", "11:30 a.m."),
        ("21.40 BST21.40 BST", "19.15 BST", "17.05 BST17.05 BST", "12.30 BST"),
    ],
)
def test_hours_above_headlines_open_posts(clocks: tuple[str, ...]) -> None:
    found = items(told(clocks))
    assert [item.span.start for item in found] == [3, 7, 11, 15]
    assert {item.cut.rule for item in found} == {"hour on its own"}


@pytest.mark.parametrize(
    ("clocks", "heads"),
    [
        (("21:40", "19:15", "20:05", "08:30"), NAMES),
        (("21:40", "25:15", "17:65", "12:30"), NAMES),
        (CLOCKS, ("Ada Holm", "Bo Quist", "Ada Holm", "Bo Quist")),
        (CLOCKS, ("We sat down to eat.", "It had rained.", "The bell rang.", "Nobody slept.")),
    ],
    ids=["in no order", "no hours", "a debate", "one text told by the hour"],
)
def test_hours_that_open_no_posts(clocks: tuple[str, ...], heads: tuple[str, ...]) -> None:
    assert len(items(told(clocks, heads))) == 1


def ruled(clocks: tuple[str, ...], rule: str = "———") -> str:
    """Posts without headlines, with rules between."""
    return f"\n{rule}\n".join(f"{clock}\n{body(n)}\n{body(n + 2)}" for n, clock in enumerate(clocks)) + "\n"


def test_the_newest_hour_first_and_rules_between_open_posts_without_headlines() -> None:
    assert [item.span.start for item in items(ruled(CLOCKS))] == [1, 5, 9, 13]


def test_posts_without_headlines_are_one_text_where_hours_go_up_or_no_rule_divides_them() -> None:
    assert len(items(ruled(CLOCKS[::-1]))) == 1
    assert len(items(ruled(CLOCKS, ""))) == 1


def titled(hours: tuple[str, ...]) -> str:
    """Posts of a live page, whose hours stand before their titles."""
    return page(
        "Markets live", *(f"{hour}: {NAMES[n % 4]}\n{body(n)}\n{body(n + 3)}" for n, hour in enumerate(hours))
    )


def test_hours_before_titles_open_posts_where_the_newest_stands_first() -> None:
    assert starts(titled(("5.00pm", "3.40pm", "12.10pm", "11.55am", "8.00am")))[-4:] == [7, 11, 15, 19]


def test_the_first_hour_of_a_page_opens_its_post() -> None:
    titles = (
        "Council votes for the new tram line", "Bridge closed after a fire on a lorry",
        "Museum opens its doors for nothing", "Strike at the port put off again",
    )  # fmt: skip
    text = page(*(f"1{3 - n}:42\n{title}\n\n{body(n)}" for n, title in enumerate(titles)))
    assert starts(text) == [1, 6, 11, 16]


@pytest.mark.parametrize(
    "hours",
    [
        ("8.00am", "11.55am", "12.10pm", "3.40pm", "5.00pm"),
        ("5.00pm", "3.40pm", "12.10pm"),
        ("5.00pm", "3.40pm", "3.40pm", "12.10pm", "8.00am"),
    ],
    ids=["a programme", "too few", "twice the same"],
)
def test_hours_before_titles_that_open_nothing(hours: tuple[str, ...]) -> None:
    assert "hour on its own" not in {item.cut.rule for item in items(titled(hours))}


def test_counters_below_headlines_begin_at_the_headlines() -> None:
    text = page(*(f"{name}\nRelease no. {n + 31}\n{body(n)}" for n, name in enumerate(NAMES)))
    assert starts(text) == [1, 5, 9, 13]
    assert [item.title for item in items(text)] == list(NAMES)


def test_numbers_in_labels_are_no_heads() -> None:
    parts = (f"{body(n)}\nAuthor: Reporter {n}\n{body(n + 2)}" for n in range(3, 7))
    assert starts(page("Book of the harbour", *parts)) == [1]


def test_numbers_alone_are_the_parts_of_one_text() -> None:
    parts = (f"{n}\n{body(n)}\n{body(n + 2)}" for n in range(1, 5))
    assert starts(page("Book of the harbour", *parts)) == [1]
