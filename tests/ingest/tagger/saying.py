"""Short ways to tag a sentence."""

from __future__ import annotations

from reader.domain.tag import TagKind
from reader.ingest.passage import Passage
from reader.ingest.tagger import Tagged, tag


def tagged(text: str, title: str = "", language: str | None = None) -> tuple[Tagged, ...]:
    """Tag a title on line 1 and a text from line 3 on."""
    body = [Passage(number, 0, line) for number, line in enumerate(text.split("\n"), 3)]
    return tag(Passage(1, 0, title), body, language=language)


def names(kind: TagKind, text: str, title: str = "", language: str | None = None) -> list[str]:
    """The names of the tags of one kind, in order."""
    return [str(t.tag.name) for t in tagged(text, title, language) if t.tag.kind is kind]


def places(text: str, title: str = "", language: str | None = None) -> list[str]:
    """The places of a text."""
    return names(TagKind.PLACE, text, title, language)


def organisations(text: str, title: str = "", language: str | None = None) -> list[str]:
    """The organisations of a text."""
    return names(TagKind.ORGANISATION, text, title, language)


def people(text: str, title: str = "", language: str | None = None) -> list[str]:
    """The people of a text."""
    return names(TagKind.PERSON, text, title, language)
