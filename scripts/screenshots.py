"""Draw docs/screenshots/*.svg anew from the real app on articles/.

python scripts/screenshots.py [FOLDER]      (make screenshots)
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from reader.library import Library
from reader.resources import articles
from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.main import MainScreen
from reader.ui.settings import Settings
from reader.ui.themes import DARK, LIGHT

ROOT = Path(__file__).resolve().parent.parent
FONTS = "'JetBrains Mono', 'Fira Code', 'DejaVu Sans Mono', Menlo, Consolas, monospace"


@dataclass(frozen=True)
class Picture:
    """One picture: what is asked and pressed before it is taken."""

    name: str
    size: tuple[int, int]
    theme: str
    query: str = ""
    keys: Sequence[str] = ()


PICTURES = (
    Picture("wide-dark", (160, 45), DARK, "place:China", ("j", "j")),
    Picture("wide-light", (160, 45), LIGHT, "", ("j", "j", "j")),
    Picture("search", (160, 45), DARK, "lithium or battery", ("j",)),
    Picture("middle-light", (100, 30), LIGHT, "", ("j",)),
    Picture("filters", (100, 30), DARK, "", ("f", "j", "j", "space")),
    Picture("small", (80, 24), DARK, "", ("j", "j")),
    Picture("narrow-dark", (40, 12), DARK),
    Picture("narrow-light", (40, 12), LIGHT, "", ("j", "enter")),
    Picture("file", (100, 30), DARK, "seed", ("r", "g")),
    Picture("zen", (100, 30), LIGHT, "", ("z",)),
    Picture("help", (120, 40), DARK, "", ("question_mark",)),
)


async def take(picture: Picture, library: Library, folder: Path, into: Path) -> None:
    """Take one picture."""
    app = DatelineApp(library, [folder], Settings(theme=picture.theme))
    async with app.run_test(size=picture.size) as pilot:
        await _rest(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, MainScreen)
        if picture.query:
            screen.ask(picture.query)
            await _rest(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await _rest(pilot)
        drawing = app.export_screenshot(title="Dateline")
    path = into / f"{picture.name}.svg"
    path.write_text(_portable(drawing), encoding="utf-8")
    print(path)


async def _rest(pilot: Pilot[Any]) -> None:
    """Wait until nothing is under way."""
    for _ in range(6):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()


def _portable(drawing: str) -> str:
    """Take the fonts that the machine has, not ones from the network; let wide characters be wide."""
    drawing = re.sub(r"@font-face \{.*?\}\s*", "", drawing, flags=re.DOTALL)
    drawing = re.sub(r"font-family: ?Fira Code, ?monospace", f"font-family: {FONTS}", drawing)
    drawing = re.sub(r"terminal-\d+", "terminal", drawing)
    return re.sub(r' textLength="[\d.]+"(?=[^>]*>[^<]*[\u1100-\uffdc])', "", drawing)


async def main() -> None:
    """Take them all."""
    into = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots"
    into.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        # A library of its own: what was asked for one picture would be there again on the next.
        with tempfile.TemporaryDirectory() as data, Library.open([articles()], Path(data)) as library:
            library.index()
            await take(picture, library, articles(), into)


if __name__ == "__main__":
    asyncio.run(main())
