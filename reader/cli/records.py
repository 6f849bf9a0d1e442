"""Small tables of figures in every format: what `tags`, `stats` and `show --left-out` print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.cli.output import Output
from reader.cli.table import Column, cell_width, table

FORMATS = ("table", "jsonl", "csv", "md")


def write_records(
    output: Output, kind: str, names: Sequence[str], rows: Sequence[Sequence[object]], *, grows: int = 0
) -> None:
    """Write `rows` under `names` in the format `kind`; `grows` is the column that gives way."""
    from reader import export

    if kind == "jsonl":
        output.write(export.json_lines(dict(zip(names, row, strict=True)) for row in rows))
    elif kind == "csv":
        output.write(export.csv_rows(names, rows))
    elif kind == "md":
        output.write(export.markdown_table(names, rows))
    else:
        limited = output.width is not None
        output.write(table(_columns(names, rows, grows if limited else None), map(_texts, rows), output))


def _columns(names: Sequence[str], rows: Sequence[Sequence[object]], grows: int | None) -> list[Column]:
    """Make the columns as wide as what stands in them; `grows` is the one that gives way, if any."""
    columns = []
    for at, name in enumerate(names):
        cells = [_text(row[at]) for row in rows]
        widest = max(map(cell_width, [name, *cells]))
        right = bool(rows) and all(isinstance(row[at], int) for row in rows)
        columns.append(Column(name, widest, right, grows=at == grows))
    return columns


def _texts(row: Iterable[object]) -> list[str]:
    return [_text(value) for value in row]


def _text(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return "" if value is None else str(value)
