"""What the scripts of all shells complete."""

from __future__ import annotations

from reader.cli.command import Command
from reader.query.grammar import FIELDS, FieldKind


def query_words() -> tuple[str, ...]:
    """Return the fields of the query language, and whole terms where a field has few values."""
    found: list[str] = []
    for spec in FIELDS:
        if spec.values and spec.kind is not FieldKind.DATE:
            found += [f"{spec.name}:{value}" for value in spec.values]
        else:
            found.append(f"{spec.name}:")
    return (*found, "date:today", "date:yesterday", "date:none")


def value_options(command: Command) -> list[str]:
    """Return the options of a command that take a value."""
    return [option.name for option in command.all_options if option.metavar is not None]
