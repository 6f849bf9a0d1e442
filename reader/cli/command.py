"""What a command is: one declaration that the parser, the help, the completion and the docs read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.cli.diagnostics import Diagnostics
from reader.cli.output import Output

if TYPE_CHECKING:
    from types import SimpleNamespace

    from reader.config import Config
    from reader.library import Library


class Values(StrEnum):
    """What a value is, for completion."""

    PLAIN = "plain"
    PATH = "path"
    FOLDER = "folder"
    QUERY = "query"


class Option(NamedTuple):
    """One option of a command."""

    name: str
    """With its dashes."""
    help: str
    metavar: str | None = None
    """Name of its value; None for a switch."""
    short: str | None = None
    choices: Sequence[str] = ()
    default: str | None = None
    repeat: bool = False
    number: bool = False
    """Whether the value is a whole number from 1 on."""
    values: Values = Values.PLAIN


class Argument(NamedTuple):
    """What a command takes without an option's name."""

    name: str
    help: str
    least: int = 0
    """0 or 1: how many there must be."""
    several: bool = True
    values: Values = Values.PLAIN
    choices: Sequence[str] = ()


class Command(NamedTuple):
    """One command."""

    name: str
    help: str
    """One line."""
    about: str
    """What else there is to know; paragraphs for `--help`."""
    examples: Sequence[tuple[str, str]]
    """A command line, and what it does."""
    run: Callable[[Call], int]
    """Does it, and returns the exit code."""
    argument: Argument | None = None
    options: Sequence[Option] = ()

    @property
    def all_options(self) -> Sequence[Option]:
        """Its own options, then those of every command."""
        return (*self.options, *COMMON)


class Call(NamedTuple):
    """One run of a command."""

    values: SimpleNamespace
    """What was typed, by name of the option or argument."""
    output: Output
    diagnostics: Diagnostics
    config: Callable[[], Config]
    """Settles the configuration; ConfigError for a mistake."""
    show_screen: Callable[[Config], int]
    is_interactive: bool
    """Whether a person sits at both ends: stdin and stdout are a terminal."""

    @property
    def query(self) -> str:
        """The query that was typed, its words put together again."""
        return " ".join(self.values.query)

    @contextmanager
    def library(self) -> Iterator[Library]:
        """Open the library that the configuration names."""
        from reader.library import Library

        config = self.config()
        library = Library.open(
            config.corpora(), config.data, day_first=bool(config.day_first), searches=config.searches
        )
        try:
            yield library
        finally:
            library.close()


COMMON = (
    Option("--corpus", "read this folder or file; may be repeated", "PATH", repeat=True, values=Values.PATH),
    Option("--data", "folder of the databases", "DIR", values=Values.FOLDER),
    Option("--config", "config file to use", "FILE", values=Values.PATH),
    Option("--help", "show this help and stop", short="-h"),
)  # fmt: skip
"""Options of every command."""

QUERY = Argument("query", "what to take; everything without it (see docs/query.md)", values=Values.QUERY)


def path_of(text: str | None) -> Path | None:
    """Return a path that was typed, with ~ for the home folder where the shell left it."""
    return None if text is None else Path(text).expanduser()
