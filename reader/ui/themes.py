"""Dateline's own themes, and the tokens that styles/ needs in every theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from textual.color import Color
from textual.theme import Theme

DARK: Final = "dateline-dark"
LIGHT: Final = "dateline-light"
CONTRAST: Final = "dateline-contrast"

_DARK: Final = Theme(
    name=DARK,
    dark=True,
    primary="#e8a05c",
    secondary="#8fb4d9",
    accent="#e8a05c",
    warning="#e6c15c",
    error="#ee7f78",
    success="#8cc48f",
    foreground="#dcdad4",
    background="#16171a",
    surface="#1b1d21",
    panel="#212429",
    variables={
        "ink": "#dcdad4",
        "ink-strong": "#f4f1ea",
        "ink-quiet": "#adaca6",
        "ink-faint": "#94938d",
        "hairline": "#33363c",
        "paper": "#16171a",
        "paper-side": "#131416",
        "paper-raised": "#1f2125",
        "pick": "#2e2a25",
        "pick-idle": "#222429",
        "match": "#ffe3a3",
        "match-paper": "#5b4413",
        "match-now": "#1a1305",
        "match-now-paper": "#f0b94f",
        "tag-topic": "#a3b5f0",
        "tag-place": "#8fcaa4",
        "tag-organisation": "#cfa8e6",
        "tag-person": "#eea2b2",
        "tag-source": "#86c8d3",
        "tag-own": "#dcc76f",
        "tag-time": "#c9b79c",
    },
)

_LIGHT: Final = Theme(
    name=LIGHT,
    dark=False,
    primary="#a3430d",
    secondary="#2f5f8f",
    accent="#a3430d",
    warning="#7d5600",
    error="#ac2a26",
    success="#2c6b37",
    foreground="#2c2923",
    background="#fcfaf5",
    surface="#f7f3ea",
    panel="#f0eadd",
    variables={
        "ink": "#2c2923",
        "ink-strong": "#14120e",
        "ink-quiet": "#575145",
        "ink-faint": "#6a6458",
        "hairline": "#ddd5c5",
        "paper": "#fcfaf5",
        "paper-side": "#f7f3ea",
        "paper-raised": "#f0eadd",
        "pick": "#f6e4d3",
        "pick-idle": "#f0ebe0",
        "match": "#2b2100",
        "match-paper": "#ffe28a",
        "match-now": "#ffffff",
        "match-now-paper": "#a3430d",
        "tag-topic": "#3a51a3",
        "tag-place": "#25653d",
        "tag-organisation": "#75399b",
        "tag-person": "#9d2c53",
        "tag-source": "#14606f",
        "tag-own": "#6d5300",
        "tag-time": "#6b5335",
    },
)

_CONTRAST: Final = Theme(
    name=CONTRAST,
    dark=True,
    primary="#ffd500",
    secondary="#7fd7ff",
    accent="#ffd500",
    warning="#ffd500",
    error="#ff9c94",
    success="#8cff9a",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    variables={
        "ink": "#ffffff",
        "ink-strong": "#ffffff",
        "ink-quiet": "#e4e4e4",
        "ink-faint": "#d0d0d0",
        "hairline": "#8a8a8a",
        "paper": "#000000",
        "paper-side": "#000000",
        "paper-raised": "#000000",
        "pick": "#003c8f",
        "pick-idle": "#303030",
        "match": "#000000",
        "match-paper": "#ffd500",
        "match-now": "#000000",
        "match-now-paper": "#ffffff",
        "tag-topic": "#b9c6ff",
        "tag-place": "#9dffb8",
        "tag-organisation": "#e6c2ff",
        "tag-person": "#ffbfcd",
        "tag-source": "#8ff0ff",
        "tag-own": "#ffe96b",
        "tag-time": "#ffdca8",
    },
)

OWN: Final = (_DARK, _LIGHT, _CONTRAST)


def default_theme(environment: Mapping[str, str]) -> str:
    """Light where the terminal says that its ground is light (COLORFGBG), else dark."""
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return LIGHT if ground in ("7", "15") else DARK


def tokens(theme: Theme) -> dict[str, str]:
    """The tokens of styles/ for a theme that does not know them, mixed from the colours that it has.

    Ours know them all. They are solid colours: a line of a view mixes foregrounds and grounds freely,
    where an alpha would be lost.
    """
    if "ink-quiet" in theme.variables:
        return theme.variables
    made = theme.to_color_system().generate()
    if theme.ansi:
        return _ansi_tokens()
    paper = Color.parse(made["background"])
    ink = Color.parse(made["foreground"])
    accent = Color.parse(made["accent"])

    def mix(ground: Color, over: Color, share: float) -> str:
        return ground.blend(over, share, alpha=1.0).hex

    def hue(name: str) -> str:
        return mix(Color.parse(made[name]), ink, 0.25)

    return {
        "ink": ink.hex,
        "ink-strong": mix(ink, paper.get_contrast_text(1.0), 0.5),
        "ink-quiet": mix(paper, ink, 0.82),
        "ink-faint": mix(paper, ink, 0.7),
        "hairline": mix(paper, ink, 0.2),
        "paper": paper.hex,
        "paper-side": mix(paper, Color.parse(made["surface"]), 0.5),
        "paper-raised": made["surface"],
        "pick": mix(paper, accent, 0.2),
        "pick-idle": mix(paper, ink, 0.08),
        "match": mix(ink, paper.get_contrast_text(1.0), 0.5),
        "match-paper": mix(paper, Color.parse(made["warning"]), 0.4),
        "match-now": accent.get_contrast_text(1.0).hex,
        "match-now-paper": accent.hex,
        "tag-topic": hue("primary"),
        "tag-place": hue("success"),
        "tag-organisation": hue("secondary"),
        "tag-person": hue("error"),
        "tag-source": mix(Color.parse(made["secondary"]), Color.parse(made["success"]), 0.5),
        "tag-own": hue("warning"),
        "tag-time": mix(ink, Color.parse(made["warning"]), 0.3),
    }


def _ansi_tokens() -> dict[str, str]:
    plain = "ansi_default"
    return {
        "ink": plain,
        "ink-strong": plain,
        "ink-quiet": plain,
        "ink-faint": "ansi_bright_black",
        "hairline": "ansi_bright_black",
        "paper": plain,
        "paper-side": plain,
        "paper-raised": plain,
        "pick": "ansi_bright_black",
        "pick-idle": plain,
        "match": "ansi_black",
        "match-paper": "ansi_yellow",
        "match-now": "ansi_black",
        "match-now-paper": "ansi_bright_yellow",
        "tag-topic": "ansi_blue",
        "tag-place": "ansi_green",
        "tag-organisation": "ansi_magenta",
        "tag-person": "ansi_red",
        "tag-source": "ansi_cyan",
        "tag-own": "ansi_yellow",
        "tag-time": plain,
    }
