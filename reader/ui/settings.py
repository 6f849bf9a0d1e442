"""What of the configuration the screen needs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

READ_AFTER: Final = 1.5
_NO_KEYS: Final[Mapping[str, str]] = MappingProxyType({})


class Settings(NamedTuple):
    """How the screen looks and which keys it has."""

    theme: str | None = None
    """Name of a theme; None: dark or light, as the terminal says."""
    ascii: bool = False
    """Draw with ASCII alone."""
    keys: Mapping[str, str] = _NO_KEYS
    """Ids of commands to their keys, with commas between, in the place of their usual ones."""
    mark_read_after: float = READ_AFTER
    """Seconds that an item must be open to count as read; 0: it never does by itself."""
