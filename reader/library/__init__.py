"""The one engine: everything that the screen and the command line can do is a method of `Library`."""

from reader.library.engine import Library
from reader.library.reports import DocumentInfo, IndexReport, Progress
from reader.library.result import Result
from reader.store.order import Group

__all__ = ["DocumentInfo", "Group", "IndexReport", "Library", "Progress", "Result"]
