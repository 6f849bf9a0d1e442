"""Words, stems, phrases and prefixes mean the same here and in SQLite's full-text index."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.query.matcher import stands_in
from reader.query.stem import stem
from reader.query.tokens import searchable, words
from reader.query.tree import Phrase

_SUFFIXES = """s es sses ies eed ed ing at bl iz ational tional enci anci izer logi abli bli alli entli eli
ousli ization ation ator alism iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful
ness al ance ence
er ic able ible ant ement ment ent ion sion tion ou ism ate iti ous ive ize e ll y ly ied ying"""
_ENDS = _SUFFIXES.split()
_BEGINNINGS = "a b oy try tr ee cl min hop fall hiss fizz sky agre relat vietnam rat oscillat 19 x yy ab abab"
_STARTS = _BEGINNINGS.split()


@pytest.fixture(scope="module")
def index() -> Iterator[apsw.Connection]:
    connection = apsw.Connection(":memory:")
    connection.execute(
        "create virtual table t using fts5(x, content='', tokenize='porter unicode61 remove_diacritics 2')"
    )
    connection.execute("create virtual table v using fts5vocab(t, instance)")
    yield connection
    connection.close()


def _stems(index: apsw.Connection, text: str) -> list[str]:
    """The stems that the index keeps of `text`, in order."""
    index.execute("insert into t(t) values('delete-all')")
    index.execute("insert into t(rowid, x) values(1, ?)", (searchable(text),))
    return [str(row[0]) for row in index.execute("select term from v order by offset")]


def _finds(index: apsw.Connection, text: str, phrase: Phrase) -> bool:
    index.execute("insert into t(t) values('delete-all')")
    index.execute("insert into t(rowid, x) values(1, ?)", (searchable(text),))
    wanted = '"' + " ".join(phrase.words) + '"' + (" *" if phrase.prefix else "")
    return bool(index.execute("select count(*) from t where t match ?", (wanted,)).fetchall()[0][0])


def test_stems_of_made_words(index: apsw.Connection) -> None:
    made = [a + b for a in _STARTS for b in _ENDS]
    made += [a + b + c for a in _STARTS[:14] for b, c in itertools.product(_ENDS, _ENDS)]
    assert _stems(index, " ".join(made)) == [stem(word) for word in made]


def test_stems_of_real_words(index: apsw.Connection) -> None:
    text = " ".join(path.read_text("utf-8") for path in sorted(Path(re.__file__).parent.rglob("*.py"))[:1])
    text += " ".join(
        path.read_text("utf-8") for path in sorted(Path(__file__).parents[2].glob("*/**/*.py"))[:80]
    )
    found = sorted(set(words(text)))
    assert len(found) > 1000
    assert _stems(index, " ".join(found)) == [stem(word) for word in found]


def test_length_is_counted_in_bytes(index: apsw.Connection) -> None:
    odd = [
        "yé" * 2,
        "ые",
        "ыs",
        "ыыs",
        "is",
        "as",
        "ties",
        "я" * 31 + "s",
        "я" * 32 + "s",
        "a" * 63 + "s",
        "a" * 64 + "s",
    ]
    text = " ".join(odd)
    assert _stems(index, text) == [stem(word) for word in words(text)]


def test_every_character_is_a_word_here_and_there(index: apsw.Connection) -> None:
    # All planes that hold letters, and samples of tags and of private use.
    for start in (*range(0, 0x33000, 0x1000), 0xE0000, 0xF0000, 0x100000, 0x10F000):
        chars = [chr(code) for code in range(start, start + 0x1000) if not 0xD800 <= code < 0xE000 and code]
        text = " ".join(chars)
        assert _stems(index, text) == [stem(word) for word in words(text)], f"from U+{start:04X}"


_ALPHABET = st.sampled_from(
    "aeiouybdglnrst STZ19-'’.éßøÉ中国かガ\u3099한ไท\u0301яЁσς½ﬁعَ\u200b\U0001f600\u0130"
)
_TEXT = st.one_of(
    st.text(_ALPHABET, max_size=30), st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
)
_COMMON = "mine mines mining mined mineral minerals critical 中国 國 für fur"
_WORDY = st.lists(st.sampled_from(_COMMON.split())).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(text=_TEXT | _WORDY)
def test_any_text_has_the_same_stems(index: apsw.Connection, text: str) -> None:
    assert _stems(index, text) == [stem(word) for word in words(text)]


@settings(max_examples=600, deadline=None)
@given(text=_TEXT | _WORDY, data=st.data())
def test_a_phrase_is_found_by_both_or_by_neither(
    index: apsw.Connection, text: str, data: st.DataObject
) -> None:
    have = words(text)
    piece = st.integers(0, max(len(have) - 1, 0)).flatmap(
        lambda at: st.integers(1, 3).map(lambda size: have[at : at + size])
    )
    wanted = data.draw(st.one_of(piece, (_TEXT | _WORDY).map(lambda other: words(other)[:3])))
    prefix = data.draw(st.booleans())
    if not wanted:
        return
    last = wanted[-1][: data.draw(st.integers(1, 5))] if prefix else wanted[-1]
    phrase = Phrase((*wanted[:-1], last), prefix=prefix)
    assert stands_in(phrase, tuple(map(stem, have))) == _finds(index, text, phrase)
