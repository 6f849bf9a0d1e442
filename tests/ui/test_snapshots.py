"""What the screen looks like, in colour: wide, middle and narrow, light and dark.

After a change that was meant: pytest tests/ui/test_snapshots.py --snapshot-update, and look at the pictures.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.settings import Settings
from reader.ui.themes import DARK, LIGHT

from . import filing
from .conftest import MakeApp
from .driving import MIDDLE, NARROW, SMALL, WIDE, press, settled

# Texts are measured with Unicode data that may differ between versions of Python.
pytestmark = pytest.mark.skipif(
    sys.version_info[:2] != (3, 11), reason="pictures are compared on Python 3.11"
)


@pytest.mark.parametrize(
    ("theme", "size", "keys"),
    [
        pytest.param(DARK, WIDE, ("j",), id="wide-dark"),
        pytest.param(LIGHT, WIDE, ("j",), id="wide-light"),
        pytest.param(DARK, MIDDLE, ("f", "j", "space"), id="middle-dark"),
        pytest.param(LIGHT, SMALL, ("j",), id="small-light"),
        pytest.param(DARK, NARROW, ("j",), id="narrow-dark"),
        pytest.param(LIGHT, NARROW, ("j", "enter"), id="narrow-light"),
    ],
)
def test_the_screen_looks_as_it_did(
    snap_compare: Callable[..., bool],
    make_app: MakeApp,
    theme: str,
    size: tuple[int, int],
    keys: tuple[str, ...],
) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await press(pilot, *keys)

    assert snap_compare(make_app(theme=theme), terminal_size=size, run_before=prepare)


@pytest.mark.parametrize(
    ("theme", "size", "keys"),
    [
        pytest.param(DARK, WIDE, ("r",), id="wide-dark"),
        pytest.param(LIGHT, SMALL, ("r", "j"), id="small-light"),
        pytest.param(DARK, NARROW, ("r", "g"), id="narrow-dark"),
        pytest.param(LIGHT, NARROW, ("r", "n"), id="narrow-light"),
    ],
)
def test_the_file_view_looks_as_it_did(
    snap_compare: Callable[..., bool],
    tmp_path: Path,
    theme: str,
    size: tuple[int, int],
    keys: tuple[str, ...],
) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        await settled(pilot)
        await press(pilot, *keys)

    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "wire.txt").write_text(filing.WIRE)
    with Library.open([folder], tmp_path / "data", ingest=filing.ingest) as library:
        library.index()
        app = DatelineApp(library, [folder], Settings(theme=theme))
        assert snap_compare(app, terminal_size=size, run_before=prepare)
