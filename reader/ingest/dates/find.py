"""Find the dates that stand in a line, as the words give them.

Shapes are found by one regular expression in which a name is any word, and the names are looked up
afterwards: an alternation over the month names of forty languages would be slower by an order of magnitude.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from reader.ingest.dates.names import AMBIGUOUS, SEASONS, month_of, weekday_of


class Shape(StrEnum):
    """How a date is written."""

    NAMED = "named"
    ISO = "iso"
    NUMERIC = "numeric"
    COMPACT = "compact"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as its words give it. Columns are characters from 0; `end` is after the last."""

    start: int
    end: int
    shape: Shape
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None = None
    swappable: bool = False
    """Day and month are both at most 12 and stand as numbers, so that they may be the other way round.
    The first of the two is `month` until the document settles it."""
    day_first: bool | None = None
    """For numbers that can be read in one way only: which of the two stands first."""
    timed: bool = False
    """A time of day follows."""


_WORD = r"[^\W\d_]++(?:-[^\W\d_]++)?"
_MONTH = rf"(?:(?:كانون|تشرين)\s+{_WORD}|{_WORD})"
_ORDINAL = r"(?:st|nd|rd|th|er|\.?[ºª°])?\.?"
_DASH = r"\s?[-–—/]\s?"
_OF = r"(?:(?:of|de|del|di|do)\s+|d['’]\s?)?"
_YEAR = r"(?:\d{4}|['’]\d\d)(?!\d)"
_LOOSE_YEAR = rf"(?:{_YEAR}|\d\d(?=\s*(?:$|[-–—:|,)\]])))"

_DATE: Final = re.compile(
    rf"""(?<![^\W\u3000-\u9fff\uac00-\ud7af])(?<![/.])(?:
    (?P<iso>(?P<iy>\d{{4}})(?P<is>[-/.])(?P<im>\d\d?)(?P=is)(?P<id>\d\d?)(?!\d))
  | (?P<cjk>(?:(?:(?P<cy>\d{{4}})|(?P<name>令和|平成|昭和)(?P<era>\d\d?|元))\s?[年년])?\s?(?P<cm>\d\d?)\s?[月월](?:\s?(?P<cd>\d\d?)\s?[日号號일])?)
  | (?P<numeric>(?P<na>\d\d?)(?P<ns>[./-])\s?(?P<nb>\d\d?)(?P=ns)\s?(?P<ny>\d{{4}}|\d\d)(?![\d]|\.\d))
  | (?P<compact>(?P<ky>(?:19|20)\d\d)(?P<km>0[1-9]|1[0-2])(?P<kd>0[1-9]|[12]\d|3[01])(?!\d))
  | (?P<half>(?P<hy>(?:19|20)\d\d)-(?P<hm>0[1-9]|1[0-2])(?![\d-]))
  | (?P<dmy>(?P<dd>\d\d?){_ORDINAL}(?:(?:\s+(?P<dm0>{_MONTH})(?:,?\s+\d{{4}})?)?{_DASH}\d\d?{_ORDINAL})?[\s-]*{_OF}(?P<dm>{_MONTH})\.?
        (?:,?[\s-]*{_OF}(?P<dy>{_LOOSE_YEAR}))?)
  | (?P<ymd>(?P<yy>\d{{4}}),?\s+(?P<ym>{_MONTH})\.?\s+(?P<yd>\d\d?)(?![\d:]))
  | (?P<mdy>(?P<mm>{_MONTH})\.?\s?(?P<md>\d\d?)(?!\d){_ORDINAL}(?:{_DASH}(?:{_WORD}\s+)?\d\d?(?!\d){_ORDINAL})?
        (?:,?\s+(?P<my>{_YEAR})|,\s?(?P<my2>\d{{4}})(?!\d))?)
  | (?P<my_>(?P<ym_>{_MONTH})\.?(?:\s?[-–/]\s?{_MONTH}\.?)?,?\s?(?:{_OF})(?P<yy_>\d{{4}}|['’]\d\d)(?!\d))
    )""",
    re.VERBOSE,
)
_CHINESE: Final = re.compile(
    r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?"
)
_TIME: Final = re.compile(
    r"""(?:\s*(?:г\.|года|r\.|roku|\((?:updated|aktualisiert)\)))?
    (?:T|[,\s]*+[-–—·|]?\s*+(?:at|um|à|a\s+las|às|alle\s+ore|ore|om|godz\.?|в|kl\.?)?+\s*+)
    \d{1,2}(?:[:.h]\d\d(?::\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?|uhr|h\b)?|\s?(?:[ap]\.?m\b\.?|uhr\b))
    (?:\s*(?:Z\b|\(?(?:UTC|GMT|BST|CES?T|E[SD]T|P[SD]T|C[SD]T|M[SD]T|IST|JST|ET|PT|MSK|AEST|AEDT|SGT|HKT)\b\)?)?
       \s*(?:[+-]\d\d:?\d\d)?)""",
    re.VERBOSE | re.IGNORECASE,
)
_YEAR_WORD: Final = re.compile(r"\s*(?:г\.|года|r\.|roku)(?!\w)")
_WEEKDAY_BEFORE: Final = re.compile(
    rf"(?<![\w])({_WORD})\.?,?\s*(?:(?:the|le|den|der|dem|el|il|o|a|am|на)\s+)?$"
)
_WEEKDAY_AFTER: Final = re.compile(rf"\s?,?\s?[(（\[]?\s?({_WORD})\.?\s?[)）\]]?")
_LOOSE_BEFORE: Final = re.compile(
    r"(?:\b(?:early|mid|late|end\s+of|beginning\s+of|anfang|mitte|ende|début|mi|fin|finales\s+de|principios\s+de)[\s-]+)$",
    re.IGNORECASE,
)
_SEASON: Final = re.compile(rf"\b({_WORD}|Q[1-4]|H[12])\s+(?:of\s+|de\s+|del\s+|dell['’])?(\d{{4}})(?!\d)")
_LONE_YEAR: Final = re.compile(r"(?:\b(?:early|mid|late)[\s-]+)?\b((?:18|19|20)\d\d)\b", re.IGNORECASE)
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
    for run in _DIGITS.finditer(line, start, stop):
        if run.start() < position or not _promising(line, run.start(), run.end(), stop):
            continue
        from_here = max(position, run.start() - _REACH)
        while (match := _DATE.search(line, from_here, stop)) and match.start() <= run.start():
            mention = _read(line, match)
            if mention is None:
                from_here = _after_first_token(line, match.start())
                continue
            mention = _widen(line, mention, start, stop)
            found.append(mention)
            position = max(mention.end, match.start() + 1)
            break
    if not found and "年" in line[start:stop]:
        found.extend(_chinese(line, start, stop))
    return found


