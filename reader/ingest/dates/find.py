"""Find the dates that stand in a line, as the words give them.

Shapes are found by one regular expression in which a name is any word, and the names are looked up
afterwards: an alternation over the month names of forty languages would be slower by an order of magnitude.
"""

from __future__ import annotations

import calendar
import re
from typing import Final

from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.dates.names import AMBIGUOUS, SEASONS, month_of
from reader.ingest.dates.patterns import (
    AFTER_NUMBER,
    BEFORE_NUMBER,
    CHINESE,
    DATE,
    DIGITS,
    LONE_YEAR,
    LOOSE_BEFORE,
    SEASON,
    SHORT,
    WORD_START,
)
from reader.ingest.dates.widen import widen

_NUMERALS: Final = {c: n for n, c in enumerate("〇一二三四五六七八九十")} | {"零": 0}
EARLIEST: Final = 1500
LATEST: Final = 2199


def find(line: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """Return the dates between columns `start` and `end` of `line`, left to right, without overlaps.

    Only numbers with a month's name or a date's mark beside them are tried, which is most of the speed.
    """
    stop = len(line) if end is None else min(end, len(line))
    found: list[Mention] = []
    position = start
    for run in DIGITS.finditer(line, start, stop):
        number, after = run.span()
        if number < position or not _promising(line, number, after, stop):
            continue
        for at in _starts(line, max(position, number - _REACH), number):
            match = DATE.match(line, at, stop)
            mention = _read(line, match) if match is not None else None
            if match is not None and mention is None and match["dm0"] is not None:
                # "3 March 2023 - 12 comments" is no span of days.
                match = DATE.match(line, at, match.end("dy0" if match["dy0"] else "dm0"))
                mention = _read(line, match) if match is not None else None
            if match is not None and mention is None and at == number:
                match = SHORT.match(line, at, stop)
                mention = _short(match) if match is not None else None
            if match is None or mention is None:
                continue
            mention = widen(line, mention, position, stop)
            if match.lastgroup == "short" and mention.weekday is None:
                continue
            found.append(mention)
            position = max(mention.end, match.start() + 1)
            break
    if not found and line.find("年", start, stop) >= 0:
        found.extend(_chinese(line, start, stop))
    return found


_REACH: Final = 30
"""How many characters before its first number a date can begin."""
_MARKS: Final = frozenset("-–—/.年년月월－／．")


def _starts(line: str, start: int, number: int) -> list[int]:
    """Where a date that holds the number at column `number` may begin: at a month before it, at itself."""
    starts = []
    for match in WORD_START.finditer(line, start, number):
        word = match[0]
        if not word.isascii() or month_of(word) is not None:
            starts.append(match.start())
    starts.append(number)
    return starts


def _promising(line: str, start: int, end: int, stop: int) -> bool:
    """Whether the number between two columns can be part of a date."""
    if end < stop and line[end] in _MARKS:
        return True
    if end - start == 8 or end - start == 6:
        return True
    if (after := AFTER_NUMBER.match(line, end, stop)) and (
        not after[1].isascii() or after[1] in _RANGES or month_of(after[1]) is not None
    ):
        return True
    return follows_month(line, start)


def follows_month(line: str, number: int) -> bool:
    """Whether a month, or a word in another script, stands before the number at column `number`."""
    floor = max(0, number - _WORD_BEFORE)
    words = line[floor:number].split()
    if not words:
        return False
    word = words[-1]
    # Most numbers stand behind a plain word and one space. There the pattern would find that word, unless it
    # went on to the one before; it never goes back by more than two words.
    if (
        word.isascii()
        and word.isalpha()
        and line[number - 2 : number - 1].isalpha()
        and word.lower() not in _OF
    ):
        return month_of(word) is not None
    begin = line.rfind(word, floor, number)
    if len(words) > 1:
        begin = line.rfind(words[-2], floor, begin)
    before = BEFORE_NUMBER.search(line, begin, number)
    return before is not None and (not before[1].isascii() or month_of(before[1]) is not None)


_WORD_BEFORE: Final = 24
_OF: Final = frozenset({"of", "de", "del", "di", "do"})


_RANGES: Final = frozenset(
    {"to", "and", "bis", "und", "au", "et", "al", "a", "e", "y", "tot", "en", "do", "t"}
)
"""Words between two days of one month: "3 to 5 May 2022"."""


def find_loose(line: str) -> list[Mention]:
    """Return seasons, quarters and lone years, for lines that are known to be short headings."""
    if _YEAR.search(line) is None:
        return []
    found = []
    for match in SEASON.finditer(line):
        word = (match["season"] or "").casefold()
        if not word or word in SEASONS or _CODE.fullmatch(word):
            year = int(match["year"] or match["year_first"])
            if EARLIEST <= year <= LATEST:
                found.append(Mention(match.start(), match.end(), Shape.SEASON, year, None, None))
    if found:
        return found
    return [
        Mention(match.start(), match.end(), Shape.YEAR, int(match[1]), None, None)
        for match in LONE_YEAR.finditer(line)
        if 1800 <= int(match[1]) <= 2099
    ]


_YEAR: Final = re.compile(r"\d{4}")
_CODE: Final = re.compile(r"[qt][1-4]|[1-4]q|h[12]")


def _read(line: str, match: re.Match[str]) -> Mention | None:
    """Turn a match into a mention, or None where its words are no date after all."""
    kind = match.lastgroup
    year: int | None
    if kind == "iso":
        return _checked(match, Shape.ISO, int(match["iy"]), int(match["im"]), int(match["id"]))
    if kind == "compact":
        return _checked(match, Shape.COMPACT, int(match["ky"]), int(match["km"]), int(match["kd"]))
    if kind == "half":
        return _checked(match, Shape.MONTH, int(match["hy"]), int(match["hm"]), None)
    if kind == "cjk":
        year = int(match["cy"]) if match["cy"] else _era(match["name"], match["era"])
        if year is None and match["cd"] is None:
            return None
        day = int(match["cd"]) if match["cd"] else None
        return _checked(match, Shape.NAMED if day else Shape.MONTH, year, int(match["cm"]), day)
    if kind == "numeric":
        return _numeric(match)
    if kind == "dmy":
        return _named(match, match["dm"], match["dd"], match["dy"], day_first=True)
    if kind == "ymd":
        return _named(match, match["ym"], match["yd"], match["yy"], day_first=True)
    if kind == "mdy":
        return _named(match, match["mm"], match["md"], match["my"] or match["my2"], day_first=False)
    if kind == "glued":
        month = month_of(match["gm"])
        year = int(match["gy"])
        return None if month is None else _checked(match, Shape.NAMED, year, month, int(match["gd"]))
    if kind == "short":
        return _short(match)
    month = _month(match["ym_"])
    if month is None:
        return None
    mention = _checked(match, Shape.MONTH, _full_year(match["yy_"]), month, None)
    if mention and (loose := LOOSE_BEFORE.search(line, max(0, mention.start - 16), mention.start)):
        return Mention(loose.start(), mention.end, Shape.MONTH, mention.year, month, None)
    return mention


_AGENCY: Final = re.compile(r"\.?\s*\([A-ZÀ-Þ][\w .-]{1,24}\)\.?\s*[-–—]")
"""What stands behind the date of a dispatch: "Faro, 12 mar (Lusa) - "."""


def _named(match: re.Match[str], word: str, day: str, year: str | None, *, day_first: bool) -> Mention | None:
    month = _month(word)
    if month is None:
        return None
    number = _full_year(year) if year else None
    # Of a range the first day is taken: "29 Dec – 3 Jan 2023" begins in 2022.
    if match["dm0"] is not None:
        first = _month(match["dm0"])
        if first is None:
            return None
        if match["dy0"] is not None:
            number = int(match["dy0"])
        elif number is not None and first > month:
            number -= 1
        word, month = match["dm0"], first
    elif match["mm2"] is not None and number is not None and (_month(match["mm2"]) or 12) < month:
        number -= 1
    short = word.casefold()
    if (
        short in AMBIGUOUS
        and number is None
        and (not word[0].isupper() or (not day_first and short in ("out", "set", "ago")))
        and not (day_first and _AGENCY.match(match.string, match.end()))
    ):
        return None
    ranged = match["dd2"] is not None or match["md2"] is not None
    return _checked(match, Shape.NAMED, number, month, int(day), ranged=ranged)


def _month(word: str) -> int | None:
    """The month that a word names, or that the first of two names for it ("آذار/مارس") does."""
    month = month_of(word)
    if month is None and "-" in word:  # "20-Mar-23" reads the dash as part of a word
        month = month_of(word.strip("-"))
    if month is None and (two := _TWO_NAMES.fullmatch(word)) and month_of(two[2]) is not None:
        month = month_of(two[1])
    return month


_TWO_NAMES: Final = re.compile(r"(\S+(?:\s\S+)??)(?:\s?/\s?|\s?\(|\s)(\w+(?:\s\w+)?)\)?")


def _short(match: re.Match[str]) -> Mention | None:
    """A day and a month in numbers, which count only beside a weekday: "Mo, 20.3.", "Mon 3/20"."""
    if match["sb"] is None:
        return _checked(match, Shape.NUMERIC, None, int(match["sc"]), int(match["sa"]), day_first=True)
    first, second = int(match["sa"]), int(match["sb"])
    if first > 12:
        return _checked(match, Shape.NUMERIC, None, second, first, day_first=True)
    if second > 12:
        return _checked(match, Shape.NUMERIC, None, first, second, day_first=False)
    return _checked(match, Shape.NUMERIC, None, first, second, swappable=first != second)


def _numeric(match: re.Match[str]) -> Mention | None:
    first, second, year = int(match["na"]), int(match["nb"]), _full_year(match["ny"])
    if first > 12:
        return _checked(match, Shape.NUMERIC, year, second, first, day_first=True)
    if second > 12:
        return _checked(match, Shape.NUMERIC, year, first, second, day_first=False)
    # A dot between numbers is day first wherever it is used; the others have to be settled.
    if match["ns"] == ".":
        return _checked(match, Shape.NUMERIC, year, second, first)
    return _checked(match, Shape.NUMERIC, year, first, second, swappable=first != second)


def _checked(
    match: re.Match[str],
    shape: Shape,
    year: int | None,
    month: int,
    day: int | None,
    *,
    swappable: bool = False,
    day_first: bool | None = None,
    ranged: bool = False,
) -> Mention | None:
    """A mention, if there is such a day."""
    if year is not None and not EARLIEST <= year <= LATEST:
        return None
    if not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    return Mention(
        match.start(),
        match.end(),
        shape,
        year,
        month,
        day,
        swappable=swappable,
        day_first=day_first,
        ranged=ranged,
    )


def _full_year(digits: str) -> int:
    number = int(digits.lstrip("'’"))
    if len(digits.lstrip("'’")) == 4:
        return number
    return number + (2000 if number < 69 else 1900)


_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925}


def _era(name: str | None, digits: str | None) -> int | None:
    """The year of a Japanese era."""
    if name is None or digits is None:
        return None
    return _ERAS[name] + (1 if digits == "元" else int(digits))


def _chinese(line: str, start: int, stop: int) -> list[Mention]:
    found = []
    for match in CHINESE.finditer(line, start, stop):
        year = int("".join(str(_NUMERALS[c]) for c in match[1]))
        day = _tens(match[3]) if match[3] else None
        mention = _checked(match, Shape.NAMED if day else Shape.MONTH, year, _tens(match[2]), day)
        if mention:
            found.append(widen(line, mention, start, stop))
    return found


def _tens(numerals: str) -> int:
    if "十" not in numerals:
        return _NUMERALS[numerals[0]] if len(numerals) == 1 else 99
    tens, _, ones = numerals.partition("十")
    return (_NUMERALS[tens[0]] if tens else 1) * 10 + (_NUMERALS[ones[0]] if ones else 0)
