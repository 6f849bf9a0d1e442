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
from reader.ingest.lines.releases import heads_release

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
        opens = (
            opens
            and (text_above > 0 or _listed_above(lines, index))
            and (mark.reason is not Reason.COMMENT or not _signed_below(lines, index))
        )
        opens = opens and not (mark.reason is Reason.COMMENT and _counts_none(lines, index))
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


_NONE: Final = re.compile(r"(?:.*\D)?(?<![\d.,])0(?![\d.,])(?:\D.*)?")


def _counts_none(lines: list[Line], index: int) -> bool:
    """Whether a heading of comments, or the line straight below it, says that there are none."""
    below = lines[index + 1].content if index + 1 < len(lines) else ""
    heading = lines[index].content
    return below.strip(" ()") == "0" or (len(heading) <= _COUNTED and _NONE.fullmatch(heading) is not None)


_COUNTED: Final = 40
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


_SAYS: Final = re.compile(
    r"(?:reply|says:?|said:|wrote:|.*\bsays:|.{1,40}\b(?:said|wrote):)\W*$", re.IGNORECASE
)


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
    if (
        line.title_like
        and line.word_count > _TITLE_WORDS
        and lines[index - 1].blank
        and any(map(_is_posted, map(lines.__getitem__, below)))
    ):
        return True
    return heads and sum(each.size for each in texts) >= _LONG


def _is_posted(line: Line) -> bool:
    """Whether a line tells when a text was posted, and not when a reader wrote: "Posted on March 5, 2015 by Ada"."""
    anchor = line.anchor
    return (
        anchor is not None
        and anchor.labelled
        and not anchor.mention.timed
        and anchor.mention.year is not None
    )


def _ends_reply(lines: list[Line], found: dict[int, Debris], index: int) -> bool:
    """Whether what a reader wrote has ended above: with the buttons below it."""
    above = next((i for i in range(index - 1, max(-1, index - _BESIDE), -1) if not lines[i].blank), None)
    return above is not None and above in found


def _is_reply(line: Line) -> bool:
    """Whether a line is of what a reader wrote: a name and the hour, "Ada says:", "Reply"."""
    if _SAYS.match(line.content):
        return True
    anchor = line.anchor
    return anchor is not None and anchor.mention.timed and anchor.role in (Role.ALONE, Role.BYLINE)


_OF_COMMENTS: Final = re.compile(
    r"\W*(?:\d+\s|comments?\b|guest\s+book|condolences|tributes|leave|post|add|join|discussion\b|responses?\b|reactions?\b|"
    r"kommentare?\b|leserkommentare|diskussion\b|(?:vos\s+)?(?:commentaires?|réactions?)\b|comentarios?\b|opiniones\b|comentários?\b|commenti\b|"
    r"reacties?\b|komentarze\b|komentáře\b|kommentarer\b|kommentit\b|hozzászólás|комментари[ий]|коментарі|yorumlar|التعليقات|コメント|评论|留言|댓글)",
    re.IGNORECASE,
)
"""The heading of what readers have written."""


