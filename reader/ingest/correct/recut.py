"""Lines left out, cuts made and taken away, after the document has been cut by the rules.

By the rules first: what a reader changes in one item is to change no other one.
"""

from __future__ import annotations

from dataclasses import replace

from reader.domain.correction import BY_HAND
from reader.domain.item import Reason
from reader.ingest.correct.wanted import Wanted
from reader.ingest.debris.mark import Debris
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.day_headings import is_date_line
from reader.ingest.split.page import Page
from reader.ingest.split.parts import Part
from reader.ingest.split.segment import candidates_of

_LEFT_OUT = Debris(Reason.CHOICE, BY_HAND)


def recut(page: Page, parts: list[Part], asked: Wanted) -> tuple[Page, list[Part]]:
    """The page and its parts as the reader wants them. What is brought back comes later, but for the case
    that nothing else is left.
    """
    debris = page.debris | dict.fromkeys(asked.out, _LEFT_OUT)
    if not page.active:
        debris = {index: mark for index, mark in debris.items() if index not in asked.back}
    page = Page(page.lines, debris)
    if not parts and page.active:
        first = page.active[0]
        parts = [Part(first, page.last_index(), Candidate(first, "document start", 0.0))]
    known = set(page.active)
    parts = _split(page, [_sound(part, known) for part in parts], asked)
    return page, [part for part in _joined(page, parts, asked) if page.between(part.start, part.stop)]


def _split(page: Page, parts: list[Part], asked: Wanted) -> list[Part]:
    splits = sorted(asked.splits)
    if not splits or not page.active:
        return parts
    by_rule = {candidate.index: candidate for candidate in candidates_of(page)}
    found: list[Part] = []
    at = 0
    for part in parts:
        while at < len(splits) and splits[at] < part.stop:
            index, at = splits[at], at + 1
            cut = _cut(by_rule.get(index), index)
            if index < part.start:
                stop = splits[at] if at < len(splits) and splits[at] < part.start else part.start
                found.append(Part(index, stop, cut))
            elif page.between(part.start, index) and page.between(index, part.stop):
                heading = part.cut.index if is_date_line(page, part.cut) else None
                dated_by = part.dated_by if part.dated_by is not None else heading
                found.append(replace(part, stop=index))
                part = Part(index, part.stop, replace(cut, under=dated_by), dated_by)
        found.append(part)
    return found


def _cut(by_rule: Candidate | None, index: int) -> Candidate:
    if by_rule is None:
        return Candidate(index, BY_HAND, 0.0)
    return replace(by_rule, rule=BY_HAND, score=0.0, detail="")


def _joined(page: Page, parts: list[Part], asked: Wanted) -> list[Part]:
    """Parts that begin at a line of `joins` go with the one before."""
    joins = sorted(asked.joins)
    if not joins:
        return parts
    found: list[Part] = []
    at = 0
    for part in parts:
        inside = []
        while at < len(joins) and joins[at] < part.stop:
            inside.append(joins[at])
            at += 1
        begins = any(index >= part.start and not page.contents(part.start, index) for index in inside)
        if begins and found:
            found[-1] = replace(found[-1], stop=part.stop)
        else:
            found.append(part)
    return found


def _sound(part: Part, known: set[int]) -> Part:
    """A part whose cut rests on nothing that was left out."""
    if part.cut.date_at is not None and part.cut.date_at not in known:
        return replace(part, cut=replace(part.cut, date_at=None))
    return part
