"""Days over several items: which items they date, and where their page ends."""

from __future__ import annotations

from ..pages import BODY, dates, page, read


def test_links_under_days_are_of_the_day_above() -> None:
    entries = [
        f"- [Mill Notes](https://mills.example/) | [{title}](https://mills.example/posts/{n})"
        for n, title in enumerate(
            ("New sails for the post mill", "Grain prices fall once more", "A beam from the old oak")
        )
    ]
    text = f"## 20210312\n{entries[0]}\n{entries[1]}\n\n## 20210309\n{entries[2]}\n"
    assert dates(text) == ["2021-03-12", "2021-03-12", "2021-03-09"]


def test_a_heading_that_is_a_day_dates_all_items_up_to_the_next() -> None:
    links = [f"Radio Eins - [{title}](https://radio.example/{n})" for n, title in enumerate(BODY[:5])]
    text = page(
        f"## 12. April 2016\n{links[0]}",
        links[1],
        f"## 5. April 2016\n{links[2]}",
        links[3],
        f"## 4. März 2016\n{links[4]}",
    )
    assert dates(text) == ["2016-04-12", "2016-04-12", "2016-04-05", "2016-04-05", "2016-03-04"]


DATED = (
    "MAY 29, 2014\nTannery opens a second yard\n" + BODY[0],
    "MAY 4, 2014\nNine vats for the old works\n" + BODY[1],
)
UNDATED = (
    "A Proclamation on the Keeping of Bees in Towns\n\n" + BODY[2],
    "Alert: Shortage of Drinking Water on the Islands\n\n" + BODY[3],
    "The Election of a Harbour Master for the Western Ports\n\n" + BODY[4],
)


def test_a_day_does_not_reach_beyond_the_foot_of_its_page() -> None:
    foot = "1 2 3 Next »\nHome | News | Media contacts"
    behind = [item for item in read(page(*DATED, foot, *UNDATED)).items if "Tannery" not in item.title]
    assert [item.date.iso() if item.date else None for item in behind][-3:] == [None, None, None]


def test_a_day_reaches_over_one_prompt() -> None:
    assert dates(page(*DATED, "Read more", *UNDATED))[-3:] == ["2014-05-04"] * 3
