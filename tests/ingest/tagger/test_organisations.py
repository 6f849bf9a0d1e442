"""Organisations: by lists, by the shape of their names, by definitions; outlets where they are the news."""

from __future__ import annotations

import pytest

from tests.ingest.tagger.saying import organisations


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The ICC issued a warrant.", ["International Criminal Court"]),
        ("The International Criminal Court said that the I.C.C. was open.", ["International Criminal Court"]),
        ("The WHO and the W.H.O. are one.", ["World Health Organization"]),
        ("NATO, or Nato.", ["NATO"]),
        ("The US Department of Energy lent it.", ["Department of Energy"]),
        ("Zorbla University opened.", ["Zorbla University"]),
        ("The University of Zorbla opened.", ["University of Zorbla"]),
        ("The Ruritanian Ministry of Silly Walks closed.", ["Ruritanian Ministry of Silly Walks"]),
        ("Zorbla Inc and Quennit GmbH merged.", ["Zorbla", "Quennit"]),
        ("The Quennit Institute for Marine Biology was founded.", ["Quennit Institute for Marine Biology"]),
        ("The Cyber Security Council wrote.", ["Cyber Security Council"]),
        (
            "JAXA and Quennit Heavy Industries built it.",
            ["Japan Aerospace Exploration Agency", "Quennit Heavy Industries"],
        ),
        ("The World Health Organization on Wednesday declared it.", ["World Health Organization"]),
        (
            "Die Weltgesundheitsorganisation und die EZB.",
            ["World Health Organization", "European Central Bank"],
        ),
        ("L’Union européenne et l’Otan.", ["European Union", "NATO"]),
        ("世界卫生组织和北约发表声明。", ["World Health Organization", "NATO"]),
    ],
)
def test_organisations_are_found(text: str, wanted: list[str]) -> None:
    assert sorted(organisations(text)) == sorted(wanted)


@pytest.mark.parametrize(
    "text",
    [
        "The supreme court met; who knows what it said to us.",
        "The Central Bank and the Supreme Court met in the City Council.",
        "It was the best party, and a bank of clouds came in from the university.",
        "A Memorandum of Understanding (MOU) was signed.",
        "Source: CNN",
        "The minister told Reuters that it was over.",
        "The harbour is closed, CNN reported.",
        "It was over (Reuters)",
        "According to the Financial Times it was late.",
    ],
)
def test_what_is_no_organisation_or_only_the_source(text: str) -> None:
    assert organisations(text) == []


def test_an_outlet_that_the_item_is_about_is_a_tag() -> None:
    assert organisations("CNN dismissed its chairman. CNN was sold.", title="CNN loses its chairman") == [
        "CNN"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Zorbla Institute for Silly Walks (ZISW) opened. ZISW is small. The ZISW grew.",
        "The ZISW (Zorbla Institute for Silly Walks) opened. ZISW is small. The ZISW grew.",
    ],
)
def test_a_short_form_that_the_text_defines_counts_for_the_long_one(text: str) -> None:
    more = "The University of Quennit and the University of Quennit agreed. "
    assert organisations(more + text) == ["Zorbla Institute for Silly Walks", "University of Quennit"]


def test_a_name_ends_before_the_next_one() -> None:
    text = "The Department of Fishing and Tesla agreed with Reno and Zorbla Institute of Physics."
    found = organisations(text)
    assert "Department of Fishing" in found
    assert "Tesla" in found


def test_a_party_in_brackets_behind_its_member_is_none() -> None:
    assert organisations("Der Minister Jens Spahn (CDU) und Olaf Scholz (SPD) kamen.") == []
    assert organisations("Turkey's emergency agency (AFAD) counted them.") == ["AFAD"]
    assert organisations("Die CDU und die SPD kamen.") == [
        "Christian Democratic Union",
        "Social Democratic Party",
    ]


def test_a_short_name_joins_the_long_one() -> None:
    text = "The Zorbla Silly Walks Office has opened. The Silly Walks Office is small."
    assert organisations(text) == ["Zorbla Silly Walks Office"]


def test_common_words_need_company() -> None:
    assert organisations("Oracle bones were read. Signal lost, target missed.") == []
    assert organisations("The firm Oracle sold it, and then Oracle bought it.") == ["Oracle"]


def test_a_ticker_is_no_exchange() -> None:
    assert organisations("Zorbla (NYSE: ZRB) rose.") == []
