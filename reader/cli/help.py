"""The page of `dateline --help`."""

from __future__ import annotations

from collections.abc import Iterable

from reader.cli.command import COMMON, Command, Option

_INTRO = """usage: dateline [PATH ...]
       dateline COMMAND [OPTIONS] [QUERY]

Reads a folder of saved news: cuts each file into dated items, tags them, and shows them in three panes.
Without PATH it opens the corpus of the config file, or the articles that come with it.
"""

_END = """
examples:
  dateline ~/news                          read a folder
  dateline list 'tag:china date:2023'      list what a query matches
  dateline list is:unread --format jsonl   the same for a program, one object a line
  dateline show 7f3a                       print one item

dateline COMMAND --help tells more. The query language is described in docs/query.md.
Exit codes: 0 done, 1 failed, 2 wrong usage or a mistake in a query, 3 done but some files could not be
read, 130 interrupted.
"""


def main_help(commands: Iterable[Command]) -> str:
    """Return the page: what Dateline is, its commands and its options."""
    named = [(command.name, command.help) for command in commands if command.name]
    options = [(_named(option), option.help) for option in COMMON]
    options.append(("--version", "print the version and stop"))
    return f"{_INTRO}\ncommands:\n{_list(named)}\noptions:\n{_list(options)}{_END}"


def _named(option: Option) -> str:
    parts = (f"{option.short}," if option.short else "", option.name, option.metavar)
    return " ".join(part for part in parts if part)


def _list(pairs: list[tuple[str, str]]) -> str:
    width = max(len(name) for name, _ in pairs)
    return "".join(f"  {name:{width}}  {what}\n" for name, what in pairs)
