"""The completion script of bash."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.cli.command import Argument, Command, Option, Values
from reader.cli.shells.words import query_words, value_options

# Loops and no mapfile: bash 3.2, which macOS has, knows none.
_HEAD = """\
# Completion of dateline for bash.
_dateline_offer() {
    local word
    COMPREPLY=()
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <(compgen "$@")
}
_dateline_offer_paths() {
    compopt -o filenames 2>/dev/null
    _dateline_offer "$@"
}
_dateline() {
    local line=${COMP_LINE:0:COMP_POINT} cur prev command='' at=1
    cur=${line##*[[:space:]]}
    prev=${COMP_WORDS[COMP_CWORD-1]}
    COMPREPLY=()
"""

# bash takes a colon for the end of a word: what stands before it must not be put in once more.
_TAIL = """\
    [[ ${COMPREPLY[0]-} == *: ]] && compopt -o nospace 2>/dev/null
    if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${cur%"${cur##*:}"}"}")
    fi
}
complete -F _dateline dateline
"""


def script(screen: Command, commands: Sequence[Command]) -> str:
    """Return the script."""
    return _HEAD + "\n".join(_body(screen, commands)) + "\n" + _TAIL


def _body(screen: Command, commands: Sequence[Command]) -> Iterator[str]:
    names = "|".join(command.name for command in commands)
    yield "    while ((at < COMP_CWORD)); do"
    yield "        case ${COMP_WORDS[at]} in"
    yield f"            {'|'.join(value_options(screen))}) ((at++)) ;;"
    yield "            -*) ;;"
    yield f"            {names}) command=${{COMP_WORDS[at]}}; break ;;"
    yield "            *) break ;;"
    yield "        esac"
    yield "        ((at++))"
    yield "    done"
    yield '    case "$command $prev" in'
    for command in (screen, *commands):
        for option in command.all_options:
            if option.metavar is not None:
                yield f"        '{command.name} {option.name}') {_reply(_option(option))}; return ;;"
    yield "    esac"
    yield '    case "$command" in'
    for command in (screen, *commands):
        options = " ".join(option.name for option in command.all_options)
        yield f"        '{command.name}')"
        yield f"            if [[ $cur == -* ]]; then {_reply(_words(options))}"
        yield f"            else {_reply(_argument(command, commands))}; fi ;;"
    yield "    esac"


def _reply(generator: str) -> str:
    return f'{generator} -- "$cur"'


def _words(words: str) -> str:
    return f"_dateline_offer -W '{words}'"


def _option(option: Option) -> str:
    if option.choices:
        return _words(" ".join(option.choices))
    kinds = {Values.FOLDER: "_dateline_offer_paths -d", Values.PATH: "_dateline_offer_paths -f"}
    return kinds.get(option.values, _words(""))


def _argument(command: Command, commands: Sequence[Command]) -> str:
    argument: Argument | None = command.argument
    if not command.name:
        return f"_dateline_offer_paths -f -W '{' '.join(each.name for each in commands)}'"
    if argument is None:
        return _words("")
    if argument.values is Values.QUERY:
        return _words(" ".join(query_words()))
    return _words(" ".join(argument.choices))
