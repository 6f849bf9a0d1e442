"""How names of tags, sources, authors and files are compared: without case, accents, hyphens and spacing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.domain.text import fold
from reader.query.tokens import words

_GAP = re.compile(r"[\s_\-‐‑–]+")


def name_key(name: str) -> str:
    """Return what two spellings of one name have in common: "Critical-Minerals" and "critical minerals"."""
    return _GAP.sub(" ", fold(name)).strip()


@dataclass(frozen=True, slots=True)
class FullName:
    """The whole name, or its beginning."""

    key: str
    """As `name_key` makes it."""
    prefix: bool = False
    """Whether the name may go on after `key`."""

    def matches(self, name: str) -> bool:
        """Tell whether `name` is the one meant."""
        key = name_key(name)
        return key.startswith(self.key) if self.prefix else key == self.key


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words that stand in a name one after the other: "guardian" is in "The Guardian"."""

    words: tuple[str, ...]
    """Folded; at least one."""
    prefix: bool = False
    """Whether the last word may go on."""

    def matches(self, name: str) -> bool:
        """Tell whether `name` has the words in a row."""
        have = words(name)
        size = len(self.words)
        return any(self._stand(have[at : at + size]) for at in range(len(have) - size + 1))

    def _stand(self, run: tuple[str, ...]) -> bool:
        last = run[-1].startswith(self.words[-1]) if self.prefix else run[-1] == self.words[-1]
        return last and run[:-1] == self.words[:-1]
