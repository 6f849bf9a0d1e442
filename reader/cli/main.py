"""The door of the command line: words in, exit code out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO

from reader.cli.arguments import find_command, read_values
from reader.cli.command import Call, path_of
from reader.cli.commands import MODULES, load, load_all, load_screen
from reader.cli.diagnostics import Diagnostics, ExitCode
from reader.cli.output import Output
from reader.errors import DatelineError, QueryError, UsageError

if TYPE_CHECKING:
    from reader.config import Config


def run(
    words: Sequence[str],
    *,
    show_screen: Callable[[Config], int],
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
    stderr: TextIO | None = None,
    environ: Mapping[str, str] | None = None,
) -> int:
    """Run one command line, without the program's name, and return its exit code.

    `show_screen` opens the screen; it comes from outside since nothing here may know it. The streams and
    the environment are those of the process unless they are given. What can go wrong in use is told and
    becomes an exit code; only a mistake of ours is raised.
    """
    environ = os.environ if environ is None else environ
    stdin, stdout, stderr = _open(stdin, sys.stdin), _open(stdout, sys.stdout), _open(stderr, sys.stderr)
    output, diagnostics = Output(stdout, environ), Diagnostics(stderr)
    interactive = stdin.isatty() and output.is_terminal
    try:
        code = _dispatch(words, output, diagnostics, environ, show_screen, interactive=interactive)
        output.flush()
    except BrokenPipeError:
        # Who reads us has seen enough. The rest must not fail once more while Python shuts down.
        _discard(stdout)
        return ExitCode.DONE
    except KeyboardInterrupt:
        diagnostics.note("Stopped.")
        return ExitCode.INTERRUPTED
    except QueryError as error:
        diagnostics.query_error(error)
        return ExitCode.USAGE
    except UsageError as error:
        diagnostics.error(str(error))
        return ExitCode.USAGE
    except (DatelineError, OSError) as error:
        diagnostics.error(str(error))
        return ExitCode.FAILED
    return int(code)


def _dispatch(
    words: Sequence[str],
    output: Output,
    diagnostics: Diagnostics,
    environ: Mapping[str, str],
    show_screen: Callable[[Config], int],
    *,
    interactive: bool,
) -> int:
    name, rest = find_command(words, MODULES)
    if name is None and _asks_for_version(rest):
        output.line(f"dateline {_version()}")
        return ExitCode.DONE
    if _asks_for_help(rest):
        output.write([_help(name)])
        return ExitCode.DONE
    command = load_screen() if name is None else load(name)
    values = read_values(command, rest)
    call = Call(values, output, diagnostics, lambda: _config(values, environ), show_screen, interactive)
    if name is not None:
        gc.enable()  # it rests while a program loads; the screen sees to it by itself
    return command.run(call)


def _before_dashes(words: Sequence[str]) -> Sequence[str]:
    return words[: words.index("--")] if "--" in words else words


def _asks_for_help(words: Sequence[str]) -> bool:
    return any(word in ("--help", "-h") for word in _before_dashes(words))


def _asks_for_version(words: Sequence[str]) -> bool:
    return "--version" in _before_dashes(words)


def _help(name: str | None) -> str:
    from reader.cli.help import command_help, main_help

    return main_help(load_all()) if name is None else command_help(load(name))


def _version() -> str:
    from importlib import metadata

    return metadata.version("dateline")


def _config(values: SimpleNamespace, environ: Mapping[str, str]) -> Config:
    from reader.config import load

    return load(
        corpus=[path for path in map(path_of, values.corpus) if path is not None],
        data=path_of(values.data),
        config=path_of(values.config),
        environ=environ,
    )


def _open(given: TextIO | None, usual: TextIO | None) -> TextIO:
    """Return a stream to use; the process may have been started with some of its own closed."""
    return given or usual or open(os.devnull, "r+", encoding="utf-8")


def _discard(stream: TextIO) -> None:
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return  # not a real file: there is nothing left to flush
