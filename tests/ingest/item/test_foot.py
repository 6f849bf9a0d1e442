"""The foot of a page: what goes with the first line that ends a text, and what stays."""

from __future__ import annotations

import pytest

from ..pages import GLASS, body, left_out, only, page

NAMES = ("Velde Valley", "Brewing", "Glass and stone")


@pytest.mark.parametrize(
    "opens",
    [
        "Posted by Ines at 9:12 AM",
        "Previous article The mill runs again",
        "Back to the archive",
        "Source link",
        "Report an error",
        "Rate this article",
        "Veröffentlicht unter Allgemeines",
        "Publicado por Redacción a las 10:15",
        "Publié par Ines à 05:48",
        "Pubblicato su Il Messaggero di Velde",
        "Geplaatst door Ines",
        "Powrót do spisu",
        "Подробнее на сайте газеты",
        "Temas en esta nota",
        "标签 玻璃",
        "댓글",
        "كلمات مفتاحية",
    ],
)
def test_short_lines_behind_a_line_that_ends_a_text_are_left_out(opens: str) -> None:
    out = left_out(page(*GLASS, opens, *NAMES))
    assert {opens, *NAMES} <= out.keys()


def test_short_lines_behind_debris_are_left_out() -> None:
    out = left_out(page(*GLASS, "Share this article", *NAMES))
    assert set(NAMES) <= out.keys()


def test_without_such_a_line_short_ones_stay() -> None:
    assert not left_out(page(*GLASS, *NAMES)).keys() & set(NAMES)


@pytest.mark.parametrize("opens", ["Back to the archive", "Published by the mill", "Next up the furnace"])
def test_the_same_words_above_a_paragraph_stay(opens: str) -> None:
    assert opens not in left_out(page(*GLASS, opens, body(3)))


def test_a_sentence_in_the_foot_stays() -> None:
    out = left_out(page(*GLASS, "Back to the archive", "The foreman died in May.", NAMES[0]))
    assert "The foreman died in May." not in out
    assert NAMES[0] in out


def test_a_wrapped_paragraph_below_is_text() -> None:
    wrapped = (
        "The furnace was built in the year of the flood and heated with beech\n"
        "from the upper valley until the railway came, which brought coal, and\n"
        "the first women who were paid for blowing glass"
    )
    assert not left_out(page(*GLASS, "Share this article", wrapped)).keys() & set(wrapped.splitlines())


def test_a_source_in_the_foot_is_read() -> None:
    assert only(page(*GLASS, "Back to the archive", "Source: Velde Messenger")).source == "Velde Messenger"


def test_a_list_of_days_stays() -> None:
    days = ("4 May, glass market", "11 May, open furnace", "18 May, last shift")
    assert not left_out(page(*GLASS, "Share this article", *days)).keys() & set(days)


@pytest.mark.parametrize("teaser", ["More stories", "Read also: The mill of Velde turns again"])
def test_days_of_teasers_go(teaser: str) -> None:
    days = ("4 May 2021, the market", "11 May 2021, the furnace", "18 May 2021, the shift")
    assert set(days) <= left_out(page(*GLASS, teaser, *days)).keys()


def test_the_day_of_a_text_in_its_foot_is_read_and_not_left_out() -> None:
    text = page(GLASS[0], *GLASS[2:], "Back to the archive", "Published: 4 May 2021", NAMES[0])
    assert str(only(text).date) == "2021-05-04"
    assert "Published: 4 May 2021" not in left_out(text)


@pytest.mark.parametrize(
    "headline", ["Музей открыл выставку «Стекло Велде»", "La ville achète « La Verrerie »"]
)
def test_a_headline_that_ends_with_a_quotation_is_no_way_to_the_next_page(headline: str) -> None:
    assert only(page(headline, *GLASS[2:])).title == headline