def _has_own_text(line: Line, reason: Reason) -> bool:
    if reason is Reason.COMMENT:
        return _OF_COMMENTS.match(line.content) is None
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
    replies = 0
    longer: list[int] = []
    for index in range(start, len(lines)):
        line = lines[index]
        if line.kind is Kind.BLANK:
            continue
        if _SKIP.match(line.content) or _release_follows(lines, index):
            return index  # the head of another page, or of a release
        if index in found and found[index].reason is Reason.COPYRIGHT and _page_follows(lines, found, index):
            return index
        if (
            reason is Reason.COMMENT
            and index in found
            and found[index].reason is Reason.TEASER
            and index > start
        ):
            return index  # a list of other pages, which ends as such lists do
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
            apart = form or (lines[index - 1].blank and _ends_reply(lines, found, index))
            if apart and index not in found and _resumes(lines, found, index):
                return index
            replies += _is_reply(line)
            if (
                not replies
                and line.body_like
                and line.closed
                and line.size > _LONG
                and lines[index - 1].blank
            ):
                longer.append(index)
                if len(longer) == _OWN_TEXTS:
                    return _with_head(lines, found, start, longer[0])
            continue
        after_blank = lines[index - 1].kind is Kind.BLANK
        running = line.body_like and line.size > 90 and not line.content.endswith(("...", "…"))
        if listed and after_blank and running:
            return _with_head(lines, found, start, index)
        if line.body_like and line.closed and line.size > _TEXT:
            head = _with_head(lines, found, start, index)
            if head < index:
                return head
        if line.wrapped and (after_blank or not lines[index - 1].wrapped) and _wrapped_text(lines, index):
            longer.append(index)
            if (listed and after_blank) or len(longer) == _OWN_TEXTS:
                return _with_head(lines, found, start, longer[0])
        elif line.body_like and line.closed and line.size > _OWN and not line.content.endswith(("...", "…")):
            longer.append(index)
            if len(longer) == _OWN_TEXTS:
                return _with_head(lines, found, start, longer[0])
        text = line.body_like and line.closed and line.size > 60 and not line.content.endswith(("...", "…"))
        paragraphs = paragraphs + 1 if text else 0
        if paragraphs >= 2:
            return _with_head(lines, found, start, _first_of_run(lines, index, paragraphs))
    return len(lines)


def _wrapped_text(lines: list[Line], index: int) -> bool:
    """Whether a paragraph of several wrapped lines begins here."""
    stop = index
    while stop < len(lines) and lines[stop].wrapped:
        stop += 1
    run = lines[index:stop]
    if len(run) < _WRAPPED or run[-1].content.endswith(("...", "…")):
        return False
    return run[-1].closed and sum(line.size for line in run) > _LONG


_WRAPPED: Final = 3
"""Wrapped lines of a paragraph."""
_OWN: Final = 220
_OWN_TEXTS: Final = 2
"""Paragraphs longer than what a list prints of other pages: with two of them another text has begun."""
_HEAD_LINES: Final = 12
_TITLE: Final = 5
"""Words of the headline of an article, so that the name of a site or a section is none."""


def _with_head(lines: list[Line], found: dict[int, Debris], start: int, text: int) -> int:
    """The headline of the text that ends a block at `text`: above it, with a standfirst or a byline and a day between.

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
        if anchor is not None:
            whole = anchor.mention.day is not None and anchor.mention.year is not None
            dated = dated or (anchor.role in (Role.ALONE, Role.BYLINE) and whole)
        elif dated and line.word_count >= _TITLE and line.title_like and not line.closed and between:
            best = index
        between += dated and anchor is None
    return best


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
    if anchor is None or anchor.role is not Role.ALONE or anchor.mention.timed or anchor.mention.day is None:
        return False
    below = next((line for line in lines[index + 1 : index + 3] if not line.blank), None)
    known = seen[_signature(lines[index])]
    if below is None or not known:
        return False
    if anchor.mention.weekday is None:  # days that head the sections of one text
        return lines[index - 1].blank and below.closed and below.body_like and below.size > _LONG
    return below.title_like or (known > 1 and below.body_like and below.size > _LONG)


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


def _release_follows(lines: list[Line], index: int) -> bool:
    """Whether a press release begins: the word for it here, or below the name of who issues it, and then text."""
    for at in range(index, min(index + 2, len(lines))):
        line = lines[at]
        if line.blank or line.size > _RELEASE_LINE or (at > index and not lines[index].title_like):
            return False
        if heads_release(line.content):
            return any(each.body_like and each.size > _SHORT_PARAGRAPH for each in lines[at + 1 : at + 10])
    return False


_RELEASE_LINE: Final = 60
_SHORT_PARAGRAPH: Final = 90
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
    if line.wrapped:
        return anchor.role is Role.LEAD
    return anchor.role is Role.LEAD and line.size > 140 and not line.content.endswith(("...", "…"))


def _first_of_run(lines: list[Line], index: int, count: int) -> int:
    """Back to the first of `count` consecutive paragraphs that end at `index`."""
    while count > 1:
        index -= 1
        if lines[index].kind is not Kind.BLANK:
            count -= 1
    return index
