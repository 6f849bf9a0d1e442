"""Which line of a head reads most like the headline."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.item.lone_head import LoneHead
from reader.ingest.item.reading import Reading
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.lines.persons import PERSON
from reader.ingest.split.markers import is_age
from reader.ingest.split.page import Page
from reader.ingest.split.rulings import parties

APART: Final = (Role.ALONE, Role.BYLINE)
"""Roles of dates that stand in a head, apart from title and text."""


_SURE: Final = 3.2


def _signs(line: Line) -> bool:
    if line.label is not None and line.label.field is Field.AUTHOR:
        return True
    return (
        line.anchor is not None
        and line.anchor.role in APART
        and (line.anchor.labelled or line.anchor.role is Role.BYLINE)
    )


def _dates(page: Page, best: int, index: int) -> bool:
    """Whether a whole day stands alone straight below the best headline so far."""
    anchor = page.lines[index].anchor
    if anchor is None or anchor.role is not Role.ALONE or page.previous(index) != best:
        return False
    return anchor.mention.day is not None and anchor.mention.year is not None


def title_line(page: Page, head: list[int], *, alone: bool) -> int | None:
    """Index of the line among `head` that reads most like the headline."""
    best, best_score = None, 0.0
    if alone and (named := parties(page)) is not None and named in head and page.lines[named].title_like:
        return named
    lone = LoneHead(page, head) if alone and len(head) > 1 else None
    # Under navigation a title stands low, straight above its byline and text.
    step = 0.4 if not alone else -0.05 if page.framed else 0.3
    signed = False
    for place, index in enumerate(head):
        below = page.next(index)
        far = step
        if alone and step > 0.1 and below is not None and followed(page, below) >= 2.0:
            far = 0.1  # signed: a headline wherever it stands
        score = _title_score(page, page.lines[index], alone=alone) - far * place
        if lone is not None and score > 0:
            score += lone.speaks_for(place)
        if alone and signed and best_score >= _SURE:
            score -= 2.5  # below byline and date of a headline: a caption, a standfirst
        if score > best_score:
            best, best_score = index, score
        signed = signed or _signs(page.lines[index]) or (best is not None and _dates(page, best, index))
        if not signed and lone is not None and best is not None:
            signed = lone.names_author(place, best)
    return best


def head_lines(page: Page, reading: Reading) -> list[int]:
    """Lines above the first running text."""
    if reading.part.article is not None:
        last = (
            reading.part.article.headline if reading.part.article.titled else reading.part.article.start - 1
        )
        return [i for i in reading.active if i <= last]
    if reading.part.cut.rule == "document start" and page.framed:
        return _above_paragraphs(page, reading)
    head: list[int] = []
    for index in reading.active[:40]:
        if index in reading.offsets or (
            page.is_body(index)
            and page.lines[index].kind is not Kind.HEADING
            and not (not head and _numbered_headline(page, index))
        ):
            break
        head.append(index)
    if len(head) == len(reading.active) and head:  # nothing but short lines: only the first can be a title
        return head[:2]
    return head


def _numbered_headline(page: Page, index: int) -> bool:
    """Whether a line with a number is a headline: its date or source stands straight below."""
    line, below = page.lines[index], page.next(index)
    if line.mark != "1." or not line.title_like or below is None or page.gap(below) > 1:
        return False
    after = page.lines[below]
    return after.label is not None or (after.anchor is not None and after.anchor.role in APART)


_DEEPEST: Final = 60
_PARAGRAPH: Final = 80
"""Characters of a sentence from which on it is a paragraph, and neither a standfirst nor a teaser."""


def _above_paragraphs(page: Page, reading: Reading) -> list[int]:
    """On a page with navigation: what stands above its first paragraph, lists and standfirst included."""
    head = []
    for index in reading.active[:_DEEPEST]:
        line = page.lines[index]
        if index in reading.offsets or (line.body_like and not line.mark and _is_paragraph(page, index)):
            break
        head.append(index)
    if len(head) < len(reading.active):
        return head
    first = next((k for k, i in enumerate(head) if k and page.lines[i].body_like), 0)
    return head[: max(2, first)]


def _is_paragraph(page: Page, index: int) -> bool:
    line, below = page.lines[index], page.next(index)
    if line.wrapped or line.size >= 2 * _PARAGRAPH:
        return True
    return line.size >= _PARAGRAPH and below is not None and page.lines[below].body_like


PAGE_WORD: Final = re.compile(
    r"\b(?:news|archive|portal|press\s+releases?|newsletter|digest|bulletin|blog|homepage|online|magazine|daily|weekly)\b|\w\.(?:com|org|net|example|co)\b",
    re.IGNORECASE,
)


_CLOCKED: Final = re.compile(
    r"\b\d{1,2}:\d\d\b|\b(?:alerts?|next up|watch live|listen live)\b", re.IGNORECASE
)


def followed(page: Page, below: int) -> float:
    """What the line below a headline says for it: a byline or a labelled date most, then running text."""
    line = page.lines[below]
    if line.label is not None and line.label.field is Field.AUTHOR:
        return 2.0
    anchor = line.anchor
    if anchor is not None and anchor.role in APART and (anchor.labelled or anchor.role is Role.BYLINE):
        return 2.0
    if anchor is not None and anchor.role is Role.ALONE:
        return 0.4 if page.gap(below) == 0 else 0.0
    if anchor is not None and (anchor.role is Role.DATELINE or (anchor.mention.day and line.size < 60)):
        return 1.2
    return 0.9 if line.body_like and line.size > 2 * _PARAGRAPH else 0.5


def _introduced(page: Page, index: int) -> float:
    """What the lines around a headline say for it."""
    below = page.next(index)
    if below is None:
        return 0.0
    line = page.lines[below]
    if not ((page.is_body(below) and not line.mark) or line.label is not None or line.anchor is not None):
        after = page.next(below)
        signed = (
            after is not None
            and page.lines[index].word_count >= 4
            and line.title_like
            and page.gap(below) < 2
            and followed(page, after) >= 2.0
        )
        return 0.9 if signed and page.framed else 0.0
    score = followed(page, below)
    if score < 1.0 and page.framed:
        after = page.next(below)  # below a standfirst
        if after is not None and followed(page, after) >= 2.0:
            score = 1.8
        above = page.previous(index)
        if above is not None and page.lines[above].anchor is not None and followed(page, above) >= 2.0:
            score = 2.0
    return score


_NUMBERED_RELEASE: Final = re.compile(
    r"(?:for\s+immediate\s+release|(?:press|news|media)\s+(?:release|statement)|pressemitteilung|communiqué|comunicado|message|no\.|nr\.|n°)\s*:?\s*(?:no|nr|n°)?\.?\s*[\d/a-z-]*\s*$",
    re.IGNORECASE,
)


_OFFICE: Final = re.compile(
    r"(?:the\s+)?(?:department|ministry|office|bureau|agency|institute|university|board|government|ministerium|ministère|ministerio|ministério)\s+(?:of|for|für|de|da|do)\b.{0,50}$",
    re.IGNORECASE,
)
"""Who issues a page, in its head."""
COLUMNS: Final = re.compile(r"[^\s.!?…:]\s{2,}\S|\S\s\|\s\S|\.{5}")
"""Words with a wide gap, a bar or a row of dots between them: navigation, a table of contents."""


_CLOCK_DATE: Final = re.compile(r"\d{1,2}[:.]\d\d\b[^a-z]*\d{1,2}\s\w+\s\d{4}\b")
"""A line that begins with the hour and the day of publication."""


_ASKED: Final = re.compile(r"(?:Q|F|P|Question|Frage|Pregunta|Pergunta|Domanda|Vraag)\s?\d*\s?[:.：]\s")
"""The first question of a list of answers, or of an interview."""


_CRUMBS: Final = re.compile(r"\s[/›>»‹]\s")


def _title_score(page: Page, line: Line, *, alone: bool) -> float:
    if not line.title_like or line.anchor is not None or line.label is not None or is_age(line):
        return 0.0
    if _CLOCK_DATE.match(line.content) or (alone and _ASKED.match(line.content)):
        return 0.0
    if ("://" in line.content and "](" not in line.content) or "(www." in line.content:
        return 0.0
    if line.size < 60 and sum(m.end - m.start for m in find(line.content)) > 0.6 * len(line.content):
        return 0.0  # nothing but dates
    words = line.word_count
    score = 1.0
    score += _introduced(page, line.number - 1)
    if line.kind is Kind.HEADING:
        score += 4.0 - line.level
    if _NUMBERED_RELEASE.match(line.content):
        score -= 2.6
    if alone and _CLOCKED.search(line.content):
        score -= 1.0
    if words >= 6 and line.number - 1 == page.active[0] and not page.framed:
        score += 0.8
    if alone and words <= 7 and PAGE_WORD.search(line.content):
        score -= 1.2
    if words >= 4 or line.size != len(line.content):
        score += 2.0
    elif words >= 2:
        score += 0.8
    if (
        words >= 4
        and sum(word[:1].isupper() for word in line.content.split()) >= 0.6 * words
        and not line.content.isupper()
    ):
        score += 0.6  # set as a title is
    if line.size >= 22:
        score += 0.3
    if line.mark in ("-", "*", "•", "+"):
        score -= 1.5
    elif line.mark:
        score -= 0.5
    if alone and _OFFICE.match(line.content):
        score -= 2.0
    if line.content[0] == "(":
        score -= 1.5
    above = page.previous(line.number - 1)
    if (
        above is not None
        and page.lines[above].title_like
        and page.lines[above].anchor is None
        and page.gap(line.number - 1) < 2
        and PERSON.match(line.content)
    ):
        score -= 2.5 if page.lines[above].word_count > 3 else 0.0  # the author below the headline
    if alone and COLUMNS.search(line.content):
        score -= 2.0
    if alone and len(_CRUMBS.findall(line.content)) > 1:
        score -= 4.0
    if alone and (("»" in line.content and "«" not in line.content) or line.content.count(" > ") > 1):
        score -= 2.0
    return score
