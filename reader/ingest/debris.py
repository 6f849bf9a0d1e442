"""Find the debris of a page: lines by their own words, and blocks that a line opens.

A block is what follows "Related news" or "4 comments". It ends where the text of the page goes on, or where a
date line of a kind that has opened items before stands: a digest is never swallowed by a teaser.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from reader.domain.item import Reason
from reader.ingest.anchors import Role
from reader.ingest.debris_rules import LINE_RULES, LONGEST, NAV_WORD_ONLY, TEASER_WITH_TEXT
from reader.ingest.labels import Field
from reader.ingest.lines import Kind, Line
from reader.ingest.page import Debris

_BLOCKS: Final = (Reason.TEASER, Reason.COMMENT)
_STRONG: Final = (Role.LEAD, Role.DATELINE)


def find_debris(lines: list[Line]) -> dict[int, Debris]:
    """Return the debris by index of line."""
    found: dict[int, Debris] = {}
    for index, line in enumerate(lines):
        reason = line_reason(line)
        if reason is not None:
            found[index] = Debris(reason, "by its words")
    _lone_words(lines, found)
    _page_dates(lines, found)
    _images_and_references(lines, found)
    _forwarding(lines, found)
    _blocks(lines, found)
    _close_gaps(lines, found)
    _author_boxes(lines, found)
    return found


def line_reason(line: Line) -> Reason | None:
    """Why a line is debris by its own words, or None."""
    if line.kind not in (Kind.TEXT, Kind.HEADING, Kind.TABLE) or len(line.content) > LONGEST:
        return None
    if line.anchor is not None and line.anchor.role in _STRONG:
        return None
    if line.label is not None and line.label.field in (Field.SOURCE, Field.AUTHOR, Field.TITLE, Field.DATE):
        return None
    content = line.content.strip("*_<>›→ \t")
    if content[:1] in "([" and content[-1:] in ")]":
        content = content[1:-1]
    for reason, pattern in LINE_RULES:
        if pattern.match(content):
            return reason
    return None


def _lone_words(lines: list[Line], found: dict[int, Debris]) -> None:
    """A lone word such as "News" is debris only beside other debris or its like: it may be a rubric."""
    words = [
        i
        for i, line in enumerate(lines)
        if line.kind is Kind.TEXT and i not in found and NAV_WORD_ONLY.match(line.content)
    ]
    lone = set(words)
    for index in words:
        for step in (-1, 1):
            near = index + step
            while 0 <= near < len(lines) and lines[near].kind is Kind.BLANK and abs(near - index) < 2:
                near += step
            if near in lone or (near in found and found[near].reason is not Reason.CAPTION):
                found[index] = Debris(Reason.NAVIGATION, "a word of navigation")
                break


def _page_dates(lines: list[Line], found: dict[int, Debris]) -> None:
    """A date between two lines of debris is that of the page's own frame, not of an item."""
    for index, line in enumerate(lines):
        if line.anchor is not None and line.anchor.role is Role.ALONE and not line.anchor.labelled:
            if index - 1 in found and index + 1 in found:
                found[index] = Debris(Reason.LABEL, "a date in the frame of the page")


_FORWARDED: Final = re.compile(
    r"[-\s>]*(?:forwarded\s+message|begin\s+forwarded\s+message|original\s+message|weitergeleitete\s+nachricht|message\s+transféré)\W*$",
    re.IGNORECASE,
)


def _forwarding(lines: list[Line], found: dict[int, Debris]) -> None:
    """The header of a forwarded mail, and the mail quoted under it, frame a text and are none of it."""
    first = next((i for i, line in enumerate(lines) if not line.blank), None)
    if first is None or not _FORWARDED.match(lines[first].content):
        return
    found[first] = Debris(Reason.LABEL, "forwarded mail")
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if line.label is not None or (line.kind is Kind.QUOTE and index < first + 40):
            found[index] = Debris(Reason.LABEL if line.label else Reason.COMMENT, "forwarded mail")
        elif not line.blank and line.title_like:
            return


_REFERENCE: Final = re.compile(r"https?://\S+$|\[?\d{1,3}[.\])]\s+https?://\S+$", re.IGNORECASE)


def _images_and_references(lines: list[Line], found: dict[int, Debris]) -> None:
    """The caption under an image, and the list of addresses that a text browser prints at the end."""
    for index, line in enumerate(lines):
        if (
            index
            and index - 1 in found
            and lines[index - 1].content.startswith("![")
            and line.content[:1] in "*_"
            and len(line.content) < 200
        ):
            found[index] = Debris(Reason.CAPTION, "under an image")
        if line.content.rstrip(":").casefold() in ("references", "visible links", "links", "hidden links"):
            below = [i for i in range(index + 1, len(lines)) if not lines[i].blank]
            listed = [i for i in below if _REFERENCE.match(lines[i].text.strip())]
            if listed and len(listed) >= 0.8 * len(below):
                for i in (index, *below):
                    found.setdefault(i, Debris(Reason.NAVIGATION, "addresses of links"))


def _blocks(lines: list[Line], found: dict[int, Debris]) -> None:
    """Take what follows a teaser or a comment heading."""
    seen: Counter[object] = Counter()
    text_above = 0
    index = 0
    while index < len(lines):
        line = lines[index]
        mark = found.get(index)
        if mark is None:
            if line.anchor is not None:
                seen[_signature(line)] += 1
            text_above += line.body_like
            index += 1
            continue
        opens = mark.reason in _BLOCKS and text_above > 0 and not _has_own_text(line, mark.reason)
        if mark.reason is Reason.COUNTER and text_above > 0 and _comments_follow(lines, index):
            opens, mark = True, Debris(Reason.COMMENT)
        index += 1
        if not opens:
            continue
        stop = _block_end(lines, found, index, mark.reason, seen)
        for inside in range(index, stop):
            if lines[inside].kind not in (Kind.BLANK, Kind.RULE):
                found.setdefault(inside, Debris(mark.reason, f"after line {index}"))
        index = stop


