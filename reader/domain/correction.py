"""Corrections: what a reader set right in how a document was read.

A correction hangs on the words of the lines that it is about and on their neighbours, never on a line's
number alone, so that it survives edits of the file. The way a line is quoted follows the TextQuoteSelector of
the Web Annotation Data Model.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from hashlib import blake2b
from typing import Final, NamedTuple

from reader.domain.dates import NewsDate
from reader.domain.text import SafeText, one_line


class CorrectionKind(StrEnum):
    """What was set right; the words are shown to people."""

    JOIN = "join"
    """No item begins at the line: it belongs to the item before."""
    SPLIT = "split"
    """An item begins at the line."""
    DATE = "date"
    TITLE = "title"
    SOURCE = "source"
    LEAVE_OUT = "leave out"
    BRING_BACK = "bring back"
    ALWAYS = "always leave out"
    """The line or paragraph is left out wherever it stands in a text, in a whole corpus or a folder of it."""


FIELDS: Final = (CorrectionKind.DATE, CorrectionKind.TITLE, CorrectionKind.SOURCE)
"""Those that set a field of an item."""
NO_DATE: Final = "none"
"""The value of a date that is not known."""
BY_HAND: Final = "by hand"
"""The rule of a cut, and the detail of a left-out line, that a reader asked for."""
SET_BY_HAND: Final = "set by hand"
"""The rule of a field that a reader set."""
LONGEST: Final = 300
"""Characters of a line that a quote keeps; its key is that of the whole line."""
SKETCHED: Final = 16
"""Keys of lines by which a document is known again."""


class LineQuote(NamedTuple):
    """A line by its words, and what stands around it. Blank lines do not count."""

    text: str
    """Folded and on one line, at most `LONGEST` characters."""
    whole: int
    """Key of the whole line, as `line_key` makes it."""
    before: tuple[int, ...]
    """Keys of up to two lines above, the nearest first."""
    after: tuple[int, ...]
    """Keys of up to two lines below, the nearest first."""
    nth: int = 0
    """Which one it is, from 0, of those that have the same words and the same nearest neighbours."""
    of: int = 1
    """How many these are."""


class Correction(NamedTuple):
    """One thing that a reader set right."""

    id: str
    kind: CorrectionKind
    quotes: tuple[LineQuote, ...]
    """The lines that it is about. For a field: lines of the item, the first that is found counts. For
    `ALWAYS`: the one line, whatever stands around it.
    """
    value: str = ""
    """The date in ISO form or `NO_DATE`; the title; the source; of the others the words of the first line."""
    corpus: str = ""
    """Path of the corpus, as the system spells it."""
    path: str = ""
    """Path in the corpus of the document, as it was last known; of `ALWAYS`: a folder, or nothing."""
    sketch: tuple[int, ...] = ()
    """The lowest keys of lines of the document, to know it again under another name."""


class Placement(NamedTuple):
    """Where a correction was found to belong in a document."""

    id: str
    lines: tuple[int, ...]
    """From 1, in order. None: it waits for its lines to come back; for `ALWAYS`, there are none here."""


def parse_date(value: str) -> NewsDate | None:
    """The date of a correction; None for one that is not known. ValueError where it is none."""
    return None if value == NO_DATE else NewsDate.parse(value)


def summary(correction: Correction) -> SafeText:
    """What it does, in a few words: "date 2023-03-20", "leave out 3 lines: Read more"."""
    words = one_line(correction.value)
    if correction.kind in FIELDS:
        return SafeText(f"{correction.kind} {words}")
    count = len(correction.quotes)
    lines = f" {count} lines" if count > 1 else ""
    return SafeText(f"{correction.kind}{lines}: {words}")


def in_scope(always: Correction, corpus: str, path: str) -> bool:
    """Whether an `ALWAYS` counts for a document."""
    folder = always.path.rstrip("/")
    return always.corpus == corpus and (not folder or path == folder or path.startswith(folder + "/"))


def digest_of(corrections: Sequence[Correction]) -> str:
    """A word for the corrections of a document; empty where there are none. Their order does not count."""
    if not corrections:
        return ""
    ids = "\0".join(sorted(each.id for each in corrections))
    return blake2b(ids.encode(), digest_size=6).hexdigest()
