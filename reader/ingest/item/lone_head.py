"""The head of the only text of a page: what the lines beside a line, and the text below, say for it."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Final

from reader.ingest.item.echoes import NAME, echoed, hits, over_menu, words_below
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.persons import PERSON
from reader.ingest.split.article import words_of
from reader.ingest.split.blog import blogged
from reader.ingest.split.page import Page

_TWICE: Final = 1.5
"""The weight of a headline that stands twice."""
_POST: Final = 2.0
"""The weight of the line below the day of a post."""
_BLOG: Final = 1.5
"""The weight against the others: the one above it names the blog."""
_OVER_MENU: Final = 1.5
"""The weight against the line on top of a menu."""
_NEAR: Final = 2
_FULL_NAME: Final = 2


class LoneHead:
    """The lines of a head by their place; `head` are indexes of lines, in order."""

    def __init__(self, page: Page, head: list[int]) -> None:
        self._page = page
        self._head = head
        self._told = words_below(page, head[-1])

    def speaks_for(self, place: int) -> float:
        """What the lines around a line say for it as the headline."""
        line = self._page.lines[self._head[place]]
        told = self._told + self._below[place]
        score = 0.0 if not told or self._below_headline(place) else echoed(line, told)
        if line.content in self._doubled:
            score += _TWICE
        if over_menu(self._page, self._head[place]):
            score -= _OVER_MENU
        if self._post is not None:
            score += _POST if place == self._post else -_BLOG
        return score

    def names_author(self, place: int, best: int) -> bool:
        """Whether a line is the name of a person that the text does not speak of, straight below the
        headline at `best`.
        """
        line = self._page.lines[self._head[place]]
        if not place or self._head[place - 1] != best or self._page.gap(self._head[place]) >= _NEAR:
            return False
        if self._page.lines[best].word_count <= NAME or line.word_count != _FULL_NAME:
            return False
        return PERSON.match(line.content) is not None and not hits(line, self._told)

    @cached_property
    def _post(self) -> int | None:
        """The place of the headline of a post: below its day, on a blog."""
        if not blogged(self._page):
            return None
        return next((place for place in range(1, len(self._head)) if self._below_day(place)), None)

    @cached_property
    def _below(self) -> list[Counter[str]]:
        """The words of the head below each of its lines."""
        found: list[Counter[str]] = [Counter()]
        contents = [self._page.lines[index].content for index in self._head]
        for place in range(len(contents) - 1, 0, -1):
            own = contents[place] if contents[place] != contents[place - 1] else ""
            found.append(found[-1] + Counter(words_of(own)))
        return found[::-1]

    @cached_property
    def _doubled(self) -> frozenset[str]:
        """The lines, of some words, that stand twice; straight below each other captions do."""
        first: dict[str, int] = {}
        found: set[str] = set()
        for index in self._head:
            content = self._page.lines[index].content
            if index > first.setdefault(content, index) + 1 and len(content.split()) > NAME:
                found.add(content)
        return frozenset(found)

    def _below_headline(self, place: int) -> bool:
        """Whether a line stands straight below the same one, or below a headline that plays with words:
        then it is the standfirst.
        """
        if not place:
            return False
        above, line = (self._page.lines[self._head[k]] for k in (place - 1, place))
        if above.content == line.content:
            return True
        headline = above.title_like and above.anchor is None and len(above.content.split()) > NAME
        return headline and not hits(above, self._told)

    def _below_day(self, place: int) -> bool:
        """Whether a line is the first below a day with its weekday, alone on its line."""
        anchor = self._page.lines[self._head[place - 1]].anchor
        whole = anchor is not None and anchor.role is Role.ALONE and anchor.mention.weekday is not None
        return whole and self._page.gap(self._head[place]) < _NEAR
