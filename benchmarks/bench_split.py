"""Measure the splitter: how many cuts, dates, titles and sources are right, and how fast it is.

    python benchmarks/bench_split.py [--set dev|second|…|eleventh|heldout|articles|DIR]
                                     [--family NAME] [--errors] [--speed] [--markdown]

A set is a folder of documents (.txt, .md) with their gold (.json) beside them. A figure is a share of lines
or items, added up over the documents of a family; lines that the gold calls "either" do not count.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from split_figures import Score
from split_gold import Case, folders, is_held_out, load
from split_score import score
from split_speed import fixtures, growth, mix, speed
from split_table import CUTS, FIELDS, Table, comparison_table, growth_table, score_table
from split_ways import BASELINES, Way, ours

ALL = "all"
CLIPPED = 90
MOST_GROWTH = 2.5


def by_family(cases: Sequence[Case], way: Way) -> dict[str, Score]:
    """Score all documents; families by name, then "all"."""
    scores: dict[str, Score] = {family: Score() for family in sorted({case.gold.family for case in cases})}
    for case in cases:
        scores[case.gold.family] += score(case, way)[0]
    return scores | {ALL: sum(scores.values(), Score())}


def tables(cases: Sequence[Case]) -> Iterator[Table]:
    """The tables of a set: cuts, fields, and the baselines beside them."""
    scores = by_family(cases, ours)
    yield score_table("Cuts", CUTS, scores)
    yield score_table("Fields and text", FIELDS, scores)
    yield comparison_table(
        {"ours": scores, **{name: by_family(cases, way) for name, way in BASELINES.items()}}
    )


def errors(cases: Sequence[Case]) -> Iterator[str]:
    """For each document, what falls short, with the line that it is about."""
    for case in cases:
        shortfalls = score(case, ours)[1]
        if shortfalls:
            yield f"{case.gold.family}: {case.name}"
        for shortfall in shortfalls:
            yield f"  {shortfall.line:>4}  {shortfall.what}"
            yield f"        | {clip(case.document.lines[shortfall.line - 1])}"


def clip(text: str) -> str:
    """Shorten a line for showing."""
    return text if len(text) <= CLIPPED else text[: CLIPPED - 1] + "…"


def speed_report(markdown: bool) -> Iterator[str]:
    """MB/s on the mix of all fixtures, and the growth of the time with the size of one document."""
    sources = fixtures()
    repeated = mix(sources)
    yield f"{len(repeated)} documents, about 8 MB, median of 5: {speed(ours, repeated):.1f} MB/s"
    steps = growth(ours, sources)
    yield "\n" + draw(growth_table(steps), markdown)
    worst = max(step.ratio or 0.0 for step in steps)
    yield f"\nworst growth {worst:.2f} × per doubling; at most {MOST_GROWTH} × is promised"


def draw(table: Table, markdown: bool) -> str:
    """The table in the form that was asked for."""
    return table.markdown() if markdown else table.plain()


def arguments() -> argparse.ArgumentParser:
    """What can be asked for."""
    parser = argparse.ArgumentParser(description="Measure the splitter against documents with gold.")
    parser.add_argument(
        "--set",
        default="dev",
        help="dev (default), second to eleventh, heldout, articles, or a folder",
    )
    parser.add_argument("--family", help="only the documents of this family")
    parser.add_argument("--errors", action="store_true", help="list what falls short instead of the figures")
    parser.add_argument("--speed", action="store_true", help="measure speed instead of rightness")
    parser.add_argument("--markdown", action="store_true", help="tables in Markdown")
    parser.add_argument(
        "--yes-i-want-to-see", action="store_true", help="allow --errors for the held-out set"
    )
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Print what was asked for; 2 where that makes no sense."""
    parser = arguments()
    asked = parser.parse_args(argv)
    if asked.speed:
        for line in speed_report(asked.markdown):
            print(line)
        return 0
    if asked.errors and is_held_out(asked.set) and not asked.yes_i_want_to_see:
        parser.error("--errors shows the held-out documents, which must stay unseen while rules are written")
    cases = [case for case in load(asked.set) if asked.family in (None, case.gold.family)]
    if not cases:
        parser.error(f"no document with gold in {folders(asked.set)[1]} (family: {asked.family or 'any'})")
    if asked.errors:
        print("\n".join(errors(cases)))
    else:
        print("\n\n".join(draw(table, asked.markdown) for table in tables(cases)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
