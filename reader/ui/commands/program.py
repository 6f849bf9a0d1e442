"""Commands of the program as a whole."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Sense

_FAILURES: Final = Sense(lambda now: now.failures > 0, "All files could be read")


def _app(name: str, title: str, what: str, keys: str, action: str, footer: str = "") -> Command:
    return Command(f"app.{name}", title, what, tuple(keys.split()), action, Chapter.PROGRAM, footer=footer)


PROGRAM: Final = (
    _app("help", "Help", "Show all keys and the query language.", "question_mark", "help", "help"),
    Command(
        "app.palette",
        "All commands",
        "Find and run any command by its name.",
        ("ctrl+p", "colon"),
        "palette",
        Chapter.PROGRAM,
        footer="more",
        palette=False,
    ),
    _app("theme", "Theme", "Choose the colours; each is shown as you go through them.", "T", "theme"),
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
        "app.suspend_process",
    ),
    _app("quit", "Quit", "Leave Dateline.", "q ctrl+q", "app.quit"),
)  # fmt: skip
