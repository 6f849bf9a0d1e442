"""News where short and long lines take turns: headline and text, or headline, source and text.

Headlines that end with a stop look like text, and those of two words like the headings of an article. What
tells them is that they take turns with one paragraph each, on most of a page that calls itself news.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import media_like
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.genre import NEWS, names_news
from reader.ingest.split.news_page import LONGEST, PLAIN_WORDS, PREFACE, of_many_things, signs
from reader.ingest.split.page import Page

TURNS: Final = "headline and text in turn"
_LEAST: Final = 4
_HEADLINE: Final = 110
_TEXT: Final = 60
_LONGER: Final = 1.3
"""By how much a text is longer than its headline."""
_NAME: Final = 4
"""Words of a source."""
_COVERED: Final = 0.6
"""How much of the page stands in the turns."""
_HEAD: Final = 12


def turns(page: Page) -> list[Candidate]:
    """Candidates at the headlines of a page where headlines and single paragraphs take turns."""
    head = [page.lines[i] for i in page.active[:_HEAD] if page.lines[i].size < _HEADLINE]
    named = any(names_news(line.content) for line in head)
    if not named:
        return [Candidate(i, TURNS, 1.4) for i in _nothing_else(page)]
    for period in (2, 3):
        starts = _filled(page, _runs(page, period), period)
        if (
            len(starts) > _LEAST
            and starts[0] == page.active[0]
            and NEWS.search(page.lines[starts[0]].content)
        ):
            starts = starts[1:]  # the title of the page, above a word of welcome
        if len(starts) < _LEAST:
            continue
        turns = [_turn(page, start, period) for start in starts]
        covered = sum(page.lines[i].size for turn in turns for i in turn)
        if covered < _COVERED * page.size(page.active[0], page.last_index()):
            continue
        if period == 3 and not _sources(page, starts):
            continue
        if period == 2 and not _like_news([page.lines[i] for i in starts]):
            continue
        above = page.between(0, starts[0])
        if any(signs(page.lines[i]) for i in above):
            continue
        if sum(page.lines[i].size for i in above if page.is_body(i)) > PREFACE:
            continue
        _mark_texts(page, [turn[-1] for turn in turns])
        return [Candidate(i, TURNS, 1.4) for i in starts]
    return []


_PURE: Final = 4
_LONG_HEADLINES: Final = 6
"""Headlines, and words of them on average, from which on they are news where nothing else stands."""
_SITE: Final = 2
"""Lines above the first headline, such as the name of the site and its motto."""
_FRAME: Final = 48
"""Characters of such a line, or of one below the last text."""


def _nothing_else(page: Page) -> list[int]:
    """The headlines of a page that is nothing but long headlines, each straight above one paragraph."""
    active = page.active
    tight = not any(page.gap(i) for i in active[_SITE:])
    while tight and len(active) > len(page.active) - _SITE and _is_frame(page, active, 0, 1):
        active = active[1:]
    if tight and len(active) % 2 and _is_frame(page, active, -1, -2):
        active = active[:-1]
    starts, texts = active[::2], active[1::2]
    if len(texts) < _PURE or len(starts) != len(texts):
        return []
    gaps = sum(page.gap(i) > 0 for i in starts[1:])
    if any(page.gap(i) for i in texts) or gaps not in (0, len(starts) - 1):
        return []
    if not all(page.is_body(i) for i in texts) or not all(_is_plain(page.lines[i]) for i in starts):
        return []
    lines = [page.lines[i] for i in starts]
    long = sum(map(_words, lines)) >= _LONG_HEADLINES * len(starts)
    sure = gaps and len(texts) > _PURE
    return starts if long and _like_news(lines) and (sure or of_many_things(page, starts)) else []


def _is_frame(page: Page, active: Sequence[int], at: int, beside: int) -> bool:
    """Whether a short line on top of a page, or at its foot, stands where a text would have to."""
    if len(active) <= 2 * _PURE:
        return False
    line, near = page.lines[active[at]], page.lines[active[beside]]
    short = line.size < _FRAME and not line.closed and line.anchor is None and line.label is None
    return short and (at < 0 or not near.body_like)


def _is_plain(line: Line) -> bool:
    plain = line.kind is Kind.TEXT and not line.mark and line.anchor is None and line.label is None
    return plain and line.title_like and not line.closed


def _words(line: Line) -> int:
    """Words of a line; in scripts that do not part them, as many as its width has room for."""
    count = line.word_count
    return count if line.size == len(line.content) else max(count, line.size // _WORD)


_WORD: Final = 6


def _turn(page: Page, start: int, period: int) -> list[int]:
    """The lines of the turn that begins at a headline."""
    turn = [start]
    while len(turn) < period and (below := page.next(turn[-1])) is not None:
        turn.append(below)
    return turn


def _mark_texts(page: Page, texts: Sequence[int]) -> None:
    """Read the second line of each turn as text: a teaser may end without a stop, as a headline does."""
    short = [page.lines[i] for i in texts if not page.is_body(i)]
    for line in short:
        line.title_like, line.body_like = False, True
    if short:
        page.refresh()


def _runs(page: Page, period: int) -> list[list[int]]:
    """The headlines of the runs of turns, each of which has two at least."""
    found: list[list[int]] = []
    run: list[int] = []
    at = 0
    while at + period <= len(page.active):
        turn = page.active[at : at + period]
        if _is_turn([page.lines[i] for i in turn]):
            run.append(turn[0])
            at += period
        else:
            found += [run] if len(run) > 1 else []
            at += 1 - period if run else 1  # the turns may begin one line further down
            run = []
    return [*found, run] if len(run) > 1 else found


def _filled(page: Page, runs: list[list[int]], period: int) -> list[int]:
    """The headlines of the longest run; of all runs where bold type tells no headlines, and those between two
    runs whose texts are too short for a turn.
    """
    longest = max(runs, key=len, default=[])
    if len(runs) < 2 or any(page.lines[i].content.startswith("**") for run in runs for i in run):
        return list(longest)
    starts: list[int] = []
    for run in runs:
        between = page.between(starts[-1], run[0])[period:] if starts else []
        if len(between) % period == 0 and all(_is_headline(page.lines[i]) for i in between[::period]):
            starts += between[::period]
        starts += run
    return starts


def _is_headline(line: Line) -> bool:
    words = line.word_count
    return line.title_like and not line.mark and line.anchor is None and words >= PLAIN_WORDS


def _is_turn(lines: Sequence[Line]) -> bool:
    headline, text = lines[0], lines[-1]
    if any(line.kind is not Kind.TEXT or line.wrapped or line.label is not None for line in lines):
        return False
    if any(line.anchor is not None for line in lines[:-1]):
        return False
    if (
        (headline.size > _HEADLINE and len(headline.content) > _HEADLINE // 2)
        or headline.mark
        or text.mark
        or _words(headline) < 2
    ):
        return False
    if len(lines) == 3 and (len(lines[1].content.split()) > _NAME or lines[1].closed):
        return False
    if text.size > LONGEST:
        return False
    return text.size >= max(_TEXT, _LONGER * headline.size)


def _like_news(headlines: Sequence[Line]) -> bool:
    """Whether most headlines end as sentences do or are as long as those of news: no headings of sections."""
    alike = sum(line.closed or _words(line) >= PLAIN_WORDS for line in headlines)
    asked = sum(line.content[-1] in "?？" for line in headlines)
    return 3 * alike >= 2 * len(headlines) and 2 * asked <= len(headlines)


def _sources(page: Page, starts: Sequence[int]) -> bool:
    """Whether the lines below the headlines name sources: known ones, or such as come back."""
    names = [page.lines[i].content for start in starts if (i := page.next(start)) is not None]
    return len(set(names)) < len(names) or 2 * sum(map(media_like, names)) > len(names)
