"""Sources on top of their texts, and at the ends of them."""

from __future__ import annotations

import pytest

from ..pages import body, items, page, starts

PAPERS = ("Coast Times", "Harbour Weekly", "Inland Mail", "The Valley Post")
TITLES = ("Ferries carry more grain", "Harbour wall is mended", "Toll on the bridge falls", "Eels are back")


@pytest.mark.parametrize("preface", ["", "What the papers of the coast write\n\n"])
@pytest.mark.parametrize(
    "head", ["Source: {paper}\n{title}\n", "Source: {paper}\n\n{title}\n", "Source: {paper}\n\n"]
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_a_source_on_top_begins_its_item(preface: str, head: str, gap: str) -> None:
    parts = [
        head.format(paper=paper, title=title) + body(n, 3)
        for n, (paper, title) in enumerate(zip(PAPERS, TITLES, strict=True))
    ]
    text = preface + gap.join(parts) + "\n"
    size = parts[0].count("\n") + len(gap)
    first = 1 + preface.count("\n")
    assert starts(text) == [first + n * size for n in range(len(PAPERS))]
    assert [item.source for item in items(text)] == list(PAPERS)


def test_two_texts_below_their_sources_and_days() -> None:
    text = page(
        "Obituaries of this spring", *(f"SOURCE: Coast Times (5-1{n}-12)\n\n{body(n, 4)}" for n in (3, 2))
    )
    assert starts(text) == [3, 7]
    assert [item.date and item.date.iso() for item in items(text)] == ["2012-05-13", "2012-05-12"]


def test_a_source_below_each_text_ends_its_item() -> None:
    parts = [
        f"{title}\n{body(n, 3)}\nSource: {paper}"
        for n, (paper, title) in enumerate(zip(PAPERS, TITLES, strict=True))
    ]
    assert starts("\n".join([*parts, TITLES[0], body(5, 3)]) + "\n") == [1, 4, 7, 10, 13]
