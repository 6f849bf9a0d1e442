"""Copying: by the system's own program where there is one, else by the terminal (OSC 52)."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence

_PATIENCE = 5.0
"""Seconds that a clipboard program may take."""


def copy_command(environment: Mapping[str, str]) -> Sequence[str] | None:
    """Return the argument list of a program that copies its standard input; None where there is none."""
    candidates: list[tuple[str, ...]] = []
    if sys.platform == "darwin":
        candidates.append(("pbcopy",))
    if environment.get("WAYLAND_DISPLAY"):
        candidates.append(("wl-copy",))
    if environment.get("DISPLAY"):
        candidates += [("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input")]
    return next((command for command in candidates if shutil.which(command[0])), None)


def copy_by(command: Sequence[str], text: str) -> bool:
    """Give `text` to `command`; whether that worked."""
    try:
        done = subprocess.run(
            command,
            input=text.encode("utf-8", "replace"),
            # They go on in the background and would keep a pipe open.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
