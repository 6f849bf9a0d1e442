"""What the name of a person looks like."""

from __future__ import annotations

import re
from typing import Final

PERSON: Final = re.compile(
    r"[A-ZÀ-Þ][\w'’-]*\.?(?:\s(?:[A-ZÀ-Þ][\w'’-]*\.?|de|van|von|der|la|da|di|al)){1,3}$"
)
