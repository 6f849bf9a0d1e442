"""An item, what it was read from, and what was left out of it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple

from reader.domain.dates import NewsDate
from reader.domain.span import Span
from reader.domain.tag import Tag
from reader.domain.text import NOTHING, SafeText


class Reason(StrEnum):
    """Why lines were left out; the words are shown to people."""

    ADVERT = "advert"
    PROMPT = "prompt"
    TEASER = "teaser"
    NAVIGATION = "navigation"
    SHARE = "share"
    COOKIE = "cookie notice"
    COPYRIGHT = "copyright"
    AUTHOR_BOX = "author box"
    CAPTION = "caption"
    COUNTER = "counter"
    COMMENT = "comment"
    LABEL = "label"
    ERROR = "error text"
    REPEATED = "repeated"
    RULE = "rule"
    """A line that only divides: "---", "* * *"."""
    CHOICE = "left out"
    """A reader left it out."""


class Evidence(NamedTuple):
    """The rule and the exact words behind a date, source, author, title or tag."""

    rule: str
    """The rule's name, a stable word such as "dateline" or "source line"."""
    line: int
    """Line of the document, from 1."""
    start: int
    """Column of the first character of the words, from 0."""
    end: int
    """Column after the last character."""
    text: SafeText
    """The words."""


class LeftOut(NamedTuple):
    """A run of lines that belongs to no item's text, with its reason."""

    span: Span
    reason: Reason
    detail: str = ""
    """More about it: the rule that took it, or in how many documents the line stands."""


class Cut(NamedTuple):
    """Why an item begins where it begins."""

    line: int
    rule: str
    """A stable word such as "dateline", "heading", "after source line", "document start"."""
    detail: str = ""
    score: float = 0.0
    """The splitter's weight for this cut; higher is surer."""


NO_EVIDENCE: Final[Mapping[str, Evidence]] = MappingProxyType({})


class Item(NamedTuple):
    """One piece of news, as read from a document."""

    document: SafeText
    """Path of the document relative to its corpus."""
    span: Span
    title: SafeText
    text: SafeText
    """Clean text, paragraphs separated by a blank line; without the title line, dateline and labels."""
    date: NewsDate | None = None
    source: SafeText | None = None
    author: SafeText | None = None
    tags: tuple[Tag, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    """Inside `span`, in order."""
    links: tuple[SafeText, ...] = ()
    """http and https addresses, in order, each once."""
    markdown: bool = False
    """Whether `text` is Markdown."""
    title_made: bool = False
    """The title was made from the first sentence; no title line stands in the document."""
    date_note: SafeText = NOTHING
    """A doubt about the date: "Monday contradicts 21 March 2023", "day and month may be swapped"."""
    cut: Cut = Cut(1, "document start")
    evidence: Mapping[str, Evidence] = NO_EVIDENCE
    """Field name ("date", "source", "author", "title", or "kind:name" of a tag) to its evidence."""


class Head(NamedTuple):
    """What a row of the list shows: cheap to read by the thousand."""

    number: int
    """The item's row in the index, never used again for another one; it says nothing about the date."""
    id: str
    """The item's permanent id."""
    title: SafeText
    date: NewsDate | None
    source: SafeText | None
    tags: tuple[Tag, ...]
    document: SafeText
    start_line: int
    read: bool = False
    starred: bool = False
    noted: bool = False


class StoredItem(NamedTuple):
    """An item out of the store, with what a person did to it."""

    head: Head
    item: Item
    note: SafeText = NOTHING
