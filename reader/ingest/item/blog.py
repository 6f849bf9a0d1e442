"""Blogs: the day stands above the headline of a post, and below the name of the blog."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.split.page import Page

_FOOT: Final = re.compile(
    r"\W*(?:(?:posted|publié|publicado|postado|pubblicato|eingestellt|gepost|geplaatst|diposting|autor|opublikowane\s+przez)\s*(?:by|par|por|da|von|door|oleh)?\b.{0,50}\d{1,2}[:.]\d\d|"
    r"(?:no|\d+|nenhum|ningún|aucun|nessun|keine|geen|brak)\s+(?:comments?|coment[áa]rios?|commentaires?|comment[oi]|kommentare|opmerkingen|reacties|komentarzy)\s*:?\W*$|"
    r"newer\s+post\b|older\s+post\b|postagem\s+mais\b|entrada\s+(?:más|antigua)|article\s+plus\s|neuerer\s+post\b|älterer\s+post\b|post\s+più\s|nieuwere\s+post\b|powered\s+by\s+blogger)",
    re.IGNORECASE,
)
_LONGEST: Final = 120
_TAIL: Final = 60
"""Lines at the end of a page among which the foot of a post stands."""


def blogged(page: Page) -> bool:
    """Whether a page ends as the posts of the large blog services do: who posted when, how many comments."""
    lines = (line for line in page.lines[-_TAIL:] if 0 < line.size < _LONGEST)
    return any(_FOOT.match(line.content) is not None for line in lines)
