"""The words before the day of a change: "Updated: …", "Zuletzt aktualisiert am …"."""

from __future__ import annotations

import re
from typing import Final

_CHANGE: Final = re.compile(
    r"[\W_]*(?:last\s+|letzte\s+|zuletzt\s+|dernière\s+|última\s+|ultimo\s+)?(?:update|modifi|change[ds]?\b|corrected|correction\b|amended|"
    r"zuletzt\b|aktualisier|nachtrag\b|mise?\s+à\s+jour|actualiza|atualiza|aggiorna|bijgewerkt|aangepast|aktualizacja|обновлено|更新|最終更新|"
    r"آخر\s+تحديث)",
    re.IGNORECASE,
)


def tells_change(content: str) -> bool:
    """Whether a line begins with the words for a change: its day is not that of publication."""
    return _CHANGE.match(content) is not None
