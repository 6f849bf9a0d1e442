"""The inks: named text styles that all views draw with, so that the look stands in styles/ alone."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.widget import Widget

from reader.domain.tag import TagKind

_NAMES = (
    "ink", "strong", "quiet", "faint", "accent", "hairline", "error", "warning", "unread", "star", "brand",
    "heading", "day", "count", "pick", "pick-idle", "match", "match-now", "include", "exclude", "emphasis",
    "strong-text", "code", "quote", "title", "link", "key", "zero",
)  # fmt: skip
_KINDS = (*(kind.value for kind in TagKind), "source", "time")


class Inks(Widget):
    """Holds the component styles; takes no room and draws nothing.

    One widget and not a set of component classes in each view, because Textual works the classes out
    again for every widget that has them whenever its focus or hover changes.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"ink--{name}" for name in _NAMES),
        *(f"ink--tag-{kind}" for kind in _KINDS),
        *(f"ink--chip-{kind}" for kind in _KINDS),
    }
    DEFAULT_CSS = """
    Inks { display: none; }
    """

    def __getitem__(self, name: str) -> Style:
        """The style `ink--{name}`: only what it sets, to be laid over a ground.

        A chip is whole: its ground is mixed with the paper's, which a partial style cannot be.
        """
        return self.get_component_rich_style(f"ink--{name}", partial=not name.startswith("chip-"))

    def style(self, *names: str) -> Style:
        """Several styles over each other, the last one on top."""
        style = self[names[0]]
        for name in names[1:]:
            style += self[name]
        return style
