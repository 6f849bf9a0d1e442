"""Cheap questions that spare dear ones rule nothing out that the dear ones would find.

Each says no only where the pattern behind it says no. The texts are made of the pieces that the patterns are
about, so that many of them are found.
"""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from reader.ingest.dates.find import follows_month
from reader.ingest.dates.names import month_of
from reader.ingest.dates.patterns import BEFORE_NUMBER, LONE_YEAR, SEASON
from reader.ingest.debris.contents import TRIMMINGS
from reader.ingest.item.titles import MARKS, WRAPPING, plain_title
from reader.ingest.lines.date_labels import LABEL_END, ends_with_label
from reader.ingest.lines.line import CLOCK
from reader.ingest.split.page import SOURCE_TAIL, source_tail


def texts(*pieces: str) -> st.SearchStrategy[str]:
    """Texts put together from `pieces`, spaces, marks and a few letters."""
    return st.lists(st.sampled_from((*pieces, " ", "  ", ",", ".", "a", "Xy", "7", "é")), max_size=9).map(
        "".join
    )


@given(
    texts("March", "of", " of ", "de", "roof", "d'", "d’ ", "May", "mars", "三月", "\u00a0", ")", "Marchof")
)
@example("March of ")
@example("Marchof  ")
@example("roof ")
@example("March d'")
def test_months_before_a_number(text: str) -> None:
    before = BEFORE_NUMBER.search(text, max(0, len(text) - 24))
    expected = before is not None and (not before[1].isascii() or month_of(before[1]) is not None)
    assert follows_month(text + "3", len(text)) == expected


@given(
    texts("published", "Posted", "updated", " on", ":", "：", "date", "dated", "datum", "更新", "By Anna, ")
)
@example("Anna Smith, posted on")
@example("更新：")
@example("dated")
def test_labels_at_the_end(text: str) -> None:
    lead = text.strip()
    assert ends_with_label(lead) == (LABEL_END.search(lead, max(0, len(lead) - 40)) is not None)


@given(
    texts(
        "Source",
        "FONTE",
        "via",
        "来源",
        "المصدر",
        "Źródło",
        "ИСТОЧНИК",
        ":",
        "：",
        "The Paper",
        "(",
        ")",
        "said. ",
        "!",
    )
    | st.text(max_size=120)
)
@example("He said. 来源：The Paper")
@example("He said. Source: The Paper")
def test_sources_at_the_end(text: str) -> None:
    expected = SOURCE_TAIL.search(text, max(0, len(text) - 90))
    found = source_tail(text)
    assert (found and found.span("name")) == (expected and expected.span("name"))


@given(texts("11:45", "p.m.", "1145", "9.30", ":", "Uhr", "٣:١٥"))
def test_a_time_begins_with_a_digit(text: str) -> None:
    assert CLOCK.match(text) is None or text[0].isdigit()


@given(texts("Spring", "2021", "20", "Q3", "of", "1999", "-", "第", "年"))
def test_seasons_and_years_have_four_digits(text: str) -> None:
    found = SEASON.search(text) or LONE_YEAR.search(text)
    assert found is None or re.search(r"\d{4}", text)


@given(texts("Read on", "123", "(4)", "[5]", "•", "–", "…", "Title", "漢字"))
def test_letters_at_both_ends_are_no_trimmings(text: str) -> None:
    if text[:1].isalpha() and text[-1].isalpha():
        assert TRIMMINGS.sub("", text) == text


@given(texts("**", "_", "~", "#", "## ", " #", "Title", "[1]", "[a](b)"))
def test_titles_lose_their_marks(text: str) -> None:
    plain = plain_title(text)
    assert plain == "" or plain == plain.strip()
    assert WRAPPING.sub("", text) == text or text.startswith(MARKS) or text.endswith(MARKS)
