"""From the words of a command line to a command and its values."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from types import SimpleNamespace

from reader.cli.command import COMMON, Command, Option, Values
from reader.errors import UsageError


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


def read_values(command: Command, words: Sequence[str]) -> SimpleNamespace:
    """Read the words of one command; UsageError says what is wrong with them.

    What comes back has each option and the argument by name, a dash in it an underscore: a switch as a
    bool, a repeated one as a list, a number as an int, one that was not given as its default.
    """
    given, rest = _sort(command, words)
    values = {
        _dest(option.name): _value(option, given[option.name], command) for option in command.all_options
    }
    argument = command.argument
    if argument is None:
        if rest:
            raise _wrong(f"there is nothing to do with: {' '.join(rest)}", command)
        return SimpleNamespace(**values)
    if len(rest) < argument.least:
        raise _wrong(f"{argument.name.upper()} is needed", command)
    if not argument.several and len(rest) > 1:
        raise _wrong(f"there is nothing to do with: {' '.join(rest[1:])}", command)
    for word in rest:
        _check_choice(argument.name.upper(), word, argument.choices, command)
    values[argument.name] = rest if argument.several else (rest[0] if rest else None)
    return SimpleNamespace(**values)


def _dest(name: str) -> str:
    return name.lstrip("-").replace("-", "_")


def _sort(command: Command, words: Sequence[str]) -> tuple[Mapping[str, list[str]], list[str]]:
    """Return what was given for each option (a switch: empty words), and the rest.

    A query may begin with a minus: what begins with one dash and is no option of the command belongs to
    the query, and all does that stands after "--".
    """
    known = {name: option for option in command.all_options for name in (option.name, option.short) if name}
    has_query = command.argument is not None and command.argument.values is Values.QUERY
    given: dict[str, list[str]] = {option.name: [] for option in command.all_options}
    rest: list[str] = []
    left = iter(words)
    for word in left:
        name, equals, value = word.partition("=")
        option = known.get(name if word.startswith("--") else word)
        if word == "--":
            rest += left
        elif option is not None and option.metavar is not None:
            given[option.name].append(value if equals else _next(left, option, command))
        elif option is not None and not equals:
            given[option.name].append("")
        elif word.startswith("--") or (word.startswith("-") and word != "-" and not has_query):
            raise _unknown(word, known, command)
        else:
            rest.append(word)
    return given, rest


def _value(option: Option, given: list[str], command: Command) -> object:
    """What an option means, given the words it was given with, the last one unless it may be repeated."""
    if option.metavar is None:
        return bool(given)
    for word in given:
        _check_choice(option.name, word, option.choices, command)
    read = [_count(option, word, command) for word in given] if option.number else given
    if option.repeat:
        return read
    return read[-1] if read else option.default


def _check_choice(name: str, word: str, choices: Sequence[str], command: Command) -> None:
    if choices and word not in choices:
        raise _wrong(f"{name}: {word} is none of {', '.join(choices)}", command)


def _count(option: Option, word: str, command: Command) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise _wrong(f"{option.name} needs a whole number from 1 on, not {word}", command)
    return int(word)


def _next(left: Iterator[str], option: Option, command: Command) -> str:
    value = next(left, None)
    if value is None:
        raise _wrong(f"{option.name} needs a value: {option.metavar}", command)
    return value


def _wrong(what: str, command: Command) -> UsageError:
    return UsageError(f"{what} (see {program(command)} --help)")


def _unknown(word: str, known: Iterable[str], command: Command) -> UsageError:
    from reader.query.suggest import nearest

    near = nearest(word.partition("=")[0], known)
    hint = f"did you mean {near}?" if near else f"{program(command)} --help lists them"
    return UsageError(f"there is no option {word}; {hint}")


def program(command: Command) -> str:
    """Return how a command is called."""
    return f"dateline {command.name}".strip()
