"""How names are compared."""

from __future__ import annotations

import pytest

from reader.query.names import FullName, NameWords, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Critical Minerals", "critical-minerals"),
        ("Xi  Jinping", "xi jinping"),
        ("Zürich", "ZURICH"),
        ("COVID–19", "covid_19"),
        (" Côte d’Ivoire ", "cote d'ivoire"),
        ("中国", "中国"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)
    assert FullName(name_key(one)).matches(other)


@pytest.mark.parametrize(
    ("words", "prefix", "name", "expected"),
    [
        (("guardian",), False, "The Guardian", True),
        (("wall", "street"), False, "The Wall Street Journal", True),
        (("street", "wall"), False, "The Wall Street Journal", False),
        (("street",), False, "Wall-Street", True),
        (("guard",), False, "The Guardian", False),
        (("the", "guard"), True, "The Guardian", True),
        (("guardian", "x"), False, "Guardian", False),
        (("minerals",), False, "Mineral", False),
    ],
)
def test_words_in_a_name(words: tuple[str, ...], prefix: bool, name: str, expected: bool) -> None:
    assert NameWords(words, prefix).matches(name) is expected


def test_a_full_name_may_go_on_only_where_said() -> None:
    assert not FullName("critical").matches("Critical minerals")
    assert FullName("critical", prefix=True).matches("Critical minerals")
