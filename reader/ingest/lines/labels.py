"""Labels: short lines that name a source, an author or another field of an item."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from reader.ingest.members import quick_members
from reader.ingest.publishers import media_like


@quick_members
class Field(Enum):
    """What a label names."""

    SOURCE = "source"
    AUTHOR = "author"
    TITLE = "title"
    DATE = "date"
    LINK = "link"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Label:
    """A label and its value; columns count from the start of the text that was read."""

    field: Field
    name: str
    """The word of the label, folded: "source", "quelle"."""
    value: str
    start: int
    end: int


_SOURCES = (
    r"sources?|via|original-content\s+von|quellen?|fontes?|fuentes?|bron|bronnen|źródł[oa]|источники?|джерело|来源|來源|出典|出处|ソース|"
    r"المصدر|مصدر|출처|kaynak|källa|kilder?|zdroj|publisher|publication(?:\s+title)?|outlet|newspaper|paper|zeitung|journal|giornale|krant|gazeta|issued\s+by|published\s+(?:in|by)|distributed\s+by|reposted\s+from"
)


_AUTHORS = r"authors?|by|autore?n?|autori|auteurs?|автор|作者|文|記者|记者|الكاتب|written\s+by|byline|reporter|text|words"


_TITLES = r"title|headline|subject|titel|titre|título|titolo|tytuł|заголовок|标题|betreff|objet|asunto"


_DATES = (
    r"date|datum|fecha|data|дата|日期|published(?:\s+(?:on|at))?|pubdate|posted(?:\s+(?:on|at))?|updated|"
    r"first\s+published|last\s+(?:updated|modified)|dated?|released|issued|created|publication\s+date|lastbuilddate"
)


_LINKS = r"link|url|permalink|guid|web|lien|enlace|original"


_OTHERS = r"feed|ref(?:erence)?(?:\s(?:no\.?|number))?|channel|items|language|generator|from|to|cc|reply-to|tags?|tagged|filed\s+(?:under|in)|categor(?:y|ies)|section|topics?|keywords?|summary|x-[a-z-]+|message-id|message|id|lang|contact"


_LABEL: Final = re.compile(
    rf"""[(\[*_—–-]*\s*(?:
    (?P<source>{_SOURCES})|(?P<author>{_AUTHORS})|(?P<title>{_TITLES})|(?P<date>{_DATES})|(?P<link>{_LINKS})|(?P<other>{_OTHERS})
    )[*_]*\s?(?:[:：][*_]*|\s[-–—]\s)\s*(?P<value>\S.*?)?[)\]*_\s]*$""",
    re.VERBOSE | re.IGNORECASE,
)


_SENT_BY: Final = re.compile(r",\s+übermittelt\s+durch\s.*$")
"""Who sent a release on, behind who issued it."""
_FIELDS: Final = (Field.SOURCE, Field.AUTHOR, Field.TITLE, Field.DATE, Field.LINK, Field.OTHER)


_NAME = r"(?:[A-ZÀ-ÞĀ-Ž](?:[\w'’.-]*)|(?:de|da|di|van|von|der|den|la|le|du|bin|al|el|ter|dos|y|e)\b)"


_BYLINE: Final = re.compile(
    rf"[*_(]*(?:[A-ZÀ-Þ][\w .&'’-]{{1,30}}\s[|•·]\s)?(?:(?:(?:[Ss]tory|[Ww]ords|[Tt]ext|[Rr]eport(?:ing)?|[Aa]nalysis|[Ii]nterview|[Rr]eviewed)\s+)?[Bb]y|BY|[Vv]on|VON|(?:[Pp]ropos\s+recueillis\s+)?[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Dd]oor|[Aa]v|[Aa]f)\s+(?P<value>{_NAME}(?:\s+{_NAME}){{0,4}}"
    rf"(?:(?:,\s|\s(?:and|und|et|y|e|en|&)\s){_NAME}(?:\s+{_NAME}){{0,3}}){{0,3}})"
    rf"(?:\s(?:staff(?:\s(?:writers?|reporters?))?|news(?:room|\sdesk|\steam)|reporters?|correspondents?|editors?|contributors?|columnists?))?"
    rf"(?:\s(?:at|in)\s[A-ZÀ-Þ][^|.!?,]{{1,30}})?(?:,\s*[^|.!?]{{2,50}})?(?P<rest>\s*(?:$|[|·•—–,/(].*|-(?!\w).*|(?<!\w)-.*|[*_)]+$|\S+@\S+\s*$))"
)


_POSTED_BY: Final = re.compile(
    r"(?:posted|published|written|submitted|added)\s+by\s+(?P<value>[\w.'’ -]{1,40}?)\s*(?:\bon\b|\bat\b|[|,·•@-]|$)",
    re.IGNORECASE,
)


_PROVIDED: Final = re.compile(r"[Pp]rovided\s+by\s+(?P<value>(?:the\s+)?[A-ZÀ-Þ][^.!?:]{2,60})$")
"""Who wrote what a science site passes on."""
_VIA: Final = re.compile(r"[Vv]ia\s+(?P<value>(?:the\s+)?[A-ZÀ-Þ][^.!?:]{1,40})$")
"""Where a text comes from, without a colon: "Via The Straits Times"."""
_URL: Final = re.compile(r"<?(https?://\S+?)>?\s*$", re.IGNORECASE)


_HOST: Final = re.compile(r"(?:[a-z\d][a-z\d-]{1,40}\.){1,4}[a-z]{2,12}$")
"""The name of a site, as reader modes print it below the title."""


def read_label(content: str) -> Label | None:
    """Read a line's content as a label, or return None."""
    if content[:1] in "hH<" and (url := _URL.match(content)):
        return Label(Field.LINK, "link", url[1], url.start(1), url.end(1))
    if " " not in content and _HOST.match(content):
        return Label(Field.LINK, "site", content, 0, len(content))
    if match := _LABEL.match(content):
        field = next(f for f in _FIELDS if match[f.value] is not None)
        value = match["value"] or ""
        if (
            field is Field.AUTHOR
            and match["author"].casefold() in ("text", "words", "文")
            and len(value) > 40
        ):
            return None
        if field in (Field.SOURCE, Field.AUTHOR) and (len(value) > 90 or not value):
            return None
        value = _SENT_BY.sub("", value)
        start = match.start("value") if match["value"] is not None else match.end()
        if (
            value.count("(") > value.count(")")
            and content[start + len(value) : start + len(value) + 1] == ")"
        ):
            value += ")"  # "The Courier (Osthaven)": the bracket is not around the line
        return Label(field, match[field.value].casefold(), value, start, start + len(value))
    if match := _PROVIDED.match(content):
        return Label(Field.SOURCE, "provided by", match["value"], match.start("value"), match.end("value"))
    if (match := _VIA.match(content)) and media_like(match["value"]):
        return Label(Field.SOURCE, "via", match["value"], match.start("value"), match.end("value"))
    if match := _BYLINE.match(content):
        return Label(
            Field.AUTHOR, "by", match["value"].rstrip(" ,"), match.start("value"), match.end("value")
        )
    if match := _POSTED_BY.match(content):
        return Label(Field.AUTHOR, "posted by", match["value"], match.start("value"), match.end("value"))
    return None
