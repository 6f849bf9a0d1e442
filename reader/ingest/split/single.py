"""Pages with one article: what stands beside it with a date of its own is a list of other pages.

A saved page brings dates along: of teasers, of events, of older posts, of comments. Each looks like the head
of an item, but little or nothing stands below it. Where a page is framed as pages are and only one of its
parts is an article, the page is that one text: under a heavy frame from the headline found by `find_article`,
under a light one with a head that is looked for over the whole page.
"""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.changes import tells_change
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.article import Article, find_article, line_above
from reader.ingest.split.blog import is_one_post
from reader.ingest.split.briefs import UNDER_RUBRIC
from reader.ingest.split.candidate import AFTER_DATE, Candidate
from reader.ingest.split.day_headings import AFTER_SOURCE
from reader.ingest.split.digests import PARAGRAPH
from reader.ingest.split.entries import ENTRY
from reader.ingest.split.genre import minutes
from reader.ingest.split.linked import LINKED
from reader.ingest.split.main_text import MENU, SHORT, menu_lines
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part
from reader.ingest.split.published import date_below, day_above, publication_date
from reader.ingest.split.run_in import BELOW_RUBRIC
from reader.ingest.split.sections import BRACKETED
from reader.ingest.split.series import COUNTED, HOUR
from reader.ingest.split.told import TOLD

_RUNNING: Final = 80
"""Characters from which on a line of running text is a paragraph, and not the text of a teaser."""
_ARTICLE: Final = 400
"""Characters of paragraphs from which on a part is an article."""
_STRAY: Final = 3
"""Parts of a post of a blog up to which its cuts are strays; with more it is a digest."""
_MENUS: Final = 10
"""Lines of menus from which on a page has a heavy frame."""


def only_article(page: Page, parts: list[Part]) -> list[Part]:
    """`parts`, or one part for the whole page where only one of them holds an article."""
    if len(parts) > 1 and minutes(page) and not any(part.cut.rule in _OWN_HEAD for part in parts):
        return [Part(page.active[0], page.last_index(), Candidate(page.active[0], "document start", 0.0))]
    if 1 < len(parts) <= _STRAY and is_one_post(
        page, [part.cut.date_at for part in parts if part.cut.date_at is not None]
    ):
        return [Part(page.active[0], page.last_index(), Candidate(page.active[0], "document start", 0.0))]
    if not page.framed or any(part.cut.rule == UNDER_RUBRIC for part in parts):
        return parts
    if menu_lines(page) >= _MENUS:
        article = find_article(page)
        if article is not None and _is_whole(page, parts, article):
            return [_in_frame(page, article)]
    return parts if len(parts) < 2 else _lightly_framed(page, parts)


def _lightly_framed(page: Page, parts: list[Part]) -> list[Part]:
    running = [_running(page, part) for part in parts]
    articles = [k for k, size in enumerate(running) if size >= _ARTICLE]
    if len(articles) != 1 or any(size for k, size in enumerate(running) if k != articles[0]):
        return parts
    main = parts[articles[0]]
    if any(
        page.ends_source(i) for part in parts if part is not main for i in page.between(part.start, part.stop)
    ):
        return parts
    for part in parts[articles[0] + 1 :]:
        for index in page.between(part.start, part.stop):
            page.debris[index] = Debris(Reason.TEASER, "in a list of other pages")
    start = page.active[0]
    return [Part(start, parts[articles[0]].stop, Candidate(start, "document start", 0.0))]


def _running(page: Page, part: Part) -> int:
    """Characters of the paragraphs of a part."""
    lines = (page.lines[i] for i in page.between(part.start, part.stop))
    return sum(line.size for line in lines if line.body_like and (line.size >= _RUNNING or line.wrapped))


_RUBRICS: Final = ("rubric and headline", "rubric in capitals", "rubric or place in capitals")
"""Rules that cut an issue of a newsletter into its items."""
_ALIKE: Final = (
    ENTRY,
    "agency dateline",
    COUNTED,
    HOUR,
    BRACKETED,
    LINKED,
    TOLD,
    PARAGRAPH,
    "headline in an issue",
)
"""Rules that cut a page into items that are alike, without dates."""
_OWN_HEAD: Final = ("release", "mail", BELOW_RUBRIC)
"""Rules of texts that say themselves what they are."""
_SECTIONS: Final = 3
_SIGNED: Final = 2
_BRIEF: Final = 150
"""Characters of paragraphs from which on a dated part may be an item of its own."""
_HEAD: Final = 12
"""Lines of a part that tell whether it is one."""
_REPLY: Final = re.compile(
    r"\W*(?:reply|antworten|répondre|responder|rispondi|beantwoorden|odpowiedz|ответить|返信|回复|رد)\W*$",
    re.IGNORECASE,
)


