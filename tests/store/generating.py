"""Queries of every kind, made at random from a seed."""

from __future__ import annotations

import datetime as dt
import random

from reader.domain.tag import TagKind
from reader.query.names import FullName, NameWords, name_key
from reader.query.tokens import words
from reader.query.tree import (
    And,
    AuthorIs,
    DateIs,
    Everything,
    FileIs,
    Flag,
    IdIs,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Saved,
    SourceIs,
    TagIs,
    TextField,
)

from .making import AUTHORS, OWN_TAGS, SOURCES, TAGS, WORDS

_WORDS = [word for text in WORDS for word in words(text)]
_NAMES = [name for name in (*SOURCES, *AUTHORS) if name]
_KEYS = [*(name_key(tag.partition(":")[2]) for tag in TAGS), *map(name_key, OWN_TAGS)]
_FILES = ("digest", "mixed/", "ete", "新", ".md", "2023/", "nowhere")
_ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567-"
_FIRST, _LAST = dt.date(2021, 12, 1).toordinal(), dt.date(2024, 2, 1).toordinal()


class Queries:
    """Draws trees; `made` says how many nodes of each kind there were."""

    def __init__(self, seed: int) -> None:
        self._draw = random.Random(seed)
        self.made: dict[str, int] = {}

    def node(self, depth: int = 3) -> Node:
        """A tree of at most `depth` levels."""
        found = self._inner(depth) if depth > 1 and self._draw.random() < 0.6 else self._leaf()
        kind = type(found).__name__
        if isinstance(found, Is):
            kind += f" {found.flag}"
        self.made[kind] = self.made.get(kind, 0) + 1
        return found

    def _inner(self, depth: int) -> Node:
        draw = self._draw
        match draw.randrange(6):
            case 0 | 1:
                return And(tuple(self.node(depth - 1) for _ in range(draw.randint(2, 4))))
            case 2 | 3:
                return Or(tuple(self.node(depth - 1) for _ in range(draw.randint(2, 4))))
            case 4:
                return Not(self.node(depth - 1))
            case _:
                return Saved("s", self.node(depth - 1))

    def _leaf(self) -> Node:
        draw = self._draw
        match draw.randrange(12):
            case 0 | 1 | 2 | 3:
                return self._phrase()
            case 4:
                return TagIs(FullName(draw.choice(_KEYS)), draw.choice([None, None, *TagKind]))
            case 5:
                cut = draw.choice(_KEYS)[: draw.randrange(5)]
                return TagIs(FullName(cut, prefix=True), draw.choice([None, *TagKind]))
            case 6:
                return SourceIs(self._name())
            case 7:
                return AuthorIs(self._name())
            case 8:
                return DateIs(self._day(), self._day())
            case 9:
                return Is(draw.choice(list(Flag)))
            case 10:
                return FileIs(draw.choice(_FILES))
            case _:
                if draw.random() < 0.2:
                    return Everything()
                return IdIs("".join(draw.choices(_ID_LETTERS, k=draw.randint(1, 2))))

    def _phrase(self) -> Phrase:
        draw = self._draw
        size = draw.choice((1, 1, 1, 2, 3))
        start = draw.randrange(len(_WORDS) - size)
        # Words that follow each other in the list do so in some items, too.
        run = _WORDS[start : start + size] if draw.random() < 0.3 else draw.choices(_WORDS, k=size)
        prefix = draw.random() < 0.3
        if prefix and draw.random() < 0.7:
            run[-1] = run[-1][: draw.randint(1, 4)]
        return Phrase(tuple(run), draw.choice(list(TextField)), prefix)

    def _name(self) -> FullName | NameWords:
        draw = self._draw
        name = draw.choice(_NAMES)
        if draw.random() < 0.5:
            key = name_key(name)
            prefix = draw.random() < 0.4
            return FullName(key[: draw.randint(1, len(key))] if prefix else key, prefix)
        parts = words(name)
        start = draw.randrange(len(parts))
        prefix = draw.random() < 0.4
        run = parts[start : draw.randint(start + 1, len(parts))]
        return NameWords((*run[:-1], run[-1][:3]) if prefix else run, prefix)

    def _day(self) -> dt.date | None:
        if self._draw.random() < 0.25:
            return None
        day = dt.date.fromordinal(self._draw.randint(_FIRST, _LAST))
        return day.replace(day=1) if self._draw.random() < 0.4 else day
