"""The completion script of fish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.cli.command import Command, Option, Values
from reader.cli.shells.words import query_words, value_options


def script(screen: Command, commands: Sequence[Command]) -> str:
    """Return the script."""
    return "\n".join(_lines(screen, commands)) + "\n"


def _lines(screen: Command, commands: Sequence[Command]) -> Iterator[str]:
    names = " ".join(command.name for command in commands)
    yield "# Completion of dateline for fish."
    yield "function __dateline_command --description 'Print the command of the line, if there is one'"
    yield "    set -l words (commandline -opc)"
    yield "    set -e words[1]"
    yield "    while set -q words[1]"
    yield "        switch $words[1]"
    yield f"            case {' '.join(value_options(screen))}"
    yield "                set -e words[1]"
    yield "            case '-*'"
    yield f"            case {names}"
    yield "                echo $words[1]"
    yield "                return"
    yield "            case '*'"
    yield "                echo path"
    yield "                return"
    yield "        end"
    yield "        set -e words[1]"
    yield "    end"
    yield "end"
    none = "test -z (__dateline_command | string collect)"
    for command in commands:
        yield f"complete -c dateline -n {_quoted(none)} -a {command.name} -d {_quoted(command.help)}"
    for option in screen.all_options:
        yield f"complete -c dateline{_option(option)}"
    for command in commands:
        here = f"complete -c dateline -n {_quoted(f'contains -- {command.name} (__dateline_command)')}"
        for option in command.options:
            yield here + _option(option)
        yield f"{here} -f{_argument(command)}"


def _option(option: Option) -> str:
    text = f" -l {option.name.removeprefix('--')}" + (f" -s {option.short[1:]}" if option.short else "")
    if option.metavar is not None:
        if option.choices:
            text += f" -x -a {_quoted(' '.join(option.choices))}"
        elif option.values is Values.FOLDER:
            text += " -x -a '(__fish_complete_directories)'"
        else:
            text += " -r -F" if option.values is Values.PATH else " -x"
    return f"{text} -d {_quoted(option.help)}"


def _argument(command: Command) -> str:
    argument = command.argument
    if argument is None:
        return ""
    words = query_words() if argument.values is Values.QUERY else argument.choices
    return f" -a {_quoted(' '.join(words))}" if words else ""


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
