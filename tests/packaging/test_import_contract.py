"""The import contract holds, and each of its parts guards: break it, and the linter says so."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINTER = Path(sys.executable).with_name("lint-imports")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONTRACTS = [contract["name"] for contract in PROJECT["tool"]["importlinter"]["contracts"]]
BREAKING = {
    "The floors of the house": ("domain/span.py", "from reader.query import tree"),
    "The rooms of the splitter, in the order of its work": (
        "ingest/lines/at_head.py",
        "from reader.ingest.debris import mark",
    ),
    "The doors know the library, not what is behind it": ("cli/output.py", "from reader.store import index"),
    "Only the screen knows Textual": ("library/reports.py", "import textual"),
    "Only the store knows the database": ("ingest/planner.py", "import apsw"),
    "The ground floor stands on the standard library alone": ("query/lexer.py", "import rich"),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the package `reader` in `folder` against the contracts of pyproject.toml."""
    command = [str(LINTER), "--no-logo", "--no-cache", "--config", str(ROOT / "pyproject.toml")]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with a copy of the package's code."""
    sources = shutil.ignore_patterns("__pycache__", "*.json", "*.txt", "*.tsv", "*.csv", "*.md")
    shutil.copytree(ROOT / "reader", tmp_path / "reader", ignore=sources)
    return tmp_path


def test_it_holds(copy: Path) -> None:
    said = lint(copy)
    assert said.returncode == 0, said.stdout
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in said.stdout


def test_each_part_guards(copy: Path) -> None:
    assert sorted(BREAKING) == sorted(CONTRACTS)
    for path, line in BREAKING.values():
        module = copy / "reader" / path
        module.write_text(f"{module.read_text('utf-8')}\n{line}\n", "utf-8")
    said = lint(copy)
    assert said.returncode != 0
    assert [name for name in CONTRACTS if f"{name} BROKEN" not in said.stdout] == []


def test_a_new_room_has_to_take_its_floor(copy: Path) -> None:
    (copy / "reader" / "attic.py").write_text("", "utf-8")
    said = lint(copy)
    assert said.returncode != 0
    assert "attic" in said.stdout
