"""The article of a saved web page: its running text, and the headline above it.

The headline is the line near the top of the text that has most words in common with it, stands twice on the
page, or has a byline or a date below.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, NamedTuple

from reader.ingest.dates.find import find
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind, Line
from reader.ingest.lines.persons import names_persons
from reader.ingest.split.blog import blogged, is_day
from reader.ingest.split.main_text import (
    PARAGRAPH,
    is_signature,
    is_wrapped,
    main_text,
    share_of_all,
    with_text_above,
)
from reader.ingest.split.page import Page
from reader.ingest.split.rulings import case_head


class Article(NamedTuple):
    """Indexes of lines: the headline, the first paragraph, one past the last one."""

    headline: int
    start: int
    stop: int
    titled: bool = True
    """Whether `headline` is one. Copies often lose it: then it is the first line of byline or text."""


_WORD: Final = re.compile(r"[^\W\d_]{5,}|[^\W\d_a-z]\w{3}|\d{2,}")
_WIDE: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+")
_STEM: Final = 6


def words_of(content: str) -> set[str]:
    """The words of a line by their first letters, those of wide scripts as pairs of characters."""
    if content.isascii():
        return {word[:_STEM].casefold() for word in _WORD.findall(content)}
    wide = _WIDE.findall(content)
    found = {word.casefold()[:_STEM] for word in _WORD.findall(_WIDE.sub(" ", content) if wide else content)}
    return found.union(run[i : i + 2] for run in wide for i in range(len(run) - 1))


_DEEPEST: Final = 60
"""Lines above the text among which the headline is looked for."""
_INSIDE: Final = 40
"""Lines of the text among which it is looked for: what stands above it may be a notice in sentences."""


_LEAST: Final = 200.0
"""The weight of a text below which a page has none."""
_MOST_OF_ALL: Final = 0.5
"""The share of a page's paragraphs that its main text holds."""
_SOME_OF_ALL: Final = 0.25
"""The same under a headline that is surely its own."""
_SURE: Final = 5.5


def find_article(page: Page) -> Article | None:
    """The article of a page, or None where nothing reads like running text under a headline."""
    start, stop, weight = main_text(page)
    if weight < _LEAST or is_wrapped(page, start, stop):
        return None
    start = with_text_above(page, start)
    places = [*_inside(page, start, stop), *_above(page, start)]
    shared = _Shared(page, start, stop)
    scored = [(score, i) for i, place in places if (score := shared.score(i, place, inside=i >= start))]
    score, best = max(_below_signed(page, scored), default=(0.0, start))
    if share_of_all(page, start, stop) < (_MOST_OF_ALL if score < _SURE else _SOME_OF_ALL):
        return None
    if score < _LEAST_SCORE:
        return Article(_signature_above(page, start), start, stop, titled=False)
    headline = _over_standfirst(page, best, shared)
    if (case := case_head(page)) is not None and case < headline:
        headline = case
    return Article(headline, max(start, headline), stop)


_LEAST_SCORE: Final = 0.5
_SIGNED_ABOVE: Final = 8


def _signature_above(page: Page, start: int) -> int:
    """The first of the lines near the top of a text that sign or date it; the text itself where none does."""
    above = [i for i in page.between(0, start) if start - i <= _SIGNED_ABOVE]
    return next((i for i in above if is_signature(page.lines[i])), start)


_GOOD: Final = 3.2


def _below_signed(page: Page, scored: list[tuple[float, int]]) -> list[tuple[float, int]]:
    """The scores, lower for lines below the byline of a good headline: standfirsts, summaries, captions."""
    found: list[tuple[float, int]] = []
    good: int | None = None
    signed = False
    for score, index in sorted(scored, key=lambda each: each[1]):
        if good is not None and not signed:
            signed = any(is_signature(line) for line in page.lines[good + 1 : min(index, good + 7)])
        found.append((score - 2.5 if signed else score, index))
        if score >= _GOOD and good is None:
            good = index
    return found


