"""Blocks of fields: "Title: … Date: … Link: …", the head of a mail."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate, support_of
from reader.ingest.split.mails import heads_mail
from reader.ingest.split.page import Page


def field_blocks(page: Page, dated: list[Candidate]) -> list[Candidate]:
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
            starts.append(_first_key(page, at))
        index += max(run, 1)
    if not starts:
        return []
    opening = page.bodies(0, starts[0]) and not _mails(page, starts[0])
    weight = 2.5 + support_of(len(starts)) - (4.5 if opening >= 1 else 0.0)
    return [Candidate(start, "fields", weight) for start in starts]


_KEY: Final = re.compile(r"[a-z][a-z_-]{1,24}:(?:\s|$)")


def _first_key(page: Page, at: int) -> int:
    """The first of the lines of a block that name a key, of which nobody knows all: "layout: post"."""
    if page.lines[at].kind is Kind.FRONT:
        return next((i for i in page.active if _KEY.match(page.lines[i].text)), at)
    while at > 0 and _KEY.match(page.lines[at].text) and _KEY.match(page.lines[at - 1].text):
        if page.previous(at) != at - 1:
            break
        at -= 1
    return at


def _mails(page: Page, index: int) -> bool:
    """Whether the head of a mail begins at a line, behind the foot of a page, and no letter of several."""
    above = next((i for i in range(index - 1, -1, -1) if not page.lines[i].blank), None)
    if above is None or above not in page.debris:
        return False
    return page.gap(index) > 0 and heads_mail(page.lines[i].content for i in page.between(index, index + 6))


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


def _quoted(page: Page, position: int) -> bool:
    """Whether fields are the header of a mail that is quoted below another one."""
    index = page.active[position]
    if any(line.kind is Kind.QUOTE for line in page.lines[max(0, index - 4) : index]):
        return True
    near = [page.lines[i].content.casefold() for i in page.active[max(0, position - 3) : position + 5]]
    return any(text.startswith(("sent:", "gesendet:", "envoyé :", "enviado:")) for text in near)


def field_neighbour(page: Page, index: int) -> bool:
    """Whether a source label is one of several fields, which head an item and do not end it."""
    for near in (index - 1, index + 1):
        if 0 <= near < len(page.lines) and page.lines[near].label is not None:
            return True
    return False
