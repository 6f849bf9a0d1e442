"""Write reader/ingest/data/date_names.json: month and weekday names out of CLDR, by way of Babel.

pip install '.[data]' && python scripts/generate_date_names.py
"""

from __future__ import annotations

import json
from pathlib import Path

from babel import Locale

TARGET = Path(__file__).parent.parent / "reader" / "ingest" / "data" / "date_names.json"
LANGUAGES = (
    "en de fr es pt it nl pl ru uk zh ja ko ar fa he tr sv da nb nn fi cs sk hu ro bg el sr sl et lv lt ca id ms vi sq mk bs gl is sw ur"
).split()
WIDE_ONLY = frozenset("sq mk bs gl is sw ur".split())
"""Languages whose short names would be read in the words of others: "die" is a day in Albanian."""

# What people write and CLDR does not list.
MORE_MONTHS = {
    "en": {"sept": 9, "febr": 2, "jly": 7},
    "de": {"jänner": 1, "feber": 2, "mrz": 3, "maerz": 3, "jän": 1},
    "fr": {"fevrier": 2, "aout": 8, "decembre": 12},  # capitals often go without accents
    "es": {"setiembre": 9, "set": 9},
    "ru": {"мая": 5, "сен": 9, "ноя": 11},
    "ar": {
        "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6,
        "تموز": 7, "آب": 8, "أيلول": 9, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12,
        # without or with another hamza
        "اذار": 3, "ايار": 5, "اب": 8, "ايلول": 9, "تشرين الاول": 10, "كانون الاول": 12,
        "ابريل": 4, "إبريل": 4, "اغسطس": 8, "اكتوبر": 10,
        # Morocco, Algeria and Tunisia
        "يوليوز": 7, "غشت": 8, "شتنبر": 9, "نونبر": 11, "دجنبر": 12,
        "جانفي": 1, "فيفري": 2, "أفريل": 4, "جوان": 6, "جويلية": 7, "أوت": 8,
    },
}  # fmt: skip
MORE_WEEKDAYS = {
    "en": {"tues": 1, "weds": 2, "thur": 3, "thurs": 3},
    "de": {"sonnabend": 5},
    "es": {"miercoles": 2, "sabado": 5},
    "it": {"lunedi": 0, "martedi": 1, "mercoledi": 2, "giovedi": 3, "venerdi": 4},
    "sq": {"hënë": 0, "martë": 1, "mërkurë": 2, "enjte": 3, "premte": 4, "shtunë": 5, "diel": 6},
    "ar": {"الإثنين": 0, "الأثنين": 0, "الاربعاء": 2, "الاحد": 6},
    "pt": {"segunda": 0, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4, "terca-feira": 1},
    "zh": {
        f"{prefix}{day}": n
        for prefix in ("星期", "周", "礼拜", "週")
        for n, day in enumerate("一二三四五六日")
    }
    | {f"{prefix}天": 6 for prefix in ("星期", "周", "礼拜")},
}


def clean(name: str) -> str:
    """A name as it is looked up: lower case, no final full stop."""
    return name.strip().rstrip(".").casefold().replace("\u200f", "").replace("\u200e", "")


def names(language: str) -> tuple[dict[str, int], dict[str, int]]:
    """Month names (1 to 12) and weekday names (Monday is 0) of one language."""
    locale = Locale.parse(language)
    months: dict[str, int] = {}
    weekdays: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide",) if language in WIDE_ONLY else ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                if not clean(name)[0].isdigit():
                    months[clean(name)] = number
            for number, name in locale.days[context][width].items():
                weekdays[clean(name)] = number
    months |= MORE_MONTHS.get(language, {})
    weekdays |= MORE_WEEKDAYS.get(language, {})
    return months, weekdays


def main() -> None:
    """Write the table, one language a line, so that a change of CLDR shows in a diff."""
    lines = []
    for language in LANGUAGES:
        months, weekdays = names(language)
        entry = json.dumps({"months": months, "weekdays": weekdays}, ensure_ascii=False, sort_keys=True)
        lines.append(f"{json.dumps(language)}: {entry}")
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
