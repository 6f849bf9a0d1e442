"""Titles stand where they stand; one that is made ends at a clause and says that it is made."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.item.titles import LONGEST, first_sentence, made_title, plain_title, split_publisher

from ..pages import BODY, body, only, page

DATE = "March 20, 2023"
TO_KEEP = BODY[0].rstrip(".")
WANTS = "The council of the harbour town agreed after one more long night in the old hall that it wants"
WENT_HOME = "When the snow was gone, the council of the town met in the old hall, and its members went home"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"Harbour Stays Open For Winter\n{DATE}", "Harbour Stays Open For Winter"),
        (f"HARBOUR STAYS OPEN FOR WINTER\n{DATE}", "HARBOUR STAYS OPEN FOR WINTER"),
        (f"Will the harbour stay open?\n{DATE}", "Will the harbour stay open?"),
        (f"“We stay,” says the harbour master\n{DATE}", "“We stay,” says the harbour master"),
        (f"# Harbour stays open\n{DATE}", "Harbour stays open"),
        (f"## Harbour stays open ##\n{DATE}", "Harbour stays open"),
        (f"**Harbour stays open for winter**\n{DATE}", "Harbour stays open for winter"),
        (f"[Harbour stays open](https://example.org/a)\n{DATE}", "Harbour stays open"),
        (f"Harbour stays open\n==================\n\n{DATE}", "Harbour stays open"),
        (f"{DATE}\nHarbour Stays Open For Winter", "Harbour Stays Open For Winter"),
        (f"{DATE} — Harbour stays open for winter", "Harbour stays open for winter"),
        (f"{DATE}: Harbour stays open for winter", "Harbour stays open for winter"),
        (f"Title: Harbour stays open\nDate: {DATE}", "Harbour stays open"),
        (f'---\ntitle: "Harbour stays open"\ndate: {DATE}\n---', "Harbour stays open"),
        (f"---\ndate: {DATE}\n---\n\n# Harbour stays open", "Harbour stays open"),
        (f"The Coast Herald\n\nHarbour Stays Open For Winter\n{DATE}", "Harbour Stays Open For Winter"),
        ("港口冬季继续开放\n2023年3月20日", "港口冬季继续开放"),
    ],
)
def test_a_title_that_stands_there(head: str, title: str) -> None:
    item = only(page(head, body(), body(2)))
    assert (item.title, item.title_made) == (title, False)
    assert title.strip('"') in item.evidence["title"].text
    assert title not in item.text


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harbour stays open. It is cold.", "Harbour stays open"),
        ("Who pays for the quay? Nobody knows.", "Who pays for the quay?"),
        ("Mr. Smith went to Washington on Monday. He came back.", "Mr. Smith went to Washington on Monday"),
        ("The U.S. harbour on St. Mary stays open. Good.", "The U.S. harbour on St. Mary stays open"),
        ("It costs 3.5 million. Nobody pays.", "It costs 3.5 million"),
        ("外交部发言人表示，双方将继续谈判。会议将于下周举行。", "外交部发言人表示，双方将继续谈判"),
        (
            f"{TO_KEEP}, although most of the money for the new quay has not been found so far.",
            TO_KEEP,
        ),
        (
            f"{WANTS} to keep the quay open because nobody else in the whole county knows better.",
            f"{WANTS} …",
        ),
        (f"{WENT_HOME}, where they stayed for the rest of the winter.", WENT_HOME),
    ],
)
def test_a_title_that_is_made(text: str, title: str) -> None:
    assert made_title(text) == title


@pytest.mark.parametrize("lead", ["", f"{DATE} — ", "LONDON (Reuters) - ", f"[{DATE}] "])
def test_a_made_title_is_marked_and_its_text_stays(lead: str) -> None:
    item = only(lead + body())
    assert item.title_made
    assert item.title == BODY[0].rstrip(".")
    assert item.text == body()
    assert item.evidence["title"].text == BODY[0].rstrip(".")


@given(st.text())
def test_a_made_title_of_any_text_is_short_and_on_one_line(text: str) -> None:
    title = made_title(text)
    assert len(title) <= LONGEST + len(" …") + 7  # a word may end a little later
    assert " ".join(title.split()) == title


@given(st.text(st.sampled_from("abc AB.,;:!?…。，() -–'\"12\n"), max_size=200))
def test_a_made_title_is_the_beginning_of_the_text(text: str) -> None:
    assert " ".join(text.split()).startswith(made_title(text).removesuffix(" …"))


@given(st.text())
def test_the_first_sentence_is_the_beginning_of_the_text(text: str) -> None:
    assert text.startswith(first_sentence(text))
    assert first_sentence(text) or not text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("**Bold** title", "Bold** title"),
        ("**Bold title**", "Bold title"),
        ("_Title_", "Title"),
        ("[3] Harbour", "Harbour"),
        ("[Harbour]", "Harbour"),
        ("See [the harbour](https://example.org) now", "See the harbour now"),
        ("| Harbour |", "Harbour"),
        ("Harbour", "Harbour"),
        ("", ""),
    ],
)
def test_marks_are_taken_off(text: str, plain: str) -> None:
    assert plain_title(text) == plain


@pytest.mark.parametrize(
    ("title", "bare", "publisher"),
    [
        ("Harbour stays open | The Quay", "Harbour stays open", "The Quay"),
        ("Harbour stays open - Coast Radio", "Harbour stays open", "Coast Radio"),
        ("Harbour stays open – Reuters", "Harbour stays open", "Reuters"),
        ("Harbour stays open - for now", "Harbour stays open - for now", None),
        ("Harbour stays open - Anna Smith", "Harbour stays open - Anna Smith", None),
        ("Harbour | Quay", "Harbour | Quay", None),
    ],
)
def test_the_publisher_behind_a_title(title: str, bare: str, publisher: str | None) -> None:
    short, name, column = split_publisher(title)
    assert (short, name) == (bare, publisher)
    assert name is None or title[column:] == name


def test_a_publisher_may_be_known_from_the_page() -> None:
    assert split_publisher("Harbour stays open - Quayside", "More from Quayside") == (
        "Harbour stays open",
        "Quayside",
        21,
    )


@pytest.mark.parametrize(
    "age", ["28 minuti fa", "vor 3 Stunden", "3 hours ago", "2 godziny temu", "3小时前", "منذ 3 ساعات"]
)
def test_how_long_ago_is_no_title(age: str) -> None:
    assert only(page(f"{age}\n{body()}")).title.startswith("The council met")


@pytest.mark.parametrize(
    "title", ["5 days of rain in the north", "A day at the races", "One hour that shook the harbour"]
)
def test_a_headline_that_counts_hours_is_one(title: str) -> None:
    assert only(page(f"{title}\n{body()}", body(2))).title == title
