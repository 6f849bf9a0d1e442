"""The gold itself: what must hold before a figure that rests on it means anything."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from split_gold import LEARNT, Case, folders, load

SETS = ("dev", *LEARNT, "articles")
"""All but the unseen one, so that no failure here prints any of it."""
ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
PRECISIONS = {4: "year", 7: "month", 10: "day"}


@cache
def cases(name: str) -> tuple[Case, ...]:
    """The documents of a set."""
    return tuple(load(name))


def written(name: str) -> dict[str, Any]:
    """The gold of a set as it is in the files, by document without its ending."""
    root = folders(name)[1]
    return {
        path.relative_to(root).with_suffix("").as_posix(): json.loads(path.read_text("utf-8"))
        for path in root.rglob("*.json")
    }


def uncovered(case: Case) -> list[str]:
    """What is wrong with the line ranges of one document."""
    lines, gold, last = case.document.lines, case.gold, 0
    wrong = []
    inside: set[int] = set()
    for item in gold.items:
        if not last < item.start <= item.end <= len(lines):
            wrong.append(f"{case.name}: {item.start}-{item.end} overlaps, is turned round or outside")
        last = item.end
        inside |= set(range(item.start, item.end + 1))
    outside = (gold.left_out | gold.either) - set(range(1, len(lines) + 1))
    wrong += [f"{case.name}: there is no line {n}" for n in sorted(outside)]
    covered = inside | gold.left_out
    blank = {n for n, line in enumerate(lines, 1) if not line.strip()}
    loose = set(range(1, len(lines) + 1)) - covered - blank
    wrong += [f"{case.name}: line {n} is in no item and not left out" for n in sorted(loose)]
    for item in gold.items:
        if {item.start, item.end} & (blank | (gold.left_out - gold.either)):
            wrong.append(f"{case.name}: {item.start}-{item.end} begins or ends on a line that is not its own")
    return wrong


@pytest.mark.parametrize("name", SETS)
def test_each_line_is_in_one_item_or_left_out(name: str) -> None:
    assert [wrong for case in cases(name) for wrong in uncovered(case)] == []


@pytest.mark.parametrize("name", SETS)
def test_dates_are_dates_and_say_how_precise_they_are(name: str) -> None:
    for document, gold in written(name).items():
        for item in gold["items"]:
            iso = item["date"]
            assert item["precision"] == (iso and PRECISIONS[len(iso)]), (document, item)
            if iso is not None:
                assert ISO.fullmatch(iso), (document, item)
                date.fromisoformat(iso + "-01" * (2 - iso.count("-")))


@pytest.mark.parametrize("name", SETS)
def test_titles_stand_in_their_items(name: str) -> None:
    for case in cases(name):
        for item in case.gold.items:
            words = " ".join(" ".join(case.document.lines[item.start - 1 : item.end]).split()).casefold()
            assert item.title_contains, (case.name, item)
            for part in item.title_contains:
                assert " ".join(part.split()).casefold() in words, (case.name, part)


def test_no_document_stands_without_gold() -> None:
    for name in LEARNT:
        root = folders(name)[0]
        documents = {path.with_suffix("") for path in root.rglob("*") if path.suffix in (".txt", ".md")}
        assert documents == {path.with_suffix("") for path in root.rglob("*.json")}, name
