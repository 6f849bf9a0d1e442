"""One version everywhere."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import reader

ROOT = Path(__file__).resolve().parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_package_has_the_version_of_the_project() -> None:
    assert reader.__version__ == VERSION


def test_the_newest_release_of_the_changelog_is_the_version() -> None:
    releases = re.findall(r"^## \[(.+?)\]", CHANGELOG, re.MULTILINE)
    assert releases[:2] == ["Unreleased", VERSION]


def test_releases_have_their_day_and_known_headings() -> None:
    headings = set(re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE))
    assert headings <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    undated = re.findall(r"^## \[(?!Unreleased)[^]]+\](?! - \d{4}-\d\d-\d\d$).*$", CHANGELOG, re.MULTILINE)
    assert undated == []
