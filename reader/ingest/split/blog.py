"""Posts of blogs: the day stands between the name of the blog and the headline; a foot says who posted it."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.lines.anchors import Role
from reader.ingest.lines.line import Line
from reader.ingest.split.candidate import anchor_at
from reader.ingest.split.page import Page

_NONE_OR_SOME: Final = r"(?:no|\d+|nenhum|ningún|aucun|nessun|keine|geen|brak)"
_FOOTS: Final = (
    re.compile(
        r"\W*(?:posted|publié|publicado|postado|pubblicato|eingestellt|gepost|geplaatst|diposting|opublikowane\s+przez)\b.{0,60}\d[:.]\d\d",
        re.IGNORECASE,
    ),
    re.compile(
        rf"{_NONE_OR_SOME}\s+(?:comments?|coment[áa]rios?|commentaires?|comment[oi]|kommentare|opmerkingen|reacties|komentarzy)\s*:\W*$",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:post\s+a\s+comment|postar\s+um\s+coment[áa]rio|publicar\s+un\s+comentario|enregistrer\s+un\s+commentaire|posta\s+un\s+commento|"
        r"kommentar\s+veröffentlichen|een\s+reactie\s+posten|prześlij\s+komentarz)\W*$|(?:newer|older|neuerer|älterer|nieuwere|oudere|nowszy|starszy)\s+post\b|postagem\s+mais\b|entrada\s+(?:más|antigua)|"
        r"article\s+plus\s|post\s+più\s",
        re.IGNORECASE,
    ),
)
"""Who posted it and when; how many comments there are; the way to write one, or to the next post."""
_KINDS: Final = 2
"""Kinds of feet that the foot of a post has at least."""
_LONGEST: Final = 120
_TAIL: Final = 60
"""Lines at the end of a page among which the foot of a post stands."""
_HEAD: Final = 4


def blogged(page: Page) -> bool:
    """Whether a page ends as the posts of the large blog services do."""
    return any(_foots(page))


def is_day(line: Line) -> bool:
    """Whether a line is a day with its weekday, as it stands above a post."""
    anchor = line.anchor
    return anchor is not None and anchor.role is Role.ALONE and anchor.mention.weekday is not None


def is_one_post(page: Page, dated: list[int]) -> bool:
    """Whether a page is one post of a blog: its day with the weekday on top, one foot, and no other day among
    the lines whose dates have cut it.
    """
    days = [i for i in page.active[:_HEAD] if is_day(page.lines[i])]
    if not days or any(_day(page, i) != _day(page, days[0]) for i in dated):
        return False
    feet = _foots(page)
    return max(feet[:2]) == 1 and sum(map(bool, feet)) >= _KINDS


def _day(page: Page, index: int) -> tuple[int | None, int | None]:
    mention = anchor_at(page, index).mention
    return mention.month, mention.day


def _foots(page: Page) -> list[int]:
    """How many lines at the end of a page are feet of each kind."""
    lines = [line.content for line in page.lines[-_TAIL:] if 0 < line.size < _LONGEST]
    return [sum(foot.match(content) is not None for content in lines) for foot in _FOOTS]
