"""Frames around a text: the header of a forwarded mail, captions, lists of addresses, the box on the
author.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line

_FORWARDED: Final = re.compile(
    r"[-\s>]*(?:forwarded\s+message|begin\s+forwarded\s+message|original\s+message|weitergeleitete\s+nachricht|message\s+transféré)\W*$",
    re.IGNORECASE,
)


def mark_forwarding(lines: list[Line], found: dict[int, Debris]) -> None:
    """The header of a forwarded mail, and the mail quoted under it, frame a text and are none of it."""
    first = next((i for i, line in enumerate(lines) if not line.blank), None)
    if first is None or not _FORWARDED.match(lines[first].content):
        return
    found[first] = Debris(Reason.LABEL, "forwarded mail")
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if line.label is not None or (line.kind is Kind.QUOTE and index < first + 40):
            found[index] = Debris(Reason.LABEL if line.label else Reason.COMMENT, "forwarded mail")
        elif not line.blank and line.title_like:
            return


_REFERENCE: Final = re.compile(r"https?://\S+$|\[?\d{1,3}[.\])]\s+https?://\S+$", re.IGNORECASE)


def mark_images_and_references(lines: list[Line], found: dict[int, Debris]) -> None:
    """The caption under an image, and the list of addresses that a text browser prints at the end."""
    for index, line in enumerate(lines):
        if (
            index
            and index - 1 in found
            and lines[index - 1].content.startswith("![")
            and line.content[:1] in "*_"
            and len(line.content) < 200
        ):
            found[index] = Debris(Reason.CAPTION, "under an image")
    top = _references_from(lines)
    for index in range(len(lines) if top is None else top, len(lines)):
        if not lines[index].blank:
            found.setdefault(index, Debris(Reason.NAVIGATION, "addresses of links"))


_REFERENCES: Final = frozenset({"references", "visible links", "links", "hidden links"})


def _references_from(lines: list[Line]) -> int | None:
    """Index of the first heading "References" from which on most lines to the end are addresses."""
    top, some, addresses = None, 0, 0
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.blank:
            continue
        if addresses and line.content.rstrip(":").casefold() in _REFERENCES and addresses >= 0.8 * some:
            top = index
        some += 1
        addresses += "://" in line.text and _REFERENCE.match(line.text.strip()) is not None
    return top


_BIO: Final = re.compile(
    r"\b(?:is|was|writes|covers|reports|has\s+(?:written|worked|covered|been)|joined|lives|works|reach|ist|schreibt|est|écrit|es|escribe)\b",
    re.IGNORECASE,
)


def mark_author_boxes(lines: list[Line], found: dict[int, Debris]) -> None:
    """The lines on the author at the foot of a page: a name known from the byline, then "is",
    "writes", "covers".
    """
    names = {
        line.label.value.casefold()
        for line in lines
        if line.label is not None and line.label.field is Field.AUTHOR and len(line.label.value) > 4
    }
    for index, mark in list(found.items()):
        if mark.reason is Reason.AUTHOR_BOX and (
            match := re.search(r"(?:posts|articles|stories)\s+by\s+(.{4,40})$", lines[index].content)
        ):
            names.add(match[1].strip(" .").casefold())
    by_word: dict[str, list[str]] = defaultdict(list)
    for each in sorted(names):
        by_word[each.split()[0]].append(each)
    last_body = max((i for i, line in enumerate(lines) if i not in found and line.body_like), default=-1)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.blank or index in found:
            continue
        lowered = line.content.casefold()
        words = lowered.split(maxsplit=1)
        name = next((n for n in by_word.get(words[0], ()) if lowered.startswith(n)), None) if words else None
        about = name is not None and (_BIO.match(lowered[len(name) :].strip(" ,")) or lowered == name)
        if about and index >= last_body - 1 and index > 5:
            found[index] = Debris(Reason.AUTHOR_BOX, "on the author")
            last_body = index  # what stands above may be the rest of the box
            continue
        if line.body_like:
            break
