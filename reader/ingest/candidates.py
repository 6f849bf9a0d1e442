"""Candidates: lines at which an item may begin, each with its rule and its weight.

A weight is a sum of evidence: above 0 speaks for a cut, below 0 against one. Evidence comes from the line itself,
from its neighbours, and from all lines of its kind in the document, so that one odd line decides nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from reader.ingest.anchors import Anchor, Role, read_place_line
from reader.ingest.dates.find import Shape
from reader.ingest.heads import Side, head_start, side_of
from reader.ingest.labels import Field
from reader.ingest.lines import Kind
from reader.ingest.page import Page

_OPENING: Final = (Role.LEAD, Role.TITLE_LEAD, Role.DATELINE, Role.TAIL)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line at which an item may begin."""

    index: int
    rule: str
    score: float
    date_at: int | None = None
    """Index of the line with the date that speaks for it."""
    side: Side = Side.FIRST
    detail: str = ""
    under: int | None = None
    """Index of the date heading that it stands under with others."""


def date_candidates(page: Page) -> list[Candidate]:
    """Candidates that a date speaks for."""
    found: list[Candidate] = []
    for group in _joined_groups(page):
        anchor = _anchor(page, group[0])
        if anchor.role in _OPENING:
            found += _opening(page, group)
        else:
            found += _standing_apart(page, group)
    return found


def _anchor(page: Page, index: int) -> Anchor:
    anchor = page.lines[index].anchor
    assert anchor is not None
    return anchor


def _joined_groups(page: Page) -> list[list[int]]:
    """Groups; dates and signatures that all stand after their texts are one group, whatever their form."""
    groups = _groups(page)
    apart = {key: group for key, group in groups.items() if key[0] in (Role.ALONE, Role.BYLINE, Role.END)}
    together = sorted(index for group in apart.values() for index in group)
    if len(apart) > 1 and side_of(page, together) is Side.AFTER:
        return [*(group for key, group in groups.items() if key not in apart), together]
    return list(groups.values())


def _groups(page: Page) -> dict[tuple[object, ...], list[int]]:
    """Lines with dates, by kind."""
    groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index in page.active:
        line = page.lines[index]
        if line.anchor is None or line.kind not in (Kind.TEXT, Kind.HEADING):
            continue
        if _in_fields(page, index) or _same_head(page, index):
            continue
        role = line.anchor.role
        if role in (Role.LEAD, Role.TITLE_LEAD):
            key: tuple[object, ...] = ("lead", line.mark, line.anchor.mention.year is not None)
        elif role in (Role.ALONE, Role.BYLINE, Role.END):
            key = (role, line.anchor.labelled, line.kind is Kind.HEADING)
        else:
            key = (role,)
        groups[key].append(index)
    return groups


def _same_head(page: Page, index: int) -> bool:
    """Whether a date stands straight below another of the same head: "Published: …", then "Updated: …"."""
    line, above = page.lines[index], page.previous(index)
    if (
        above is None
        or above != index - 1
        or line.anchor is None
        or line.anchor.role not in (Role.ALONE, Role.BYLINE)
    ):
        return False
    before = page.lines[above].anchor
    return (
        before is not None
        and before.role in (Role.ALONE, Role.BYLINE)
        and (before.labelled or line.anchor.labelled)
    )


def _in_fields(page: Page, index: int) -> bool:
    """Whether a date line is one of a block of fields, which is read as a whole."""
    line = page.lines[index]
    if line.label is None or line.label.field is not Field.DATE:
        return False
    for near in (index - 1, index + 1):
        if 0 <= near < len(page.lines):
            label = page.lines[near].label
            if label is not None and label.field is not Field.DATE and label.name not in ("by", "posted by"):
                return True
    return False


# --- dates that open the line of an item --------------------------------------------------------------------


def _opening(page: Page, group: list[int]) -> list[Candidate]:
    support = _support(len(group)) - _chronology(page, group) - _listing(page, group)
    if len(group) <= 2 and page.bodies(0, group[0]):
        support -= _lonely(page, group)
    found = []
    for index in group:
        anchor = _anchor(page, index)
        score = _weight(anchor) + support + _neighbours(page, index, anchor)
        start = index
        if anchor.role is Role.DATELINE:
            start = head_start(page, index)
        elif anchor.role is Role.LEAD and page.tight(index):
            start = _title_above(page, index)
        found.append(Candidate(start, anchor.role.value, score, index))
    return found


