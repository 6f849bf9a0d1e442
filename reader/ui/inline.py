"""The text inside a Markdown paragraph, with emphasis, code and links as marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reader.domain.text import make_safe, one_line
from reader.ui.blocks import Mark, Target
from reader.ui.glyphs import Glyphs
from reader.ui.opener import host, is_web_address

if TYPE_CHECKING:
    from markdown_it.token import Token

_INKS: Final = {"em": "emphasis", "strong": "strong-text", "s": "faint"}


@dataclass(frozen=True, slots=True)
class InlineText:
    """Text, with line ends only where the document asks for them."""

    text: str
    marks: tuple[Mark, ...]

    def lines(self) -> Iterator[InlineText]:
        """Yield each line with its marks."""
        start = 0
        for line in self.text.split("\n"):
            end = start + len(line)
            yield InlineText(
                line,
                tuple(
                    mark._replace(start=max(mark.start, start) - start, end=min(mark.end, end) - start)
                    for mark in self.marks
                    if mark.start < end and mark.end > start
                ),
            )
            start = end + 1


def inline_text(tokens: Sequence[Token], glyphs: Glyphs) -> InlineText:
    """Return the text of `tokens`, made safe once more: Markdown decodes entities such as `&#27;`."""
    writer = _Writer(glyphs)
    for token in tokens:
        writer.take(token)
    return InlineText("".join(writer.parts), tuple(sorted(writer.marks)))


class _Writer:
    """Puts the parts together; of marks inside each other the inner one holds."""

    def __init__(self, glyphs: Glyphs) -> None:
        self._glyphs = glyphs
        self.parts: list[str] = []
        self.marks: list[Mark] = []
        self._length = 0
        self._inks: list[str] = []
        self._address: str | None = None
        self._link_start = 0

    def take(self, token: Token) -> None:
        """Write one token."""
        kind = token.type
        if kind == "softbreak":
            self._write(" ")
        elif kind == "hardbreak":
            self._write("\n")
        elif kind == "code_inline":
            self._write(one_line(token.content), "code")
        elif kind == "image":
            self._write(f"[{one_line(token.content) or 'picture'}]", "faint")
        elif kind == "link_open":
            self._address, self._link_start = one_line(str(token.attrs.get("href", ""))), self._length
        elif kind == "link_close":
            self._end_link()
        elif kind.endswith("_open"):
            self._inks.append(_INKS.get(kind.removesuffix("_open"), "ink"))
        elif kind.endswith("_close"):
            self._inks.pop()
        else:
            self._write(make_safe(token.content).replace("\n", " ").replace("\t", " "))

    def _write(self, text: str, ink: str | None = None) -> None:
        if not text:
            return
        start, self._length = self._length, self._length + len(text)
        self.parts.append(text)
        if self._address is not None:
            target = Target(link=one_line(self._address)) if is_web_address(self._address) else None
            self.marks.append(Mark(start, self._length, "link" if target else "quiet", target))
        elif ink is not None or self._inks:
            self.marks.append(Mark(start, self._length, ink or self._inks[-1]))

    def _end_link(self) -> None:
        """Say where the link leads: its host, or the whole address where no browser would open it."""
        address, self._address = self._address or "", None
        shown = "".join(self.parts)[self._link_start :]
        where = host(address) if is_web_address(address) else address
        if where and where not in shown:
            self._write(f" ({where})", "faint")
