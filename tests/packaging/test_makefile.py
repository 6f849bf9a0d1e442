"""Every command that the project has is a target of the Makefile, and says what it does."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.MULTILINE))


def test_every_target_says_what_it_does() -> None:
    explained = set(re.findall(r"^([a-z][a-z-]*):.*## \S", MAKEFILE, re.MULTILINE))
    assert explained == TARGETS


def test_every_target_is_phony() -> None:
    (phony,) = re.findall(r"^\.PHONY: ((?:.*\\\n)*.*)$", MAKEFILE, re.MULTILINE)
    assert set(phony.replace("\\", " ").split()) == TARGETS


@pytest.mark.parametrize("path", sorted((ROOT / "benchmarks").glob("bench_*.py")), ids=lambda path: path.name)
def test_every_benchmark_has_its_target(path: Path) -> None:
    target = path.stem.replace("_", "-")
    (recipe,) = re.findall(rf"^{target}:.*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
    assert f"benchmarks/{path.name}" in recipe


@pytest.mark.parametrize("script", re.findall(r"(?:benchmarks|scripts)/\w+\.py", MAKEFILE))
def test_every_script_that_it_runs_is_there(script: str) -> None:
    assert (ROOT / script).is_file()


def test_help_lists_every_target() -> None:
    said = subprocess.run(["make", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {line.split()[0] for line in said.stdout.splitlines()} == TARGETS


def test_what_ci_runs_are_targets() -> None:
    steps = re.findall(r"^make (\S+)$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert steps[-1] == "test"
    assert {"lint", "types", "imports"} <= set(steps) <= TARGETS
