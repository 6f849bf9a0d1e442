"""Where another text begins below teasers or comments: a page, an article, a press release, a mail."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Line
from reader.ingest.lines.releases import heads_release

LONG: Final = 150
"""Characters of a paragraph of the text itself."""
TITLE_WORDS: Final = 3
TEXT: Final = 300
"""Characters of paragraphs below a headline with its byline from which on it opens an article."""
_RELEASE_LINE: Final = 60
_SHORT_PARAGRAPH: Final = 90
_MAIL: Final = 3
_WRAPPED: Final = 3
"""Wrapped lines of a paragraph."""
_HEAD_LINES: Final = 12
_TITLE: Final = 5
"""Words of the headline of an article, so that the name of a site or a section is none."""
_SITE: Final = re.compile(r"\s(?:[|–—-]|»|·)\s[^|–—»·]{2,44}$")
"""The name of the site behind the title of a page."""
_SKIP: Final = re.compile(r"skip\s+to\b|toggle\s+navigation", re.IGNORECASE)


def skips_to(content: str) -> bool:
    """Whether a line is the first of a saved page: "Skip to content"."""
    return _SKIP.match(content) is not None


def page_follows(lines: list[Line], found: dict[int, Debris], index: int) -> bool:
    """Whether a notice of copyright ends a page and the head of another one follows."""
    below = [i for i in range(index + 1, min(index + 8, len(lines))) if not lines[i].blank][:3]
    return any(_SKIP.match(lines[i].content) for i in below) or (
        len(below) > 1 and all(i in found and found[i].reason is Reason.NAVIGATION for i in below[:2])
    )


def title_again(lines: list[Line]) -> list[int]:
    """Where the title of a page, which is its first line, stands again: there its article begins."""
    top = next((line for line in lines if not line.blank), None)
    if top is None or top.size > LONG or top.word_count < _TITLE:
        return []
    names = {top.content.casefold(), _SITE.sub("", top.content).casefold()}
    again = (n for n, line in enumerate(lines) if line is not top and line.content.casefold() in names)
    return [index for index in (next(again, None),) if index is not None]


def article_follows(lines: list[Line], index: int) -> bool:
    """Whether another article begins: a headline, its byline or labelled date, and paragraphs of text."""
    line = lines[index]
    if not line.title_like or line.closed or line.anchor is not None or line.label is not None:
        return False
    if line.word_count < TITLE_WORDS:
        return False
    below = [each for each in lines[index + 1 : index + 12] if not each.blank][:6]
    if not below or not _signs(below[0]):
        return False
    anchor = below[0].anchor
    dated = below[0].label is not None and anchor is not None and anchor.mention.day is not None
    least = TEXT // 3 if dated else TEXT
    return sum(each.size for each in below[1:] if each.body_like) >= least


def release_follows(lines: list[Line], index: int) -> bool:
    """Whether a press release begins: the word for it here, or below the name of who issues it, and then text."""
    for at in range(index, min(index + 2, len(lines))):
        line = lines[at]
        if line.blank or line.size > _RELEASE_LINE or (at > index and not lines[index].title_like):
            return False
        if heads_release(line.content):
            return any(each.body_like and each.size > _SHORT_PARAGRAPH for each in lines[at + 1 : at + 10])
    return False


def mail_follows(lines: list[Line], index: int) -> bool:
    """Whether the head of a mail begins: "From: …", "Date: …", "Subject: …", one straight below the other."""
    run = [line.label for line in lines[index : index + _MAIL]]
    return (
        len(run) == _MAIL
        and all(run)
        and any(label is not None and label.field is Field.DATE for label in run)
    )


def _signs(line: Line) -> bool:
    if line.label is not None and line.label.field is Field.AUTHOR:
        return True
    anchor = line.anchor
    return anchor is not None and anchor.role in (Role.ALONE, Role.BYLINE) and anchor.labelled


def is_wrapped_text(lines: list[Line], index: int) -> bool:
    """Whether a paragraph of several wrapped lines begins here."""
    stop = index
    while stop < len(lines) and lines[stop].wrapped:
        stop += 1
    run = lines[index:stop]
    if len(run) < _WRAPPED or run[-1].content.endswith(("...", "…")):
        return False
    return run[-1].closed and sum(line.size for line in run) > LONG


def _apart(lines: list[Line], start: int, index: int) -> bool:
    """Whether a list stands straight below the heading of a block, and a blank line between it and a line."""
    return not lines[start].blank and any(line.blank for line in lines[start:index])


def head_above(lines: list[Line], found: dict[int, Debris], start: int, text: int) -> int:
    """The headline of the text that ends a block at `text`: above it, with a byline, or a day and a line, between.

    One line and a day alone are a teaser, in whose midst the text of the page goes on.
    """
    dated, between = False, 0
    best = text
    for index in range(text - 1, max(start, text - _HEAD_LINES), -1):
        line = lines[index]
        if line.blank or index in found:
            if line.blank and dated and best < text:
                break
            continue
        if line.body_like and line.closed:
            break
        anchor = line.anchor
        if line.label is not None and line.label.field is Field.AUTHOR and _apart(lines, start, index):
            dated, between = True, between + 1
        elif anchor is not None:
            whole = anchor.mention.day is not None and anchor.mention.year is not None
            dated = dated or (anchor.role in (Role.ALONE, Role.BYLINE) and whole)
        elif dated and line.word_count >= _TITLE and line.title_like and not line.closed and between:
            best = index
        between += dated and anchor is None
    return best
