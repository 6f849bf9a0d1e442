"""Paragraphs: clean text out of the lines of an item, each passage with its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from reader.ingest.lines.line import Kind, Line
from reader.ingest.passage import Passage

_WIDTHS: Final = (38, 100)
"""Lines of hard-wrapped text have between these many characters."""


_URL: Final = re.compile(r"https?://[^\s<>\"'）)\]]+[^\s<>\"'）)\].,;:!?]", re.IGNORECASE)


def blocks_of(passages: Sequence[Passage], lines: Sequence[Line]) -> list[list[Passage]]:
    """Group passages into blocks: lines without a blank or left-out line between."""
    blocks: list[list[Passage]] = []
    last = -1
    for passage in passages:
        if blocks and passage.line == last + 1:
            blocks[-1].append(passage)
        else:
            blocks.append([passage])
        last = passage.line
    return [part for block in blocks for part in _paragraphs(block, lines)]


def _paragraphs(block: list[Passage], lines: Sequence[Line]) -> list[list[Passage]]:
    """A block as one paragraph if it is hard-wrapped, else a paragraph a line; lists keep their lines."""
    if len(block) == 1:
        return [block]
    parts: list[list[Passage]] = []
    for number, passage in enumerate(block):
        line = lines[passage.line - 1]
        if number and not line.mark and line.kind is Kind.TEXT and _wraps(block[number - 1], passage, lines):
            parts[-1].append(passage)
        else:
            parts.append([passage])
    return parts


def _wraps(before: Passage, passage: Passage, lines: Sequence[Line]) -> bool:
    above, below = before.text.rstrip(), passage.text.lstrip()
    if not above or not below:
        return False
    width = len(lines[before.line - 1].text.rstrip())
    if not _WIDTHS[0] <= width <= _WIDTHS[1]:
        return False
    if below[0].islower():
        return True
    if above[-1] in '.!?:;”"…。！？':
        return (
            width >= 60
            and len(lines[passage.line - 1].text.rstrip()) <= _WIDTHS[1]
            and lines[before.line - 1].indent == lines[passage.line - 1].indent
            and width >= 66
        )
    return width >= 55


def plain_text(blocks: Sequence[Sequence[Passage]]) -> str:
    """The text, with a blank line between paragraphs."""
    return "\n\n".join(" ".join(passage.text.strip() for passage in block) for block in blocks)


def markdown_text(passages: Sequence[Passage]) -> str:
    """The text as Markdown: lines as they stand, blank lines kept."""
    text: list[str] = []
    last = 0
    for passage in passages:
        if text and passage.line > last + 1:
            text.append("")
        text.append(passage.text.rstrip())
        last = passage.line
    return "\n".join(text)


def links_in(texts: Sequence[str]) -> tuple[str, ...]:
    """http and https addresses, each once, in order."""
    found: dict[str, None] = {}
    for text in texts:
        if "://" in text:
            for match in _URL.finditer(text):
                found.setdefault(match[0])
    return tuple(found)