_REACH: Final = 30
"""How many characters before its first number a date can begin."""
_DIGITS: Final = re.compile(r"\d+")
_MARKS: Final = frozenset("-–—/.年년月월")
_AFTER: Final = re.compile(
    r"(?:st|nd|rd|th|er|[.ºª°]{1,2})?[\s-]*(?:(?:of|de|del|di|do)\s+|d['’]\s?)?([^\W\d_]+)"
)
_BEFORE: Final = re.compile(r"([^\W\d_]+)\.?,?\s?(?:(?:of|de|del|di|do)\s+|d['’]\s?|['’])?$")


def _promising(line: str, start: int, end: int, stop: int) -> bool:
    """Whether the number between two columns can be part of a date."""
    if end < stop and line[end] in _MARKS:
        return True
    if end - start == 8:
        return True
    if (after := _AFTER.match(line, end, stop)) and (
        not after[1].isascii() or month_of(after[1]) is not None
    ):
        return True
    before = _BEFORE.search(line, max(0, start - 18), start)
    return before is not None and (not before[1].isascii() or month_of(before[1]) is not None)


def find_loose(line: str) -> list[Mention]:
    """Return seasons, quarters and lone years, for lines that are known to be short headings."""
    found = []
    for match in _SEASON.finditer(line):
        word = match[1].casefold()
        if word in SEASONS or re.fullmatch(r"q[1-4]|h[12]", word):
            found.append(Mention(match.start(), match.end(), Shape.SEASON, int(match[2]), None, None))
    if found:
        return found
    return [Mention(m.start(), m.end(), Shape.YEAR, int(m[1]), None, None) for m in _LONE_YEAR.finditer(line)]


