"""What a command is."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from reader.domain.item import StoredItem


class Scope(StrEnum):
    """Where the keys of a command work: in one of the panes, in any of them, in the file view, or on the
    whole main screen.

    The widget that stands for the scope binds the keys and has the action.
    """

    LIST = "list"
    DETAIL = "detail"
    FILTERS = "filters"
    QUERY = "query bar"
    TIME = "timeline"
    PANES = "panes"
    FILE = "file view"
    ANYWHERE = "anywhere"


class Chapter(StrEnum):
    """Under which heading of the help a command stands; the order is the order there."""

    MOVE = "Moving"
    READ = "Reading"
    MARK = "Marking"
    ITEM = "The item"
    FILE = "The file view"
    QUERY = "Searching"
    FILTERS = "Tag filters"
    SAVED = "Saved searches"
    TIME = "Timeline"
    PANES = "Panes"
    PROGRAM = "Program"


class Situation(NamedTuple):
    """What decides whether a command makes sense now."""

    item: StoredItem | None = None
    """The item that is open."""
    matches: bool = False
    """Whether words of the query stand in it."""
    text: str = ""
    """The query."""
    former: bool = False
    """Whether there is a former query."""
    failures: int = 0
    """Files that could not be read."""
    dated: bool = False
    """Whether the timeline has anything to show."""
    emptied: bool = False
    """Whether it is known which term of the query takes away the last item."""
    listed: int = 0
    """Items in the list."""


class Sense(NamedTuple):
    """A condition of a command, with what to say where it does not hold."""

    holds: Callable[[Situation], bool]
    otherwise: str


class Command(NamedTuple):
    """One thing that a person can do.

    Keys, footer, help, palette, the key map of the config file and docs/keys.md all read this.
    """

    id: str
    """Stable name, used in the config file."""
    title: str
    """A few words, as an order: "Open the link"."""
    help: str
    """One sentence that says what it does."""
    keys: tuple[str, ...]
    """As Textual names them; none: palette only."""
    action: str
    """A Textual action of the widget that stands for the scope; "app." where it is the app's."""
    chapter: Chapter
    scopes: tuple[Scope, ...] = (Scope.ANYWHERE,)
    footer: str = ""
    """The word in the footer; empty: not there."""
    sense: Sense | None = None
    """When it makes sense; None: always."""
    palette: bool = True
    """Whether the palette lists it; moving about is done by keys alone."""

    @property
    def bound_action(self) -> str:
        """The action that its keys run: straight there, or past the question whether it makes sense."""
        return self.action if self.sense is None else f"screen.command({self.id!r})"
