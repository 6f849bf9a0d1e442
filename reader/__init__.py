"""Dateline: a news reader for the terminal that cuts saved text into dated items."""

__version__ = "0.1.0"
