"""Candidates without a date: blocks of fields, lines after a source, agencies, releases, joined texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.datelines import read_place_line
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.behind import headlines_behind_briefs, reposts
from reader.ingest.split.briefs import briefs_below
from reader.ingest.split.candidate import Candidate, support_of
from reader.ingest.split.entries import list_entries
from reader.ingest.split.heads import head_start
from reader.ingest.split.news_page import news_page, numbered_news
from reader.ingest.split.page import Page
from reader.ingest.split.series import hours_alone, hours_with_titles, numbered_heads


def plain_candidates(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Candidates that no date speaks for: fields, sources that end, agencies, headings and rules with
    a skeleton.
    """
    return [
        *_fields(page, dated),
        *_after_sources(page, dated),
        *_agencies(page),
        *_joins(page, dated),
        *headlines_behind_briefs(page, dated),
        *reposts(page),
        *briefs_below(page),
        *_releases(page),
        *_after_frames(page),
        *_signed_titles(page),
        *_ruled_texts(page),
        *_after_closers(page),
        *numbered_heads(page),
        *hours_alone(page),
        *hours_with_titles(page),
        *list_entries(page),
        *news_page(page, dated),
        *numbered_news(page),
    ]


def _fields(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Blocks of "Title: … Date: … Link: …"."""
    starts: list[int] = []
    index = 0
    while index < len(page.active):
        if page.lines[page.active[index]].label is None:
            index += 1
            continue
        run = _field_run(page, index)
        names = {page.lines[page.active[i]].label.name for i in range(index, index + run)}  # type: ignore[union-attr]
        front = page.lines[page.active[index]].kind is Kind.FRONT and len(dated) > 1
        if (
            run >= 2
            and len(names) >= 2
            and names & _KEY_FIELDS
            and not front
            and not (starts and _quoted(page, index))
        ):
            while run > 2 and page.lines[page.active[index]].label.field is Field.LINK:  # type: ignore[union-attr]
                index, run = index + 1, run - 1  # an address ends the item above
            at = page.active[index]
            above = page.previous(at)
            if (
                above is not None
                and above == at - 1
                and page.lines[above].title_like
                and not names & {"title", "subject", "headline"}
            ):
                at = above
            starts.append(at)
        index += max(run, 1)
    if not starts:
        return []
    opening = page.bodies(0, starts[0]) and not _mails(page, starts[0])
    weight = 2.5 + support_of(len(starts)) - (4.5 if opening >= 1 else 0.0)
    return [Candidate(start, "fields", weight) for start in starts]


def _mails(page: Page, index: int) -> bool:
    """Whether the head of a mail begins at a line, behind the foot of a page, and no letter of several."""
    above = next((i for i in range(index - 1, -1, -1) if not page.lines[i].blank), None)
    if above is None or above not in page.debris:
        return False
    names = {label.name for i in page.between(index, index + 6) if (label := page.lines[i].label) is not None}
    return page.gap(index) > 0 and bool(names & _FROM) and bool(names & _SUBJECT)


_FROM: Final = frozenset({"from", "von", "de", "da", "van", "od", "от"})
_SUBJECT: Final = frozenset(
    {"subject", "betreff", "objet", "asunto", "assunto", "oggetto", "onderwerp", "temat", "тема"}
)


_KEY_FIELDS: Final = frozenset(
    {
        "title",
        "headline",
        "subject",
        "date",
        "published",
        "pubdate",
        "link",
        "url",
        "source",
        "betreff",
        "titel",
    }
)


def _field_run(page: Page, position: int) -> int:
    """How many active lines from `position` on are fields, without a blank line between."""
    count = 0
    while position + count < len(page.active):
        index = page.active[position + count]
        line = page.lines[index]
        if line.label is None or line.label.name in ("posted by",) or (count and page.gap(index)):
            break
        count += 1
    return count


def _after_sources(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """What follows a line that names a source, where sources end their items."""
    told: Mapping[int, object] = {}
    if not any(c.score > 1 for c in dated) and len(page.endings) >= _SOURCED * page.bodies(
        0, page.last_index()
    ):
        told = page.endings
    ends = [i for i in page.active if (page.ends_source(i) or i in told) and not _field_neighbour(page, i)]
    ends = [
        i
        for i in ends
        if (above := page.previous(i)) is None or _is_text(page, above) or page.lines[i].body_like
    ]
    digest = any(c.score > 1 for c in dated)
    found = []
    for index in ends:
        below = page.next(index)
        if below is not None and index in told:
            below = _under_rubric(page, below)
        if below is None:
            continue
        rest = page.bodies(below, page.last_index())
        if not rest:
            continue
        weight = (2.4 if len(ends) > 1 or digest else 0.3) + (0.4 if page.tight(below) else 0.0)
        if not page.bodies(0, index + 1):
            continue
        found.append(Candidate(below, "after source line", weight, detail=page.lines[index].content[-60:]))
    return found


def _under_rubric(page: Page, index: int) -> int | None:
    """The entry below a rubric of few words, which stands over several entries and is none of them."""
    line, below = page.lines[index], page.next(index)
    plain = line.title_like and not line.mark and line.anchor is None and len(line.content.split()) <= _RUBRIC
    if not plain or below is None or below not in page.endings:
        return index
    page.debris.setdefault(index, Debris(Reason.LABEL, "a rubric over entries"))
    return below


_RUBRIC: Final = 4
_SOURCED: Final = 0.75
"""The share of a page's paragraphs that end with a source in one form, so that each is a brief."""


def _is_text(page: Page, index: int) -> bool:
    """Whether a line is text, and no long headline with its source below."""
    line = page.lines[index]
    if not page.is_body(index):
        return line.closed and not line.title_like  # "The men may appeal."
    return not (line.title_like and not line.closed and line.anchor is None)


def _after_closers(page: Page) -> list[Candidate]:
    """What follows a line that closes its item as its likes do."""
    found = []
    for index in sorted(page.closers)[:-1]:
        below = page.next(index)
        if below is not None and below not in page.closers and page.bodies(below, page.last_index()):
            found.append(Candidate(below, "after closing line", 2.4, detail=page.lines[index].content[:60]))
    heads = [page.lines[c.index] for c in found]
    dated = sum(line.anchor is not None and line.anchor.role in _DATED for line in heads)
    listed = sum(line.mark != "" for line in heads)
    return [] if 2 * max(dated, listed) > len(found) else found


_DATED: Final = (Role.LEAD, Role.TITLE_LEAD, Role.DATELINE)
"""What dated entries begin with: whether they are items is for their dates to say."""


def _quoted(page: Page, position: int) -> bool:
    """Whether fields are the header of a mail that is quoted below another one."""
    index = page.active[position]
    if any(line.kind is Kind.QUOTE for line in page.lines[max(0, index - 4) : index]):
        return True
    near = [page.lines[i].content.casefold() for i in page.active[max(0, position - 3) : position + 5]]
    return any(text.startswith(("sent:", "gesendet:", "envoyé :", "enviado:")) for text in near)


def _field_neighbour(page: Page, index: int) -> bool:
    """Whether a source label is one of several fields, which head an item and do not end it."""
    for near in (index - 1, index + 1):
        if 0 <= near < len(page.lines) and page.lines[near].label is not None:
            return True
    return False


def _agencies(page: Page) -> list[Candidate]:
    """Datelines without a date: "LONDON (Reuters) - …"."""
    hits = [
        i for i in page.active
        if page.lines[i].kind is Kind.TEXT and page.lines[i].anchor is None and page.lines[i].size > 90
        and "(" in page.lines[i].content[:60] and not _below_byline(page, i)
        and read_place_line(page.lines[i].text, page.lines[i].start)
    ]  # fmt: skip
    weight = 1.6 + support_of(len(hits))
    return [Candidate(head_start(page, index), "agency dateline", weight) for index in hits]


def _below_byline(page: Page, index: int) -> bool:
    """Whether a line is the first paragraph below a byline or a labelled date: it opens no item then."""
    at = index
    for _ in range(8):
        above = page.previous(at)
        if above is None or page.is_body(above):
            return False
        line = page.lines[above]
        if line.label is not None and line.label.field is Field.AUTHOR:
            return True
        if line.anchor is not None and (line.anchor.labelled or line.anchor.role is Role.BYLINE):
            return True
        at = above
    return False


_RELEASE: Final = re.compile(
    r"(?:for\s+immediate\s+release|(?:press|news|media)\s+(?:release|statement|advisory)(?=\s*(?:[|:–—-]\s*\S|no\b|\d))|embargoed\s+(?:until|till|for)|"
    r"for\s+release\b|pressemitteilung|communiqué\s+de\s+presse|comunicado\s+de\s+prensa|comunicato\s+stampa)",
    re.IGNORECASE,
)


def _releases(page: Page) -> list[Candidate]:
    """ "FOR IMMEDIATE RELEASE" opens a release."""
    hits = [
        i
        for i in page.active
        if page.lines[i].size < 110
        and page.lines[i].content[:1].isupper()
        and not page.lines[i].wrapped
        and _RELEASE.match(page.lines[i].content)
    ]
    heads = [head_start(page, i) for i in hits]
    if len(hits) > 2 and all(
        head < i and page.lines[head].title_like for head, i in zip(heads, hits, strict=True)
    ):
        hits = heads  # the word stands below the headline here
    return [Candidate(i, "release", 2.2 + support_of(len(hits))) for i in hits]


def _joins(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Where texts run into each other: no blank line between paragraphs, in a document that has one
    everywhere else.
    """
    if not any(c.score > 1 for c in dated):
        return []
    starts = {c.index for c in dated if c.score > 0}
    spaced = tight = 0
    joins: list[tuple[int, bool]] = []
    for rank in range(1, len(page.active)):
        index, above = page.active[rank], page.active[rank - 1]
        line, before = page.lines[index], page.lines[above]
        if not before.body_like or index in starts:
            continue
        headline = line.title_like and line.anchor is None and not line.mark
        if not (headline or (line.body_like and not line.mark)):
            continue
        if page.gap(index):
            spaced += 1
        else:
            tight += 1
            below = page.next(index)
            opens = below is not None and (page.is_body(below) or page.lines[below].label is not None)
            if before.closed and (line.size > 200 or (headline and opens)):
                joins.append((index, headline))
    if spaced >= 3 and tight <= 0.34 * spaced:
        return [Candidate(index, "texts run together", 1.6 if headline else 0.9) for index, headline in joins]
    briefs = sum(c.rule in ("lead", "dateline") and c.score > 1 for c in dated)
    if briefs >= 3:
        last = max(c.index for c in dated if c.score > 1)
        return [
            Candidate(index, "texts run together", 1.2)
            for index, headline in joins
            if headline and index > last and len(page.lines[index].content.split()) >= 3
        ]
    shouted = [
        index
        for index, headline in joins
        if headline and page.lines[index].content.isupper() and len(page.lines[index].content.split()) > 2
    ]
    return [Candidate(index, "headline in capitals", 1.2) for index in shouted]


_LONG_RULE: Final = re.compile(r"\s*([-=_*~#])\1{9,}\s*$")


def _ruled_texts(page: Page) -> list[Candidate]:
    """Texts between long rules of one kind, each with a head of its own: clippings in one file."""
    rules = [i for i, line in enumerate(page.lines) if line.kind is Kind.RULE and _LONG_RULE.match(line.text)]
    kinds = {page.lines[i].text.strip() for i in rules}
    starts = [start for i in rules if (start := page.first_from(i + 1)) is not None]
    if len(rules) < 2 or len(kinds) != 1 or len(set(starts)) < 2:
        return []
    headed = [i for i in dict.fromkeys(starts) if _has_head(page, i)]
    if len(headed) < 0.75 * len(set(starts)):
        return []
    return [Candidate(i, "long rule", 1.6) for i in headed if page.bodies(0, i)]


def _has_head(page: Page, index: int) -> bool:
    line = page.lines[index]
    return line.title_like or line.label is not None or line.anchor is not None or not line.body_like


def _is_byline(line: Line) -> bool:
    if line.label is not None and line.label.field is Field.AUTHOR:
        return line.label.name == "by"
    return (
        line.anchor is not None and line.anchor.role is Role.BYLINE and line.content[:3].casefold() == "by "
    )


_SIGNED: Final = 3


def _signed_series(page: Page) -> list[int]:
    """The headlines of several signed texts, each with its byline below it, over a blank line at most."""
    heads = []
    for index in page.active:
        above = page.previous(index)
        if above is None or index - above > 2 or not _is_byline(page.lines[index]):
            continue
        title = page.lines[above]
        if title.title_like and title.anchor is None and len(title.content.split()) >= _SIGNED:
            heads.append(above)
    if len(heads) < _SIGNED:
        return []
    filled = sum(page.bodies(a, b) > 0 for a, b in pairwise([*heads, page.last_index()]))
    return heads if filled == len(heads) else []


def _signed_titles(page: Page) -> list[Candidate]:
    """A headline with a byline straight below it, behind a text that has ended: an article without a date."""
    found = []
    series = _signed_series(page)
    if series:
        return [Candidate(i, "title and byline", 2.2) for i in series]
    for index in page.active:
        line, above = page.lines[index], page.previous(index)
        if above != index - 1 or not _is_byline(line):
            continue
        title, over = page.lines[above], page.previous(above)
        if over is None or not title.title_like or title.anchor is not None or len(title.content.split()) < 3:
            continue
        ended = page.lines[over].closed or page.gap(above) > 0 or page.lines[over].label is not None
        if ended and page.bodies(0, above) > 1 and page.bodies(index, page.last_index()) > 1:
            found.append(Candidate(above, "title and byline", 1.2 + 0.4 * (page.gap(above) > 0)))
    return found


_FRAME: Final = (Reason.COPYRIGHT, Reason.NAVIGATION, Reason.COOKIE, Reason.COMMENT, Reason.ERROR)


_ENDING: Final = (Reason.COPYRIGHT, Reason.COOKIE, Reason.COMMENT, Reason.ERROR)


_FRAMED: Final = 3
"""How far above the last line of a text stands, with two lines of a frame between."""


def _after_frames(page: Page) -> list[Candidate]:
    """Headlines that follow the foot of one page or the head of another: two pages were saved into one
    file.
    """
    found = []
    for index in page.titled:
        line = page.lines[index]
        above, below = page.previous(index), page.next(index)
        if above is None or below is None or index - above < _FRAMED or line.anchor is not None:
            continue
        if line.size < 14:
            continue
        frame = sum(
            i in page.debris and page.debris[i].reason in _FRAME and page.debris[i].names is None
            for i in range(above + 1, index)
        )
        near = page.bodies(below, min(below + 8, page.last_index()))
        ended = any(i in page.debris and page.debris[i].reason in _ENDING for i in range(above + 1, index))
        if frame >= 2 and ended and near and page.bodies(0, index) > 1 and page.gap(index):
            found.append(Candidate(index, "behind the frame of a page", 2.0, detail=f"{frame} lines of it"))
    return found
