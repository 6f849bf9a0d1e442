"""`dateline`, and `python -m reader`."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.config import Config


def main() -> int:
    """Run the command line of this process and return its exit code."""
    # Nothing that is loaded becomes garbage. Commands turn the collector on before they run, the screen
    # once it is there.
    gc.disable()
    from reader.cli.main import run

    return run(sys.argv[1:], show_screen=_show_screen)


def _show_screen(config: Config) -> int:
    from reader.ui.app import run as run_screen  # everything else starts without it
    from reader.ui.settings import Settings

    keys = {command: ",".join(each) for command, each in config.keys.items()}
    settings = Settings(config.theme, config.ascii, keys)
    if config.mark_read_after is not None:
        settings = settings._replace(mark_read_after=config.mark_read_after)
    return run_screen(
        config.corpora(), config.data, settings, day_first=bool(config.day_first), searches=config.searches
    )


if __name__ == "__main__":
    sys.exit(main())
