"""A document's lines are those that every editor counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.document import Document


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ()),
        ("one", ("one",)),
        ("one\n", ("one",)),
        ("one\n\n", ("one", "")),
        ("one\ntwo", ("one", "two")),
        ("one\r\ntwo\r\n", ("one", "two")),
        ("one\rtwo\r", ("one", "two")),
        ("one\n\rtwo", ("one", "", "two")),
        ("one\r\r\ntwo", ("one", "", "two")),
        ("one\x0ctwo\x0bthree", ("one\x0ctwo\x0bthree",)),
        ("one\x1ctwo\x1dthree\x1efour\x85five", ("one\x1ctwo\x1dthree\x1efour\x85five",)),
        ("one\u2028two\u2029three", ("one\u2028two\u2029three",)),
        ("\x00\n\t", ("\x00", "\t")),
    ],
)
def test_lines_end_at_line_feeds_and_carriage_returns_only(text: str, lines: tuple[str, ...]) -> None:
    assert Document.of("a.txt", text).lines == lines


@pytest.mark.parametrize(
    ("name", "markdown"),
    [
        ("a.md", True),
        ("sub/A.MD", True),
        ("a.markdown", True),
        ("a.txt", False),
        ("md", False),
        ("a.md.txt", False),
    ],
)
def test_markdown_is_told_by_the_name(name: str, markdown: bool) -> None:
    assert Document.of(name, "").markdown is markdown


@given(st.text(st.characters(exclude_categories=[])))
def test_no_character_but_line_ends_is_lost(text: str) -> None:
    lines = Document.of("a.txt", text).lines
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert "\n".join(lines) in (plain, plain.removesuffix("\n"))