def _inside(page: Page, start: int, stop: int) -> list[tuple[int, float]]:
    """Lines at the head of the text that may be its headline, with what their place says for them."""
    found: list[tuple[int, float]] = []
    paragraphs = 0
    for index in range(start, min(stop, start + _INSIDE)):
        line = page.lines[index]
        if line.kind is Kind.BLANK:
            continue
        if line.title_like:
            found.append((index, -0.3 - paragraphs))
        paragraphs += line.body_like and line.size > PARAGRAPH
        if paragraphs > 4:
            break
    return found


def _above(page: Page, start: int) -> list[tuple[int, float]]:
    """Lines above the text that may be its headline, with what their place says for them."""
    found: list[tuple[int, float]] = []
    for index in range(start - 1, -1, -1):
        line = page.lines[index]
        if line.kind is Kind.BLANK:
            continue
        if len(found) == _DEEPEST:
            break
        found.append((index, -0.12 * (len(found) + 1) - (0.6 if line.body_like and line.size > 90 else 0.0)))
    return found


_HOUR: Final = re.compile(r"\d{1,2}[:.]\d\d\s")
"""With which an entry of a ticker begins."""
NUMBER: Final = re.compile(r"\d{1,3}$")
"""A number that is no year: prices and degrees have some in common with any text."""
_CRUMBS: Final = re.compile(r"\s[/›>»|]\s")
_CLOSED_TITLE: Final = "?!？！\"”»'’"
_LETTERS: Final = re.compile(r"\W+")
_NO_LETTERS: Final = {code: None for code in range(128) if _LETTERS.match(chr(code))}
_SIGNED_WITHIN: Final = 3


def _key(line: Line) -> str:
    content = line.content
    if content.isascii():  # most of the lines of a page, each of which is asked for
        return content.lower().translate(_NO_LETTERS)
    return _LETTERS.sub("", content.casefold())


_HOME: Final = re.compile(
    r"(?:home|startseite|accueil|inicio|início|pagina\s+iniziale|strona\s+główna|главная|首页|ホーム|الرئيسية)$",
    re.IGNORECASE,
)
_MENU_WITHIN: Final = 2
_CHAPTER: Final = re.compile(
    r"(?:chapter|part|section|kapitel|teil|chapitre|partie|capítulo|parte|capitolo|hoofdstuk|deel|rozdział|глава)\s+(?:\d{1,2}|[IVX]{1,5})$",
    re.IGNORECASE,
)


