"""Lines that close items, and the heads below them."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, starts

DAYS = ("8 April 2010", "29 April 2010", "17 May 2010")
NAMES = ("Toll on the ferry falls", "Bridges are inspected", "Ferries carry more")


def releases(closer: str) -> str:
    """Three releases without a blank line between, each closed by the same line."""
    return "Ministry of Ferries\n" + "".join(
        f"No. {n + 31}/2010 – {day}\n{name}\n{BODY[n]} {BODY[n + 1]}\n{closer.format(n=n)}\n"
        for n, (day, name) in enumerate(zip(DAYS, NAMES, strict=True))
    )


@pytest.mark.parametrize(
    "closer",
    ["Press office: +555 100 200", "ENDIT", "Members: {n}   Hours: 4.5", "SW-AK/25-11-03 091{n}"],
)
def test_a_line_that_closes_each_item_is_no_title_of_the_next(closer: str) -> None:
    assert starts(releases(closer)) == [2, 6, 10]
    assert dates(releases(closer)) == ["2010-04-08", "2010-04-29", "2010-05-17"]
    assert [item.title for item in items(releases(closer))] == list(NAMES)


def test_a_refrain_with_text_below_the_last_closes_nothing() -> None:
    text = page("Harbour Stays Open\nMarch 20, 2023", f"{body()}\nSo it goes", f"{body(1)}\nSo it goes",
                f"{body(2)}\nSo it goes", body(3), body(4), body(5))  # fmt: skip
    assert len(items(text)) == 1


def test_closing_lines_cut_undated_texts() -> None:
    text = "".join(f"BC-Slug-Number{n}\n{name}\n{body(n)}\nENDIT\n" for n, name in enumerate(NAMES))
    assert starts(text) == [1, 5, 9]


def test_a_wire_file_with_slugs_and_an_export_line_on_top() -> None:
    text = "WIRE EXPORT  USER=desk4\n" + "".join(
        f"012{n} 4 BC-LOCKS-STRIKE 11{n}\n{name}\n"
        f"TARN, Nov 2{n}, 2003 (SW) - {body(n)}\nSW-AK/2{n}-11-03 0914\n"
        for n, name in enumerate(NAMES, 1)
    )
    assert starts(text) == [2, 6, 10]
    assert dates(text) == ["2003-11-21", "2003-11-22", "2003-11-23"]


def test_an_underscore_is_the_dash_of_an_agency() -> None:
    text = page(
        *(f"^{name}\nBy Clive Marden\nNorthwire\nLONDON, March 2{n}, 2023 (Northwire) _ {body(n)}"
          for n, name in enumerate(NAMES))
    )  # fmt: skip
    assert starts(text) == [1, 6, 11]
    assert [item.title for item in items(text)] == list(NAMES)
    assert {item.source for item in items(text)} == {"Northwire"}


def test_what_readers_of_feeds_print_below_a_title() -> None:
    text = "My starred items (2)\n\n" + page(
        f"* A tax on empty houses\n  via City Desk by Lou Pavel on 3/25/12\n  {BODY[0]}",
        f"* Why the swallows are early\n  via Fieldnotes on 3/22/12\n  {BODY[1]}",
    )
    assert dates(text) == ["2012-03-25", "2012-03-22"]
    assert [(item.source, item.author) for item in items(text)] == [
        ("City Desk", "Lou Pavel"),
        ("Fieldnotes", None),
    ]


def test_a_channel_is_no_entry_and_an_entry_needs_no_text() -> None:
    head = (
        "Channel: Observatory\nLink: http://sky.example/\n"
        "LastBuildDate: Tue, 14 Jul 2015 06:00:00 GMT\nItems: 2\n\n"
    )
    entry = "Title: {}\nLink: http://sky.example/{}\nPubDate: {} Jul 2015 15:31:00 +0200\nDescription: {}"
    text = head + page(
        entry.format("Closed for the heat", 1, 13, ""),
        entry.format("Mirror back again", 2, 12, BODY[0]),
        entry.format("Talks in English", 3, 11, BODY[1]),
    )
    assert dates(text) == ["2015-07-13", "2015-07-12", "2015-07-11"]
    assert starts(text) == [6, 11, 16]


def test_turns_of_an_interview_close_nothing() -> None:
    turns = "\n".join(f"{'ADA HOLM' if n % 2 else 'BO QUIST'}: {line}" for n, line in enumerate(BODY))
    assert starts(page("Two of the harbour talk", turns)) == [1]


def test_citations_of_printed_sources_close_items() -> None:
    cited = ("Rail Gazette, vol.164, no.12, Dec.2008. p.924.", "Rail Gazette, vol.164, no.1, Dec.2008. p.38.",
             "Journal of Tracks, vol.48, no.11, Nov.2008. p.31.")  # fmt: skip
    text = page("Archive of notes", *(f"{name}\n\n{body(n)}\n\n{cited[n]}" for n, name in enumerate(NAMES)))
    assert len(items(text)) == 3


@pytest.mark.parametrize(
    ("head", "count"),
    [("SUNDAY, {n} (2-36{n})", 1), ("SWAK, {n} (2-36{n})", 5), ("Seen Friday {n}", 5)],
)
def test_heads_of_days_close_nothing(head: str, count: int) -> None:
    entries = [f"{head.format(n=n)}\n\n{body(n)}" for n in range(2, 7)]
    assert len(items(page("From the lighthouse", body(5), *entries))) == count


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_the_address_below_the_day_that_ends_a_brief_is_the_end_of_that_brief(gap: str) -> None:
    text = page(
        *(
            f"{name}\n{body(n, 2)}{gap}(Coast Times 1{n} Apr 2010)\nhttp://coast.example/{n}.htm"
            for n, name in enumerate((*NAMES, "Eels are back"))
        )
    )
    assert starts(text) == [1 + (4 + gap.count("\n")) * n for n in range(4)]
