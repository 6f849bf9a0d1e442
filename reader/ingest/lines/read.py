"""Read the lines of a document and classify each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.domain.document import Document
from reader.ingest.dates.names import month_of
from reader.ingest.lines.anchoring import SHORT, mentions_in, read_anchor
from reader.ingest.lines.day_boxes import mark_day_boxes
from reader.ingest.lines.days import mark_days, mark_dotted_days, mark_short_months
from reader.ingest.lines.end_marks import sums_up
from reader.ingest.lines.glued import free_glued_heads
from reader.ingest.lines.headline_lists import mark_headline_lists
from reader.ingest.lines.labels import read_label
from reader.ingest.lines.labels_above import mark_labels_above_days
from reader.ingest.lines.line import Kind, Line, size_of
from reader.ingest.lines.numeric_days import mark_numeric_days
from reader.ingest.lines.numeric_months import mark_numeric_months
from reader.ingest.lines.papers_before import mark_papers_before
from reader.ingest.lines.paragraph_days import mark_paragraph_days
from reader.ingest.lines.recurring import (
    mark_names_behind_days,
    mark_recurring_days,
    mark_rubrics_behind_days,
    mark_texts_under_days,
)
from reader.ingest.lines.runs import (
    mark_code,
    mark_front_matter,
    mark_headlines,
    mark_underlined,
    mark_wrapped,
)

_HALVES: Final = re.compile("[\ud800-\udfff]")
_TARGET: Final = re.compile(r"\]\([^()\s]*\)")
"""The address of a Markdown link, which nobody reads."""
_COLUMNS: Final = re.compile(r"\S\s{3,}(?=\S)")


_RULE: Final = re.compile(
    r"\s*(?:[-=*_~#+•·⸻—–─━═.]\s?){3,}\s*$|\s*[⸻─━═]+\s*$|\s*[-–—=*#~\s]{2,}(?:END|End|ENDS|Ends|FIN|Fin|ENDE|Ende|FINE|Fine|30)[-–—=*#~\s]{2,}$"
)


_MARK: Final = re.compile(
    r"\s*(?:(?P<heading>#{1,6})\s+|(?P<bullet>[-*+•‣▪◦●■►»·–])\s+|(?P<number>\d{1,3}(?:\.[-–—]|[.)、．])|[(（]\d{1,3}[)）]|[①-⑳]|\[\d{1,3}\](?=[A-Z\s]))\s*(?=\D)|(?P<quote>(?:>\s?)+))"
)


_CLOSED: Final = re.compile(r"[.!?…。！？؟۔][)\]）」\"'”’»*_]*\s*$")


_CLOSED_BY_BRACKET: Final = re.compile(r"[.!?…”。！？]\s*(?:[(（][^()（）]{1,50}[)）]|\[[^\[\]]{2,50}\])\s*$")


def read_lines(document: Document) -> list[Line]:
    """Classify every line of a document; the result has one entry a line, in order."""
    # Halves of surrogate pairs are no text that a library can search; they are as wide as what stands for them.
    texts = document.lines
    if not _is_text("".join(texts)):
        texts = tuple([_HALVES.sub("\ufffd", text) for text in texts])
    lines = [_read_line(number, text) for number, text in enumerate(texts, 1)]
    free_glued_heads(lines, _read_line)
    mark_front_matter(lines)
    mark_code(lines)
    mark_underlined(lines)
    _free_lone_columns(lines)
    mark_wrapped(lines)
    mark_short_months(lines)
    mark_day_boxes(lines)
    mark_dotted_days(lines)
    mark_numeric_days(lines)
    mark_numeric_months(lines)
    mark_days(lines)
    mark_recurring_days(lines)
    mark_papers_before(lines)
    mark_paragraph_days(lines)
    mark_labels_above_days(lines)
    for line in lines:
        line.settle()
    mark_names_behind_days(lines)
    mark_rubrics_behind_days(lines)
    mark_texts_under_days(lines)
    mark_headline_lists(lines)
    mark_headlines(lines)
    return lines


def _is_text(text: str) -> bool:
    """Whether there are no halves of surrogate pairs in it; encoding tells that faster than looking for them."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _read_line(number: int, text: str) -> Line:
    line = Line(number, text)
    stripped = text.strip()
    if not stripped:
        return line
    first = stripped[0]
    line.kind, line.blank = Kind.TEXT, False
    if text[0] != first:
        line.indent = line.start = len(text) - len(text.lstrip())
    if first.isalpha():
        if _is_table(stripped):
            line.kind = Kind.TABLE
        line.content = stripped
    elif not _read_marks(line, stripped):
        return line
    content = line.content
    line.size = size_of(_TARGET.sub("]", content) if "](" in content else content)
    last = content[-1]
    if last in _ENDS or (":" in content[-70:] and _SOURCED.search(content, max(0, len(content) - 90))):
        line.closed = True
    elif last in _ARROWS:
        line.closed = sums_up(content) or _CLOSED.search(content[-8:]) is not None
    elif last in _WRAPPERS:
        line.closed = (
            _CLOSED.search(content[-8:]) is not None or _CLOSED_BY_BRACKET.search(content[-60:]) is not None
        )
    if line.kind is Kind.TEXT or line.kind is Kind.HEADING:
        if len(text) - line.start <= SHORT:
            line.mentions = mentions_in(text, line.start, len(text))
        heading = line.kind is Kind.HEADING
        line.anchor = read_anchor(text, line.start, heading=heading, mentions=line.mentions)
        if len(content) < 160 and (
            ":" in content
            or "：" in content
            or (content[0] in _LABEL_FIRSTS and content.startswith(_LABEL_STARTS))
            or " - " in content
            or " | " in content
            or (" " not in content and "." in content)
        ):
            line.label = read_label(content)
    return line


