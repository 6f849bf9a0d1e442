"""Day before month, or month before day: what the language of a page says where its numbers do not."""

from __future__ import annotations

import pytest

from reader.ingest.dates.order import usual_day_first

from ..pages import BODY, dates, page

TEXTS = {
    "German": "Der Rat hat in der Nacht für den Bau der Schleuse gestimmt, und die Fischer sind nicht froh.",
    "French": "Le conseil a voté dans la nuit pour les travaux du port, et les pêcheurs ne le sont pas.",
    "Spanish": "El pleno votó por la noche las obras del puerto, y los pescadores no lo dan por bueno.",
    "Portuguese": "A câmara votou as obras do porto, e os pescadores não gostaram do que foi dito.",
    "Italian": "Il consiglio ha votato nella notte per i lavori del porto, e i pescatori non lo sono.",
    "Dutch": "De raad heeft in de nacht voor de bouw van het sluisje gestemd, en de vissers zijn niet blij.",
    "Polish": "Rada w nocy zgodziła się na budowę śluzy, ale rybacy nie są z tego zadowoleni i nie przyszli.",
    "Russian": "Совет ночью проголосовал за строительство шлюза, и рыбаки этим недовольны.",
    "Arabic": "صوت المجلس ليلا لصالح بناء الهويس ولم يكن الصيادون راضين عن القرار.",
}
ENGLISH = "The council has voted for the lock in the night, and the fishermen of the harbour are not content."


@pytest.mark.parametrize("language", TEXTS)
def test_languages_that_write_the_day_first(language: str) -> None:
    assert usual_day_first([TEXTS[language]])


@pytest.mark.parametrize(
    "texts",
    [
        [],
        [""],
        [ENGLISH],
        ["议会夜里通过了修建船闸的计划，渔民们并不满意。"],
        ["Rivalta Foiano Peschici"],
        ["La La Land"],
        ["Der Weg ist das Ziel"],
        [ENGLISH] * 4 + [TEXTS["German"]],
        [ENGLISH, "He said: Привет"],
    ],
    ids=["nothing", "empty", "English", "Chinese", "names", "a title", "four words", "a quotation", "a word"],
)
def test_texts_that_settle_nothing(texts: list[str]) -> None:
    assert not usual_day_first(texts)


def test_only_the_head_of_a_long_page_is_read() -> None:
    assert not usual_day_first([ENGLISH] * 200 + [TEXTS["German"]] * 1000)


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_settles_which_number_is_the_month(language: str) -> None:
    text = page("03/04/2022", *(TEXTS[language] for _ in range(3)))
    assert dates(text) == ["2022-04-03"]


def test_english_leaves_it_open() -> None:
    assert dates(page("03/04/2022", ENGLISH, BODY[0])) == ["2022-03-04"]


def test_another_date_of_the_page_goes_before_the_language() -> None:
    text = page("03/04/2022", *(TEXTS["German"] for _ in range(3)), "Zuletzt geändert: 04/25/2022")
    assert dates(text) == ["2022-03-04"]


def test_a_number_in_the_head_settles_the_days_below() -> None:
    text = page("Harbour Bulletin 25/03/2022 to subscribers", f"03/04/2022\nFerry Stays In\n{ENGLISH}",
                f"02/04/2022\nQuay To Be Mended\n{BODY[1]}")  # fmt: skip
    assert dates(text)[-2:] == ["2022-04-03", "2022-04-02"]


def test_two_languages_in_balance_settle_nothing() -> None:
    english = "the of and to in that is was for with on by from at has"
    german = "der die und das den von mit ist für auf dem nicht ein eine im des"
    assert usual_day_first([german])
    assert not usual_day_first([english, german])
