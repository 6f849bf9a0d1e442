"""A small corpus, the real library on it, and the app on that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytest_textual_snapshot import SVGImageExtension

from reader.library import Library
from reader.ui.dateline_app import DatelineApp
from reader.ui.settings import Settings
from reader.ui.themes import DARK

from . import newsroom

MakeApp = Callable[..., DatelineApp]

# The plugin names the attribute as an older syrupy did; without this its pictures are called ".raw".
SVGImageExtension.file_extension = "svg"


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLORFGBG", "EDITOR", "VISUAL", "BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    newsroom.write(folder, "digest")
    return folder


@pytest.fixture
def library(corpus: Path, tmp_path: Path) -> Iterator[Library]:
    with Library.open([corpus], tmp_path / "data", ingest=newsroom.ingest) as opened:
        opened.index()
        yield opened


@pytest.fixture
def make_app(library: Library, corpus: Path) -> MakeApp:
    def make(**settings: object) -> DatelineApp:
        # Nothing is marked by itself: what a test sees must not hang on how long it takes.
        given = {"theme": DARK, "mark_read_after": 0, **settings}
        return DatelineApp(library, [corpus], Settings(**given))  # type: ignore[arg-type]

    return make


@pytest.fixture
def app(make_app: MakeApp) -> DatelineApp:
    return make_app()
