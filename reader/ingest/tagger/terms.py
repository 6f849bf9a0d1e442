"""Read the cells of the word lists: "?" asks for support, "de,fr:" ties to languages, "~" is any ending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from reader.ingest.tagger.language import ANY, bits_of

DATA: Final = Path(__file__).resolve().parent.parent / "data" / "tags"
_ENDING: Final = "[^\\W\\d_]{0,%d}"
_LONGEST_ENDING: Final = 5
_UNSPACED: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


class Term(NamedTuple):
    """One name out of a cell."""

    text: str
    languages: int = ANY
    doubtful: bool = False
    """Marked "?"."""


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table or list of the data folder, without its comments."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line and line[0] != "#":
            yield line.split("\t")


def terms(cell: str) -> Iterator[Term]:
    """The names in a cell."""
    if not cell:
        return
    for part in cell.split("|"):
        text, doubtful = part, False
        if text.startswith("?"):
            text, doubtful = text[1:], True
        languages, text = tied(text)
        if text.startswith("?"):
            text, doubtful = text[1:], True
        if text:
            yield Term(text, languages, doubtful)


def tied(text: str) -> tuple[int, str]:
    """Take "de,fr:" off a term: the languages' bits (all where it has none) and the rest."""
    codes, colon, rest = text.partition(":")
    if colon and (bits := bits_of(codes)):
        return bits, rest
    return ANY, text


def unspaced(phrase: str) -> bool:
    """Whether the phrase is in a script that puts no space between words."""
    return _UNSPACED.search(phrase) is not None


def open_end(phrase: str) -> tuple[str, re.Pattern[str] | None]:
    """Divide "Северн~ Америк~" into what is looked up and what must follow it."""
    fixed, mark, rest = phrase.partition("~")
    if not mark:
        return phrase, None
    ending = _ENDING % _LONGEST_ENDING
    pattern = ending + "".join(ending if c == "~" else re.escape(c) for c in rest.lower())
    return fixed, _compiled(pattern + "(?![^\\W_])")


_patterns: dict[str, re.Pattern[str]] = {}


def _compiled(pattern: str) -> re.Pattern[str]:
    found = _patterns.get(pattern)
    if found is None:
        found = _patterns[pattern] = re.compile(pattern)
    return found
