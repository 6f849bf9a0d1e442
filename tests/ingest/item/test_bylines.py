"""What stands beside the name of an author on its line: what he does, his paper, the day."""

from __future__ import annotations

import pytest

from ..pages import body, only, page


@pytest.mark.parametrize(
    ("line", "author", "source"),
    [
        ("By Alan Munro, Highlands Correspondent", "Alan Munro", None),
        ("By Hannah Reed Local Democracy Reporter", "Hannah Reed", None),
        ("By Tessa Moyo, Harbour Post", "Tessa Moyo", "Harbour Post"),
        ("By Tessa Moyo and Alan Munro", "Tessa Moyo and Alan Munro", None),
        ("By: Tessa Moyo, Harbour Post, October 2, 2009", "Tessa Moyo", "Harbour Post"),
    ],
)
def test_an_author_is_a_name(line: str, author: str, source: str | None) -> None:
    item = only(page("Chain ferry closes for the winter", f"{line}\nOctober 3, 2009", body(), body(2)))
    assert (item.author, item.source) == (author, source)
