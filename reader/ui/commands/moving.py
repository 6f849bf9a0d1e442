"""Commands that move: within a pane, and from pane to pane."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Scope

_VIEWS: Final = (Scope.LIST, Scope.DETAIL, Scope.FILTERS, Scope.FILE)


def _move(name: str, title: str, what: str, keys: str, action: str) -> Command:
    return Command(
        f"move.{name}", title, what, tuple(keys.split()), action, Chapter.MOVE, _VIEWS, palette=False
    )


def _pane(
    name: str, title: str, what: str, keys: str, action: str, scope: Scope = Scope.PANES, footer: str = ""
) -> Command:
    return Command(
        f"pane.{name}",
        title,
        what,
        tuple(keys.split()),
        action,
        Chapter.PANES,
        (scope,),
        footer,
        palette=name == "filters",
    )


MOVING: Final = (
    _move("down", "Down", "Go one row or line down.", "j down", "down"),
    _move("up", "Up", "Go one row or line up.", "k up", "up"),
    _move("half_down", "Half a page down", "Go half a page down.", "ctrl+d", "page(0.5)"),
    _move("half_up", "Half a page up", "Go half a page up.", "ctrl+u", "page(-0.5)"),
    _move("page_down", "Page down", "Go a page down.", "pagedown ctrl+f", "page(1)"),
    _move("page_up", "Page up", "Go a page up.", "pageup ctrl+b", "page(-1)"),
    _move("first", "To the top", "Go to the first row or line.", "g home", "first"),
    _move("last", "To the end", "Go to the last row or line.", "G end", "last"),
)

PANES: Final = (
    _pane("next", "Next pane", "Go to the next pane.", "tab", "pane(1)"),
    _pane("previous", "Previous pane", "Go to the pane before.", "shift+tab", "pane(-1)"),
    _pane("right", "Pane to the right", "Go one pane to the right.", "l right", "side(1)"),
    _pane("left", "Pane to the left", "Go one pane to the left.", "h left", "side(-1)"),
    _pane(
        "back", "Back", "Leave what you are in: the item, the filters, zen.", "escape", "back", footer="back"
    ),
    _pane(
        "filters",
        "Tag filters",
        "Go to the tag filters; where there is no room for them, open and close them.",
        "f",
        "filters",
        footer="filters",
    ),
)
