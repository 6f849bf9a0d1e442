"""What a word is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.query.tokens import is_spaceless, searchable, tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("Critical Minerals", ("critical", "minerals")),
        ("COVID-19 don't AT&T snake_case", ("covid", "19", "don", "t", "at", "t", "snake", "case")),
        ("Schönbohm’s café – naïve", ("schonbohm", "s", "cafe", "naive")),
        ("Cafe\u0301 ve\u0301lo", ("cafe", "velo")),
        ("Straße Øresund Łódź Æsir", ("strasse", "oresund", "lodz", "aesir")),
        ("İstanbul ISTANBUL ılıman", ("istanbul", "istanbul", "iliman")),
        ("ΣΊΣΥΦΟΣ Ёлка", ("σισυφοσ", "елка")),
        ("中国的 China", ("中", "国", "的", "china")),
        ("ガザ がか", ("ガ", "ザ", "が", "か")),
        ("ｶﾞｻﾞ", ("ガ", "ザ")),
        ("한국은", ("한", "국", "은")),
        ("ไทย", ("ไ", "ท", "ย")),
        ("السَّلام", ("السلام",)),
        ("½ ① ﬁx", ("1", "2", "1", "fix")),
        ("!? — «»…", ()),
    ],
)
def test_words_of_a_text(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_kana_keep_their_voicing_marks_when_decomposed() -> None:
    assert words("か\u3099") == ("が",)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("The Café, open.", ["The", "Café", "open"]),
        ("Ve\u0301lo!", ["Ve\u0301lo"]),
        ("über中国!", ["über", "中", "国"]),
        ("a–b", ["a", "b"]),
        ("Straße 5", ["Straße", "5"]),
    ],
)
def test_places_of_words(text: str, pieces: list[str]) -> None:
    assert [text[token.start : token.end] for token in tokens(text)] == pieces


@given(st.text())
def test_tokens_are_the_words_with_places_in_order(text: str) -> None:
    found = list(tokens(text))
    assert tuple(token.text for token in found) == words(text)
    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert words(searchable(text)) == words(text)
    assert words(" ".join(words(text))) == words(text)


def test_a_character_of_a_script_without_spaces_is_told() -> None:
    assert is_spaceless("国")
    assert not is_spaceless("a")
    assert not is_spaceless("中国")
