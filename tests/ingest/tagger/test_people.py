"""People: found by lists, given names and cues; titles stripped; surnames tied to full names."""

from __future__ import annotations

import pytest

from tests.ingest.tagger.saying import people


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Xi Jinping came. Later Xi left.", ["Xi Jinping"]),
        ("President Xi met Putin.", ["Xi Jinping", "Vladimir Putin"]),
        ("Prime Minister Fumio Kishida spoke.", ["Fumio Kishida"]),
        ("US Secretary of State Antony Blinken flew in.", ["Antony Blinken"]),
        ("Foreign Minister Qin Gang spoke.", ["Qin Gang"]),
        ("Ursula von der Leyen and Gabriel García Márquez were there.", None),
        ("The report is by Dr. Amara Ncube-Fontaine of the institute.", ["Amara Ncube-Fontaine"]),
        ("J. D. Vance and J.K. Rowling met.", ["J. D. Vance", "J. K. Rowling"]),
        (
            "The treaty was signed by Musaad bin Mohammed al-Aiban, an adviser.",
            ["Musaad bin Mohammed al-Aiban"],
        ),
        ("Michelle O'Neill and Michelle O’Neill are one.", ["Michelle O'Neill"]),
        ("Jean-Luc Mélenchon spoke for an hour.", ["Jean-Luc Mélenchon"]),
        ("Zorbla Quennit, a researcher at the laboratory, found it.", ["Zorbla Quennit"]),
        ("Zorbla Quennit, 45, was rescued.", ["Zorbla Quennit"]),
        ("Its foreign minister, Zorbla Quennit, was there.", ["Zorbla Quennit"]),
        ("The film was directed by Zorbla Quennit.", ["Zorbla Quennit"]),
        ("Zorbla Quennit said no. Asked again, Quennit smiled.", ["Zorbla Quennit"]),
        ("Director-General Tedros Adhanom Ghebreyesus warned.", ["Tedros Adhanom Ghebreyesus"]),
        ("Pope Francis and King Charles III talked.", ["Pope Francis", "King Charles III"]),
        ("May Parsons, the nurse, gave the injection in May.", ["May Parsons"]),
        ("The judge gave Jane Miller 12 years.", ["Jane Miller"]),
        ("The physicist John Bell found a way.", ["John Bell"]),
        ("Vladimir Putin's Russia and Joe Biden's America.", ["Vladimir Putin", "Joe Biden"]),
        ("In March Emmanuel Macron met Jane Miller in Paris.", ["Emmanuel Macron", "Jane Miller"]),
        ("K.P. Zorbla, or K. P. Zorbla, is the prime minister.", ["K. P. Zorbla"]),
        ("Kim Jong Un and Nguyen Phu Trong wrote.", ["Kim Jong Un", "Nguyen Phu Trong"]),
    ],
)
def test_people_are_found_by_their_full_names(text: str, wanted: list[str] | None) -> None:
    found = people(text)
    if wanted is None:
        assert set(found) == {"Ursula von der Leyen", "Gabriel García Márquez"}
    else:
        assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "The White House and the World Cup were in the news in New York.",
        "Silicon Valley said that Human Rights Watch had told Wall Street.",
        "On Christmas Eve the Nobel Peace Prize was won.",
        "Norvik Pumps said it would build Norvik Pumps anew.",
        "Victoria Falls and Virginia Beach are far from Lake Victoria.",
        "The Stanley Cup went to the Royal Albert Hall.",
        "Mr Quennit and President Quennit were not amused.",
        "Goldman Sachs, Eli Lilly, Johns Hopkins and Morgan Stanley agreed.",
        "Prime Minister and Foreign Minister met on Monday Morning.",
        "It was over. (Reporting by Jane Miller in Paris; Editing by Robert Keller)",
        "It was late. Jane Miller and Robert Keller contributed to this report.",
        "The ships Eagle S and Yi Peng 3 left.",
        "In São Paulo Angra dos Reis is known.",
        "Hurricane Katrina and Tropical Storm Hilary came in August.",
    ],
)
def test_what_only_looks_like_a_person_is_none(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Bundeskanzler Olaf Scholz traf die Außenministerin Annalena Baerbock.",
            {"Olaf Scholz", "Annalena Baerbock"},
        ),
        ("EU-Kommissionspräsidentin Ursula von der Leyen sagte das.", {"Ursula von der Leyen"}),
        ("Gestern hat Angela Merkel Russland besucht, und Merkel war froh.", {"Angela Merkel"}),
        (
            "Le président Emmanuel Macron a reçu la ministre Élodie Garnier-Petit.",
            {"Emmanuel Macron", "Élodie Garnier-Petit"},
        ),
        (
            "El presidente Andrés Manuel López Obrador y la ministra Lucía Ibarra Montes.",
            {"Andrés Manuel López Obrador", "Lucía Ibarra Montes"},
        ),
        ("El partido dice que se van Lucía Ibarra y Pedro Zorbla.", {"Lucía Ibarra", "Pedro Zorbla"}),
        ("Deja el Ejecutivo María Zorbla Quennit, ministra.", {"María Zorbla Quennit"}),
        ("习近平在莫斯科会见普京。", {"Xi Jinping", "Vladimir Putin"}),
        ("Путин и Байден говорили с Макроном.", {"Vladimir Putin", "Joe Biden", "Emmanuel Macron"}),
        ("岸田文雄首相はバイデンと会談した。", {"Fumio Kishida", "Joe Biden"}),
    ],
)
def test_other_languages(text: str, wanted: set[str]) -> None:
    assert set(people(text)) == wanted


def test_a_surname_alone_belongs_to_the_full_name_in_the_item() -> None:
    text = "Mary Trump has written a book. Trump said that it had to be written."
    assert people(text) == ["Mary Trump"]


def test_a_known_surname_after_a_strange_first_name_is_someone_else() -> None:
    assert people("The prize went to the painter Zorbla Macron, and Zorbla Macron wept.") == ["Zorbla Macron"]
    assert "Emmanuel Macron" not in people("They gave it to Zorbla Macron on Friday.")


def test_who_comes_more_often_comes_first() -> None:
    text = "Jane Miller met Robert Keller. Keller smiled, Keller wept, and Keller left."
    assert people(text) == ["Robert Keller", "Jane Miller"]


def test_a_name_goes_on_in_the_next_line_of_hard_wrapped_text() -> None:
    text = "It was a long evening in the old town hall when Jane\nMiller opened the meeting."
    assert people(text) == ["Jane Miller"]


def test_a_name_ends_where_a_known_one_begins() -> None:
    assert people("Gestern hat Angela Zorbla Russland besucht.", language="de") == ["Angela Zorbla"]
    assert people("The film of Jane Miller Netflix wanted was lost.") == ["Jane Miller"]


def test_a_name_with_a_known_place_inside_is_none() -> None:
    assert people("The ship Maria Hong Kong sank.") == []
