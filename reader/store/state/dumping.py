"""All state as text that can be read, compared and merged, and back.

One object of JSON a line, after a first line that says what it is. Lines are sorted, so that the same state
gives the same text. The history and the log of what was found again stay on the machine.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

import apsw

from reader.domain.text import make_safe, one_line
from reader.errors import UsageError
from reader.store.state import traces
from reader.store.state.corrections import packed, unpacked
from reader.store.state.evidence import Signs
from reader.store.state.journal import FIELDS
from reader.store.state.paths import from_text, to_text
from reader.store.state.store import StateStore
from reader.store.state.traces import Row

FORMAT: Final = 1
_EPOCH: Final = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_SIGNS: Final = ("whole", "body", "heading", "link", "size")
_FLAGS: Final = ("read", "starred")


class Field(NamedTuple):
    """The value of a field, and when it got it (microseconds since 1970, UTC)."""

    value: int | str
    at: int


class DumpedCorrection(NamedTuple):
    """A correction, and what became of it."""

    id: str
    made: str
    """All of it as JSON, as it was made."""
    path: bytes
    stands: bool
    at: int


class Dumped(NamedTuple):
    """What a dump says."""

    items: Mapping[str, Mapping[str, Field]]
    """Id to its fields, own tags among them as "own:" and the name."""
    traces: tuple[Row, ...]
    refusals: tuple[tuple[str, int], ...]
    places: tuple[tuple[Any, ...], ...]
    corrections: tuple[DumpedCorrection, ...]


def dump(state: StateStore) -> Iterator[str]:
    """Yield the lines, each with its end."""
    with state.reading() as connection:
        lines = [] if connection is None else list(_objects(connection))
    yield _line({"dateline": "state", "format": FORMAT})
    yield from (_line(each) for each in lines)


def parse(lines: Iterable[str]) -> Dumped:
    """Read a dump. UsageError says what is wrong with it, and where."""
    items: dict[str, dict[str, Field]] = {}
    rows: list[Row] = []
    refusals: list[tuple[str, int]] = []
    places: list[tuple[Any, ...]] = []
    corrections: list[DumpedCorrection] = []
    number = 0
    for number, line in enumerate(lines, 1):
        try:
            said = json.loads(line)
            if number == 1:
                _check_head(said)
            elif "item" in said:
                items[str(said["item"])] = _fields(said)
            elif "trace" in said:
                rows.append(_trace_in(said))
            elif "refusal" in said:
                refusals.append((str(said["refusal"]), int(said["whole"])))
            elif "place" in said:
                words = [str(said[name]) for name in ("query", "pane", "id")]
                places.append((from_text(said["place"]), *words, int(said["scroll"]), _micros(said["at"])))
            elif "correction" in said:
                corrections.append(_correction_in(said))
            else:
                raise ValueError("nothing that is known")
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as error:
            raise UsageError(
                f"this is no dump of Dateline: line {number} cannot be read ({error})"
            ) from error
    if not number:
        raise UsageError("this is no dump of Dateline: it is empty")
    return Dumped(items, tuple(rows), tuple(refusals), tuple(places), tuple(corrections))


def _check_head(said: Any) -> None:
    if said.get("dateline") != "state":
        raise ValueError("the first line says nothing of Dateline")
    if said.get("format") != FORMAT:
        raise ValueError("a newer Dateline wrote it")


def _objects(connection: apsw.Connection) -> Iterator[dict[str, Any]]:
    own: dict[str, dict[str, str]] = {}
    tags: Iterable[Any] = connection.execute("SELECT item, name, at FROM own ORDER BY item, name")
    for item, name, at in tags:
        own.setdefault(item, {})[name] = _iso(at)
    columns = ", ".join(f"{name}, {name}_at" for name in FIELDS)
    rows: Iterable[Any] = connection.execute(f"SELECT id, {columns} FROM item ORDER BY id")
    for item, *values in rows:
        said: dict[str, Any] = {"item": item}
        for at, name in enumerate(FIELDS):
            value, changed = values[2 * at], values[2 * at + 1]
            if changed:
                said[name] = [bool(value) if name in _FLAGS else value, _iso(changed)]
        if item in own:
            said["tags"] = own[item]
        yield said
    for name in ("", " NOT"):
        found: Iterable[Any] = connection.execute(
            f"SELECT root, path, place, item, version, whole, body, heading, link, day, size, sketch, title "
            f"FROM trace WHERE item IS{name} NULL ORDER BY item, root, path, place, whole"
        )
        yield from (_trace_out(traces.row_of(row)) for row in found)
    refusals: Iterable[Any] = connection.execute("SELECT item, whole FROM refusal ORDER BY item, whole")
    yield from ({"refusal": item, "whole": whole} for item, whole in refusals)
    places: Iterable[Any] = connection.execute(
        "SELECT root, query, pane, item, scroll, at FROM place ORDER BY root"
    )
    for root, query, pane, item, scroll, at in places:
        yield {
            "place": to_text(root), "query": query, "pane": pane, "id": item, "scroll": scroll, "at": _iso(at)
        }  # fmt: skip
    corrections: Iterable[Any] = connection.execute(
        "SELECT id, anchor, path, withdrawn, at FROM correction ORDER BY id"
    )
    for name, made, path, withdrawn, at in corrections:
        yield {
            "correction": name, "stands": not withdrawn, "at": _iso(at), "document": to_text(path),
            "made": json.loads(made),
        }  # fmt: skip


def _trace_out(row: Row) -> dict[str, Any]:
    signs = {name: getattr(row.signs, name) for name in _SIGNS}
    return {
        "trace": row.item, "title": row.title, "root": to_text(row.root), "path": to_text(row.path),
        "place": row.place, "version": row.version, "day": row.day, **signs, "sketch": row.signs.sketch.hex(),
    }  # fmt: skip


def _trace_in(said: Any) -> Row:
    whole, body, heading, link, size = (int(said[name]) for name in _SIGNS)
    signs = Signs(whole, body, heading, link, size, bytes.fromhex(said["sketch"]))
    item = said["trace"]
    where = (from_text(said["root"]), from_text(said["path"]), int(said["place"]))
    title = one_line(said["title"])
    return Row(
        *where, None if item is None else str(item), int(said["version"]), signs, int(said["day"]), title
    )


def _correction_in(said: Any) -> DumpedCorrection:
    name = str(said["correction"])
    it = unpacked(name, json.dumps(said["made"]))
    at = _micros(said["at"])
    return DumpedCorrection(name, packed(it), from_text(said["document"]), bool(said["stands"]), at)


def _fields(said: Any) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for name in FIELDS:
        if name in said:
            value, at = said[name]
            found[name] = Field(make_safe(str(value)) if name == "note" else int(value), _micros(at))
    for name, at in said.get("tags", {}).items():
        if clean := one_line(name):
            found[f"own:{clean}"] = Field(1, _micros(at))
    return found


def _line(said: Mapping[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False) + "\n"


def _iso(at: int) -> str:
    return (_EPOCH + dt.timedelta(microseconds=at)).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _micros(text: str) -> int:
    return (dt.datetime.fromisoformat(text) - _EPOCH) // dt.timedelta(microseconds=1)
