"""Markdown as blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.text import make_safe
from reader.ui.blocks import Block
from reader.ui.glyphs import ASCII, UNICODE
from reader.ui.markdown import markdown_blocks


def blocks(text: str) -> list[Block]:
    return markdown_blocks(make_safe(text), UNICODE)


def texts(text: str) -> list[str]:
    return [block.lead + block.text for block in blocks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\nthree", ["one two", "three"]),
        ("# Head\n\ntext", ["Head", "text"]),
        ("- a\n- b\n  - c\n", ["• a", "• b", "• c"]),
        ("3. a\n4. b\n", ["3. a", "4. b"]),
        ("> quoted", ["quoted"]),
        ("```\ncode\n  more\n```", ["code", "  more"]),
        ("one  \ntwo", ["one", "two"]),
        ("| a | b |\n|---|---|\n| 1 | 2 |", ["a │ b", "1 │ 2"]),
        ("---", [""]),
        ("![a cat](cat.png)", ["[a cat]"]),
        ("<script>alert(1)</script>", ["<script>alert(1)</script>"]),
        ("a <b>b</b>", ["a <b>b</b>"]),
        ("~~gone~~ *soft* **hard** `code`", ["gone soft hard code"]),
        ("", []),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


def marked(text: str) -> list[tuple[str, str]]:
    (block,) = blocks(text)
    return [(block.text[mark.start : mark.end], mark.ink) for mark in block.marks]


def test_emphasis_is_marked() -> None:
    assert marked("*soft* and **hard** and `code`") == [
        ("soft", "emphasis"),
        ("hard", "strong-text"),
        ("code", "code"),
    ]


def test_a_web_link_says_where_it_leads_and_can_be_clicked() -> None:
    (block,) = blocks("see [this](https://www.example.org/a?b=c)")
    assert block.text == "see this (example.org)"
    assert block.marks[0].target is not None
    assert block.marks[0].target.link == "https://www.example.org/a?b=c"


@pytest.mark.parametrize(
    "address", ["ssh://-oProxyCommand=x", "../../etc/passwd", "--help", "mailto:a@b.c", "ftp://a.b/c"]
)
def test_any_other_link_is_text_with_its_whole_address(address: str) -> None:
    (block,) = blocks(f"see [this]({address})")
    assert block.text == f"see this ({address})"
    assert all(mark.target is None for mark in block.marks)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)"])
def test_a_link_that_no_browser_should_follow_stays_as_it_was_written(address: str) -> None:
    (block,) = blocks(f"see [this]({address})")
    assert block.text == f"see [this]({address})"
    assert block.marks == ()


def test_an_escape_that_markdown_decodes_is_made_safe() -> None:
    (block,) = blocks("&#27;]52;c;x&#7; and &#x202e;")
    assert "\x1b" not in block.text
    assert "\u202e" not in block.text


def test_the_second_paragraph_of_an_item_lines_up_with_the_first() -> None:
    first, second = blocks("- one\n\n  two\n")
    assert (first.lead, first.indent) == ("• ", 2)
    assert (second.lead, second.indent) == ("", 2)


def test_ascii_bullets() -> None:
    assert markdown_blocks(make_safe("- a"), ASCII)[0].lead == "* "


@given(st.text(alphabet="ab*_`[]()<>#-|!\\&;\n 0.~\t", max_size=80))
def test_no_text_raises_and_none_has_a_line_end(text: str) -> None:
    for block in blocks(text):
        assert "\n" not in block.text
        for mark in block.marks:
            assert 0 <= mark.start <= mark.end <= len(block.text)
