"""Labels of days on a line of their own, straight above the day."""

from __future__ import annotations

import pytest

from tests.ingest.pages import body, dates, items, only, page, starts

LABELS = (
    "Published on:",
    "Published:",
    "Posted on",
    "Date:",
    "Published",
    "Veröffentlicht am:",
    "\u53d1\u5e03\u65f6\u95f4\uff1a",
)
DAYS = ("March 19, 2018", "March 16, 2018", "March 12, 2018")
TITLES = ("Ferry Turns Back in Fog", "A New Roof for the Market", "Night Trains Return")


@pytest.mark.parametrize("label", LABELS)
def test_a_label_above_a_day_belongs_to_the_head_of_the_item(label: str) -> None:
    blocks = [
        block
        for number, (title, day) in enumerate(zip(TITLES, DAYS, strict=True))
        for block in (title, f"{label}\n{day}", body(number, 3))
    ]
    text = page(*blocks)
    assert starts(text) == [1, 8, 15]
    assert dates(text) == ["2018-03-19", "2018-03-16", "2018-03-12"]
    assert [item.title for item in items(text)] == list(TITLES)
    assert starts(text.replace("\n\n", "\n")) == [1, 5, 9]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_above_a_day_is_no_text(label: str) -> None:
    item = only(page(TITLES[0], f"{label}\n{DAYS[0]}", body(0, 3), body(3, 3)))
    assert item.text == page(body(0, 3), body(3, 3)).strip()


def test_a_word_for_the_page_above_its_days_is_no_label() -> None:
    head = ["The Quay Project", "Free plans for quays and small harbours.", "News"]
    lines = [*head, *(line for number, day in enumerate(DAYS) for line in (day, body(number, 2)))]
    assert starts("\n".join(lines)) == [4, 6, 8]
