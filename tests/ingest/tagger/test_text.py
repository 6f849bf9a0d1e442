"""Joining an item's lines, and what language they are in."""

from __future__ import annotations

import pytest

from reader.ingest.passage import Passage
from reader.ingest.tagger.language import ANY, BITS, guess
from reader.ingest.tagger.terms import pattern
from reader.ingest.tagger.text import Text

LONG = "This line is so long that it was surely broken by hand at"


def joined(*lines: str, title: str = "") -> str:
    return Text(Passage(1, 0, title), [Passage(n, 0, line) for n, line in enumerate(lines, 3)]).raw


@pytest.mark.parametrize(
    ("first", "second", "gap"),
    [
        (LONG, "its end.", "\n"),
        (LONG + " its end.", "Then another began.", "\n\n"),
        ("A short line", "and another.", "\n\n"),
        (LONG, "- a point of a list", "\n\n"),
    ],
)
def test_hard_wrapped_lines_go_on(first: str, second: str, gap: str) -> None:
    assert joined(first, second).strip() == first + gap + second


def test_lines_apart_do_not_go_on() -> None:
    text = Text(Passage(1, 0, ""), [Passage(3, 0, LONG), Passage(5, 0, "its end.")])
    assert f"{LONG}\n\nits end." in text.raw


def test_a_made_title_is_not_put_before_its_own_line() -> None:
    line = "Peru and Chile signed it, and Chile paid."
    text = Text(Passage(3, 0, "Peru and Chile signed it"), [Passage(3, 0, line)])
    assert text.raw.strip() == line
    assert text.raw[: text.title_end].strip() == "Peru and Chile signed it"


def test_marks_become_spaces_one_by_one() -> None:
    text = Text(Passage(1, 0, "“Xi’s” U.S. – İzmir\ud800"), [])
    assert len(text.flat) == len(text.raw) == len(text.low)
    assert text.low.split() == ["xi", "s", "u", "s", "izmir\ufffd"]


def test_evidence_ends_with_its_line() -> None:
    text = Text(Passage(1, 0, ""), [Passage(3, 5, LONG), Passage(4, 0, "Miller spoke.")])
    start = text.raw.index("at\nMiller")
    evidence = text.evidence("name", start, start + len("at\nMiller"))
    assert (evidence.line, evidence.text) == (3, "at")
    assert evidence.end == 5 + len(LONG)
    assert not text.in_one_line(start, start + 5)


@pytest.mark.parametrize("length", [100, 30_000])
def test_words_are_counted(length: int) -> None:
    text = Text(Passage(1, 0, "Xi, Xi"), [Passage(2, 0, "a " * (length // 2) + "Xi’s")])
    assert text.count("Xi") == 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the cat sat on the mat and it was in the hat", "en"),
        ("die katze sass auf der matte und das war im hut", "de"),
        ("le chat est sur le tapis et il est dans la maison", "fr"),
        ("el gato que vive en la casa de los padres se fue", "es"),
        ("o gato não está em casa com os pais", "pt"),
        ("il gatto è nella casa della nonna e non si muove", "it"),
        ("кошка сидит на ковре в доме", "ru"),
        ("猫坐在垫子上", "zh"),
        ("猫がマットの上に座った", "ja"),
        ("القطة على السجادة", "ar"),
    ],
)
def test_languages_are_guessed(text: str, code: str) -> None:
    assert guess(text) == BITS[code]


def test_a_few_foreign_words_do_not_sway_an_english_text() -> None:
    assert (
        guess("the film de la la la la de de la of the year was on in the evening at the de la palace")
        == BITS["en"]
    )
    assert guess("xyzzy") == ANY


@pytest.mark.parametrize(
    ("term", "rest", "fits"),
    [
        ("bill~", "s", True),
        ("bill~", "ion", False),
        ("star~", "t", False),
        ("evacuat~", "ion", True),
        ("evacuat~", "ionsarelong", False),
        ("Росси~", "ей", True),
    ],
)
def test_endings(term: str, rest: str, fits: bool) -> None:
    follows = pattern(term)[4]
    assert follows is not None
    assert (follows.match(rest + " ") is not None) is fits


def test_inner_endings() -> None:
    key, _, _, flat, follows = pattern("Северн~ Америк~")
    assert (key, flat) == (" северн", "Северн")
    assert follows is not None
    assert follows.match("ой америке ")
    assert not follows.match("ой африке ")
