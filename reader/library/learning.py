"""Learning from a corpus while it is read: which lines its sites and folders print on every page."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from reader.domain.text import SafeText
from reader.errors import DocumentError
from reader.ingest.standing.learned import (
    MOST_DOCUMENTS,
    Family,
    FamilyKind,
    Learned,
    Repeat,
    Trace,
    learn,
)
from reader.ingest.standing.trace import Standing, families_of
from reader.store.repeated import FamilyRow, Member, Remembered, Repeated, RepeatedLine

EARLY: Final = frozenset(8 << doubling for doubling in range(6))
"""After so many new documents of a family its lines are learned while others are still to be read."""


class Learning:
    """What the documents of one corpus teach, kept up to date during a run."""

    def __init__(self, repeated: Repeated, root: Path, corpus: int, *, day_first: bool = False) -> None:
        self._repeated = repeated
        self._root = root
        self._corpus = corpus
        self._day_first = day_first
        self._seen: Counter[int] = Counter()
        self._lines: dict[Family, dict[int, Repeat]] = {}
        self.learned = Learned(self._lines)
        """What is learned now; it changes in place."""
        for row in repeated.families(corpus):
            self._remember(row, repeated.lines(row.id).values())

    def note(self, document: int, name: str, standing: Standing, *, again: bool = False) -> bool:
        """Remember what a document may teach; whether that has just taught something new.

        `again`: it was read before in this run or an earlier one, and only other lines are left out now.
        """
        rows = [self._row(family, standing.site) for family in families_of(name, standing.site)]
        folder, site = rows[-1].id, rows[0].id if len(rows) > 1 else None
        what = Remembered(folder, site, standing.signature, standing.keys, standing.applied)
        self._repeated.note(document, what, again=again)
        changed = False
        for row in () if again else rows:
            self._seen[row.id] += 1
            if self._seen[row.id] in EARLY:
                changed |= self._settle(row, for_good=False)
        return changed

    def move(self, document: int, name: str) -> None:
        """Note that a document has another name now."""
        self._repeated.move(document, self._row(Family(FamilyKind.FOLDER, posixpath.dirname(name)), None).id)

    def settle(self) -> None:
        """Learn from all that was read. What was read with other lines than these is stale then."""
        for row in self._repeated.unsettled(self._corpus):
            self._settle(row, for_good=True)

    def _row(self, family: Family, site: SafeText | None) -> FamilyRow:
        name = (site or family.key) if family.kind is FamilyKind.SITE else _folder_name(family.key)
        number = self._repeated.family(self._corpus, family.kind, family.key, name)
        return FamilyRow(number, family.kind, family.key, name)

    def _settle(self, row: FamilyRow, *, for_good: bool) -> bool:
        members = self._repeated.members(row, MOST_DOCUMENTS)
        found = learn(Trace(member.signature, member.keys) for member in members)
        known = self._repeated.lines(row.id)
        examples = {key: next(member for member in members if key in member.keys) for key in found}
        texts = self._texts({key: examples[key] for key in found if key not in known})
        now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
        lines = [
            RepeatedLine(key, known[key].text, count, of, examples[key].name, known[key].since)
            if key in known
            else RepeatedLine(key, texts.get(key, ""), count, of, examples[key].name, now)
            for key, (count, of) in found.items()
        ]
        changed = self._repeated.settle(row, lines, for_good=for_good)
        self._remember(row, lines)
        return changed

    def _remember(self, row: FamilyRow, lines: Iterable[RepeatedLine]) -> None:
        family = Family(FamilyKind(row.kind), row.key)
        self._lines[family] = {
            line.key: Repeat(line.documents, line.looked_at, row.name, line.example) for line in lines
        }
        if not self._lines[family]:
            del self._lines[family]

    def _texts(self, wanted: dict[int, Member]) -> dict[int, str]:
        """The words of lines, read again where they stand: of a document, keys alone are remembered."""
        from reader.ingest.decode import read_document
        from reader.ingest.pipeline import candidate_texts

        texts: dict[int, str] = {}
        for member in {member.id: member for member in wanted.values()}.values():
            path = self._root / member.path if self._root.is_dir() else self._root
            try:
                document = read_document(path, member.path)
            except DocumentError:
                continue  # it went just now; the list shows the line without its words until the next run
            texts |= candidate_texts(document, day_first=self._day_first)
        return texts


def learned_from(rows: Sequence[tuple[FamilyRow, RepeatedLine]]) -> Learned:
    """What is learned, from the rows of the index."""
    lines: dict[Family, dict[int, Repeat]] = {}
    for row, line in rows:
        family = Family(FamilyKind(row.kind), row.key)
        repeat = Repeat(line.documents, line.looked_at, row.name, line.example)
        lines.setdefault(family, {})[line.key] = repeat
    return Learned(lines)


def _folder_name(folder: str) -> str:
    return f"{folder}/" if folder else "the corpus's own folder"
