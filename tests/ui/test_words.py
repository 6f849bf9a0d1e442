"""Dates and counts in words."""

from __future__ import annotations

import pytest

from reader.domain.dates import NewsDate
from reader.domain.item import Evidence, Item
from reader.domain.span import Span
from reader.domain.text import SafeText
from reader.ui.glyphs import ASCII, UNICODE
from reader.ui.words import count, counted, date_evidence, date_heading, date_in_words, years


@pytest.mark.parametrize(
    ("date", "words", "heading", "short"),
    [
        ("2023-03-20", "Monday, 20 March 2023", "Mon 20 March 2023", "Mon 20 Mar 2023"),
        ("2023-03", "March 2023", "March 2023", "March 2023"),
        ("2023", "2023", "2023", "2023"),
        (None, "No date in the text", "Undated", "Undated"),
    ],
)
def test_dates(date: str | None, words: str, heading: str, short: str) -> None:
    known = None if date is None else NewsDate.parse(date)
    assert date_in_words(known) == words
    assert date_heading(known, 60) == heading
    assert date_heading(known, 20) == short


def dated(date: str | None, words: str | None = None, note: str = "") -> Item:
    evidence = {} if words is None else {"date": Evidence("dateline", 1, 0, len(words), SafeText(words))}
    return Item(
        SafeText("a.txt"),
        Span(1, 1),
        SafeText("t"),
        SafeText("x"),
        date=None if date is None else NewsDate.parse(date),
        date_note=SafeText(note),
        evidence=evidence,
    )


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (dated("2023-03-20", "Monday, March 20, 2023 —"), "from “Monday, March 20, 2023 —”"),
        (dated("2023-03", "March 2023"), "from “March 2023” · no day given"),
        (dated("2023"), "no month given"),
        (dated(None), ""),
        (dated("2023-03-20"), ""),
        (dated("2023-03-21", None, "Monday contradicts it"), "Monday contradicts it"),
        (dated("2023-03-20", "x" * 100), f"from “{'x' * 47}…”"),
    ],
)
def test_how_a_date_was_found(item: Item, words: str) -> None:
    assert date_evidence(item, UNICODE) == words


def test_quotes_are_ascii_where_all_is() -> None:
    assert date_evidence(dated("2023-03-20", "20 March"), ASCII) == 'from "20 March"'
    long = dated("2023-03", "March")._replace(date_note=SafeText("doubt"))
    assert date_evidence(long, ASCII) == 'from "March" - no day given - doubt'


def test_counts() -> None:
    assert count(1204) == "1,204"
    assert counted(1, "item") == "1 item"
    assert counted(2, "match", "matches") == "2 matches"


def test_years() -> None:
    dates = [NewsDate(2024, 3), NewsDate(2022)]
    assert years(dates, UNICODE) == "2022 – 2024"
    assert years(dates[:1], UNICODE) == "2024"
    assert years([], UNICODE) == ""