def _signature(line: Line) -> tuple[object, ...]:
    anchor = line.anchor
    assert anchor is not None
    return (
        anchor.role,
        anchor.separator,
        line.mark,
        anchor.mention.weekday is not None,
        anchor.mention.year is not None,
    )


_COUNT: Final = re.compile(
    r"\d[\d,.]*\s+(?:comments?|responses?|replies|kommentare|commentaires|comentarios)\W*$", re.IGNORECASE
)
_SAYS: Final = re.compile(r"(?:reply|says:?|said:|wrote:|.*\bsays:)\W*$", re.IGNORECASE)


def _comments_follow(lines: list[Line], index: int) -> bool:
    """Whether people answer below a count of comments: a name, a date with the time of day, "Reply"."""
    if not _COUNT.match(lines[index].content):
        return False
    below = [line for line in lines[index + 1 : index + 14] if not line.blank][:7]
    return any(
        _SAYS.match(line.content)
        or (
            line.anchor is not None
            and line.anchor.mention.timed
            and line.anchor.role in (Role.ALONE, Role.BYLINE)
        )
        for line in below
    )


def _has_own_text(line: Line, reason: Reason) -> bool:
    if reason is Reason.COMMENT:
        return not re.match(
            r"\d+\s|comments?\b|leave|post|add|join|kommentare|commentaires", line.content, re.IGNORECASE
        )
    if line.kind is Kind.HEADING:
        return False
    return (
        TEASER_WITH_TEXT.match(line.content) is not None
        or line.content.startswith(("←", "«", "‹"))
        or len(line.content) > 70
    )


def _block_end(
    lines: list[Line], found: dict[int, Debris], start: int, reason: Reason, seen: Counter[object]
) -> int:
    """Index of the first line that is no longer in the block."""
    level = lines[start - 1].level
    listed = start < len(lines) and lines[start].kind is not Kind.BLANK
    paragraphs = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if line.kind is Kind.BLANK:
            continue
        if index in found and found[index].reason not in (Reason.NAVIGATION, Reason.COUNTER, reason):
            if found[index].reason in (Reason.COOKIE, Reason.COPYRIGHT) or reason is Reason.TEASER:
                continue
        if line.anchor is not None and line.anchor.role in _STRONG and seen[_signature(line)] >= 2:
            return index
        if line.kind is Kind.HEADING and 0 < line.level <= level and index not in found:
            return index
        if reason is Reason.COMMENT:
            continue
        after_blank = lines[index - 1].kind is Kind.BLANK
        running = line.body_like and line.size > 90 and not line.content.endswith(("...", "…"))
        if listed and after_blank and running:
            return index
        paragraphs = paragraphs + 1 if running and line.size > 150 else 0 if not line.blank else paragraphs
        if paragraphs >= 2:
            return _first_of_run(lines, index, paragraphs)
    return len(lines)


def _first_of_run(lines: list[Line], index: int, count: int) -> int:
    """Back to the first of `count` consecutive paragraphs that end at `index`."""
    while count > 1:
        index -= 1
        if lines[index].kind is not Kind.BLANK:
            count -= 1
    return index


def _close_gaps(lines: list[Line], found: dict[int, Debris]) -> None:
    """A short line between two prompts is part of them: "Don't settle for half the story." """
    marks = [i for i in sorted(found) if found[i].reason is Reason.PROMPT]
    for first, second in zip(marks, marks[1:], strict=False):
        inside = [i for i in range(first + 1, second) if lines[i].kind is not Kind.BLANK and i not in found]
        if (
            inside
            and len(inside) <= 2
            and all(lines[i].size < 90 and lines[i].anchor is None for i in inside)
        ):
            for index in inside:
                found[index] = Debris(Reason.PROMPT, "between two prompts")


_BIO: Final = re.compile(
    r"\b(?:is|was|writes|covers|reports|has\s+(?:written|worked|covered|been)|joined|lives|works|reach|ist|schreibt|est|écrit|es|escribe)\b",
    re.IGNORECASE,
)


def _author_boxes(lines: list[Line], found: dict[int, Debris]) -> None:
    """The lines on the author at the foot of a page: a name known from the byline, then "is", "writes", "covers"."""
    names = {
        line.label.value.casefold()
        for line in lines
        if line.label is not None and line.label.field is Field.AUTHOR and len(line.label.value) > 4
    }
    for index, mark in list(found.items()):
        if mark.reason is Reason.AUTHOR_BOX and (
            match := re.search(r"(?:posts|articles|stories)\s+by\s+(.{4,40})$", lines[index].content)
        ):
            names.add(match[1].strip(" .").casefold())
    last_body = max((i for i, line in enumerate(lines) if i not in found and line.body_like), default=-1)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.blank or index in found:
            continue
        lowered = line.content.casefold()
        name = next((n for n in names if lowered.startswith(n)), None)
        if name is not None and index >= last_body - 1 and index > 5:
            if _BIO.match(lowered[len(name) :].strip(" ,")) or lowered == name:
                found[index] = Debris(Reason.AUTHOR_BOX, "on the author")
                last_body = max(
                    (i for i in range(index) if i not in found and lines[i].body_like), default=-1
                )
                continue
        if line.body_like:
            break