def _is_whole(page: Page, parts: list[Part], article: Article) -> bool:
    """Whether none of the other parts is an item beside the article."""
    main = next((p for p in parts if p.start <= article.start < p.stop), None)
    headings = len({part.dated_by for part in parts if part.dated_by is not None})
    inside = 0
    if sum(part.cut.rule in _RUBRICS for part in parts) >= _SECTIONS:
        return False
    if sum(p.cut.rule in _ALIKE and article.headline <= p.start < article.stop for p in parts) >= _SECTIONS:
        return False
    signed = [p for p in parts if p.cut.rule == AFTER_DATE and page.bodies(p.start, p.stop)]
    if len(signed) >= _SECTIONS and sum(article.headline < p.start < article.stop for p in signed) >= _SIGNED:
        return False  # briefs that end with paper and day
    if sum(_opens_with_day(page, part) for part in parts) > _SECTIONS:
        return False
    if main is not None and sum(_of_one_hand(page, part, main) for part in parts) >= _SECTIONS:
        return False
    if main is not None and sum(_opens_alike(page, part, main) for part in parts) > _SECTIONS:
        return False
    for part in parts:
        ends = part.cut.rule == AFTER_SOURCE
        if ends and _running(page, part) >= _ARTICLE:
            return False
        behind = page.bodies(article.start, part.start) > 1
        if part.cut.rule in _OWN_HEAD and behind and _head_text(page, part) >= _BRIEF:
            return False
        dated = part.cut.date_at is not None or (part.dated_by is not None and headings > 1)
        if not dated or _is_update(page, part) or (part.start > article.start and _is_comment(page, part)):
            continue
        if part is not main and main is not None and _of_one_level(page, part, main):
            return False
        if part is not main and part.start > article.start and _is_page(page, part):
            return False
        if article.start < part.start < article.stop:
            inside += page.bodies(part.start, part.stop) > 0
        elif part is not main and (_head_text(page, part) >= _BRIEF or _is_alike(page, part, main)):
            return False
    return inside <= 1


def _of_one_level(page: Page, part: Part, main: Part) -> bool:
    """Whether a part with text has a heading of the level of the article's, with a day below as there."""
    own, other = page.lines[main.start], page.lines[part.start]
    if own.kind is not Kind.HEADING or other.kind is not Kind.HEADING or own.level != other.level:
        return False
    dated = main.cut.date_at is not None and part.cut.date_at is not None
    return dated and page.bodies(part.start, part.stop) > 0


def _opens_with_day(page: Page, part: Part) -> bool:
    """Whether a part with text begins with a whole day and words behind it, as no comment does."""
    anchor = _anchor(page, part)
    if anchor is None or anchor.role not in (Role.LEAD, Role.TITLE_LEAD) or anchor.mention.year is None:
        return False
    return anchor.mention.day is not None and page.bodies(part.start, part.stop) > 0


def _anchor(page: Page, part: Part) -> Anchor | None:
    """The day at which a part was cut, where it was."""
    return None if part.cut.date_at is None else page.lines[part.cut.date_at].anchor


def _opens_alike(page: Page, part: Part, main: Part) -> bool:
    """Whether a part with text begins with a day of the form with which the part of the article begins."""
    rules = {part.cut.rule, main.cut.rule}
    if rules not in ({"date line"}, {"title lead"}) or not page.bodies(part.start, part.stop):
        return False
    own, other = _anchor(page, main), _anchor(page, part)
    if own is None or other is None or own.role not in (Role.ALONE, Role.TITLE_LEAD):
        return False  # beside a name it is what a reader wrote
    return (own.role, own.labelled, own.mention.shape, own.mention.timed) == (
        other.role,
        other.labelled,
        other.mention.shape,
        other.mention.timed,
    )


def _is_alike(page: Page, part: Part, main: Part | None) -> bool:
    """Whether a part has several paragraphs below a date of the form of the article's own: the next post."""
    if main is None or main.cut.date_at is None or part.cut.date_at is None:
        return False
    own, other = page.lines[main.cut.date_at].anchor, page.lines[part.cut.date_at].anchor
    if own is None or other is None or page.bodies(part.start, part.stop) < _POST:
        return False
    return (own.role, own.labelled, own.mention.shape, own.mention.weekday is None) == (
        other.role,
        other.labelled,
        other.mention.shape,
        other.mention.weekday is None,
    )


_POST: Final = 2


def _of_one_hand(page: Page, part: Part, main: Part) -> bool:
    """Whether a part with text has the byline of the article with another day: a post, and no comment."""
    if main.cut.date_at is None or part.cut.date_at is None or not page.bodies(part.start, part.stop):
        return False
    own, other = page.lines[main.cut.date_at], page.lines[part.cut.date_at]
    if own.label is None or other.label is None or part is main:
        return False
    return own.label.field is Field.AUTHOR and own.label == other.label and own.content != other.content


