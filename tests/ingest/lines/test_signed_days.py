"""Who wrote a text straight before its day, without a mark between: "By Ada Holm November 20, 2024"."""

from __future__ import annotations

import pytest

from ..pages import body, only, page

TITLE = "Harbour stays open after long night"


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Holm November 20, 2024", "Ada Holm"),
        ("by Ada van der Holm 20 November 2024", "Ada van der Holm"),
        ("BY ADA HOLM NOVEMBER 20, 2024", "ADA HOLM"),
        ("By ADA HOLM AND BO QUIST Nov. 20, 2024 5:00 pm", "ADA HOLM AND BO QUIST"),
        ("By Ada Holm and Bo Quist November 20, 2024", "Ada Holm and Bo Quist"),
        ("By Ada Holm & Bo Quist November 20, 2024", "Ada Holm & Bo Quist"),
        ("By Ada O'Holm November 20, 2024", "Ada O'Holm"),
        ("By Ada Holm-Quist November 20, 2024", "Ada Holm-Quist"),
        ("By A. B. Holm November 20, 2024", "A. B. Holm"),
        ("Von Ada Holm 20. November 2024", "Ada Holm"),
        ("Von Ada Holm und Bo Quist 20. November 2024", "Ada Holm und Bo Quist"),
        ("Par Ada Holm 20 novembre 2024", "Ada Holm"),
        ("Por Ada Holm 20 de noviembre de 2024", "Ada Holm"),
        ("Por Ada Holm y Bo Quist 20 de noviembre de 2024", "Ada Holm y Bo Quist"),
        ("Di Ada Holm 20 novembre 2024", "Ada Holm"),
        ("Door Ada Holm 20 november 2024", "Ada Holm"),
    ],
)
def test_who_wrote_and_when_stand_on_one_line(line: str, author: str, gap: str) -> None:
    item = only(f"{TITLE}{gap}{line}\n\n{page(body(0, 3), body(2, 3))}")
    assert (item.title, item.author) == (TITLE, author)
    assert item.date is not None
    assert item.date.iso() == "2024-11-20"


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize(
    "line",
    [
        "By the end of November 20, 2024",
        "By the end of November 20, 2024 all ferries had left",
        "By The Numbers November 2024",
        "By The Numbers November 20, 2024",
        "By A Whisker November 20, 2024",
        "By Early Autumn November 20, 2024",
        "By Late Evening November 20, 2024",
        "By Monday November 20, 2024",
        "By Ada Holm November 2024",
        "By Ada Holm November 20",
        "Bye Ada Holm November 20, 2024",
        "By ferry on the weir November 20, 2024",
        "By Ferry along the coast November 20, 2024",
        "By Ada November 20, 2024",
        "By Sunday Evening November 20, 2024",
        "By Popular Demand November 20, 2024",
        "By Order Of The Council November 20, 2024",
        "By Train Through Norway November 20, 2024",
        "Por Una Vez Sin Nubes 20 de noviembre de 2024",
        "Di Nuovo Al Mare 20 novembre 2024",
        "By Ada Holm for the harbour November 20, 2024",
    ],
)
def test_what_is_no_name_or_no_whole_day_signs_nothing(line: str, gap: str) -> None:
    item = only(f"{TITLE}{gap}{line}\n\n{page(body(0, 3), body(2, 3))}")
    assert (item.author, item.date) == (None, None)
