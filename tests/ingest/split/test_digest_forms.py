"""Digests in every pairing of how their briefs begin and end, with an undated article behind them."""

from __future__ import annotations

import datetime

import pytest

from ..pages import body, dates, starts

DAYS = (datetime.date(2023, 3, 20), datetime.date(2023, 2, 19), datetime.date(2023, 2, 24))
PAPERS = ("The Guardian", "Reuters", "France 24")
PLACES = ("Beijing", "Seoul", "Nairobi")
TITLES = ("Ferries carry more grain", "Harbour wall is mended", "Toll on the bridge falls")
ARTICLE = f"{body(4, 3)}\n\n{body(1, 3)}\n\n{body(5, 3)}"

LEADS = (
    "{day:%A, %B} {day.day}, {day.year} — ",
    "{day:%A, %B} {day.day}, {day.year} – ",
    "{day:%A, %B} {day.day}, {day.year}: ",
    "{day:%A} {day.day} {day:%B %Y} - ",
    "{day:%B} {day.day}, {day.year} — ",
    "{day:%B} {day.day}, {day.year}. ",
    "{day:%b}. {day.day}, {day.year} | ",
    "{day.day} {day:%B %Y}, {place}: ",
    "{day:%Y-%m-%d} ",
    "{day:%Y-%m-%d}: ",
    "[{day.day} {day:%B %Y}] ",
    "({day:%B} {day.day}, {day.year}) ",
    "{day:%m/%d/%Y} - ",
    "{day:%d.%m.%Y} ",
    "**{day:%B} {day.day}, {day.year}** – ",
    "- {day.day} {day:%B %Y}: ",
    "{day:%A, %B} {day.day}, {day.year}\n",
    "{day:%Y-%m-%d}\n",
    "{day:%A} {day.day} {day:%B %Y} | {place}\n",
    "{day:%B} {day.day}, {day.year}\n{title}\n",
    "{title}\n{day:%B} {day.day}, {day.year}\n",
    "{title}\n{paper} | {day:%B} {day.day}, {day.year}\n",
    "{title} ({day.day} {day:%B %Y})\n",
    "{day.day} {day:%B %Y} – {title}\n",
)
ENDS = (
    "\nSource: {paper}",
    " Source: {paper}",
    " (Source: {paper})",
    " ({paper})",
    " [{paper}]",
    " – {paper}",
    "\n({paper})",
    "\n— {paper}",
    "\nVia {paper}",
    "\n{paper}",
    "\nhttps://{paper.link}.example/2023/story",
    "\nCredit: {paper}",
)


class Paper(str):
    """A paper, and its name as part of an address."""

    __slots__ = ()

    @property
    def link(self) -> str:
        return "".join(self.lower().split())


def briefs(lead: str, end: str) -> list[str]:
    return [
        lead.format(day=day, place=PLACES[n], title=TITLES[n], paper=PAPERS[n])
        + body(n)
        + end.format(paper=Paper(PAPERS[n]))
        for n, day in enumerate(DAYS)
    ]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("lead", LEADS)
def test_each_brief_is_an_item_and_so_is_the_article_on_the_next_line(lead: str, end: str) -> None:
    gap = "\n\n" if "{title}" in lead else "\n"
    found = briefs(lead, end)
    text = f"{gap.join(found)}\n{ARTICLE}\n"
    expected = [1]
    for brief in found[:-1]:
        expected.append(expected[-1] + f"{brief}{gap}".count("\n"))
    assert starts(text) == [*expected, expected[-1] + found[-1].count("\n") + 1]
    assert dates(text) == [*(day.isoformat() for day in DAYS), None]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("lead", LEADS)
def test_blank_lines_between_them_change_nothing(lead: str, end: str) -> None:
    text = "\n\n".join([*briefs(lead, end), ARTICLE]) + "\n"
    assert dates(text) == [*(day.isoformat() for day in DAYS), None]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("lead", LEADS[::4])
@pytest.mark.parametrize("before", [0, 2], ids=["above", "between"])
def test_the_article_may_stand_above_or_between_them(lead: str, end: str, before: int) -> None:
    found, days = briefs(lead, end), [day.isoformat() for day in DAYS]
    blocks = [*found[:before], ARTICLE, *found[before:]]
    assert dates("\n\n".join(blocks) + "\n") == [*days[:before], None, *days[before:]]
