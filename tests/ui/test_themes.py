"""Colours that can be told apart."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from reader.resources import styles
from reader.ui import themes

ENOUGH = 4.5
"""WCAG 2.2 AA for text."""
SIGN = 3.0
"""WCAG 2.2 AA for signs that are not text."""
KINDS = ("topic", "place", "organisation", "person", "source", "own", "time")
TEXT = ("ink", "ink-strong", "ink-quiet", "ink-faint", *(f"tag-{kind}" for kind in KINDS))
PAPERS = ("paper", "paper-side", "paper-raised", "pick", "pick-idle")


def contrast(one: str, other: str) -> float:
    def light(color: str) -> float:
        channels = [channel / 255 for channel in Color.parse(color).rgb]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    brighter, darker = sorted((light(one), light(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", themes.OWN, ids=lambda theme: theme.name)
def test_all_text_of_our_themes_can_be_read(theme: themes.Theme) -> None:
    tokens = theme.variables
    weak = [
        (ink, paper, round(contrast(tokens[ink], tokens[paper]), 2))
        for ink in TEXT
        for paper in PAPERS
        if contrast(tokens[ink], tokens[paper]) < ENOUGH
    ]
    for name in ("accent", "error", "warning", "secondary"):
        color = getattr(theme, name)
        weak += [
            (name, p, round(contrast(color, tokens[p]), 2))
            for p in PAPERS
            if contrast(color, tokens[p]) < ENOUGH
        ]
    assert weak == []
    assert contrast(tokens["match"], tokens["match-paper"]) >= ENOUGH
    assert contrast(tokens["match-now"], tokens["match-now-paper"]) >= ENOUGH


@pytest.mark.parametrize("theme", themes.OWN, ids=lambda theme: theme.name)
def test_chips_can_be_read_on_their_ground(theme: themes.Theme) -> None:
    tokens = theme.variables
    for name in TEXT[4:]:
        hue = Color.parse(tokens[name])
        ground = Color.parse(tokens["paper"]).blend(hue, 0.13, alpha=1.0)
        assert contrast(hue.hex, ground.hex) >= ENOUGH, name


def test_high_contrast_is_high() -> None:
    tokens = next(theme for theme in themes.OWN if theme.name == themes.CONTRAST).variables
    assert min(contrast(tokens[ink], tokens["paper"]) for ink in TEXT) >= 12


def test_every_theme_gets_the_same_tokens() -> None:
    names = set(themes.OWN[0].variables)
    for theme in (*themes.OWN, *BUILTIN_THEMES.values()):
        assert set(themes.tokens(theme)) == names
    assert all(set(theme.variables) == names for theme in themes.OWN)


@pytest.mark.parametrize("name", sorted(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi))
def test_main_text_can_be_read_in_textual_themes(name: str) -> None:
    tokens = themes.tokens(BUILTIN_THEMES[name])
    assert contrast(tokens["ink-strong"], tokens["paper"]) >= ENOUGH
    assert contrast(tokens["ink-faint"], tokens["paper"]) >= SIGN - 0.5


@pytest.mark.parametrize(
    ("ground", "name"),
    [
        ("15;0", "dateline-dark"),
        ("0;15", "dateline-light"),
        ("0;default;7", "dateline-light"),
        (None, "dateline-dark"),
    ],
)
def test_the_terminal_says_dark_or_light(ground: str | None, name: str) -> None:
    assert themes.default_theme({} if ground is None else {"COLORFGBG": ground}) == name


def test_all_colour_stands_in_styles_as_tokens() -> None:
    for sheet in styles().rglob("*.tcss"):
        for line in sheet.read_text().splitlines():
            assert "#" not in line.split("{")[-1] or "{" not in line, (sheet.name, line)
            assert "rgb(" not in line
