"""Several issues of a letter in one file: each has a line with its number and day, and items below it.

The line dates the items of its issue, and is none itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind
from reader.ingest.split.after_sources import BRIEF
from reader.ingest.split.letters import SALUTATION
from reader.ingest.split.run_in import BELOW_RUBRIC, opens_run_in
from reader.ingest.split.told import TOLD, told_by

if TYPE_CHECKING:
    from reader.ingest.split.candidate import Candidate
    from reader.ingest.split.page import Page

_NUMBERED: Final = re.compile(
    r"[\W_]*(?:[\w’' ]{2,30}[\s,:·•|–—-]+)?"
    r"(?:issue|edition|newsletter|bulletin|letter|no\.|nr\.|vol(?:ume)?\.?|edição|edición|édition|edizione|ausgabe|"
    r"boletim|boletín|numéro|número|numero|nummer|выпуск)\s*(?:no\.?|nr\.?)?\s*#?\d{1,5}\b",
    re.IGNORECASE,
)
_LONGEST: Final = 90
_LEAST: Final = 2


def names_issue(content: str) -> bool:
    """Whether a line names an issue, by its number ("17 May 2019 | Issue 83") or by its sort."""
    return _NUMBER.search(content) is not None or (
        len(content.split()) <= _NAME and _NEWSLETTER.search(content) is not None and content[-1:] not in ".:"
    )


_NAME: Final = 8
"""Words of the name of a letter."""
_NEWSLETTER: Final = re.compile(
    r"\b(?:news-?letter|e-?news|bulletin|rundbrief|infobrief|gemeindebrief|nieuwsbrief|boletim|boletín|bollettino|biuletyn|nyhetsbrev|"
    r"nyhedsbrev|circular|lettre\sd['’]information|lettre\sde\scommunication|parish\smagazine|дайджест|бюллетень|рассылка|简报|簡報|快讯|快訊)\b",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"(?:issue|edition|newsletter|bulletin|letter|vol(?:ume)?\.?|edição|edición|édition|edizione|ausgabe|rundbrief|newsletter|"
    r"boletim|boletín|numéro|número|numero|nummer|circular(?:\s\w+)?|выпуск|дайджест)\s*(?:no\.?|nr\.?|nº|n°|№)?\s*#?\d{1,5}\b|第\s?\d{1,5}\s?[期号號]",
    re.IGNORECASE,
)


def issue_lines(page: Page) -> list[int]:
    """The lines with number and day of the issues of a page; empty where it holds only one."""
    found = [
        index
        for index in page.anchored
        if (line := page.lines[index]).size <= _LONGEST
        and line.kind in (Kind.TEXT, Kind.HEADING)
        and line.anchor is not None
        and line.anchor.mention.day is not None
        and line.anchor.mention.year is not None
        and not page.is_body(index)
        and _NUMBERED.match(line.content) is not None
    ]
    return found if len(found) >= _LEAST else []


def under_issues(page: Page, cuts: list[Candidate]) -> list[Candidate]:
    """`cuts`, with those without a date dated by the issue that they stand in; its line opens no item."""
    lines = issue_lines(page)
    items = Counter(at for cut in cuts if (at := bisect_right(lines, cut.index)))
    if not lines or 2 * sum(count > 1 for count in items.values()) < len(lines):
        return cuts  # numbered releases: each such line opens its one item
    found: list[Candidate] = []
    for cut in cuts:
        at = bisect_right(lines, cut.index)
        if not at or cut.date_at not in (None, lines[at - 1]):
            found.append(cut)
            continue
        issue = lines[at - 1]
        below = page.next(cut.index) if cut.index == issue else cut.index
        if below is not None:
            found.append(replace(cut, index=below, date_at=None, under=issue))
    for index in lines:
        page.debris.setdefault(index, Debris(Reason.LABEL, "the head of an issue"))
    return found


def under_heads(page: Page, cuts: list[Candidate], rules: tuple[str, ...]) -> list[Candidate]:
    """`cuts` without the heads of issues among other texts; these date what follows by one of `rules`.

    Such a head has a day, no text below it, and then two items or more without a day.
    """
    found: list[Candidate] = []
    issue: int | None = None
    for place, cut in enumerate(cuts):
        follows = cuts[place + 1 : place + 1 + _LEAST]
        dated = _dated(page, cut, follows) if place or cut.rule in _FIELDS else None
        if dated is not None and all(_is_of_issue(each, rules) for each in follows):
            issue = dated
            opens = first_of_run(page, page.between(cut.index, follows[0].index), follows[0])
            for index in page.between(cut.index, opens):
                page.debris.setdefault(index, Debris(Reason.LABEL, "the head of an issue"))
            if opens < follows[0].index:
                found.append(replace(follows[0], index=opens, under=issue))
            continue
        if issue is not None and _is_of_issue(cut, rules):
            cut = replace(cut, under=issue)
        else:
            issue = None
        found.append(cut)
    return found


_FIELDS: Final = ("fields", "mail")
"""Rules of the head of a mail, in which an issue may come."""


def first_of_run(page: Page, head: list[int], cut: Candidate) -> int:
    """Where the briefs of a run begin: at `cut`, or at those of its kind straight above it in the head."""
    opens = _RUNS.get(cut.rule)
    first = cut.index
    if opens is None:
        return first
    for index in reversed(head):
        if not opens(page, index):
            break
        first = index
    return first


def _ends_sourced(page: Page, index: int) -> bool:
    return index in page.endings


_RUNS: Final[dict[str, Callable[[Page, int], object]]] = {
    TOLD: told_by,
    BELOW_RUBRIC: opens_run_in,
    BRIEF: _ends_sourced,
}
"""Rules of briefs of one line each, with what tells such a line."""


def _dated(page: Page, cut: Candidate, follows: list[Candidate]) -> int | None:
    """The line with the day of a head without text, or of the mail that an issue came in; or None."""
    if len(follows) < _LEAST:
        return None
    at = cut.date_at
    if at is None and cut.rule in _FIELDS:
        head = range(cut.index, follows[0].index)  # the line of the issue may be left out already
        at = next(
            (i for i in head if (a := page.lines[i].anchor) is not None and a.mention.year is not None), None
        )
    if at is None:
        return None
    running = sum(page.lines[i].size for i in page.between(at + 1, follows[0].index) if page.is_body(i))
    greets = any(SALUTATION.match(page.lines[i].content) for i in page.between(at + 1, follows[0].index))
    return at if not running or ((greets or cut.rule in _FIELDS) and running < _WELCOME) else None


_WELCOME: Final = 400
"""Characters with which a letter greets its readers."""


def _is_of_issue(cut: Candidate, rules: tuple[str, ...]) -> bool:
    return cut.date_at is None and cut.under is None and cut.rule in rules
