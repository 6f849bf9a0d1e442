"""A corpus in a folder, and a library that reads it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.library import Library

from .ingesting import Lines

Write = Callable[[str, str], Path]
OLD = 1_600_000_000


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


@pytest.fixture
def write(corpus: Path) -> Write:
    """Writes a file of the corpus. It looks as if it had been written long ago, later each time."""
    times = iter(range(OLD, OLD + 1_000))

    def put(name: str, text: str) -> Path:
        path = corpus / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        os.utime(path, (time := next(times), time))
        return path

    return put


@pytest.fixture
def lines() -> Lines:
    return Lines()


@pytest.fixture
def library(corpus: Path, tmp_path: Path, lines: Lines) -> Iterator[Library]:
    with Library.open([corpus], tmp_path / "data", ingest=lines) as opened:
        yield opened
