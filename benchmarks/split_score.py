"""Hold a splitting against gold: the figures, and a list of what falls short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from split_figures import Cuts, Score, Share
from split_gold import Case, Gold, GoldItem
from split_ways import Guess, Way
from split_words import Haystack, bare, words


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One thing that is not as the gold says."""

    line: int
    what: str


@dataclass(frozen=True, slots=True)
class Matching:
    """Which starts were found; starts on lines that may go either way are neither missing nor extra."""

    pairs: tuple[tuple[GoldItem, Guess], ...]
    missing: tuple[int, ...]
    extra: tuple[int, ...]

    def cuts(self, more_hits: int = 0) -> Cuts:
        """Count them."""
        hits = len(self.pairs)
        return Cuts(hits + more_hits, hits + len(self.missing), hits + len(self.extra))


def score(case: Case, way: Way) -> tuple[Score, list[Shortfall]]:
    """Split the document `way` and hold the result against its gold."""
    lines = case.document.lines
    try:
        guesses = way(case.document)
    except Exception as error:
        error.add_note(f"while splitting {case.name}")
        raise
    return score_guesses(lines, case.gold, guesses)


def score_guesses(
    lines: Sequence[str], gold: Gold, guesses: Sequence[Guess]
) -> tuple[Score, list[Shortfall]]:
    """Hold `guesses` against the gold of the document with these lines."""
    found = match_starts(lines, gold, guesses)
    single = len(gold.items) == 1
    right_dates = Share.of(guess.date == item.date for item, guess in found.pairs)
    leaked, debris = _leaked(lines, gold, guesses)
    lost, body = _lost(lines, gold, guesses)
    counts = Score(
        documents=1,
        items=len(gold.items),
        exact=found.cuts(),
        near=found.cuts(_near_hits(found)),
        whole=Share(int(not found.missing and not found.extra), 1),
        torn=Share(int(single and len(found.pairs) + len(found.extra) > 1), int(single)),
        dates=right_dates,
        dates_of_all=Share(right_dates.part, len(gold.items)),
        titles=Share.of(title_is_right(item, guess.title) for item, guess in found.pairs),
        sources=Share.of(words(guess.source) == words(item.source) for item, guess in found.pairs),
        authors=Share.of(words(guess.author) == words(item.author) for item, guess in found.pairs),
        leaked=Share(len(leaked), debris),
        kept=Share(body - len(lost), body),
    )
    return counts, _shortfalls(found, leaked, lost)


def match_starts(lines: Sequence[str], gold: Gold, guesses: Sequence[Guess]) -> Matching:
    """Pair items with guesses: those on the same line, then those with only neutral lines between them."""

    def settled(line: int) -> int:
        while line <= len(lines) and (line in gold.either or not lines[line - 1].strip()):
            line += 1
        return line

    free = {guess.start: guess for guess in guesses}
    pairs = {item.start: (item, free.pop(item.start)) for item in gold.items if item.start in free}
    by_settled = {settled(start): start for start in sorted(free, reverse=True)}
    for item in gold.items:
        if item.start not in pairs and (start := by_settled.pop(settled(item.start), None)) is not None:
            pairs[item.start] = (item, free.pop(start))
    missing = (item.start for item in gold.items if item.start not in pairs)
    return Matching(
        tuple(pairs[start] for start in sorted(pairs)),
        tuple(line for line in missing if line not in gold.either),
        tuple(line for line in sorted(free) if line not in gold.either),
    )


def title_is_right(item: GoldItem, title: str) -> bool:
    """Whether `title` holds the words that it must, and is the document's title line where there is one."""
    if item.title is not None and bare(title) not in (bare(item.title), bare(f"{item.title} {item.source}")):
        return False
    folded = words(title).strip()
    return all(words(part).strip() in folded for part in item.title_contains)


def _near_hits(found: Matching) -> int:
    """How many of the missing starts have an extra one next to them, each used once."""
    free = list(found.extra)
    hits = 0
    for line in found.missing:
        close = next((start for start in free if abs(start - line) == 1), None)
        if close is not None:
            free.remove(close)
            hits += 1
    return hits


def _leaked(lines: Sequence[str], gold: Gold, guesses: Sequence[Guess]) -> tuple[list[tuple[int, str]], int]:
    """Lines of debris that stand in a text, and how many could: words that the body has too tell nothing."""
    texts = " | ".join(words(guess.text) for guess in guesses)
    rest = " | ".join(words(line) for n, line in enumerate(lines, 1) if n not in gold.left_out)
    debris = [(n, lines[n - 1]) for n in sorted(gold.left_out - gold.either)]
    telling = [(n, line) for n, line in debris if len(words(line)) > 4 and words(line) not in rest]
    return [(n, line) for n, line in telling if words(line) in texts], len(telling)


def _lost(lines: Sequence[str], gold: Gold, guesses: Sequence[Guess]) -> tuple[list[tuple[int, str]], int]:
    """Lines of items that are not found again where they should be, and how many there are in all."""
    neutral = gold.left_out | gold.either
    inside = (n for item in gold.items for n in range(item.start, item.end + 1) if n not in neutral)
    body = [(n, lines[n - 1]) for n in inside if words(lines[n - 1])]
    stacks = {
        n: stack
        for guess in guesses
        for stack in [Haystack(guess)]
        for n in range(guess.start, guess.end + 1)
    }
    return [(n, line) for n, line in body if n not in stacks or not stacks[n].holds(line)], len(body)


def _shortfalls(
    found: Matching, leaked: Sequence[tuple[int, str]], lost: Sequence[tuple[int, str]]
) -> list[Shortfall]:
    listed = [Shortfall(line, "missing start") for line in found.missing]
    listed += [Shortfall(line, "extra start") for line in found.extra]
    for item, guess in found.pairs:
        listed += [Shortfall(item.start, what) for what in _wrong_fields(item, guess)]
    listed += [Shortfall(n, "debris leaked") for n, _ in leaked]
    listed += [Shortfall(n, "body lost") for n, _ in lost]
    return sorted(listed, key=lambda shortfall: shortfall.line)


def _wrong_fields(item: GoldItem, guess: Guess) -> list[str]:
    wrong = []
    if guess.date != item.date:
        wrong.append(f"date {guess.date}, {item.date} expected")
    if not title_is_right(item, guess.title):
        wrong.append(f"title {guess.title!r}, {item.title or item.title_contains!r} expected")
    if words(guess.source) != words(item.source):
        wrong.append(f"source {guess.source!r}, {item.source!r} expected")
    if words(guess.author) != words(item.author):
        wrong.append(f"author {guess.author!r}, {item.author!r} expected")
    return wrong
