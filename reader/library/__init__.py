"""The one engine: everything that the screen and the command line can do is a method of `Library`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.engine import Library
from reader.library.result import Result
from reader.store.order import Group

if TYPE_CHECKING:
    from reader.library.corrections import StandingCorrection
    from reader.library.corrections_preview import Preview
    from reader.library.emptied import Emptied
    from reader.library.reports import DocumentInfo, IndexReport, LearnedLine, Progress
    from reader.library.whole_file import WholeFile

__all__ = [
    "DocumentInfo",
    "Emptied",
    "Group",
    "IndexReport",
    "LearnedLine",
    "Library",
    "Preview",
    "Progress",
    "Result",
    "StandingCorrection",
    "WholeFile",
]


def __getattr__(name: str) -> object:
    """Load the reports when they are asked for: the first page of a list is on the screen without them."""
    if name not in __all__:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(f"reader.library.{_HOMES.get(name, 'reports')}"), name)


_HOMES = {
    "Emptied": "emptied",
    "Preview": "corrections_preview",
    "StandingCorrection": "corrections",
    "WholeFile": "whole_file",
}
