"""docs/query.md says what the table of the grammar says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reader.query.grammar import DATE_WORDS, FIELDS, SYNTAX, FieldKind, FieldSpec, SyntaxSpec

PAGE = (Path(__file__).parents[2] / "docs" / "query.md").read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ")
]


@pytest.mark.parametrize("spec", FIELDS, ids=lambda spec: spec.name)
def test_each_field_has_its_row(spec: FieldSpec) -> None:
    aliases = " ".join(f"`{alias}:`" for alias in spec.aliases)
    assert [f"`{spec.name}:`", spec.help, f"`{spec.example}`", aliases] in ROWS


@pytest.mark.parametrize("spec", SYNTAX, ids=lambda spec: spec.sign)
def test_each_sign_has_its_row(spec: SyntaxSpec) -> None:
    assert [f"`{spec.sign}`", spec.help, f"`{spec.example}`"] in ROWS


def test_no_row_is_about_a_field_that_does_not_exist() -> None:
    named = [row[0].strip("`:") for row in ROWS if re.fullmatch(r"`[a-z]+:`", row[0])]
    assert named == [spec.name for spec in FIELDS]


@pytest.mark.parametrize("spec", [spec for spec in FIELDS if spec.values], ids=lambda spec: spec.name)
def test_each_value_is_named(spec: FieldSpec) -> None:
    for value in DATE_WORDS if spec.kind is FieldKind.DATE else spec.values:
        shown = {f"`{value}`", f'`"{value}"`', f"`{spec.name}:{value}`"}
        assert any(text in PAGE for text in shown), value
