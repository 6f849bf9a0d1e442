"""A document: one file of a corpus as decoded, numbered lines."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.text import SafeText


@dataclass(frozen=True, slots=True)
class Document:
    """One file of a corpus, decoded.

    `lines` hold no line ends. They are the decoded text itself, not yet safe to show: what leaves
    `reader.ingest` is `SafeText`.
    """

    name: SafeText
    """Path relative to its corpus, with "/" between folders, safe to show."""
    lines: tuple[str, ...]
    """`lines[0]` is line 1."""
    encoding: str = "utf-8"
    """What it was decoded from."""
    markdown: bool = False
    """By its name; a plain file that uses Markdown headings is told by the splitter."""

    @classmethod
    def of(cls, name: str, text: str) -> Document:
        """Make a document of `text`, split at LF, CRLF and CR only (a form feed is not a line end)."""
        plain = text.replace("\r\n", "\n").replace("\r", "\n")
        lines = plain.split("\n")
        if lines and not lines[-1]:
            lines.pop()
        lowered = name.lower()
        return cls(SafeText(name), tuple(lines), markdown=lowered.endswith((".md", ".markdown")))
