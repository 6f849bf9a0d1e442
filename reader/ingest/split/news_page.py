"""Pages of news without dates: headlines as those of news are, each above a short text, and little else.

Sections of an article have headings too, but of two or three words, and more text below each; and the page of
an article has a headline and a byline of its own above them.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import known, media_like
from reader.ingest.split.article import words_of
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.genre import NEWS, names_news, programme
from reader.ingest.split.main_text import is_signature
from reader.ingest.split.markers import is_marked, share_marked
from reader.ingest.split.page import Page

NEWS_PAGE: Final = "headline of a news page"
_LEAST: Final = 3
_WORDS: Final = 6
"""Words that a headline has, on average."""
_WIDE: Final = 24
"""The same in the size of wide scripts."""
LONGEST: Final = 700
"""Characters of text below a headline, in the middle of all."""
_RUBRIC: Final = 2
"""Words of a rubric, such as a country, straight above a headline."""
_HEAD: Final = 12
PREFACE: Final = 600


def news_page(page: Page, dated: list[Candidate]) -> list[Candidate]:
    """Candidates at the headlines of a page of undated news."""
    starts = [i for i in page.active if _heads_text(page, i)]
    while starts and not _has_text(page, starts[0], starts[1] if len(starts) > 1 else page.last_index()):
        starts = starts[1:]
    if len(starts) > _LEAST and NEWS.search(page.lines[starts[0]].content) and starts[0] == page.active[0]:
        starts = starts[1:]  # the title of the page, above a word of welcome
    if len(starts) < _LEAST or not _short_texts(page, starts):
        return []
    if 2 * share_marked(page, starts) >= 1:
        while len(starts) > 1 and not is_marked(page, starts[0], starts[1]):
            starts = starts[1:]  # the title of the page has not what comes back below the others
    head = page.active[: next((k for k, i in enumerate(page.active) if i >= starts[0]), 0)][:_HEAD]
    lines = [page.lines[i] for i in head]
    if any(map(signs, lines)):
        return []
    if sum(page.lines[i].size for i in page.between(0, starts[0]) if page.is_body(i)) > PREFACE:
        return []
    if _only_first_signed(page, starts) or programme(page):
        return []
    titles = [page.lines[i] for i in starts]
    if sum(line.content[-1] in "?？" for line in titles) > len(titles) // 2:
        return []
    says_so = any(names_news(line.content) and not known(line.content) for line in lines if line.size < 120)
    words = _WORDS if says_so else PLAIN_WORDS
    long = sum(line.word_count >= words or line.size >= 2 * _WIDE for line in titles)
    if 3 * long < 2 * len(titles):
        return []
    if not says_so and sum(c.score > 1 and c.index >= starts[0] for c in dated) > 1:
        return []  # dates open the items here
    if not says_so and (len(starts) < _MANY or not of_many_things(page, starts)):
        return []
    return [Candidate(_from_first(page, i), NEWS_PAGE, 1.4) for i in starts]


PLAIN_WORDS: Final = 5
_MANY: Final = 4
"""Headlines of a page that does not call itself news, and their words."""


_SIGNED_WITHIN: Final = 5


def _only_first_signed(page: Page, starts: list[int]) -> bool:
    """Whether a byline or a day stands below the first headline and below no other: one article."""
    signed = [
        any(is_signature(page.lines[i]) for i in page.between(start + 1, stop)[:_SIGNED_WITHIN])
        for start, stop in pairwise([*starts, page.last_index()])
    ]
    return signed[0] and not any(signed[1:])


def _short_texts(page: Page, starts: list[int]) -> bool:
    sizes = sorted(page.size(a + 1, b) for a, b in pairwise([*starts, page.last_index()]))
    return sizes[len(sizes) // 2] <= LONGEST


_SHARED: Final = 0.6
_COMMON: Final = 3


def of_many_things(page: Page, starts: list[int]) -> bool:
    """Whether the texts have few words in common: the sections of an article keep to its subject."""
    counts: Counter[str] = Counter()
    paragraphs: list[int] = []
    for start, stop in pairwise([*starts, page.last_index()]):
        lines = [page.lines[i] for i in page.between(start, stop)]
        counts.update({word for line in lines for word in words_of(line.content) if not word.isdigit()})
        paragraphs.append(
            sum(page.is_body(i) and not _goes_on(page, i) for i in page.between(start + 1, stop))
        )
    if sorted(paragraphs)[len(paragraphs) // 2] > _PARAGRAPHS:
        return False
    return sum(count >= _SHARED * len(starts) for count in counts.values()) < _COMMON


_PARAGRAPHS: Final = 2


def _goes_on(page: Page, index: int) -> bool:
    """Whether a line is the rest of a hard-wrapped paragraph."""
    return page.lines[index].wrapped and page.tight(index)


def _from_first(page: Page, index: int) -> int:
    """The same headline straight above, where each stands twice."""
    above = page.previous(index)
    if above is None:
        return index
    line = page.lines[above]
    rubric = line.title_like and page.gap(above) > 0 and not page.gap(index)
    rubric = rubric and line.label is None and line.word_count <= _RUBRIC
    return above if rubric or line.content == page.lines[index].content else index


def _heads_text(page: Page, index: int) -> bool:
    """Whether a line is a headline straight above running text, behind a text or a gap."""
    line, below = page.lines[index], page.next(index)
    if (
        line.kind is not Kind.TEXT
        or not line.title_like
        or line.mark
        or line.anchor is not None
        or below is None
        or _opens_paragraph(page, index)
    ):
        return False
    above = page.previous(index)
    fresh = above is None or page.gap(index) > 0 or page.is_body(above) or _ended(page.lines[above])
    if above is not None and not fresh:
        rubric = page.gap(above) > 0 or above == page.active[0]
        fresh = rubric and page.lines[above].word_count <= _RUBRIC
    return (
        fresh
        and page.gap(below) < 2
        and (page.is_body(below) or _opens_paragraph(page, below) or over_source(page, index, below))
    )


def _ended(line: Line) -> bool:
    """Whether a line is done: "Here are this week's stories:"."""
    return line.closed or line.content.endswith(":")


def _opens_paragraph(page: Page, index: int) -> bool:
    """Whether a line is the first of a hard-wrapped paragraph, as wide as the line below it."""
    below = page.next(index)
    if below is None or not page.tight(below):
        return False
    line, rest = page.lines[index], page.lines[below]
    narrow = _NARROW <= line.size <= _WIDEST and rest.size <= _WIDEST
    return (rest.wrapped or (narrow and page.is_body(below))) and line.size >= _WRAPPED * rest.size


_NARROW: Final = 55
_WIDEST: Final = 80
"""Characters in a line of a hard-wrapped text."""
_WRAPPED: Final = 0.8

_SOURCE: Final = 4


def over_source(page: Page, index: int, below: int) -> bool:
    """Whether the few words of a source stand between a headline and its text: "Baltimore Sun"."""
    line, title, after = page.lines[below], page.lines[index], page.next(below)
    words = line.word_count
    if after is None or words > _SOURCE or words >= title.word_count or not line.title_like:
        return False
    return line.anchor is None and page.is_body(after) and page.gap(after) <= 1 and media_like(line.content)


def signs(line: Line) -> bool:
    """Whether a line names an author, as the head of an article does."""
    if line.label is not None and line.label.field is Field.AUTHOR:
        return True
    byline = line.anchor is not None and line.anchor.role is Role.BYLINE
    return byline and NEWS.search(line.content) is None  # "Headlines – December 2, 2015"


def _has_text(page: Page, start: int, stop: int) -> bool:
    return page.bodies(start + 1, stop) > 0


NUMBERED: Final = "numbered news"
_OF_THE_WEEK: Final = re.compile(
    r"\blive\s+(?:reporting|updates|blog)\b|\b(?:weeks?|weekly|daily|today['’]?s?|morning|evening|woche|wochen\w*|tages\w*|semanal?|semana|semaine|settimana|week\w*|tydzie\w+|недел\w*|утр\w*|дня)\b",
    re.IGNORECASE,
)
_POINTS: Final = re.compile(
    r"\b(?:lessons|reasons|ways|tips|takeaways|questions|rules|points|myths|gründe|tipps|fragen|lehren|raisons|leçons|razones|consejos|"
    r"lecciones|motivi|consigli|razões|lições|redenen|powod\w+)\b",
    re.IGNORECASE,
)
"""What an article counts, of this week or not."""
_NUMBERED: Final = 4
_COVERED: Final = 0.75


def numbered_news(page: Page) -> list[Candidate]:
    """Candidates at numbered headlines with their texts, on a page that calls itself the news of a week.

    A list in an article is numbered too; but its page is not called so.
    """
    starts: list[int] = []
    for index in page.active:
        line = page.lines[index]
        plain = line.kind is Kind.TEXT and not line.wrapped and not _is_day(line)
        number = _NUMBER.match(line.text) if plain else None
        if number is not None and int(number[1]) == len(starts) + 1 and line.size <= _LONGEST_HEAD:
            starts.append(index)
    if len(starts) < _NUMBERED:
        return []
    head = [page.lines[i] for i in page.between(0, starts[0])][:_HEAD]
    named = [line for line in head if line.size < _LONGEST_HEAD]
    if not any(
        (names_news(line.content) or _OF_THE_WEEK.search(line.content)) and not _POINTS.search(line.content)
        for line in named
    ) and not (any(_NEWS_OF.search(line.content) for line in head) if head else _without_head(page, starts)):
        return []
    filled = sum(page.contents(a + 1, b) > 0 for a, b in pairwise([*starts, page.last_index()]))
    inside, whole = page.size(starts[0], page.last_index()), page.size(page.active[0], page.last_index())
    if filled < len(starts) - 1 or inside < _COVERED * whole:
        return []
    return [Candidate(i, NUMBERED, 1.8) for i in starts]


def _is_day(line: Line) -> bool:
    """Whether the number at the head of a line is that of a day: "01 March 2021"."""
    return line.anchor is not None and line.anchor.mention.start <= line.start + 1


_NEWS_OF: Final = re.compile(
    r"\b(?:news|stories|headlines|nachrichten|meldungen|noticias|notícias|notizie|nouvelles|nieuws|nyhet\w*|"
    r"новост\w*|wiadomości)\b[^.!?]{0,24}\b(?:weeks?|days?|today|woche|tag(?:es)?|semana|semaine|settimana|"
    r"giorno|jour|dag|недел\w*|дня|tygodnia|dnia)\b",
    re.IGNORECASE,
)
"""A word of welcome that says what follows: "get up to date on the news of the week"."""


def _without_head(page: Page, starts: list[int]) -> bool:
    """Whether the numbered lines of a page without a title are headlines of many things."""
    long = sum(page.lines[i].word_count >= PLAIN_WORDS and not page.lines[i].closed for i in starts)
    return 3 * long >= 2 * len(starts) and of_many_things(page, starts)


_NUMBER: Final = re.compile(r"\s*[#(\[]?(\d{1,2})(?:[.):\]]|\s[–—-])?\s+(?=[^\W_a-z]|[\"“«„'‘])")
_LONGEST_HEAD: Final = 140