def _lonely(page: Page, group: list[int]) -> float:
    """What speaks against one or two dated lines in the middle of a text."""
    against = 0.0
    if len(group) == 1 and not page.tight(group[0]):
        against += 1.2
    anchor = _anchor(page, group[0])
    if anchor.role is Role.TAIL and page.lines[group[0]].kind is not Kind.HEADING:
        against += 1.2
    if (
        anchor.mention.weekday is None
        and anchor.role is not Role.DATELINE
        and _has_article_head(page, group[0])
    ):
        against += 1.6
    return against


def _has_article_head(page: Page, before: int) -> bool:
    """Whether the page opens with a title and a date or byline of its own, as a single article does."""
    for index in page.between(0, before)[:6]:
        line = page.lines[index]
        if page.is_body(index):
            return False
        if line.anchor is not None and line.anchor.role in (Role.ALONE, Role.BYLINE, Role.TAIL):
            return True
        if line.label is not None and line.label.field is Field.AUTHOR:
            return True
    return False


def _weight(anchor: Anchor) -> float:
    """What a date at the head of a line says by itself."""
    mention = anchor.mention
    if anchor.role is Role.DATELINE:
        return 3.0
    if anchor.role is Role.TAIL:
        return 1.4 if mention.year else 0.3
    weight = 2.4 if mention.year else 0.9
    if mention.weekday is not None:
        weight += 1.0
    if mention.shape in (Shape.SEASON, Shape.YEAR):
        weight -= 1.6
    elif mention.shape is Shape.MONTH:
        weight -= 0.5
    if anchor.separator == ".":
        weight -= 1.0
    elif (
        anchor.separator == ""
        and mention.shape is Shape.NAMED
        and not mention.timed
        and mention.weekday is None
    ):
        weight -= 0.8
    return weight


def _support(count: int) -> float:
    """What its likes in the document add."""
    return 0.0 if count == 1 else 0.5 if count == 2 else 1.0


_WRAPPED_END: Final = re.compile(
    r"\b(?:to|on|from|until|till|in|of|the|a|an|and|or|by|since|before|after|at|for|with|between|that|was|is|dated|als|am|vom|bis|und|der|"
    r"die|den|le|la|du|de|et|au|el|del|y|en|di|il|e|op|van|w|z|od|do|с|от|до|в|и)$",
    re.IGNORECASE,
)


def _neighbours(page: Page, index: int, anchor: Anchor) -> float:
    """What the line above and the first words behind the date say."""
    score = 0.0
    line = page.lines[index]
    first = line.text[anchor.rest : anchor.rest + 1] if anchor.rest else ""
    if first.islower():
        score -= 2.0
    above = page.previous(index)
    if above is None or not page.tight(index):
        score += 0.4
        if above is not None and page.lines[above].content.endswith((":", "：")) and page.gap(index) < 2:
            score -= 2.0
        return score
    before = page.lines[above]
    if page.ends_source(above) or page.ruled(index) or above != index - 1:
        return score + 0.8
    if not before.closed and before.label is None and before.kind is Kind.TEXT:
        if _WRAPPED_END.search(before.content):
            return score - 6.0
        if not before.title_like and before.anchor is None and before.content[-1:] not in "”\"'’»)":
            score -= 2.0 if before.size > 45 else 0.5
        if before.content.endswith((":", "：")):
            score -= 2.0
    return score


def _title_above(page: Page, index: int) -> int:
    """A line in capitals straight above a brief is its headline."""
    above = page.previous(index)
    if above is None or above != index - 1:
        return index
    line = page.lines[above]
    if (
        line.title_like
        and line.anchor is None
        and line.content.isupper()
        and len(line.content.split()) > 2
        and page.previous(above) is not None
    ):
        return above
    return index


_TIMELINE: Final = re.compile(
    r"\b(?:timeline|chronology|chronicle|key\s+(?:dates|events|moments)|milestones|history|how\s+it\s+(?:happened|unfolded)|"
    r"what\s+happened\s+when|chronologie|chronik|zeittafel|zeitleiste|cronología|cronologia|tijdlijn|oś\s+czasu|хронология|大事记|年表)\b",
    re.IGNORECASE,
)


