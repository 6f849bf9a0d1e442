"""Lists of news: entries of one paragraph that begin alike, under a head that says what they are."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, starts

FORMS = {
    "bullets": "• {}",
    "stars": "★ {}",
    "dashes": "- {}",
    "numbers": "{n}. {}",
    "numbers in brackets": "({n}) {}",
    "full-width brackets": "（{n}）{}",
    "circles": "{circle} {}",
    "hours": "{n}:45 p.m.: {}",
    "places": "PORT {letter} - {}",
}


def listed(form: str, entries: int = 5) -> str:
    """So many entries in one form, a line each."""
    return "\n".join(
        FORMS[form].format(BODY[n % len(BODY)], n=n + 1, letter="ABCDEFGH"[n], circle="①②③④⑤⑥⑦⑧"[n])
        for n in range(entries)
    )


@pytest.mark.parametrize("form", FORMS)
def test_a_head_that_says_news_and_has_the_day_makes_items_of_the_entries(form: str) -> None:
    text = f"News in brief\n14 March 2019\n{listed(form)}\n"
    found = items(text)
    assert [item.span.start for item in found] == [3, 4, 5, 6, 7]
    assert dates(text) == ["2019-03-14"] * 5
    assert {item.evidence["date"].rule for item in found} == {"date of the issue"}


@pytest.mark.parametrize(
    "head",
    [
        "Nachrichten in Kürze",
        "Meldungen",
        "Toutes les brèves",
        "Actualités",
        "Noticias breves",
        "Titulares",
        "Notícias do dia",
        "Notizie brevi",
        "Nieuws",
        "Wiadomości",
        "Новости кратко",
        "موجز الأخبار",
        "今日简讯",
        "新聞摘要",
        "ニュース一覧",
    ],
)
def test_the_word_for_news_in_other_languages(head: str) -> None:
    assert starts(f"{head}\n2019-03-14\n{listed('bullets')}\n") == [3, 4, 5, 6, 7]


@pytest.mark.parametrize("form", ["bullets", "stars", "dashes", "hours"])
@pytest.mark.parametrize(
    "head",
    ["News in brief", "Resolutions of the council\n14 March 2019", "Things to bring"],
)
def test_points_need_both_the_word_and_the_day(form: str, head: str) -> None:
    assert "entry of a list" not in {item.cut.rule for item in items(f"{head}\n{listed(form)}\n")}


@pytest.mark.parametrize("form", ["numbers", "numbers in brackets"])
def test_numbers_need_the_word_alone(form: str) -> None:
    assert len(items(f"News in brief\n{listed(form)}\n")) == 5
    assert len(items(f"Resolutions of the council\n14 March 2019\n{listed(form)}\n")) == 1


@pytest.mark.parametrize("form", ["bullets", "stars", "dashes", "numbers"])
def test_points_under_a_day_alone_are_those_of_one_text(form: str) -> None:
    assert len(items(f"14 March 2019\n{listed(form)}\n")) == 1


@pytest.mark.parametrize("head", ["Evening Bulletin", "21 June 2013"])
def test_places_need_one_of_the_two(head: str) -> None:
    assert len(items(f"{head}\n{listed('places')}\n")) == 5


def test_places_alone_are_no_list() -> None:
    assert len(items(f"Where the boats come from\n{listed('places').replace('PORT', 'Port')}\n")) == 1


HEAD = "News in brief\n14 March 2019"


def test_three_entries_are_too_few() -> None:
    assert len(items(f"{HEAD}\n{listed('bullets', 3)}\n")) < 3


def test_short_entries_are_a_table_of_contents() -> None:
    names = "\n".join(f"• Harbour report {name}" for name in ("one", "two", "three", "four", "five"))
    assert len(items(f"{HEAD}\n{names}\n")) < 3


def test_points_below_a_text_belong_to_it() -> None:
    text = page(HEAD, body(0, 4), body(3, 4), listed("bullets"))
    assert len(items(text)) < 3


def test_points_with_a_text_below_them_belong_to_it() -> None:
    text = page(HEAD, listed("bullets"), *(body(n, 3) for n in range(4)))
    assert len(items(text)) < 3


def test_a_few_words_of_greeting_above_change_nothing() -> None:
    assert len(items(page(HEAD, BODY[2], listed("bullets")))) == 5


def test_a_page_dated_by_its_last_change_is_no_issue() -> None:
    assert len(items(f"News in brief\nLast updated: 14 March 2019\n{listed('bullets')}\n")) == 1


PLACES = ("Port Hale", "Osthaven", "Larkfield", "Weirsbrook", "Tarn")
VOICES = ("Ada Holm", "Bo Quist", "Ada Holm", "Bo Quist", "Ada Holm")


def named(names: tuple[str, ...]) -> str:
    """Entries that begin with a name and a colon."""
    return f"{HEAD}\n" + "".join(f"{name}: {BODY[n]}\n" for n, name in enumerate(names))


def test_names_with_a_colon_open_entries() -> None:
    assert starts(named(PLACES)) == [3, 4, 5, 6, 7]


def test_the_voices_of_an_interview_are_no_entries() -> None:
    assert starts(named(VOICES)) == [1]


def test_where_days_stand_between_the_points_they_open_the_items() -> None:
    text = "News in brief\n" + "".join(
        f"{14 - n} March 2019\n• {BODY[n]}\n• {BODY[n + 1]}\n" for n in range(3)
    )
    assert starts(text) == [2, 5, 8]
    assert dates(text) == ["2019-03-14", "2019-03-13", "2019-03-12"]


@pytest.mark.parametrize(
    ("remark", "cut"), [("Why it matters", True), ("", False)], ids=["one remark", "texts"]
)
def test_a_remark_that_comes_back_below_each_entry_is_part_of_the_list(remark: str, *, cut: bool) -> None:
    lines = [f"{n + 1}. {body(n, 2)}" for n in range(6)]
    below = [f"{remark or name}: {BODY[n]}" for n, name in enumerate(("Ada", "Jo", "Mo", "Bo", "Cy", "Di"))]
    text = page("News digest of the week", *(f"{a}\n\n{b}" for a, b in zip(lines, below, strict=True)))
    assert (starts(text) == [3, 7, 11, 15, 19, 23]) == cut
