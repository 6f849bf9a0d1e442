"""Which panes are on the screen, by its size and by where the person is."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

WIDE: Final = 120
"""From so many columns on there are three panes."""
MIDDLE: Final = 80
"""From so many columns on there are two."""
ROOMY: Final = 18
"""From so many rows on, panes have heads and items two lines."""
BARE: Final = 9
"""Below so many rows, the title bar gives its row to the text."""


class Pane(StrEnum):
    """The three panes, from left to right."""

    FILTERS = "filters"
    LIST = "list"
    DETAIL = "detail"


class Shape(StrEnum):
    """The three widths."""

    WIDE = "wide"
    MIDDLE = "middle"
    NARROW = "narrow"


class Layout(NamedTuple):
    """What is shown."""

    shape: Shape
    panes: tuple[Pane, ...]
    """Those that are shown, from left to right."""
    title: bool
    heads: bool
    query: bool
    footer: bool
    compact: bool
    """One line for an item instead of two."""


def lay_out(width: int, height: int, at: Pane, *, zen: bool = False) -> Layout:
    """Return the layout for a screen of `width` × `height` cells with the person in pane `at`."""
    shape = Shape.WIDE if width >= WIDE else Shape.MIDDLE if width >= MIDDLE else Shape.NARROW
    if zen:
        panes: tuple[Pane, ...] = (Pane.DETAIL,)
    elif shape is Shape.WIDE:
        panes = (Pane.FILTERS, Pane.LIST, Pane.DETAIL)
    elif shape is Shape.NARROW:
        panes = (at,)
    elif at is Pane.FILTERS:
        # The list stays in view: it answers to each filter that is turned.
        panes = (Pane.FILTERS, Pane.LIST)
    else:
        panes = (Pane.LIST, Pane.DETAIL)
    roomy = height >= ROOMY
    return Layout(
        shape,
        panes,
        title=not zen and height >= BARE,
        heads=not zen and roomy,
        query=not zen,
        footer=not zen and height >= 6,
        compact=not roomy or (shape is Shape.NARROW and height < 30),
    )
