"""Which lines a family of documents teaches."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.domain.lines import line_key
from reader.ingest.standing.learned import Trace, candidate_key, learn

SUPPORT = candidate_key("Support our work.", to_reader=True)
FOOT = candidate_key("Printed in the old bakery on Mill Lane.", to_reader=False)
NAME = candidate_key("Letters", to_reader=False)


def traces(total: int, having: int, *keys: int) -> list[Trace]:
    """`total` documents, of which the first `having` end with the lines of these keys."""
    return [Trace(n, (own(n), *keys) if n < having else (own(n),)) for n in range(total)]


def own(number: int) -> int:
    """The key of a line that one document alone has."""
    return candidate_key(f"A line of document {number} alone.", to_reader=False)


@pytest.mark.parametrize(
    ("key", "total", "having", "learned"),
    [
        (SUPPORT, 4, 4, True),
        (SUPPORT, 3, 3, False),
        (SUPPORT, 13, 4, True),
        (SUPPORT, 14, 4, False),
        (SUPPORT, 100, 30, True),
        (SUPPORT, 100, 29, False),
        (FOOT, 4, 4, True),
        (FOOT, 8, 4, True),
        (FOOT, 9, 4, False),
        (FOOT, 100, 50, True),
        (FOOT, 100, 49, False),
    ],
)
def test_a_line_is_learned_where_enough_documents_have_it(
    key: int, total: int, having: int, learned: bool
) -> None:
    assert learn(traces(total, having, key)) == ({key: (having, total)} if learned else {})


def test_copies_of_one_text_count_once() -> None:
    copies = [Trace(7, (FOOT, SUPPORT)) for _ in range(9)]
    assert learn(copies) == {}
    assert learn([*copies, *traces(3, 3, FOOT, SUPPORT)]) == {FOOT: (4, 4), SUPPORT: (4, 4)}


def test_a_line_with_text_of_its_own_below_is_not_learned() -> None:
    assert learn([Trace(n, (NAME, own(n), FOOT)) for n in range(9)]) == {FOOT: (9, 9)}
    assert learn([Trace(n, (own(n), NAME, FOOT)) for n in range(9)]) == {NAME: (9, 9), FOOT: (9, 9)}


def test_what_is_below_must_be_learned_in_enough_of_the_documents() -> None:
    # Five of nine have NAME above FOOT, and four have it above a line of their own.
    mixed = [Trace(n, (NAME, FOOT) if n < 5 else (NAME, own(n))) for n in range(9)]
    assert learn(mixed) == {NAME: (5, 9), FOOT: (5, 9)}
    assert learn([Trace(n, (NAME, FOOT) if n < 4 else (NAME, own(n))) for n in range(9)]) == {}


def test_a_line_that_speaks_to_the_reader_may_stand_above_any_text() -> None:
    assert learn([Trace(n, (SUPPORT, own(n))) for n in range(9)]) == {SUPPORT: (9, 9)}


@pytest.mark.parametrize("keys", [(), (SUPPORT,), (NAME, FOOT)])
def test_the_order_of_the_documents_does_not_matter(keys: Sequence[int]) -> None:
    documents = traces(20, 11, *keys)
    assert learn(documents) == learn(documents[::-1])


def test_a_key_is_the_same_for_all_spellings_of_a_line() -> None:
    assert line_key("Unterstützen  Sie\tuns. ") == line_key("UNTERSTUTZEN SIE UNS.")
    assert line_key("Support us.") != line_key("Support me.")
    assert candidate_key("Support us.", to_reader=True) != candidate_key("Support us.", to_reader=False)
    assert 0 <= line_key("Half \ud800") < 1 << 63, "it fits into the column of a database"
