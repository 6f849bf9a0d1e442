"""Expressions for FTS5. Only words that `reader.query.tokens` has made ever get into one, each in quotes."""

from __future__ import annotations

import json
from typing import Final

import apsw
from pyroaring import BitMap

from reader.query.tree import And, Node, Not, Or, Phrase, Saved, TextField

MAX_DEPTH: Final = 16
"""Levels of one expression; a deeper query is put together from several: the parser of FTS5 has a limit."""
_COLUMNS: Final = {TextField.ANY: "", TextField.TITLE: "title : ", TextField.BODY: "body : "}


def phrase_expression(phrase: Phrase) -> str:
    """The words side by side, in one column or in either."""
    return f'{_COLUMNS[phrase.field]}"{" ".join(phrase.words)}"{" *" if phrase.prefix else ""}'


def expression(node: Node) -> str | None:
    """`node` as one expression, where it asks for nothing but words and is not too deep; else None."""
    return None if _depth(node) > MAX_DEPTH else _expression(node)


def matching(connection: apsw.Connection, wanted: str, low: int = 0, high: int = 1 << 32) -> BitMap:
    """Numbers from `low` to `high` of the items that match an expression."""
    # JSON, because one long string is fetched and parsed faster than as many rows.
    found = connection.execute(
        "SELECT '[' || group_concat(rowid) || ']' FROM words WHERE words MATCH ? AND rowid BETWEEN ? AND ?",
        (wanted, low, high),
    ).get
    return BitMap() if found is None else BitMap(json.loads(found))


def _expression(node: Node) -> str | None:
    match node:
        case Phrase():
            return phrase_expression(node)
        case Saved(_, part):
            return _expression(part)
        case Or(parts):
            each = [_expression(part) for part in parts]
            return None if None in each else "(" + " OR ".join(filter(None, each)) + ")"
        case And(parts):
            wanted = [_expression(part) for part in parts if not isinstance(part, Not)]
            unwanted = [_expression(part.part) for part in parts if isinstance(part, Not)]
            if not wanted or None in wanted or None in unwanted:
                return None
            found = "(" + " AND ".join(filter(None, wanted)) + ")"
            return f"({found} NOT ({' OR '.join(filter(None, unwanted))}))" if unwanted else found
        case _:
            return None


def _depth(node: Node) -> int:
    match node:
        case And(parts) | Or(parts):
            return 1 + max(map(_depth, parts))
        case Not(part) | Saved(_, part):
            return 1 + _depth(part)
        case _:
            return 1
