"""Lists of entries of a headline, a paper and a day, without text."""

from __future__ import annotations

from reader.domain.document import Document
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.read import read_lines

from ..pages import body, dates, items, page, starts

ENTRIES = (
    ("November 1, 2008", "A splash of green for the harbour", "Coast Times"),
    ("October 22, 2008", "Wind adds work for the yards", "Upland Globe"),
    ("Quay has potential for new jobs", "- (October 17, 2008)"),
    ("October 15, 2008", "Ferries at the forefront again", "The Osthaven Eagle"),
    ("Rope company wants to add more hands", "- (October 14, 2008)"),
)
DAYS = ["2008-11-01", "2008-10-22", "2008-10-17", "2008-10-15", "2008-10-14"]


def test_each_block_is_an_item_whatever_the_order_of_its_lines() -> None:
    text = page("Harbour news of the town", *("\n".join(entry) for entry in ENTRIES))
    assert dates(text) == DAYS
    assert starts(text) == [3, 7, 11, 14, 18]


def test_such_blocks_below_an_article_are_no_items() -> None:
    text = page("The harbour in winter", *(body(n, 3) for n in range(12)), *("\n".join(e) for e in ENTRIES))
    assert len(items(text)) == 1


PAPERS = ("MailOnline", "CoastOnline", "Upland World", "The Independent", "The Osthaven Dragon")


def links(papers: tuple[str, ...]) -> str:
    """Headlines over a day with few words behind it, and an address, with gaps between all of them."""
    blocks = []
    for n, paper in enumerate(papers):
        head = f"A swarm of bees takes over the old harbour street {n}"
        blocks += [head, f"{20 - n}-Jul-23 – {paper}", f"https://site.example/{n}"]
    return page("Links", *blocks)


def test_papers_behind_days_below_headlines_with_gaps_between_all_lines() -> None:
    assert dates(links(PAPERS)) == [f"2023-07-{20 - n}" for n in range(5)]
    assert items(links(PAPERS))[0].title == "A swarm of bees takes over the old harbour street 0"


def roles(papers: tuple[str, ...], below: str = "https://site.example/2") -> set[Role]:
    """What the lines with a day are read as."""
    lines = read_lines(Document.of("page.txt", links(papers).replace("https://site.example/2", below)))
    return {line.anchor.role for line in lines if line.anchor is not None}


def test_few_words_behind_days_are_titles_where_none_is_a_paper_or_a_text_stands_below() -> None:
    assert roles(PAPERS) == {Role.BYLINE}
    assert Role.TITLE_LEAD in roles(("Rope", "Tar", "Salt", "Coal", "Wool"))
    assert Role.TITLE_LEAD in roles(PAPERS, body(3))
