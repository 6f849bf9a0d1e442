"""The inks: named text styles that all views draw with, so that the look stands in styles/ alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from rich.style import Style
from textual.color import Color

_RULE: Final = re.compile(r"\.ink--([\w-]+)\s*\{([^}]*)\}")
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)


class Inks:
    """Reads `.ink--name { color: …; background: …; text-style: … }` rules, one when it is first needed.

    The sheet is TCSS, but Textual does not read it: as component classes the rules would be parsed, and
    matched against every widget that draws, before the first paint. A colour is a token ("$ink-quiet"), a
    ground may have a share ("$tag-place 13%"), with which it is mixed into "$paper".
    """

    def __init__(self, sheet: str, tokens: Mapping[str, str]) -> None:
        self._rules = dict(_RULE.findall(_COMMENT.sub("", sheet)))
        self._tokens = tokens
        self._made: dict[tuple[str, ...], Style] = {}

    def __getitem__(self, name: str) -> Style:
        """The style of an ink: only what it sets, to be laid over a ground. KeyError for an unknown one."""
        return self.style(name)

    def style(self, *names: str) -> Style:
        """Several inks over each other, the last one on top."""
        style = self._made.get(names)
        if style is None:
            first, *rest = names
            style = self._read(self._rules[first])
            for name in rest:
                style += self._read(self._rules[name])
            self._made[names] = style
        return style

    @property
    def names(self) -> frozenset[str]:
        """All inks that there are."""
        return frozenset(self._rules)

    def _read(self, rule: str) -> Style:
        said = dict(part.split(":", 1) for part in rule.split(";") if ":" in part)
        found = {name.strip(): value.strip() for name, value in said.items()}
        color, ground = found.get("color"), found.get("background")
        style = Style(
            color=None if color is None else self._color(color).rich_color,
            bgcolor=None if ground is None else self._color(ground).rich_color,
        )
        return style + Style.parse(found.get("text-style", ""))

    def _color(self, value: str) -> Color:
        token, _, share = value.partition(" ")
        color = Color.parse(self._tokens[token.removeprefix("$")])
        if not share:
            return color
        return Color.parse(self._tokens["paper"]).blend(color, float(share.rstrip("%")) / 100, alpha=1.0)
