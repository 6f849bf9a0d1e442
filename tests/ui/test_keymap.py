"""Keys, as people write and change them."""

from __future__ import annotations

import pytest

from reader.errors import ConfigError
from reader.ui.commands.command import Scope, Situation
from reader.ui.commands.table import BY_ID
from reader.ui.hints import hints
from reader.ui.keymap import KeyMap, written
from reader.ui.layout import Pane


@pytest.mark.parametrize(
    ("key", "people"),
    [
        ("ctrl+d", "^d"),
        ("slash", "/"),
        ("G", "G"),
        ("shift+tab", "shift+tab"),
        ("down", "↓"),
        ("escape", "esc"),
    ],
)
def test_keys_as_people_write_them(key: str, people: str) -> None:
    assert written(key) == people


def test_a_key_that_is_taken_says_by_what() -> None:
    with pytest.raises(ConfigError, match=r"j would run both move\.last and move\.down"):
        KeyMap({"move.last": "j"})
    assert KeyMap({"move.last": "j", "move.down": "w"}).all("move.last") == "j"


def test_signs_may_be_written_as_they_are() -> None:
    assert KeyMap({"app.help": "/", "query.edit": "?"}).changes == {
        "app.help": "slash",
        "query.edit": "question_mark",
    }


def test_arrows_in_ascii() -> None:
    assert written("down", ascii_only=True) == "down"


def test_a_changed_key_takes_the_place_of_the_usual_ones() -> None:
    keymap = KeyMap({"move.down": "w, ctrl+n"})
    assert keymap.all("move.down") == "w  ^n"
    assert keymap.all("move.up") == "k  ↑"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"move.dwn": "x"}, "did you mean move.down"),
        ({"nothing-like": "x"}, "docs/keys.md"),
        ({"app.quit": " "}, "has no key"),
    ],
)
def test_a_mistake_in_the_config_says_what_to_do(changes: dict[str, str], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        KeyMap(changes)


@pytest.mark.parametrize("at", Pane)
def test_hints_show_a_key_once_and_the_palette_last(at: Pane) -> None:
    shown = hints(None, at, Situation(), KeyMap({}))
    keys = [hint.key for hint in shown]
    assert len(keys) == len(set(keys))
    assert shown[-1].command == "app.palette"


def test_hints_leave_out_what_makes_no_sense() -> None:
    shown = {hint.command for hint in hints(None, Pane.LIST, Situation(), KeyMap({}))}
    assert "item.copy" not in shown
    assert "read.match" not in shown
    matched = {hint.command for hint in hints(None, Pane.LIST, Situation(matches=True), KeyMap({}))}
    assert "read.match" in matched


def test_in_the_query_bar_only_its_own_keys_are_shown() -> None:
    shown = hints(Scope.QUERY, Pane.LIST, Situation(), KeyMap({}))
    assert {hint.command.partition(".")[0] for hint in shown[:-1]} == {"query"}


def test_every_hint_is_a_command() -> None:
    assert all(hint.command in BY_ID for hint in hints(None, Pane.LIST, Situation(), KeyMap({})))


def test_in_the_item_the_way_on_and_the_way_out_come_first() -> None:
    shown = hints(None, Pane.DETAIL, Situation(), KeyMap({}))
    assert [hint.command for hint in shown[:2]] == ["read.on", "pane.back"]
