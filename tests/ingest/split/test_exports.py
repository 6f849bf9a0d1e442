"""Exports of press databases: their documents, what says where they are, and the fields around the text."""

from __future__ import annotations

import re

import pytest

from ..pages import body, dates, items, page, read, starts

NAMES = (
    "Harbour stays open for a year",
    "Longer season for the boats",
    "New quay may cost more than thought",
)
PAPERS = ("The Courier (Osthaven)", "The Upland Times", "Nordvik Post")


def lexis() -> str:
    """Centred heads with the publisher on top, and counted documents."""
    return "".join(
        f"\n{' ' * 30}{n + 1} of 3 DOCUMENTS\n\n\n{' ' * 20}{paper}\n\n"
        f"{' ' * 18}March {n + 3}, 2022 Thursday\n\n"
        f"{name}\n\nBYLINE: Ada Holm\n\nSECTION: NEWS; Pg. {n + 2}\n\nLENGTH: 312 words\n\n\n"
        f"{body(n)}\n\n{body(n + 2)}\n\n"
        f"LOAD-DATE: March {n + 9}, 2022\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n"
        f"{' ' * 14}Copyright 2022 {paper}\n{' ' * 21}All Rights Reserved\n"
        for n, (name, paper) in enumerate(zip(NAMES, PAPERS, strict=True))
    )


def nexis() -> str:
    """Documents that end with a line that says so."""
    return "".join(
        f"{name}\n\n{paper}\n\nMarch {n + 3}, 2022 Thursday 10:00 AM GMT\n\n\n"
        f"Copyright 2022 {paper} All Rights Reserved\n\n"
        f"Section: NEWS; Version:1\n\nLength: 312 words\n\nByline: Ada Holm\n\nBody\n\n\n"
        f"{body(n)}\n\n{body(n + 2)}\n\n"
        f"Classification\n\n\nLanguage: ENGLISH\n\nSubject: HARBORS (90%); FISHING (78%)\n\n"
        f"Load-Date: March {n + 9}, 2022\n\n\nEnd of Document\n\n\n"
        for n, (name, paper) in enumerate(zip(NAMES, PAPERS, strict=True))
    )


def factiva() -> str:
    """Documents that end with their number, the publisher below the day."""
    return "".join(
        f"{name}\n\nBy Ada Holm \n312 words\n{n + 3} March 2022\n{paper}\nOSTC\nEnglish\n"
        f"© Copyright 2022. {paper}.\n\n"
        f"{body(n)}\n\n{body(n + 2)}\n\nDocument OSTC00002022030{n + 3}ei33000a{n}\n\n"
        for n, (name, paper) in enumerate(zip(NAMES, PAPERS, strict=True))
    )


def coded() -> str:
    """The same with a code before each field."""
    return "".join(
        f"SE  News\nHD  {name}\nBY  By Ada Holm\nWC  312 words\nPD  {n + 3} March 2022\nET  06:14\n"
        f"SN  {paper}\nSC  OSTC\n"
        f"LA  English\n\nLP  \n{body(n)}\n\nTD  \n{body(n + 2)}\n\n"
        f"CO  osthav : Osthaven Harbour\nIN  i21 : Harbours\n"
        f"AN  Document OSTC00002022030{n + 3}ei33000a{n}\n"
        for n, (name, paper) in enumerate(zip(NAMES, PAPERS, strict=True))
    )


def proquest() -> str:
    """Counted documents behind rules, with fields below the text that say what they are."""
    return "".join(
        f"{'_' * 60}\n\nDocument {n + 1} of 3\n\n{name}\n\nAuthor: Ada Holm\n\nAbstract: {body(n + 1, 1)}\n\n"
        f"Full text: {body(n)}\n\n{body(n + 2)}\n\nSubject: Harbors; Fishing\n\nTitle: {name}\n\n"
        f"Publication title: {paper}\n\nPages: 12\n\nPublication date: Mar {n + 3}, 2022\n\n"
        f"Language of publication: English\n\nLast updated: 2022-03-1{n}\n\n"
        for n, (name, paper) in enumerate(zip(NAMES, PAPERS, strict=True))
    )


EXPORTS = {"lexis": lexis, "nexis": nexis, "factiva": factiva, "codes": coded, "proquest": proquest}


@pytest.mark.parametrize("export", EXPORTS)
def test_each_document_is_an_item_with_what_its_fields_say(export: str) -> None:
    found = items(EXPORTS[export]())
    assert {item.cut.rule for item in found} == {"document of an export"}
    assert [item.title for item in found] == list(NAMES)
    assert [item.source for item in found] == list(PAPERS)
    assert {item.author for item in found} == {"Ada Holm"}
    assert dates(EXPORTS[export]()) == ["2022-03-03", "2022-03-04", "2022-03-05"]


@pytest.mark.parametrize("export", EXPORTS)
def test_the_text_is_all_there_and_the_fields_are_not(export: str) -> None:
    for n, item in enumerate(items(EXPORTS[export]())):
        assert body(n) in item.text
        assert body(n + 2) in item.text
        for field in ("312 words", "Newspaper", "FISHING", "Fishing", "Copyright", "OSTC", "LP", "TD"):
            assert field not in item.text


