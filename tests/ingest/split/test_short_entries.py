"""Entries below days of one form that say all they have to say in their headline."""

from __future__ import annotations

from ..pages import BODY, starts

DAYS = tuple(f"1{n} November 2024, 1{n}:30" for n in range(7))[::-1]
SHORT = "A list of the new boats on the river"


def notices(short: tuple[int, ...]) -> str:
    """Days with a headline below each, and a text where it is none of the short ones."""
    return "\n\n".join(
        f"{day}\nThe {n + 2} mills of the valley\n{SHORT if n in short else BODY[n % len(BODY)]}"
        for n, day in enumerate(DAYS)
    )


def test_a_day_above_short_lines_opens_an_entry_among_others_with_texts() -> None:
    assert starts(notices(short=(2, 3))) == [1, 5, 9, 13, 17, 21, 25]


def test_most_of_them_must_have_a_text() -> None:
    assert len(starts(notices(short=(0, 2, 3, 4, 6)))) < len(DAYS)
