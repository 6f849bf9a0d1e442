"""The one engine: everything that the screen and the command line can do is a method of `Library`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.library.engine import Library
from reader.library.result import Result
from reader.store.order import Group

if TYPE_CHECKING:
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
    "Progress",
    "Result",
    "WholeFile",
]


def __getattr__(name: str) -> object:
    """Load the reports when they are asked for: the first page of a list is on the screen without them."""
    if name not in __all__:
        raise AttributeError(name)
    from reader.library import emptied, reports, whole_file

    homes = {"Emptied": emptied, "WholeFile": whole_file}
    return getattr(homes.get(name, reports), name)