@pytest.mark.parametrize("export", EXPORTS)
def test_what_is_left_out_of_an_export_is_a_label(export: str) -> None:
    found = read(EXPORTS[export]())
    lines = [*found.left_out, *(line for item in found.items for line in item.left_out)]
    assert {line.reason.value for line in lines} <= {"label", "rule", "copyright"}


def test_one_document_alone() -> None:
    text = nexis().split("End of Document")[0] + "End of Document\n"
    assert [(item.title, item.source) for item in items(text)] == [(NAMES[0], PAPERS[0])]


@pytest.mark.parametrize(
    "lines",
    [
        ("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"),
        ("1 of 3 documents", "3 of 3 documents", "2 of 3 documents"),
        ("1 of 3", "2 of 3", "3 of 3"),
        ("1 of 3 documents", "2 of 4 documents", "3 of 5 documents"),
        ("End of the document", "Document of the year", "Document 12"),
    ],
)
def test_other_lines_with_such_words_are_no_export(lines: tuple[str, ...]) -> None:
    blocks = (f"{body(n)}\n\nSubject: Harbors\n\n{line}" for n, line in enumerate(lines))
    text = page("Harbour Stays Open", *blocks)
    assert "document of an export" not in {item.cut.rule for item in items(text)}


def test_a_text_above_the_first_document_is_kept() -> None:
    text = page("What I found for the report", body(3), body(4)) + lexis()
    assert len(starts(text)) == 4
    assert starts(text)[0] == 1


def test_a_field_in_the_text_does_not_end_it() -> None:
    text = nexis().replace(body(2), f"{body(4)}\n\nSubject: a letter\n\n{body(2)}", 1)
    assert body(2) in items(text)[0].text


def test_what_stands_below_the_fields_is_not_the_text() -> None:
    text = nexis().replace("FISHING (78%)\n", "FISHING (78%)\nBOATS (71%); NETS (60%)\n")
    assert not any("NETS" in item.text for item in items(text))


def test_a_line_like_those_of_saved_pages_is_of_the_text() -> None:
    text = nexis().replace(body(2), f"{body(4)}\n\nRelated news\n\n{body(2)}", 1)
    assert "Related news" in items(text)[0].text
    assert [item.title for item in items(text)] == list(NAMES)


def test_the_day_of_loading_dates_nothing_where_there_is_no_other() -> None:
    text = nexis().replace("March 3, 2022 Thursday 10:00 AM GMT\n\n", "")
    assert dates(text) == [None, "2022-03-04", "2022-03-05"]


def test_the_day_of_a_change_dates_nothing_and_is_not_kept() -> None:
    text = re.sub(r"Publication date: .*\n\n", "", proquest())
    assert dates(text) == [None, None, None]
    assert not any("Last updated" in item.text for item in items(text))


def test_a_name_high_above_the_day_is_no_publisher() -> None:
    head = "The council agreed on it after a long night\nAda Holm\n"
    found = items(factiva().replace("By Ada Holm \n", head))
    assert [item.source for item in found] == list(PAPERS)
    assert [item.title for item in found] == list(NAMES)


def test_an_hour_between_the_day_and_the_publisher() -> None:
    found = items(factiva().replace(" March 2022\n", " March 2022\n10:14\n"))
    assert [item.source for item in found] == list(PAPERS)


@pytest.mark.parametrize("line", ["End of Document", "Document 1 of 3", "3 of 3 documents"])
def test_such_a_line_without_the_fields_of_a_database_is_no_export(line: str) -> None:
    briefs = (f"Monday, March {n}, 2023 — {body(n)} Source: Coast Radio" for n in (13, 20, 27))
    assert starts(page(*briefs, line)) == [1, 3, 5]


def test_a_headline_in_capitals_is_no_code() -> None:
    assert items(factiva().replace(NAMES[1], "HARBOUR"))[1].title == "HARBOUR"


@pytest.mark.parametrize(
    "text",
    [
        "Document ABC12345678\n",
        "End of Document\nSubject: Bridge\n",
        f"Document 1 of 3\n\nSubject: Bridge\n\n{body(1, 3)} and so on\n",
    ],
)
def test_a_border_without_a_document_is_a_text(text: str) -> None:
    assert len(items(text)) == 1


def test_short_paragraphs_below_a_field_are_no_fields() -> None:
    text = page(
        "Ferry runs aground\nCoast News\nMarch 3, 2023\nLanguage: English",
        "The ferry hit a rock near the pier.",
        "Company: the yard has no comment.",
        "No one was hurt.",
        "Language: English\nSubject: Ferries",
        "End of Document",
    )
    (item,) = items(text)
    assert all(words in item.text for words in ("hit a rock", "no comment", "No one was hurt"))
    assert "Subject" not in item.text


def test_the_number_of_a_document_in_an_article_is_no_border() -> None:
    text = page("Leak shows ministry knew", "3 March 2023", body(1), "Document WHO20230912", body(2))
    assert len(items(text)) == 1
