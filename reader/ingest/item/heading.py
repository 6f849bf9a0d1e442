"""The title line of a part."""

from __future__ import annotations

from typing import Final

from reader.domain.item import Reason
from reader.domain.text import fold
from reader.ingest.debris.mark import Debris
from reader.ingest.item.echoes import NAME, hits, words_below
from reader.ingest.item.headline import COLUMNS, PAGE_WORD, followed, head_lines, title_line
from reader.ingest.item.reading import ABOVE, Reading
from reader.ingest.item.source import set_source
from reader.ingest.item.titles import plain_title, split_publisher
from reader.ingest.publishers import media_like
from reader.ingest.split.article import find_article
from reader.ingest.split.blog import blogged
from reader.ingest.split.page import Page


def read_title(page: Page, reading: Reading, *, alone: bool) -> None:
    head = head_lines(page, reading)
    if reading.title:
        _drop_repeats(page, reading, head)
        return
    if reading.part.article is not None and not reading.part.article.titled:
        return
    if reading.part.article is not None:
        best: int | None = reading.part.article.headline
    else:
        best = title_line(page, head, alone=alone)
    if best is None:
        return
    if reading.part.article is None:
        best = _over_standfirst(page, best, alone=alone)
        if alone and reading.part.cut.rule == "document start":
            best = _shared(page, head, best)
        if alone and len(reading.active) > 1 and _is_site(page, best):
            reading.labels[best] = Debris(Reason.LABEL, ABOVE)
            return
    first, best = best, _repeated(page, head, best)
    if (
        first != best
        and (publisher := split_publisher(plain_title(page.lines[first].content))[1]) is not None
    ):
        start = page.lines[first].text.find(publisher)
        set_source(page, reading, first, "behind the title", start, start + len(publisher))
    line = page.lines[best]
    title = plain_title(line.content)
    known_in = (
        " ".join(page.lines[i].content for i in (*reading.active[1:12], *page.debris) if i != best)
        if alone
        else ""
    )
    _, publisher, column = split_publisher(title, known_in)
    if publisher is not None and (alone or media_like(publisher)):
        start = line.text.find(publisher, line.start + column)
        if reading.source is None and start >= 0:
            reading.source = publisher
            reading.note("source", "behind the title", page, best, start, start + len(publisher))
    reading.title = title
    reading.note("title", "title line", page, best, line.start, len(line.text.rstrip()))
    reading.used.add(best)
    for index in head:
        if index < best and index not in reading.used and page.lines[index].label is None:
            reading.labels[index] = Debris(Reason.LABEL, ABOVE)
    _drop_repeats(page, reading, head)


def _shared(page: Page, head: list[int], best: int) -> int:
    """The headline that has its words in common with the text, where the best line so far stands below it
    or has none.
    """
    line = page.lines[best]
    short = line.word_count <= NAME
    article = find_article(page) if page.framed or short else None
    if article is None or not article.titled or (article.headline < best and blogged(page)):
        return best
    if article.headline > best:
        name = short and not hits(line, words_below(page, article.headline))
        return article.headline if name and not page.lines[article.headline].content[0].isdigit() else best
    return article.headline if page.framed and article.headline in head else best


def _is_site(page: Page, best: int) -> bool:
    """Whether the first line of a page is the name of its site: a few words that the text has not, and the
    menu or the prompts of the site straight below.
    """
    below = page.debris.get(best + 1)
    if best != page.active[0] or below is None or below.reason not in (Reason.NAVIGATION, Reason.PROMPT):
        return False
    line = page.lines[best]
    return line.word_count <= NAME and not hits(line, words_below(page, best))


def _headline_over(page: Page, above: int, best: int) -> bool:
    """Whether the line straight above reads like the headline, and the one below like its standfirst."""
    line, below = page.lines[above], page.lines[best]
    plain = (
        line.title_like and line.anchor is None and line.label is None and not COLUMNS.search(line.content)
    )
    return plain and line.word_count >= 4 and below.size >= line.size and not below.mark


def _over_subtitle(page: Page, above: int, best: int) -> bool:
    """Whether the byline stands below a longer line, straight below the first one: that is a subtitle."""
    below, line = page.next(best), page.lines[above]
    return (
        below is not None
        and followed(page, below) >= 2.0
        and page.gap(best) == 0
        and line.title_like
        and line.anchor is None
        and line.word_count >= 4
        and line.size < page.lines[best].size
    )


def _over_standfirst(page: Page, best: int, *, alone: bool) -> int:
    """The headline at the very top, where the best line so far is only its standfirst."""
    above = page.previous(best)
    if page.framed and above is not None and above == best - 1 and _headline_over(page, above, best):
        return above
    if not alone or above is None or above != page.active[0] or above < best - 2 or page.gap(best) > 1:
        return best
    line = page.lines[above]
    words = line.content.split()
    if not any(word.islower() for word in words):
        return best  # "News Prices Machinery": a menu
    if _over_subtitle(page, above, best):
        return above
    capitals = sum(word[:1].isupper() for word in words)
    fits = (
        line.title_like
        and line.label is None
        and line.anchor is None
        and len(words) >= 4
        and capitals >= 0.6 * len(words)
    )
    return above if fits and not PAGE_WORD.search(line.content) and not media_like(line.content) else best


def _repeated(page: Page, head: list[int], best: int) -> int:
    """A page's title often stands twice, first with the publisher behind it: the later one is the
    headline.
    """
    first = plain_title(page.lines[best].content)
    bare = fold(split_publisher(first)[0])
    for index in head:
        if index > best and fold(plain_title(page.lines[index].content)) in (bare, fold(first)):
            near = len(page.between(best, index)) <= _TWICE
            return best if near and bare == fold(first) else index
    return best


_TWICE: Final = 2
"""Lines from one title to the same a second time, within which the first one opens the item."""


def _drop_repeats(page: Page, reading: Reading, head: list[int]) -> None:
    folded = fold(reading.title)
    for index in head:
        if index not in reading.used and fold(plain_title(page.lines[index].content)) == folded:
            reading.used.add(index)
            reading.labels.pop(index, None)
