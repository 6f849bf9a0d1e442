"""Addresses on lines of their own, below texts that each have a headline, or the paragraphs of one."""

from __future__ import annotations

from ..pages import body, items, only, starts

TITLES = (
    "Ferries carry more grain",
    "Harbour wall is mended",
    "Toll on the bridge falls",
    "Eels are back in the weir",
    "Roof of the mill is gone",
)


def addresses(number: int) -> str:
    return f"https://coast.example/news/{number}/{TITLES[number].lower().replace(' ', '-')}.html"


def test_addresses_below_the_texts_end_them() -> None:
    text = "\n".join(f"{title}\n{body(n, 2)}\n{addresses(n)}" for n, title in enumerate(TITLES)) + "\n"
    assert starts(text) == [1, 4, 7, 10, 13]
    assert [item.title for item in items(text)] == list(TITLES)


def test_addresses_below_the_paragraphs_of_one_text_end_no_items() -> None:
    text = (
        f"{TITLES[0]}\nBy Ada Holm\n\n" + "\n".join(f"{body(n, 2)}\n{addresses(n)}" for n in range(5)) + "\n"
    )
    assert only(text).title == TITLES[0]
