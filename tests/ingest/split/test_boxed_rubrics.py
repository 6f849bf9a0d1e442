"""Rubrics in a box of two rules, between briefs that end with an address each."""

from __future__ import annotations

from ..pages import body, page, starts

RULE = "-" * 72


def brief(number: int, title: str) -> str:
    return (
        f"{title}\nBy: Ada Holm, Coast News, October {number}, 2009\n{body(number, 3)}\n"
        f"http://coast.example/{number}"
    )


def test_a_brief_begins_at_its_headline_and_not_at_the_rubric_above() -> None:
    texts = (
        f"{RULE}\nTHE HARBOUR\n{RULE}",
        brief(1, "Quay is closed for the winter"),
        brief(2, "Ferries carry more grain"),
        f"{RULE}\nTHE UPPER TOWN\n{RULE}",
        brief(3, "Choir looks for two tenors"),
        brief(4, "Old mill becomes a school"),
    )
    text = page(*texts)
    lines = text.split("\n")
    heads = ("Quay is", "Ferries", "Choir looks", "Old mill")
    assert starts(text) == [n for n, line in enumerate(lines, 1) if line.startswith(heads)]
