"""The source that a page names about itself: its masthead, its notices."""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.item.reading import Reading
from reader.ingest.item.source import set_source
from reader.ingest.publishers import known, media_like
from reader.ingest.split.page import Page

_BRAND: Final = (
    re.compile(
        r"(?:news\s+)?updates\s+from\s+(?P<name>[A-Z][\w.&' -]{2,30}?)(?:\s+(?:on|by|via|in)\b|[.!,]|$)"
    ),
    re.compile(r"^(?P<name>[A-Z][\w.&' -]{2,30}?)\s+uses?\s+(?:affiliate\s+links|cookies)"),
    re.compile(
        r"(?:tip\s+for|subscribe\s+to|support)\s+(?P<name>(?:The\s+)?[A-Z][\w.&'-]+(?:\s[A-Z][\w.&'-]+){0,3})"
    ),
    re.compile(
        r"(?:©|\(c\)|[Cc]opyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{2,4})?)?,?\s*(?:by\s+)?(?P<name>[A-Z][\w.&' -]{2,34}?)(?:[.,|]|\s+(?:All|\d{4})|$)"
    ),
)


def read_issue(page: Page, reading: Reading) -> None:
    """The name of the newsletter whose head dates this item."""
    dated_by = reading.part.dated_by
    if reading.source is not None or dated_by is None or reading.part.cut.under is not None:
        return
    line = page.lines[page.active[0]]
    if page.active[0] < dated_by and line.title_like and line.anchor is None and media_like(line.content):
        set_source(page, reading, page.active[0], "masthead", line.start, line.start + len(line.content))


def read_masthead(page: Page, reading: Reading) -> None:
    """The name of the paper above the title of a single page."""
    title = reading.evidence.get("title")
    if reading.source is not None or title is None:
        return
    for index in [i for i in reading.active if i < title.line - 1]:
        line = page.lines[index]
        name = _SITE_ADDRESS.sub("", line.content).strip(" *_")
        words = name.split()
        if (
            index in reading.used
            or ">" in name
            or line.anchor is not None
            or line.label is not None
            or not 1 <= len(words) <= 5
            or len(name) < 4
        ):
            continue
        if known(name) or (media_like(name) and not name.isupper() and words[0].casefold() != "news"):
            start = line.text.find(name, line.start)
            set_source(page, reading, index, "masthead", start, start + len(name))
            return


_SITE_ADDRESS: Final = re.compile(r"\s*\((?:https?://|www\.)[^()\s]*\)\s*$")
"""The address behind the name of a paper."""
_POSTS_BY: Final = re.compile(
    r"(?:posts|articles|stories)\s+by\s+(?P<name>[\w .'’-]{4,40}?)\s*$", re.IGNORECASE
)


def read_brand(page: Page, reading: Reading) -> None:
    """The site that a page's own debris names, and the author that its author box names."""
    for index, mark in sorted(page.debris.items()):
        text = page.lines[index].text
        boxed = reading.author is None and mark.reason in (Reason.AUTHOR_BOX, Reason.TEASER)
        if boxed and (match := _POSTS_BY.search(text)):
            reading.author = match["name"]
            reading.note("author", "author box", page, index, match.start("name"), match.end("name"))
        if reading.source is None and mark.reason in (Reason.PROMPT, Reason.ADVERT, Reason.COPYRIGHT):
            for pattern in _BRAND:
                if (match := pattern.search(text)) and match["name"].strip().casefold() not in (
                    "all",
                    "all rights",
                    "copyright",
                    "riproduzione riservata",
                    "alle rechte",
                    "tous droits",
                    "todos los derechos",
                    "todos os direitos",
                    "our",
                    "us",
                    "this site",
                    "this website",
                ):
                    reading.source = match["name"].strip()
                    reading.note(
                        "source",
                        "named in the page's own notices",
                        page,
                        index,
                        match.start("name"),
                        match.end("name"),
                    )
                    break
