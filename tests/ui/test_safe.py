"""Nothing but safe text is drawn."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.style import Style

from reader.domain.text import SafeText, make_safe
from reader.ui.drawing import Line
from reader.ui.safe import UnsafeTextError, cells, clip, content, narrow, one_row

from .newsroom import HOSTILE_TITLES


@pytest.mark.parametrize(
    "draw", [content, one_row, lambda text: clip(text, 9), lambda text: line(20).put(text)]
)
def test_a_bare_string_is_refused(draw: object) -> None:
    with pytest.raises(UnsafeTextError):
        draw("bare")  # type: ignore[operator]


def line(width: int) -> Line:
    return Line(width, Style.null(), "…")


def test_markup_is_plain_text_in_content() -> None:
    assert content(SafeText("[@click=app.quit]x[/]")).plain == "[@click=app.quit]x[/]"
    assert not content(SafeText("[b]x[/b]")).spans


@given(st.text(), st.integers(0, 30))
def test_clipped_text_fits(text: str, width: int) -> None:
    clipped = clip(one_row(make_safe(text)), width)
    assert cells(clipped) <= width


@given(st.text(max_size=30))
@example("🏻")
def test_what_fits_is_not_clipped(text: str) -> None:
    safe = one_row(make_safe(text))
    assert clip(safe, cells(safe)) == safe


@given(st.lists(st.text(max_size=12), max_size=6), st.integers(0, 40))
def test_a_line_is_exactly_as_wide_as_it_should_be(texts: list[str], width: int) -> None:
    into = line(width)
    for text in texts:
        into.put(make_safe(text)).gap(1)
    strip = into.strip()
    assert strip.cell_length == width
    assert sum(cells(segment.text) for segment in strip) == width


@pytest.mark.parametrize("title", HOSTILE_TITLES)
def test_a_line_is_clean_even_if_a_text_was_called_safe_too_early(title: str) -> None:
    drawn = line(60).put(SafeText(title)).strip().text
    assert drawn.isprintable() or not [c for c in drawn if ord(c) < 32 or 0x7F <= ord(c) < 0xA0]
    assert "\u202e" not in drawn


def test_newlines_and_tabs_become_blanks_within_a_line() -> None:
    assert line(9).put(SafeText("a\nb\tc")).strip().text == "a b c    "


@pytest.mark.parametrize(
    ("text", "is_narrow"), [("plain — “news”", True), ("日本", False), ("e\u0301", False)]
)
def test_narrow_text_is_told_apart(text: str, is_narrow: bool) -> None:
    assert narrow(text) is is_narrow
