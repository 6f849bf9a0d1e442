"""Items as blocks, and blocks as lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.item import Head, Item, StoredItem
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText
from reader.ui.article import CHIPS, blocks
from reader.ui.blocks import Block
from reader.ui.glyphs import UNICODE
from reader.ui.page import Page, matches

from .newsroom import DIGEST, item


def stored(number: int = 2, **changes: object) -> StoredItem:
    made: Item = item(SafeText("digest.txt"), number, DIGEST[number - 1])._replace(**changes)  # type: ignore[arg-type]
    head = Head(1, "id", made.title, made.date, made.source, made.tags, made.document, 1)
    return StoredItem(head, made)


def texts(found: StoredItem) -> list[str]:
    return [block.lead + block.text.replace("\xa0", " ") for block in blocks(found, UNICODE)]


def test_an_item_from_title_to_links() -> None:
    assert texts(stored(1)) == [
        "Harbour council votes for a third quay",
        "Wednesday, 20 March 2024 · Reuters",
        "from “(2024-03-20) --”",
        " shipping   Norway ",
        "",
        "The council of Varde voted for a third quay.",
        "Ships have waited outside for nine days.",
        "→ https://example.org/1",
    ]


def test_an_undated_item_says_so() -> None:
    assert texts(stored(12))[1] == "No date in the text"


def test_an_author_stands_behind_the_source() -> None:
    assert (
        texts(stored(2, author=SafeText("A. Writer")))[1] == "Wednesday, 20 March 2024 · BBC · by A. Writer"
    )


def test_an_item_without_text_says_so() -> None:
    assert texts(stored(2, text=SafeText("")))[-1] == "No text beside the title."


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    assert texts(stored(2, text=SafeText("one\ntwo\n\n\nthree\tfour")))[-2:] == ["one two", "three    four"]


def test_chips_and_source_can_be_clicked() -> None:
    found = blocks(stored(2), UNICODE)
    targets = [mark.target for block in found for mark in block.marks if mark.target is not None]
    assert targets[0].source == "BBC"
    assert [target.tag.name for target in targets if target.tag is not None] == [
        "critical minerals",
        "mining",
        "Chile",
        "Geological Survey",
    ]


def test_matches_are_found_in_title_and_text_only() -> None:
    found = blocks(stored(2), UNICODE)
    places = matches(found, ("lithium", "mine"))
    assert [found[place.block].text[place.start : place.end] for place in places] == [
        "Lithium",
        "Lithium",
        "lithium",
        "lithium",
        "lithium",
    ]
    assert matches(found, ()) == []


@given(
    st.lists(
        st.builds(
            lambda text, above, indent: Block(SafeText(text), above=above, indent=indent),
            st.text("ab 日", max_size=60),
            st.integers(0, 2),
            st.integers(0, 6),
        ),
        max_size=6,
    ),
    st.integers(8, 40),
)
def test_each_character_has_its_line(made: list[Block], width: int) -> None:
    page = Page(made, width)
    for index, block in enumerate(made):
        for offset, character in enumerate(block.text):
            run = page[page.line_of(index, offset)]
            assert run is not None
            assert run.block == index
            if character != " ":
                assert run.start <= offset < run.end


def test_the_character_under_the_mouse() -> None:
    page = Page([Block(SafeText("日本 news"))], 20)
    run = page[0]
    assert run is not None
    assert [page.offset_at(run, cell) for cell in (-1, 0, 1, 2, 4, 5, 8, 9)] == [None, 0, 0, 1, 2, 3, 6, None]


def test_what_was_on_top_is_found_again() -> None:
    page = Page([Block(SafeText("one")), Block(SafeText("two"), above=2)], 20)
    assert page.run_at(1) == (1, 0, 3)
    assert page.run_at(9) is None
    assert page.run_at(-1) == (0, 0, 3)


def test_of_many_tags_the_first_are_shown_and_the_rest_on_demand() -> None:
    many = tuple(Tag(SafeText(f"tag {number}"), TagKind.TOPIC) for number in range(CHIPS + 4))
    few = blocks(stored(2, tags=many), UNICODE)[3]
    assert few.text.replace("\xa0", " ").endswith("tag 8  4 more")
    assert few.marks[-1].target is not None
    assert few.marks[-1].target.all_tags
    every = blocks(stored(2, tags=many), UNICODE, all_tags=True)[3]
    assert len(every.marks) == len(many)
    one_more = blocks(stored(2, tags=many[: CHIPS + 1]), UNICODE)[3]
    assert len(one_more.marks) == CHIPS + 1