def _chronology(page: Page, group: list[int]) -> float:
    """How much a run of dated lines looks like a table of past events inside one text: 0 for not at all."""
    if len(group) < 2:
        return 0.0
    days = [_ordinal(_anchor(page, index)) for index in group]
    known = [day for day in days if day is not None]
    signs = 0.0
    if len(known) >= 2:
        steps = [b - a for a, b in zip(known, known[1:], strict=False)]
        span = median(abs(step) for step in steps)
        signs += 2.0 if span > 200 else 0.8 if span > 60 else 0.0
        if len(known) >= 3 and all(step >= 0 for step in steps):
            signs += 1.2
        elif sum(step <= 0 for step in steps) >= 0.8 * len(steps):
            signs -= 1.5
        elif sum(step < 0 for step in steps) >= 0.25 * len(steps):
            signs -= 0.8
    above = page.previous(group[0])
    opening = page.bodies(0, group[0])
    if above is not None and page.lines[above].content.endswith((":", "：")):
        signs += 2.5
    if any(
        _TIMELINE.search(page.lines[i].content)
        for i in page.between(0, group[0])[-3:]
        if page.lines[i].size < 120
    ):
        signs += 2.0
    if page.active and _TIMELINE.search(page.lines[page.active[0]].content):
        signs += 1.5
    if opening >= 2:
        signs += 0.8
    edges = [*group, page.last_index()]
    sizes = [page.size(a, b) for a, b in zip(edges, edges[1:], strict=False)]
    if median(sizes[:-1]) < 130:
        signs += 0.7
    sourced = sum(
        any(page.ends_source(i) for i in page.between(a, b)[-2:])
        for a, b in zip(edges, edges[1:], strict=False)
    )
    signs -= 3.0 * sourced / len(group)
    if _anchor(page, group[0]).mention.weekday is not None:
        signs -= 1.2
    return max(0.0, signs) * 1.3


def _listing(page: Page, group: list[int]) -> float:
    """How much a run of dated lines looks like a list of events to come: short entries without a year, no text between."""
    entries = [i for i in group if _anchor(page, i).role is Role.TITLE_LEAD]
    if (
        len(entries) < 2
        or len(entries) < 0.7 * len(group)
        or any(_anchor(page, i).mention.year for i in entries)
    ):
        return 0.0
    bare = sum((below := page.next(i)) is None or below in group for i in entries)
    return 3.0 if bare >= 0.6 * len(entries) else 0.0


def _ordinal(anchor: Anchor) -> int | None:
    mention = anchor.mention
    if mention.year is None:
        return None
    return mention.year * 372 + (mention.month or 1) * 31 + (mention.day or 1)


# --- dates that stand apart ---------------------------------------------------------------------------------


def _standing_apart(page: Page, group: list[int]) -> list[Candidate]:
    side = side_of(page, group)
    support = _support(len(group))
    if side is Side.FIRST:
        support -= _chronology(page, group)
    found = []
    floor = 0
    heights: list[int] = []
    for index in group:
        anchor = _anchor(page, index)
        weight = _weight_apart(anchor) + support + _wrap(page, index)
        if len(group) == 1 and side is not Side.AFTER and _under_standfirst(page, index):
            found.append(Candidate(page.active[0], "title and date", weight, index, Side.BELOW))
            continue
        if len(group) == 1 and side is not Side.AFTER and page.bodies(0, index):
            weight -= 2.2 if anchor.mention.year else 3.0
        if side is Side.AFTER:
            below = page.next(index)
            if below is not None:
                found.append(Candidate(below, "after date", weight, None, side))
        elif side is Side.BELOW:
            start = head_start(page, index, floor)
            heights.append(len(page.between(start, index)))
            weight -= _section(page, start)
            if start == index:
                weight -= 5.0 if page.bodies(0, index) else 1.0
            found.append(Candidate(start, "title and date", weight, index, side))
        else:
            if anchor.role is Role.BYLINE and not anchor.labelled:
                weight -= 1.0
            found.append(Candidate(index, "date line", weight, index, side))
        floor = index + 1
    if side is Side.BELOW and len(heights) > 2 and heights[0] > max(heights[1:]) > 0:
        # A page's own title stands on top of the first headline: the other items tell how high a head is.
        start = page.between(0, group[0])[-max(heights[1:])]
        found[0] = replace(found[0], index=start)
    return found


def _section(page: Page, index: int) -> float:
    """What speaks against a heading that is one of many sections of which few have a date."""
    line = page.lines[index]
    if not line.mark and line.kind is not Kind.HEADING:
        return 0.0
    like = [
        i
        for i in page.active
        if page.lines[i].kind is line.kind
        and page.lines[i].mark == line.mark
        and page.lines[i].level == line.level
    ]
    dated = sum((below := page.next(i)) is not None and page.lines[below].anchor is not None for i in like)
    return 3.0 if len(like) >= 3 and dated < 0.4 * len(like) else 0.0


