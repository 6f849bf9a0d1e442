"""Where the style sheets are: in the wheel, or beside the package in a checkout."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import reader


def style_sheets() -> Sequence[Path]:
    """Return all style sheets, in the order in which they are read."""
    package = Path(reader.__file__).parent
    for folder in (package / "bundled" / "styles", package.parent / "styles"):
        found = sorted(folder.glob("*.tcss"))
        if found:
            return found
    raise FileNotFoundError("The style sheets of Dateline are missing; install it again")
