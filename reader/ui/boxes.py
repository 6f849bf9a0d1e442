"""The boxes over the main screen: who opens one says what happens with its answer."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.domain.text import SafeText, one_line
from reader.ui.commands.command import Chapter, Command
from reader.ui.safe import NOTHING, ours
from reader.ui.widgets.pick_list import Pick
from reader.ui.words import MONTHS, counted

if TYPE_CHECKING:
    from reader.domain.marks import Done
    from reader.errors import DocumentError
    from reader.library.saved import SavedCount
    from reader.ui.blocks import Block
    from reader.ui.dateline_app import DatelineApp


def show_help(app: DatelineApp, first: Chapter | None = None) -> None:
    """Show all keys and the query language, one chapter before the others."""
    from reader.ui.screens.help import HelpScreen

    app.push_screen(HelpScreen(first))


def show_failures(app: DatelineApp, failures: Sequence[DocumentError]) -> None:
    """List the files that could not be read."""
    from reader.ui.screens.failures import FailuresScreen

    app.push_screen(FailuresScreen(failures))


def ask_to_open(app: DatelineApp, links: Sequence[SafeText]) -> None:
    """Show where links lead, and open the one that is agreed to."""
    from reader.ui.opener import OpenError, open_link
    from reader.ui.screens.link import LinkScreen

    def answered(address: SafeText | None) -> None:
        if address is None:
            return
        try:
            open_link(address, app.environment)
        except OpenError as error:
            app.say(str(error), severity="error")

    app.push_screen(LinkScreen(links), answered)


def pick_command(
    app: DatelineApp, commands: Iterable[Command], then: Callable[[str], Awaitable[None]]
) -> None:
    """Find one of `commands` by its name; `then` is called with its id."""
    from reader.ui.screens.pick import PickScreen

    picks = [
        Pick(command.id, ours(command.title), ours(app.keymap.first(command.id)), ours(command.help))
        for command in commands
    ]

    async def answered(command_id: str | None) -> None:
        if command_id is not None:
            await then(command_id)

    app.push_screen(PickScreen(ours("Commands"), "What do you want to do?", picks), answered)


def ask_for_name(
    app: DatelineApp, title: SafeText, name: str, about: Sequence[Block], then: Callable[[str], None]
) -> None:
    """Ask for a name; `then` is called with it. `about` says what it is for."""
    from reader.ui.screens.name import NameScreen

    def answered(given: str | None) -> None:
        if given is not None:
            then(given)

    app.push_screen(NameScreen(title, name, about), answered)


def saved_blocks(query: str, names: Collection[str]) -> list[Block]:
    """What is said below the name of a search that is to be saved."""
    from reader.ui.blocks import Block

    blocks = [Block(one_line(query), "ink")]
    if names:
        said = "A name that is there already is given to this query: " + ", ".join(map(one_line, names))
        blocks.append(Block(ours(said), "faint", above=1))
    return blocks


def agree(app: DatelineApp, title: SafeText, words: tuple[str, str], then: Callable[[], None]) -> None:
    """Ask whether to do something; the first of `words` does it."""
    choose(app, title, ((words[0], then), (words[1], lambda: None)))


def choose(app: DatelineApp, title: SafeText, ways: Sequence[tuple[str, Callable[[], object]]]) -> None:
    """Ask which of some ways to go; none of them where the box is closed."""
    from reader.ui.screens.pick import PickScreen

    def answered(number: str | None) -> None:
        if number is not None:
            ways[int(number)][1]()

    picks = [Pick(str(number), ours(words)) for number, (words, _) in enumerate(ways)]
    app.push_screen(PickScreen(title, "", picks), answered)


def write_note(app: DatelineApp, note: str, then: Callable[[str], None]) -> None:
    """Write a note; `then` is called with its text once it is to be kept."""
    from reader.ui.screens.note import NoteScreen

    def answered(text: str | None) -> None:
        if text is not None and text.strip() != note:
            then(text)

    app.push_screen(NoteScreen(note), answered)


def ask_for_tags(
    app: DatelineApp,
    title: SafeText,
    has: Collection[str],
    known: Sequence[str],
    then: Callable[[Sequence[str], Sequence[str]], None],
) -> None:
    """Ask for tags to give and to take; an item `has` some, and all of them are `known`."""
    from reader.ui.screens.tags import TagScreen, given_and_taken

    def answered(text: str | None) -> None:
        given, taken = given_and_taken(text or "")
        if given or taken:
            then(given, taken)

    app.push_screen(TagScreen(title, has, known), answered)


def pick_done(app: DatelineApp, history: Sequence[Done], then: Callable[[Done], None]) -> None:
    """Show what was done, the newest first; `then` is called with where to go back or forth to."""
    from reader.ui.screens.pick import PickScreen

    by_number = {str(done.number): done for done in history}

    def answered(number: str | None) -> None:
        if number is not None:
            then(by_number[number])

    steps = {done.number: index for index, done in enumerate((d for d in history if not d.undone), 1)}
    picks = [Pick(number, _done_words(done), *_done_notes(done, steps)) for number, done in by_number.items()]
    app.push_screen(PickScreen(ours("What was done"), "Find what was done", picks), answered)


def _done_words(done: Done) -> SafeText:
    when = done.when.astimezone()
    day = f"{when.day:2} {MONTHS[when.month - 1][:3]} {when.year}  {when:%H:%M}"
    return SafeText(f"{day}  {one_line(done.what)} ({counted(done.items, 'item')})")


def _done_notes(done: Done, steps: Mapping[int, int]) -> tuple[SafeText, SafeText]:
    """What stands at the right of an action, and what picking it does."""
    if done.again:
        return ours("undone"), ours("Do it again, with what was undone before it")
    if done.undone:
        return ours("undone"), ours("Something else was done since: it cannot be done again")
    back = steps[done.number]
    return NOTHING, ours("Take it back" if back == 1 else f"Take back this and the {back - 1} after it")


def pick_saved(app: DatelineApp, saved: Sequence[SavedCount], then: Callable[[str], None]) -> None:
    """Find a saved search by its name; `then` is called with it."""
    from reader.ui.screens.pick import PickScreen

    def answered(name: str | None) -> None:
        if name is not None:
            then(name)

    picks = [
        Pick(each.search.name, each.search.name, ours(str(number)), one_line(each.search.query))
        for number, each in enumerate(saved, 1)
    ]
    app.push_screen(PickScreen(ours("Saved searches"), "Which one?", picks), answered)


def pick_theme(app: DatelineApp) -> None:
    """Choose a theme; each is put on as it is looked at."""
    from reader.ui.screens.pick import PickScreen

    before = app.theme
    own = [name for name in app.available_themes if name.startswith("dateline")]
    others = sorted(name for name in app.available_themes if name not in own)
    picks = [
        Pick(name, ours(name), ours("now" if name == before else ""), ours(_kind(app, name)))
        for name in (*own, *others)
    ]

    def look(name: str) -> None:
        app.theme = name

    def answered(name: str | None) -> None:
        app.theme = before if name is None else name

    # Nothing is dimmed: the screen behind is what is being looked at.
    screen = PickScreen(ours("Theme"), "Which colours?", picks, look)
    screen.add_class("-clear")
    app.push_screen(screen, answered)


def _kind(app: DatelineApp, name: str) -> str:
    theme = app.available_themes[name]
    return "dark" if theme.dark else "light"
