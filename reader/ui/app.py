"""The door to the screen; what is behind it is loaded when it opens."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.settings import Settings


def run(
    corpora: Sequence[Path],
    data: Path,
    settings: Settings,
    *,
    day_first: bool = False,
    searches: Path | None = None,
) -> int:
    """Open the screen on `corpora`, with the databases in `data`; returns the exit code.

    `searches` is the file of saved searches.

    Raises CorpusError, StoreError and ConfigError before the screen opens, never after.
    """
    # Nothing that is made while starting becomes garbage; looking for it costs a fifth of the time to
    # the first paint. The screen turns the collector on again once it is there.
    gc.disable()
    try:
        from reader.library import Library
        from reader.ui.dateline_app import DatelineApp

        with Library.open(corpora, data, day_first=day_first, searches=searches) as library:
            app = DatelineApp(library, corpora, settings)
            result = app.run()
            return (app.return_code or 0) if result is None else result
    finally:
        gc.enable()
