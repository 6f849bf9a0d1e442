"""From an item to the blocks of the detail pane."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reader.domain.item import StoredItem
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText, one_line
from reader.ui.blocks import Block, Mark, Target
from reader.ui.glyphs import Glyphs
from reader.ui.safe import checked, ours
from reader.ui.words import date_evidence, date_in_words

CHIPS: Final = 9
"""Tags that are shown at first."""
_TAB = "    "
_HARD = "\u00a0"
"""Keeps the words of a chip on one line."""


def blocks(
    stored: StoredItem, glyphs: Glyphs, *, all_tags: bool = False, mark_unread: bool = False
) -> list[Block]:
    """Return what the detail pane shows of an item, from title to links; all tags on demand."""
    item = stored.item
    found = [
        Block(one_line(checked(item.title)), "title"),
        _byline(stored, glyphs, mark_unread=mark_unread),
    ]
    evidence = date_evidence(item, glyphs)
    if evidence:
        found.append(Block(evidence, "faint", searched=False))
    if item.tags:
        found.append(_chips(stored.item.tags, None if all_tags else CHIPS))
    if stored.note:
        found += [Block(text, "accent", above=1, bar=True) for text in _paragraphs(stored.note)]
    if item.markdown:
        # The parser takes longer to load than to run, and most items are plain text.
        from reader.ui.markdown import markdown_blocks

        body = markdown_blocks(checked(item.text), glyphs)
    else:
        body = [Block(text, above=1) for text in _paragraphs(checked(item.text))]
    found.append(Block(ours(""), above=1, rule=True, searched=False))
    found += body or [Block(ours("No text beside the title."), "faint", above=1, searched=False)]
    return [*found, *_links(item.links, glyphs)]


def _byline(stored: StoredItem, glyphs: Glyphs, *, mark_unread: bool) -> Block:
    """Date, source and author on one line, and how the item is marked."""
    item = stored.item
    text = str(date_in_words(item.date))
    marks = [Mark(0, len(text), "quiet" if item.date else "faint")]
    between = f" {glyphs.dot} "
    if item.source:
        start = len(text) + len(between)
        source = one_line(checked(item.source))
        text += between + source
        marks.append(Mark(start, len(text), "tag-source", Target(source=source)))
    if item.author:
        text += f"{between}by {one_line(checked(item.author))}"
    for marked, sign, word, ink in (
        (mark_unread and not stored.head.read, glyphs.unread, "unread", "unread"),
        (stored.head.starred, glyphs.star, "starred", "star"),
    ):
        if marked:
            start = len(text) + len(between)
            text += f"{between}{sign}{_HARD}{word}"
            marks.append(Mark(start, len(text), ink))
    return Block(SafeText(text), "quiet", tuple(marks), above=1, searched=False)


def _chips(tags: Sequence[Tag], most: int | None) -> Block:
    """The tags, each on a ground of its own, coloured by kind; the text should begin on the first page."""
    text, marks = "", []
    # One tag more takes no more room than the words that would hide it.
    tags = sorted(tags, key=lambda tag: tag.kind is not TagKind.OWN)  # what the person gave comes first
    shown = tags if most is None or len(tags) <= most + 1 else tags[:most]
    for tag in shown:
        chip = _HARD + one_line(checked(tag.name)).replace(" ", _HARD) + _HARD
        start = len(text) + (1 if text else 0)
        text = f"{text} {chip}" if text else chip
        marks.append(Mark(start, len(text), f"chip-{tag.kind.value}", Target(tag=tag)))
    if len(shown) < len(tags):
        start = len(text) + 1
        text += f" {len(tags) - len(shown)}{_HARD}more"
        marks.append(Mark(start, len(text), "faint", Target(all_tags=True)))
    return Block(SafeText(text), "ink", tuple(marks), above=1, searched=False)


def _paragraphs(text: SafeText) -> Iterator[SafeText]:
    """Paragraphs are parted by blank lines; a single line end is a blank."""
    for part in text.split("\n\n"):
        folded = " ".join(part.replace("\t", _TAB).split("\n")).strip()
        if folded:
            yield SafeText(folded)


def _links(links: tuple[SafeText, ...], glyphs: Glyphs) -> list[Block]:
    found = []
    for index, link in enumerate(links):
        address = one_line(checked(link))
        mark = Mark(0, len(address), "link", Target(link=address))
        lead = ours(f"{glyphs.arrow} ")
        above = 0 if index else 2
        found.append(Block(address, "link", (mark,), above, lead, len(glyphs.arrow) + 1, searched=False))
    return found
