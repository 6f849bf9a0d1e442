"""What each correction does to a document, and that it does no more."""

from __future__ import annotations

import pytest

from reader.domain.correction import NO_DATE, Correction, CorrectionKind
from reader.domain.dates import NewsDate
from reader.domain.document import Document
from reader.domain.item import Item
from reader.ingest.correct.quotes import QuotedLines
from reader.ingest.pipeline import Corrected, Ingested, ingest, split

from .making import corrected, correction, text

Kind = CorrectionKind
THREE = Document.of(
    "digest.txt",
    """March 3, 2023 — Harbour Reopens After the Storm

The harbour took its first ship on Monday, and ferries are to follow within the week, the port said.

Nobody was hurt when the storm broke the western pier in February, and repairs took nineteen days.
Source: Coast Gazette

March 2, 2023 — Market Moves to the Old Station

The market hall is to close in May, and its forty traders move to the old station across the river.
Source: Town Crier

March 1, 2023 — Bridge to Be Painted Green

The council chose green over blue by nine votes to four on Tuesday, after an hour of debate.
Source: Coast Gazette
""",
)


def spans(made: Ingested) -> list[tuple[int, int]]:
    return [(item.span.start, item.span.end) for item in made.items]


def same_but(made: Ingested, *places: int) -> bool:
    """Whether all items but those at these places are as the rules make them."""
    plain = split(THREE)
    return all(made.items[k] == item for k, item in enumerate(plain.items) if k not in places)


def of(made: Ingested, line: int) -> Item:
    return next(item for item in made.items if line in item.span)


def test_the_rules_make_three_items() -> None:
    assert spans(split(THREE)) == [(1, 6), (8, 11), (13, 16)]


def test_an_item_is_joined_with_the_next() -> None:
    made = corrected(THREE, correction(THREE, Kind.JOIN, 8))
    assert spans(made) == [(1, 11), (13, 16)]
    assert made.items[0].title == "Harbour Reopens After the Storm"
    assert made.items[0].date == NewsDate(2023, 3, 3)
    assert "forty traders" in made.items[0].text
    assert made.items[1] == split(THREE).items[2]


def test_three_items_are_joined_one_after_the_other() -> None:
    made = corrected(THREE, correction(THREE, Kind.JOIN, 8), correction(THREE, Kind.JOIN, 13))
    assert spans(made) == [(1, 16)]


def test_a_join_is_nothing_where_no_item_begins() -> None:
    assert corrected(THREE, correction(THREE, Kind.JOIN, 5)).items == split(THREE).items
    assert corrected(THREE, correction(THREE, Kind.JOIN, 1)).items == split(THREE).items


def test_an_item_is_split_at_a_line() -> None:
    made = corrected(THREE, correction(THREE, Kind.SPLIT, 5))
    assert spans(made) == [(1, 3), (5, 6), (8, 11), (13, 16)]
    assert made.items[1].cut.rule == "by hand"
    assert made.items[1].text.startswith("Nobody was hurt")
    assert made.items[2:] == split(THREE).items[1:]


def test_what_was_asked_for_last_counts() -> None:
    one, other = correction(THREE, Kind.SPLIT, 8), correction(THREE, Kind.JOIN, 8)
    assert spans(corrected(THREE, one, other)) == [(1, 11), (13, 16)]
    assert spans(corrected(THREE, other, one)) == spans(split(THREE))


@pytest.mark.parametrize(
    ("kind", "value", "field", "expected"),
    [
        (Kind.DATE, "2022-11-05", "date", NewsDate(2022, 11, 5)),
        (Kind.DATE, "2022-11", "date", NewsDate(2022, 11)),
        (Kind.DATE, NO_DATE, "date", None),
        (Kind.TITLE, "A Better Headline", "title", "A Better Headline"),
        (Kind.SOURCE, "Daily Fish", "source", "Daily Fish"),
    ],
)
def test_a_field_is_set(kind: Kind, value: str, field: str, expected: object) -> None:
    made = corrected(THREE, correction(THREE, kind, 8, 10, value=value))
    assert getattr(made.items[1], field) == expected
    assert made.items[1].evidence[field].rule == "set by hand"
    assert made.items[1].text == split(THREE).items[1].text
    assert same_but(made, 1)


def test_a_field_follows_the_text_where_the_headline_was_rewritten() -> None:
    asked = correction(THREE, Kind.SOURCE, 8, 10, value="Daily Fish")
    lines = ["Notes of the week", "", *THREE.lines]
    lines[9] = "March 2, 2023 — Traders Find a New Home"
    made = corrected(Document.of("digest.txt", "\n".join(lines)), asked)
    assert [item.source for item in made.items][1:] == ["Daily Fish", "Coast Gazette"]


def test_a_field_of_an_item_that_was_joined_to_another_waits() -> None:
    date = correction(THREE, Kind.DATE, 8, value="2020")
    made = corrected(THREE, date, correction(THREE, Kind.JOIN, 8))
    assert made.items[0].date == NewsDate(2023, 3, 3)
    assert {place.id: place.lines for place in made.placed}[date.id] == ()


def test_a_line_is_left_out() -> None:
    made = corrected(THREE, correction(THREE, Kind.LEAVE_OUT, 5))
    assert "Nobody was hurt" not in text(made)
    (run,) = made.items[0].left_out
    assert (run.span.start, run.span.end, run.reason, run.detail) == (5, 5, "left out", "by hand")
    assert same_but(made, 0)


