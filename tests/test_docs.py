"""README and the pages of docs/ say what is so: links lead somewhere, examples run, rooms and keys exist."""

from __future__ import annotations

import io
import re
import shlex
from pathlib import Path
from typing import NoReturn

import pytest

from reader.cli.commands import MODULES
from reader.cli.main import run
from reader.config import Config
from reader.ui.commands.table import BY_ID
from reader.ui.keymap import written

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?:\]\(|\bsrc(?:set)?=\")([^)#\"\s]+)(?:#[\w-]+)?[)\"]")
EXAMPLES = [
    shlex.split(re.split(r" [|>#] ?", line)[0])[1:]
    for line in README.splitlines()
    if line.startswith("dateline ")
]
NO_ROOMS = {"__init__.py", "__pycache__", "py.typed"}
ROOMS = sorted(path for path in (ROOT / "reader").iterdir() if path.name not in NO_ROOMS)
KEYS = {
    "j": "move.down",
    "k": "move.up",
    "g": "move.first",
    "G": "move.last",
    "^d": "move.half_down",
    "^u": "move.half_up",
    "tab": "pane.next",
    "h": "pane.left",
    "l": "pane.right",
    "enter": "read.open",
    "space": "read.on",
    ".": "read.unread",
    "s": "mark.star",
    "u": "mark.read",
    "t": "mark.tags",
    "a": "mark.note",
    "A": "all.read",
    "U": "history.undo",
    "H": "history.show",
    "/": "query.edit",
    "n": "read.match",
    "N": "read.match_back",
    "backspace": "query.former",
    "f": "pane.filters",
    "z": "read.zen",
    "o": "item.link",
    "y": "item.copy",
    "r": "item.file",
    "e": "item.edit",
    "T": "app.theme",
    "?": "app.help",
    "^p": "app.palette",
    "q": "app.quit",
}
"""The keys of the README, with the commands that they run."""
FILLER = re.compile(
    r"\b(?:blazing|seamless\w*|powerful\w*|robust\w*|leverag\w+|delv\w+|effortless\w*|cutting-edge|world-class"
    r"|state-of-the-art|beautiful\w*|awesome|amazing|incredibl\w+|revolutionary|game-chang\w+|simply|easily"
    r"|please|feel free|out of the box|under the hood|in order to|it is worth noting)\b",
    re.IGNORECASE,
)


def never(config: Config) -> NoReturn:
    """Stands for the screen, which no example may open here."""
    raise AssertionError("the screen was opened")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = [link for link in LINK.findall(FENCE.sub("", page.read_text("utf-8"))) if "://" not in link]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name)
def test_every_page_can_be_reached_from_the_readme(page: Path) -> None:
    seen: set[Path] = set()
    left = [ROOT / "README.md"]
    while left:
        here = left.pop()
        if here.suffix != ".md" or here in seen or not here.exists():
            continue
        seen.add(here)
        left += [(here.parent / link).resolve() for link in LINK.findall(here.read_text("utf-8"))]
    assert page in seen


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_page_uses_filler(page: Path) -> None:
    assert FILLER.findall(FENCE.sub("", page.read_text("utf-8"))) == []


def test_readme_shows_commands() -> None:
    assert len([words for words in EXAMPLES if words[0] in MODULES]) >= 5


@pytest.mark.parametrize("words", [words for words in EXAMPLES if words[0] in MODULES], ids=" ".join)
def test_the_examples_of_the_readme_find_something(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    out, err = io.StringIO(), io.StringIO()
    config = tmp_path / "config.toml"
    config.write_text("", "utf-8")
    given = [*words, "--corpus", str(ROOT / "articles"), "--data", str(tmp_path), "--config", str(config)]
    code = run(given, show_screen=never, stdin=io.StringIO(), stdout=out, stderr=err, environ={})
    assert (code, err.getvalue()) == (0, "")
    assert out.getvalue().strip() not in ("", "0")


def test_the_readme_shows_the_screen() -> None:
    assert [link for link in LINK.findall(README) if link.startswith("docs/screenshots/")] != []


def test_the_keys_of_the_readme_run_what_it_says() -> None:
    section = README.partition("## Keys")[2].partition("\n## ")[0]
    first_cells = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    assert {key for cell in first_cells for key in re.findall(r"`(.+?)`", cell)} == set(KEYS)
    wrong = [key for key, name in KEYS.items() if key not in map(written, BY_ID[name].keys)]
    assert wrong == []


def test_the_two_commands_of_the_readme_are_there() -> None:
    assert "make run" in README
    assert "pipx install ." in README


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.name)
def test_every_room_stands_in_the_architecture(room: Path) -> None:
    name = f"{room.name}/" if room.is_dir() else room.name
    assert re.search(rf"^  {re.escape(name)} ", ARCHITECTURE, re.MULTILINE)


@pytest.mark.parametrize(
    "room",
    sorted(path.parent for path in (ROOT / "reader" / "ingest").glob("*/__init__.py")),
    ids=lambda path: path.name,
)
def test_every_room_of_ingest_stands_in_the_architecture(room: Path) -> None:
    assert re.search(rf"^ {{19}}{room.name}/ ", ARCHITECTURE, re.MULTILINE)


def test_the_architecture_names_no_room_that_is_not_there() -> None:
    plan = ARCHITECTURE.split("```")[1]
    parents = {2: ROOT / "reader", 19: ROOT / "reader" / "ingest"}
    rooms = re.findall(r"^( *)([\w.]+)(/?)  ", plan, re.MULTILINE)
    missing = [name for space, name, _ in rooms if not (parents.get(len(space), ROOT) / name).exists()]
    assert missing == []
