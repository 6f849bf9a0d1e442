"""What the library reports."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.text import SafeText
from reader.errors import DocumentError


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an indexing run is."""

    done: int
    """Documents that are dealt with, of those that had to be read."""
    total: int
    """Documents that have to be read."""
    document: SafeText
    """The one that was dealt with last."""
    items: int
    """Items read from them so far."""


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an indexing run did. All but `items` count documents."""

    added: int = 0
    changed: int = 0
    gone: int = 0
    unchanged: int = 0
    """Left as they were: the same bytes, perhaps under another name."""
    failures: tuple[DocumentError, ...] = ()
    """Files and folders that could not be read, those of earlier runs included."""
    interrupted: bool = False
    """It was stopped; what it had read until then is in the index."""
    items: int = 0
    """Items of the opened corpora now."""
    notes: tuple[str, ...] = ()
    """What else a person should know: that the index was damaged and built anew, say."""


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """One document of the opened corpora."""

    name: SafeText
    items: int
    size: int
    """Bytes."""
    failure: str | None
    """Why it could not be read."""
