"""Which item is which: a table of what may happen to files, and what must be in doubt."""

from __future__ import annotations

import pytest

from reader.domain.marks import Tier
from reader.store.state.evidence import SKETCH, likeness, signs_of
from reader.store.state.matching import Trace, match

WORDS = [f"word{number}" for number in range(400)]
MAR, APR = 20230301, 20230401


def text(start: int, size: int = 40) -> str:
    return " ".join(WORDS[start : start + size])


def trace(
    key: str, title: str, body: str, *, file: str = "a", place: int = 0, day: int = 0, link: str = ""
) -> Trace:
    return Trace(key, file, place, signs_of(title, body, [link] if link else []), day)


A = trace("A", "First", text(0))
B = trace("B", "Second", text(50), place=1)
C = trace("C", "Third", text(100), place=2)
SHORT = trace("S", "Weather", "rain")
NEAR = text(0).replace("word5 ", "other ")
LINK = "https://example.org/2023/one"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([A], [trace("1", "First", text(0))], {"A": ("1", Tier.TEXT)}),
        ([A], [trace("1", "First", text(0), file="b")], {"A": ("1", Tier.TEXT)}),
        ([A], [trace("1", "Other", text(0), file="b")], {"A": ("1", Tier.BODY)}),
        ([A], [trace("1", "Other", NEAR)], {"A": ("1", Tier.CLOSE)}),
        ([A], [trace("1", "First", NEAR, file="b")], {}),
        ([A], [trace("1", "First", text(200))], {}),
        (
            [A, B],
            [trace("1", "First", text(200)), trace("2", "Second", text(50))],
            {"A": ("1", Tier.TITLE), "B": ("2", Tier.TEXT)},
        ),
        ([A], [trace("1", "First", text(0), file="b"), trace("2", "First", text(0), file="c")], {}),
        (
            [A],
            [trace("1", "First", text(0)), trace("2", "First", text(0), file="c")],
            {"A": ("1", Tier.TEXT)},
        ),
        ([A], [trace("1", "X", NEAR), trace("2", "Y", text(0).replace("word9 ", "other "))], {}),
        ([A._replace(day=MAR)], [trace("1", "First", NEAR, day=APR)], {}),
        ([A._replace(day=MAR)], [trace("1", "First", text(0), day=APR)], {"A": ("1", Tier.TEXT)}),
        (
            [A._replace(day=MAR), B],
            [trace("1", "First", NEAR, day=APR), trace("2", "Second", text(50))],
            {"A": ("1", Tier.CLOSE), "B": ("2", Tier.TEXT)},
        ),
        (
            [A, B, C],
            [
                trace("1", "First", NEAR, file="b"),
                trace("2", "Second", text(50), file="b"),
                trace("3", "Third", text(100), file="b"),
            ],
            {"A": ("1", Tier.CLOSE), "B": ("2", Tier.TEXT), "C": ("3", Tier.TEXT)},
        ),
        ([SHORT], [trace("1", "Weather", "rain")], {"S": ("1", Tier.TEXT)}),
        ([SHORT], [trace("1", "Weather", "rain", file="b")], {}),
        (
            [trace("A", "First", text(0), link=LINK)],
            [trace("1", "First", text(0, 60), file="b", link=LINK)],
            {"A": ("1", Tier.LINK)},
        ),
        (
            [trace("A", "First", text(0), link=LINK)],
            [trace("1", "Other", text(200), file="b", link=LINK)],
            {},
        ),
    ],
    ids=[
        "the same",
        "moved",
        "retitled and moved",
        "edited",
        "edited in another file",
        "another text of that title",
        "rewritten in a file that went on",
        "two copies elsewhere",
        "a copy elsewhere",
        "two that are as close",
        "the next issue",
        "another date, the same words",
        "edited and another date in a file that went on",
        "renamed and edited",
        "little text in its file",
        "little text elsewhere",
        "the same link",
        "a cited link",
    ],
)
def test_pairs(old: list[Trace], new: list[Trace], expected: dict[str, tuple[str, Tier]]) -> None:
    assert {str(pair.old.key): (pair.new.key, pair.tier) for pair in match(old, new)} == expected


def test_what_was_refused_is_not_paired() -> None:
    assert match([A], [trace("1", "First", text(0))], refused=lambda old, new: old.key == "A") == []


def test_likeness_is_about_the_share_of_common_words() -> None:
    whole, half, other = (
        signs_of("", each, ()).sketch for each in (text(0, 200), text(0, 100), text(200, 200))
    )
    assert likeness(whole, whole) == 1
    assert 0.3 < likeness(whole, half) < 0.7
    assert likeness(whole, other) == 0
    assert likeness(b"", b"") == 0
    assert len(whole) == SKETCH * 4


def test_signs_stay_what_they_are() -> None:
    signs = signs_of("A title", "Some text of ten words that will never change again.", [LINK])
    # They stand in state.db: another way of making them is another version, beside this one.
    assert signs[:5] == (
        4771048355970139606,
        4139989204019054560,
        8372491811426997306,
        224154963453748339,
        10,
    )
