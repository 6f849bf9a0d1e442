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


@dataclass(frozen=True, slots=True)
class LearnedLine:
    """A line that is left out because the documents of a site or folder repeat it."""

    text: SafeText
    """The line, or the whole paragraph; empty where its document went before it could be read again."""
    kind: str
    """What the documents have in common: "site" or "folder"."""
    family: SafeText
    """The name of the site or folder."""
    documents: int
    """Documents that it stands in, copies of one text counted once."""
    of: int
    """Documents of the site or folder that were looked at: all, or of many a sample."""
    since: str
    """When it was learned: ISO, UTC."""
    example: SafeText
    """The name of a document that it stands in."""
