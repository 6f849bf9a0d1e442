"""What the file view says about a cut, about a line, and about the file."""

from __future__ import annotations

from reader.domain.anatomy import Anatomy, LineView, why_field, why_left_out
from reader.domain.text import SafeText, one_line
from reader.ui.glyphs import Glyphs
from reader.ui.safe import ours
from reader.ui.words import count, counted, date_short


def of_cut(anatomy: Anatomy, position: int, glyphs: Glyphs) -> SafeText:
    """Which item begins here: "2 of 7 · 20 Mar 2023 · CNN"."""
    item = anatomy.items[position]
    facts = [f"{count(position + 1)} of {count(len(anatomy.items))}", str(date_short(item.date))]
    if item.source:
        facts.append(one_line(item.source))
    return SafeText(f" {glyphs.dot} ".join(facts))


def of_line(anatomy: Anatomy, view: LineView, glyphs: Glyphs) -> SafeText:
    """What became of a line: "left out: advert", "date: dateline · source: source line · item 2 of 7"."""
    parts: list[str] = []
    if view.left_out is not None:
        parts.append(f"left out: {one_line(why_left_out(view.left_out))}")
    parts += [one_line(why_field(field, evidence)) for field, evidence in view.found]
    if view.item is not None:
        item = anatomy.items[view.item]
        made = " (title made)" if item.title_made else ""
        parts.append(
            f"item {count(view.item + 1)} of {count(len(anatomy.items))}: {one_line(item.title)}{made}"
        )
        if item.date_note:
            parts.append(one_line(item.date_note))
    elif view.left_out is None:
        parts.append("between items")
    return SafeText(f" {glyphs.dot} ".join(parts))


def of_file(anatomy: Anatomy, glyphs: Glyphs) -> SafeText:
    """How much is in the file: "7 items · 12 lines left out"."""
    out = sum(
        1
        for run in anatomy.left_out
        for line in anatomy.document.lines[run.span.start - 1 : run.span.end]
        if line.strip()
    )
    facts = [counted(len(anatomy.items), "item")]
    if out:
        facts.append(f"{counted(out, 'line')} left out")
    return ours(f" {glyphs.dot} ".join(facts))
