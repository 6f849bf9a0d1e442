"""Where the files that come with Dateline are: inside the wheel, or beside the package in a checkout."""

from __future__ import annotations

from pathlib import Path

from reader.errors import DatelineError

# Plain paths, not importlib.resources: a wheel is always unpacked, and that module costs start-up time.
_PACKAGE = Path(__file__).resolve().parent


def articles() -> Path:
    """The folder of the corpus that comes with Dateline."""
    return _folder("articles")


def styles() -> Path:
    """The folder of the style sheets."""
    return _folder("styles")


def _folder(name: str) -> Path:
    for place in (_PACKAGE / "bundled" / name, _PACKAGE.parent / name):
        if place.is_dir():
            return place
    raise DatelineError(f"The folder {name} that comes with Dateline is missing; install Dateline again")
