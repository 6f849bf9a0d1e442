"""The command line that opens a file in the person's editor at a line."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.ui.opener import OpenError

_COLON = ("code", "codium", "code-insiders", "cursor", "subl", "zed", "hx", "helix")
_PLUS = (
    "vi",
    "vim",
    "nvim",
    "view",
    "nano",
    "pico",
    "emacs",
    "emacsclient",
    "mg",
    "ne",
    "joe",
    "kak",
    "micro",
)


def editor_command(path: Path, line: int, environment: Mapping[str, str]) -> Sequence[str]:
    """Return the argument list that opens `path` at `line` (from 1). Raises OpenError.

    $VISUAL goes before $EDITOR; both may hold arguments. The path is absolute, so that no name can be
    taken for an option.
    """
    written = environment.get("VISUAL") or environment.get("EDITOR") or _fallback()
    try:
        words = shlex.split(written)
    except ValueError as error:
        raise OpenError(f"$EDITOR cannot be read: {written!r}: {error}") from error
    if not words or shutil.which(words[0]) is None:
        missing = words[0] if words else written
        raise OpenError(f"The editor {missing} was not found; set EDITOR to yours")
    name, target = Path(words[0]).name, str(path.absolute())
    if name in _COLON:
        goto = ["--goto"] if name.startswith(("code", "codium", "cursor")) else []
        return [*words, *goto, f"{target}:{line}"]
    if name in _PLUS:
        return [*words, f"+{line}", target]
    return [*words, target]


def _fallback() -> str:
    for name in ("nano", "vim", "vi"):
        if shutil.which(name):
            return name
    raise OpenError("No editor was found; set EDITOR to yours")
