"""Small tables of figures in every format: what `tags`, `stats` and `show --left-out` print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.cli.output import Output
from reader.cli.table import Column, cell_width, table

FORMATS = ("table", "jsonl", "csv", "md")


def write_records(output: Output, kind: str, names: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Write `rows` under `names` in the format `kind`, one of `FORMATS`."""
    from reader import export

    if kind == "jsonl":
        output.write(export.json_lines(dict(zip(names, row, strict=True)) for row in rows))
    elif kind == "csv":
        output.write(export.csv_rows(names, rows))
    elif kind == "md":
        output.write(export.markdown_table(names, rows))
    else:
        output.write(table(_columns(names, rows), map(_texts, rows), output))


def _columns(names: Sequence[str], rows: Sequence[Sequence[object]]) -> list[Column]:
    """Make the columns as wide as what stands in them; numbers stand to the right."""
    columns = []
    for at, name in enumerate(names):
        title = name.replace("_", " ").upper()
        widest = max(cell_width(text) for text in (title, *(_text(row[at]) for row in rows)))
        right = bool(rows) and all(isinstance(row[at], int) for row in rows)
        columns.append(Column(title, widest, right))
    return columns


def _texts(row: Iterable[object]) -> list[str]:
    return [_text(value) for value in row]


def _text(value: object) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return "" if value is None else str(value)
