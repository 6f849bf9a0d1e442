"""What `--help` prints, for the whole and for one command."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from reader.cli.arguments import program
from reader.cli.command import COMMON, Argument, Command, Option

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


def command_help(command: Command) -> str:
    """Return the page of one command. argparse lays it out; it would take long to load only for reading."""
    parser = argparse.ArgumentParser(
        prog=program(command),
        description="\n\n".join(part for part in (command.help + ".", command.about) if part),
        epilog=_examples(command),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    parser.color = False  # type: ignore[attr-defined]  # from Python 3.14 on, help would be coloured
    if command.argument is not None:
        _add_argument(parser, command.argument)
    for option in command.all_options:
        _add_option(parser, option)
    return parser.format_help()


def _examples(command: Command) -> str:
    width = max((len(line) for line, _ in command.examples), default=0)
    lines = [f"  {line:{width}}  {what}" for line, what in command.examples]
    return "\n".join(["examples:", *lines]) if lines else ""


def _add_argument(parser: argparse.ArgumentParser, argument: Argument) -> None:
    count = ("+" if argument.least else "*") if argument.several else (None if argument.least else "?")
    parser.add_argument(
        argument.name, nargs=count, help=argument.help, metavar=argument.name.upper(),
        choices=argument.choices or None,
    )  # fmt: skip


def _add_option(parser: argparse.ArgumentParser, option: Option) -> None:
    names = [name for name in (option.short, option.name) if name]
    if option.metavar is None:
        parser.add_argument(*names, action="store_true", help=option.help)
        return
    help_text = option.help + (f" (one of {', '.join(option.choices)}" if option.choices else "")
    if option.choices:
        help_text += f"; default: {option.default})" if option.default else ")"
    parser.add_argument(
        *names,
        action="append" if option.repeat else "store",
        metavar=option.metavar,
        help=help_text,
        choices=option.choices or None,
    )
