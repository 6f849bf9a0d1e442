"""The completion script of zsh."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.cli.command import Command, Option, Values
from reader.cli.shells.words import query_words

_TAIL = """\
if [[ $funcstack[1] == _dateline ]]; then
    _dateline "$@"
else
    compdef _dateline dateline
fi
"""


def script(screen: Command, commands: Sequence[Command]) -> str:
    """Return the script: it can be sourced, or be a file `_dateline` in the folders of `fpath`."""
    return "\n".join(_lines(screen, commands)) + "\n" + _TAIL


def _lines(screen: Command, commands: Sequence[Command]) -> Iterator[str]:
    yield "#compdef dateline"
    yield "# Completion of dateline for zsh."
    yield "_dateline_query() {"
    # -S '' keeps a field open for its value; the colon belongs to the word here.
    yield f"    compadd -S '' -- {' '.join(query_words())}"
    yield "}"
    yield "_dateline_commands() {"
    yield "    local -a commands=("
    for command in commands:
        yield f"        {_quoted(f'{command.name}:{command.help}')}"
    yield "    )"
    yield "    _describe -t commands command commands"
    yield "    _files"
    yield "}"
    yield "_dateline() {"
    yield "    local context state state_descr line"
    yield "    typeset -A opt_args"
    yield f"    _arguments -C {_options(screen)} \\"
    yield "        '1:command or path:_dateline_commands' '*::arguments:->rest' && return"
    yield "    case $words[1] in"
    for command in commands:
        yield f"        ({command.name}) _arguments {_options(command)}{_argument(command)} ;;"
    yield "        (*) _files ;;"
    yield "    esac"
    yield "}"


def _options(command: Command) -> str:
    return " ".join(_option(option) for option in command.all_options)


def _option(option: Option) -> str:
    many = "*" if option.repeat else ""
    text = f"{many}{option.name}[{option.help}]"
    if option.metavar is not None:
        text += f":{option.metavar}:{_values(option)}"
    return _quoted(text)


def _values(option: Option) -> str:
    if option.choices:
        return f"({' '.join(option.choices)})"
    return {Values.FOLDER: "_files -/", Values.PATH: "_files"}.get(option.values, "")


def _argument(command: Command) -> str:
    argument = command.argument
    if argument is None:
        return ""
    if argument.values is Values.QUERY:
        return " '*:query:_dateline_query'"
    return f" '*:{argument.name}:({' '.join(argument.choices)})'"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
