"""Places: what is one, what only looks like one, and what they are called."""

from __future__ import annotations

import pytest

from tests.ingest.tagger.saying import places


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ministry in Beijing said that China would answer.", {"China", "Beijing"}),
        ("The UK and the US signed it.", {"United Kingdom", "United States"}),
        ("The U.S. said that the U.K. was informed.", {"United States", "United Kingdom"}),
        ("Fighting went on in the DRC, near Goma.", {"DR Congo", "Goma"}),
        ("The Democratic Republic of Congo asked for help.", {"DR Congo"}),
        ("Türkiye asked for help.", {"Turkey"}),
        ("Kiev and Kyiv are one city in Ukraine.", {"Kyiv", "Ukraine"}),
        ("A mine in Nevada will open.", {"Nevada"}),
        ("Saudi Arabia's oil goes through the Strait of Hormuz, says Saudi Arabia.", {"Saudi Arabia"}),
        ("TURKEY and CHINA agree.", {"Turkey", "China"}),
        ("Protests in Tbilisi; the parliament of Georgia met.", {"Tbilisi", "Georgia"}),
        ("The non-Chinese makers envy the Chinese ones.", {"China"}),
        ("South Korea and North Korea talked.", {"South Korea", "North Korea"}),
    ],
)
def test_places_are_found_under_their_common_names(text: str, wanted: set[str]) -> None:
    assert wanted <= set(places(text))


@pytest.mark.parametrize(
    "text",
    [
        "In March the reading of the bill was a nice split.",
        "March was warm. Reading is good for the mobile mind. Nice to know. Of course.",
        "Paris Hilton opened the show.",
        "Jordan Peterson spoke to Chelsea Manning.",
        "Vladimir said that Sofia had come.",
        "The Washington Post and the New York Times reported it.",
        "The Bank of China lent the money.",
        "The Bank of England raised its rate.",
        "The Paris Agreement turned five.",
        "They ate Brussels sprouts, wore Panama hats and kept guinea pigs.",
        "The turkey was eaten off the china.",
        "Virginia Woolf wrote it, and Jack London read it.",
        "The chad fell from the ballot; a mali keeps the garden.",
        "The University of Oxford and Boston Dynamics worked on it.",
        "He won the Boston Marathon.",
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "language", "wanted"),
    [
        (
            "Die chinesische Regierung in Peking und die Chinesen in Köln.",
            "de",
            {"China", "Beijing", "Cologne"},
        ),
        ("Die Provinz Sichuan und die Stadt Chengdu.", "de", {"Sichuan", "Chengdu"}),
        ("Österreich und die Schweiz verhandeln mit den Niederlanden in Genf.", "de", {"Austria", "Geneva"}),
        ("La France et l’Allemagne se retrouvent à Londres.", "fr", {"France", "Germany", "London"}),
        ("España y los Países Bajos; en Pekín, Nueva York.", "es", {"Spain", "Beijing", "New York"}),
        ("Президент России прилетел в Китай из Москвы.", "ru", {"Russia", "China", "Moscow"}),
        ("中国外交部在北京表示，俄罗斯和乌克兰应当停火。", "zh", {"China", "Beijing", "Russia", "Ukraine"}),
        ("日本政府は東京でアメリカと協議した。", "ja", {"Japan", "Tokyo", "United States"}),
        ("أعلنت مصر في القاهرة", "ar", {"Egypt", "Cairo"}),
    ],
)
@pytest.mark.parametrize("told", [True, False], ids=["told", "guessed"])
def test_other_languages(text: str, language: str, wanted: set[str], told: bool) -> None:
    assert wanted <= set(places(text, language=language if told else None))


def test_names_of_one_language_do_not_count_in_another() -> None:
    assert "Nice" not in places("It was said to be a Nice touch by the man with the dog.")
    assert "Rome" not in places("The singer Roma Ryan is at home in the house on the hill.")


def test_the_title_counts_most_and_demonyms_least() -> None:
    text = "The minister met Indian guests and flew on to Kenya, then from Kenya to Peru."
    assert places(text, title="Talks in Peru")[0] == "Peru"
    assert places("The Kenyan runner from Peru liked Peru.")[0] == "Peru"


def test_a_long_text_drops_what_is_named_once_in_passing() -> None:
    filler = "The harbour was quiet and the boats lay still for a long time in the evening. " * 80
    text = f"Iceland has a new harbour. {filler}It was bigger than one in Malta. {filler}Iceland paid for it."
    assert places(text) == ["Iceland"]


def test_signs_that_agree_imply_the_country() -> None:
    text = "NASA launched it from Florida, and the Department of Energy in Nevada paid."
    assert "United States" in places(text)
    assert "Germany" not in places("The control room in Darmstadt was full.")


def test_a_city_beside_an_unknown_capital_is_part_of_another_name() -> None:
    assert places("Fans of the Houston Rockets sang.") == []
    assert places("Fans in Houston sang.") == ["Houston"]
    assert places("In a speech, Houston Mayor Jane Miller thanked them.") == ["Houston"]
