"""Commands that mark: one item, or all that the query finds; and that take back what was done."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Scope, Sense

_ITEM: Final = Sense(lambda now: now.item is not None, "No item is open")
_LISTED: Final = Sense(lambda now: now.listed > 0, "The list is empty")


def _mark(name: str, title: str, what: str, key: str, action: str, footer: str = "") -> Command:
    return Command(
        f"mark.{name}", title, what, (key,), f"screen.{action}", Chapter.MARK, (Scope.PANES,), footer, _ITEM
    )


def _all(name: str, title: str, what: str, action: str, *keys: str) -> Command:
    return Command(f"all.{name}", title, what, keys, f"screen.{action}", Chapter.MARK, sense=_LISTED)


def _back(name: str, title: str, what: str, key: str, action: str) -> Command:
    return Command(f"history.{name}", title, what, (key,), f"screen.{action}", Chapter.MARK)


MARKING: Final = (
    _mark("star", "Star", "Give the item a star, or take it away.", "s", "turn('starred')", "star"),
    _mark("read", "Read or unread", "Mark the item as read, or as unread.", "u", "turn('read')", "read"),
    _mark(
        "tags", "My tags", "Give the item tags of your own: `cite, -later` adds one and takes one away.", "t",
        "tags", "tags",
    ),
    _mark("note", "Note", "Write a note to the item.", "a", "note", "note"),
    _mark("note_editor", "Note in the editor", "Write the note of the item in $EDITOR.", "E", "note_editor"),
    _all("read", "Mark all as read", "Mark all items of the list as read, once you have seen how many.",
         "mark_all('read', True)", "A"),
    _all("unread", "Mark all as unread", "Mark all items of the list as unread, once you agree.",
         "mark_all('read', False)"),
    _all("star", "Star all", "Give all items of the list a star, once you agree.",
         "mark_all('starred', True)"),
    _all("unstar", "Take all stars", "Take the star from all items of the list, once you agree.",
         "mark_all('starred', False)"),
    _all("tags", "Tag all", "Give all items of the list tags of your own, or take them.", "tag_all"),
    _back("undo", "Undo", "Take back what was done last, also before the last start.", "U", "undo"),
    _back("redo", "Do again", "Do again what was undone.", "ctrl+y", "redo"),
    _back("show", "What was done", "List what was done; go back to before any of it, or forth again.", "H",
          "history"),
)  # fmt: skip
