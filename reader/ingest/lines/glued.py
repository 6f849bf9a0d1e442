"""Prompts that a copy left glued to the head of the next entry: "Read More »Harbour opens", "6 uur geledenHARLINGEN".

One such line may be a name with a capital inside. Where several lines begin with the same words, numbers aside, and go
on with a capital and without a space, what stands before the capital is the end of the entry above.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from typing import Final

from reader.ingest.lines.line import Kind, Line

_LEAST: Final = 3
_PROMPT: Final = re.compile(
    r"(?P<words>[^\W\d_][^\W\d_]*+(?:\s[^\W\d_]++){0,3}\s?[»›>→…]++|(?:\d{1,2}\s)?(?:[A-ZÀ-Þ]?[a-zà-ÿ]++\s){1,3}[a-zà-ÿ]++)(?=[A-ZÀ-Þ\"“„«])"
)
_NUMBER: Final = re.compile(r"\d+")


def free_glued_heads(lines: list[Line], read: Callable[[int, str], Line]) -> None:
    """Read lines that begin with a glued prompt as if they began behind it; `read` reads a line anew."""
    groups: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.kind is Kind.TEXT and not line.wrapped and (match := _PROMPT.match(line.text, line.start)):
            shape = _NUMBER.sub("0", match["words"])
            groups[shape].append((index, match.end()))
    for shape, group in groups.items():
        if len(group) >= _LEAST and " " in shape:
            for index, end in group:
                old = lines[index]
                lines[index] = new = read(old.number, " " * end + old.text[end:])
                new.text, new.indent, new.freed = old.text, old.indent, True
