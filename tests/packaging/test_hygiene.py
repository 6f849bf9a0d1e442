"""No file of the repository speaks of the machine that it was written on."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MACHINE_PATH = re.compile(r"(?<![\w.~$}-])/(?:work|root|Users/\w+|home/\w+)/[\w.]")
REGISTRY = re.compile(
    r"\b(?:(?:[\w-]+\.)*(?:pypi|pythonhosted|anaconda|npmjs|crates|artifactory|jfrog|devpi|nexus)"
    r"\.(?:org|net|io|com|dev))\b|--(?:extra-)?index-url|--find-links|--trusted-host"
)
LOCK_FILES = {"uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml", "package-lock.json"}
UNREAD = {".png", ".gz", ".bin"}


def repository_files() -> list[Path]:
    """What git keeps, or would keep; in an unpacked archive there is nothing to ask."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, env=clean, capture_output=True, check=False)
    if listed.returncode != 0 or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    paths = (ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name)
    return [path for path in paths if path.is_file()]


def hits(pattern: re.Pattern[str]) -> list[str]:
    """Where the pattern stands, as path:line."""
    found: list[str] = []
    for path in repository_files():
        text = path.read_bytes().decode("utf-8", "replace") if path.suffix not in UNREAD else ""
        found += (
            f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}"
            for match in pattern.finditer(text)
        )
    return found


def test_no_file_names_a_path_of_this_machine() -> None:
    assert hits(MACHINE_PATH) == []


def test_no_file_names_where_this_checkout_lies() -> None:
    assert hits(re.compile(rf"(?<![\w.~$}}-]){re.escape(str(ROOT))}/")) == []


def test_no_file_names_a_package_index() -> None:
    here = Path(__file__).relative_to(ROOT).as_posix()
    assert [hit for hit in hits(REGISTRY) if not hit.startswith(here)] == []


def test_there_is_no_lock_file() -> None:
    assert [path for path in repository_files() if path.name in LOCK_FILES] == []


@pytest.mark.parametrize(
    "text",
    ["see /work" + "/main/x", "open('/root" + "/.cache/x')", "(/home" + "/ann/news)", "/Users" + "/ann/news"],
)
def test_a_path_of_a_machine_is_seen(text: str) -> None:
    assert MACHINE_PATH.search(text)


@pytest.mark.parametrize(
    "text", ["~/work/notes", "articles/work/x", "https://x.example/home/ann/", "$HOME/root/x"]
)
def test_other_paths_are_left_alone(text: str) -> None:
    assert not MACHINE_PATH.search(text)
