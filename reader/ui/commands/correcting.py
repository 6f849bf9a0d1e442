"""Commands of the file view that set right how a file was read."""

from __future__ import annotations

from typing import Final

from reader.ui.commands.command import Chapter, Command, Scope


def _correct(name: str, title: str, what: str, key: str, action: str, footer: str = "") -> Command:
    return Command(
        f"file.{name}", title, what, (key,), f"screen.{action}", Chapter.FILE, (Scope.FILE,), footer
    )


CORRECTING: Final = (
    _correct("split", "Cut here", "An item begins at this line.", "c", "correct('split')", "cut here"),
    _correct(
        "join", "Join with the next item", "The item under the cursor and the next one of the file are one.",
        "m", "correct('join')", "join",
    ),
    _correct(
        "leave_out", "Leave out", "This line belongs to no text.", "x", "correct('leave out')", "leave out",
    ),
    _correct(
        "bring_back", "Bring back", "This line belongs to the text of its item.", "i",
        "correct('bring back')", "bring back",
    ),
    _correct(
        "always", "Always leave out",
        "Leave this line out wherever it stands in the corpus; what that touches is shown first.", "X",
        "always", "always",
    ),
    _correct("date", "Set the date", "Set the date of the item under the cursor.", "D", "set('date')"),
    _correct("title", "Set the title", "Set the title of the item under the cursor.", "H", "set('title')"),
    _correct(
        "source", "Set the source", "Set the source of the item under the cursor.", "S", "set('source')",
    ),
    _correct("undo", "Undo", "Take back what was done last.", "U", "undo"),
)  # fmt: skip
