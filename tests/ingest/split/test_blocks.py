"""Lists of entries of a headline, a paper and a day, without text."""

from __future__ import annotations

from ..pages import body, dates, items, page, starts

ENTRIES = (
    ("November 1, 2008", "A splash of green for the harbour", "Coast Times"),
    ("October 22, 2008", "Wind adds work for the yards", "Upland Globe"),
    ("Quay has potential for new jobs", "- (October 17, 2008)"),
    ("October 15, 2008", "Ferries at the forefront again", "The Osthaven Eagle"),
    ("Rope company wants to add more hands", "- (October 14, 2008)"),
)
DAYS = ["2008-11-01", "2008-10-22", "2008-10-17", "2008-10-15", "2008-10-14"]


def test_each_block_is_an_item_whatever_the_order_of_its_lines() -> None:
    text = page("Harbour news of the town", *("\n".join(entry) for entry in ENTRIES))
    assert dates(text) == DAYS
    assert starts(text) == [3, 7, 11, 14, 18]


def test_such_blocks_below_an_article_are_no_items() -> None:
    text = page("The harbour in winter", *(body(n, 3) for n in range(12)), *("\n".join(e) for e in ENTRIES))
    assert len(items(text)) == 1