def _after_first_token(line: str, start: int) -> int:
    """Where to look on after a match that named no month: behind its first word or number."""
    position = start
    if line[position : position + 1].isdigit():
        while position < len(line) and line[position].isdigit():
            position += 1
    else:
        while position < len(line) and line[position].isalpha():
            position += 1
    return max(position, start + 1)


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
        return _named(match, match["dm0"] or match["dm"], match["dd"], match["dy"], day_first=True)
    if kind == "ymd":
        return _named(match, match["ym"], match["yd"], match["yy"], day_first=True)
    if kind == "mdy":
        return _named(match, match["mm"], match["md"], match["my"] or match["my2"], day_first=False)
    month = month_of(match["ym_"])
    if month is None:
        return None
    mention = _checked(match, Shape.MONTH, _full_year(match["yy_"]), month, None)
    if mention and (loose := _LOOSE_BEFORE.search(line, max(0, mention.start - 16), mention.start)):
        return Mention(loose.start(), mention.end, Shape.MONTH, mention.year, month, None)
    return mention


def _named(match: re.Match[str], word: str, day: str, year: str | None, *, day_first: bool) -> Mention | None:
    month = month_of(word)
    if month is None and "-" in word:  # "20-Mar-23" reads the dash as part of a word
        month = month_of(word.strip("-"))
    if month is None:
        return None
    short = word.casefold()
    if (
        short in AMBIGUOUS
        and year is None
        and (not word[0].isupper() or (not day_first and short in ("out", "set", "ago")))
    ):
        return None
    return _checked(match, Shape.NAMED, _full_year(year) if year else None, month, int(day))


def _numeric(match: re.Match[str]) -> Mention | None:
    first, second, year = int(match["na"]), int(match["nb"]), _full_year(match["ny"])
    if len(match["ny"]) == 2 and match["ns"] == "." and "." in match["na"]:
        return None
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
) -> Mention | None:
    """A mention, if there is such a day."""
    if year is not None and not EARLIEST <= year <= LATEST:
        return None
    if not 1 <= month <= 12:
        return None
    if day is not None and not 1 <= day <= calendar.monthrange(year or 2000, month)[1]:
        return None
    return Mention(
        match.start(), match.end(), shape, year, month, day, swappable=swappable, day_first=day_first
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


def _widen(line: str, mention: Mention, start: int, stop: int) -> Mention:
    """Take in the weekday that stands before or after, and the time that follows."""
    weekday = None
    begin, end = mention.start, mention.end
    if before := _WEEKDAY_BEFORE.search(line, max(start, begin - 24), begin):
        # "On" and "So" are words before they are weekdays: two letters need their full stop or comma.
        short = len(before[1]) < 3 and before[1].isascii() and line[before.end(1)] not in ".,"
        weekday = None if short else weekday_of(before[1])
        if weekday is not None:
            begin = before.start()
    if year_word := _YEAR_WORD.match(line, end, stop):
        end = year_word.end()
    if weekday is None and (after := _WEEKDAY_AFTER.match(line, end, stop)):
        weekday = weekday_of(after[1]) if len(after[1]) > 2 or not after[1].isascii() else None
        if weekday is not None:
            end = after.end()
    timed = False
    if time := _TIME.match(line, end, stop):
        end, timed = time.end(), True
    return replace(mention, start=begin, end=end, weekday=weekday, timed=timed)


def _chinese(line: str, start: int, stop: int) -> list[Mention]:
    found = []
    for match in _CHINESE.finditer(line, start, stop):
        year = int("".join(str(_NUMERALS[c]) for c in match[1]))
        day = _tens(match[3]) if match[3] else None
        mention = _checked(match, Shape.NAMED if day else Shape.MONTH, year, _tens(match[2]), day)
        if mention:
            found.append(_widen(line, mention, start, stop))
    return found


def _tens(numerals: str) -> int:
    if "十" not in numerals:
        return _NUMERALS[numerals[0]] if len(numerals) == 1 else 99
    tens, _, ones = numerals.partition("十")
    return (_NUMERALS[tens[0]] if tens else 1) * 10 + (_NUMERALS[ones[0]] if ones else 0)
