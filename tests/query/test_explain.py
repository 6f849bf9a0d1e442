"""A query in plain words."""

from __future__ import annotations

import datetime as dt

import pytest

from reader.query.explain import explain
from reader.query.parser import parse


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "All items; newest first."),
        ("Lithium", 'Items with the word "lithium"; newest first.'),
        ("title:lith*", 'Items with a word that begins "lith" in the title; newest first.'),
        ('body:"a b"', 'Items with the phrase "a b" in the text; newest first.'),
        (
            "+china -place:russia date:2023-02 sort:date-asc",
            'Items with the tag "china", not with the place "russia" and '
            "dated 1 February 2023 to 28 February 2023; oldest first.",
        ),
        (
            "(a or tag:mini*) source:cnn",
            'Items (with the word "a" or with the tag "mini…") and from the source "cnn"; newest first.',
        ),
        ("tag:* sort:relevance", "Items with any tag; best match first."),
        ("author:smith is:unread", 'Items by the author "smith" and unread; newest first.'),
        (
            "file:x id:7f",
            'Items in a file with "x" in its path and with an id that begins with "7f"; newest first.',
        ),
        (
            "after:2022 -(until:2023 has:link)",
            "Items dated 1 January 2023 or later and not "
            "(dated 31 December 2023 or earlier and with a link); newest first.",
        ),
        ("date:any or is:undated", "Items with a date or undated; newest first."),
        (
            "date:2023-03-20 saved:x",
            'Items dated 20 March 2023 and in the saved search "x" (with the word "a"); newest first.',
        ),
        ("after:9999 sort:source", "Items dated never; by source, A to Z."),
    ],
)
def test_what_is_said(query: str, said: str) -> None:
    assert explain(parse(query, today=dt.date(2023, 3, 22), saved=lambda name: "a")) == said
