"""Dates in the words of a document: find them in a line, settle what they mean in the document."""

from reader.ingest.dates.find import find
from reader.ingest.dates.mention import Mention, Shape
from reader.ingest.dates.settle import Calendar, Settled

__all__ = ["Calendar", "Mention", "Settled", "Shape", "find"]
