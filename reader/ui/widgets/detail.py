"""The detail view: one item, with the places where words of the query stand in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from reader.domain.item import StoredItem
from reader.domain.text import SafeText
from reader.ui.article import blocks
from reader.ui.blocks import Block, Target
from reader.ui.page import Found, Run, matches
from reader.ui.safe import ours
from reader.ui.widgets.block_view import BlockView
from reader.ui.words import counted

if TYPE_CHECKING:
    from textual import events


class Detail(BlockView):
    """Shows an item and says how far one has come in it."""

    @dataclass(eq=False, repr=False)
    class Scrolled(Message):
        """Another part of the item is in view."""

        view: Detail

    @dataclass(eq=False, repr=False)
    class Targeted(Message):
        """A chip, a source or a link was clicked."""

        target: Target

    def __init__(self) -> None:
        super().__init__("detail-view")
        self._found: list[Found] = []
        self._now: int | None = None
        self._stored: StoredItem | None = None
        self._terms: Sequence[str] = ()
        self._all_tags = False
        self._mark_unread = False
        self._waits_for: int | None = None

    def show(
        self,
        stored: StoredItem | None,
        terms: Sequence[str],
        *,
        keep_place: bool = False,
        line: int = 0,
        mark_unread: bool = False,
    ) -> None:
        """Show an item with `line` on top, or nothing; words of `terms` are marked."""
        self._all_tags = self._all_tags and keep_place
        self._stored, self._terms, self._mark_unread = stored, terms, mark_unread
        now = self._now if keep_place else None
        self._fill()
        self._now = now if now is not None and now < len(self._found) else None
        if not keep_place:
            # Lines are counted once there is a width; what is opened at the start is opened before.
            self._waits_for = line if line and not self.width else None
            self.scroll_line_to(line)
        self.post_message(self.Scrolled(self))

    def _fill(self) -> None:
        stored = self._stored
        found = () if stored is None else self._blocks(stored)
        self._found = matches(found, self._terms)
        self.show_blocks(found)

    def show_unread(self, mark_unread: bool) -> None:
        """Say whether the item is unread, or no more."""
        if mark_unread != self._mark_unread:
            self._mark_unread = mark_unread
            self._fill()

    def _blocks(self, stored: StoredItem) -> Sequence[Block]:
        return blocks(stored, self.glyphs, all_tags=self._all_tags, mark_unread=self._mark_unread)

    def action_all_tags(self) -> None:
        """Show all tags, or only the first ones."""
        self._all_tags = not self._all_tags
        self._fill()

    @property
    def match_count(self) -> int:
        """Places where words of the query stand."""
        return len(self._found)

    @property
    def place(self) -> SafeText:
        """Where one is: a match, or a percentage; how many matches, where all is in view."""
        if self._now is not None:
            return ours(f"match {self._now + 1} of {len(self._found)}")
        if self.line_count <= self.page:
            return ours(counted(len(self._found), "match", "matches") if self._found else "")
        return ours(f"{round(100 * self.scroll_offset.y / max(1, self.line_count - self.page))} %")

    @property
    def at_end(self) -> bool:
        """Whether the last line is in view."""
        return self.scroll_offset.y >= self.line_count - self.page

    @property
    def at_top(self) -> bool:
        """Whether the first line is in view."""
        return self.scroll_offset.y == 0

    def go_to_match(self, step: int) -> bool:
        """Go to the next match, or the one before; at the ends, round again. False where there is none."""
        if not self._found:
            return False
        if self._now is None:
            self._now = 0 if step > 0 else len(self._found) - 1
        else:
            self._now = (self._now + step) % len(self._found)
        found = self._found[self._now]
        line = self._page.line_of(found.block, found.start) + self.ABOVE
        if not self.scroll_offset.y <= line < self.scroll_offset.y + self.page:
            self.scroll_line_to(max(0, line - self.page // 3))
        self.refresh()
        self.post_message(self.Scrolled(self))
        return True

    def _inks_of(self, block: Block, run: Run) -> list[tuple[int, int, str]]:
        """The matches lie over everything else."""
        marks = super()._inks_of(block, run)
        at = max(0, bisect_left(self._found, (run.block, run.start)) - 1)
        while at < len(self._found) and self._found[at] < (run.block, run.end):
            found = self._found[at]
            if found.block == run.block:
                marks.append((found.start, found.end, "match-now" if at == self._now else "match"))
            at += 1
        return marks

    def reflow(self) -> None:
        """The place changes with the lines."""
        super().reflow()
        if self._waits_for is not None and self.width:
            line, self._waits_for = self._waits_for, None
            self.scroll_line_to(line)
        self.post_message(self.Scrolled(self))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell where one is now."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Scrolled(self))

    def on_click(self, event: events.Click) -> None:
        """Follow a chip or a link."""
        offset = event.get_content_offset(self)
        mark = None if offset is None else self.mark_at(offset.x, offset.y)
        if mark is None or mark.target is None:
            return
        event.stop()
        if mark.target.all_tags:
            self.action_all_tags()
        else:
            self.post_message(self.Targeted(mark.target))
