"""Tables for a terminal and for a Markdown page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from split_figures import Score, Share
from split_speed import KILOBYTE, Growth


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column holds names and whose other columns hold figures."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def plain(self) -> str:
        """Aligned by blanks."""
        grid = [self.head, *self.rows]
        widths = [max(len(row[n]) for row in grid) for n in range(len(self.head))]
        lines = ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]) for row in grid]
        return "\n".join([self.title, "-" * len(lines[0]), *lines])

    def markdown(self) -> str:
        """As a Markdown table."""
        rule = ["---", *("---:" for _ in self.head[1:])]
        body = [f"| {' | '.join(row)} |" for row in [self.head, rule, *self.rows]]
        return "\n".join([f"**{self.title}**", "", *body])


def percent(share: Share) -> str:
    """A share in per cent."""
    return _figure(share.value, 100, 1)


def ratio(value: float | None) -> str:
    """A figure between 0 and 1."""
    return _figure(value, 1, 3)


CUTS: Mapping[str, Callable[[Score], str]] = {
    "docs": lambda s: str(s.documents),
    "items": lambda s: str(s.items),
    "precision": lambda s: ratio(s.exact.precision),
    "recall": lambda s: ratio(s.exact.recall),
    "F1": lambda s: ratio(s.exact.f1),
    "precision ±1": lambda s: ratio(s.near.precision),
    "recall ±1": lambda s: ratio(s.near.recall),
    "F1 ±1": lambda s: ratio(s.near.f1),
    "whole docs right %": lambda s: percent(s.whole),
    "one piece, cut": lambda s: f"{s.torn.part}/{s.torn.whole}",
}
FIELDS: Mapping[str, Callable[[Score], str]] = {
    "dates %": lambda s: percent(s.dates),
    "dates of all %": lambda s: percent(s.dates_of_all),
    "titles %": lambda s: percent(s.titles),
    "sources %": lambda s: percent(s.sources),
    "authors %": lambda s: percent(s.authors),
    "debris leaked %": lambda s: percent(s.leaked),
    "body kept %": lambda s: percent(s.kept),
}


def score_table(
    title: str, columns: Mapping[str, Callable[[Score], str]], scores: Mapping[str, Score]
) -> Table:
    """One row a family, with these columns."""
    rows = [[family, *(column(score) for column in columns.values())] for family, score in scores.items()]
    return Table(title, ["family", *columns], rows)


def comparison_table(ways: Mapping[str, Mapping[str, Score]]) -> Table:
    """F1 of exact cuts and dates of all items, for each way of splitting side by side."""
    head = ["family", *(f"{way} {figure}" for way in ways for figure in ("F1", "dates %"))]
    families = next(iter(ways.values()))
    rows = [
        [family, *(text for scores in ways.values() for text in _two_figures(scores[family]))]
        for family in families
    ]
    return Table("Beside the simple ways (F1 of exact cuts, dates of all items)", head, rows)


def growth_table(steps: Sequence[Growth]) -> Table:
    """Time of one document by its size."""
    rows = [
        [f"{s.size // KILOBYTE} kB", f"{s.seconds * 1000:.1f}", f"{s.speed:.1f}", _figure(s.ratio, 1, 2)]
        for s in steps
    ]
    return Table("One document, put together", ["size", "ms", "MB/s", "× per doubling"], rows)


def _two_figures(score: Score) -> tuple[str, str]:
    return ratio(score.exact.f1), percent(score.dates_of_all)


def _figure(value: float | None, scale: int, digits: int) -> str:
    return "–" if value is None else f"{value * scale:.{digits}f}"
