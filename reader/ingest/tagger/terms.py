"""Read the cells of the word lists: "?" asks for support, "de,fr:" ties to languages, "~" is any ending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from reader.ingest.tagger.language import ANY, bits_of
from reader.ingest.tagger.text import flatten

DATA: Final = Path(__file__).resolve().parent.parent / "data" / "tags"
_ENDING: Final = "[^\\W\\d_]{0,5}"
# After so short a word the letters that may follow are told one by one: "bill~" is not "billion".
_SHORT_WORD: Final = 5
_SHORT_ENDING: Final = (
    "(?:s|es|ed|d|r|rs|ing|ings|e|er|ers|y|ies|ic|ics|ist|ists|ism|ian|ians|ming|mer|mers|ning|ting)?"
)
_UNSPACED: Final = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table or list of the data folder, without its comments."""
    for line in (DATA / name).read_text(encoding="utf-8").split("\n"):
        if line and line[0] != "#":
            yield line.split("\t")


def terms(cell: str) -> Iterator[tuple[str, int, bool]]:
    """The names in a cell, each with the bits of its languages and whether it is marked "?"."""
    if not cell:
        return
    for part in cell.split("|"):
        doubtful = part[:1] == "?"
        text = part[1:] if doubtful else part
        languages = ANY
        if ":" in text:
            languages, text = tied(text)
            if text[:1] == "?":
                text, doubtful = text[1:], True
        if text:
            yield text, languages, doubtful


def tied(text: str) -> tuple[int, str]:
    """Take "de,fr:" off a term: the languages' bits (all where it has none) and the rest."""
    codes, colon, rest = text.partition(":")
    if colon and (bits := bits_of(codes)):
        return bits, rest
    return ANY, text


def pattern(term: str, languages: int = ANY) -> tuple[str, int, int, str, re.Pattern[str] | None]:
    """What the automaton looks for, and what is left to check.

    Returns the pattern (in lower case, with a space at each end where a word must end), the widths of its
    padding before and behind, the bare phrase in its case, and what must follow it, if anything.
    """
    rest: re.Pattern[str] | None = None
    if "~" in term:
        term, rest = _open_end(term, languages != ANY)
    flat = term if term.replace(" ", "").isalnum() else flatten(term).strip()
    if flat.isascii() or not _UNSPACED.search(flat):
        if rest is None:
            return f" {flat.lower()} ", 1, 1, flat, None
        return f" {flat.lower()}", 1, 0, flat, rest
    return flat.lower(), 0, 0, flat, rest


def _open_end(term: str, tied_term: bool) -> tuple[str, re.Pattern[str]]:
    """Divide "Северн~ Америк~" into what is looked up and what must follow it."""
    fixed, _, rest = term.partition("~")
    word = fixed.rpartition(" ")[2]
    short = len(word) <= _SHORT_WORD and not tied_term and word.isascii()
    return fixed, _follows(_SHORT_ENDING if short else _ENDING, rest)


@lru_cache(maxsize=1024)
def _follows(ending: str, rest: str) -> re.Pattern[str]:
    more = "".join(_ENDING if c == "~" else re.escape(c) for c in rest.lower())
    return re.compile(ending + more + "(?![^\\W_])")
