"""Lines that are found again, and those that are not since they could be two."""

from __future__ import annotations

import pytest

from reader.ingest.correct.quotes import QuotedLines

DIGEST = """Harbour reopens after the storm

The harbour took its first ship on Monday, and ferries follow within the week.

Read more

Market moves to the old station

The market hall is to close in May, and traders move to the station.

Read more

Bridge to be painted green

The council chose green over blue by nine votes to four on Tuesday.

Read more
""".split("\n")


def found(before: list[str], number: int, after: list[str]) -> str | None:
    """The line of `after` that line `number` of `before` is found as."""
    quote = QuotedLines(before).quote(number - 1)
    assert quote is not None
    index = QuotedLines(after).find(quote)
    return None if index is None else after[index]


def test_a_line_is_found_where_it_stands() -> None:
    quoted = QuotedLines(DIGEST)
    for index, line in enumerate(DIGEST):
        quote = quoted.quote(index)
        assert (quote is None) == (not line)
        assert quote is None or quoted.find(quote) == index


@pytest.mark.parametrize(
    ("change", "number"),
    [
        (lambda lines: ["", "A new first line that nobody quoted.", *lines], 5),
        (lambda lines: lines[4:], 5),
        (lambda lines: [line.upper() for line in lines], 11),
        (lambda lines: [line + "  " for line in lines if line], 11),
        (lambda lines: lines[6:12] + lines[:6] + lines[12:], 9),
    ],
)
def test_a_line_is_found_after_other_lines_changed(change, number: int) -> None:  # type: ignore[no-untyped-def]
    after = change(DIGEST)
    line = found(DIGEST, number, after)
    assert line is not None
    assert line.strip().lower() == DIGEST[number - 1].lower()


def test_of_lines_that_are_the_same_the_neighbours_tell_which() -> None:
    quote = QuotedLines(DIGEST).quote(10)
    assert quote is not None
    after = ["Something else on top of it all.", *DIGEST]
    assert QuotedLines(after).find(quote) == 11


def test_of_lines_that_are_the_same_and_stand_alike_the_count_tells_which() -> None:
    lines = ["Read more"] * 9
    quote = QuotedLines(lines).quote(4)
    assert quote is not None
    assert QuotedLines(["Title above", *lines]).find(quote) == 5
    assert QuotedLines(lines[:8]).find(quote) is None


def test_a_line_that_was_edited_is_found_by_its_words() -> None:
    after = [line.replace("its first ship on Monday", "its first two ships on Monday") for line in DIGEST]
    assert found(DIGEST, 3, after) == after[2]
    moved = after[6:] + after[:6]
    assert found(DIGEST, 3, moved) == after[2]


def test_a_headline_that_was_edited_is_found_beside_its_neighbours() -> None:
    after = [
        line.replace("Market moves to the old station", "Market to move to old station") for line in DIGEST
    ]
    assert found(DIGEST, 7, after) == "Market to move to old station"


@pytest.mark.parametrize(
    "after",
    [
        [],
        ["", "  "],
        ["Another text altogether, of which no word was quoted by anybody."],
        DIGEST[:4] + DIGEST[10:],
    ],
)
def test_a_line_that_has_gone_is_not_found(after: list[str]) -> None:
    assert found(DIGEST, 7, after) is None


def test_of_two_lines_that_are_alike_none_is_taken() -> None:
    lines = ["First of all.", "Read more", "In between.", "Something else.", "Read more", "Last of all."]
    others = ["Now.", "Read more", "Then.", "Later.", "Read more", "End."]
    assert found(lines, 2, others) is None
    assert found(lines, 2, others[:3]) == "Read more"


def test_close_text_in_a_script_without_spaces() -> None:
    lines = ["港口周一重新开放接纳船只", "市场搬到旧火车站营业"]
    after = ["港口周二重新开放接纳船只", "别的消息在这里出现"]
    assert found(lines, 1, after) == after[0]


def test_a_document_is_known_again_after_edits_and_not_by_boilerplate() -> None:
    sketch = QuotedLines(DIGEST).sketch()
    assert QuotedLines(["One more line.", *DIGEST]).knows(sketch)
    assert not QuotedLines(["Read more", "Another digest altogether."]).knows(sketch)
    assert not QuotedLines(DIGEST).knows(())
