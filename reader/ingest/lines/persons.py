"""What the name of a person looks like."""

from __future__ import annotations

import re
from typing import Final

PERSON: Final = re.compile(
    r"[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’-]*\.?(?:\s(?:[A-ZÀ-ÞĀ-ŽА-ЯЁ][\w'’-]*\.?|de|van|von|der|la|da|di|al)){1,3}$"
)
