"""Bars of buttons: lines with nothing but what one can do with a page and the networks to do it on.

"Partager sur Facebook Partager sur Twitter Envoyer par mail", "ツイート シェア LINEで送る B! 12 印刷".
"""

from __future__ import annotations

import re
from typing import Final

_NETWORKS: Final = frozenset(
    """facebook twitter linkedin whatsapp telegram reddit pinterest flipboard mastodon bluesky threads tumblr xing viber line vk
    vkontakte вконтакте одноклассники ok weibo wechat 微博 微信 qq qzone messenger instagram skype pocket instapaper threema signal
    digg fark delicious stumbleupon mixx myspace newsvine technorati livefyre del.i.cious
    lineで送る はてなブックマーク はてブ b! ツイート ツイッター フェイスブック ポスト kakaotalk 카카오톡 페이스북 트위터 واتساب فيسبوك تويتر تلغرام""".split()
)
_DEEDS: Final = frozenset(
    """share tweet email e-mail mail print pin save copy link send comment comments bookmark like recommend subscribe post url download
    teilen twittern drucken mailen merken senden kommentare kommentieren speichern versenden posten kopieren partager tweeter twitter imprimer
    envoyer enregistrer copier transférer commenter recommander compartir tuitear imprimir enviar guardar copiar comentar reenviar compartilhar
    partilhar salvar condividi condividere stampa stampare invia inviare salva copia tweetta deel delen tweeten printen afdrukken bewaar bewaren
    doorsturen udostępnij drukuj wyślij zapisz skopiuj tweetnij поделиться твитнуть распечатать отправить сохранить печать del dela skriv tulosta
    jaa tallenna シェア シェアする 印刷 保存 送る コピー 分享 转发 打印 收藏 推荐 大 中 小 공유 공유하기 인쇄 프린트 شارك طباعة إرسال حفظ نسخ berbagi bagikan paylaş compártelo compartilhe""".split()
)
_FILLERS: Final = frozenset(
    """on via by to per par sur à a l' le la auf per mit via auf en por no na em su via op met na w z o this article story page artikel
    beitrag seite cet cette artículo artigo articolo artykuł el un une in by new window opens it with your friend friends ami freund amigo
    с в на и and und et y e or oder opens x ke على عبر في مع
    get link other apps ottieni altre app obtener enlace otras aplicaciones abrufen andere obtenir lien autres applications gerar outros
    aplicativos ophalen pobierz inne aplikacje получить ссылку другие приложения""".split()
)
_COUNTED: Final = frozenset(
    """views view reads read hits visits visitors likes shares comments comment replies votes vote rating downloads times aufrufe gelesen
    zugriffe kommentare bewertung bewertungen vues vue lectures lu fois commentaires note visitas lecturas vistas leído veces comentarios
    votos visualizações leituras comentários letture visualizzazioni visite commenti voti weergaven gelezen reacties keer odsłon wyświetleń
    odsłony wyświetlenia komentarzy komentarze komentarz ocena głosów czytań просмотров просмотры просмотра прочтений комментариев комментарии
    комментария рейтинг голосов оценка visningar läst kommentarer visninger katselukertaa kommenttia 阅读 浏览 评论 点击 点赞 次 回复 人气 閲覧 コメント
    件 조회 댓글 추천 مشاهدة مشاهدات تعليق تعليقات gefällt mir lubię to j'aime aime gusta curtidas piace нравится google""".split()
)
_COMMENTS: Final = re.compile(
    r"\W*\d*\W*(?:comments?|replies|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze?|komentarzy|комментари\w*)"
    r"\W*\d*\W*"
)
"""A count of comments alone: the heading of what readers have written."""
_TOKEN: Final = re.compile(r"[^\s|/·•,;:<>()\[\]+*]+")
_DIGIT: Final = re.compile(r"\d")
_NUMBER: Final = re.compile(r"[\d.,]+[km]?\+?")
_GLUED: Final = re.compile(
    r"(?=.{12})(?:(?P<name>facebook|twitter|linkedin|whatsapp|telegram|pinterest|reddit)|share|tweet|e-?mail|print|pin|copy|link|\d+){2,}"
)
"""Buttons without a space between: "FacebookTwitterLinkedInEmail", "Share196Tweet123"."""
_SEVERAL: Final = 3
_LONGEST: Final = 140


def is_share_bar(lowered: str) -> bool:
    """Whether a line, in lower case, is such a bar: at least two buttons, and no other word."""
    if len(lowered) > _LONGEST:
        return False
    buttons = names = 0
    for token in _TOKEN.findall(lowered):
        word = token.strip("–—-.…’'\"")
        if word in _NETWORKS or token in _NETWORKS:
            buttons += 1
            names += 1
        elif word in _DEEDS:
            buttons += 1
        elif (glued := _GLUED.fullmatch(word)) is not None:
            buttons, names = buttons + _SEVERAL, names + (glued["name"] is not None)
        elif word and word not in _FILLERS and _NUMBER.fullmatch(word) is None:
            return False
    return buttons > 1 and (names > 0 or buttons > 2)


def is_button(lowered: str) -> bool:
    """Whether a line, in lower case, is one button: a network, or what one can do with a page."""
    words = [token.strip("–—-.…’'\"") for token in _TOKEN.findall(lowered)]
    said = [word for word in words if word and word not in _FILLERS]
    return 0 < len(said) <= _OF_A_BUTTON and all(word in _NETWORKS or word in _DEEDS for word in said)


_OF_A_BUTTON: Final = 2


def is_counter_bar(lowered: str) -> bool:
    """Whether a line, in lower case, has nothing but numbers with what they count: "Odsłon: 1204 | Komentarze: 9"."""
    if len(lowered) > _LONGEST or _DIGIT.search(lowered) is None:
        return False
    counted = numbers = 0
    for token in _TOKEN.findall(lowered):
        word = token.strip("–—-.…’'\"!")
        if _NUMBER.fullmatch(word) is not None:
            numbers += 1
        elif word in _COUNTED:
            counted += 1
        elif word and word not in _DEEDS and word not in _NETWORKS:
            return False
    return counted > 0 and numbers > 0 and not (counted == 1 and _COMMENTS.fullmatch(lowered))
