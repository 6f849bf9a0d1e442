"""Bars of buttons and counters, Markdown in debris, and words of pages in several languages."""

from __future__ import annotations

import pytest

from reader.domain.item import Reason
from reader.ingest.debris.bars import is_counter_bar, is_share_bar

from ..pages import body, left_out, only, page

TITLE = "Harbour Stays Open For Winter\nMarch 20, 2023"


@pytest.mark.parametrize(
    "line",
    [
        "Facebook Twitter LinkedIn",
        "Share on Facebook | Share on Twitter | Email",
        "Partager sur Facebook Partager sur Twitter Envoyer par mail",
        "Teilen Twittern Drucken Mailen",
        "Compartir en Facebook · Tuitear · Imprimir",
        "Condividi su Facebook, stampa",
        "Delen via WhatsApp, doorsturen, printen",
        "Udostępnij Facebook Drukuj",
        "Поделиться ВКонтакте Одноклассники Telegram",
        "ツイート シェア LINEで送る B! 12 印刷",
        "分享 微博 微信 QQ",
        "Facebook 12 Twitter 3 1.2k",
        "[Facebook](https://example.org/f) [Twitter](https://example.org/t) **Email**",
    ],
)
def test_nothing_but_buttons_is_a_share_bar(line: str) -> None:
    text = page(TITLE, body(), line, body(2))
    assert left_out(text) == {line: Reason.SHARE}
    assert only(text).text == f"{body()}\n\n{body(2)}"


@pytest.mark.parametrize(
    "line",
    [
        "odsłon: 1204 | komentarze: 9",
        "1204 views 3 comments 12 likes",
        "vues 310 · j'aime 4",
        "kommentare (3) aufrufe (310)",
        "просмотров: 310 комментарии: 4",
        "浏览 310 评论 4",
    ],
)
def test_nothing_but_numbers_and_what_they_count_is_a_counter_bar(line: str) -> None:
    assert is_counter_bar(line)
    assert left_out(page(TITLE, body(), line, body(2)))[line] is Reason.COUNTER


@pytest.mark.parametrize(
    "line",
    [
        "Share the news with a friend of the harbour",
        "Facebook and Twitter are closed to the mayor",
        "Facebook sues Twitter",
        "The mayor posts a story on Facebook and Twitter every day.",
        "Drucken und Senden sind hier verboten",
        "Save and Print",
    ],
)
def test_words_of_buttons_in_other_words_are_no_share_bar(line: str) -> None:
    assert not is_share_bar(line.lower())
    assert left_out(page(TITLE, body(), line, body(2))) == {}


@pytest.mark.parametrize(
    "line", ["views and comments", "12 of 30 votes counted", "3 comments on the plan", "1204", "views"]
)
def test_other_numbers_are_no_counter_bar(line: str) -> None:
    assert not is_counter_bar(line)


def test_a_long_line_is_no_bar() -> None:
    assert not is_share_bar("facebook twitter " * 12)
    assert not is_counter_bar("12 views 3 comments " * 12)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("**Advertisement**", Reason.ADVERT),
        ("[Read more](https://example.org/more)", Reason.NAVIGATION),
        ("[Leave a comment](https://example.org/#c)", Reason.COMMENT),
        ("**[Subscribe now](https://example.org/s)**", Reason.PROMPT),
    ],
)
def test_marks_and_addresses_do_not_hide_debris(line: str, reason: Reason) -> None:
    assert left_out(page(TITLE, body(), line, body(2))) == {line: reason}


def test_marks_and_addresses_make_no_debris_of_a_sentence() -> None:
    line = "The council has a **plan** for the [old quay](https://example.org/q), and nobody has read it."
    assert left_out(page(TITLE, body(), line, body(2))) == {}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("[PR] Buy a boat today", Reason.ADVERT),
        ("Content of this page is licensed under a free licence", Reason.COPYRIGHT),
        ("Best viewed in any browser", Reason.COPYRIGHT),
        ("Optimiert für alle Browser", Reason.COPYRIGHT),
        ("沪ICP备05012345号", Reason.COPYRIGHT),
        ("Get alerts about the harbour", Reason.PROMPT),
        ("Thank you for subscribing to the Harbour Letter", Reason.PROMPT),
        ("Sie erhalten diese Mail, weil Sie sie bestellt haben", Reason.PROMPT),
        ("Se désabonner", Reason.PROMPT),
        ("Отписаться", Reason.PROMPT),
        ("Meld je nu aan voor de brief", Reason.PROMPT),
        ("The best of the harbour, straight to your inbox", Reason.PROMPT),
        ("Het nieuws van de haven in je mailbox", Reason.PROMPT),
        ("無料会員になると全文を読めます", Reason.PROMPT),
        ("Nur für Abonnenten", Reason.PROMPT),
        ("Solo suscriptores", Reason.PROMPT),
        ("По подписке", Reason.PROMPT),
        ("Explore further", Reason.TEASER),
        ("Weitere Berichte", Reason.TEASER),
        ("More obituaries", Reason.TEASER),
        ("アクセスランキング", Reason.TEASER),
        ("图片新闻", Reason.TEASER),
        ("Просмотров: 310", Reason.COUNTER),
        ("Likes 12", Reason.COUNTER),
        ("本页浏览：310", Reason.COUNTER),
        ("조회수 310", Reason.COUNTER),
        ("Vous êtes le 310e visiteur", Reason.COUNTER),
        ("Foto’s: Anna Holm", Reason.CAPTION),
        ("写真を拡大", Reason.CAPTION),
        ("Boats in the old harbour on a winter day. / Anna Holm", Reason.CAPTION),
        ("The old quay in winter | Archivfoto", Reason.CAPTION),
        ("Home > News > The harbour in winter", Reason.NAVIGATION),
        ("下一篇", Reason.NAVIGATION),
        ("前のページ", Reason.NAVIGATION),
        ("Seite 2 von 9", Reason.NAVIGATION),
        ("strona 2 z 9", Reason.NAVIGATION),
        ("第2页/共9页", Reason.NAVIGATION),
        ("Previous issue | Next issue", Reason.NAVIGATION),
        ("Anna Holm | 22:10 | Permalink", Reason.LABEL),
    ],
)
def test_lines_by_their_own_words(line: str, reason: Reason) -> None:
    assert left_out(page(TITLE, body(), line, body(2)))[line] is reason


@pytest.mark.parametrize(
    "line",
    [
        "The content of this page in the old book is a riddle to everybody who has seen it.",
        "Best viewed from the sea, the harbour looks like a town in a fairy tale.",
        "Licensed under the old law, the ferry may carry thirty people and their dogs.",
        "Likes and dislikes of the mayor are well known in the upper town.",
        "Thank you for nothing, said the fishermen, and left the hall.",
        "Seite an Seite standen sie am Hafen und sagten lange nichts.",
        "Get out of the harbour, said the mayor, and nobody moved.",
        "Explore the old quay, said the guide, and you will never leave.",
        "The permalink of the page was painted on the wall of the mill by the children.",
        "Letters fell into the mailbox of the mill all winter, and nobody read them.",
        "Reacties van lezers (en dat waren er veel) kwamen pas na de winter.",
        "The archive of the town holds a photo of the old quay, and nobody knows who took it.",
    ],
)
def test_sentences_with_such_words_stay(line: str) -> None:
    item = only(page(TITLE, body(), line, body(2)))
    assert line in item.text
