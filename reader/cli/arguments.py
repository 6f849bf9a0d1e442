"""From the words of a command line to a command and its values."""

from __future__ import annotations

import argparse
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NoReturn

from reader.cli.command import COMMON, Argument, Command, Option, Values
from reader.errors import UsageError


class _Parser(argparse.ArgumentParser):
    """Reports a mistake as our own error instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message} (see {self.prog} --help)")


def find_command(words: Sequence[str], names: Container[str]) -> tuple[str | None, list[str]]:
    """Return the name of a command that stands in `words`, and the other words; None where none does.

    The first word that is neither an option nor the value of one names the command.
    """
    takes_value = {option.name for option in COMMON if option.metavar is not None}
    at = 0
    while at < len(words) and words[at].startswith("-") and words[at] != "--":
        at += 2 if words[at] in takes_value else 1
    if at < len(words) and words[at] in names:
        return words[at], [*words[:at], *words[at + 1 :]]
    return None, list(words)


def read_values(command: Command, words: Sequence[str]) -> argparse.Namespace:
    """Read the words of one command; UsageError says what is wrong with them."""
    return build_parser(command).parse_args(arrange(command, words))


def arrange(command: Command, words: Sequence[str]) -> list[str]:
    """Return `words` with the options first and a "--" after them.

    So a query may begin with a minus: what begins with one dash and is no option of the command belongs
    to the query.
    """
    known = {name: option for option in command.all_options for name in (option.name, option.short) if name}
    has_query = command.argument is not None and command.argument.values is Values.QUERY
    options: list[str] = []
    rest: list[str] = []
    left = iter(words)
    for word in left:
        name, equals, value = word.partition("=")
        option = known.get(name if word.startswith("--") else word)
        if word == "--":
            rest += left
        elif option is not None and option.metavar is not None:
            options.append(f"{option.name}={value if equals else _next(left, option, command)}")
        elif option is not None and not equals:
            options.append(option.name)
        elif word.startswith("--") or (word.startswith("-") and word != "-" and not has_query):
            raise _unknown(word, known, command)
        else:
            rest.append(word)
    return [*options, "--", *rest] if rest else options


def _next(left: Iterator[str], option: Option, command: Command) -> str:
    value = next(left, None)
    if value is None:
        raise UsageError(f"{option.name} needs a value: {option.metavar} (see {_program(command)} --help)")
    return value


def _unknown(word: str, known: Iterable[str], command: Command) -> UsageError:
    from reader.query.suggest import nearest

    near = nearest(word.partition("=")[0], known)
    hint = f"did you mean {near}?" if near else f"{_program(command)} --help lists them"
    return UsageError(f"there is no option {word}; {hint}")


def _program(command: Command) -> str:
    return f"dateline {command.name}".strip()


def build_parser(command: Command) -> argparse.ArgumentParser:
    """Return the parser of one command."""
    parser = _Parser(
        prog=_program(command),
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
    return parser


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
        default=[] if option.repeat else option.default,
        type=_count if option.number else str,
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"a whole number from 1 on is needed, not {text}")
    return int(text)
