"""The whole way from a document to its items."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.domain.correction import Correction, Placement
from reader.domain.document import Document
from reader.domain.item import Item, LeftOut, Reason
from reader.domain.span import Span
from reader.domain.text import SafeText, one_line
from reader.ingest.correct.recut import recut
from reader.ingest.correct.reread import BroughtBack, always_placed, with_fields
from reader.ingest.correct.wanted import NOTHING_WANTED, Wanted, wanted
from reader.ingest.debris.mark import Debris
from reader.ingest.item.build import build_item, extent_of, passages_of, runs_of
from reader.ingest.item.pieces import read_parts
from reader.ingest.item.reading import Reading
from reader.ingest.lines.line import Kind
from reader.ingest.lines.read import read_lines
from reader.ingest.passage import Passage
from reader.ingest.split.page import Page
from reader.ingest.split.pile import cut
from reader.ingest.standing.learned import NOTHING_LEARNED, Learned
from reader.ingest.standing.repeats import asked_for, take_repeats
from reader.ingest.standing.trace import NO_TRACE, Standing, candidates, signature_of, site_of, text_of
from reader.ingest.tagger import tag


@dataclass(frozen=True, slots=True)
class Ingested:
    """What a document holds. Items and `left_out` together cover every non-blank line exactly once."""

    items: tuple[Item, ...]
    """In the order of the document."""
    left_out: tuple[LeftOut, ...]
    """Runs of lines outside all items, in order."""
    standing: Standing = NO_TRACE
    """What the corpus can learn from it; the same whatever has been learned."""
    placed: tuple[Placement, ...] = ()
    """Where each of the reader's corrections belongs; those without a line wait for theirs to come back."""


class Corrected(NamedTuple):
    """What a reader set right in a document."""

    own: Sequence[Correction] = ()
    """Of this document and of its whole corpus, in the order in which they were made."""
    guests: Sequence[Correction] = ()
    """Of documents that have gone: one of them may be this one under another name."""


NOT_CORRECTED = Corrected()


def ingest(
    document: Document,
    *,
    day_first: bool = False,
    learned: Learned = NOTHING_LEARNED,
    corrected: Corrected = NOT_CORRECTED,
) -> Ingested:
    """Split, date, clean and tag one document. Never raises.

    `day_first` settles "03/04/2022" where nothing in the document does; `learned` are the lines that other
    documents have taught to leave out. They change nothing but the text and what is left out of it.
    `corrected` has the last word on all that it speaks of.
    """
    return _read(document, day_first, learned, corrected, tagged)


def split(
    document: Document,
    *,
    day_first: bool = False,
    learned: Learned = NOTHING_LEARNED,
    corrected: Corrected = NOT_CORRECTED,
) -> Ingested:
    """The same without tags: what a dry run and the measuring of the splitter need."""
    return _read(document, day_first, learned, corrected, lambda item, _: item)


def candidate_texts(document: Document, *, day_first: bool = False) -> dict[int, SafeText]:
    """The lines of a document that may turn out to be standing ones, by the keys that `Standing` has."""
    page, readings = _parts(document, day_first)
    return {
        each.key: one_line(text_of([page.lines[i] for i in each.indexes]))
        for each in candidates(page, readings)
    }


def tagged(item: Item, passages: list[Passage]) -> Item:
    """Give an item its tags, from its title and its clean text."""
    found = item.evidence.get("title")
    title = Passage(found.line, found.start, found.text) if found else Passage(item.span.start, 0, item.title)
    tags = tag(title, passages)
    evidence = {**item.evidence, **{f"{t.tag.kind}:{t.tag.name}": t.evidence for t in tags}}
    return item._replace(tags=tuple(t.tag for t in tags), evidence=evidence)


def _read(
    document: Document,
    day_first: bool,
    learned: Learned,
    corrected: Corrected,
    finish: Callable[[Item, list[Passage]], Item],
) -> Ingested:
    asked = wanted(document.lines, *corrected) if any(corrected) else NOTHING_WANTED
    page, readings = _parts(document, day_first, asked)
    lines = page.lines
    site, found = site_of(page, readings), candidates(page, readings)
    signature = signature_of(readings)
    always: dict[int, int] = {}
    if asked.always:
        learned = learned._replace(always=learned.always | asked.always.keys())
        for reading in readings:
            always |= asked_for(page, reading, learned.always, whole=True)
    readings, applied = take_repeats(page, readings, found, learned, document.name, site)
    back = BroughtBack(page, readings, asked.back)
    items: list[Item] = []
    outside: dict[int, Debris] = {}
    done = 0  # lines before this index are in an item or in `outside`
    for number, reading in enumerate(readings):
        start, stop = back.extend(number, reading, *extent_of(page, reading))
        outside |= _left_out(page, reading.labels, done, start)
        inside = _left_out(page, reading.labels, start, stop, known_only=True)
        span = Span(start + 1, stop)
        passages = passages_of(page, reading, span, inside)
        items.append(finish(build_item(document, page, reading, span, inside, passages), passages))
        done = stop
    outside |= _left_out(page, {}, done, len(lines))
    keys = tuple(dict.fromkeys(paragraph.key for paragraph in found))
    standing = Standing(site, signature, keys, applied)
    fields, places = with_fields(items, asked)
    placed = (*asked.placed, *places, *always_placed(page, always, asked.always))
    return Ingested(fields, runs_of(lines, outside), standing, placed)


def _parts(document: Document, day_first: bool, asked: Wanted = NOTHING_WANTED) -> tuple[Page, list[Reading]]:
    lines = read_lines(document)
    page, parts, starts = cut(lines)
    if asked is not NOTHING_WANTED:
        page, parts = recut(page, parts, asked)
    return page, read_parts(page, parts, starts, day_first=day_first)


def _left_out(
    page: Page, labels: dict[int, Debris], start: int, stop: int, *, known_only: bool = False
) -> dict[int, Debris]:
    """The lines from `start` up to `stop` that are left out; with `known_only`, only those with a
    reason of their own.
    """
    found: dict[int, Debris] = {}
    for index in range(start, stop):
        line = page.lines[index]
        if line.blank:
            continue
        mark = page.debris.get(index) or labels.get(index)
        if mark is not None:
            found[index] = mark
        elif line.kind is Kind.RULE or line.kind is Kind.UNDERLINE:
            found[index] = Debris(Reason.RULE)
        elif not known_only:
            found[index] = Debris(Reason.LABEL, "outside all items")
    return found
