"""What readers wrote below a post, each with a name above it and the hour below."""

from __future__ import annotations

import pytest

from ..pages import body, items, page, starts

HEAD = "Harbour Notes\nThursday, March {day}, 2012\n{title}"
FOOT = "Posted by Nora at 9:14 PM"


def post(day: int, title: str, *voices: str) -> str:
    below = "\n\n".join(voices)
    return page(HEAD.format(day=day, title=title), body(day, 4), body(day + 1, 3), f"{FOOT}\n\n{below}")


def voice(name: str, hour: str = "7:02 AM") -> str:
    return f"{name}\nI took this boat to school for six years.\nMarch 9, 2012 at {hour}"


def texts(text: str) -> str:
    return " ".join(item.text for item in items(text))


@pytest.mark.parametrize(
    "says", ["said...", "said…", "wrote...", "says:", "a dit…", "dijo...", "ha detto...", "hat gesagt…"]
)
def test_readers_below_a_post_are_no_items(says: str) -> None:
    text = post(8, "The ferry that came back", voice(f"Brian {says}"), voice(f"Old Sailor {says}", "8:40 AM"))
    assert [item.title for item in items(text)] == ["The ferry that came back"]
    assert "to school" not in texts(text)


def test_the_hour_may_stand_below_the_name() -> None:
    one = "Brian says:\nMarch 9, 2012 at 7:02 am\nI took this boat to school for six years."
    text = page("The ferry that came back\nMarch 8, 2012\nBy Nora Bell", body(1, 4), body(2, 3), one)
    assert len(items(text)) == 1
    assert "to school" not in texts(text)


@pytest.mark.parametrize("says", ["said:", "says:", "said..."])
def test_who_speaks_in_an_article_stays_in_it(says: str) -> None:
    head = "The ferry that came back\nMarch 8, 2012\nBy Nora Bell"
    text = page(head, body(1, 4), f"The harbour master {says}", body(2, 3), body(4, 3))
    assert f"The harbour master {says}" in texts(text)
    assert body(4, 3) in texts(text)


def test_the_next_post_begins_at_its_day_below_the_name_of_the_blog() -> None:
    first = post(8, "The ferry that came back", voice("Brian said..."))
    second = post(22, "The tram that came back", voice("Anonymous said..."))
    found = items(f"{first}\n{second}")
    assert [item.title for item in found] == ["The ferry that came back", "The tram that came back"]
    assert [str(item.date) for item in found] == ["2012-03-08", "2012-03-22"]


def test_a_post_begins_at_its_day_below_name_and_motto_of_the_blog() -> None:
    archive = "\n".join(f"► {month} ({n})" for n, month in enumerate(("September", "August", "July"), 3))
    foot = f"{FOOT}\nLabels: boats\n3 comments:\nOlder Posts\nHome\nSubscribe to: Posts (Atom)\nBlog Archive"
    head = "The Slow Whistle\nBoats, whistles and the water between"
    text = f"{head}\nSunday, October 26, 2008\nWhat to do\n{body(1, 4)}\n\n{body(2, 3)}\n{foot}\n{archive}\n"
    assert starts(text) == [3]


@pytest.mark.parametrize("foot", [FOOT, "Posted by Nora on March 8, 2012 at 9:14 PM"])
def test_who_speaks_at_the_end_of_a_post_is_no_reader(foot: str) -> None:
    spoken = "The harbour master says:\nWe have waited for this boat since the bridge was closed to lorries."
    head = HEAD.format(day=8, title="The ferry that came back")
    text = page(head, body(1, 4), f"{spoken}\n{foot}", voice("Brian says:"))
    assert "waited for this boat" in texts(text)
    assert "to school" not in texts(text)