def test_the_headline_is_read_anew_where_it_was_left_out() -> None:
    made = corrected(THREE, correction(THREE, Kind.LEAVE_OUT, 8))
    assert made.items[1].title != "Market Moves to the Old Station"
    assert "forty traders" in made.items[1].text


def test_a_cut_may_rest_on_a_line_that_is_left_out() -> None:
    days = "January 01, 2022\n\nSaturday, January 01, 2022\n\nSaturday, January 01, 2022\n\n"
    document = Document.of(
        "page.txt", days + "外交部发言人在例行记者会上表示，双方将继续谈判，并在年底前签署协议。"
    )
    for line in (1, 3, 5, 7):
        for other in (1, 3, 5, 7):
            made = corrected(
                document, correction(document, Kind.SPLIT, line), correction(document, Kind.LEAVE_OUT, other)
            )
            assert len(made.items) >= (other != 7)


def test_all_of_an_item_is_left_out() -> None:
    made = corrected(THREE, correction(THREE, Kind.LEAVE_OUT, 8, 10, 11))
    assert spans(made) == [(1, 6), (13, 16)]
    assert [(run.span.start, run.span.end) for run in made.left_out] == [(8, 11)]


def test_all_of_a_document_is_left_out() -> None:
    made = corrected(THREE, correction(THREE, Kind.LEAVE_OUT, *range(1, 17)))
    assert not made.items


FRAMED = Document.of(
    "page.txt",
    """Skip to content
Subscribe to our newsletter

Harbour Reopens After the Storm
March 3, 2023

The harbour took its first ship on Monday, and ferries are to follow within the week, the port said.

Advertisement

Nobody was hurt when the storm broke the western pier in February, and repairs took nineteen days.

---

Share this article
All rights reserved
""",
)


@pytest.mark.parametrize(("line", "words"), [(2, "newsletter"), (9, "Advertisement"), (15, "Share this")])
def test_a_line_is_brought_back(line: int, words: str) -> None:
    assert words not in split(FRAMED).items[0].text
    made = corrected(FRAMED, correction(FRAMED, Kind.BRING_BACK, line))
    assert words in of(made, line).text
    assert (made.items[0].title, made.items[0].date) == (split(FRAMED).items[0].title, NewsDate(2023, 3, 3))


def test_what_was_left_out_by_hand_is_brought_back() -> None:
    one, other = correction(THREE, Kind.LEAVE_OUT, 5), correction(THREE, Kind.BRING_BACK, 5)
    assert corrected(THREE, one, other).items == split(THREE).items


def test_a_line_of_a_document_of_debris_is_brought_back() -> None:
    document = Document.of("page.txt", "Skip to content\nSubscribe to our newsletter\nAll rights reserved")
    assert not split(document).items
    made = corrected(document, correction(document, Kind.BRING_BACK, 2))
    assert [item.span.start for item in made.items] == [2]


def always(document: Document, *lines: int) -> Correction:
    return correction(document, Kind.ALWAYS, *lines)._replace(path="")


def test_a_paragraph_is_left_out_wherever_it_stands() -> None:
    words = "Tell us what you think of the new bridge, by letter or at the town hall."
    document = Document.of("a.txt", "\n".join([*THREE.lines[:5], "", words, "", *THREE.lines[5:], "", words]))
    asked = always(document, 7)
    made = ingest(document, corrected=Corrected((asked,)))
    assert words not in text(made)
    (place,) = made.placed
    assert place.lines[0] == 7
    back = correction(document, Kind.BRING_BACK, 7)
    assert words in ingest(document, corrected=Corrected((asked, back))).items[0].text


def test_what_is_always_left_out_may_be_all_the_text_there_is() -> None:
    document = Document.of("a.txt", "\n".join(THREE.lines[7:]))
    made = ingest(document, corrected=Corrected((always(document, 3),)))
    assert [item.title for item in made.items] == [
        "Market Moves to the Old Station",
        "Bridge to Be Painted Green",
    ]
    assert not made.items[0].text


def test_a_correction_without_its_line_waits() -> None:
    asked = correction(THREE, Kind.LEAVE_OUT, 5)
    other = Document.of("digest.txt", "\n".join(THREE.lines[:4] + THREE.lines[7:]))
    made = corrected(other, asked)
    assert made.items == split(other).items
    assert [(place.id, place.lines) for place in made.placed] == [(asked.id, ())]


def test_corrections_find_a_document_that_was_renamed_and_edited() -> None:
    asked = correction(THREE, Kind.SPLIT, 5)
    renamed = Document.of("other.txt", "\n".join(["A new line on top.", "", *THREE.lines]))
    made = split(renamed, corrected=Corrected((), (asked,)))
    assert [place.lines for place in made.placed] == [(7,)]
    assert any(item.cut.rule == "by hand" for item in made.items)
    stranger = Document.of("other.txt", "Another text.\n\n" + THREE.lines[4])
    assert not split(stranger, corrected=Corrected((), (asked,))).placed


def test_long_documents_cost_no_more_for_each_line() -> None:
    """Corrections whose lines have gone are looked for among few lines, not among all."""
    lines = [f"The council met on day {k} and chose between {k} and {k + 1}." for k in range(3000)]
    gone = Document.of("x.txt", "\n".join(f"The council met for the {k}th time, in vain." for k in range(40)))
    quotes = [quote for k in range(40) if (quote := QuotedLines(gone.lines).quote(k)) is not None]
    looked = QuotedLines(lines)
    assert all(looked.find(quote) is None for quote in quotes)