_SOURCED: Final = re.compile(
    r"[.!?…]\s+(?:Sources?|Via|Quelle|Fonte|Fuente|Bron|Źródło|Источник):\s[^.!?:]{2,50}$"
)
"""A sentence with its source behind it, without a stop: "… pela primeira vez. Fonte: Agência Rio"."""
_ENDS: Final = ".!?…。！？؟۔"
_ARROWS: Final = "→»›"
_WRAPPERS: Final = ")]）」\"'”’»*_"
_LABEL_STARTS: Final = (
    "By ", "by ", "BY ", "Von ", "von ", "VON ", "Par ", "par ", "PAR ", "Propos ", "propos ", "Por ", "por ", "POR ", "Di ", "di ", "Door ", "door ",
    "Story ", "story ", "Words ", "Text ", "Report", "Analysis ", "Interview ", "Reviewed ", "Av ", "av ", "Af ", "af ", "http", "HTTP", "<http", "*", "_", "(", "Posted", "posted", "POSTED", "Published", "published",
    "Provided by ", "provided by ", "Via ", "via ", "Written", "written", "Submitted", "submitted", "Added", "added",
)  # fmt: skip


_LABEL_FIRSTS: Final = frozenset(start[0] for start in _LABEL_STARTS)


def _begins_date(text: str, mark: re.Match[str]) -> bool:
    """Whether "20. " is the day of a date and no number of a list: "20. März 2023"."""
    if not mark["number"]:
        return False
    word = _DAY_DOT.match(text, mark.start("number"))
    return word is not None and (word[1] is None or month_of(word[1]) is not None)


_DAY_DOT: Final = re.compile(
    r"\d{1,2}\.\s+(?:([^\W\d_]++)(?!\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d\b)|\d{1,2}\.\s?\d{4}\b)"
)
"""A day with a full stop, before its month; "1. June 14, 2015" is the first of a list."""


def _is_table(stripped: str) -> bool:
    if "   " in stripped:
        return len(_COLUMNS.findall(stripped)) >= 2
    tabbed = "\t" in stripped and stripped.count("\t") >= 2
    return tabbed or (" | " in stripped and stripped.count(" | ") >= 4)


def _read_marks(line: Line, stripped: str) -> bool:
    """Read a line that begins with neither letter; False if nothing but marks stands in it."""
    text, first = line.text, stripped[0]
    if not first.isprintable() and not any(c.isprintable() and not c.isspace() for c in stripped):
        line.kind, line.blank = Kind.BLANK, True
        return False
    if not first.isdigit() and len(stripped) < 400 and _RULE.match(stripped):
        line.kind = Kind.RULE
        return False
    if first in "■◆◇▼▲□○●^" and len(stripped) > 1 and not stripped[1].isspace():
        line.start = text.index(first) + 1  # a headline's mark, as papers set it
    elif (mark := _MARK.match(text)) and not _begins_date(text, mark):
        _take_mark(line, mark)
    elif first == "|" or _is_table(stripped):
        line.kind = Kind.TABLE
    line.content = text[line.start :].strip()
    if not line.content:
        line.kind = Kind.RULE
        return False
    return True


def _take_mark(line: Line, mark: re.Match[str]) -> None:
    line.start = mark.end()
    if mark["heading"]:
        line.kind, line.level, line.mark = Kind.HEADING, len(mark["heading"]), "#"
    elif mark["quote"]:
        line.kind, line.mark = Kind.QUOTE, ">"
    else:
        line.mark = mark["bullet"] or "1."


def _free_lone_columns(lines: Sequence[Line]) -> None:
    """One line with wide gaps is no table."""
    for index, line in enumerate(lines):
        if line.kind is not Kind.TABLE or line.text.lstrip().startswith("|"):
            continue
        near = [lines[i].kind for i in (index - 2, index - 1, index + 1, index + 2) if 0 <= i < len(lines)]
        if Kind.TABLE not in near:
            line.kind = Kind.TEXT
            line.anchor = read_anchor(line.text, line.start)
