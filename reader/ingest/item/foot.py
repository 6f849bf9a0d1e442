"""The foot of a page: short lines below the last paragraph, from a line on that ends a text on most pages.

"Posted by Jo at 9:12", "Previous article…", "Tags", "Back to the archive": at the head of a page, or in the middle,
such words may open a headline; below the last paragraph they do not. What is behind them and short goes with them.
"""

from __future__ import annotations

import re
from typing import Final

from reader.domain.item import Reason
from reader.ingest.debris.mark import FRAME, Debris
from reader.ingest.item.reading import Reading
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind, Line
from reader.ingest.split.page import Page

_PARAGRAPH: Final = 60
"""Characters of a paragraph of the text that ends as a sentence."""
_OPEN: Final = 120
"""The same of one that does not."""
_FRAME: Final = FRAME | {Reason.AUTHOR_BOX, Reason.ERROR}
_LISTS: Final = {Reason.TEASER, Reason.COMMENT}
"""What has days beside its entries."""
_FOOT: Final = Debris(Reason.NAVIGATION, "in the foot of the page")
_SHORT: Final = 110
_DAYS: Final = 3
"""Lines with dates from which on it is a list of days, and stays: works, lives, events."""
_OPENS: Final = re.compile(
    r"""(?:posted|published|written|submitted|uploaded|created|added|filed|tagged|compiled|rendered)\s+(?:by|in|on|under|at|with|as)\b|
    this\s+(?:entry|post|article|story|page|content|blog)\s+(?:was|is|has|first|originally|appeared)\b|(?:article|original|via)\s+source\b|source\s+link|
    originally\s+(?:published|posted|appeared)|(?:first|last)\s+(?:published|posted|updated|modified|page\s+update)|
    (?:previous|next|newer|older|prev)(?:\s+(?:article|post|story|entr(?:y|ies)|page|topic|news|in)\b|\W*$|article|post)|(?:back|return)\s+to\s|report\s+(?:an?|this)\s|rate\s+this\b|reuse\s+content|share\b|print\b|
    e-?mail\s+(?:this|to|address)|flag\s+(?:as|this)|(?:reader\s+|no\s+|one\s+|\d+\s+)?(?:comments?|responses?|repl(?:y|ies)|thoughts?)\b|
    (?:community|comment|commenting)\s+policy|trending\b|most\s+(?:read|popular|viewed|shared)|popular\b|hot\s+products|see\s+more\b|
    more\s+(?:by|from|in|about|on|stories|news|like|articles|posts|information)\b|related\b|you\s+(?:may|might)\b|keep\s+reading|read\s+(?:next|more|also|other|full|original|article)\b|
    also\s+(?:read|see|on)\b|see\s+(?:also|all)\b|up\s+next|next\s+up|tags?\b|topics?\b|keywords?\b|filed\b|categor(?:y|ies)\b|labels?\b|
    about\s+(?:the|this)\s+(?:author|writer|site|blog)|our\s+standards|subscribe|sign\s+up|get\s+(?:the|our|updates)\b|follow\b|click\s+here|download\b|the-cnn-wire|
    view\s+(?:all|more|source|original|comments)|want\s+to\s+share|disagree\s+with|login|log\s+in|advertise|contact\s+us|powered\s+by|website\s+by|
    temas?\b|etiquetas|archivado|publicad[oa]\s+(?:por|en|em)|lo\s+(?:más|último)|últimas\s+noticias|más\s+(?:sobre|noticias|de|información)|(?:ver|leer|lea)\s+(?:también|más)|compart|enviar|volver|
    themen\b|schlag(?:wörter|worte)|stichworte?|mehr\b|zurück\b|kommentare?\b|veröffentlicht\b|eingestellt\s+von|gepostet|verfasst|artikel\s+(?:drucken|teilen)|weitere\b|
    mots[- ]cl[ée]s|publié\b|classé|étiquettes|libellés|retour\b|pour\s+(?:aller\s+plus|en\s+savoir)|(?:sur|dans)\s+(?:le|la)\s+même|commentaires?\b|réactions?\b|partager|imprimer|article\s+(?:précédent|suivant)|
    postad[oa]|marcadores|assinar|postage[nm]s?|arquivado|leia\s+(?:também|mais)|página|voltar|comentários?\b|
    pubblicat[oa]|etichette|articolo\s+(?:precedente|successivo)|commenti\b|torna\b|leggi\b|condividi|
    geplaatst|gepubliceerd|trefwoorden|vorig|volgend|reacties?\b|terug\b|lees\b|deel\b|delen\b|meer\b|
    opublikowan|kategori|tagi\b|etykiety|poprzedni|następny|powrót|komentarz|zobacz|czytaj|udostępnij|
    рубрик|метки|теги|опубликован|комментари|предыдущ|следующ|подробнее|поделиться|читайте|по\s+теме|
    标签|标籤|關鍵|关键词|责任编辑|编辑[:：]|上一篇|下一篇|相关|相關|分享|评论|返回|打印|タグ|カテゴリ|関連|前の記事|次の記事|コメント|投稿者|シェア|태그|댓글|관련|기사\s|저작권|공유|
    كلمات\s|متعلقات|شارك|وسوم|تعليق|اقرأ|مواضيع|[«‹<←]\s|>\s|\#\w|tagged\b|getaggt|verschlagwortet""",
    re.IGNORECASE | re.VERBOSE,
)


def leave_out_foot(page: Page, reading: Reading) -> None:
    """Leave out the foot of an item, once all that stands for its fields has been read."""
    text = next((i for i in reversed(reading.active) if _is_paragraph(page.lines[i])), None)
    if text is None:
        return
    kept = {each.line - 1 for each in reading.evidence.values()} | reading.used
    opened = listed = False
    foot: list[int] = []
    for index in range(text + 1, reading.active[-1] + 1):
        line, mark = page.lines[index], page.debris.get(index)
        if line.blank:
            continue
        if mark is not None:
            opened = opened or mark.reason in _FRAME
            listed = listed or mark.reason in _LISTS
        elif not opened:
            opened = line.size <= _SHORT and _OPENS.match(line.content) is not None
        if opened and mark is None and index not in kept and _may_go(line):
            foot.append(index)
    if listed or sum(bool(page.lines[i].mentions) for i in foot) < _DAYS:
        reading.labels |= {index: _FOOT for index in foot if index not in reading.labels}


def _is_paragraph(line: Line) -> bool:
    return line.wrapped or line.size >= (_PARAGRAPH if line.closed else _OPEN)


def _may_go(line: Line) -> bool:
    if line.kind is not Kind.TEXT or line.closed or line.mark.startswith("1"):
        return False
    if line.label is not None and line.label.field not in (Field.AUTHOR, Field.DATE):
        return False
    return line.anchor is None or line.anchor.role in (Role.ALONE, Role.BYLINE)
