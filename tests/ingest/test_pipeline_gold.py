"""The documents with gold: a floor under the figures, and the promises on texts that people wrote."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest

from reader.domain.text import one_line
from reader.ingest.pipeline import split

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from split_figures import Score
from split_gold import Case, load
from split_score import score
from split_ways import one_item, ours

FLOOR = 0.95
SETS = ("dev", "articles")


@cache
def cases(name: str) -> tuple[Case, ...]:
    """The documents of a set."""
    return tuple(load(name))


@pytest.mark.parametrize("name", SETS)
def test_cuts_and_dates_are_as_right_as_they_were(name: str) -> None:
    total = sum((score(case, ours)[0] for case in cases(name)), Score())
    assert total.documents >= 20
    assert (total.exact.f1 or 0.0) >= FLOOR
    assert (total.dates.value or 0.0) >= FLOOR
    assert (total.dates_of_all.value or 0.0) >= FLOOR


@pytest.mark.parametrize("name", SETS)
def test_the_floor_is_no_gift(name: str) -> None:
    total = sum((score(case, one_item)[0] for case in cases(name)), Score())
    assert (total.exact.f1 or 0.0) < FLOOR


@pytest.mark.parametrize("name", SETS)
def test_no_line_of_them_is_lost_or_taken_twice(name: str) -> None:
    for case in cases(name):
        result = split(case.document)
        runs = [item.span for item in result.items] + [left.span for left in result.left_out]
        taken = [n for run in runs for n in range(run.start, run.end + 1)]
        assert len(taken) == len(set(taken)), case.name
        missing = set(range(1, len(case.document.lines) + 1)) - set(taken)
        assert not [n for n in missing if case.document.lines[n - 1].strip()], case.name


@pytest.mark.parametrize("name", SETS)
def test_evidence_on_them_is_the_words_at_its_place(name: str) -> None:
    for case in cases(name):
        for item in split(case.document).items:
            assert item.title, case.name
            for field, evidence in item.evidence.items():
                words = case.document.lines[evidence.line - 1][evidence.start : evidence.end]
                assert words, (case.name, field)
                assert evidence.text == one_line(words), (case.name, field)
