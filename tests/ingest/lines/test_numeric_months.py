"""Months in numbers with their year, at the head of several entries."""

from __future__ import annotations

import pytest

from ..pages import BODY, dates, page, starts

READ = ["2024-11", "2024-09", "2024-05", "2023-12"]
MONTHS = ((2024, 11), (2024, 9), (2024, 5), (2023, 12))
OPENING = "I study looms at the university of a small town by the sea, and before that I sheared sheep."


def entries(form: str, months: tuple[tuple[int, int], ...] = MONTHS) -> str:
    """A page about somebody, with the news at its foot."""
    told = [form.format(y=year, m=month) + BODY[n] for n, (year, month) in enumerate(months)]
    return page("# Mira Holt", OPENING, "## News", "\n".join(told))


@pytest.mark.parametrize(
    "form",
    [
        "- {m:02}/{y}: ",
        "- [{m:02}/{y}] ",
        "- **[{m:02}/{y}]** ",
        "- {y}.{m:02}: ",
        "- [{y}.{m:02}] ",
        "- *{y}.{m:02}*: 🎉 ",
        "- `{y}-{m:02}` ",
        "* {y}/{m:02} - ",
        "{m}/{y} – ",
    ],
)
def test_months_in_one_form_head_entries(form: str) -> None:
    assert starts(entries(form)) == [7, 8, 9, 10]
    assert dates(entries(form)) == READ


@pytest.mark.parametrize(
    "months",
    [
        ((2024, 13), (2024, 9), (2024, 5)),
        ((2024, 5), (2024, 11), (2023, 2), (2025, 7), (2024, 1)),
        MONTHS[:2],
    ],
    ids=["no month", "in no order", "too few"],
)
def test_other_numbers_are_no_months(months: tuple[tuple[int, int], ...]) -> None:
    assert starts(entries("- {m:02}/{y}: ", months)) == [1]


def test_spans_of_months_are_no_entries() -> None:
    assert starts(entries("- {m:02}/{y} – 07/2025: ")) == [1]
