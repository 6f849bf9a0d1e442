"""What comes out of a document can neither act on the terminal nor hide in it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.text import MAX_MARKS, SafeText, fold, join_safe, make_safe, one_line

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u180e\u200b\u2060\u2063\u206a\u3164\ufe00\ufe0e\ufeff\uffa0\ufff9"
    "\U000e0041"
)
ACUTE = "\u0301"

CONTROLS = "\n\r\t\x00\x07\x1b\x7f\x85\x9b\ud800\udfff\u2028\u2029\ufffe"

nasty = st.sampled_from([*CONTROLS, *BIDI, *INVISIBLE, ACUTE])
anything = st.text(st.one_of(nasty, st.characters(exclude_categories=[]), st.sampled_from("aé中م")))


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("", ""),
        ("plain", "plain"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("dos\r\nold mac\rend", "dos\nold mac\nend"),
        ("\n\r", "\n\n"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("\x00\x07\x08\x0b\x0c\x1c\x1f", "␀␇␈␋␌␜␟"),
        ("\x7f", "␡"),
        ("\x80\x85\x9b\x9f", "����"),
        ("\ud800a\udfff", "�a�"),
        ("\ufffe\uffff", "��"),
        ("one\u2028two\u2029three", "one\ntwo\nthree"),
        ("gnp.\u202etxt.exe", "gnp.txt.exe"),
        ("pay\u200bpal\u00ad", "paypal"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👧", "👩\u200d👧"),
        ("❤\ufe0f", "❤\ufe0f"),
        ("e" + ACUTE, "e" + ACUTE),
        ("e" + ACUTE * 40 + "f", "e" + ACUTE * MAX_MARKS + "f"),
        ("e" + (ACUTE + "\u200b") * 40, "e" + ACUTE * MAX_MARKS),
        ("naïve 中文 עברית", "naïve 中文 עברית"),
    ],
)
def test_what_becomes_of_a_text(text: str, safe: str) -> None:
    assert make_safe(text) == safe
    assert isinstance(make_safe(text), SafeText)


@pytest.mark.parametrize("character", [*BIDI, *INVISIBLE])
def test_what_hides_goes(character: str) -> None:
    assert make_safe(f"a{character}b") == "ab"


@given(anything)
def test_nothing_is_left_that_acts_or_hides(text: str) -> None:
    for character in make_safe(text):
        assert unicodedata.category(character) not in ("Cs", "Zl", "Zp")
        assert unicodedata.category(character) != "Cc" or character in "\n\t"
        assert character not in BIDI
        assert character not in INVISIBLE


def test_no_character_at_all_brings_a_control_in() -> None:
    # Behind plane 2 there is nothing but the invisible tags and what is for private use.
    every = "".join(map(chr, (*range(0x30000), *range(0xE0000, 0xE1000))))
    kept = set(make_safe(every))
    assert {c for c in kept if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")} == {"\n", "\t"}
    assert unicodedata.bidirectional("\u202e") == "RLO"  # the table of this Python knows them
    strong = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
    assert not {c for c in kept if unicodedata.bidirectional(c) in strong}


@given(anything)
def test_making_safe_twice_changes_nothing(text: str) -> None:
    once = make_safe(text)
    assert make_safe(once) == once


@given(anything)
def test_line_feeds_and_tabs_stay(text: str) -> None:
    safe = make_safe(text)
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    assert safe.count("\t") == text.count("\t")
    assert safe.count("\n") == sum(plain.count(c) for c in "\n\u2028\u2029")


@given(st.text(st.characters(categories=["L", "N", "P", "Zs"])))
def test_letters_and_signs_are_left_alone(text: str) -> None:
    fillers = set("\u115f\u1160\u3164\uffa0")  # letters by their class that nobody can see
    assert make_safe(text) == "".join(c for c in text if c not in fillers)


@given(anything)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert isinstance(line, SafeText)
    assert line == line.strip()
    assert len(line.splitlines()) <= 1
    assert not any(c.isspace() and c != " " for c in line)
    assert "  " not in line
    assert one_line(line) == line
    assert line.split() == make_safe(text).split()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  a\n\tb \u00a0 c\u3000", "a b c"),
        ("a\x0cb", "a␌b"),
        ("a\u2028b", "a b"),
        ("a\x85b", "a�b"),
        ("\n\t ", ""),
        ("\u200b", ""),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Reuters", "reuters"),
        ("Schönbohm", "schonbohm"),
        ("ÉTÉ", "ete"),
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Łódź", "lodz"),
        ("Ørsted", "orsted"),
        ("Œuvre", "oeuvre"),
        ("Đà Nẵng", "da nang"),
        ("İstanbul", "istanbul"),
        ("Þór", "thor"),
        ("it’s", "it's"),
        ("ﬁve", "five"),
        ("МОСКВА", "москва"),
        ("Ёлка", "елка"),
        ("中文", "中文"),
        ("𝐍𝐞𝐰𝐬", "news"),
        ("㎅", "kb"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(st.characters(categories=["L", "M", "N", "Zs"])))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(codec="latin-1", categories=["L"], exclude_characters="ªºµ")))
def test_case_and_accents_do_not_count(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(unicodedata.normalize("NFD", text))


@given(st.lists(anything.map(make_safe), max_size=4))
def test_safe_texts_joined_are_safe(parts: list[SafeText]) -> None:
    joined = join_safe(" · ", parts)
    assert isinstance(joined, SafeText)
    assert make_safe(joined) == joined
