"""The day on which a ruling was delivered: in its head, or in the note below it."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.dates.find import find
from reader.ingest.item.context import Context
from reader.ingest.item.reading import Reading
from reader.ingest.split.page import Page
from reader.ingest.split.rulings import case_head

_DELIVERED: Final = re.compile(
    r"(?:.{0,24}:\s+)?(?:this\s+|approved\s+)?(?:judge?ment|ruling|decision|opinion|hand(?:ed)?[-\s]down|urteil|beschluss|arrêt|sentencia|sentenza|acórdão|"
    r"vonnis|wyrok)\b.{0,160}?\b(?:delivered|given|pronounced|handed\s+down|deemed\s+to\s+be|verkündet|prononcé|dictada|pronunciata|"
    r"uitgesproken)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_WITHIN: Final = 40
"""Lines of a ruling among which the day of its delivery stands."""
_LONGEST: Final = 320


def read_ruling(page: Page, reading: Reading, context: Context) -> None:
    """The day of delivery: "JUDGMENT of Mr Justice Hale delivered on the 16th day of December, 2020"."""
    if case_head(page) is None:
        return
    for index in reading.active[:_WITHIN]:
        line = page.lines[index]
        if line.size > _LONGEST:
            continue
        for mention in find(line.text):
            whole = mention.day is not None and mention.year is not None
            if not whole or _DELIVERED.match(line.text[line.start : mention.start]) is None:
                continue
            settled = context.settle(mention)
            if settled is not None:
                reading.date, reading.date_note = settled[0].date, settled[0].note
                reading.note("date", "day of the ruling", page, index, mention.start, mention.end)
                return
