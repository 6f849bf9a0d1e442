"""Items of a newsletter that no date opens: below rubrics in capitals, or headlines that end alike."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from reader.ingest.lines.line import Kind
from reader.ingest.publishers import media_like
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.endings import reads_as_name
from reader.ingest.split.issue import under_rubric
from reader.ingest.split.page import Page

BRACKETED: Final = "headline with a bracket"
_LEAST: Final = 3
_LONGEST: Final = 130
_NUMBER: Final = re.compile(r"\d+")
_BRACKET: Final = re.compile(r"[(\[](?P<words>[^()\[\]]{3,30})[)\]]$")


def section_candidates(page: Page, head: list[int]) -> list[Candidate]:
    """Candidates at the items of a newsletter; `head` are the lines of its head, empty for other pages."""
    found = _bracketed(page)
    if head:
        found += _capitals(page, head)
    return found


def _bracketed(page: Page) -> list[Candidate]:
    """Headlines that all end in brackets: "Glass heals (6 minute read)", "A tiny shell (GitHub Repo)"."""
    heads: list[int] = []
    words: defaultdict[str, int] = defaultdict(int)
    names: list[str] = []
    for index in page.active:
        line, below = page.lines[index], page.next(index)
        match = _BRACKET.search(line.content, 12) if line.size <= _LONGEST and line.label is None else None
        if (
            match is None
            or below is None
            or line.kind is not Kind.TEXT
            or line.mark
            or line.anchor is not None
        ):
            continue
        if page.gap(below) == 0 and page.is_body(below) and index not in page.closers:
            heads.append(index)
            words[_NUMBER.sub("0", match["words"].casefold())] += 1
            names.append(match["words"])
    if len(heads) < _LEAST or (
        max(words.values()) < _LEAST and (len(page.anchored) >= len(heads) or not _are_papers(names))
    ):
        return []
    return [Candidate(under_rubric(page, i, []), BRACKETED, 2.0) for i in heads]


def _are_papers(names: list[str]) -> bool:
    """Whether all are names, and one is that of a paper."""
    return all(map(reads_as_name, names)) and any(map(media_like, names))


def _capitals(page: Page, head: list[int]) -> list[Candidate]:
    found = over_text(page, head)
    return [Candidate(index, "rubric in capitals", 1.6) for index in found] if len(found) >= _LEAST else []


def over_text(page: Page, head: list[int]) -> list[int]:
    """Rubrics in capitals, each with space above or the head of the page, and its text straight below."""
    found = []
    for index in page.titled:
        line, below = page.lines[index], page.next(index)
        if index in head[:1] or below is None or below != index + 1 or page.is_body(index):
            continue
        if not (line.kind is Kind.TEXT and line.title_like and not line.mark and line.content.isupper()):
            continue
        if line.word_count <= _WORDS and (page.gap(index) or page.previous(index) in head):
            found.append(index)
    return found


_WORDS: Final = 5


def beside_rubrics(page: Page, rubrics: list[int]) -> list[int]:
    """Headlines below the first of a rubric: "POLICY", a headline and its text, then another headline."""
    found = []
    known = set(rubrics)
    for index in page.between(rubrics[0], page.last_index()):
        line, below = page.lines[index], page.next(index)
        if below is None or index in known or page.previous(index) in known or line.content.isupper():
            continue
        plain = line.kind is Kind.TEXT and line.title_like and not line.mark and line.anchor is None
        if plain and page.gap(index) and page.gap(below) == 0 and page.is_body(below):
            found.append(index)
    return found
