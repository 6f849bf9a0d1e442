"""Where a link leads, in full, before it is opened."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType

from reader.domain.text import SafeText, one_line
from reader.ui.safe import checked, ours
from reader.ui.screens.overlay import Overlay
from reader.ui.widgets.key_bar import KeyHint
from reader.ui.widgets.link_list import LinkList

if TYPE_CHECKING:
    from reader.ui.dateline_app import DatelineApp


class LinkScreen(Overlay[SafeText]):
    """Answers with the address to open, or with nothing."""

    app: DatelineApp
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,o", "open", "Open", show=False),
        Binding("y", "copy", "Copy", show=False),
    ]
    HINTS: ClassVar[tuple[KeyHint, ...]] = (
        KeyHint("open", "enter", "open"),
        KeyHint("copy", "y", "copy address"),
        KeyHint("close", "esc", "leave it"),
    )

    def __init__(self, links: Sequence[SafeText]) -> None:
        self._list = LinkList([one_line(checked(link)) for link in links])
        title = "Open this in the browser?" if len(links) == 1 else "Open one of these in the browser?"
        super().__init__(ours(title), self._list)

    @on(LinkList.Chosen)
    def action_open(self) -> None:
        """Answer with the address under the cursor."""
        self.dismiss(self._list.current)

    def action_copy(self) -> None:
        """Copy the address under the cursor."""
        self.app.copy_text(self._list.current, "Copied the address")
        self.dismiss(None)
