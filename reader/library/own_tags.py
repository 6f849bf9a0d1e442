"""Giving and taking tags of one's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.domain.text import one_line
from reader.errors import UsageError
from reader.query.names import name_key
from reader.store.state.journal import OWN, Change


def changes_of_tags(
    items: Sequence[str], used: Iterable[str], given: Iterable[str], taken: Iterable[str]
) -> tuple[str, list[Change]]:
    """What the action is called, and its changes; a tag that is `used` already keeps its spelling."""
    known: dict[str, list[str]] = {}
    for each in used:
        known.setdefault(name_key(each), []).append(each)
    words, values = [], dict[str, int]()
    for name, value in (*((name, 1) for name in given), *((name, 0) for name in taken)):
        clean = _clean_name(name)
        meant = known.get(name_key(clean), [clean] if value else [])
        values |= dict.fromkeys(meant[:1] if value else meant, value)
        words.append(f"tag {meant[0]}" if value else f"untag {clean}")
    changes = [Change(item, OWN + name, value) for item in items for name, value in values.items()]
    return ", ".join(words), changes


def _clean_name(name: str) -> str:
    clean = one_line(name)
    if not clean:
        raise UsageError("a tag needs a name")
    return clean
