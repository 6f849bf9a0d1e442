"""The version of the index changes by itself with all that decides what is written into it."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import apsw
import pytest

from reader.errors import StoreError
from reader.query.parser import parse
from reader.store import schema
from reader.store.index import Index

from .making import ROOT, fill, item

DECISIVE = ("domain/text.py", "query/tokens.py", "query/names.py")


@pytest.mark.parametrize("name", DECISIVE)
def test_a_change_of_tables_or_folding_makes_another_version(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = version()
    for each in DECISIVE:
        (tmp_path / each).parent.mkdir(exist_ok=True)
        shutil.copy(schema._PACKAGE / each, tmp_path / each)
    monkeypatch.setattr(schema, "_PACKAGE", tmp_path)
    assert version() == before
    with (tmp_path / name).open("a") as file:
        file.write("# changed")
    assert version() != before
    assert 0 < version() < 1 << 31, "it must fit into user_version"


def version() -> int:
    """As another process would find it."""
    schema._version.cache_clear()
    return schema._version()


FORMER = schema._TABLES.replace(", ('state_uuid', ''), ('state_seq', 0)", "")
"""The tables of a version that knew nothing of state.db."""


def make_former(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the process of a former version make the index, whatever was there before."""
    with monkeypatch.context() as patch:
        patch.setattr(schema, "_TABLES", FORMER)
        version()
        with_it = apsw.Connection(str(path))
        schema.prepare(with_it)
        assert with_it.execute("SELECT count(*) FROM meta").get == 2
        with_it.close()
    version()


def test_an_index_of_a_former_version_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_former(tmp_path / "index.db", monkeypatch)
    index = Index(tmp_path / "index.db", [ROOT])
    assert index.emptied
    assert index.count() == 0
    fill(index, {"a.txt": [item("Lithium")]})
    assert len(index.answer(parse("lithium", today=dt.date(2024, 1, 1))).ids) == 1
    index.close()


def test_a_process_whose_files_were_replaced_makes_no_index_of_the_new_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # It has loaded the former tables; the number must be theirs, although the file says other ones by now.
    make_former(tmp_path / "index.db", monkeypatch)
    with_it = apsw.Connection(str(tmp_path / "index.db"))
    assert not schema.is_current(with_it)
    with_it.close()


def test_an_index_that_another_version_takes_over_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = Index(tmp_path / "index.db", [ROOT])
    fill(index, {"a.txt": [item("Lithium")]})
    make_former(tmp_path / "index.db", monkeypatch)
    for use in (index.count, index.everything, index.revision, lambda: fill(index, {"b.txt": [item()]})):
        with pytest.raises(StoreError, match="Another version of Dateline"):
            use()
    index.close()
