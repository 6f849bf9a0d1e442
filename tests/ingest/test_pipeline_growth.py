"""The work grows with the text as the text does, and no line brings a pattern to a standstill."""

from __future__ import annotations

import datetime as dt
import itertools
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from reader.domain.document import Document
from reader.ingest.debris.find import find_debris
from reader.ingest.lines.read import read_lines
from reader.ingest.pipeline import split
from reader.ingest.split.closing_forms import source_lines
from reader.ingest.split.page import Page
from reader.ingest.split.pile import PASTED

from .pages import BODY, FOOT, GLASS, OTTER, body, page

MOST = 2.5
"""How much more work twice the text may be."""
SIZE = 3_000
"""Characters of the smaller text; the larger has four times as many."""
PATIENCE = 0.3
"""Seconds of processor time after which a line counts as never read; it takes some milliseconds."""

Lines = Callable[[], Iterator[str]]


def again(*lines: str) -> Lines:
    """These lines, over and over."""
    return lambda: itertools.cycle(lines)


def after(head: str, rest: Lines) -> Lines:
    """A line, and then the rest."""
    return lambda: itertools.chain([head], rest())


def one_line(piece: str) -> Lines:
    """One line without an end."""
    return lambda: itertools.chain([piece * (4 * SIZE // len(piece))], itertools.repeat(""))


def numbered(*lines: str) -> Lines:
    """These lines, over and over, with a number and a day in each round that are its own."""
    first = dt.date(2000, 1, 1)
    return lambda: (
        line.format(n=n, day=f"{first + dt.timedelta(days=n):%A, %B %d, %Y}")
        for n in itertools.count()
        for line in lines
    )


SHAPES: dict[str, Lines] = {
    "one line": one_line("The council met again. "),
    "one word": one_line("a"),
    "one line of dates": one_line("March 3, 2023 "),
    "one line of wide characters": one_line("双方将继续谈判，"),
    "short lines": again("a"),
    "blank lines": again("", " "),
    "control characters": again("\x1c", "\x0c", "\x00"),
    "prose": again(BODY[0]),
    "paragraphs": again(body(), ""),
    "hard-wrapped prose": again("the council met in the hall and talked for a long time about the"),
    "date lines": numbered("{day}"),
    "the same date": again("March 3, 2023", ""),
    "months": again("March 2023"),
    "briefs": numbered("{day} — The council met for the {n}th time and agreed on nothing at all."),
    "dates and texts": numbered("{day}", "", body(), ""),
    "groups under dates": numbered("{day}", "", "Harbour Opens", body(), "", "Market Moves", body(1), ""),
    "dates that can be read two ways": again("3/4/2023 Harbour Stays Open", "5/6/2023"),
    "bylines": again("By A. Writer | March 3, 2023", BODY[0]),
    "agencies": again("LONDON, March 3 (AP) — " + BODY[0]),
    "dates at the end": again(body() + " (CNN, 3 March 2023)"),
    "headings": again("# One", "## Two", "### Three"),
    "headings and texts": numbered("## Harbour number {n}", "", body(), ""),
    "underlined headings": again("Harbour", "======="),
    "headlines": again("Harbour Stays Open", body(), ""),
    "headlines in capitals": again("HARBOUR STAYS OPEN", body(), ""),
    "rubrics": again("MONEY", "Harbour Stays Open", body(), ""),
    "rules": again("---", BODY[0]),
    "quotes": again("> A voice in the hall."),
    "lists": again("- The first of many things", "1. The second"),
    "tables": again("| a | b |", "a   b   c"),
    "front matter without an end": after("---", again("key: value")),
    "a fence without an end": after("```", again("2023-03-03 is only code")),
    "sources": again(BODY[0], "Source: CNN"),
    "fields": again("Title: Harbour", "Date: 2023-03-03", "Link: https://example.org/a", "", body(), ""),
    "labels": again("Source: CNN", "Author: A. Writer", "Title: Harbour"),
    "teasers": after(body(), again("Related news", "Harbour Stays Open", "")),
    "teasers with text": after(body(), again("Related news", "Harbour", body(), "", BODY[1], "")),
    "comments": after(body(), again("4 comments", "Anna says:", BODY[0], "")),
    "counts of comments": again("4 comments", BODY[0]),
    "prompts": again("Subscribe now", "Harbour"),
    "navigation": again("News", "Sport", ""),
    "links": numbered("https://example.org/{n}"),
    "releases": again("FOR IMMEDIATE RELEASE", body()),
    "a forwarded mail": after("Forwarded message", again("> From: nobody")),
    "a timeline": after("Timeline:", numbered("{day} — The council met for the {n}th time.")),
    "times of day": after("March 3, 2023", again("10:30 " + BODY[0])),
    "questions": again("## Who pays for the quay?", body()),
    "dated headings": again("## Harbour Stays Open", "March 3, 2023", BODY[0]),
    "boxes on one author": after("By Anna Smith\n\n\n\n\n\n" + body(), again("Anna Smith is short")),
    "lists of references": again("References"),
    "many authors": numbered("Author: Anna{n}"),
    "headlines behind a brief": after(
        f"Monday, March 20, 2023 — {BODY[0]}\nMonday, March 27, 2023 — {BODY[0]}",
        again("Harbour Stays Open Today"),
    ),
    "lists of links": after(body(), again("* [Visit](/visit)")),
}  # fmt: skip


def text_of(shape: Lines, size: int) -> str:
    """So many characters of a shape."""
    taken, length = [], 0
    for line in shape():
        taken.append(line)
        length += len(line) + 1
        if length >= size:
            break
    return "\n".join(taken)[:size]


def lines_run(action: Callable[[], object]) -> int:
    """How many lines of Python run during an action; each round of a loop counts as one."""
    count = 0

    def line_run(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return line_run

    known = sys.gettrace()
    sys.settrace(line_run)
    try:
        action()
    finally:
        sys.settrace(known)
    return count


def work(text: str) -> int:
    """How many lines of Python run while a text is split."""
    document = Document.of("page.txt", text)
    return lines_run(lambda: split(document))


def growth(shape: Lines) -> float:
    """By how much the work grows when the text grows four times."""
    split(Document.of("page.txt", text_of(shape, 4 * SIZE)))  # patterns and tables are made once
    small, large = (work(text_of(shape, size)) for size in (SIZE, 4 * SIZE))
    return large / small


@pytest.mark.parametrize("shape", SHAPES)
def test_more_text_is_no_more_work_than_there_is_text(shape: str) -> None:
    assert growth(SHAPES[shape]) <= MOST**2


def test_briefs_above_pages_that_were_pasted_together_are_no_more_work_than_there_are() -> None:
    brief = "{day} — The council met for the {n}th time and agreed on nothing at all."
    pasted = page(*GLASS, *FOOT) + OTTER

    def above(count: int) -> str:
        return "\n".join([*itertools.islice(numbered(brief)(), count), pasted])

    cut = split(Document.of("page.txt", above(200)))
    assert PASTED in {item.cut.detail for item in cut.items}
    assert len(cut.items) > 200
    assert work(above(400)) <= MOST * work(above(200))


def test_sources_below_briefs_are_no_more_work_than_there_are() -> None:
    def looking(count: int) -> int:
        text = page(*(f"{n % 28 + 1} January 2026\n{body(n)}\n(Harbour Post)" for n in range(count)))
        lines = read_lines(Document.of("page.txt", text))
        whole = Page(lines, find_debris(lines))
        assert len(source_lines(whole)) == count
        return lines_run(lambda: source_lines(whole))

    assert looking(400) <= MOST * looking(200)


def test_work_that_grows_faster_would_be_seen() -> None:
    def pairs(count: int) -> int:
        return sum(1 for one in range(count) for other in range(count) if one == other)

    assert lines_run(lambda: pairs(200)) > MOST * lines_run(lambda: pairs(100))


HARD_LINES: dict[str, str] = {
    "bars": "Home | News | " + "Sport | " * 20,
    "bars and commas": "Home, " + "News, Sport | " * 15 + "!",
    "words of navigation": "home news " * 25 + "!",
    "words of sharing": "share on x, " * 20 + "!",
    "pages": "1 2 3 | " * 30 + "x",
    "comments": "5 comments " * 20 + "x",
    "cookies": "our cookies " * 20 + "x",
    "captions": "photo (ap " * 20 + "x",
    "links": "[a](b) " * 36 + "x",
    "wide words": "Alpha" + "  Beta" * 40 + " 1",
    "blanks before a date": "Monday" + " " * 3000 + "3 March 2023",
    "blanks inside a date": "3" + " " * 3000 + "March 2023",
    "blanks and dashes": "3 " + "- " * 3000 + "March 2023",
    "commas before a date": "Title " + ", " * 60 + "3 March 2023",
    "capitals before a date": "A./' " * 12 + ", 3 March 2023 - " + BODY[0],
    "places": "A. " * 3000 + "(",
    "brackets": "(" * 3000 + "Reuters" + ")" * 3000,
    "quotation marks": BODY[0] + '"' * 3000,
    "sentences": "A. " * 5000,
    "full stops": "." * 5000 + "x",
    "dashes": "- " * 5000 + "x",
    "a rule with a word": "=" * 5000 + " x " + "=" * 5000,
    "an address without an end": "https://" + "a" * 5000 + "." * 5000,
    "marks on one letter": "a" + "\u0301" * 5000,
    "joined words": "a-" * 5000,
    "digits": "1" * 5000,
    "digits and dots": "1." * 5000,
    "digits and slashes": "1/" * 5000,
    "years": "2023 " * 2000,
    "months": "may march " * 2000,
    "numerals": "二〇二三年" * 2000,
    "an author": "By Anna" + " de la" * 20 + "?",
    "a label": "Source: " + "* " * 70 + "x",
    "a value of blanks": "Source: a" + " " * 140 + "b",
    "quoting": "> " * 5000 + "x",
    "cells": " | " * 3000,
    "tabs": "x\t" * 3000,
    "navigation that ends otherwise": "Home | News | " + "Sport | " * 14 + "© 2023",
    "wide navigation": "Home" + "   News" * 16 + " ©",
    "a line to sign on": "Signed " + "_" * 60 + " by the mayor",
    "stars inside a word": "Harbour f" + "*" * 60 + "k",
    "labels of dates": "news " * 20 + "from 3 March 2023",
    "wide labels of dates": "Published    " * 10 + "from 3 March 2023",
    "blanks after a dateline": "LONDON, March 3, 2023" + " " * 1000 + "x",
    "blanks after a date in front matter": "---\ndate: 3 March 2023" + " " * 1500 + "x\n---\n",
    "blanks in a heading": "# Harbour stays" + " " * 12_000 + "open",
    "blanks before a mark": " " * 20_000 + "*x",
    "blanks in a repost": "Originally published in The Paper on 3 March 2023 x" + " " * 10_000 + "y",
    "brackets that open": "[" * 20_000,
}  # fmt: skip


@contextmanager
def patience() -> Iterator[None]:
    """Raise TimeoutError once `PATIENCE` seconds of processor time are spent; far more than is needed."""

    def give_up(number: int, frame: FrameType | None) -> None:
        raise TimeoutError

    split(Document.of("page.txt", BODY[0]))
    known = signal.signal(signal.SIGVTALRM, give_up)
    signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, known)


needs_timer = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer on this system")


@needs_timer
@pytest.mark.parametrize("name", HARD_LINES)
def test_no_line_brings_a_pattern_to_a_standstill(name: str) -> None:
    with patience():
        split(Document.of("page.txt", f"{HARD_LINES[name]}\n\n{BODY[0]}"))


@needs_timer
@pytest.mark.parametrize("numbers", ["2-1 ", "3.5 ", "1/2 "])
def test_numbers_in_a_long_line_do_not_either(numbers: str) -> None:
    # All dates of a document are looked for once one of them can be read two ways.
    with patience():
        split(Document.of("page.txt", f"3/4/2023 Harbour Stays Open\n\nOn 5/6/2023: {numbers * 3000}"))


@needs_timer
def test_a_standstill_would_be_seen() -> None:
    with pytest.raises(TimeoutError), patience():
        re.match(r"(?:a+)+$", "a" * 40 + "b")
