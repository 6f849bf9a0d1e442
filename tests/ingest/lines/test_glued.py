"""Prompts that a copy left glued to the head of the next entry."""

from __future__ import annotations

import pytest

from reader.domain.document import Document
from reader.ingest.lines.read import read_lines

from ..pages import body, items, starts

HEADS = ("Harbour opens a second gate", "Ferry line gives up its night boat", "Old crane goes to the museum")


def glued(prompts: tuple[str, ...]) -> str:
    """A text, and then headlines with their texts, a prompt glued to each headline."""
    lines = [body(5, 4)]
    for n, (prompt, head) in enumerate(zip(prompts, HEADS, strict=True)):
        lines += [prompt + head, body(n, 2)]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "prompts",
    [("Read More »",) * 3, ("Continue reading",) * 3, ("6 uur geleden", "9 uur geleden", "12 uur geleden")],
)
def test_what_stands_behind_the_prompt_opens_an_item(prompts: tuple[str, ...]) -> None:
    assert starts(glued(prompts)) == [1, 2, 4, 6]
    assert [item.title for item in items(glued(prompts))[1:]] == list(HEADS)


@pytest.mark.parametrize(
    "prompts",
    [("Read More »", "Read More »", ""), ("Mac",) * 3, ("Read More » ",) * 3],
    ids=["too few", "names with a capital inside", "a space between"],
)
def test_other_lines_begin_with_their_first_word(prompts: tuple[str, ...]) -> None:
    lines = read_lines(Document.of("page.txt", glued(prompts)))
    assert not any(line.freed for line in lines)
