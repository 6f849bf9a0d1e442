"""Dates of changes: they date an item only where no other date does."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.split.page import Page

_UPDATE: Final = re.compile(
    r"[\W_]*(?:last\s+)?(?:updated?|modified|corrected|amended|aktualisiert|mis\s+à\s+jour|actualizado|atualizado|aggiornato|bijgewerkt|aangepast|"
    r"aktualizacja|обновлено|更新|最終更新|آخر\s+تحديث)",
    re.IGNORECASE,
)


def is_update(page: Page, index: int) -> bool:
    """Whether a date is that of a change, which dates an item only where no other one does."""
    return _UPDATE.match(page.lines[index].content) is not None
