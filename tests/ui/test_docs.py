"""Documents that cannot drift."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import reader
from reader.ui.commands.table import COMMANDS

ROOT = Path(reader.__file__).parent.parent


def test_the_page_of_keys_is_what_the_declarations_say() -> None:
    spec = importlib.util.spec_from_file_location("keys_page", ROOT / "scripts" / "keys_page.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert (ROOT / "docs" / "keys.md").read_text() == script.page(), (
        "python scripts/keys_page.py > docs/keys.md"
    )


def test_every_command_is_on_it() -> None:
    shown = re.findall(r"`([a-z]+\.[a-z_0-9]+)` \|$", (ROOT / "docs" / "keys.md").read_text(), re.MULTILINE)
    assert shown == sorted(shown, key=[command.id for command in COMMANDS].index)
    assert set(shown) == {command.id for command in COMMANDS}


def test_each_place_where_private_surface_is_used_has_its_guard() -> None:
    page = (ROOT / "docs" / "textual-internals.md").read_text()
    guards = re.findall(r"`(tests/ui/\w+\.py)::(\w+)`", page)
    assert guards
    for path, name in guards:
        assert f"def {name}(" in (ROOT / path).read_text(), name
