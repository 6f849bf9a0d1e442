"""An item as it is written into a row, and back."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from reader.domain.item import Cut, Evidence, Head, Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText
from reader.store.days import date_of
from reader.store.labels import Label

HEAD_COLUMNS: Final = (
    "head.number, head.id, head.title, head.day, head.source, head.tags, document.name, head.start_line"
)
_safe = SafeText.trusted  # it was made safe before it was stored


def pack(labels: Sequence[int]) -> bytes:
    """Label numbers as bytes."""
    return array("I", labels).tobytes()


def unpack(blob: bytes) -> Sequence[int]:
    """Label numbers out of bytes."""
    labels = array("I")
    labels.frombytes(blob)
    return labels


def labels_in(rows: Iterable[Sequence[Any]]) -> set[int]:
    """The labels that rows name which begin with `HEAD_COLUMNS`."""
    found: set[int] = set()
    for row in rows:
        found.update(unpack(row[5]))
        if row[4] is not None:
            found.add(row[4])
    return found


def head_of(
    row: Sequence[Any],
    labels: Mapping[int, Label],
    read: bool = False,
    starred: bool = False,
    noted: bool = False,
    own: Sequence[SafeText] = (),
) -> Head:
    """A head from a row that begins with `HEAD_COLUMNS`, and what a person did to the item."""
    number, identity, title, day, source, tags, document, start_line = row[:8]
    return Head(
        number,
        identity,
        _safe(title),
        date_of(day),
        None if source is None else labels[source].name,
        tuple(_tags(labels, tags, own)),
        _safe(document),
        start_line,
        read,
        starred,
        noted,
    )


def _tags(labels: Mapping[int, Label], tags: bytes, own: Sequence[SafeText]) -> list[Tag]:
    found = [Tag(labels[tag].name, TagKind(labels[tag].kind)) for tag in unpack(tags)]
    if own:
        found += [tag for name in own if (tag := Tag(name, TagKind.OWN)) not in found]
    return found


def rest_of(item: Item) -> str:
    """What a head does not hold, as JSON."""
    import json  # not on the way to the first page

    return json.dumps(
        {
            "left_out": left_out_out(item.left_out),
            "links": item.links,
            "markdown": item.markdown,
            "title_made": item.title_made,
            "date_note": item.date_note,
            "cut": [item.cut.line, item.cut.rule, item.cut.detail, item.cut.score],
            "evidence": {
                name: [each.rule, each.line, each.start, each.end, each.text]
                for name, each in item.evidence.items()
            },
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def item_of(head: Head, end_line: int, author: SafeText | None, text: str, rest: str) -> Item:
    """The whole item again."""
    import json  # not on the way to the first page

    more = json.loads(rest)
    line, rule, detail, score = more["cut"]
    return Item(
        head.document,
        Span(head.start_line, end_line),
        head.title,
        _safe(text),
        head.date,
        head.source,
        author,
        head.tags,
        left_out_in(more["left_out"]),
        tuple(_safe(link) for link in more["links"]),
        more["markdown"],
        more["title_made"],
        _safe(more["date_note"]),
        Cut(line, rule, detail, score),
        {
            name: Evidence(rule, line, start, end, _safe(words))
            for name, (rule, line, start, end, words) in more["evidence"].items()
        },
    )


def left_out_out(spans: Sequence[LeftOut]) -> list[list[Any]]:
    """Left-out runs as plain lists, for JSON."""
    return [[each.span.start, each.span.end, each.reason, each.detail] for each in spans]


def left_out_in(rows: Sequence[Sequence[Any]]) -> tuple[LeftOut, ...]:
    """Left-out runs from plain lists."""
    return tuple(LeftOut(Span(start, end), Reason(reason), detail) for start, end, reason, detail in rows)
