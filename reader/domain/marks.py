"""What a person did to items, and what became of it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Final, NamedTuple

from reader.domain.text import NOTHING, SafeText


class Marks(NamedTuple):
    """What a person did to one item."""

    read: bool = False
    starred: bool = False
    note: SafeText = NOTHING
    tags: tuple[SafeText, ...] = ()
    """The person's own, by name."""
    scroll: int = 0
    """The line of the text at the top of the screen, from 0."""


UNTOUCHED = Marks()


class Saved(NamedTuple):
    """What became of a change."""

    items: int
    """Items that it changed; those that were so already do not count."""
    kept: bool = True
    """Whether it is on the disk. If not, it is kept in memory, and saved as soon as that is possible."""
    why: str = ""
    """Why it is not."""


OPENED: Final = "opened"
"""The action of an item that counts as read because it was open for a while: nobody did it, so that neither
undo nor the history knows it."""


class Done(NamedTuple):
    """One entry of the history."""

    number: int
    when: dt.datetime
    what: str
    """In words: "read", "tag to cite"."""
    items: int
    undone: bool
    again: bool = False
    """Whether it can be done again: it was undone, and nothing else was done since."""


class Standing(NamedTuple):
    """Whether what is marked can be saved now."""

    writes: bool
    """This Dateline keeps what is marked."""
    another: bool = False
    """Another one does."""
    waiting: bool = False
    """Changes wait in memory to be saved."""
    why: str = ""
    """Why they do, or would."""


class Tier(StrEnum):
    """What an item was known again by, the strongest first; the words are shown to people."""

    LINK = "link"
    TEXT = "title and text"
    BODY = "text"
    CLOSE = "close text"
    TITLE = "title"
    HAND = "by hand"


class Relink(NamedTuple):
    """A mark that followed an item whose text, title or file had changed."""

    number: int
    when: dt.datetime
    id: str
    tier: Tier
    title: SafeText
    """Of the item now."""
    former_title: SafeText
    document: SafeText
    former_document: SafeText
    undone: bool


class Lost(NamedTuple):
    """State whose item is not in the corpus any more; it is kept until the text comes back."""

    id: str
    marks: Marks
    title: SafeText
    document: SafeText
    """Where it was last seen, relative to its corpus."""


class Place(NamedTuple):
    """Where a person left a corpus."""

    query: str = ""
    pane: str = ""
    item: str = ""
    """Id of the item under the cursor."""
    scroll: int = 0


class Restored(NamedTuple):
    """What a restore brought in."""

    items: int
    """Items of the dump."""
    changed: int
    """Items that are not as they were before."""
    found: int
    """Items of the dump that are in the corpus now."""
    saved: Saved


class StateHealth(NamedTuple):
    """How it is with state.db."""

    path: str
    items: int
    """Items with an entry."""
    integrity: str
    """"ok", or what is wrong."""
    backups: tuple[str, ...]
    """Names of the copies, the newest first."""
    writer: str
    """"this Dateline", "nobody", or what is known of who else writes."""
