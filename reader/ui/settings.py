"""What of the config the screen needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


class Config(Protocol):
    """The part of the config file that is about the screen."""

    @property
    def theme(self) -> str | None:
        """Name of a theme; None: dark or light, as the terminal says."""

    @property
    def ascii(self) -> bool:
        """Draw with ASCII alone."""

    @property
    def keys(self) -> Mapping[str, str]:
        """Ids of commands to their keys, with commas between."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A `Config` of its own, for tests and pictures."""

    theme: str | None = None
    ascii: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
