"""What a corpus has taught: lines that stand in many documents of one site or one folder.

Learning is a pure function of what the documents of a family are remembered by, so that the same files give
the same lines in whatever order they were read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import takewhile
from typing import Final, NamedTuple

from reader.domain.lines import line_key

LEAST_DOCUMENTS: Final = 4
"""Fewer documents than these teach nothing."""
LEAST_SHARE: Final = 0.3
"""Share of the documents in which a line must stand that speaks to the reader ("support our work")."""
LEAST_SHARE_PLAIN: Final = 0.5
"""The same for any other line, which counts only at the foot of a page."""
MOST_DOCUMENTS: Final = 256
"""Documents of a family that are looked at: those whose hashes are the smallest, whatever their order."""
_TO_READER: Final = 1
"""The bit of a key that tells a line that speaks to the reader."""


class FamilyKind(StrEnum):
    """What the documents of a family have in common."""

    SITE = "site"
    FOLDER = "folder"


class Family(NamedTuple):
    """Documents that may have standing lines in common."""

    kind: FamilyKind
    key: str
    """The publisher's name, folded, or the host of the address; or the path of the folder."""


class Repeat(NamedTuple):
    """A learned line, as evidence."""

    documents: int
    """Documents that it stands in, copies of one text counted once."""
    of: int
    """Documents that were looked at."""
    family: str
    """The family's name, safe to show."""
    example: str
    """The name of one of the documents."""

    def __str__(self) -> str:
        return f"in {self.documents} of {self.of} documents of {self.family}, such as {self.example}"


class Trace(NamedTuple):
    """What a document is remembered by for learning."""

    signature: int
    """The same for copies of one text."""
    keys: Sequence[int]
    """Of the lines that might be standing ones, in the order of the document."""


class Learned(NamedTuple):
    """Lines to leave out, by the families in which they were learned, and the reader's own corrections."""

    lines: Mapping[Family, Mapping[int, Repeat]] = {}
    always: frozenset[int] = frozenset()
    """Keys, as `line_key` makes them, of lines that are left out wherever they stand in a text."""
    never: frozenset[int] = frozenset()
    """Keys of lines that are never left out for being repeated."""

    def of(self, families: Iterable[Family]) -> dict[int, Repeat]:
        """The lines of some families; what two have learned has the evidence of the first."""
        found: dict[int, Repeat] = {}
        for family in families:
            found = {**self.lines.get(family, {}), **found}
        return found

    def keeps(self, key: int) -> bool:
        """Whether the reader wishes to keep the line of a key."""
        return key & ~_TO_READER in self.never


NOTHING_LEARNED: Final = Learned()
"""For a document that is read by itself."""


def candidate_key(text: str, *, to_reader: bool) -> int:
    """The key under which a line is counted: it tells whether the line speaks to the reader."""
    return line_key(text) | (_TO_READER if to_reader else 0)


def speaks_to_reader(key: int) -> bool:
    """Whether a key is that of a line that speaks to the reader."""
    return bool(key & _TO_READER)


def learn(traces: Iterable[Trace]) -> dict[int, tuple[int, int]]:
    """The lines that these documents of one family teach, each with in how many it stands, and of how many.

    Copies of one text, whatever their names, count as the first of them: a repost teaches nothing.
    """
    by_text: dict[int, Trace] = {}
    for trace in traces:
        by_text.setdefault(trace.signature, trace)
    if len(by_text) < LEAST_DOCUMENTS:
        return {}
    found = _frequent([set(trace.keys) for trace in by_text.values()])
    while True:
        # A line at the foot counts where all below it is learned, too: the name of a section has text below.
        fewer = _frequent([_in_force(trace.keys, found) for trace in by_text.values()])
        if len(fewer) == len(found):
            return fewer
        found = fewer


def _frequent(documents: Sequence[set[int]]) -> dict[int, tuple[int, int]]:
    counts = Counter(key for keys in documents for key in keys)
    found: dict[int, tuple[int, int]] = {}
    for key, count in counts.items():
        share = LEAST_SHARE if speaks_to_reader(key) else LEAST_SHARE_PLAIN
        if count >= max(LEAST_DOCUMENTS, share * len(documents)):
            found[key] = (count, len(documents))
    return found


def _in_force(keys: Sequence[int], learned: Container[int]) -> set[int]:
    """Those of a document's keys that would be left out."""
    foot = takewhile(lambda key: key in learned, reversed(keys))
    return {key for key in keys if speaks_to_reader(key) and key in learned} | set(foot)
