"""A date that stands where dates of publication stand is an anchor; one inside prose is none."""

from __future__ import annotations

import pytest

from reader.ingest.lines.anchoring import read_anchor
from reader.ingest.lines.anchors import Role

from ..pages import BODY, body

LONG = body(0, 3)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        (f"March 20, 2023 — {LONG}", Role.LEAD),
        (f"Monday, March 20, 2023: {BODY[0]}", Role.LEAD),
        (f"2023-03-20 {BODY[0]}", Role.LEAD),
        (f"[20 March 2023] {BODY[0]}", Role.LEAD),
        (f"**March 20, 2023** {BODY[0]}", Role.LEAD),
        (f"20 March: {BODY[0]}", Role.LEAD),
        ("March 20, 2023 — Harbour stays open", Role.TITLE_LEAD),
        ("2023-03-20 | Harbour stays open", Role.TITLE_LEAD),
        ("March 20, 2023", Role.ALONE),
        ("— Monday, March 20, 2023 —", Role.ALONE),
        ("(20 March 2023)", Role.ALONE),
        ("Published: March 20, 2023", Role.ALONE),
        ("Published: March 20, 2023 | Updated: March 21, 2023", Role.ALONE),
        ("Veröffentlicht am 20. März 2023", Role.ALONE),
        ("发布时间：2023年3月20日", Role.ALONE),
        ("March 20, 2023, 5:22 pm", Role.ALONE),
        ("20 mar 2023 . Actualizado a las 05:00 h.", Role.ALONE),
        ("20. März 2023, aktualisiert um 10:15 Uhr", Role.ALONE),
        ("20 March 2023 Updated budget passes", Role.TITLE_LEAD),
        ("20 March 2023 27 March 2023 chosen for vote", Role.TITLE_LEAD),
        ("March 2023", Role.ALONE),
        ("Summer 2023", Role.ALONE),
        ("2023", Role.ALONE),
        ("By Anna Smith | March 20, 2023", Role.BYLINE),
        ("Anna Smith, March 20, 2023", Role.BYLINE),
        ("Reuters | March 20, 2023", Role.BYLINE),
        ("Posted by anna on March 20, 2023", Role.BYLINE),
        ("Originally published in The Herald on March 20, 2023", Role.BYLINE),
        ("Harbour stays open for winter (March 20, 2023)", Role.TAIL),
        ("Harbour stays open for winter — March 20, 2023", Role.TAIL),
        (f"LONDON, March 20, 2023 (AP) — {BODY[0]}", Role.DATELINE),
        (f"BEIJING, March 20 (Xinhua) -- {BODY[0]}", Role.DATELINE),
        (f"PARIS, March 20, 2023 /AFP/. - {BODY[0]}", Role.DATELINE),
        (f"{LONG} (Reuters, 20 March 2023)", Role.END),
        (f"{LONG} — CNN, 20 March 2023", Role.END),
    ],
)
def test_roles(line: str, role: Role) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.role is role


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Harbour stays open",
        BODY[0],
        "The council met on March 20, 2023, and went home.",
        "On March 20, 2023 the council met and went home.",
        "On 4 December 1966 he was born in a small town by the sea.",
        "March 20, 2023 was the day on which the council met.",
        "March 20 is the day on which the council meets every year.",
        f"{BODY[0]} It was March 20, 2023. {BODY[1]} {BODY[2]}",
        "Since 2023 the harbour has been open.",
        "In May 2023 the harbour opened.",
        "Python 3.11.4 is out",
        "Call 020 7946 0958",
        "Bayern won 3-2 on Saturday",
        "12:30 The ferry leaves",
        "20 March 2023 27 March 2023 2023 No 26",
    ],
)
def test_dates_inside_prose_are_no_anchors(line: str) -> None:
    assert read_anchor(line, 0) is None


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        (f"March 20, 2023 — {BODY[0]}", BODY[0]),
        (f"[2023-03-20] {BODY[0]}", BODY[0]),
        (f"**March 20, 2023:** {BODY[0]}", BODY[0]),
        (f"LONDON, March 20, 2023 (AP) — {BODY[0]}", BODY[0]),
        ("March 20, 2023 - Harbour stays open", "Harbour stays open"),
    ],
)
def test_the_text_begins_behind_the_date(line: str, rest: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert line[anchor.rest :] == rest


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        (f"LONDON, March 20 (AP) — {BODY[0]}", "AP"),
        (f"LONDON (Reuters), March 20 — {BODY[0]}", "Reuters"),
        (f"PARIS, March 20, 2023 /AFP/. - {BODY[0]}", "AFP"),
        (f"LONDON, March 20 — {BODY[0]}", ""),
    ],
)
def test_the_agency_of_a_dateline(line: str, agency: str) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.agency == agency


@pytest.mark.parametrize(
    ("line", "labelled"),
    [("Published: March 20, 2023", True), ("Stand: 20.03.2023", True), ("March 20, 2023", False)],
)
def test_labels_of_dates(line: str, labelled: bool) -> None:
    anchor = read_anchor(line, 0)
    assert anchor is not None
    assert anchor.labelled is labelled
