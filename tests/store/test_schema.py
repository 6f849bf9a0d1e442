"""The version of the index changes by itself with all that decides what is written into it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.store import schema

DECISIVE = ("store/schema.py", "domain/text.py", "query/tokens.py", "query/names.py")


@pytest.mark.parametrize("name", DECISIVE)
def test_a_change_of_tables_or_folding_makes_another_version(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = schema._version()
    for each in DECISIVE:
        (tmp_path / each).parent.mkdir(exist_ok=True)
        shutil.copy(schema._PACKAGE / each, tmp_path / each)
    monkeypatch.setattr(schema, "_PACKAGE", tmp_path)
    assert schema._version() == before
    with (tmp_path / name).open("a") as file:
        file.write("# changed")
    assert schema._version() != before
    assert 0 < schema._version() < 1 << 31, "it must fit into user_version"