class _Shared:
    """What a headline has in common with its page: words with the text, the whole line with the top."""

    def __init__(self, page: Page, start: int, stop: int) -> None:
        self.page = page
        self.words: Counter[str] = Counter()
        for index in range(start, stop):
            if index not in page.debris and page.lines[index].kind is not Kind.BLANK:
                self.words.update(words_of(page.lines[index].content))
        self.lines = Counter(_key(line) for line in page.lines if line.content)
        self.titles = self._inside_others(start)
        self.top = next((i for i, line in enumerate(page.lines) if line.content), 0)
        self.top_key = _key(page.lines[self.top])

    def _inside_others(self, start: int) -> list[str]:
        """Long lines above the text with which another line ends: titles behind the way to them."""
        keys = [
            _key(line) for line in self.page.lines[max(0, start - _DEEPEST) : start] if 24 < line.size < 160
        ]
        return [key for key in keys if any(other != key and other.endswith(key) for other in keys)]

    def score(self, index: int, place: float, *, inside: bool) -> float | None:
        """How much a line reads like the headline of the text; None if it can be none."""
        line = self.page.lines[index]
        if line.kind not in (Kind.TEXT, Kind.HEADING) or not 8 <= line.size <= 230 or line.label is not None:
            return None
        if line.anchor is not None and line.anchor.role in (Role.ALONE, Role.BYLINE):
            return None
        own = _key(line)
        dates = find(line.content)
        if line.size < 60 and 2 * sum(date.end - date.start for date in dates) > len(line.content):
            return None
        dated = any(date.day is not None and date.year is not None for date in dates)
        words = words_of(line.content)
        count = line.word_count if line.content.isascii() else max(line.word_count, len(words))
        if not words or count < 2:
            return None
        hits = sum(self.words[word] > inside and not NUMBER.match(word) for word in words)
        score = place + min(hits, 5) + 2 * hits / len(words) + (1.0 if count >= 4 else 0.0)
        score -= 4.0 if index in self.page.debris else 0.0
        score -= 3.0 if any(key != own and key in own for key in self.titles) else 0.0
        score -= 2.0 if line.content[-1] in ":：" or dated else 0.0
        score -= 1.2 if not line.title_like else 0.0
        score -= 1.2 if line.closed and line.content[-1] not in _CLOSED_TITLE else 0.0
        score -= 1.0 if line.size > 130 else 0.0
        score -= 2.5 if names_persons(line.content) else 0.0
        score -= 6.0 if _HOUR.match(line.content) else 0.0
        score -= 3.0 if len(_CRUMBS.findall(line.content)) > 1 else 0.0
        if line.kind is Kind.HEADING:
            score += 4.0 - line.level
        elif line.mark:
            score -= 1.5
        score -= 2.5 if index + 1 < len(self.page.lines) and self._over_menu(index) else 0.0
        score -= 1.5 if self._in_chapter(index) else 0.0
        score += 3.0 if self._heads_post(index) else 0.0
        return score + self._twice(index) + self._signed(index)

    def _heads_post(self, index: int) -> bool:
        """Whether the day of a post stands straight above, as the large blog services set it."""
        return index > 0 and is_day(self.page.lines[index - 1]) and blogged(self.page)

    def _over_menu(self, index: int) -> bool:
        """Whether the menu of the site begins below: the name of the site stands above it."""
        below = [line.content for line in self.page.lines[index + 1 : index + 5] if line.content]
        return any(_HOME.match(content) for content in below[:_MENU_WITHIN])

    def _in_chapter(self, index: int) -> bool:
        """Whether the line above only counts the chapters of a report."""
        above = next(
            (line.content for line in self.page.lines[max(0, index - 2) : index][::-1] if line.content), ""
        )
        return _CHAPTER.match(above) is not None

    def _twice(self, index: int) -> float:
        """For a line that stands elsewhere too, or at the top with the name of the site behind it."""
        key = _key(self.page.lines[index])
        if len(key) <= 12:
            return 0.0
        return 2.0 if self.lines[key] > 1 or (index != self.top and self.top_key.startswith(key)) else 0.0

    def _signed(self, index: int) -> float:
        """For a byline or a date below, more the nearer it stands."""
        below = 0
        for line in self.page.lines[index + 1 : index + 12]:
            if line.kind is Kind.BLANK:
                continue
            below += 1
            if is_signature(line):
                return 2.2 - 0.4 * below
            if below > _SIGNED_WITHIN or (line.body_like and line.size > 130):
                break
        return 0.0


def _over_standfirst(page: Page, index: int, shared: _Shared) -> int:
    """The headline straight above a line that is longer or a whole sentence, and so its standfirst."""
    above = line_above(page, index)
    if above is None:
        return index
    line, under = page.lines[above], page.lines[index]
    if not line.title_like or line.anchor is not None or line.label is not None or line.word_count < 4:
        return index
    told = under.closed or under.size > 90 or under.size > 1.3 * line.size or index == above + 1
    over = line_above(page, above)
    signed = over is not None and is_signature(page.lines[over])
    hits = sum(shared.words[word] > 0 for word in words_of(line.content))
    return above if told and hits >= (1 if signed and under.closed else 2) else index


def line_above(page: Page, index: int) -> int | None:
    """The line above, over one blank line at most, if it is no debris."""
    above = next((i for i in range(index - 1, max(-1, index - 3), -1) if not page.lines[i].blank), None)
    return None if above is None or above in page.debris else above
