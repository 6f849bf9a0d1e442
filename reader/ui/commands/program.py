"""Commands of the program as a whole."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Scope, Sense

_FAILURES: Final = Sense(lambda now: now.failures > 0, "All files could be read")


_EVERY_SCREEN: Final = (Scope.ANYWHERE, Scope.FILE)


def _app(
    name: str,
    title: str,
    what: str,
    keys: str,
    action: str,
    footer: str = "",
    scopes: tuple[Scope, ...] = (Scope.ANYWHERE,),
) -> Command:
    return Command(f"app.{name}", title, what, tuple(keys.split()), action, Chapter.PROGRAM, scopes, footer)


PROGRAM: Final = (
    _app("help", "Help", "Show all keys and the query language.", "question_mark", "screen.help", "help",
         _EVERY_SCREEN),
    Command(
        "app.palette",
        "All commands",
        "Find and run any command by its name.",
        ("ctrl+p", "colon"),
        "screen.palette",
        Chapter.PROGRAM,
        _EVERY_SCREEN,
        footer="more",
        palette=False,
    ),
    _app("theme", "Theme", "Choose the colours; each is shown as you go through them.", "T", "screen.theme",
         scopes=_EVERY_SCREEN),
    _app("index", "Look at the files", "Look for new and changed files now.", "ctrl+r", "index"),
    Command(
        "app.failures",
        "Files that could not be read",
        "List them with the reasons.",
        ("exclamation_mark",),
        "failures",
        Chapter.PROGRAM,
        sense=_FAILURES,
    ),
    _app(
        "suspend", "Suspend", "Go to the shell; `fg` there brings Dateline back.", "ctrl+z",
        "app.suspend_process", scopes=_EVERY_SCREEN,
    ),
    _app("quit", "Quit", "Leave Dateline.", "q ctrl+q", "app.quit"),
)  # fmt: skip
