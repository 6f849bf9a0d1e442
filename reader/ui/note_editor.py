"""Writing a text in the person's editor."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from reader.ui.item_actions import edit
from reader.ui.opener import OpenError

if TYPE_CHECKING:
    from textual.app import App


def edit_text(app: App[int], text: str, environment: Mapping[str, str]) -> str:
    """Let `text` be changed in the editor, and return it; nobody else can read the file meanwhile.

    Raises OpenError where there is no editor, or where what it has left cannot be read.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
            path = Path(folder) / "note.txt"
            path.write_text(text + "\n" if text else "", "utf-8")
            edit(app, path, 1, environment)
            return path.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise OpenError(f"The note cannot be read from the editor: {error}") from error
