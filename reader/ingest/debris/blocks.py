"""Blocks of debris: what follows "Related news" or "4 comments".

A block ends where the text of the page goes on, or where a date line of a kind that has opened items before
stands: a digest is never swallowed by a teaser.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.debris.rules import TEASER_WITH_TEXT
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line

_BLOCKS: Final = (Reason.TEASER, Reason.COMMENT)


STRONG: Final = (Role.LEAD, Role.DATELINE)


def mark_blocks(lines: list[Line], found: dict[int, Debris]) -> None:
    """Take what follows a teaser or a comment heading."""
    seen: Counter[object] = Counter()
    ends = _closing(lines, found)
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
        opens = mark.reason in _BLOCKS and index not in ends and not _has_own_text(line, mark.reason)
        opens = opens and (text_above > 0 or _listed_above(lines, index)) and not _signed_below(lines, index)
        if mark.reason is Reason.COUNTER and text_above > 0 and _comments_follow(lines, index):
            opens, mark = True, Debris(Reason.COMMENT)
        index += 1
        if not opens:
            continue
        stop = _block_end(lines, found, index, mark.reason, seen)
        if not text_above:
            stop = min(
                stop, next(i for i in range(index, len(lines) + 1) if i == len(lines) or lines[i].blank)
            )
        for inside in range(index, stop):
            if lines[inside].kind not in (Kind.BLANK, Kind.RULE):
                found.setdefault(inside, Debris(mark.reason, f"after line {index}"))
        index = stop


_POSTS: Final = 3


def _closing(lines: list[Line], found: dict[int, Debris]) -> set[int]:
    """Lines that come back below the text of each post, such as "Leave a comment": they open no block."""
    kinds: dict[str, list[int]] = defaultdict(list)
    for index, mark in found.items():
        if mark.reason in _BLOCKS:
            kinds[_NUMBER.sub("0", lines[index].content).casefold()].append(index)
    return {
        index
        for group in kinds.values()
        if len(group) >= _POSTS and all(_has_text(lines, a, b) for a, b in pairwise(sorted(group)))
        for index in group
    }


_NUMBER: Final = re.compile(r"\d+")


def _has_text(lines: list[Line], start: int, stop: int) -> bool:
    return any(line.body_like for line in lines[start + 1 : stop])


def _signed_below(lines: list[Line], index: int) -> bool:
    """Whether a headline with a byline follows: "COMMENT" is the rubric of a column then."""
    below = [line for line in lines[index + 1 : index + 5] if not line.blank][:2]
    return (
        len(below) == 2
        and below[0].title_like
        and below[1].label is not None
        and below[1].label.field is Field.AUTHOR
    )


_TOP_LIST: Final = re.compile(
    r"(?:recent|most|trending|popular|coming\s+up|related|latest\s+(?:posts|comments))\b", re.IGNORECASE
)


def _listed_above(lines: list[Line], index: int) -> bool:
    """Whether a teaser heading above the text has a list straight below that a blank line ends."""
    if not _TOP_LIST.match(lines[index].content):
        return False
    below = lines[index + 1 : index + 14]
    length = next((n for n, line in enumerate(below) if line.blank), len(below))
    listed = [not line.body_like or (line.anchor is not None and line.size < 90) for line in below[:length]]
    return 0 < length < len(below) and all(listed)


def _signature(line: Line) -> tuple[object, ...]:
    anchor = line.anchor
    assert anchor is not None
    return (
        anchor.role,
        anchor.separator,
        line.mark,
        anchor.mention.weekday is not None,
        anchor.mention.year is not None,
        anchor.mention.timed,
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


_LONG: Final = 150
"""Characters of a paragraph of the text itself."""
_FORM: Final = re.compile(
    r"\W*(?:(?:leave|post|write|add|submit)\s+(?:a|an|your|new)\s+(?:\w+\s+)?(?:comment|reply|response)|cancel\s+reply|"
    r"(?:hinterlasse|schreibe?)\s+einen\s+kommentar|kommentar\s+(?:schreiben|verfassen|hinterlassen)|laissez?r?\s+un\s+commentaire|"
    r"deja\s+(?:un\s+comentario|una\s+respuesta)|deix[ea]r?\s+um[a]?\s+(?:comentário|resposta)|lascia\s+un[a]?\s+(?:commento|risposta)|"
    r"geef\s+een\s+reactie|laat\s+een\s+(?:reactie|antwoord)|(?:dodaj|zostaw|napisz)\s+komentarz|добавить\s+комментарий|оставить\s+комментарий)",
    re.IGNORECASE,
)
"""The heading of the form below a page, which stands behind what readers have written."""
_BESIDE: Final = 3


def _resumes(lines: list[Line], found: dict[int, Debris], index: int) -> bool:
    """Whether another text begins below the form: a paragraph, or a headline or a day above one."""
    line = lines[index]
    near = [i for i in range(index - 1, max(-1, index - 2 * _BESIDE), -1) if not lines[i].blank][:_BESIDE]
    below = [i for i in range(index + 1, min(len(lines), index + 3 * _BESIDE)) if not lines[i].blank][
        :_BESIDE
    ]
    if any(_is_reply(lines[i]) for i in (*near, index, *below)):
        return False
    if line.body_like and line.closed and line.size >= _LONG:
        return True
    anchor = line.anchor
    heads = (line.title_like and line.word_count >= _TITLE_WORDS and anchor is None) or (
        anchor is not None and anchor.role is Role.ALONE and anchor.mention.day is not None
    )
    texts = [lines[i] for i in below if i not in found and lines[i].body_like]
    return heads and sum(each.size for each in texts) >= _LONG


def _is_reply(line: Line) -> bool:
    """Whether a line is of what a reader wrote: a name and the hour, "Ada says:", "Reply"."""
    if _SAYS.match(line.content):
        return True
    anchor = line.anchor
    return anchor is not None and anchor.mention.timed and anchor.role in (Role.ALONE, Role.BYLINE)


def _has_own_text(line: Line, reason: Reason) -> bool:
    if reason is Reason.COMMENT:
        return not re.match(
            r"\d+\s|comments?\b|guest\s+book|condolences|tributes|leave|post|add|join|kommentare|commentaires",
            line.content,
            re.IGNORECASE,
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
    form = reason is Reason.COMMENT and _FORM.match(lines[start - 1].content) is not None
    listed = start < len(lines) and lines[start].kind is not Kind.BLANK
    paragraphs = 0
    for index in range(start, len(lines)):
        line = lines[index]
        if line.kind is Kind.BLANK:
            continue
        if _SKIP.match(line.content):
            return index  # the head of another page
        if index in found and found[index].reason is Reason.COPYRIGHT and _page_follows(lines, found, index):
            return index
        if index in found and found[index].reason not in (Reason.NAVIGATION, Reason.COUNTER, reason):
            continue
        if (
            line.anchor is not None
            and line.anchor.role in STRONG
            and (seen[_signature(line)] >= 2 or _opens_brief(line))
        ):
            return index
        if (
            _same_day_line(lines, index, seen)
            or _article_follows(lines, index)
            or _mail_follows(lines, index)
        ):
            return index
        if line.kind is Kind.HEADING and 0 < line.level <= level and index not in found:
            return index
        if reason is Reason.COMMENT:
            if form and index not in found and _resumes(lines, found, index):
                return index
            continue
        after_blank = lines[index - 1].kind is Kind.BLANK
        running = line.body_like and line.size > 90 and not line.content.endswith(("...", "…"))
        if listed and after_blank and running:
            return index
        text = line.body_like and line.closed and line.size > 60 and not line.content.endswith(("...", "…"))
        paragraphs = paragraphs + 1 if text else 0
        if paragraphs >= 2:
            return _first_of_run(lines, index, paragraphs)
    return len(lines)


_SKIP: Final = re.compile(r"skip\s+to\b|toggle\s+navigation", re.IGNORECASE)


def _page_follows(lines: list[Line], found: dict[int, Debris], index: int) -> bool:
    """Whether a notice of copyright ends a page and the head of another one follows."""
    below = [i for i in range(index + 1, min(index + 8, len(lines))) if not lines[i].blank][:3]
    return any(_SKIP.match(lines[i].content) for i in below) or (
        len(below) > 1 and all(i in found and found[i].reason is Reason.NAVIGATION for i in below[:2])
    )


def _same_day_line(lines: list[Line], index: int, seen: Counter[object]) -> bool:
    """Whether a day on a line of its own stands above a headline, as one did above the text before."""
    anchor = lines[index].anchor
    if (
        anchor is None
        or anchor.role is not Role.ALONE
        or anchor.mention.timed
        or anchor.mention.weekday is None
    ):
        return False
    below = next((line for line in lines[index + 1 : index + 3] if not line.blank), None)
    return seen[_signature(lines[index])] >= 1 and below is not None and below.title_like


_TITLE_WORDS: Final = 3
_TEXT: Final = 300
"""Characters of paragraphs below a headline with its byline from which on it opens an article."""


def _article_follows(lines: list[Line], index: int) -> bool:
    """Whether another article begins: a headline, its byline or labelled date, and paragraphs of text."""
    line = lines[index]
    if not line.title_like or line.closed or line.anchor is not None or line.label is not None:
        return False
    if line.word_count < _TITLE_WORDS:
        return False
    below = [each for each in lines[index + 1 : index + 12] if not each.blank][:6]
    if not below or not _signs(below[0]):
        return False
    anchor = below[0].anchor
    dated = below[0].label is not None and anchor is not None and anchor.mention.day is not None
    least = _TEXT // 3 if dated else _TEXT
    return sum(each.size for each in below[1:] if each.body_like) >= least


_MAIL: Final = 3


def _mail_follows(lines: list[Line], index: int) -> bool:
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


def _opens_brief(line: Line) -> bool:
    """Whether a line is the first of a brief: weekday, whole date, and a long text behind them."""
    anchor = line.anchor
    if anchor is None or anchor.mention.weekday is None or anchor.mention.year is None:
        return False
    return anchor.role is Role.LEAD and line.size > 140 and not line.content.endswith(("...", "…"))


def _first_of_run(lines: list[Line], index: int, count: int) -> int:
    """Back to the first of `count` consecutive paragraphs that end at `index`."""
    while count > 1:
        index -= 1
        if lines[index].kind is not Kind.BLANK:
            count -= 1
    return index
