"""Corpora with tags: what the tags say is what the items are."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, items, page, starts


def wire(n: int) -> str:
    return (
        f'<REUTERS TOPICS="YES" NEWID="{n}">\n<DATE>{12 + n}-MAR-1987 15:05:02.92</DATE>\n'
        f"<TOPICS><D>ships</D></TOPICS>\n"
        f"<UNKNOWN> \n&#22;&#22;&#1;f0215\nd f BC-HARBOUR   03-{12 + n} 0076</UNKNOWN>\n<TEXT>&#2;\n"
        f"<TITLE>HARBOUR STAYS OPEN {n}</TITLE>\n"
        f"<DATELINE>    OSTHAVEN, March {12 + n} - </DATELINE><BODY>{BODY[n]}\n"
        f"    {BODY[n + 1]}\n&#3;</BODY></TEXT>\n</REUTERS>\n"
    )


def test_wire_copy_between_tags() -> None:
    found = items('<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + "".join(map(wire, (1, 2, 3))))
    assert [item.title for item in found] == [f"HARBOUR STAYS OPEN {n}" for n in (1, 2, 3)]
    assert [str(item.date) for item in found] == ["1987-03-13", "1987-03-14", "1987-03-15"]
    for n, item in enumerate(found, 1):
        assert BODY[n] in item.text
        assert BODY[n + 1] in item.text
        assert not any(words in item.text for words in ("<", "ships", "BC-HARBOUR", "&#"))


def test_fields_over_several_lines_and_control_numbers() -> None:
    text = (
        "<DOC>\n<DOCNO>OST19950101-00001</DOCNO>\n<DATE>19950101</DATE>\n<PRIORITY>U</PRIORITY>\n"
        f"<TITLE>   HARBOUR\n      STAYS OPEN\n</TITLE>\n<TEXT>    {body()}\n {body(2)}\n</TEXT>\n</DOC>\n"
    )
    (item,) = items(text)
    assert (item.title, str(item.date), item.span.start) == ("HARBOUR", "1995-01-01", 1)
    assert item.text.startswith(BODY[0])
    assert "OST19950101" not in item.text


def test_a_feed_as_it_comes() -> None:
    entries = "".join(
        f"<item>\n  <title>Ferry {n} late</title>\n  <link>https://a.example/{n}</link>\n"
        f"  <pubDate>Mon, {19 + n} Mar 2023 10:00:00 GMT</pubDate>\n  <dc:creator>Ada Holm</dc:creator>\n"
        f"  <description>{body(n)}</description>\n</item>\n"
        for n in (1, 2)
    )
    found = items(
        f'<?xml version="1.0"?>\n<rss>\n<channel>\n<title>Coast</title>\n{entries}</channel>\n</rss>\n'
    )
    assert [(item.title, str(item.date), item.author) for item in found] == [
        ("Ferry 1 late", "2023-03-20", "Ada Holm"),
        ("Ferry 2 late", "2023-03-21", "Ada Holm"),
    ]
    assert [item.text for item in found] == [body(1), body(2)]


@pytest.mark.parametrize(
    "text",
    [
        page("Harbour stays open", "<DOC>", body(), body(2)),
        page("Harbour stays open", "<DOC>", body(), "<DOC>", body(2), "</DOC>"),
        page("Harbour stays open", "The tag <DOC> opens a document.", body(), "</DOC>"),
        page('<article class="post">', "Harbour stays open", body(), body(2), "</article>"),
    ],
    ids=["never closed", "opened twice", "in a sentence", "a web page"],
)
def test_other_tags_cut_nothing(text: str) -> None:
    assert len(starts(text)) == 1
    assert body() in items(text)[0].text


def test_documents_of_nothing_but_fields_are_a_text() -> None:
    assert len(items("<DOC>\n<DOCNO>1</DOCNO>\n</DOC>\n")) == 1
