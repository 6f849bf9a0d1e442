"""Every tag points at the words that it comes from; nothing makes the tagger fail."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.domain.tag import TagKind
from reader.domain.text import make_safe
from reader.ingest.passage import Passage
from reader.ingest.tagger import Tagged, tag
from tests.ingest.tagger.saying import tagged

_WORDS = """
Xi Jinping|President |Putin|China|Chinese |U.S.| the |University of |Oxford|(ICC)|Zorbla |Nice |EU-|Jordan |
International Criminal Court |Paris |Hilton| said |, |. |’s |İstanbul|ẞ|中国|习近平|Россия|Путин |القاهرة|
March | in |Ministry |of |and |von der |al-|Georgia|WHO|Bank |Inc|-|(|)|Source: CNN|war in Ukraine |
battery |DRC|Peterson|"|«|J. |Institute for |Matt 1|(Reporting by |contributed to
"""
_PIECES = st.sampled_from([*_WORDS.replace("\n", "").split("|"), "\t", "\ud800", "\u202e", "\u00a0"])
_LINES = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=14).map("".join))


def columns_hold(found: tuple[Tagged, ...], lines: dict[int, str]) -> bool:
    return all(
        0 <= t.evidence.start <= t.evidence.end <= len(lines[t.evidence.line])
        and t.evidence.text == make_safe(lines[t.evidence.line][t.evidence.start : t.evidence.end])
        for t in found
    )


@settings(max_examples=300, deadline=None)
@example(["", "International Criminal Court  said International Criminal Court ", "(ICC)"], 0, None)
@given(st.lists(_LINES, min_size=1, max_size=8), st.integers(0, 5), st.sampled_from([None, "de", "xx", ""]))
def test_never_raises_and_evidence_is_the_documents_words(
    lines: list[str], cut: int, language: str | None
) -> None:
    numbered = {number: line.replace("\n", " ") for number, line in enumerate(lines, 1)}
    title, *body = [Passage(n, min(cut, len(line)), line[cut:]) for n, line in numbered.items()]
    found = tag(title, body, language=language)
    assert columns_hold(found, numbered)
    assert found == tag(title, body, language=language)
    order = list(TagKind)
    assert [order.index(t.tag.kind) for t in found] == sorted(order.index(t.tag.kind) for t in found)
    assert len({(t.tag.kind, t.tag.name) for t in found}) == len(found)


def test_evidence_names_rule_and_words() -> None:
    found = {
        str(t.tag.name): t.evidence
        for t in tagged("Hello.\nThe Chinese leader, Xi Jinping, met Chinese guests.")
    }
    assert (found["Xi Jinping"].line, found["Xi Jinping"].start, found["Xi Jinping"].text) == (
        4,
        20,
        "Xi Jinping",
    )
    assert (found["China"].rule, found["China"].text) == ("demonym", "Chinese")


def test_the_plain_name_speaks_better_than_the_demonym() -> None:
    found = {str(t.tag.name): t.evidence for t in tagged("Chinese guests came, and China was glad.")}
    assert found["China"].text == "China"


def test_a_title_made_of_the_first_sentence_does_not_count_twice() -> None:
    text = "Peru and Chile signed it, and Chile paid."
    made = tag(Passage(3, 0, "Peru and Chile signed it"), [Passage(3, 0, text)])
    assert {t.evidence.line for t in made} == {3}
    assert {str(t.tag.name) for t in made} == {"Peru", "Chile"}


@pytest.mark.parametrize("count", [1, 400])
def test_capitals_without_end(count: int) -> None:
    found = tagged("Zorbla " * count + "of " * count + "University " * count + "(" * count)
    assert columns_hold(
        found, {1: "", 3: "Zorbla " * count + "of " * count + "University " * count + "(" * count}
    )
