"""The figures: shares and cuts that can be added up over documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    part: int = 0
    whole: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.part + other.part, self.whole + other.whole)

    @property
    def value(self) -> float | None:
        """Between 0 and 1; None where there is nothing to share."""
        return self.part / self.whole if self.whole else None

    @classmethod
    def of(cls, answers: Iterable[bool]) -> Share:
        """Count the answers that are yes."""
        listed = list(answers)
        return cls(sum(listed), len(listed))


@dataclass(frozen=True, slots=True)
class Cuts:
    """Item starts: found rightly, in the gold, and found at all."""

    hits: int = 0
    wanted: int = 0
    given: int = 0

    def __add__(self, other: Cuts) -> Cuts:
        return Cuts(self.hits + other.hits, self.wanted + other.wanted, self.given + other.given)

    @property
    def precision(self) -> float | None:
        """Share of the starts found that are right."""
        return Share(self.hits, self.given).value

    @property
    def recall(self) -> float | None:
        """Share of the right starts that are found."""
        return Share(self.hits, self.wanted).value

    @property
    def f1(self) -> float | None:
        """Their harmonic mean."""
        return Share(2 * self.hits, self.wanted + self.given).value


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of one document, or of many added up."""

    documents: int = 0
    items: int = 0
    exact: Cuts = field(default_factory=Cuts)
    near: Cuts = field(default_factory=Cuts)
    """A start one line off counts as found."""
    whole: Share = field(default_factory=Share)
    """Documents in which every start is exact and none is too many."""
    torn: Share = field(default_factory=Share)
    """Documents of one item that were cut."""
    dates: Share = field(default_factory=Share)
    """Of the items whose start was found; so are titles, sources and authors."""
    dates_of_all: Share = field(default_factory=Share)
    titles: Share = field(default_factory=Share)
    sources: Share = field(default_factory=Share)
    authors: Share = field(default_factory=Share)
    leaked: Share = field(default_factory=Share)
    """Lines of debris whose words stand in the text of an item."""
    kept: Share = field(default_factory=Share)
    """Lines of items that are found again in the item made of them."""

    def __add__(self, other: Score) -> Score:
        return Score(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(Score)))
