"""The signs that the screen draws with, in Unicode and in ASCII."""

from __future__ import annotations

from typing import Final


class Glyphs:
    """One set of signs; each is one cell wide unless it says otherwise."""

    logo = "◆"
    prompt = "❯"
    bar = "▌"
    """Stands at the left of the row under the cursor."""
    unread = "●"
    star = "★"
    off = "□"
    include = "■"
    exclude = "⊟"
    closed = "▸"
    """Before the count of a group that is folded away."""
    rule = "─"
    divider = "│"
    out_bar = "┆"
    """Before a line that is left out."""
    dot = "·"
    """Between two facts."""
    dash = "–"
    """Between the ends of a range."""
    quotes = ("“", "”")
    ellipsis = "…"
    """May be three cells wide."""
    bullet = "•"
    quote_bar = "▎"
    done = "━"
    todo = "─"
    bars = "▁▂▃▄▅▆▇█"
    """Of the timeline: for none, then from few to many."""
    arrow = "→"
    """May be two cells wide."""


class AsciiGlyphs(Glyphs):
    """For terminals and fonts that have no more."""

    logo = "#"
    prompt = ">"
    bar = ">"
    unread = "*"
    star = "+"
    off = "."
    include = "+"
    exclude = "-"
    closed = ">"
    rule = "-"
    divider = "|"
    out_bar = ":"
    dot = "-"
    dash = "-"
    quotes = ('"', '"')
    ellipsis = "..."
    bullet = "*"
    quote_bar = "|"
    done = "="
    todo = "-"
    bars = "_.:-=+*#"
    arrow = "->"


UNICODE: Final = Glyphs()
ASCII: Final = AsciiGlyphs()
