"""Commands for reading, and for the item that is open."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Scope, Sense

_ITEM: Final = Sense(lambda now: now.item is not None, "No item is open")
_LINK: Final = Sense(lambda now: now.item is not None and bool(now.item.item.links), "This item has no link")
_MATCHES: Final = Sense(lambda now: now.matches, "No words of the query stand in this item")


def _read(
    name: str, title: str, what: str, keys: str, action: str, footer: str = "", sense: Sense | None = None
) -> Command:
    return Command(
        f"read.{name}",
        title,
        what,
        tuple(keys.split()),
        action,
        Chapter.READ,
        (Scope.PANES,),
        footer,
        sense,
    )


def _item(name: str, title: str, what: str, key: str, footer: str, sense: Sense = _ITEM) -> Command:
    return Command(
        f"item.{name}", title, what, (key,), f"screen.{name}", Chapter.ITEM, (Scope.PANES,), footer, sense
    )


READING: Final = (
    Command(
        "read.open",
        "Read",
        "Go into the item under the cursor.",
        ("enter",),
        "choose",
        Chapter.READ,
        (Scope.LIST,),
        "read",
        palette=False,
    ),
    _read(
        "on",
        "Read on",
        "Turn the page of the item; at its end, go on to the next unread item.",
        "space",
        "read_on",
        "next unread",
    ),
    _read(
        "page_back",
        "Read back",
        "Turn back the page of the item; at its top, go to the item before.",
        "b",
        "read_back",
    ),
    _read(
        "next", "Next item", "Go to the next item, wherever you are in this one.", "J right_square_bracket",
        "item(1)",
    ),
    _read("previous", "Previous item", "Go to the item before.", "K left_square_bracket", "item(-1)"),
    _read(
        "unread", "Next unread item", "Go to the next item that is unread, on whichever day.", "full_stop",
        "unread(1)",
    ),
    _read(
        "unread_back", "Unread item before", "Go to the item before that is unread.", "comma", "unread(-1)"
    ),
    _read(
        "match", "Next match", "Go to the next place in the item where words of the query stand.", "n",
        "match(1)", "next match", _MATCHES,
    ),
    _read("match_back", "Previous match", "Go to the match before.", "N", "match(-1)", sense=_MATCHES),
    _read(
        "zen", "Nothing but the text", "Show the item and nothing else; again, or escape, ends it.", "z",
        "zen", "zen",
    ),
)  # fmt: skip

ITEM: Final = (
    _item(
        "file", "Show it in its file", "Show the item in its file, with the cuts, the evidence and what is "
        "left out.", "r", "in file",
    ),
    _item(
        "link", "Open the link", "Show the full address of the link; open it once you agree.", "o",
        "link", _LINK,
    ),
    Command(
        "item.tags", "Show all tags", "Show all tags of the item, or only the first ones.", ("plus",),
        "screen.all_tags", Chapter.ITEM, (Scope.PANES,), sense=_ITEM,
    ),
    _item("copy", "Copy the item", "Copy title, date, source and text to the clipboard.", "y", "copy"),
    _item("edit", "Open the file in the editor", "Open its file in $EDITOR at the item's line.", "e", "edit"),
)  # fmt: skip
