"""Breaking text into lines by cells: only places in the text are kept, so a long text stays cheap."""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len, get_character_cell_size

from reader.ui.safe import narrow

_TOKEN: Final = re.compile(
    # A wide character with the marks and closing signs that must not begin a line,
    "[\u1100-\u11ff\u2e80-\u303f\u3041-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]"
    "[\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff1f\uff01\uff09\u300d\u300f\u3011\u2019\u201d]*"
    # blanks, or a word.
    "| +|[^ \u1100-\u11ff\u2e80-\u303f\u3041-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]+"
)

Run = tuple[int, int]
"""Offsets of the first character of a line and of the one after its last."""


def wrap(text: str, width: int, start: int = 0, end: int | None = None) -> list[Run]:
    """Break `text[start:end]`, which holds no line end or tab, into runs of at most `width` cells.

    Lines break at blanks, which belong to no line, between wide characters, and in the middle of a word
    only if it is wider than a line. Every character but such blanks is in exactly one run.
    """
    end = len(text) if end is None else end
    width = max(2, width)  # a wide character must fit
    if narrow(text[start:end]):
        return _wrap_narrow(text, width, start, end)
    return _wrap_any(text, width, start, end)


def _wrap_narrow(text: str, width: int, start: int, end: int) -> list[Run]:
    """Each character is one cell: look for the last blank that fits."""
    runs: list[Run] = []
    while end - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            runs.append((start, start + width))
            start += width
        else:
            stop = cut
            while stop > start and text[stop - 1] == " ":
                stop -= 1
            runs.append((start, stop if stop > start else cut))
            start = cut + 1
        while start < end and text[start] == " ":
            start += 1
    if start < end or not runs:
        runs.append((start, end))
    return runs


def _wrap_any(text: str, width: int, start: int, end: int) -> list[Run]:
    runs: list[Run] = []
    begin, stop, used, blank = start, start, 0, 0
    for found in _TOKEN.finditer(text, start, end):
        token, at = found[0], found.start()
        if token[0] == " ":
            blank = len(token)
            continue
        size = cell_len(token)
        if stop > begin and used + blank + size > width:
            runs.append((begin, stop))
            begin, used, blank = at, 0, 0
        elif stop == begin:
            begin, blank = at, 0
        used += blank + size
        blank = 0
        if used > width:
            *whole, last = _break(text, width, at, found.end())
            runs += whole
            begin, used = last[0], cell_len(text[last[0] : last[1]])
        stop = found.end()
    if stop > begin or not runs:
        runs.append((begin, stop))
    return runs


def _break(text: str, width: int, start: int, end: int) -> list[Run]:
    """Break a word that is wider than a line; marks stay with their base."""
    runs: list[Run] = []
    begin, used = start, 0
    for at in range(start, end):
        size = get_character_cell_size(text[at])
        # U+FE0F makes the character before it wide.
        size = 1 if text[at] == "\ufe0f" else size
        if used + size > width and at > begin:
            runs.append((begin, at))
            begin, used = at, 0
        used += size
    runs.append((begin, end))
    return runs
