"""The owner of stdout: data, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Final, TextIO

PIPE_WIDTH: Final = 100
"""Columns for wrapped text where there is no terminal to ask."""


class Output:
    """Writes to stdout, and knows what it is: a terminal or not, how wide, with colours or without."""

    def __init__(self, stream: TextIO, environ: Mapping[str, str]) -> None:
        self._stream = stream
        self.is_terminal = stream.isatty()
        self.colours = self.is_terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
        self.width = _width(stream, environ) if self.is_terminal else _columns(environ)
        """Columns to fill; None where nothing limits them."""
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A character that the terminal cannot show is no reason to stop; data for programs is UTF-8.
            reconfigure(errors="replace") if self.is_terminal else reconfigure(encoding="utf-8")

    def line(self, text: str = "") -> None:
        """Write one line."""
        self._stream.write(text + "\n")

    def write(self, pieces: Iterable[str]) -> None:
        """Write pieces of text as they come."""
        for piece in pieces:
            self._stream.write(piece)

    def flush(self) -> None:
        """Hand everything over; BrokenPipeError where nobody takes it."""
        self._stream.flush()

    def paint(self, text: str, style: str) -> str:
        """Return `text` in a style ("bold", "dim", "accent"), or as it is where there are no colours."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colours and text else text


_STYLES: Final = {"bold": "1", "dim": "2", "accent": "36", "good": "32", "warn": "33", "bad": "31"}


def _columns(environ: Mapping[str, str]) -> int | None:
    columns = environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and int(columns) > 0 else None


def _width(stream: TextIO, environ: Mapping[str, str]) -> int:
    known = _columns(environ)
    if known is not None:
        return known
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
