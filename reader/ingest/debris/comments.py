"""What readers have written below a page: how it begins, and where it ends."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.debris.mark import Debris
from reader.ingest.debris.resuming import LONG, TITLE_WORDS, head_above
from reader.ingest.debris.voices import is_hour, is_voice
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Line

_OF_COMMENTS: Final = re.compile(
    r"\W*(?:\d+\s|comments?\b|guest\s+book|condolences|tributes|leave|post|add|join|discussion\b|responses?\b|reactions?\b|"
    r"kommentare?\b|leserkommentare|diskussion\b|(?:vos\s+)?(?:commentaires?|réactions?)\b|comentarios?\b|opiniones\b|comentários?\b|commenti\b|"
    r"reacties?\b|komentarze\b|komentáře\b|kommentarer\b|kommentit\b|hozzászólás|комментари[ий]|коментарі|yorumlar|التعليقات|コメント|评论|留言|댓글)",
    re.IGNORECASE,
)
"""The heading of what readers have written."""
_NONE: Final = re.compile(r"(?:.*\D)?(?<![\d.,])0(?![\d.,])(?:\D.*)?")
_COUNTED: Final = 40
_COUNT: Final = re.compile(
    r"\d[\d,.]*\s+(?:comments?|responses?|replies|kommentare|commentaires|comentarios)\W*$", re.IGNORECASE
)
_SAYS: Final = re.compile(
    r"(?:reply|says:?|said:|wrote:|.*\bsays:|.{1,40}\b(?:said|wrote):)\W*$", re.IGNORECASE
)
_FORM: Final = re.compile(
    r"\W*(?:(?:leave|post|write|add|submit)\s+(?:a|an|your|new)\s+(?:\w+\s+)?(?:comment|reply|response)|cancel\s+reply|"
    r"(?:hinterlasse|schreibe?)\s+einen\s+kommentar|kommentar\s+(?:schreiben|verfassen|hinterlassen)|laissez?r?\s+un\s+commentaire|"
    r"deja\s+(?:un\s+comentario|una\s+respuesta)|deix[ea]r?\s+um[a]?\s+(?:comentário|resposta)|lascia\s+un[a]?\s+(?:commento|risposta)|"
    r"geef\s+een\s+reactie|laat\s+een\s+(?:reactie|antwoord)|(?:dodaj|zostaw|napisz)\s+komentarz|добавить\s+комментарий|оставить\s+комментарий)",
    re.IGNORECASE,
)
"""The heading of the form below a page, which stands behind what readers have written."""
_BESIDE: Final = 3
_SENTENCE: Final = 60
"""Characters of a sentence below the form that is none of a reader."""
_TEXTS: Final = 2
"""Paragraphs below a heading under which nobody has written, with which another text has begun."""


class Comments:
    """The lines below a heading of comments, asked one after the other for the end of the block."""

    def __init__(self, lines: list[Line], found: dict[int, Debris], start: int) -> None:
        self._lines, self._found, self._start = lines, found, start
        self._form = _FORM.match(lines[start - 1].content) is not None
        self._replies = 0
        self._texts: list[int] = []
        self._row: list[int] = []

    def end_at(self, index: int) -> int | None:
        """Where the block ends, if the line at `index` shows it."""
        lines, line = self._lines, self._lines[index]
        after_blank = lines[index - 1].blank
        apart = self._form or (after_blank and _ends_reply(lines, self._found, index))
        if index not in self._found and (
            (apart and _resumes(lines, self._found, index))
            or (not self._replies and _opens_page(lines, index))
        ):
            return index
        self._replies += _is_reply(line)
        if not self._replies and after_blank and line.body_like and line.closed and line.size > LONG:
            self._texts.append(index)
            if len(self._texts) == _TEXTS:
                return head_above(lines, self._found, self._start, self._texts[0])
        # What readers wrote stands above the form; in a newsletter the text goes on below it.
        sentence = line.body_like and line.closed and line.size > _SENTENCE and index not in self._found
        self._row = [*self._row, index] if sentence else []
        if self._form and not self._replies and len(self._row) == _TEXTS:
            return self._row[0]
        return None


def heads_comments(content: str) -> bool:
    """Whether a line is the heading of what readers have written, and not a comment of its own."""
    return _OF_COMMENTS.match(content) is not None or is_voice(content)


def counts_none(lines: list[Line], index: int) -> bool:
    """Whether a heading of comments, or the line straight below it, says that there are none."""
    below = lines[index + 1].content if index + 1 < len(lines) else ""
    heading = lines[index].content
    return below.strip(" ()") == "0" or (len(heading) <= _COUNTED and _NONE.fullmatch(heading) is not None)


def heads_column(lines: list[Line], index: int) -> bool:
    """Whether a headline with a byline follows: "COMMENT" is the rubric of a column then."""
    below = [line for line in lines[index + 1 : index + 5] if not line.blank][:2]
    return (
        len(below) == 2
        and below[0].title_like
        and below[1].label is not None
        and below[1].label.field is Field.AUTHOR
    )


def answers_follow(lines: list[Line], index: int) -> bool:
    """Whether people answer below a count of comments: a name, a date with the time of day, "Reply"."""
    if not _COUNT.match(lines[index].content):
        return False
    below = [line for line in lines[index + 1 : index + 14] if not line.blank][:7]
    return not _is_head(below) and any(
        _SAYS.match(line.content)
        or (
            line.anchor is not None
            and line.anchor.mention.timed
            and line.anchor.role in (Role.ALONE, Role.BYLINE)
        )
        for line in below
    )


def _is_head(lines: list[Line]) -> bool:
    """Whether a headline and its day, in one order or the other, stand above a text: the next post of a blog."""
    if len(lines) < _BESIDE:
        return False
    first, second, text = lines[:_BESIDE]
    title, day = (second, first) if first.anchor is not None else (first, second)
    headline = title.title_like and title.anchor is None and not title.closed
    alone = day.anchor is not None and day.anchor.role is Role.ALONE
    return headline and alone and title.word_count > TITLE_WORDS and text.body_like


def _resumes(lines: list[Line], found: dict[int, Debris], index: int) -> bool:
    """Whether another text begins below the form: a paragraph, or a headline or a day above one."""
    line = lines[index]
    near = [i for i in range(index - 1, max(-1, index - 2 * _BESIDE), -1) if not lines[i].blank][:_BESIDE]
    below = [i for i in range(index + 1, min(len(lines), index + 3 * _BESIDE)) if not lines[i].blank][
        :_BESIDE
    ]
    if any(_is_reply(lines[i]) for i in (*near, index, *below)):
        return False
    if line.body_like and line.closed and line.size >= LONG:
        return True
    anchor = line.anchor
    heads = (line.title_like and line.word_count >= TITLE_WORDS and anchor is None) or (
        anchor is not None and anchor.role is Role.ALONE and anchor.mention.day is not None
    )
    texts = [lines[i] for i in below if i not in found and lines[i].body_like]
    if (
        line.title_like
        and line.word_count > TITLE_WORDS
        and lines[index - 1].blank
        and any(map(_is_posted, map(lines.__getitem__, below)))
    ):
        return True
    return heads and sum(each.size for each in texts) >= LONG


def _opens_page(lines: list[Line], index: int) -> bool:
    """Whether the headline of another page stands here: when it was published below it, and then paragraphs."""
    line = lines[index]
    if not line.title_like or line.closed or line.anchor is not None or line.label is not None:
        return False
    if line.word_count <= TITLE_WORDS:
        return False
    below = [each for each in lines[index + 1 : index + _HEAD] if not each.blank]
    straight = [each for each in lines[index + 1 : index + 2] if not each.blank]
    published = any(map(_is_published, below[:_BESIDE])) or any(map(_is_posted, straight))
    return published and sum(each.size for each in below if each.body_like) >= LONG


_HEAD: Final = 16
"""Lines of a page from its headline to its second paragraph."""
_PUBLISHED: Final = re.compile(
    r"(?:first\s+)?(?:published|updated)\b|veröffentlicht|erschienen|publiée?\b|publicado|pubblicato|gepubliceerd|opublikowano|опубликовано|发布",
    re.IGNORECASE,
)


def _is_published(line: Line) -> bool:
    """Whether a line tells when a page was published, as no reader does: "Published on: 13 Aug 2024, 2:10 am"."""
    anchor = line.anchor
    if anchor is None or not anchor.labelled or anchor.mention.year is None:
        return False
    return _PUBLISHED.match(line.content) is not None


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
    return is_hour(line) and not _is_published(line)
