"""Commands of the file view."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Scope


def _file(
    name: str, title: str, what: str, keys: str, action: str, footer: str = "", *, palette: bool = True
) -> Command:
    return Command(
        f"file.{name}", title, what, tuple(keys.split()), action, Chapter.FILE, (Scope.FILE,), footer,
        palette=palette,
    )  # fmt: skip


FILE: Final = (
    _file("cut", "Next cut", "Go to where the next item of the file begins.", "n", "cut(1)", "next cut"),
    _file("cut_back", "Cut before", "Go back to where an item of the file begins.", "N", "cut(-1)"),
    _file("back", "Leave the file", "Go back to where you came from.", "escape r q", "screen.back", "back"),
    _file(
        "go", "Go to this item", "Leave the file for the item under the cursor, in the list.", "enter",
        "screen.go", "go to item",
    ),
    _file(
        "next", "Next item of the list", "Go to the next item of the list, in whichever file it stands.",
        "right_square_bracket J", "screen.item(1)", "next in list",
    ),
    _file(
        "previous", "Item before in the list", "Go to the item before in the list.", "left_square_bracket K",
        "screen.item(-1)",
    ),
    _file("on", "A page on", "Turn the page.", "space", "page(1)", palette=False),
    _file("page_back", "A page back", "Turn back the page.", "b", "page(-1)", palette=False),
)  # fmt: skip
