"""Sources that end their briefs: "… its launch. — NASA", "… by hand. [RNZ]", "… for a trial. (Ostvik Avis)".

No list knows every paper. But where several texts of one document end with a name in the same form, and one
of the names is that of a paper, they all are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Kind, Line
from reader.ingest.publishers import media_like

if TYPE_CHECKING:
    from reader.ingest.split.page import Page


class Ending(NamedTuple):
    """The name of a source at the end of a text: the index of its line, and columns of that line."""

    start: int
    end: int
    line: int


_LEAST: Final = 3
_WINDOW: Final = 60
_NAME: Final = r"(?P<name>[^\W\d_][^()\[\]{}*_.!?:;–—]{1,40}?)"
_DAY: Final = (
    r"(?:[,，]\s?(?=[^()\[\]]{0,14}\d)[^()\[\]]{1,24}|\s(?=\d)[^()\[\]]{1,20}|"
    r"(?<=[\u4e00-\u9fff》”])\d[^()\[\]（）]{1,14}日)?"
)
"""The day behind the name: "[The Paper, 12 March]", "(《晚报》8月22日)"."""
_QUOTE: Final = r"[\"“„«《]?"
_UNQUOTE: Final = r"(?:,?[\"”»《》])?"
_FORMS: Final = {
    "brackets": re.compile(rf"(?:^|[.!?…。”\"»’])\s*[(（]{_QUOTE}{_NAME}{_UNQUOTE}{_DAY}[)）]$"),
    "stopped": re.compile(rf"[^\W_]\s\({_NAME}\)\.$"),
    "square": re.compile(rf"[.!?…。”\"»’]\s*\[{_QUOTE}{_NAME}{_UNQUOTE}{_DAY}\]$"),
    "dash": re.compile(rf"[.!?…。”\"»’)]\s+(?:--|[—–-])\s?(?P<marks>[*_]{{0,2}}){_NAME}(?P=marks)$"),
    "italics": re.compile(rf"[.!?…。”\"»’]\s+(?P<marks>[*_]{{1,2}}){_NAME}(?P=marks)$"),
    "from": re.compile(rf"[.!?…。”\"»’)]\s+(?:[Ff]rom|[Vv]ia):?\s(?:[Tt]he\s)?{_NAME}$"),
    "alone": re.compile(rf"^\s*(?:--|[—–])\s?(?P<marks>[*_]{{0,2}}){_NAME}(?P=marks)$"),
}
_OPEN: Final = ("dash", "alone", "from")
_SIGNS: Final = ("-", "–", "—", "rom", "ia")
_CLOSING: Final = {
    ")": ("brackets",), "）": ("brackets",), "]": ("square",), ".": ("stopped", *_OPEN),
    "*": ("dash", "italics", "alone"), "_": ("dash", "italics", "alone"),
}  # fmt: skip
"""The forms that may end with a character."""
_SMALL: Final = frozenset("of the and de la le du del der die das i e y et und al".split())


def endings(page: Page) -> dict[int, Ending]:
    """The sources with which lines end, by index of the line."""
    kinds: dict[str, dict[int, Ending]] = defaultdict(dict)
    for index in page.active:
        line = page.lines[index]
        if line.kind is not Kind.TEXT or line.label is not None:
            continue
        for form, match in _matches(line):
            if reads_as_name(match["name"]):
                kinds[form][index] = Ending(match.start("name"), match.end("name"), index)
                break
        else:
            if line.wrapped and (wrapped := _wrapped_ending(page, index)) is not None:
                kinds[wrapped[0]][index] = wrapped[1]
    found: dict[int, Ending] = {}
    for kind in kinds.values():
        names = {page.lines[e.line].text[e.start : e.end] for e in kind.values()}
        if len(kind) >= _LEAST and len(names) > 1 and any(media_like(name) for name in names):
            found |= kind
    return found


def name_form(line: Line) -> str | None:
    """The form in which a line ends with a name, if it does so."""
    return next(
        (form for form, match in _matches(line) if form in _BRACKETS or reads_as_name(match["name"])), None
    )


_BRACKETS: Final = ("brackets", "square")
"""Forms that close a text whatever they hold: a paper may be called "de Ostvik avis"."""


def _matches(line: Line) -> Iterator[tuple[str, re.Match[str]]]:
    """The forms that the end of a line has."""
    text = line.text.rstrip()
    offset = max(0, len(text) - _WINDOW)
    if text[-1] not in _CLOSING and not any(sign in text[offset:] for sign in _SIGNS):
        return  # the open forms have a dash or such a word
    for form in _CLOSING.get(text[-1], _OPEN):
        if (match := _FORMS[form].search(text, offset)) is not None:
            yield form, match


def _wrapped_ending(page: Page, index: int) -> tuple[str, Ending] | None:
    """The name in a bracket that begins on the line above: "(Orkney Courier, 29" and "April)"."""
    text, above = page.lines[index].text.strip(), page.lines[index - 1].text.rstrip()
    if not index or text[-1] not in ")]" or "(" in text or "[" in text:
        return None
    tail = max(0, len(above) - _WINDOW)
    for form in _CLOSING[text[-1]]:
        match = _FORMS[form].search(f"{above} {text}", tail)
        if match is not None and match.end("name") <= len(above) and reads_as_name(match["name"]):
            return form, Ending(match.start("name"), match.end("name"), index - 1)
    return None


PAPER_AND_PLACE: Final = re.compile(r"(?P<paper>[^,]{2,40}),\s(?P<place>[A-ZÀ-Þ][^,\d]{1,30})")
"""A byline of two parts: "The Press, Christchurch"."""


def placed_bylines(page: Page) -> bool:
    """Whether the bylines of a page are those of papers, with the place behind each."""
    papers = [
        two["paper"]
        for i in page.anchored
        if (a := page.lines[i].anchor) is not None
        and a.role is Role.BYLINE
        and (two := PAPER_AND_PLACE.fullmatch(a.lead.strip(" |·•,(–—/:*_-"))) is not None
    ]
    return len(papers) >= _LEAST and sum(map(media_like, papers)) >= 0.5 * len(papers)


def reads_as_name(name: str) -> bool:
    """Whether a few words are each written as those of a name are."""
    words = name.split()
    return len(words) <= 5 and all(
        word[:1].isupper() or word.casefold() in _SMALL or media_like(word) or (at and word.isdigit())
        for at, word in enumerate(words)
    )
