"""The file view as a screen of its own: an item in its file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.worker import Worker, WorkerState

from reader.domain.item import Head
from reader.domain.text import one_line
from reader.errors import DatelineError
from reader.resources import styles
from reader.ui import boxes
from reader.ui.commands.command import Chapter, Scope
from reader.ui.commands.table import BY_ID, COMMANDS
from reader.ui.file_rows import FileRows
from reader.ui.file_words import of_file, of_line
from reader.ui.hints import scope_hints
from reader.ui.safe import NOTHING, ours
from reader.ui.screens.file_correcting import CorrectingScreen
from reader.ui.widgets.file_head import FileHead
from reader.ui.widgets.file_view import FileView
from reader.ui.widgets.key_bar import KeyBar
from reader.ui.widgets.poster import Poster, Saying
from reader.ui.widgets.words_line import WordsLine
from reader.ui.words import count

if TYPE_CHECKING:
    from textual.events import Resize

    from reader.library import Library, WholeFile
    from reader.ui.dateline_app import DatelineApp

_BARE: Final = 8
"""Below so many rows, the words about the line give their row to the text."""
_BAREST: Final = 6
"""Below so many rows, so do the keys."""


class Shelf(Protocol):
    """The list that the item was taken from."""

    def neighbour(self, step: int) -> Head | None:
        """Move the cursor of the list; the item that it comes to stand on."""
        ...

    def has(self, number: int) -> bool:
        """Whether an item is in the list."""
        ...


@dataclass(eq=False, repr=False)
class FileRead(Message):
    """A file was read and laid out. `line`: where to go in it."""

    head: Head
    whole: WholeFile
    rows: FileRows
    line: int


@dataclass(eq=False, repr=False)
class FileFailed(Message):
    """A file could not be read."""

    head: Head
    error: DatelineError


@dataclass(eq=False, repr=False)
class LaidOut(Message):
    """The lines were wrapped anew."""

    rows: FileRows


class FileScreen(CorrectingScreen):
    """Answers with the number of the item to go to in the list, or with nothing."""

    # Read when the first file is looked at, not before the first paint.
    CSS_PATH = styles() / "screens" / "file.tcss"
    app: DatelineApp

    def __init__(self, library: Library, head: Head, shelf: Shelf) -> None:
        super().__init__(library)
        self._head = head
        self._shelf = shelf
        self._whole: WholeFile | None = None
        self.top = FileHead()
        self.view = FileView()
        self.poster = Poster()
        self.about = WordsLine("quiet")
        self.key_bar = KeyBar()

    def compose(self) -> ComposeResult:
        """From top to bottom."""
        yield self.top
        yield self.view
        yield self.poster
        yield self.about
        yield self.key_bar

    def on_mount(self) -> None:
        """Read the file."""
        self.key_bar.show(scope_hints(Scope.FILE, self.app.keymap))
        self.view.focus(scroll_visible=False)
        self.poster.display = False
        self.call_after_refresh(self.read, self._head)

    def on_resize(self, event: Resize) -> None:
        """What there is no room for goes."""
        self.about.display = event.size.height >= _BARE
        self.key_bar.display = event.size.height >= _BAREST

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A thread that fails in a way that nobody foresaw must not do so in silence."""
        if event.state is WorkerState.ERROR:
            self.app.say(
                f"Something went wrong ({event.worker.group}): {event.worker.error}", severity="error"
            )

    # Reading

    def read(self, head: Head) -> None:
        """Show the file of an item; a file that is shown already is not read again."""
        self._head = head
        whole = self._whole
        if whole is not None and head.number in whole.numbers:
            self.view.go(whole.anatomy.starts[whole.numbers.index(head.number)] - 1)
            return
        self.top.show(one_line(head.document), ours("reading" + self.app.glyphs.ellipsis))
        self._start(head)

    def show_again(self, head: Head, line: int) -> None:
        """Read the file of an item again, and go to a line of it."""
        self._head = head
        self._start(head, line)

    def _start(self, head: Head, line: int | None = None) -> None:
        self.run_worker(
            partial(self._read, head, line), group="file", thread=True, exclusive=True, exit_on_error=False
        )

    def _read(self, head: Head, at: int | None) -> None:
        """In a thread: widgets are not touched here, only messages are sent."""
        try:
            whole = self._library.whole_file(head)
        except DatelineError as error:
            self.post_message(FileFailed(head, error))
            return
        anatomy = whole.anatomy
        width, labels = self.view.room(len(anatomy))
        first = head.start_line if whole.position is None else anatomy.starts[whole.position]
        line = first if at is None else at
        self.post_message(FileRead(head, whole, FileRows(anatomy, width, labels=labels), line))

    @on(FileRead)
    def _show(self, event: FileRead) -> None:
        if event.head is not self._head:
            return
        whole = self._whole = event.whole
        self._say_nothing()
        name, glyphs = one_line(whole.anatomy.document.name), self.app.glyphs
        if whole.changed:
            self.top.show(name, ours("changed since it was indexed"), warn=True)
        else:
            self.top.show(name, of_file(whole.anatomy, glyphs))
        self.view.show(event.rows, event.line)
        if whole.changed and whole.position is None:
            self.app.say("The file has changed: this item does not stand in it any more", severity="warning")
        self._lay_out_anew()

    @on(FileFailed)
    def _fail(self, event: FileFailed) -> None:
        if event.head is not self._head:
            return
        self._whole = None
        back = self.app.keymap.first("file.back")
        self.top.show(one_line(event.head.document), NOTHING)
        self.top.show_place(NOTHING)
        self.about.show(NOTHING)
        self.view.add_class("-empty")
        self.poster.show(
            (
                Saying(ours("The file cannot be shown"), "strong"),
                Saying(NOTHING),
                Saying(one_line(str(event.error))),
                Saying(NOTHING),
                Saying(ours("back to the list"), key=ours(back), command="file.back"),
            )
        )
        self.poster.display = True

    def _say_nothing(self) -> None:
        self.poster.display = False
        self.view.remove_class("-empty")

    @on(FileView.Narrowed)
    def _lay_out_anew(self) -> None:
        """Wrap the lines again where the width has changed."""
        anatomy, rows = self.view.anatomy, self.view.rows
        if anatomy is None or rows is None:
            return
        width, labels = self.view.room(len(anatomy))
        if (width, labels) != (rows.width, rows.labelled):
            self.run_worker(
                lambda: self._wrap(rows, width, labels),
                group="wrap", thread=True, exclusive=True, exit_on_error=False,
            )  # fmt: skip

    def _wrap(self, rows: FileRows, width: int, labels: bool) -> None:
        """In a thread."""
        self.post_message(LaidOut(FileRows(rows.anatomy, width, labels=labels)))

    @on(LaidOut)
    def _take_rows(self, event: LaidOut) -> None:
        if event.rows.anatomy is self.view.anatomy:
            self.view.show(event.rows, None)
            self._lay_out_anew()  # the width may have changed once more

    def on_cursor_view_moved(self) -> None:
        """Say what became of the line under the cursor."""
        anatomy, line = self.view.anatomy, self.view.line
        if anatomy is None:
            return
        if line is None:
            self.about.show(ours("The file is empty"))
            return
        self.top.show_place(ours(f"line {count(line.number)} of {count(len(anatomy))}"))
        self.about.show(of_line(anatomy, line, self.app.glyphs))

    def on_file_view_remark(self, event: FileView.Remark) -> None:
        """It stands where the words about the line stand, until the cursor moves."""
        self.about.show(event.words)

    # Commands

    async def on_key_bar_pressed(self, event: KeyBar.Pressed) -> None:
        """A hint of the last line was clicked."""
        await self.run_command(event.command)

    async def on_poster_pressed(self, event: Poster.Pressed) -> None:
        """The way back was clicked."""
        await self.run_command(event.command)

    async def run_command(self, command_id: str) -> None:
        """Run a command of the file view, as its key would."""
        await self.app.run_action(BY_ID[command_id].action, self.view)

    def action_item(self, step: int) -> None:
        """To the next item of the list, in whichever file it stands."""
        head = self._shelf.neighbour(step)
        if head is None:
            self.about.show(ours(f"this is the {'last' if step > 0 else 'first'} item of the list"))
        else:
            self.read(head)

    def action_go(self) -> None:
        """Go to the item under the cursor in the list."""
        whole, line = self._whole, self.view.line
        if whole is None or line is None:
            return
        if line.item is None:
            self.app.say("This line belongs to no item")
            return
        number = whole.numbers[line.item]
        if number is None:
            self.app.say("This item is not in the index yet: the file has changed")
        elif not self._shelf.has(number):
            self.app.say("This item is not in the list: the query does not match it")
        else:
            self.dismiss(number)

    def action_back(self) -> None:
        """Back to where one came from."""
        self.dismiss(None)

    def action_help(self) -> None:
        """Show all keys and the query language."""
        boxes.show_help(self.app, Chapter.FILE)

    def action_theme(self) -> None:
        """Choose a theme."""
        boxes.pick_theme(self.app)

    def action_palette(self) -> None:
        """Find a command of the file view by its name, and run it."""
        here = [command for command in COMMANDS if Scope.FILE in command.scopes and command.palette]
        boxes.pick_command(self.app, here, self.run_command)
