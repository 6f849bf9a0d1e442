"""Papers that sign an item without a label: before its text, behind it, on a line of their own."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.item.reading import Reading
from reader.ingest.lines.line import Kind
from reader.ingest.publishers import known, media_like
from reader.ingest.split.page import Page

_OPENS: Final = re.compile(r"\W{0,2}[(（](?P<name>[^\W\d_][^()（）]{1,38})[)）]\s?[:–—-]{0,2}\s?(?=\S)")
_CLOSES: Final = re.compile(
    r"(?:[.!?…。”\"»’)]\s*(?:[–—]|--?)\s?|[.!?…”\"»’]\s+(?:from|via|source)\s?:\s*)(?P<name>[^\W\d_][^!?:;–—()]{1,44}?)\W{0,2}$",
    re.IGNORECASE,
)
"""Behind the last sentence, after a dash or a word."""
_LAST_WORDS: Final = re.compile(r"[.!?…”\"»]\s+(?P<name>[^\W\d_][^.!?:;,–—()]{1,34})\.?$")
_UNMARKED: Final = re.compile(
    r"\W*(?:source|from|quelle|fonte|fuente|bron|źródło)\s+(?P<name>[^\W\d_].{1,40}?)\W*$", re.IGNORECASE
)
_HEAD: Final = 6
_LONGEST: Final = 60

Place = tuple[int, int, int]
"""Index of a line, and two columns of it."""


def opening_paper(page: Page, reading: Reading) -> Place | None:
    """The paper in brackets at the head of the text: "(CNN) Nobody was hurt …"."""
    index = next((i for i in reading.active if page.is_body(i)), None)
    if index is None:
        return None
    line = page.lines[index]
    match = _OPENS.match(line.text, reading.offsets.get(index, line.start))
    if match is None or not (media_like(match["name"]) or _one_of_several(page, index)):
        return None
    return index, match.start("name"), match.end("name")


def _one_of_several(page: Page, index: int) -> bool:
    """Whether other texts of the page open with another name in brackets, too."""
    found = {
        match["name"]
        for i in page.active
        if page.lines[i].text.lstrip()[:1] in ("(", "（")
        and page.is_body(i)
        and (match := _OPENS.match(page.lines[i].text, page.lines[i].start)) is not None
        and len(match["name"].split()) <= 2
    }
    return len(found) > 1 and _OPENS.match(page.lines[index].text, page.lines[index].start) is not None


def closing_paper(page: Page, reading: Reading) -> Place | None:
    """The paper behind the last sentence: "… he said. – Le Figaro", "… to The Paper. Reuters"."""
    for index in reversed(reading.active[-2:]):
        line = page.lines[index]
        if not page.is_body(index):
            continue
        text = line.text.rstrip()
        for pattern, test in ((_CLOSES, media_like), (_LAST_WORDS, known)):
            match = pattern.search(text, max(line.start, len(text) - _LONGEST))
            if match is not None and test(match["name"]):
                return index, match.start("name"), match.end("name")
    return None


def paper_alone(page: Page, reading: Reading) -> Place | None:
    """A known paper on a line of its own, in the head of an item or at its foot: "-NPR News", "Source BBC"."""
    title = reading.evidence.get("title")
    for index in dict.fromkeys((*reading.active[:_HEAD], *reading.active[-2:])):
        line = page.lines[index]
        if (
            line.kind is not Kind.TEXT
            or line.size > _LONGEST
            or line.anchor is not None
            or line.label is not None
        ):
            continue
        if title is not None and title.line == index + 1:
            continue
        unmarked = _UNMARKED.match(line.content)
        name = unmarked["name"] if unmarked else line.content.strip(" |·•–—-*_")
        if known(name):
            start = line.text.index(name, line.start)
            return index, start, start + len(name)
    return None