def _is_update(page: Page, part: Part) -> bool:
    """Whether a part is only the day on which the page was last changed."""
    return part.cut.date_at is not None and tells_change(page.lines[part.cut.date_at].content)


def _head_text(page: Page, part: Part) -> int:
    """Characters of the paragraphs near the head of a part."""
    lines = (page.lines[i] for i in page.between(part.start, part.stop)[:_HEAD])
    return sum(
        line.size
        for line in lines
        if line.body_like and line.size >= _RUNNING and not line.content.endswith(("…", "..."))
    )


def _is_page(page: Page, part: Part) -> bool:
    """Whether a part is an article of its own: a headline beside a whole day, and several paragraphs."""
    at, anchor = part.cut.date_at, _anchor(page, part)
    if at is None or anchor is None or anchor.mention.year is None or anchor.mention.day is None:
        return False
    if anchor.role not in (Role.ALONE, Role.BYLINE) or _running(page, part) < _PAGE:
        return False
    lines = page.between(part.start, part.stop)
    text = next((i for i in lines if page.is_body(i) and page.lines[i].size >= _RUNNING), part.stop)
    head = [i for i in lines if i < text]
    if len(head) > _HEAD_LINES or any(page.lines[i].anchor is not None for i in head if i != at):
        return False  # teasers with their days
    beside = [i for i in (page.previous(at), page.next(at), part.start) if i is not None]
    headed = [page.lines[i] for i in beside if part.start <= i < part.stop and i != at]
    return any(
        line.title_like and not line.closed and line.anchor is None and line.word_count >= _HEADLINE
        for line in headed
    )


_PAGE: Final = 250
"""Characters of its paragraphs."""
_HEAD_LINES: Final = 6
_HEADLINE: Final = 5
"""Words of a headline; what readers write has a name there."""


def _is_comment(page: Page, part: Part) -> bool:
    """Whether a dated part is what a reader wrote below an article: a name, the day and the hour."""
    if part.cut.date_at is None or _is_page(page, part):
        return False
    anchor = page.lines[part.cut.date_at].anchor
    if anchor is not None and anchor.mention.timed:
        return True
    last = page.between(part.start, part.stop)[-3:]
    below = page.lines[last[-1] + 1 : last[-1] + 4]  # where "Reply" itself is debris
    near = [page.lines[part.start], *(page.lines[i] for i in last), *below]
    return any(_REPLY.match(line.content) for line in near)


def _in_frame(page: Page, article: Article) -> Part:
    """The part of the article; what stands around it is left out."""
    if article.titled:
        page.keep(article.headline)
    start = article.headline if date_below(page, article) else _with_date_above(page, article.headline)
    stop = _with_text_below(page, article.stop)
    for index in page.active:
        if index < start:
            page.debris[index] = Debris(Reason.NAVIGATION, "above the article")
        elif index >= stop:
            page.debris[index] = Debris(Reason.TEASER, "below the article")
    return Part(start, stop, Candidate(start, ARTICLE, 0.0), article=article)


def _with_date_above(page: Page, headline: int) -> int:
    """The line of the date straight above the headline, or the headline."""
    above = day_above(page, headline)
    if above is None:
        above = line_above(page, headline)
    if above is None:
        return headline
    line = page.lines[above]
    anchor = line.anchor
    alone = (
        anchor is not None and anchor.role in (Role.ALONE, Role.BYLINE) and anchor.mention.month is not None
    )
    return above if alone or (line.size < _DATE_LINE and publication_date(line) is not None) else headline


_DATE_LINE: Final = 60
"""Characters of a line that has the day of publication and little else."""


_NO_MENU: Final = re.compile(r"\d|@|:$")


def is_menu_line(line: Line) -> bool:
    """Whether a line may be an entry of a menu: short, and neither a number, an address nor a label."""
    short = line.kind is Kind.TEXT and line.size <= SHORT and not line.closed and line.label is None
    return short and _NO_MENU.search(line.content) is None


def _with_text_below(page: Page, stop: int) -> int:
    """One past the last line of the article with what stands below its paragraphs, up to a menu."""
    row: list[int] = []
    listed = False
    for index in page.between(stop, page.last_index()):
        line, above = page.lines[index], page.previous(index)
        announced = above is not None and page.lines[above].content.endswith((":", "："))
        listed = announced or (
            listed and page.tight(index)
        )  # "The towns that took part:", a name on each line
        if is_menu_line(line) and not listed:
            row.append(index)
            if len(row) == MENU:
                return row[0]
        else:
            row = []
    return row[0] if row else page.last_index()


ARTICLE: Final = "article of the page"
