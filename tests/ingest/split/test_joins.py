"""Texts that run into each other: briefs of one line each, and what stands straight below the last."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, starts

LED = "\n".join(f"Nov. {n + 4}, 2024 – {body(n)}" for n in range(5))
ENDED = "\n".join(f"{body(n)} (Coast Radio, {n + 4} November 2024)" for n in range(5))
BULLETED = "\n".join(f"• {body(n)} [Upland Times, Nov {n + 4}, 2024]" for n in range(5))
ESSAY = "\n\n".join((f"{BODY[4]} {BODY[0]}", f"{BODY[5]} {BODY[3]}", f"{BODY[2]} {BODY[1]}"))


@pytest.mark.parametrize("briefs", [LED, ENDED, BULLETED], ids=["day first", "day last", "bullets"])
def test_an_undated_text_straight_below_briefs_of_one_line(briefs: str) -> None:
    text = f"{briefs}\n{ESSAY}\n"
    assert starts(text) == [1, 2, 3, 4, 5, 6]
    assert dates(text) == [*(f"2024-11-0{n + 4}" for n in range(5)), None]


def test_a_day_that_closes_a_brief_ends_it_before_a_gap_too() -> None:
    assert starts(page(ENDED, ESSAY)) == [1, 2, 3, 4, 5, 7]


def test_paragraphs_behind_a_gap_belong_to_a_brief_that_its_day_opens() -> None:
    assert starts(page(LED, ESSAY)) == [1, 2, 3, 4, 5]


def test_one_more_paragraph_is_the_rest_of_the_last_brief() -> None:
    assert starts(f"{LED}\n{body(3)}\n") == [1, 2, 3, 4, 5]


def test_briefs_of_several_lines_tell_nothing() -> None:
    briefs = "\n".join(f"Nov. {n + 4}, 2024 – {body(n)}\n{body(n + 1)}" for n in range(5))
    assert starts(f"{briefs}\n{ESSAY}\n") == [1, 3, 5, 7, 9]


def test_the_day_behind_each_bullet_is_that_of_its_own_line() -> None:
    text = page("Notes from the coast, November 2024", BULLETED)
    assert starts(text) == [3, 4, 5, 6, 7]
    assert dates(text) == [f"2024-11-0{n + 4}" for n in range(5)]


def test_days_at_the_ends_of_entries_leave_a_word_of_welcome_above() -> None:
    text = page("A welcome to all the readers of this list who stayed with us.", ENDED)
    assert starts(text) == [3, 4, 5, 6, 7]


def test_a_second_paragraph_of_the_last_brief_is_its_own_where_the_others_have_one() -> None:
    briefs = "\n".join(f"Nov. {n + 4}, 2024 – {body(n)}\n{body(n + 1)}" for n in range(5))
    assert starts(page(briefs, ESSAY)) == [1, 3, 5, 7, 9]


@pytest.mark.parametrize("above", [(), (BODY[4],)], ids=["nothing", "a text"])
def test_a_day_on_top_of_the_page_leaves_the_other_days_to_the_titles_above_them(
    above: tuple[str, ...],
) -> None:
    titles = ("Harbour stays open", "Old mill becomes school", "Ferry timetable changes", "Coach steps down")
    posts = (f"{title}\n{11 - n} March 2019\n\n{body(n)}" for n, title in enumerate(titles))
    found = items(page("12 March 2019", *above, *posts))[-4:]
    assert [item.title for item in found] == list(titles)
    assert [item.date.iso() if item.date else None for item in found] == [
        "2019-03-11",
        "2019-03-10",
        "2019-03-09",
        "2019-03-08",
    ]


RULE = "-" * 40
HEADS = ("Harbour stays open", "Old mill becomes school", "Ferry timetable changes")


def ruled(*rules: str, heads: tuple[str, ...] = HEADS) -> str:
    """Undated texts with a rule below each."""
    return "".join(f"{head}\n{body(n)}\n{body(n + 2)}\n\n{rules[n]}\n\n" for n, head in enumerate(heads))


def test_long_rules_of_one_kind_part_texts_with_heads() -> None:
    assert starts(ruled(RULE, RULE, RULE)) == [1, 7, 13]


@pytest.mark.parametrize(
    ("rules", "heads"),
    [
        ((RULE, "=" * 40, "*" * 40), HEADS),
        (("-----",) * 3, HEADS),
        ((RULE,) * 3, (BODY[3], BODY[4], BODY[5])),
    ],
    ids=["of several kinds", "short ones", "texts without heads"],
)
def test_other_rules_divide_one_text(rules: tuple[str, ...], heads: tuple[str, ...]) -> None:
    assert starts(ruled(*rules, heads=heads)) == [1]


def test_a_headline_straight_below_a_text_where_blank_lines_part_all_others() -> None:
    posts = page(
        *(f"{HEADS[n]}\n{n + 4} March 2019\n\n{body(n)}\n\n{body(n + 1)}\n\n{body(n + 3)}" for n in range(2))
    )
    found = items(f"{posts.rstrip()}\n{HEADS[2]}\n{body(2)}\n\n{body(4)}\n")
    assert [item.title for item in found] == list(HEADS)
    assert found[-1].cut.rule == "texts run together"


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "blank lines"])
def test_a_day_at_the_end_of_the_last_paragraph_closes_a_brief_of_two(gap: str) -> None:
    briefs = (f"{body(n)}{gap}{body(n + 3)} (Coast Radio, {n + 4} November 2024)" for n in range(4))
    text = gap.join(briefs) + "\n"
    step = 2 * len(gap)
    assert starts(text) == [1, 1 + step, 1 + 2 * step, 1 + 3 * step]
    assert dates(text) == [f"2024-11-0{n + 4}" for n in range(4)]


def two_paragraphs(source: str, *, tight: int) -> str:
    """Briefs of two paragraphs with their source; in one of them no blank line stands between the two."""
    return page(
        *(
            f"Nov. {n + 4}, 2024 – {body(n)}\n{chr(10) * (n != tight)}{body(n + 1, 3)}{source.format(name)}"
            for n, name in enumerate(("Harbour Weekly", "Coast Radio", "Upland Times", "Ferry Post"))
        )
    )


@pytest.mark.parametrize(
    "source",
    [
        " ({})",
        " [{}]",
        " Source: {}",
        "\n\n({})",
        "\n\n— {}",
        "\n\nSource: {}",
        "\n\nVia {}",
        "\n\nhttps://paper.example/{}",
    ],
)
@pytest.mark.parametrize("tight", [1, 2])
def test_a_brief_goes_on_up_to_its_source(source: str, tight: int) -> None:
    text = two_paragraphs(source, tight=tight)
    assert dates(text) == [f"2024-11-0{n + 4}" for n in range(4)]


@pytest.mark.parametrize("tight", [1, 2])
def test_a_paragraph_straight_below_a_brief_without_source_is_another_text(tight: int) -> None:
    text = two_paragraphs("", tight=tight)
    assert [n for n, date in enumerate(dates(text)) if date is None] == [tight + 1]


@pytest.mark.parametrize(
    ("form", "count"), [("{}", 4), ("({})", 3), ("[{}]", 3), ("({}) And so it went.", 3), ("“{}”", 4)]
)
def test_what_begins_with_a_bracket_begins_no_text(form: str, count: int) -> None:
    briefs = (f"Nov. {n + 4}, 2024 – {body(n)}\n\n{body(n + 1)}" for n in range(3))
    text = page(*briefs, f"{body(2)}\n{form.format(body(3, 3))}", body(5))
    assert len(items(text)) == count
