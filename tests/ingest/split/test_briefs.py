"""Briefs: sources in a form of their own, days that take a year from the head, entries below an article."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, read, starts

FORMS = {
    "after a dash": " — {}",
    "in italics after a dash": " – *{}*",
    "in brackets": " ({})",
    "in square brackets": " [{}]",
    "in italics": " *{}*",
}
NAMES = ("Reuters", "NZDF", "Ostvik Avis", "DR")


def digest(form: str, names: tuple[str, ...] = NAMES) -> str:
    """Briefs of one line, each with a name at its end."""
    return "".join(
        f"{day} July 2016: {BODY[n]}{form.format(name)}\n"
        for n, (day, name) in enumerate(zip((4, 5, 9, 10), names, strict=False))
    )


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_source_is_told_by_its_likes(form: str) -> None:
    assert [item.source for item in items(digest(form))] == list(NAMES)
    assert starts(digest(form)) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "names",
    [("Laughter", "Applause", "Cheers", "Laughter"), ("NZDF", "ARP"), ("Applause",) * 4],
    ids=["no paper among them", "two only", "one name over and over"],
)
def test_names_without_likes_are_no_sources(names: tuple[str, ...]) -> None:
    named = {item.source for item in items(digest(" — {}", names))}
    assert named == {None}


def test_a_source_stands_before_the_last_paragraph() -> None:
    text = page(
        f"4 July 2016: {BODY[0]} [Reuters]\n\n{BODY[3]}",
        f"5 July 2016: {BODY[1]} [NZDF]",
        f"9 July 2016: {BODY[2]} [DR]",
    )
    assert [(item.source, item.span.start, item.span.end) for item in items(text)] == [
        ("Reuters", 1, 3),
        ("NZDF", 5, 5),
        ("DR", 7, 7),
    ]


def quarter(*days: str) -> str:
    """A chronicle with the year in its name only."""
    signed = ("\n\n— HARBOUR NEWS", "\n\n— COUNTY RADIO", "\n\n— FARMING WEST", "", "", "")
    return page(
        "HARBOUR CHRONICLE, SPRING 2015",
        *(f"{day}\n\n{body(n)}{signed[n]}" for n, day in enumerate(days)),
    )


def test_weekdays_that_agree_make_the_year_certain() -> None:
    days = ("2 March (Monday)", "13 March (Friday)", "29 March (Sunday)", "1 April (Wednesday)")
    text = quarter(*days, "4 April (Saturday)", "8 April (Wednesday)")
    march = ["2015-03-02", "2015-03-13", "2015-03-29"]
    assert dates(text) == [*march, "2015-04-01", "2015-04-04", "2015-04-08"]


def test_weekdays_of_another_year_give_none() -> None:
    text = quarter("2 March (Tuesday)", "13 March (Saturday)", "29 March (Monday)", "1 April (Thursday)")
    assert set(dates(text)) == {None}


def test_may_is_a_month_among_months() -> None:
    days = ("MARCH\n\n2 March (Monday)", "APRIL\n\n1 April (Wednesday)", "MAY\n\n1 May (Friday)")
    text = quarter(*days)
    assert starts(text) == [3, 11, 19]
    assert "MAY" not in items(text)[1].text


HEAD = "The lock is open again\nBy Mara Fenn\n12 April 2018\n"
RUNS = {
    "days with a full stop": ("11 avril. {}", "10 avril. {}", "7 avril. {}"),
    "days with a bar": ("11 April 2018 | {}", "10 April 2018 | {}", "7 April 2018 | {}"),
    "days in brackets at the end": ("{} (11 April)", "{} (10 April)", "{} (7 April)"),
}


def below(rubric: str, run: tuple[str, ...]) -> str:
    """An article with entries below it."""
    entries = "\n".join(entry.format(BODY[n]) for n, entry in enumerate(run))
    return f"{HEAD}{body(2)}\n{body(4)}\n{BODY[5]}\n\n{rubric}\n{entries}\n"


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_entries_under_a_rubric_are_items(run: tuple[str, ...]) -> None:
    text = below("IN BRIEF", run)
    assert starts(text) == [1, 9, 10, 11]
    assert dates(text) == ["2018-04-12", "2018-04-11", "2018-04-10", "2018-04-07"]
    assert "IN BRIEF" not in items(text)[0].text


def test_what_happened_stays_in_the_article() -> None:
    run = ("7 April: {}", "10 April: {}", "11 April: {}")
    assert starts(below("How the lock broke", run)) == [1]


def test_a_short_sentence_is_a_text() -> None:
    text = "".join(
        f"{n}. {title}\nDate: {n + 12}/02/2023\nPaper: {paper}\n{said}\n\n"
        for n, (title, paper, said) in enumerate(
            [
                ("CHILE PREPARES TENDER", "Andes Minero", "No terms yet."),
                ("PITS ARE COUNTED", "Keffi Star", BODY[0]),
            ],
            1,
        )
    )
    assert starts(text) == [1, 6]
    assert [item.source for item in items(text)] == ["Andes Minero", "Keffi Star"]
    assert [item.title for item in items(text)] == ["CHILE PREPARES TENDER", "PITS ARE COUNTED"]


def test_releases_whose_head_has_the_day() -> None:
    text = ("_" * 60).join(
        f"PRESS RELEASE            {day} October 2008\n\n{title}\n\n{body(n)}\n\n"
        for n, (day, title) in enumerate(
            [(8, "RATE LOWERED"), (14, "SAVINGS ARE SAFE"), (29, "A COIN WITH AN OWL")]
        )
    )
    assert dates(text) == ["2008-10-08", "2008-10-14", "2008-10-29"]
    assert [item.title for item in items(text)] == ["RATE LOWERED", "SAVINGS ARE SAFE", "A COIN WITH AN OWL"]


def test_months_with_counts_are_no_headlines() -> None:
    text = "".join(
        f"{month} 2014 (2)\nNews of {month}\nPosted on {n}/27/2014 in Services\n{body(n)}\n"
        for month, n in (("June", 6), ("May", 5), ("April", 4))
    )
    assert [item.title for item in items(text)] == ["News of June", "News of May", "News of April"]
    assert len(read(text).left_out) >= 1


def test_the_place_behind_a_paper_is_not_its_name() -> None:
    signed = ("Al Jazeera, Cairo, 11", "Wired Hand, Yorktown Heights, 14", "The Press, Christchurch, 22")
    text = "".join(
        f"A headline number {n} of some words\n{line} February 2011\n{body(n)}\n"
        for n, line in enumerate(signed)
    )
    assert [item.source for item in items(text)] == ["Al Jazeera", "Wired Hand", "The Press"]


@pytest.mark.parametrize(
    ("line", "source", "author"),
    [
        ("2020-05-21 09:16  来源：江城晚报  作者：周敏", "江城晚报", "周敏"),
        ("Opublikowano: piątek, 27 maja 2016 13:20  |  Autor: Anna Drozd", None, "Anna Drozd"),
    ],
)
def test_fields_behind_the_date(line: str, source: str | None, author: str) -> None:
    (item,) = items(f"Storks have moved to another house\n{line}\n{body()}\n{body(2)}\n")
    assert (item.source, item.author) == (source, author)


def test_a_source_without_a_stop_ends_a_sentence() -> None:
    text = (
        f"terça-feira, 1 de junho de 2021\n{BODY[0]} Fonte: Rádio Foz\n"
        "quarta-feira, 2 de junho de 2021\nSeca obriga as usinas a pedir luz ao sul. Fonte: Agência Rio\n"
        f"Coral de surdos canta na praça no sábado. Fonte: Diário do Vale\n"
    )
    assert starts(text) == [1, 3, 5]
    assert dates(text) == ["2021-06-01", "2021-06-02", "2021-06-02"]


def test_the_foot_below_the_last_date_is_no_item() -> None:
    briefs = [f"{body(n)} (Metals Ledger, {n + 4} June 2018)" for n in range(3)]
    text = page(*briefs, "Supply Watch may be passed on free of charge if this line stays in place.")
    assert starts(text) == [1, 3, 5]
    assert [item.source for item in items(text)] == ["Metals Ledger"] * 3
