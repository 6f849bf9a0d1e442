"""The correcting part of the file view."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on
from textual.screen import Screen

from reader.domain.correction import FIELDS, NO_DATE, CorrectionKind
from reader.domain.text import SafeText, one_line
from reader.ui import boxes
from reader.ui.blocks import Block
from reader.ui.correcting import Corrected, CorrectFailed, Correcting, Previewed
from reader.ui.safe import ours

if TYPE_CHECKING:
    from reader.domain.anatomy import LineView
    from reader.domain.item import Head, Item
    from reader.library import Library, WholeFile
    from reader.ui.dateline_app import DatelineApp
    from reader.ui.widgets.file_view import FileView

_LONGEST: Final = 38
"""Characters of what is said of a correction: it stands over the text."""
_HOW: Final = {
    CorrectionKind.DATE: f"As 2023-03-20, 2023-03 or 2023; {NO_DATE} where it is not known",
    CorrectionKind.TITLE: "The title of the item",
    CorrectionKind.SOURCE: "The publisher",
}


class CorrectingScreen(Screen[int]):
    """Corrects at the cursor. Whatever it does, the file is read again, with the cursor on the same line."""

    app: DatelineApp
    view: FileView
    _whole: WholeFile | None
    corrected = False
    """Whether anything was set right: who shows the corpus has to look at it again."""

    def __init__(self, library: Library) -> None:
        super().__init__(id="file")
        self._library = library
        self.correcting = Correcting(self, library)

    def show_again(self, head: Head, line: int) -> None:
        """Read the file of an item again, and go to a line of it."""
        raise NotImplementedError

    def action_correct(self, kind: str) -> None:
        """Cut, join, leave out, bring back at the cursor."""
        wanted, here = CorrectionKind(kind), self._here()
        if here is None:
            return
        whole, line = here
        document = whole.anatomy.document.name
        if wanted is CorrectionKind.JOIN:
            found = self._item(whole, line)
            if found is not None:
                self.correcting.correct(self.correcting.of_item(wanted, found[0]), document, line.number)
            return
        why = _senseless(wanted, line, whole)
        if why:
            self.app.say(why)
            return
        self.correcting.correct(
            self.correcting.of_lines(wanted, document, line.number), document, line.number
        )

    def action_set(self, field: str) -> None:
        """Ask for a date, a title or a source."""
        kind, here = CorrectionKind(field), self._here()
        found = None if here is None else self._item(*here)
        if here is None or found is None:
            return
        assert kind in FIELDS
        whole, line = here
        number, item = found

        def given(value: str) -> None:
            make = self.correcting.of_item(kind, number, value)
            self.correcting.correct(make, whole.anatomy.document.name, line.number)

        about = [Block(one_line(item.title), "ink"), Block(ours(_HOW[kind]), "faint", above=1)]
        boxes.ask_for_name(self.app, ours(f"Set the {kind}"), _value(kind, item), about, given)

    def action_always(self) -> None:
        """Show what it would touch to leave this line out wherever it stands."""
        here = self._here()
        if here is None:
            return
        whole, line = here
        make = self.correcting.of_lines(CorrectionKind.ALWAYS, whole.anatomy.document.name, line.number)
        self.correcting.look(make, line.number)

    def action_undo(self) -> None:
        """Take back what was done last."""
        here = self._here()
        if here is not None:
            self.correcting.undo(here[0].anatomy.document.name, here[1].number)

    @on(Previewed)
    def _ask(self, event: Previewed) -> None:
        from reader.ui.screens.preview import PreviewScreen

        correction = event.preview.correction

        def answered(agreed: bool | None) -> None:
            if agreed and self._whole is not None:
                document = self._whole.anatomy.document.name
                self.correcting.correct(lambda: (correction, None), document, event.line)

        self.app.push_screen(PreviewScreen(event.preview), answered)

    @on(Corrected)
    def _show_corrected(self, event: Corrected) -> None:
        if event.trouble:
            self.app.say(f"Not saved yet: {event.trouble}", severity="warning")
        else:
            said, end = event.said, self.app.glyphs.ellipsis
            self.app.say(said if len(said) <= _LONGEST else said[: _LONGEST - len(end)].rstrip() + end)
        if event.head is not None:
            self.corrected = True
            self.show_again(event.head, event.line)

    @on(CorrectFailed)
    def _say_why(self, event: CorrectFailed) -> None:
        self.app.say(str(event.error), severity="error")

    def _here(self) -> tuple[WholeFile, LineView] | None:
        whole, line = self._whole, self.view.line
        if whole is None or line is None:
            return None
        if whole.changed:
            self.app.say("The file has changed since it was read: leave it and open it again")
            return None
        return whole, line

    def _item(self, whole: WholeFile, line: LineView) -> tuple[int, Item] | None:
        """The item under the cursor, with its number."""
        number = None if line.item is None else whole.numbers[line.item]
        if line.item is None or number is None:
            self.app.say("This line belongs to no item")
            return None
        return number, whole.anatomy.items[line.item]


def _senseless(kind: CorrectionKind, line: LineView, whole: WholeFile) -> str:
    """Why it makes no sense at a line; nothing where it does."""
    if not line.text.strip():
        return "Nothing stands in this line"
    out = line.left_out is not None or line.item is None
    if kind is CorrectionKind.LEAVE_OUT and out:
        return "This line is left out already"
    if kind is CorrectionKind.BRING_BACK and not out:
        return "This line is not left out"
    if kind is CorrectionKind.SPLIT and line.number in whole.anatomy.starts:
        return "An item begins here already"
    return ""


def _value(kind: CorrectionKind, item: Item) -> SafeText | str:
    if kind is CorrectionKind.DATE:
        return NO_DATE if item.date is None else item.date.iso()
    return item.title if kind is CorrectionKind.TITLE else item.source or ""