def _under_standfirst(page: Page, index: int) -> bool:
    """Whether nothing but a headline and its standfirst, perhaps a byline, stand above the one date of a page."""
    above = page.between(0, index)
    bodies = [i for i in above if page.is_body(i)]
    if not 1 <= len(bodies) <= 2 or sum(page.lines[i].size for i in bodies) > 440 or len(above) > 8:
        return False
    titles = [i for i in above if page.lines[i].title_like and i < bodies[0]]
    return bool(titles) and index - bodies[-1] <= 4


def _weight_apart(anchor: Anchor) -> float:
    mention = anchor.mention
    weight = 2.2 if mention.year else 0.8
    if mention.weekday is not None:
        weight += 0.6
    if mention.shape in (Shape.SEASON, Shape.YEAR):
        weight -= 1.0
    if anchor.labelled:
        weight += 0.4
    if anchor.role is Role.END:
        weight -= 0.7
    return weight


def _wrap(page: Page, index: int) -> float:
    above = page.previous(index)
    if above is None or above != index - 1:
        return 0.0
    before = page.lines[above]
    if (
        before.kind is Kind.TEXT
        and not before.closed
        and before.label is None
        and _WRAPPED_END.search(before.content)
    ):
        return -6.0
    return 0.0


# --- what speaks for a cut without a date -------------------------------------------------------------------


def plain_candidates(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Candidates that no date speaks for: fields, sources that end, agencies, headings and rules with a skeleton."""
    return [
        *_fields(page),
        *_after_sources(page, dated),
        *_agencies(page),
        *_joins(page, dated),
        *_releases(page),
    ]


def _fields(page: Page) -> list[Candidate]:
    """Blocks of "Title: … Date: … Link: …"."""
    starts: list[int] = []
    index = 0
    while index < len(page.active):
        run = _field_run(page, index)
        names = {page.lines[page.active[i]].label.name for i in range(index, index + run)}  # type: ignore[union-attr]
        if run >= 2 and len(names) >= 2 and names & _KEY_FIELDS:
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
    opening = page.bodies(0, starts[0])
    weight = 2.5 + _support(len(starts)) - (4.5 if opening >= 1 else 0.0)
    return [Candidate(start, "fields", weight) for start in starts]


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
    ends = [i for i in page.active if page.ends_source(i) and not _field_neighbour(page, i)]
    ends = [
        i
        for i in ends
        if (above := page.previous(i)) is None or page.is_body(above) or page.lines[i].body_like
    ]
    digest = any(c.score > 1 for c in dated)
    found = []
    for index in ends:
        below = page.next(index)
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


def _field_neighbour(page: Page, index: int) -> bool:
    """Whether a source label is one of several fields, which head an item and do not end it."""
    for near in (index - 1, index + 1):
        if 0 <= near < len(page.lines) and page.lines[near].label is not None:
            return True
    return False


def _agencies(page: Page) -> list[Candidate]:
    """Datelines without a date: "LONDON (Reuters) - …"."""
    found = []
    hits = [
        i for i in page.active
        if page.lines[i].kind is Kind.TEXT and page.lines[i].anchor is None and page.lines[i].size > 90
        and "(" in page.lines[i].content[:60] and read_place_line(page.lines[i].text, page.lines[i].start)
    ]  # fmt: skip
    for index in hits:
        found.append(
            Candidate(head_start(page, index), "agency dateline", 1.6 + _support(len(hits)), detail="")
        )
    return found


_RELEASE: Final = re.compile(
    r"(?:for\s+immediate\s+release|(?:press|news|media)\s+(?:release|statement|advisory)(?=\s*(?:$|[|:–—-]|no\b|\d))|embargoed\s+(?:until|till|for)|"
    r"for\s+release\b|pressemitteilung|communiqué\s+de\s+presse|comunicado\s+de\s+prensa|comunicato\s+stampa)",
    re.IGNORECASE,
)


def _releases(page: Page) -> list[Candidate]:
    """ "FOR IMMEDIATE RELEASE" opens a release."""
    hits = [i for i in page.active if page.lines[i].size < 110 and _RELEASE.match(page.lines[i].content)]
    return [Candidate(i, "release", 2.2 + _support(len(hits))) for i in hits]


def _joins(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Where texts run into each other: no blank line between paragraphs, in a document that has one everywhere else."""
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
    shouted = [
        index
        for index, headline in joins
        if headline and page.lines[index].content.isupper() and len(page.lines[index].content.split()) > 2
    ]
    return [Candidate(index, "headline in capitals", 1.2) for index in shouted]
