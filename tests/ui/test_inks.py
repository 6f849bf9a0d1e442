"""The inks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.color import Color

import reader
from reader.domain.tag import TagKind
from reader.resources import styles
from reader.ui import themes
from reader.ui.inks import Inks

from .conftest import MakeApp
from .driving import opened

SHEET = """/* .ink--no { color: $a; } */
.ink--plain { color: $a; }
.ink--loud { color: $a; text-style: bold underline; }
.ink--ground { background: $b; }
.ink--chip { color: $a; background: $a 50%; }
"""
TOKENS = {"a": "#ff0000", "b": "#0000ff", "paper": "#000000"}


@pytest.fixture
def inks() -> Inks:
    return Inks(SHEET, TOKENS)


def colour(name: str) -> Color:
    return Color.parse(name)


def test_an_ink_sets_only_what_it_says(inks: Inks) -> None:
    assert inks["plain"].color == colour("#ff0000")
    assert inks["plain"].bgcolor is None
    assert not inks["plain"].bold
    assert inks["loud"].bold
    assert inks["loud"].underline
    assert inks["ground"].color is None


def test_a_share_is_mixed_into_the_paper(inks: Inks) -> None:
    assert inks["chip"].bgcolor == colour("#7f0000")


def test_inks_lie_over_each_other(inks: Inks) -> None:
    both = inks.style("loud", "ground")
    assert (both.color, both.bgcolor, both.bold) == (colour("#ff0000"), colour("#0000ff"), True)


def test_an_ink_that_is_not_there_is_a_mistake(inks: Inks) -> None:
    assert inks.names == {"plain", "loud", "ground", "chip"}
    with pytest.raises(KeyError):
        inks["no"]


@pytest.mark.parametrize("theme", themes.OWN, ids=lambda theme: theme.name)
def test_each_ink_of_the_sheet_can_be_made(theme: themes.Theme) -> None:
    tokens = {**theme.to_color_system().generate(), **theme.variables}
    inks = Inks((styles() / "inks.tcss").read_text(), tokens)
    for name in inks.names:
        assert inks[name] is not None
    for kind in (*(kind.value for kind in TagKind), "source", "time"):
        assert inks[f"tag-{kind}"].color is not None
        assert inks[f"chip-{kind}"].bgcolor is not None


def test_each_ink_that_is_drawn_with_stands_in_the_sheet() -> None:
    inks = Inks((styles() / "inks.tcss").read_text(), {})
    rooms = (Path(reader.__file__).parent / "ui").rglob("*.py")
    used = {name for path in rooms for name in re.findall(r'inks\["([a-z-]+)"\]', path.read_text())}
    assert used
    assert used <= inks.names


async def test_another_theme_has_other_inks(make_app: MakeApp) -> None:
    async with opened(make_app(), (80, 24)) as pilot:
        app = pilot.app
        dark = app.inks["quiet"]
        app.theme = themes.LIGHT
        await pilot.pause()
        assert app.inks["quiet"] != dark
