"""Paths in state.db: bytes as the system spells them, shown and written as text."""

from __future__ import annotations

import os
from urllib.parse import quote_from_bytes, unquote_to_bytes

from reader.domain.text import SafeText, make_safe


def shown(path: bytes) -> SafeText:
    """A path as people see it."""
    return make_safe(os.fsdecode(path))


def to_text(path: bytes) -> str:
    """A path as text that gives it back exactly, whatever its bytes are."""
    return quote_from_bytes(path, safe="/ ,;:@&=+$!*'()~")


def from_text(text: str) -> bytes:
    """The path that `to_text` wrote."""
    return unquote_to_bytes(text)
