"""Posts of a site in one file, each below its front matter."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, only, starts

TITLES = ("Herons on the quay", "Toll on the bridge falls", "Eels are back")


def post(number: int, keys: str, head: str = "") -> str:
    """A post: front matter with title and other keys, then perhaps a heading, and text."""
    front = keys.format(title=TITLES[number], day=f"2023-03-0{number + 1}")
    return f"---\n{front}\n---\n{head.format(number + 1)}{body(number, 2)}\n\n{body(number + 1)}\n"


@pytest.mark.parametrize(
    "keys",
    [
        "layout: default\ntitle: {title}\ndate: {day}T16:50:44.472Z",
        'title: "{title}"\ndate: {day}\ntags:\n  - harbour\n  - news',
        "categories: [news]\ndate: {day}\ntitle: {title}\nimage: /quay.jpg",
    ],
)
@pytest.mark.parametrize("head", ["", "\n### 0{} March 2023\n\n"])
def test_each_post_begins_at_its_front_matter(keys: str, head: str) -> None:
    posts = [post(n, keys, head) for n in range(len(TITLES))]
    text = "".join(posts)
    size = posts[0].count("\n")
    assert starts(text) == [1, 1 + size, 1 + 2 * size]
    assert [item.title for item in items(text)] == list(TITLES)
    assert dates(text) == ["2023-03-01", "2023-03-02", "2023-03-03"]


def test_rules_and_a_list_of_terms_in_one_post_begin_no_other() -> None:
    rules = f"---\n\n{body(3)}\n\n---\nWind: west\nWaves: low\n---\n\n{body(4)}\n"
    assert only(post(0, "title: {title}\ndate: {day}") + rules).title == TITLES[0]
