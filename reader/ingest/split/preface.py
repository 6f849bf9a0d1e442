"""What stands above the first of several items, where it speaks of the page and is none of them.

"This page has been set up to …", "Click on the titles to read …", "Here are the stories of the week:". A
welcome may be longer than a brief, so that its length does not tell; what it speaks of does.
"""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.split.page import Page

_OF_PAGE: Final = re.compile(
    r"\b(?:this\s+(?:page|(?:web\s?)?site|file|list(?:ing)?|archive|blog|feed|newsletter|bulletin|round-?up|"
    r"digest|calendar|column|article\s+(?:is|was)\s+from)|(?:mailing|rss)[\s-](?:list|feed)|click\s+(?:on|here)|"
    r"(?:here|below)\s+(?:are|is|you)|do\s+not\s+edit|"
    r"diese[rsnm]?\s+(?:seite|website|rubrik|liste|ausgabe|datei)|hier\s+(?:finden|lesen)\s+sie|klicken\s+sie|"
    r"cette\s+(?:page|rubrique|liste|lettre)|ce\s+(?:site|blog|bulletin)|vous\s+trouverez|cliquez|"
    r"esta\s+(?:p[áa]gina|secci[óo]n|se[çc][ãa]o|lista)|este\s+(?:sitio|site|blog|bolet[íi]n|boletim)|"
    r"(?:haga|hacer)\s+clic|clique|encontrar[áa]|"
    r"quest[ao]\s+(?:pagina|sezione|rubrica|sito|blog)|clicca(?:re|te)?|"
    r"deze\s+(?:pagina|(?:web)?site|lijst|rubriek|nieuwsbrief)|klik\s+(?:op|hier)|"
    r"(?:tej|ta)\s+stron\w+|kliknij|denna\s+sida|klicka|(?:этой|эта)\s+страниц\w+|этот\s+сайт|нажмите)\b|"
    r"[\w.+-]+@[\w-]+\.\w|本(?:ページ|サイト|页面|頁面)|点击|點擊",
    re.IGNORECASE,
)
"""Words with which a page speaks of itself, or says what to do with it."""
_ITEMS: Final = 3
_WORDS: Final = 3
"""Items that a preface may stand above, and words of a line that announces them."""
_LONGEST: Final = 900
"""Characters of a preface."""
_MENU: Final = 12
_SHORT: Final = 4
"""Lines of a menu, of which one in so many may look like text."""
_PARAGRAPH: Final = 110
_SHARE: Final = 0.3
"""Characters that a paragraph has at least, and the share of the text that speaks of the page."""


def is_preface(page: Page, start: int, first: int, items: int) -> bool:
    """Whether the lines from `start` up to the first of so many items are about the page."""
    lines = page.between(start, first)
    if items < _ITEMS or not lines:
        return False
    last = page.lines[lines[-1]]
    if last.content.endswith((":", "：")) and last.word_count >= _WORDS:
        return True  # "Here are this week's stories:"
    if len(lines) >= _MENU and _SHORT * page.bodies(start, first) < len(lines):
        return True
    if not any(page.lines[i].size > _PARAGRAPH or (page.is_body(i) and page.lines[i].closed) for i in lines):
        return True  # a menu, the months of an archive
    told = said = 0
    for block in _blocks(page, lines):
        size = sum(page.lines[i].size for i in block)
        if any(map(page.is_body, block)):
            told += size
            said += size * bool(_OF_PAGE.search(" ".join(page.lines[i].content for i in block)))
    return 0 < told <= _LONGEST and said >= _SHARE * told


def _blocks(page: Page, lines: list[int]) -> list[list[int]]:
    """Lines, those without a blank line between together."""
    blocks: list[list[int]] = []
    for index in lines:
        if blocks and page.tight(index):
            blocks[-1].append(index)
        else:
            blocks.append([index])
    return blocks
