"""Which panes there is room for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ui.layout import Pane, Shape, lay_out

ALL = (Pane.FILTERS, Pane.LIST, Pane.DETAIL)


@pytest.mark.parametrize(
    ("width", "at", "shape", "panes"),
    [
        (200, Pane.LIST, Shape.WIDE, ALL),
        (120, Pane.DETAIL, Shape.WIDE, ALL),
        (119, Pane.LIST, Shape.MIDDLE, (Pane.LIST, Pane.DETAIL)),
        (80, Pane.DETAIL, Shape.MIDDLE, (Pane.LIST, Pane.DETAIL)),
        (80, Pane.FILTERS, Shape.MIDDLE, (Pane.FILTERS, Pane.LIST)),
        (79, Pane.LIST, Shape.NARROW, (Pane.LIST,)),
        (20, Pane.DETAIL, Shape.NARROW, (Pane.DETAIL,)),
    ],
)
def test_panes(width: int, at: Pane, shape: Shape, panes: tuple[Pane, ...]) -> None:
    layout = lay_out(width, 40, at)
    assert (layout.shape, layout.panes) == (shape, panes)


@given(st.integers(1, 300), st.integers(1, 100), st.sampled_from(Pane), st.booleans())
def test_the_pane_one_is_in_is_always_shown(width: int, height: int, at: Pane, zen: bool) -> None:
    layout = lay_out(width, height, Pane.DETAIL if zen else at, zen=zen)
    assert (Pane.DETAIL if zen else at) in layout.panes
    assert layout.panes == tuple(sorted(layout.panes, key=ALL.index))


def test_little_height_leaves_room_for_the_text() -> None:
    assert not lay_out(80, 8, Pane.LIST).title
    assert not lay_out(80, 5, Pane.LIST).footer
    assert not lay_out(80, 12, Pane.LIST).heads
    assert lay_out(80, 24, Pane.LIST).heads
    assert lay_out(80, 5, Pane.LIST).query


def test_zen_shows_the_item_alone() -> None:
    layout = lay_out(160, 40, Pane.DETAIL, zen=True)
    assert layout.panes == (Pane.DETAIL,)
    assert not any((layout.title, layout.query, layout.footer, layout.heads))
