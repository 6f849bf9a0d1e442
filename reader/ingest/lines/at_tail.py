"""Dates behind a title or a name on their line."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.mention import Mention
from reader.ingest.lines.anchors import Anchor, Role
from reader.ingest.lines.date_labels import DATE_LABEL, GAP, POSTED_BY, ends_with_label
from reader.ingest.lines.edges import AMENDED, CLOSE
from reader.ingest.publishers import known

_INNER_SENTENCE: Final = re.compile(r"[^\W\d_]{3,}[.!]\s+[\[(A-ZÀ-Þ]")


def at_tail(text: str, start: int, mentions: list[Mention]) -> Anchor | None:
    """The anchor of a short line whose last dates stand behind a title or a name, or None."""
    last = mentions[-1]
    first = last
    for mention in reversed(mentions[:-1]):  # "Published: … | Updated: …" after a name
        between = text[mention.end : first.start].strip(" |·•,;/–—-()*_")
        if between and not DATE_LABEL.match(between + " "):
            break
        first = mention
    rest = text[last.end :]
    before = _ARTICLE.sub(" ", text[start : first.start])
    if (
        not CLOSE.match(rest)
        and not _READING.match(rest)
        and not _FILED.match(rest)
        and not (_IN_SECTION.match(rest) and POSTED_BY.match(before.strip()))
        and not _NAMED.match(rest)
        and not _PAGE.match(rest)
        and not _AGENCY.match(rest)
        and not (_WRITER.match(rest) and _SOURCE.match(text, start))
    ):
        return None
    lead = before.strip()
    if lead and last.day is not None and last.month is not None and first is last and _BRACKETED.search(lead):
        return Anchor(Role.END, last)
    if not lead or len(lead) > 130 or (len(lead) > 25 and _INNER_SENTENCE.search(lead)):
        return None
    if AMENDED.match(lead.lstrip("[(")):
        return None
    labelled = ends_with_label(lead) or POSTED_BY.match(lead) is not None
    gap = GAP.search(before)
    signed = last.year and last.day and (_SIGNED.fullmatch(lead) or _PLACED.fullmatch(lead))
    if gap is None and not labelled and not signed:
        return None
    fields = labelled and (":" in lead[:-1] or "：" in lead[:-1])  # "来源: … 发布时间:"
    role = Role.BYLINE if fields or _is_byline(lead, text, first) else Role.TAIL
    return Anchor(
        role, first, tuple(m for m in mentions if m.start > first.start), lead=lead, labelled=labelled
    )


_SIGNED: Final = re.compile(
    r"(?i:by|von|par|por|di|door)\s(?!(?i:(?:the|an?(?!\.)|end|early|late|mid|popular|order|special|train|bus|ferry|boat|air|una?|uno|nuovo|"
    r"(?:sun|mon|tues|wednes|thurs|fri|satur)day)\b))(?!.*\s(?i:of|the|in|on|at|to|for|through|evening|morning|night|demand|request)\b)"
    r"[A-ZÀ-Þ][\w.'’-]*(?:\s(?:[A-ZÀ-Þ][\w.'’-]*|de|da|van|von|der|del|and|und|et|y|e|&)){1,6}"
)
"""Who wrote a text, straight before its day: "By Ada Holm November 20, 2024"."""
_PLACED: Final = re.compile(r"[A-ZÀ-Þ][\w.'’-]+(?:,?\s[A-ZÀ-Þ][\w.'’-]+){0,3},?\s\([A-Z]{2,6}\)")
"""The place and the agency of a dispatch whose day ends its line: "Stockholm (AFP) Feb 23, 2021"."""
_READING: Final = re.compile(r"\s*[|·•,-]?\s*\d+\s*min")
_FILED: Final = re.compile(r"\s*[|·•–—-]\s*(?:filed|posted|in|tags?|category)\b.{0,60}$", re.IGNORECASE)
_NAMED: Final = re.compile(r"\s*[|·•–—-]\s*[A-ZÀ-Þ][\w .'’-]{1,40}(?<!\.)$")
_PAGE: Final = re.compile(
    r"\s?[(\[](?:pag|pág|pgs?|pp?|s|str|seite|page|стр)\.?\s?\d{1,3}[)\]]$|,\s(?:pag|pág|pgs?|pp?|s|str|seite|page|стр)\.\s?[A-Z]?\d{1,3}\W?$",
    re.IGNORECASE,
)
"""What may stand behind a date at the end of its line: the time to read it, its rubric, a name, a page."""
_SOURCE: Final = re.compile(r"\W*(?:source|quelle|fuente|fonte|bron|źródło|источник)\s?:", re.IGNORECASE)
_WRITER: Final = re.compile(r"\s*\([A-ZÀ-Þ][\w .'’-]{3,40}\)\W*$")
"""Who wrote what stands in a paper: "Source: Evening Post, 20 June 2010 (Neil Garside)"."""
_AGENCY: Final = re.compile(r"\s?\([A-Z]{2,8}\)$")
_ARTICLE: Final = re.compile(r"(?<=,)\s*(?:le|den|il|el|am|dnia|the|den\s+\w+tag,)\s+$", re.IGNORECASE)
"""What stands between a place and its day: "Vannes, le 9 septembre 2016"."""
_IN_SECTION: Final = re.compile(r"\s(?:in|under)\s[A-ZÀ-Þ][^.!?]{1,50}$")
"""The section of a page behind its date: "Posted by Anna on 20 March 2023 in Projects"."""
_BRACKETED: Final = re.compile(r"(?:[^\W\d_]{2}[.!?][\"”’»]?\s*[(\[]|[。！？」]\s*[（(])$")
"""The end of a sentence, and then the bracket of the date behind it."""
_BY: Final = re.compile(
    r"[*_(]*(?:by|von|par|por|di|door|od|posted|published|written|submitted|filed|source|quelle|fuente|fonte|bron|źródło|via)\b",
    re.IGNORECASE,
)


def _is_byline(lead: str, text: str, mention: Mention) -> bool:
    """Author, paper or place rather than a title: a by-word, or a few capitalised words and a comma or
    bar.
    """
    if _BY.match(lead):
        return True
    bare = lead.strip(" |·•,(—–/:*_-[")
    words = bare.split()
    if not 1 <= len(words) <= 5:
        return False
    if lead[-1:] in "|·•,—–" and known(bare):
        return True  # "dpa, 23 June 2022"
    capitals = sum(
        word[:1].isupper() or not word[:1].isalpha() or word in ("of", "the", "and", "de", "&", "der")
        for word in words
    )
    if len(words) <= 2 and not any(char.lower() != char.upper() for char in bare):
        capitals = len(words)  # a script without capitals: a place or a paper
    between = text[mention.start - 3 : mention.start]
    return capitals == len(words) and (lead[-1:] in "|·•,—–*_-" or lead[:1] in "—–-(" or "  " in between)
