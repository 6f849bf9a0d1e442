"""Month, weekday and season names of some forty languages (CLDR, by scripts/generate_date_names.py)."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

# Short names that are also ordinary English words count only where a year stands beside them.
AMBIGUOUS: Final = frozenset(
    {"out", "set", "ago", "may", "mar", "lip", "mai", "jun", "sie", "dec", "lis", "gen", "mag"}
)

SEASONS: Final = frozenset(
    [
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "frühling",
        "frühjahr",
        "sommer",
        "herbst",
        "printemps",
        "été",
        "automne",
        "hiver",
        "primavera",
        "verano",
        "otoño",
        "invierno",
        "estate",
        "autunno",
        "inverno",
        "outono",
        "verão",
        "lente",
        "zomer",
        "herfst",
        "wiosna",
        "lato",
        "jesień",
        "zima",
        "весна",
        "лето",
        "осень",
        "зима",
    ]
)


_REMEMBERED: Final = 2048
"""Words that the look-ups keep: those before and behind numbers are much the same in all documents."""


@cache
def _tables() -> tuple[dict[str, int], dict[str, int]]:
    raw = json.loads(files("reader.ingest.data").joinpath("date_names.json").read_text("utf-8"))
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for names in raw.values():  # the first language to name a word keeps it
        for word, number in names["months"].items():
            months.setdefault(word, number)
        for word, number in names["weekdays"].items():
            weekdays.setdefault(word, number)
    return months, weekdays


@lru_cache(_REMEMBERED)
def month_of(word: str) -> int | None:
    """The month, 1 to 12, that `word` names in any language."""
    return _tables()[0].get(word.casefold().rstrip("."))


@lru_cache(_REMEMBERED)
def weekday_of(word: str) -> int | None:
    """The weekday, 0 (Monday) to 6, that `word` names in any language."""
    return _tables()[1].get(word.casefold().rstrip("."))
