"""Tables of contents: a list near the head of a document whose entries stand again below as headlines."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from reader.domain.item import Reason
from reader.domain.text import fold
from reader.ingest.debris.mark import CONTENTS, Debris
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line

_LEAST: Final = 3
"""Entries that make a list."""
_HEAD: Final = 60
"""A table of contents begins within this many lines."""
_MOST: Final = 3
"""Words that stand on more lines than this are a field or a refrain, and name no headline."""
_LIST_TAG: Final = re.compile(r"^(?P<answer>(?:re|aw|sv|fwd?):\s*)?\[[^\[\]]{2,30}\]\s*", re.IGNORECASE)
"""The name of a mailing list in a subject: "Re: [Windmills] Sails"."""
TRIMMINGS: Final = re.compile(r"^(?:[\s\d.)\]\[(*•–-]+)|(?:\s*\([^()]{2,40}\)|[\s.…]*\d{0,3})$")
_PAGED: Final = re.compile(r"(?:\.\s?){3,}\s*\d{1,3}$")
_ANNOUNCES: Final = re.compile(
    r"(?:(?:today['’]s\s+)?topics|(?:table\s+of\s+)?contents|in\s+this\s+(?:issue|edition|week|newsletter)|inside|"
    r"inhalt|sommaire|sumario|índice|indice|目录|目次)\b.{0,24}$",
    re.IGNORECASE,
)


def mark_contents(lines: list[Line], found: dict[int, Debris]) -> None:
    """Mark the entries of a table of contents as debris, each with the index of the headline that it
    names.
    """
    keys = {i: _key(line) for i, line in enumerate(lines) if i not in found and _may_be_listed(line)}
    counts = Counter(keys.values())
    keys = {i: key for i, key in keys.items() if counts[key] <= _MOST}
    later: dict[str, int] = {}
    for index in reversed(keys):
        if len(keys[index]) >= 6:
            later[keys[index]] = index  # the first line with these words, overwritten upwards
    last = {key: index for index, key in keys.items()}
    announced = [i for i, line in enumerate(lines) if _ANNOUNCES.match(line.content)]
    pairs = {
        first: last[key]
        for key, first in later.items()
        if last[key] > first + 1 and (first < _HEAD or any(0 < first - i <= _LISTED for i in announced))
    }
    entries = [first for first in sorted(pairs) if not any(first < other == pairs[first] for other in pairs)]
    entries = [e for e in entries if e not in announced]
    blocks = _blocks(entries, pairs) or _blocks(_beside(lines, entries), pairs)
    for number, block in enumerate(blocks):
        if not _is_list(lines, block):
            continue
        # Leaders and page numbers make it the table of a book or a memo, whose chapters are no news items.
        paged = 2 * sum(_PAGED.search(lines[e].content) is not None for e in block) >= len(block)
        sections = paged or _of_one_text(lines, block)
        for index in block:
            found[index] = Debris(Reason.NAVIGATION, CONTENTS, None if sections else pairs[index])
        for index in announced:
            if index not in found and (index < block[0] if not number else 0 < block[0] - index <= _LISTED):
                found[index] = Debris(Reason.NAVIGATION, CONTENTS)


_LISTED: Final = 14
"""Lines below its heading among which an entry of a list stands."""


def _blocks(entries: list[int], pairs: dict[int, int]) -> list[list[int]]:
    """The entries of each list: in a file of several issues one stands above the texts of each."""
    blocks: list[list[int]] = []
    for entry in entries:
        if blocks and entry < min(pairs[e] for e in blocks[-1]):
            blocks[-1].append(entry)
        elif not blocks or entry > max(pairs[e] for e in blocks[-1]):
            blocks.append([entry])
        else:
            return []  # in the middle of what the list above names
    return blocks


def _beside(lines: list[Line], entries: list[int]) -> list[int]:
    """The entries that stand straight below another or above one: running heads come back too, each alone."""
    filled = [i for i, line in enumerate(lines) if not line.blank]
    rank = {index: place for place, index in enumerate(filled)}
    ranks = {rank[e] for e in entries}
    return [e for e in entries if not ranks.isdisjoint((rank[e] - 1, rank[e] + 1))]


def _is_list(lines: list[Line], entries: list[int]) -> bool:
    """Whether lines that come back below are the entries of a list, with no text between them."""
    if len(entries) < _LEAST:
        return False
    return not any(line.body_like for line in lines[entries[0] : entries[-1] + 1])


_ON_PAGE: Final = re.compile(
    r"(?:on\s+this\s+page|jump\s+to|in\s+this\s+(?:article|story|post)|auf\s+dieser\s+seite|sur\s+cette\s+page|en\s+esta\s+página)\b",
    re.IGNORECASE,
)


def _of_one_text(lines: list[Line], entries: list[int]) -> bool:
    """Whether a list names the sections of one text: it says so, or they are words such as "Summary"."""
    above = [line for line in lines[max(0, entries[0] - 3) : entries[0]] if not line.blank]
    if any(_ON_PAGE.match(line.content) for line in above):
        return True
    titled = any(line.kind is Kind.HEADING and line.level == 1 for line in lines[: entries[0]])
    words = sorted(len(_key(lines[i]).split()) for i in entries)
    return titled and words[len(words) // 2] <= 2


def _may_be_listed(line: Line) -> bool:
    if line.label is not None:
        return line.label.field is Field.TITLE
    return line.title_like and line.anchor is None and 5 < len(line.content) < 120


def _key(line: Line) -> str:
    text = line.content
    if line.label is not None:
        text = _LIST_TAG.sub(lambda tag: tag["answer"] or "", line.label.value)
    if not (text[:1].isalpha() and text[-1].isalpha()):  # letters are no trimmings
        text = TRIMMINGS.sub("", text)
    return fold(" ".join(text.split()))
