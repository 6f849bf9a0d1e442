"""`dateline doctor`: what Dateline runs on, and what is wrong with it."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from typing import NamedTuple

from reader.cli.command import Call, Command
from reader.cli.diagnostics import ExitCode
from reader.errors import DatelineError, StoreError

_PACKAGES = ("dateline", "textual", "apsw", "pyroaring")
_CLIPBOARDS = ("pbcopy", "wl-copy", "xclip", "xsel")


class Finding(NamedTuple):
    """One thing that was looked at."""

    what: str
    said: str
    wrong: str = ""
    """What is wrong and what to do; empty where all is well."""


def _run(call: Call) -> ExitCode:
    code = ExitCode.DONE
    for finding in _findings(call):
        mark = call.output.paint("wrong", "bad") if finding.wrong else call.output.paint("ok   ", "good")
        call.output.line(f"{mark}  {finding.what:10} {finding.said}")
        if finding.wrong:
            code = ExitCode.FAILED
            call.output.line(f"{'':17} {finding.wrong}")
    return code


def _findings(call: Call) -> Iterator[Finding]:
    yield Finding("python", f"{platform.python_version()} on {platform.system()} ({sys.executable})")
    yield from map(_package, _PACKAGES)
    yield _terminal(call)
    yield _clipboard()
    config = call.config()
    yield Finding("config", f"{config.file}{'' if config.file.exists() else ' (not there: the usual holds)'}")
    yield _folder("data", config.data, "choose another folder with --data or DATELINE_DATA")
    yield _folder("log", config.log, "make the folder writable")
    yield from map(_corpus, config.corpora())
    yield _documents(call)
    yield _state(call)


def _package(name: str) -> Finding:
    from importlib import metadata

    try:
        return Finding(name, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(
            name, "not installed", "install Dateline again: pipx install dateline, or make install"
        )


def _terminal(call: Call) -> Finding:
    named = os.environ.get("TERM", "not set")
    encoding = getattr(sys.stdout, "encoding", None) or "unknown"
    if not call.output.is_terminal:
        return Finding("terminal", "the output goes to a file or a pipe")
    colours = os.environ.get("COLORTERM") or ("none" if not call.output.colours else "by TERM")
    said = f"TERM {named}, {call.output.width} columns, colours {colours}, {encoding}"
    if named == "dumb":
        return Finding("terminal", said, "the screen cannot be drawn on it; dateline list and show work")
    if "utf" not in encoding.lower():
        return Finding("terminal", said, "set a UTF-8 locale, such as LC_ALL=C.UTF-8, to see all letters")
    return Finding("terminal", said)


def _clipboard() -> Finding:
    tool = next((name for name in _CLIPBOARDS if which(name)), None)
    return Finding("clipboard", tool or "through the terminal (OSC 52)")


def _folder(what: str, path: Path, advice: str) -> Finding:
    """Look whether files can be made in a folder, or the folder itself where it is not there yet."""
    there = path
    while not there.exists() and there != there.parent:
        there = there.parent
    if not there.is_dir():
        return Finding(what, str(path), f"{there} is not a folder; {advice}")
    if not os.access(there, os.W_OK | os.X_OK):
        return Finding(what, str(path), f"{there} cannot be written to; {advice}")
    return Finding(what, str(path))


def _corpus(path: Path) -> Finding:
    if not path.exists():
        return Finding(
            "corpus", str(path), "nothing is there; give a folder with --corpus or in the config file"
        )
    if not os.access(path, os.R_OK):
        return Finding("corpus", str(path), "it cannot be read; change its permissions")
    return Finding("corpus", str(path))


def _documents(call: Call) -> Finding:
    """Count what is in the index, without bringing it up to the files."""
    try:
        with call.library() as library:
            documents = library.documents()
    except StoreError as error:
        return Finding("index", "cannot be opened", f"{error}; index.db may be deleted, it is built anew")
    except DatelineError as error:
        return Finding("index", "cannot be opened", str(error))
    items = sum(document.items for document in documents)
    failed = [document for document in documents if document.failure is not None]
    said = f"{items:,} items of {len(documents):,} documents"
    if failed:
        names = "; ".join(f"{document.name}: {document.failure}" for document in failed[:5])
        return Finding("index", said, f"{len(failed)} cannot be read: {names}")
    return Finding("index", said)


def _state(call: Call) -> Finding:
    """Look at state.db as it is."""
    try:
        with call.library() as library:
            health = library.state_health()
    except DatelineError as error:
        return Finding("marks", "cannot be looked at", str(error))
    many = "copy" if len(health.backups) == 1 else "copies"
    copies = (
        f"{len(health.backups)} {many}, the newest {health.backups[0]}" if health.backups else "no copy yet"
    )
    said = f"{health.items:,} items in {health.path}; {copies}; written by {health.writer}"
    if health.integrity != "ok":
        advice = (
            "the next run takes the newest good copy"
            if health.backups
            else "dateline restore brings in a dump"
        )
        return Finding("marks", said, f"{health.integrity}; {advice}")
    return Finding("marks", said)


COMMAND = Command(
    name="doctor",
    help="Say what Dateline runs on and what is wrong with it",
    about=(
        "Looks at versions, terminal, clipboard, folders, corpus and index. Ends with 1 where something\n"
        "is wrong."
    ),
    examples=(("dateline doctor", "look at everything"),),
    run=_run,
)
