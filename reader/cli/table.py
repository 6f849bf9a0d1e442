"""Tables for people: columns aligned by what a terminal shows, cut to its width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.cli.output import Output

GAP = "  "


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    title: str
    width: int
    """Columns of the terminal. Of the widest column: the least that it gets."""
    right: bool = False
    """Whether it is aligned to the right, as numbers are."""
    style: str = ""
    """Style of its cells, for `Output.paint`."""
    grows: bool = False
    """Whether it takes what the others leave. Without a limit it is not cut."""
    whole: bool = False
    """Whether it is never cut, even if the row grows too wide."""


def cell_width(text: str) -> int:
    """Return how many columns `text` takes on a terminal."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def fitted(text: str, width: int, *, right: bool = False) -> str:
    """Return `text` cut or filled to exactly `width` columns; a cut shows as …"""
    size = cell_width(text)
    if size > width:
        from rich.cells import set_cell_size

        text = set_cell_size(text, max(width - 1, 0)).rstrip() + "…"[:width]
        size = cell_width(text)
    return " " * (width - size) + text if right else text + " " * (width - size)


def table(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], output: Output, *, faint: Iterable[bool] = ()
) -> Iterator[str]:
    """Yield the lines of a table, each with its line end.

    The header is for people alone: it is left out where the output is not a terminal. `faint` tells for
    each row whether it stands back.
    """
    sizes = _sizes(columns, output.width)
    if output.is_terminal:
        yield output.paint(_line(columns, sizes, [column.title for column in columns]), "dim") + "\n"
    back = iter(faint)
    for row in rows:
        style = "dim" if next(back, False) else ""
        yield _line(columns, sizes, row, output, style) + "\n"


def _sizes(columns: Sequence[Column], width: int | None) -> list[int | None]:
    """Settle the widths; None for a column that nothing limits. Narrow terminals take from the widest."""
    if width is None:
        return [None if column.grows else column.width for column in columns]
    sizes = [column.width for column in columns]
    spare = width - sum(sizes) - len(GAP) * (len(columns) - 1)
    growing = [at for at, column in enumerate(columns) if column.grows]
    if spare >= 0 and growing:
        for at in growing:
            sizes[at] += spare // len(growing)
        sizes[growing[0]] += spare % len(growing)
    while spare < 0 and max(sizes) > 4:
        sizes[sizes.index(max(sizes))] -= 1
        spare += 1
    return list(sizes)


def _line(
    columns: Sequence[Column],
    sizes: Sequence[int | None],
    row: Sequence[str],
    output: Output | None = None,
    style: str = "",
) -> str:
    cells = []
    last = len(columns) - 1
    for at, (column, size, text) in enumerate(zip(columns, sizes, row, strict=True)):
        free = column.whole or (output is not None and output.width is None)
        uncut = size is None or (free and cell_width(text) > size)
        cell = text if uncut or size is None else fitted(text, size, right=column.right)
        if at == last and not column.right:
            cell = cell.rstrip()
        chosen = style or column.style
        cells.append(output.paint(cell, chosen) if output is not None and chosen else cell)
    return GAP.join(cells).rstrip() if output is None else GAP.join(cells)
