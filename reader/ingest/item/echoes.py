"""Words that the head of a page has in common with its text: a headline has some, the name of the site none."""

from __future__ import annotations

from collections import Counter
from typing import Final

from reader.domain.item import Reason
from reader.ingest.lines.line import Line
from reader.ingest.split.article import NUMBER, words_of
from reader.ingest.split.page import Page

_TEXT: Final = 60
"""Lines of a text whose words are compared with those of its head."""
_MOST: Final = 3
NAME: Final = 3
"""Words that the name of a site, or a prompt at its top, has at most; a headline of more may play with words."""


def words_below(page: Page, index: int) -> Counter[str]:
    """The words of the text below a line, by their stems."""
    below = page.between(index + 1, page.last_index())[:_TEXT]
    return Counter(word for i in below for word in words_of(page.lines[i].content))


def hits(line: Line, told: Counter[str]) -> int:
    """How many words of a line the text has, too."""
    return sum(told[word] > 0 and not NUMBER.match(word) for word in words_of(line.content))


def echoed(line: Line, told: Counter[str]) -> float:
    """What its words say for a line of the head as the headline."""
    count = hits(line, told)
    if count:
        return 0.5 * min(count, _MOST)
    return -0.8 if line.word_count <= NAME else 0.0


def over_menu(page: Page, index: int) -> bool:
    """Whether the menu of the site stands straight below a line: it is the name of the site."""
    below = next((i for i in range(index + 1, len(page.lines)) if not page.lines[i].blank), None)
    mark = None if below is None else page.debris.get(below)
    return mark is not None and mark.reason is Reason.NAVIGATION


_SITE: Final = 130
"""Characters that a line of the page above the headline has at most."""


def below_site(page: Page, first: int, titled: int) -> int:
    """The first line from `first` on that belongs to the text whose headline stands at `titled`.

    The name of the site, its rubrics and prompts stand on top, and have no word in common with the text. A
    court or a council in capitals belongs to the text.
    """
    if titled == first + 1:
        return first  # straight above stands a kicker, or who speaks
    told = words_below(page, titled - 1)
    for index in page.between(first, titled):
        line = page.lines[index]
        if over_menu(page, index):
            continue
        body = line.content.isupper() and (" " in line.content or index == titled - 1)
        if line.anchor is not None or line.size > _SITE or body or hits(line, told):
            return index
    return titled
