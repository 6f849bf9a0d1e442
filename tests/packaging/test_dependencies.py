"""What Dateline rests on is declared, pinned, used, and explained in docs/dependencies.md."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PINS = [
    line for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines() if not line.startswith("#")
]
PINNED = {canonicalize_name(line.partition("==")[0]) for line in PINS}


def declared(lines: Iterable[str]) -> set[str]:
    """The names of the distributions that requirements ask for."""
    return {canonicalize_name(Requirement(line).name) for line in lines}


RUNTIME = declared(PROJECT["dependencies"])
EXTRAS = {name: declared(lines) for name, lines in PROJECT["optional-dependencies"].items()}
PAGE = ROOT / "docs" / "dependencies.md"


def needed(name: str, extras: Iterable[str] = ()) -> Iterator[tuple[str, frozenset[str]]]:
    """What a distribution asks for on this machine, with the extras that it asks for of it."""
    try:
        lines = requires(name) or []
    except PackageNotFoundError:  # of the extra "data", which only the generator scripts need
        return
    for line in lines:
        asked = Requirement(line)
        if asked.marker is None or any(asked.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield canonicalize_name(asked.name), frozenset(asked.extras)


def closure(names: Iterable[str]) -> set[str]:
    """These distributions and all that they lead to."""
    left = [(name, frozenset[str]()) for name in names]
    seen = set(left)
    while left:
        for each in needed(*left.pop()):
            if each not in seen:
                seen.add(each)
                left.append(each)
    return {name for name, _ in seen}


def imported(folder: Path) -> dict[str, set[str]]:
    """Top-level modules that the code in `folder` imports, with the rooms that do."""
    found: dict[str, set[str]] = {}
    for path in folder.rglob("*.py"):
        room = path.relative_to(folder).parts[0]
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            else:
                continue
            for name in names:
                found.setdefault(name.partition(".")[0], set()).add(room)
    return found


@pytest.mark.parametrize("line", PINS)
def test_a_constraint_is_one_exact_version_and_no_address(line: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*( ; python_version .+)?", line)


def test_the_constraints_are_sorted_and_each_stands_once() -> None:
    assert sorted(PINS, key=str.lower) == PINS
    assert len(PINNED) == len(PINS)


def test_everything_that_is_installed_for_it_is_pinned() -> None:
    assert closure(RUNTIME | EXTRAS["dev"] | EXTRAS["data"]) - PINNED == set()


def test_nothing_is_pinned_that_nobody_asks_for() -> None:
    only_elsewhere = {canonicalize_name(line.partition("==")[0]) for line in PINS if "python_version" in line}
    wanted = closure(RUNTIME | EXTRAS["dev"] | EXTRAS["data"])
    assert PINNED - wanted - only_elsewhere == set()


def test_every_dependency_is_imported_and_every_import_is_declared() -> None:
    owners = packages_distributions()
    modules = set(imported(ROOT / "reader")) - set(sys.stdlib_module_names) - {"reader", "__future__"}
    used = {canonicalize_name(owner) for module in modules for owner in owners.get(module, [module])}
    assert used == RUNTIME


@pytest.mark.parametrize("name", sorted(RUNTIME | EXTRAS["dev"] | EXTRAS["data"]))
def test_every_dependency_has_its_line_on_the_page(name: str) -> None:
    rows = re.findall(r"^\| ([\w.-]+) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert [row for row in rows if canonicalize_name(row) == name] != []


def test_the_page_has_no_line_about_what_is_not_a_dependency() -> None:
    text = PAGE.read_text("utf-8").partition("## Decided against")[0]
    rows = {canonicalize_name(row) for row in re.findall(r"^\| ([a-z][\w.-]+) \|", text, re.MULTILINE)}
    assert rows - (RUNTIME | EXTRAS["dev"] | EXTRAS["data"]) == {"name"}
