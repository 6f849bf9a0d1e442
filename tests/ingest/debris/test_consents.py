"""What a page asks before it is shown, in many languages, on one line or wrapped."""

from __future__ import annotations

import pytest

from reader.domain.item import Reason

from ..pages import body, left_out, only, page

TITLE = "Harbour stays open for winter"


@pytest.mark.parametrize(
    "line",
    [
        "Diese Website verwendet Cookies, um Ihnen das beste Erlebnis zu bieten.",
        "En poursuivant votre navigation, vous acceptez l'utilisation de cookies.",
        "Utilizamos cookies propias y de terceros para mejorar nuestros servicios.",
        "Questo sito utilizza cookie tecnici e di profilazione.",
        "Wij gebruiken cookies om uw ervaring te verbeteren.",
        "Strona korzysta z plików cookie w celu realizacji usług.",
        "Мы используем файлы cookie для улучшения работы сайта.",
        "Bu site çerezleri kullanmaktadır.",
        "当サイトではクッキーを使用しています。",
        "Nous et nos 612 partenaires stockons des informations sur un appareil",
        "Alle akzeptieren",
        "Continuer sans accepter",
        "Rechazar todo",
    ],
)
def test_it_is_left_out(line: str) -> None:
    assert left_out(page(line, TITLE, "March 20, 2023", body(), body(2)))[line] is Reason.COOKIE


@pytest.mark.parametrize(
    "line", ["The baker gave us a tin of cookies on Monday.", "Cookies are what the law is about, he said."]
)
def test_other_cookies_are_text(line: str) -> None:
    assert line in only(page(TITLE, "March 20, 2023", body(), line, body(2))).text


def test_a_wrapped_one_is_left_out_whole() -> None:
    asked = (
        "We and our 814 partners keep and read information on a device, such as the one\n"
        "with which you read this page, and what you look at, so that we can show you what\n"
        "you may like. You can take back what you have said at any time, at the foot of it."
    )
    text = (
        "A fire broke out shortly after two in the store of paper near the old harbour of the town,\n"
        "and the baker, who was on his way to work, saw it and called those who could put it out.\n"
        "Nobody was hurt, and by nine it was told that it would be some days before all is cold."
    )
    item = only(page(asked, TITLE, "March 20, 2023", text))
    assert item.title == TITLE
    assert "take back" not in item.text
    assert "broke out" in item.text


def test_the_history_of_a_page_is_no_item() -> None:
    history = (
        "Updates to this page\nPublished 3 November 2022\n"
        "7 November 2022 Map of the zone replaced.\n3 November 2022 First published."
    )
    text = (TITLE, "Published 3 November 2022", body(), body(2))
    item = only(page("Home > Farming > Poultry", *text, history))
    assert "First published" not in item.text
