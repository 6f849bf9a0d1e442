"""What a page calls itself, in many languages: what follows its dates is then one text."""

from __future__ import annotations

import pytest

from reader.ingest.split.genre import names_news

from ..pages import body, page, starts

NEAR = page(*(f"{day} March 2023 - {body(n)}" for n, day in enumerate((3, 9, 17, 24, 30))))
"""Days of one month, in their order."""
DAYS = ("3 March", "19 April", "7 July", "24 October", "2 December")


@pytest.mark.parametrize(
    "title",
    [
        "Protokół posiedzenia rady",
        "Acta de la reunión ordinaria",
        "Compte-rendu du conseil de quartier",
        "Upcoming events at the hall",
        "Расписание мероприятий",
        "Jegyzőkönyv a tanács üléséről",
    ],
)
def test_a_programme_or_minutes_stay_whole(title: str) -> None:
    days = "\n\n".join(f"{day} 2023\n{body(n)}" for n, day in enumerate(DAYS[:3]))
    assert starts(page(title, days)) == [1]


@pytest.mark.parametrize(
    "title",
    [
        "Kronologi: the harbour",
        "Les dates clés du port",
        "Хроника одного порта",
        "The harbour, day by day",
        "Časová osa",
    ],
)
def test_a_chronicle_stays_whole(title: str) -> None:
    assert starts(page(title, body(5), NEAR)) == [1]


def test_a_page_without_such_a_name_is_cut_at_the_same_days() -> None:
    assert starts(page("The old harbour", body(5), NEAR)) == [5, 7, 9, 11, 13]


@pytest.mark.parametrize(
    "line",
    [
        "Nyheter",
        "Haberler – 3 Mart",
        "Przegląd prasy",
        "Rassegna stampa",
        "Hírek",
        "오늘의 뉴스",
        "News in brief",
        "The latest",
    ],
)
def test_a_line_that_names_news(line: str) -> None:
    assert names_news(line)


@pytest.mark.parametrize(
    "line", ["Council briefing on water", "Harbour in numbers: the latest", "Kortrijk", "The newsroom"]
)
def test_a_line_that_does_not(line: str) -> None:
    assert not names_news(line)


@pytest.mark.parametrize(
    "title", ["How it happened", "How the old quarrel unfolded", "How the bridge came about"]
)
def test_a_page_that_tells_how_something_happened_is_one_text(title: str) -> None:
    assert len(starts(page(title, NEAR))) == 1


SPREAD = tuple(f"{day} 2000: {body(n)}" for n, day in enumerate(DAYS))


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("2000 - A Year in the Life of the Ferry", 1),
        ("A Year in the Life of the Ferry", 1),
        ("One year in the harbour", 1),
        ("The year in the harbour", 1),
        ("2000 - The Ferry and Its Harbour", 5),
        ("Two years on the ferry", 5),
        (f"{'It was a year of ice and of floods on the ferry, ' * 3}and a year in the harbour.", 5),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_a_year_in_the_life_of_something_is_one_text(title: str, count: int, gap: str) -> None:
    assert sum(start > 2 for start in starts(page(title, gap.join(SPREAD)))) == count - (count == 1)
