"""Mails among other texts: the block of sender, day, addressee and subject with which a copied one begins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import Debris
from reader.ingest.lines.line import Kind
from reader.ingest.split.candidate import Candidate
from reader.ingest.split.page import Page
from reader.ingest.split.series import COUNTED

_SENDER: Final = re.compile(
    r"(?:from|von|de|da|van|od|от|fra|från|lähettäjä|发件人|寄件者|差出人|보낸\s?사람)\s?[:：]\s*\S",
    re.IGNORECASE,
)
_FIELD: Final = re.compile(
    r"(?P<subject>subject|betreff|objet|asunto|assunto|oggetto|onderwerp|temat|тема|emne|ämne|aihe|主题|主旨|件名|제목)\s?[:：]|"
    r"(?P<day>date|sent|datum|gesendet|envoyé(?:\s+le)?|fecha|enviado(?:\s+el)?|data|inviato|verzonden|wysłano|дата|отправлено|sendt|skickat|"
    r"日期|发送时间|送信日時|日付|날짜)\s?[:：]|"
    r"(?P<to>to|an|à|para|per|a|aan|do|кому|til|till|cc|kopie|reply-to|收件人|宛先|받는\s?사람)\s?[:：]",
    re.IGNORECASE,
)
_COLON: Final = re.compile("[:：]")
_NAME: Final = 14
"""Characters of the name of a field at most."""
_LEAST: Final = 3
_MOST: Final = 9
"""Lines of such a block."""
_ANSWER: Final = re.compile(
    r"^(?:(?:re|aw|sv|vs|antw|odp|rv|fwd?|wg|tr|res|ref|回复|答复|转发)\s?[:：]\s*)+", re.IGNORECASE
)
_ANNOUNCED: Final = re.compile(
    r"[:：]$|(?:original|forwarded|weitergeleitet|message d'origine|transféré|mensaje original)",
    re.IGNORECASE,
)


def heads_mail(lines: Iterable[str]) -> bool:
    """Whether the sender and the subject of a mail are among some lines."""
    told = list(lines)
    return any(map(_SENDER.match, told)) and any(
        (field := _FIELD.match(line)) is not None and field["subject"] is not None for line in told
    )


def mails(page: Page) -> list[Candidate]:
    """Candidates at mails that stand below another text and are not quoted in it."""
    found: list[Candidate] = []
    subjects: set[str] = set()
    for index in page.active:
        block = _block(page, index)
        if not block:
            continue
        subject = _subject(page, block)
        if subject is None:
            continue
        if not (subject in subjects or _quoted(page, index)) and page.bodies(0, index):
            found.append(Candidate(index, "mail", 2.6, _day(page, block)))
        subjects.add(subject)
    return found


def only_mails(page: Page, candidates: list[Candidate]) -> list[Candidate]:
    """The same without those inside the mails of a digest: what a mail quotes or sends on is a part of it."""
    heads = [c.index for c in candidates if c.rule == COUNTED and _is_mail(page, c.index)]
    if len(heads) < _LEAST:
        return candidates
    first = [c for c in candidates if c.index < heads[0]]
    told = sum(page.lines[i].size for i in page.between(0, heads[0]) if page.is_body(i))
    if page.size(0, heads[0]) < _HEAD and (told < _WELCOME or not any(c.date_at is not None for c in first)):
        first = []
        for index in page.between(0, heads[0]):
            page.debris.setdefault(index, Debris(Reason.LABEL, "the head of a digest of mails"))
    longest = max(b - a for a, b in pairwise(heads))
    behind = [c for c in candidates if c.index > heads[-1] + 2 * longest]
    known = set(heads)
    return [*first, *(c for c in candidates if c.index in known), *behind]


_WELCOME: Final = 300
"""Characters of running text in the head of a digest; with more, and a day, it is a text of its own."""
_HEAD: Final = 1200
"""Characters of the head of a digest with its table of contents; with more, another text stands above it."""


def _is_mail(page: Page, index: int) -> bool:
    """Whether the fields of a mail stand straight below the number of a message."""
    below = page.lines[index + 1 : index + 1 + _MOST]
    fields = [match for line in below if (match := _FIELD.match(line.content)) is not None]
    return len(fields) >= _LEAST - 1 and any(_SENDER.match(line.content) is not None for line in below)


def _block(page: Page, index: int) -> list[int]:
    """The lines of the head of a mail that begins at a line; empty where none does."""
    line = page.lines[index]
    if line.kind is not Kind.TEXT or _COLON.search(line.content, 0, _NAME) is None:
        return []  # of most lines no more need be asked
    if _SENDER.match(line.content) is None:
        return []
    above = page.previous(index)
    if above == index - 1 and _FIELD.match(page.lines[above].content) is not None:
        return []
    block = [index]
    while (below := block[-1] + 1) < len(page.lines) and len(block) < _MOST:
        if _FIELD.match(page.lines[below].content) is None:
            break
        block.append(below)
    return block if len(block) >= _LEAST else []


def _subject(page: Page, block: list[int]) -> str | None:
    """What a mail is about, without what an answer puts before it; None where it has no day or subject."""
    matches = {i: match for i in block[1:] if (match := _FIELD.match(page.lines[i].content)) is not None}
    at = next((i for i, match in matches.items() if match["subject"]), None)
    if at is None or not any(match["day"] for match in matches.values()):
        return None
    if "@" not in page.lines[block[0]].content and not any(match["to"] for match in matches.values()):
        return None  # as a report prints them
    return _ANSWER.sub("", page.lines[at].content[matches[at].end() :].strip()).casefold()


def _day(page: Page, block: list[int]) -> int | None:
    return next((i for i in block if page.lines[i].anchor is not None), None)


def _quoted(page: Page, index: int) -> bool:
    """Whether a mail is one that the text above announces or quotes, or that is set in under it."""
    line, above = page.lines[index], page.previous(index)
    if line.indent or above is None:
        return line.indent > 0
    if page.lines[index - 1].text.startswith("___"):
        return True  # as mail programs set off what is answered
    return _ANNOUNCED.search(page.lines[above].content) is not None
