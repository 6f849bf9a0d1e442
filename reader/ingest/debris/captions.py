"""Captions that stand twice, the second time with the credit behind: the words for the picture, and its caption."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind, Line

_LEAST, _LONGEST = 12, 400
_CREDIT: Final = re.compile(
    r"\s*[./(|,–—-]*\s*(?i:photo|picture|image|foto|bild|beeld|credit|source|fuente|fonte|quelle|crédit|©).{0,80}$|"
    r"\s*\(?(?:AFP|AP|EFE|EPA|ANP|NTB|AAP|DPA|ANSA|Reuters|REUTERS|Getty|GETTY)\b.{0,60}$|"
    r"\s?\([A-ZÀ-Þ][^()]{2,60}\)$|"
    r"\(?[A-ZÀ-Þ][\w.'’-]+(?:[\s/|]{1,3}[\w.'’()-]+){0,7}$|"
    r"\s[A-ZÀ-Þ]{2,}(?:\s[A-ZÀ-Þ.-]{2,}){0,3}(?:\s?[|/]\s?[A-ZÀ-Þ]{2,12})?$"
)
"""What stands behind a caption: "(ABC News: Anna Smith)", " Picture: AAP", "REUTERS"."""


def mark_captions(lines: list[Line], found: dict[int, Debris]) -> None:
    """Mark a line that stands again below with a credit, and the one with the credit."""
    last: int | None = None
    for index, line in enumerate(lines):
        if line.blank:
            continue
        above, last = last, index
        if above is None or index - above > 2 or line.kind is not Kind.TEXT:
            continue
        first = lines[above].content
        if (
            index in found
            and found[index].reason is Reason.CAPTION
            and first == f"{line.content} {line.content}"
        ):
            found.setdefault(above, Debris(Reason.CAPTION, "again below"))
            continue
        if not _LEAST < len(first) < len(line.content) <= _LONGEST or not line.content.startswith(first):
            continue
        rest = line.content[len(first) :]
        if _CREDIT.match(rest) is None:
            continue
        found.setdefault(index, Debris(Reason.CAPTION, "a caption with its credit"))
        if lines[above].closed or not rest[0].isspace():
            found.setdefault(above, Debris(Reason.CAPTION, "again below with its credit"))
