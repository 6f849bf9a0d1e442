"""The one door between text of a document and the screen: nothing passes it that is not `SafeText`.

Textual parses bare strings as markup and lets control sequences through to the terminal, so a title
such as `[@click=app.quit]x[/]` would run. What is drawn here is measured and cut in cells, never parsed.
"""

from __future__ import annotations

import re
from typing import Final

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from reader.domain.text import SafeText, make_safe

_NARROW: Final = re.compile(
    "[ -~\xa0-\xac\xae-\u02ff\u0370-\u0482\u2010-\u2015\u2018-\u2027\u2030-\u203a\u20ac]*"
)
"""Characters that are one cell wide in every terminal; most news is made of them alone."""
NOTHING: Final = SafeText("")
"""No text at all."""
_ONE_ROW: Final = str.maketrans("\n\t", "  ")


class UnsafeTextError(TypeError):
    """A bare string was about to be drawn: a mistake in Dateline, never of the reader."""


def checked(text: SafeText) -> SafeText:
    """Return `text`, or raise `UnsafeTextError` if it did not come through `make_safe`."""
    if not isinstance(text, SafeText):
        raise UnsafeTextError(f"only SafeText may be drawn, not {type(text).__name__}")
    return text


def ours(text: str) -> SafeText:
    """Take words that Dateline itself says (a literal, a count, a date in words) as safe."""
    return SafeText.trusted(text)


def content(text: SafeText) -> Content:
    """Return `text` for a widget that wants Textual content; markup in it stays plain text."""
    return Content(str(checked(text)))


def narrow(text: str) -> bool:
    """Whether each character of `text` takes exactly one cell."""
    return _NARROW.fullmatch(text) is not None


def cells(text: str) -> int:
    """The width of `text` in cells."""
    return len(text) if narrow(text) else cell_len(text)


def one_row(text: SafeText) -> SafeText:
    """Return `text` as it may stand within a line: once more made safe, line ends and tabs as spaces.

    A second fence behind `make_safe`: it costs next to nothing for the few words of a row, and holds
    even if a text was called safe too early.
    """
    text = make_safe(checked(text))
    return SafeText(text.translate(_ONE_ROW)) if "\n" in text or "\t" in text else text


def start_of(text: SafeText, width: int) -> SafeText:
    """Return at least what can be seen of `text` in `width` cells, so that no more needs to be looked at."""
    # No character takes less than a cell but combining ones, of which four may follow a base.
    most = width * 8 + 8
    return SafeText(checked(text)[:most]) if len(text) > most else checked(text)


def clip(text: SafeText, width: int, ellipsis: str = "…") -> SafeText:
    """Return `text` in at most `width` cells, ending with `ellipsis` where something was cut off."""
    width = max(0, width)
    text = start_of(text, width)
    if cells(text) <= width:  # a lone mark that stands on the letter before it takes no cell at all
        return text
    room = max(0, width - len(ellipsis))
    return SafeText(set_cell_size(text, room).rstrip() + ellipsis[:width])
