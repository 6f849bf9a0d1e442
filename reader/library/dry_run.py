"""Split one file without touching the index."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.ingest.pipeline import Ingested


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a file would become."""

    document: Document
    ingested: Ingested


def dry_run(path: Path, *, day_first: bool = False) -> DryRun:
    """Decode and split the file at `path`; DocumentError where it cannot be read."""
    from reader.ingest.decode import read_document
    from reader.ingest.pipeline import split

    document = read_document(path, path.name)
    return DryRun(document, split(document, day_first=day_first))
