"""Signs below a text that it ends there, and the foot that a blog puts below each post."""

from __future__ import annotations

import pytest

from ..pages import body, items, page, starts

TITLES = ("Bridge over the Tarn reopened", "Ferry stopped for a week")


def dispatches(mark: str, behind: str = "\n") -> str:
    """Two texts with their headlines, and a sign behind each."""
    return page(*(f"{t}\n\n{body(n, 3)}\n\n{body(n + 2, 3)}{behind}{mark}" for n, t in enumerate(TITLES)))


def posts(foot: str, behind: str = "\n", apart: str = "\n\n") -> str:
    """Three texts without headlines, and a foot behind each."""
    return apart.join(f"{body(n, 3)}\n\n{body(n + 2, 3)}{behind}{foot}" for n in range(3)) + "\n"


@pytest.mark.parametrize(
    "mark",
    [
        "Lusa/fim",
        "ENDS",
        "-ends-",
        "完",
        "(EM ATUALIZAÇÃO)",
        "(En développement)",
        "Bericht folgt",
        "More to follow",
        "ab/cjl/rh",
    ],
)
def test_a_sign_ends_a_text(mark: str) -> None:
    assert starts(dispatches(mark)) == [1, 8]


def test_a_sign_apart_from_its_text_ends_it_too() -> None:
    assert starts(dispatches("Lusa/fim", "\n\n")) == [1, 9]


@pytest.mark.parametrize("desk", ["JPV", "JPV."])
def test_initials_above_a_sign_belong_to_the_text_above(desk: str) -> None:
    first, second = items(dispatches(f"{desk}\nLusa/fim"))
    assert (first.span.start, first.span.end) == (1, 7)
    assert second.span.start == 9


@pytest.mark.parametrize(
    "line",
    ["The end", "Lusa/inicio", "Ferry ends", "abcde/fghij", "At the end of the day", "JPV.", "JPV.\nLusa"],
)
def test_other_short_lines_end_nothing(line: str) -> None:
    assert starts(dispatches(line)) == [1]


def test_a_sign_below_a_headline_ends_nothing() -> None:
    whole = page(TITLES[0], body(0, 3), body(2, 3), TITLES[1], "Lusa/fim", body(1, 3), body(3, 3), "Lusa/fim")
    text = f"{whole}\n{page('Choir sings again', body(4, 3), 'Lusa/fim')}"
    assert starts(text) == [1, 17]


def test_notes_below_the_end_belong_to_their_text() -> None:
    text = page(
        f"{TITLES[0]}\n\n{body(0, 3)}\n\n{body(2, 3)}\nENDS",
        f"Notes to editors\n\n{body(4, 3)}",
        f"{body(1, 3)}\nENDS",
    )
    assert 8 not in starts(text)


@pytest.mark.parametrize(
    "foot", ["Posted by Anna at 22:10 | 3 comments", "Posted by Anna at 22:10 · 3 links"]
)
def test_the_foot_of_a_blog_ends_a_post(foot: str) -> None:
    assert starts(posts(foot))[:2] == [1, 6]


def test_a_foot_below_a_sign_belongs_to_the_post() -> None:
    assert starts(posts("Lusa/fim\nPosted by Anna at 22:10 | 3 comments"))[:2] == [1, 7]


@pytest.mark.parametrize(
    ("foot", "behind", "apart"),
    [
        ("Posted by Anna at night | no comments", "\n", "\n\n"),
        ("Posted by Anna at 22:10, 3 comments", "\n", "\n\n"),
        ("Posted by Anna at 22:10 | 3 comments", "\n\n", "\n\n"),
        ("Posted by Anna at 22:10 | 3 comments", "\n", "\n"),
    ],
    ids=["no number", "no sign between", "apart from the text", "straight above the next"],
)
def test_other_lines_below_a_text_are_no_foot(foot: str, behind: str, apart: str) -> None:
    assert starts(posts(foot, behind, apart)) == [1]
