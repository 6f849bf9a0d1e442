"""Places in a document. Lines are numbered from 1 and both ends are inside."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of lines."""

    start: int
    """First line, from 1."""
    end: int
    """Last line, inclusive."""

    def __post_init__(self) -> None:
        if not 1 <= self.start <= self.end:
            raise ValueError(f"not a run of lines: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start + 1

    def __contains__(self, line: object) -> bool:
        return isinstance(line, int) and self.start <= line <= self.end
