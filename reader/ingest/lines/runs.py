"""Classes that need the lines around: front matter, code, underlined headings, hard-wrapped paragraphs."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line, reads_as_title

_SETEXT: Final = re.compile(r"\s*(={3,}|-{3,}|~{3,})\s*$")


_FENCES: Final = ("---", "+++")
_FIELD: Final = re.compile(r"\.\. [a-z][\w-]*:(?:\s|$)")
_KEY: Final = re.compile(r"[A-Za-z][\w-]*:(?:\s|$)")
_TITLE: Final = re.compile(r"(?:title|date):\s*\S")
_LONGEST: Final = 60
_POST: Final = 30
"""Lines of the front matter of a file, and of a post behind others, at most."""


def mark_front_matter(lines: Sequence[Line]) -> None:
    """A block of "key: value" lines at the very top: between "---" or "+++", or each behind "..", as in
    reStructuredText; and those of the posts below it, which have a title or a day.
    """
    for line in itertools.takewhile(lambda each: _FIELD.match(each.text), lines):
        line.kind, line.anchor = Kind.FRONT, None
    if not lines or lines[0].text.strip() not in _FENCES:
        return
    end = _front_end(lines)
    if end is None:
        return
    _mark_front(lines[: end + 1])
    at = end + 1
    while at < len(lines):
        stop = _post_end(lines, at) if lines[at].text.rstrip() == "---" else None
        if stop is not None:
            _mark_front(lines[at : stop + 1])
        at = at + 1 if stop is None else stop + 1


def _mark_front(lines: Sequence[Line]) -> None:
    for line in lines:
        if not line.blank:
            line.kind, line.anchor = Kind.FRONT, None


def _front_end(lines: Sequence[Line]) -> int | None:
    """The line that ends the block at the very top."""
    for end in range(1, min(len(lines), _LONGEST)):
        text = lines[end].text.strip()
        if text in (*_FENCES, "..."):
            return end
        if (
            text
            and ":" not in text
            and "=" not in text
            and not text.startswith(("-", "#"))
            and not lines[end].text.startswith(" ")
        ):
            return None
    return None


def _post_end(lines: Sequence[Line], start: int) -> int | None:
    """The line that ends a block with a title or a day, all of whose lines are keys or belong to one."""
    told = False
    for end in range(start + 1, min(len(lines), start + _POST)):
        text = lines[end].text.rstrip()
        if text == "---":
            return end if told else None
        if not _KEY.match(text) and not (text.startswith((" ", "- ")) and end > start + 1):
            return None
        told = told or _TITLE.match(text) is not None
    return None


def mark_code(lines: Sequence[Line]) -> None:
    """Lines between code fences are not read for dates or labels."""
    fence = False
    for line in lines:
        if line.text.lstrip().startswith(("```", "~~~")):
            fence = not fence
            line.kind, line.anchor, line.label = Kind.CODE, None, None
        elif fence and line.kind is not Kind.BLANK:
            line.kind, line.anchor, line.label = Kind.CODE, None, None


def mark_wrapped(lines: Sequence[Line]) -> None:
    """Lines of hard-wrapped paragraphs are running text, and a date that only begins such a line is prose."""
    wrapped = False
    for above, line in itertools.pairwise(lines):
        if line.kind is not Kind.TEXT or above.kind is not Kind.TEXT or line.mark or above.label is not None:
            wrapped = False
            continue
        if not wrapped and line.label is not None and line.label.field is Field.LINK:
            wrapped = False
            continue
        width = len(above.text.rstrip())
        if not wrapped and above.anchor is not None and above.anchor.role in (Role.ALONE, Role.BYLINE):
            continue
        if not wrapped and _heads(line) and (reads_as_title(above) or _whole_date(above, line)):
            continue
        if line.content[0].islower() and 24 <= width <= 100 and (not above.closed or wrapped):
            above.wrapped = above.wrapped or width > 45 or not reads_as_title(above)
            line.wrapped = wrapped = True
        elif (
            not above.closed
            and not above.mark
            and (
                (width >= 34 and line.anchor is not None and _LEADS_UP.search(above.content))
                or (30 <= width <= 100 and _HALF_SAID.search(above.content))
            )
        ):
            above.wrapped = line.wrapped = wrapped = True
        elif (wrapped and 38 <= width <= 100 and not above.closed) or (
            wrapped and width >= 55 and above.closed and line.anchor is None and len(line.text) <= 100
        ):
            line.wrapped = True
        else:
            wrapped = wrapped and above.closed and not reads_as_title(line)
        if line.wrapped and not above.closed and not _is_certain(line):
            line.anchor = None


def _is_certain(line: Line) -> bool:
    """Whether a line opens with place, day and agency, or ends with paper and day in brackets, as no prose does."""
    anchor = line.anchor
    return anchor is not None and (
        anchor.role is Role.END or (anchor.role is Role.DATELINE and anchor.agency != "")
    )


def _heads(line: Line) -> bool:
    """Whether a line names the author or the date of what a title stands above: "di Chiara Mandelli"."""
    if line.label is not None:
        return line.label.field is Field.AUTHOR
    return line.anchor is not None and line.anchor.role in (Role.ALONE, Role.BYLINE)


_LEADS_UP: Final = re.compile(
    r"\s(?:(?:on|until|since|by|before|after|of|from|to)(?:\s\d{1,2})?|at|in|for|with|near|into|than|who|which|that|has|have|had|is|are|was|were|been|be|his|her|its|their|a|an|the|and|am|vom|bis|den|der|le|du|el|del|il|op)$"
)
_HALF_SAID: Final = re.compile(
    r"\s(?:of|than|which|his|her|its|their|a|an|the|and|der|die|das|und|le|la|les|du|des|et|el|los|las|del|il|os|het|een|en|de|do|da|dos|das|di|vom|since|until|desde|até|seit|depuis|sinds)$"
)
"""The last words of a line with which no headline ends."""
_RUNS_ON: Final = re.compile(
    r"\b(?:to|on|from|until|till|in|of|the|a|and|or|by|since|before|after|at|for|with|between|was|is|dated|am|vom|bis|und|der|"
    r"die|den|le|la|du|de|et|au|el|del|y|en|di|il|e|op|van|w|z|od|do)$|,$",
    re.IGNORECASE,
)


def _whole_date(above: Line, line: Line) -> bool:
    """Whether a line is nothing but a full date, and the one above does not lead up to it."""
    anchor = line.anchor
    if anchor is None or anchor.role is not Role.ALONE or anchor.mention.year is None:
        return False
    return anchor.mention.day is not None and _RUNS_ON.search(above.content) is None


def mark_headlines(lines: Sequence[Line]) -> None:
    """Two sentences without a stop at the end are a headline where a byline or a date stands straight below."""
    above: Line | None = None
    for line in lines:
        if line.blank:
            continue
        if (
            above is not None
            and not above.title_like
            and line.number - above.number <= 2
            and above.kind is Kind.TEXT
            and not above.mark
            and above.anchor is None
            and _signs_head(line)
            and not _NAMES.search(above.content)
            and reads_as_title(above, sentences=2)
        ):
            above.title_like, above.body_like = True, False
        above = line


_NAMES: Final = re.compile(r"[.!?][^.!?]*[:：]\s")
"""A label in the last sentence: "Source: The Paper" ends a text."""


def _signs_head(line: Line) -> bool:
    anchor = line.anchor
    if anchor is None:
        return line.label is not None and line.label.name == "by"
    return anchor.labelled and anchor.role in (Role.ALONE, Role.BYLINE)


def _fits(above: Line, rule: str) -> bool:
    """Whether a rule is about as long as the line above it."""
    width = len(above.text.strip())
    return abs(len(rule) - width) <= (3 if above.closed else max(3, width // 3))


def _dividers(lines: Sequence[Line]) -> frozenset[str]:
    """The rules that stand several times, and seldom below a line of their length."""
    fitting: dict[str, list[bool]] = defaultdict(list)
    for above, below in itertools.pairwise(lines):
        if below.kind is Kind.RULE and (rule := _SETEXT.match(below.text)) is not None:
            fitting[rule[1]].append(above.kind is Kind.TEXT and _fits(above, rule[1]))
    return frozenset(
        rule for rule, fits in fitting.items() if len(fits) > _SEVERAL and 2 * sum(fits) < len(fits)
    )


_SEVERAL: Final = 2


def mark_underlined(lines: Sequence[Line]) -> None:
    """A short line with a rule of its own length below is a heading; alone, with a double one that is shorter.

    Rules of one length, most of which are no heading's, divide the texts; now and then one is as long as the
    line above it.
    """
    dividers = _dividers(lines)
    for index, (above, below) in enumerate(itertools.pairwise(lines)):
        if below.kind is not Kind.RULE or above.kind is not Kind.TEXT:
            continue
        rule = _SETEXT.match(below.text)
        width = len(above.text.strip())
        fits = rule is not None and rule[1] not in dividers and _fits(above, rule[1])
        alone = not index or lines[index - 1].blank
        double = rule is not None and rule[1][0] == "=" and len(rule[1]) <= width
        double = double and alone and not (above.closed or above.label)
        if rule and width <= 90 and (fits or double) and not above.mark:
            above.kind, above.level = Kind.HEADING, 1 if rule[1][0] == "=" else 2
            below.kind = Kind.UNDERLINE
