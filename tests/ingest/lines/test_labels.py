"""Labels name a source, an author or another field; sentences are none."""

from __future__ import annotations

import pytest

from reader.ingest.lines.labels import Field, read_label


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Source: CNN", Field.SOURCE, "CNN"),
        ("SOURCE: CNN", Field.SOURCE, "CNN"),
        ("Sources: CNN, BBC", Field.SOURCE, "CNN, BBC"),
        ("(Source: CNN)", Field.SOURCE, "CNN"),
        ("**Source:** CNN", Field.SOURCE, "CNN"),
        ("Source - CNN", Field.SOURCE, "CNN"),
        ("Via: AFP", Field.SOURCE, "AFP"),
        ("Via The Coast Times", Field.SOURCE, "The Coast Times"),
        ("via the Coast Herald", Field.SOURCE, "the Coast Herald"),
        ("Quelle: dpa", Field.SOURCE, "dpa"),
        ("Fuente: EFE", Field.SOURCE, "EFE"),
        ("Fonte: ANSA", Field.SOURCE, "ANSA"),
        ("Bron: ANP", Field.SOURCE, "ANP"),
        ("Źródło: PAP", Field.SOURCE, "PAP"),
        ("Источник: ТАСС", Field.SOURCE, "ТАСС"),
        ("来源：新华社", Field.SOURCE, "新华社"),
        ("出典：共同通信", Field.SOURCE, "共同通信"),
        ("المصدر: الجزيرة", Field.SOURCE, "الجزيرة"),
        ("Author: Anna Smith", Field.AUTHOR, "Anna Smith"),
        ("By Anna Smith", Field.AUTHOR, "Anna Smith"),
        ("By Anna Smith | Coast Herald", Field.AUTHOR, "Anna Smith"),
        ("By Anna Smith and John Miller", Field.AUTHOR, "Anna Smith and John Miller"),
        ("Von Anna Schmidt", Field.AUTHOR, "Anna Schmidt"),
        ("Par Anne Dupont", Field.AUTHOR, "Anne Dupont"),
        ("Por Ana de la Cruz", Field.AUTHOR, "Ana de la Cruz"),
        ("作者：王小明", Field.AUTHOR, "王小明"),
        ("Автор: Иван Петров", Field.AUTHOR, "Иван Петров"),
        ("Posted by anna on Monday", Field.AUTHOR, "anna"),
        ("Title: Harbour stays open", Field.TITLE, "Harbour stays open"),
        ("Subject: Harbour", Field.TITLE, "Harbour"),
        ("Date: 2023-03-20", Field.DATE, "2023-03-20"),
        ("Fecha: 20/03/2023", Field.DATE, "20/03/2023"),
        ("Link: https://example.org", Field.LINK, "https://example.org"),
        ("https://example.org/a", Field.LINK, "https://example.org/a"),
        ("Tags: harbour, quay", Field.OTHER, "harbour, quay"),
        ("From: Anna <anna@example.org>", Field.OTHER, "Anna <anna@example.org>"),
    ],
)
def test_labels(line: str, field: Field, value: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.field, label.value) == (field, value)
    assert line[label.start : label.end] == value


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Via Roma 12",
        "Via del Corso",
        "Via Harbour Weekly on Monday.",
        "Harbour stays open",
        "The source: a river in the hills",
        "By the way, nobody came",
        "By noon everybody had gone home",
        "Von der Küste kam nichts",
        "Source:",
        "Sources said that nobody came",
        "Authors came from all over the world",
        "He said: Source it well",
        "Updates follow",
        "Text: " + "a long caption that says what nobody wants to know about it " * 2,
        "Source: " + "x" * 100,
    ],
)
def test_what_is_no_label(line: str) -> None:
    assert read_label(line) is None
