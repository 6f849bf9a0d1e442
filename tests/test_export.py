"""Items as text for others: reader/export.py."""

from __future__ import annotations

import csv
import io
import json

from hypothesis import given
from hypothesis import strategies as st
from query.items import stored

from reader import export
from reader.domain.item import Evidence, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import SafeText, make_safe

_TEXT = st.text().map(make_safe)


def test_a_record_holds_what_is_known_and_null_for_the_rest() -> None:
    item = stored("A", "b", date="2023-03", tags=["place:China"], note="look")
    found = item.item._replace(
        left_out=(LeftOut(Span(2, 3), Reason.ADVERT),),
        evidence={"date": Evidence("heading", 1, 0, 10, SafeText("March 2023"))},
    )
    record = export.record(item._replace(item=found))
    assert record["date"] == "2023-03"
    assert record["date_precision"] == "month"
    assert record["tags"] == [{"name": "China", "kind": "place"}]
    assert record["left_out"] == [{"start_line": 2, "end_line": 3, "reason": "advert"}]
    assert record["evidence"] == {"date": {"rule": "heading", "start_line": 1, "text": "March 2023"}}
    assert (record["source"], record["author"], record["note"]) == (None, None, "look")


@given(_TEXT, _TEXT)
def test_any_text_is_one_line_of_json_and_comes_back(title: str, text: str) -> None:
    [line] = export.jsonl([stored(title, text)])
    assert line.endswith("\n")
    assert line.count("\n") == 1
    read = json.loads(line)
    assert (read["title"], read["text"]) == (title, text)


@given(st.lists(st.tuples(_TEXT, _TEXT), max_size=3))
def test_any_text_comes_back_from_csv_and_starts_no_formula(pairs: list[tuple[str, str]]) -> None:
    text = "".join(export.csv_items(stored(title, body) for title, body in pairs))
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == len(pairs)
    for row, (title, body) in zip(rows, pairs, strict=True):
        for cell, said in ((row["title"], title), (row["text"], body)):
            assert cell.removeprefix("'") == said.removeprefix("'")
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


def test_items_are_written_as_they_come() -> None:
    taken = []

    def items():  # type: ignore[no-untyped-def]
        for number in range(3):
            taken.append(number)
            yield stored(f"Item {number}")

    for writer in export.WRITERS.values():
        taken.clear()
        pieces = writer(items())
        next(pieces)
        assert len(taken) <= 1


def test_markdown_of_plain_text_shows_it_as_it_is() -> None:
    text = "# no heading\n\n1. no list\n\n---\n\n> no quote\n\n<img src=x> and a < b <https://example.org>"
    out = "".join(export.markdown([stored("*Star* [link](x) <b>", text, source="A_B", date="2023")]))
    assert out.startswith("## \\*Star\\* \\[link\\](x) &lt;b>\n\n2023 · A\\_B\n\n")
    assert "\\# no heading" in out
    assert "\\> no quote" in out
    assert "&lt;img" in out
    assert "a < b <https://example.org>" in out


def test_markdown_keeps_the_markdown_of_a_document() -> None:
    item = stored("T", "# Heading\n\n- one")
    out = "".join(export.markdown([item._replace(item=item.item._replace(markdown=True))]))
    assert "\n# Heading\n\n- one\n" in out
