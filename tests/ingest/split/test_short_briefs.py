"""Briefs that open with a few words, a name, a paper or a link, and briefs that end with their source."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, read, starts

ARTICLE = page("Storks are back on the mill\nFebruary 1, 2021", body(1, 4), body(3, 4), body(5, 4))
"""Lines 1 to 8, so that what follows a blank line begins at line 10."""
WORDS = ("Theft, Mill Street", "Fire on Quay Road", "Noise in the harbour", "Dog found near Tarn")
ENTRIES = tuple(f"{words}. {body(n)}" for n, words in enumerate(WORDS))
BEHIND = page("Choir looks for voices", body(2, 3), body(4, 3))


def below(rubric: str, *entries: str) -> str:
    """An article, a rubric and what stands below it."""
    return f"{ARTICLE}\n" + page(rubric, *entries)


@pytest.mark.parametrize(
    "rubric",
    ["In brief", "News in brief (March)", "Kurz gemeldet", "En bref", "W skrócie", "Коротко", "要闻"],
)
def test_a_rubric_for_briefs_stands_over_entries_that_open_with_a_few_words(rubric: str) -> None:
    text = below(rubric, *ENTRIES)
    assert starts(text) == [1, 12, 14, 16, 18]
    assert [item.title for item in items(text)[1:]] == list(WORDS)
    assert "a rubric over briefs" in {run.detail for run in read(text).left_out} | {
        run.detail for item in items(text) for run in item.left_out
    }


@pytest.mark.parametrize(
    ("rubric", "entries"),
    [
        ("Something else", ENTRIES),
        ("In brief", ENTRIES[:1]),
        ("In brief", (body(0), body(1), body(2))),
        (
            "In brief",
            tuple(f"It is a day in May or so. {body(n)}" for n in range(3)),
        ),
    ],
    ids=["another rubric", "one entry", "no few words", "many words"],
)
def test_other_paragraphs_below_a_rubric_are_no_briefs(rubric: str, entries: tuple[str, ...]) -> None:
    assert starts(below(rubric, *entries)) == [1]


def test_a_headline_with_text_ends_the_briefs() -> None:
    assert starts(f"{below('In brief', *ENTRIES[:2])}\n{BEHIND}") == [1, 12, 14, 16]


def days(*under: tuple[str, ...]) -> str:
    """Headings of days, each with paragraphs below it."""
    return page(*(line for n, lines in enumerate(under, 3) for line in (f"March {n}, 2021", *lines)))


LAST = (f"Boat sank at sea. {body(4)}", f"Car stolen. {body(5)}")


def test_entries_that_open_with_a_few_words_are_items_of_their_day() -> None:
    text = days(ENTRIES[:2], ENTRIES[2:], LAST)
    assert starts(text) == [1, 5, 7, 11, 13, 17]
    assert dates(text) == ["2021-03-03"] * 2 + ["2021-03-04"] * 2 + ["2021-03-05"] * 2


def test_a_short_sentence_here_and_there_opens_no_item() -> None:
    text = days(
        (ENTRIES[0], body(3), body(4)), (ENTRIES[2], body(1), body(5)), (LAST[0], body(2), body(4)), LAST
    )
    assert starts(text) == [1, 9, 17, 25]


def test_where_most_open_in_capitals_the_others_open_nothing() -> None:
    loud = [f"{words.upper()}. {body(n)}" for n, words in enumerate(WORDS)]
    text = days((loud[0], f"Later on. {body(3)}", loud[1]), (loud[2], loud[3]), (f"BOAT SANK. {body(4)}",))
    assert starts(text) == [1, 7, 9, 13, 15]


NAMES = ("THE DAILY CEDAR", "BILL OF TARN", "ANNA HOLM", "THE MILL HOUSE", "CITY HALL", "OLD JOHN")


def named(*names: str) -> tuple[str, ...]:
    """Entries that open with names."""
    return tuple(f"{name} prefers the old quay to the new one. {body(n)}" for n, name in enumerate(names))


def test_entries_that_open_with_a_name_in_capitals_are_items_of_their_day() -> None:
    text = days(named(*NAMES[:2]), named(*NAMES[2:4]), named(*NAMES[4:]))
    assert starts(text) == [1, 5, 7, 11, 13, 17]


def test_other_names_open_no_item() -> None:
    quiet = [name.title() for name in NAMES]
    assert starts(days(named(*quiet[:2]), named(*quiet[2:4]), named(*quiet[4:]))) == [1, 7, 13]


def test_a_name_in_capitals_here_and_there_opens_no_item() -> None:
    text = days((*named(NAMES[0]), body(1), body(2)), (*named(NAMES[1]), body(3), body(4)))
    assert starts(text) == [1, 9]


PAPERS = ("Северная вахта", "Harbour Times", "Coast Radio", "Le Quai", "Die Mole")


def told(form: str, papers: tuple[str, ...] = PAPERS) -> str:
    """Briefs straight below each other that open with their paper."""
    return "\n".join(form.format(paper, body(n)) for n, paper in enumerate(papers)) + "\n"


@pytest.mark.parametrize("form", ["«{}»: {}", "“{}”: {}", "Газета «{}», {}", "«{}» — {}", "《{}》：{}"])
def test_briefs_that_open_with_a_quoted_paper(form: str) -> None:
    assert starts(told(form)) == [1, 2, 3, 4, 5]


def test_papers_that_are_known_need_no_quotes() -> None:
    assert starts(told("{}: {}", ("Reuters", "BBC", "Le Monde", "Die Welt"))) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("form", "papers"),
    [("«{}»: {}", PAPERS[:3]), ("«{}»: {}", ("Anna", "John") * 3), ("{}: {}", ("Anna", "John", "Eva", "Bo"))],
    ids=["three only", "speakers of an interview", "unknown names"],
)
def test_other_openings_are_no_briefs(form: str, papers: tuple[str, ...]) -> None:
    assert starts(told(form, papers)) == [1]


def test_a_headline_behind_such_briefs_opens_another_text() -> None:
    assert starts(f"{told('«{}»: {}')}\n{BEHIND}") == [1, 2, 3, 4, 5, 7]


TITLES = (
    "Bridge over the Tarn reopened",
    "Ferry stopped for a week",
    "Choir sings in the old hall",
    "Market moves to the quay",
)


def linked(form: str, many: int = 4) -> str:
    """A letter of links."""
    entries = (
        form.format(title, f"https://example.org/{n}", BODY[n]) for n, title in enumerate(TITLES[:many])
    )
    return page("Links of the week", "\n".join(entries))


@pytest.mark.parametrize("form", ["- [{}]({}) — {}", "* **[{}]({})**: {}", "- [{}]({}) | {}"])
def test_bullets_with_a_linked_headline_and_what_is_said_of_it_are_items(form: str) -> None:
    assert starts(linked(form)) == [3, 4, 5, 6]


@pytest.mark.parametrize(
    ("form", "many"),
    [("- [{}]({}) {}", 4), ("[{}]({}) — {}", 4), ("- [{}]({}) — {}", 2)],
    ids=["nothing between", "no bullets", "two only"],
)
def test_other_links_open_no_item(form: str, many: int) -> None:
    assert starts(linked(form, many)) == [1]


def bracketed(names: tuple[str, ...], dated: str = "") -> str:
    """Headlines with brackets behind them, each above its text."""
    return page(
        *(
            f"{title} ({name})\n{dated}{body(n, 3)}"
            for n, (title, name) in enumerate(zip(TITLES, names, strict=False))
        )
    )


def test_headlines_with_their_papers_in_brackets_open_items() -> None:
    text = bracketed(("Harbour Times", "Coast Radio", "Die Welt", "Anna Holm"))
    assert starts(text) == [1, 4, 7, 10]


@pytest.mark.parametrize(
    "names",
    [
        ("Anna Holm", "John Lund", "Eva Berg", "Bo Dahl"),
        ("Harbour Times", "as it was before", "in the winter", "nobody knows why"),
        ("Harbour Times", "Coast Radio"),
    ],
    ids=["no paper", "no names", "two only"],
)
def test_headlines_with_other_brackets_open_none(names: tuple[str, ...]) -> None:
    assert starts(bracketed(names)) == [1]


LONG = page(*(body(n, 2) for n in range(12)))
"""Lines 1 to 23, so that what follows a blank line begins at line 25."""
RUBRICS = ("BRIDGE", "FERRY", "CHOIR", "MARKET")


def headed(papers: tuple[str, ...], between: str = "\n") -> str:
    """Briefs that open with their rubric and may end with their source, below a long text."""
    lines = (
        f"{rubric} — {BODY[n]}" + (f" ({paper})" if paper else "")
        for n, (rubric, paper) in enumerate(zip(RUBRICS, papers, strict=True))
    )
    return f"{LONG}\n{between.join(lines)}\n"


def test_rubrics_straight_below_each_other_with_their_sources_are_items() -> None:
    text = headed(("Reuters", "Harbour Times", "Coast Radio", "Die Welt"))
    assert starts(text) == [1, 25, 26, 27, 28]
    assert [item.source for item in items(text)[1:]] == [
        "Reuters",
        "Harbour Times",
        "Coast Radio",
        "Die Welt",
    ]


def test_rubrics_without_sources_at_the_end_of_a_long_text_are_its_own() -> None:
    assert starts(headed(("", "", "", ""))) == [1]
    assert starts(headed(("", "", "", ""), f"\n\n{body(5)}\n\n")) == [1]


def test_a_rubric_over_some_of_many_bullets_is_in_none() -> None:
    rubrics = {0: "Quay\n", 2: "Old town\n"}
    text = page(
        "News of the harbour",
        *(f"{rubrics.get(n, '')}- {title}, March {n + 3}, 2021\n{body(n)}" for n, title in enumerate(TITLES)),
    )
    assert starts(text) == [4, 7, 11, 14]
    assert [item.title for item in items(text)] == list(TITLES)
    assert "Old town" not in "".join(item.text for item in items(text))


CITED = ("Reuters", "Harbour Times", "Coast Radio", "Die Welt", "The Guardian")
HEAD = "Talking harbour: stories of the month"
AFTER = page(*(body(n, 3) for n in range(2, 8)))


def cited(form: str = "({})", papers: tuple[str, ...] = CITED, above: str = HEAD) -> str:
    """Briefs of one line that end with their source."""
    return f"{above}\n" + "".join(f"{body(n)} {form.format(paper)}\n" for n, paper in enumerate(papers))


@pytest.mark.parametrize("form", ["({})", "[{}]", "— {}"])
def test_a_run_of_sources_ends_briefs_whatever_stands_behind(form: str) -> None:
    assert starts(f"{cited(form)}\n{AFTER}") == [2, 3, 4, 5, 6, 8]


@pytest.mark.parametrize(
    ("papers", "above"),
    [
        (CITED[:3], HEAD),
        (("Anna Holm", "John Lund", "Eva Berg", "Bo Dahl", "Reuters"), HEAD),
        (CITED, "Storks are back\nBy Anna Holm\n"),
        (CITED, "Storks are back\nMarch 3, 2021\n"),
        (CITED, page("Storks are back", body(5, 3), body(4, 3), body(3, 3))),
    ],
    ids=["three only", "persons", "signed", "dated", "introduced"],
)
def test_sources_that_one_text_cites_cut_nothing(papers: tuple[str, ...], above: str) -> None:
    assert starts(f"{cited('({})', papers, above)}\n{AFTER}") == [1]


def test_the_foot_below_the_last_source_is_no_item() -> None:
    foot = "This page is put together by hand every week by people of the upper town."
    assert starts(f"{cited()}\n{foot}\n") == [2, 3, 4, 5, 6]
    assert starts(f"{cited()}\nMarket moves to the quay\n{body(1)}\n") == [2, 3, 4, 5, 6, 8]


@pytest.mark.parametrize("form", ["({}, 12 March)", "({}, 12.3.)", "[{}, 12 March]"])
def test_a_day_may_stand_behind_the_source(form: str) -> None:
    papers = ("Orkney Courier", "Tarn Voice", "Coast Radio", "Quay Press", "The Guardian")
    assert starts(cited(form, papers)) == [2, 3, 4, 5, 6]


def test_words_behind_a_name_make_it_none() -> None:
    assert starts(cited("({}, as they say)", ("Orkney Courier", "Tarn Voice", "Quay Hall", "Old Mill"))) == [
        1
    ]


def test_the_bracket_with_the_source_may_stand_on_two_lines() -> None:
    behind = (
        "(Orkney Courier)",
        "(Tarn Courier, 29\nApril)",
        "(Harbour Times)",
        "(Coast Radio, 3\nMay)",
    )
    said = (
        "The council met in the old hall and agreed after a long night to keep",
        "the harbour open, and that was all there was to be said of it.",
    )
    whole = items(page(*(f"{said[0]}\n{said[1]} {source}" for source in behind)))
    assert [item.source for item in whole] == [
        "Orkney Courier",
        "Tarn Courier",
        "Harbour Times",
        "Coast Radio",
    ]
