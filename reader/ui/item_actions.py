"""What can be done with the item that is open: open its link, copy it, edit its file."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from typing import TYPE_CHECKING

from reader.domain.item import StoredItem
from reader.domain.text import make_safe
from reader.ui.clipboard import copy_by, copy_command
from reader.ui.editor import editor_command
from reader.ui.opener import OpenError
from reader.ui.words import date_in_words

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import App


def as_text(stored: StoredItem) -> str:
    """An item as it is copied: title, date and source, text, links."""
    item = stored.item
    facts = [str(date_in_words(item.date)), item.source or "", f"by {item.author}" if item.author else ""]
    parts = [item.title, ", ".join(fact for fact in facts if fact), item.text, "\n".join(item.links)]
    return make_safe("\n\n".join(part for part in parts if part)) + "\n"


def copy(app: App[int], text: str, environment: Mapping[str, str]) -> None:
    """Copy `text`; may wait for another program, so it is run in a thread."""
    command = copy_command(environment)
    if command is None or not copy_by(command, text):
        app.call_from_thread(app.copy_to_clipboard, text)


def edit(app: App[int], path: Path, line: int, environment: Mapping[str, str]) -> None:
    """Open `path` in the editor and wait until it is closed. Raises OpenError."""
    from textual.app import SuspendNotSupported

    command = editor_command(path, line, environment)
    try:
        with app.suspend():
            subprocess.run(command, check=False)
    except SuspendNotSupported as error:
        raise OpenError("This terminal cannot be left for an editor") from error
    except OSError as error:
        raise OpenError(f"{command[0]} could not be started: {error.strerror}") from error
    app.refresh()
