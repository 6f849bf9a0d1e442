"""Lists of headlines with their day at the end and no text below: each line is an item of its own.

"Company buys seven mines – THE PAPER (10 November 2023)". One such line is the head of the text below it; where
they stand below each other, with nothing but the rubric of a few words between, each is all that there is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.line import Kind, Line

_LEAST: Final = 4
_WORDS: Final = 4
"""Words before the day that make a headline."""
_RUBRIC: Final = 3
_MOST: Final = 0.4
"""The share of the lines of a page that such a list has: an article may end with one."""
_BEHIND: Final = 12
"""Characters that may stand behind the day."""


def mark_headline_lists(lines: Sequence[Line]) -> None:
    """Read the lines of a list of dated headlines as items that are complete."""
    if sum(line.anchor is not None for line in lines) < _LEAST:
        return
    filled = [line for line in lines if not line.blank]
    for run in _runs(filled):
        if len(run) >= _LEAST and len(run) >= _MOST * len(filled):
            for line, anchor in run:
                line.body_like = True
                if anchor.role is Role.BYLINE:
                    line.anchor = anchor._replace(role=Role.TAIL)


def _runs(lines: Sequence[Line]) -> Iterator[list[tuple[Line, Anchor]]]:
    """Dated headlines without text between."""
    run: list[tuple[Line, Anchor]] = []
    rubric = False
    for line in lines:
        anchor = line.anchor
        if anchor is not None and _is_dated_headline(line, anchor):
            run.append((line, anchor))
            rubric = False
        elif run and not rubric and line.is_rubric(_RUBRIC):
            rubric = True
        else:
            if run:
                yield run
            run, rubric = [], False
    if run:
        yield run


def _is_dated_headline(line: Line, anchor: Anchor) -> bool:
    mention = anchor.mention
    return (
        line.kind is Kind.TEXT
        and anchor.role in (Role.TAIL, Role.BYLINE)
        and not anchor.labelled
        and mention.year is not None
        and mention.month is not None
        and len(line.text.rstrip()) - mention.end <= _BEHIND
        and len(line.text[line.start : mention.start].split()) >= _WORDS
    )
