"""Undated articles straight below dated briefs that all end alike."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, page, starts

PAPERS = ("Harbour Weekly", "Coast Radio", "Upland Times", "Ferry Post")
ARTICLE = f"{body(4, 3)}\n{body(1, 3)}"
BEHIND = (" ({})", " [{}]", " – {}", " — {}", " Via {}")
BELOW = ("\n({})", "\n— {}", "\nVia {}", "\n{}", "\nhttps://{}.example/a", "\nCredit: {}")


def ended(form: str, papers: tuple[str, ...] = PAPERS) -> list[str]:
    """Dated briefs, each with its source in one form, or without one where there is no paper for it."""
    names = ("".join(name.lower().split()) if "http" in form else name for name in papers)
    return [
        f"Nov. {n + 4}, 2024 – {body(n)}{form.format(name) if name else ''}" for n, name in enumerate(names)
    ]


@pytest.mark.parametrize("form", [*BEHIND, *BELOW])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("seam", ["\n", "\n\n"], ids=["next line", "blank line"])
def test_a_text_behind_briefs_that_all_end_alike_is_of_no_day(form: str, gap: str, seam: str) -> None:
    briefs = gap.join(ended(form))
    text = f"{briefs}{seam}{ARTICLE}\n"
    assert dates(text) == [*(f"2024-11-0{n + 4}" for n in range(4)), None]
    assert starts(text)[-1] == f"{briefs}{seam}".count("\n") + 1
    assert starts(text)[:-1] == starts(f"{briefs}\n")


@pytest.mark.parametrize("form", ["\nVia {}", "\nFrom {}", "\nCredit: {}", "\nCourtesy of {}"])
def test_names_that_are_no_papers_end_briefs_behind_a_word(form: str) -> None:
    briefs = "\n".join(ended(form, ("Ada Pellow", "Bo Quist", "Ines Tolman", "Tor Enes")))
    assert dates(f"{briefs}\n{ARTICLE}\n") == [*(f"2024-11-0{n + 4}" for n in range(4)), None]


def test_a_text_between_two_of_many_such_briefs_is_of_no_day_either() -> None:
    briefs = ended(" ({})", (*PAPERS, *PAPERS[:2]))
    text = "\n".join([*briefs[:3], ARTICLE, *briefs[3:]]) + "\n"
    assert starts(text) == [1, 2, 3, 4, 6, 7, 8]
    assert [n for n, date in enumerate(dates(text)) if date is None] == [3]


@pytest.mark.parametrize(
    "papers",
    [("", "Coast Radio", "", "Ferry Post"), (*PAPERS[:2], "", "Ferry Post"), (*PAPERS[:3], "")],
    ids=["half of them", "two of three above", "all but the last"],
)
@pytest.mark.parametrize("form", [" ({})", "\n({})"])
def test_a_text_is_of_the_last_day_where_briefs_end_otherwise(papers: tuple[str, ...], form: str) -> None:
    text = "\n".join([*ended(form, papers), ARTICLE]) + "\n"
    assert dates(text) == [f"2024-11-0{n + 4}" for n in range(4)]


@pytest.mark.parametrize("mark", ["- ", "* ", ""], ids=["dash", "star", "none"])
def test_entries_of_a_day_that_each_end_so_are_of_that_day(mark: str) -> None:
    more = [f"{mark}{body(n, 2)} ({PAPERS[n]})" for n in (1, 2)]
    text = "\n".join(line for brief in ended(" ({})")[:3] for line in (brief, *more)) + "\n"
    assert starts(text) == [1, 4, 7]
    assert dates(text) == ["2024-11-04", "2024-11-05", "2024-11-06"]


@pytest.mark.parametrize("form", [*BEHIND[:3], *(form for form in BELOW[:3] if "Via" not in form)])
def test_a_line_or_two_behind_the_last_are_no_text_of_their_own(form: str) -> None:
    text = "\n".join([*ended(form), BODY[4], BODY[1]]) + "\n"
    assert dates(text) == [f"2024-11-0{n + 4}" for n in range(4)]


def test_one_brief_shows_no_form() -> None:
    assert dates(page(f"{ended(' ({})')[0]}\n{ARTICLE}")) == ["2024-11-04"]


TITLE = "Otters are back below the weir"
UPPER = page("Harbour stays open after long night\nBy Ada Holm\n4 March 2021", body(0, 4), body(2, 4))


@pytest.mark.parametrize("form", [" ({})", "\n({})", " – {}"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_the_day_of_a_page_above_does_not_hide_how_briefs_end(form: str, gap: str, count: int) -> None:
    above = f"{UPPER}\n{gap.join(ended(form)[:count])}{gap}"
    assert starts(f"{above}{ARTICLE}\n")[-1] == above.count("\n") + 1
    assert dates(f"{above}{ARTICLE}\n") == ["2021-03-04", *(f"2024-11-0{n + 4}" for n in range(count)), None]


@pytest.mark.parametrize("form", [" ({})", "\n({})"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("name", ["The Upland Messenger\n", "Upland Messenger\n\n", ""])
@pytest.mark.parametrize("upper", ["", f"{UPPER}\n"], ids=["digest", "page and digest"])
def test_the_text_behind_the_last_brief_begins_at_its_headline(
    form: str, gap: str, name: str, upper: str
) -> None:
    above = f"{upper}{gap.join(ended(form))}{gap}{name}"
    text = f"{above}{TITLE}\n{ARTICLE}\n"
    assert starts(text)[-1] == above.count("\n") + 1
    assert dates(text)[-1] is None


def test_a_day_straight_behind_the_last_brief_is_that_of_the_text() -> None:
    text = "\n".join([*ended(" ({})"), "20 November 2024", TITLE, ARTICLE]) + "\n"
    assert dates(text) == [*(f"2024-11-0{n + 4}" for n in range(4)), "2024-11-20"]
