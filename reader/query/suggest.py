"""Did you mean: the nearest of a set of words."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the word of `known` that `word` most likely was meant to be, or None."""
    import difflib  # only a mistake needs it, and it costs start-up time

    found = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else None
