"""Split one file without touching the index."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.ingest.roots import safe_name

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.ingest.pipeline import Ingested
    from reader.ingest.standing.learned import Learned


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a file would become."""

    document: Document
    ingested: Ingested
    in_corpus: bool = False
    """Whether it lies in the corpus and was read with what the corpus has taught."""


def dry_run(path: Path, *, day_first: bool = False, learned: LearnedFrom | None = None) -> DryRun:
    """Decode and split the file at `path`; DocumentError where it cannot be read.

    A file of a corpus that was indexed is read with the lines `learned` from it.
    """
    from reader.ingest.decode import make_document, read_bytes
    from reader.ingest.pipeline import split
    from reader.ingest.standing.learned import NOTHING_LEARNED

    found = None if learned is None else learned.about(path)
    name, lines = (path.name, NOTHING_LEARNED) if found is None else found
    document = make_document(name, read_bytes(path, safe_name(path.name)))
    return DryRun(document, split(document, day_first=day_first, learned=lines), found is not None)


class LearnedFrom:
    """What some corpora have taught, looked up without changing anything."""

    def __init__(self, corpora: Sequence[Path], data: Path) -> None:
        """`data` is the folder of the databases; there need not be any."""
        from reader.library.engine import INDEX_NAME
        from reader.library.learning import learned_from
        from reader.store.peek import peek_repeated

        self._corpora: dict[Path, Learned] = {}
        for corpus in corpora:
            root = corpus.expanduser().resolve()
            rows = peek_repeated(data / INDEX_NAME, root)
            if rows is not None:
                self._corpora[root] = learned_from(rows)

    def about(self, path: Path) -> tuple[str, Learned] | None:
        """The name of a file in the corpus and what was learned there; None where it lies in none."""
        real = path.expanduser().resolve()
        for root, learned in self._corpora.items():
            if real == root:
                return root.name, learned
            if root in real.parents:
                return real.relative_to(root).as_posix(), learned
        return None
