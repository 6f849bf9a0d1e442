"""Days on lines with other things, told by their likes: "IN BRIEF: 11:50 19 February 2015", "青森2019.02.20 19:28".

No pattern knows what a site prints beside the day of each of its entries. But where several short lines have the
same words around a date, or nothing but numbers, or a name of a few letters, they are the lines of days.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.date_labels import ends_with_label
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import media_like

_NAME: Final = 4
"""Words of a paper."""
_LEAST: Final = 3
_LONGEST: Final = 110
_CLOCK: Final = re.compile(r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?", re.IGNORECASE)
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def mark_recurring_days(lines: Sequence[Line]) -> None:
    """Read the day of short lines without an anchor of their own, where several are alike."""
    groups: dict[tuple[object, ...], list[tuple[Line, Mention, str]]] = defaultdict(list)
    for line in lines:
        read = _read(line)
        if read is not None:
            mention, rest = read
            groups[_key(line, mention, rest)].append((line, mention, rest))
    for group in groups.values():
        if len({(m.year, m.month, m.day) for _, m, _ in group}) == 1 and len({r for _, _, r in group}) == 1:
            continue  # one line that comes back, such as the title of a series
        papers = 2 * sum(media_like(rest) for _, _, rest in group) >= len(group)
        least = _SHARE_OF_PAPERS if papers else _SHARE
        if len(group) < _LEAST or not _between_texts(lines, [line.number - 1 for line, _, _ in group], least):
            continue
        same = len({rest for _, _, rest in group}) == 1
        if not same and any(_is_tail(line) for line, _, _ in group):
            continue  # titles of their own
        for line, mention, rest in group:
            heading = same and _is_tail(line) and _stands_apart(lines, line)
            if _is_tail(line) and not heading:
                continue
            role = Role.BYLINE if rest and not heading else Role.ALONE
            line.anchor, line.label = Anchor(role, mention, lead=rest), None
            if _paper_before(line, mention) or _place_before(line, mention):
                behind = len(line.text) - len(line.text[mention.end :].lstrip(" ,:;|·–—-"))
                line.anchor = Anchor(Role.TITLE_LEAD, mention, rest=behind, separator="-")


def _read(line: Line) -> tuple[Mention, str] | None:
    """The one whole date of a short line, and the words beside it."""
    if line.kind is not Kind.TEXT or line.wrapped or line.size > _LONGEST:
        return None
    named = line.label is not None and line.label.field is Field.TITLE and _is_tail(line)
    if line.label is not None and line.label.field is not Field.AUTHOR and not named and not _posted_in(line):
        return None
    anchor = line.anchor
    counted = anchor is not None and anchor.role is Role.TITLE_LEAD and _is_count(line.text[anchor.rest :])
    if anchor is not None and not counted and not _is_tail(line):
        return None
    if "//" in line.content or line.mentions == []:
        return None
    found = find(line.text, line.start) if line.mentions is None else line.mentions
    if found and (_OF_THE_COPY.match(line.content) or _OF_THE_SUBJECT.match(line.content)):
        return None
    if len({(m.year, m.month, m.day) for m in found}) != 1 or found[0].day is None or found[0].year is None:
        return None
    first, last = found[0], found[-1]
    rest = f"{line.text[line.start : first.start]} {line.text[last.end :]}"
    return first, " ".join(_CLOCK.sub(" ", rest).split()).strip(" |·•,;:/–—-()*_")


def _stands_apart(lines: Sequence[Line], line: Line) -> bool:
    """Whether blank lines stand above and below a line."""
    return all(not 0 <= at < len(lines) or lines[at].blank for at in (line.number - 2, line.number))


def _is_tail(line: Line) -> bool:
    """Whether a line reads as a title with its day behind, as a heading that comes back each day does, too."""
    return line.anchor is not None and line.anchor.role is Role.TAIL


def _posted_in(line: Line) -> bool:
    """Whether a line names a rubric and then, behind a label of its own, the day: "Category: Sea Published on …"."""
    if line.label is None or line.label.field is not Field.OTHER or not line.mentions:
        return False
    before = line.text[line.start : line.mentions[0].start]
    return len(before) > len(line.label.name) + 2 and ends_with_label(before.rstrip())


_COUNT: Final = re.compile(
    r"(?:no\s+|0\s+)?(?:comments?|views?|min(?:utes?)?(?:\s+read)?|replies|responses|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|shares?)?",
    re.IGNORECASE,
)


def _is_count(rest: str) -> bool:
    """Whether nothing but numbers and what they count stands behind a date."""
    words = " ".join(_LETTERS.findall(rest))
    return not words or _COUNT.fullmatch(words) is not None


_OF_THE_COPY: Final = re.compile(
    r"\W*(?:saved|fetched|retrieved|accessed|captured|crawled|downloaded|archived|clipped|printed)\b",
    re.IGNORECASE,
)
"""What stands before the day on which a copy was made, which is none of publication."""
_OF_THE_SUBJECT: Final = re.compile(
    r"\W*(?:born|died|opened|founded|built|established|completed|consecrated|inaugurated|closed|deceased|geboren|gestorben|eröffnet|"
    r"gegründet|erbaut|née?|mort|fondée?|nacid[oa]|fallecid[oa]|nat[oa]|mort[oa]|nascid[oa]|fondat[oa]|opgericht|urodzon[ya])\b",
    re.IGNORECASE,
)
"""What stands before a day in the life of whom or what a text is about."""
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{5}")
_SHORT: Final = 2
"""Words beside the date that may differ from line to line: a place, a desk."""


def _key(line: Line, mention: Mention, rest: str) -> tuple[object, ...]:
    """What lines of one kind share: where the date stands, and the words beside it unless they are few."""
    words = [word.casefold() for word in _LETTERS.findall(rest)]
    at = (
        "head"
        if mention.start == line.start
        else "tail"
        if not _CLOCK.sub("", line.text[mention.end :]).strip(" .,|")
        else "middle"
    )
    if line.label is not None:
        return "author", at  # "Written by A. Writer Monday, 20 July 2015 03:39"
    if (len(words) <= _SHORT and sum(map(len, words)) <= 24) or media_like(rest):
        return at, mention.shape, line.closed, min(len(words), 1)
    if _paper_before(line, mention):
        return at, mention.shape, line.text[line.start : mention.start].strip()
    if _place_before(line, mention):
        return at, mention.shape, "place"
    if _WIDE.search(rest):
        return at, mention.shape, rest[:4], _LETTERS.findall(rest)[-1][-4:]  # names stand between the fields
    before = _LETTERS.findall(line.text[line.start : mention.start].casefold())
    if len(before) >= _POSTED:
        return at, mention.shape, *before[:2]  # "Gepost door Ans Blok op di 5 mei 2015"
    return at, mention.shape, tuple(words)


def _paper_before(line: Line, mention: Mention) -> bool:
    """Whether a paper and a colon stand before a day, and a title behind it: "Times: 2 May 1884, Wreck of …"."""
    before = line.text[line.start : mention.start].strip()
    behind = line.text[mention.end :].split()
    return before.endswith(":") and len(behind) > _SHORT and media_like(before.rstrip(": "))


_PLACE: Final = re.compile(r"[A-ZÀ-Þ][\w.'’ -]{1,30}(?:,\s[A-ZÀ-Þ][\w.'’ -]{1,24}){0,2}\s[-–—]")


def _place_before(line: Line, mention: Mention) -> bool:
    """Whether a place stands before a day, and a colon and a title behind it: "Kendal, England - 27 Nov 2006: Wallaby Loose"."""
    before, behind = line.text[line.start : mention.start].strip(), line.text[mention.end :]
    return behind.startswith(": ") and len(behind.split()) > _SHORT and _PLACE.fullmatch(before) is not None


_POSTED: Final = 4
"""Words before a date of which the name of the author is a part."""

_SHARE: Final = 0.8


_SHARE_OF_PAPERS: Final = 0.6
"""The same for papers, of which several may stand below what they all report."""


def _between_texts(lines: Sequence[Line], group: list[int], least: float) -> bool:
    """Whether other lines stand between most of a group: a column of days is a table."""
    apart = sum(any(not line.blank for line in lines[a + 1 : b]) for a, b in itertools.pairwise(group))
    return apart >= least * (len(group) - 1)


def mark_names_behind_days(lines: Sequence[Line]) -> None:
    """Read few words behind a day as a paper where headlines stand above: "20-Jul-23 – Coast Times"."""
    if sum(line.anchor is not None and line.anchor.role is Role.TITLE_LEAD for line in lines) < _LEAST - 1:
        return
    filled = [line for line in lines if not line.blank]
    found = []
    over_text = 0
    for above, line, below in zip(filled, filled[1:], [*filled[2:], None], strict=False):
        if line.anchor is not None and _is_named_day(line, line.anchor) and _is_headline(above):
            found.append((line, line.anchor))
            over_text += below is not None and below.body_like
    names = {_name_behind(line, anchor) for line, anchor in found}
    if len(found) < _LEAST or not any(map(media_like, names)):
        return
    if (over_text or 2 * len(names) < len(found)) and not all(map(_is_paper, names)):
        return
    for line, anchor in found:
        if anchor.role is Role.TITLE_LEAD:
            line.anchor = anchor._replace(role=Role.BYLINE, lead=_name_behind(line, anchor))


def mark_rubrics_behind_days(lines: Sequence[Line]) -> None:
    """Read a word or two behind a day as a rubric where headlines stand straight below: "27.02.2018, 17:20 Society"."""
    leads = [line for line in lines if line.anchor is not None and line.anchor.role is Role.TITLE_LEAD]
    found = [line for line in leads if _over_headline(lines, line)]
    if len(found) < _LEAST or len(found) < _SHARE * len(leads):
        return
    for line in found:
        if line.anchor is not None:
            line.anchor = line.anchor._replace(role=Role.ALONE)


def _over_headline(lines: Sequence[Line], line: Line) -> bool:
    """Whether a headline and then a text stand straight below a line of a day and a word or two."""
    anchor, below = line.anchor, lines[line.number : line.number + 2]
    if anchor is None or anchor.mention.day is None or len(below) < _SHORT:
        return False
    words = line.text[anchor.rest :].split()
    headline, text = below
    return len(words) <= _SHORT and _is_headline(headline, _SHORT) and text.body_like


def _is_paper(name: str) -> bool:
    """Whether a name is that of a paper, or stands in quotation marks."""
    return media_like(name) or name[-1:] in _QUOTES


def _name_behind(line: Line, anchor: Anchor) -> str:
    return anchor.lead or line.text[anchor.rest :].strip()


def _is_named_day(line: Line, anchor: Anchor) -> bool:
    """Whether a line is a day and few words behind a mark."""
    words = _name_behind(line, anchor).split()
    whole = anchor.mention.day is not None and anchor.mention.month is not None
    alike = anchor.role is Role.TITLE_LEAD and anchor.separator != ""
    alike = alike or (anchor.role is Role.BYLINE and anchor.mention.start == line.start)
    return (
        alike
        and whole
        and 0 < len(words) <= _NAME
        and all(word.lstrip(_QUOTES)[:1].isupper() or word in _SORTS for word in words)
    )


_QUOTES: Final = "«»\"“”„'‘’"
_SORTS: Final = frozenset(
    {"портал", "газета", "журнал", "сайт", "агентство", "site", "journal", "le", "la", "the"}
)
"""Words before the name of a paper that say what it is."""


def _is_headline(line: Line, least: int = _NAME) -> bool:
    return line.title_like and line.anchor is None and line.word_count > least


def mark_texts_under_days(lines: Sequence[Line]) -> None:
    """Read the short line below a day as text, where title, day and one such line come back all the way.

    Teasers end in the middle of nowhere, or without a stop, so that they look like headlines.
    """
    filled = [i for i, line in enumerate(lines) if not line.blank]
    ranks = [r for r, i in enumerate(filled) if _is_day(lines[i])]
    if len(ranks) < _LEAST or ranks[0] == 0 or ranks[-1] + 1 == len(filled):
        return
    steps = [b - a for a, b in itertools.pairwise(ranks)]
    if sum(step == _PERIOD for step in steps) < _SHARE * len(steps):
        return
    pairs = [(lines[filled[r + 1]], lines[filled[r + 2]]) for r in ranks[:-1] if r + 2 < len(filled)]
    if sum(a.title_like and b.title_like for a, b in pairs) < _SHARE * len(pairs):
        return
    for rank in ranks:
        above, below = lines[filled[rank - 1]], lines[filled[min(rank + 1, len(filled) - 1)]]
        if above.title_like and below.title_like and below.anchor is None and below.label is None:
            below.title_like, below.body_like = False, True


_PERIOD: Final = 3


def _is_day(line: Line) -> bool:
    return line.anchor is not None and line.anchor.role in (Role.ALONE, Role.BYLINE)
