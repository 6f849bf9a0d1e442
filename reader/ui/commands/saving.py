"""Commands of saved searches and of the timeline."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Scope, Sense

DIGITS: Final = 9
"""Saved searches that have a digit."""
_TEXT: Final = Sense(lambda now: bool(now.text.strip()), "There is nothing to save: the query is empty")
_DATED: Final = Sense(lambda now: now.dated, "No item here has a date")


def _saved(
    name: str, title: str, what: str, keys: str, action: str, footer: str = "", sense: Sense | None = None
) -> Command:
    return Command(
        f"saved.{name}", title, what, tuple(keys.split()), f"screen.{action}", Chapter.SAVED,
        footer=footer, sense=sense,
    )  # fmt: skip


def _kept(name: str, title: str, what: str, keys: str, action: str) -> Command:
    return Command(
        f"saved.{name}", title, what, tuple(keys.split()), action, Chapter.SAVED, (Scope.FILTERS,),
        palette=False,
    )  # fmt: skip


def _time(name: str, title: str, what: str, keys: str, action: str, footer: str = "") -> Command:
    return Command(
        f"time.{name}", title, what, tuple(keys.split()), action, Chapter.TIME, (Scope.TIME,), footer,
        palette=False,
    )  # fmt: skip


SAVED: Final = (
    _saved(
        "save", "Save the search", "Give the query a name, or save it anew under the name that it has.",
        "S", "save_search", "save", _TEXT,
    ),
    _saved(
        "pick", "Saved searches", "Find a saved search by its name, and run it.", "apostrophe", "pick_saved"
    ),
    *(
        Command(
            f"saved.run_{digit}", f"Saved search {digit}", f"Run saved search number {digit}.",
            (str(digit),), f"screen.run_saved({digit})", Chapter.SAVED, palette=False,
        )
        for digit in range(1, DIGITS + 1)
    ),
    _kept(
        "rename", "Rename a saved search", "Give the saved search under the cursor another name.", "R",
        "rename",
    ),
    _kept(
        "delete", "Delete a saved search", "Delete the saved search under the cursor, once you agree.",
        "D delete", "delete",
    ),
)  # fmt: skip

TIME: Final = (
    Command(
        "time.open", "Timeline", "Go to the timeline, to pick a range of days.", ("w",), "timeline",
        Chapter.TIME, footer="when", sense=_DATED,
    ),
    _time("earlier", "Earlier", "Go one bar to the left; a range that was begun grows or shrinks.", "h left",
          "step(-1)"),
    _time("later", "Later", "Go one bar to the right.", "l right", "step(1)"),
    _time("back", "Range to the left", "Let the range reach one bar further to the left.",
          "H shift+left", "extend(-1)"),
    _time("on", "Range to the right", "Let the range reach one bar further to the right.",
          "L shift+right", "extend(1)", "range"),
    _time("mark", "Begin a range", "Begin a range at this bar; again, give it up.", "space", "mark",
          "begin range"),
    _time("first", "First bar", "Go to the first bar.", "g home", "first"),
    _time("last", "Last bar", "Go to the last bar.", "G end", "last"),
    _time("take", "Take the range", "Put the bar or the range into the query.", "enter", "take", "take it"),
    _time("drop", "No range", "Take the dates out of the query.", "x", "drop", "no dates"),
    _time("in", "Zoom in", "Show a shorter span of time, in finer bars.", "plus equals_sign", "zoom_in",
          "zoom"),
    _time("out", "Zoom out", "Show a longer span of time.", "minus", "zoom_out"),
    _time("whole", "The whole time", "Show all of the time that there are items from.", "0", "whole"),
    _time("leave", "Leave the timeline", "Go back to the panes.", "escape w tab", "leave", "back"),
)  # fmt: skip
