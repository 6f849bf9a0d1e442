"""Commands of the query bar and of the tag filters."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Scope, Sense

_FORMER: Final = Sense(lambda now: now.former, "There is no former query")
_EMPTIED: Final = Sense(lambda now: now.emptied, "No single term of the query takes away the last item")
_TEXT: Final = Sense(lambda now: bool(now.text), "The query is empty already")


def _query(
    name: str, title: str, what: str, key: str, footer: str = "", sense: Sense | None = None
) -> Command:
    return Command(
        f"query.{name}", title, what, (key,), f"query_{name}", Chapter.QUERY, footer=footer, sense=sense
    )


def _bar(name: str, title: str, what: str, key: str, footer: str = "") -> Command:
    return Command(
        f"query.{name}", title, what, (key,), name, Chapter.QUERY, (Scope.QUERY,), footer,
        palette=False,
    )  # fmt: skip


def _filter(name: str, title: str, what: str, keys: str, action: str, footer: str = "") -> Command:
    return Command(
        f"filter.{name}", title, what, tuple(keys.split()), action, Chapter.FILTERS, (Scope.FILTERS,), footer,
        palette=False,
    )  # fmt: skip


QUERY: Final = (
    _query("edit", "Search", "Go to the query bar.", "slash", "query"),
    _query("former", "Former query", "Bring back the query before this one.", "backspace", "", _FORMER),
    _query(
        "without", "Leave out a term", "Leave out the term of the query that takes away the last item.", "X",
        "leave out", _EMPTIED,
    ),
    _query("clear", "Show everything", "Empty the query.", "C", "", _TEXT),
    _bar(
        "accept", "Go to the list", "Keep the query and go to the list; where nothing matches, take what is "
        "suggested.", "enter", "to the list",
    ),
    _bar("complete", "Complete", "Take the completion; with none, go to the list.", "tab", "complete"),
    _bar("up", "Older query", "Go up in the completions, or back in the history.", "up", "history"),
    _bar("down", "Newer query", "Go down in the completions, or forth in the history.", "down"),
    _bar("leave", "Leave the query bar", "Close the completions, then go to the list.", "escape", "back"),
)  # fmt: skip

FILTERS: Final = (
    _filter(
        "cycle", "Include, exclude, off",
        "Turn a filter from off to include, to exclude, and off again; open or close a group.",
        "space enter", "choose", "in, out, off",
    ),
    _filter(
        "exclude", "Exclude", "Take away all items with this value; again, let them back.", "x", "exclude",
        "exclude",
    ),
    _filter(
        "narrow", "Find a filter", "Show only the filters whose name has the letters that you type.", "slash",
        "narrow", "find",
    ),
    _filter(
        "join", "Any or all",
        "Let any of the chosen values of this group be enough, or ask for all of them.", "a", "join",
        "any, all",
    ),
    _filter(
        "order", "Sort a group", "Sort the values of this group by count, or by name.", "c", "order",
    ),
    _filter(
        "group", "Next group", "Go to the next group of filters.", "J right_square_bracket", "group(1)"
    ),
    _filter(
        "group_back", "Previous group", "Go to the group before.", "K left_square_bracket", "group(-1)"
    ),
)  # fmt: skip
