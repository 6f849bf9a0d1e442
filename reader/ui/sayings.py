"""What is said where there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.domain.text import SafeText, one_line
from reader.ui.glyphs import Glyphs
from reader.ui.safe import clip, ours
from reader.ui.session import Session
from reader.ui.widgets.poster import Saying

KeyOf = Callable[[str], str]
"""Gives the key of a command, as people write it."""

_BLANK = Saying(ours(""))


def empty_list(session: Session, corpus: SafeText, key: KeyOf, glyphs: Glyphs) -> Sequence[Saying]:
    """Say why the list is empty and what to do about it."""
    if session.text.strip() and session.total:
        return _nothing_matches(session, key, glyphs)
    if not session.indexed:
        return (
            Saying(ours("Reading the news" + glyphs.ellipsis), "strong"),
            _BLANK,
            Saying(ours("Each file is cut into dated items. They show up here as they are read.")),
        )
    if session.failures:
        return (
            Saying(ours("No file could be read"), "strong"),
            _BLANK,
            Saying(ours("see the reasons"), key=ours(key("app.failures")), command="app.failures"),
        )
    return (
        Saying(ours("There is no news here yet"), "strong"),
        _BLANK,
        Saying(SafeText(f"{corpus} holds no text that could be read as news.")),
        _BLANK,
        Saying(
            ours("Put .txt or .md files into it; they are noticed by themselves. Or open another folder:")
        ),
        Saying(ours("dateline FOLDER"), "accent"),
    )


def _nothing_matches(session: Session, key: KeyOf, glyphs: Glyphs) -> Sequence[Saying]:
    query = clip(one_line(session.text), 200, glyphs.ellipsis)
    sayings = [Saying(SafeText(f"Nothing matches {query}"), "strong"), _BLANK]
    if session.suggestion is not None:
        better = clip(one_line(session.suggestion), 200, glyphs.ellipsis)
        sayings += [
            Saying(SafeText(f"Did you mean {better}?"), "ink"),
            _BLANK,
            Saying(ours("take it"), key=ours(key("query.accept")), command="query.accept"),
        ]
    if session.emptied is not None:
        term = clip(one_line(session.emptied.term), 60, glyphs.ellipsis)
        rest = clip(one_line(session.emptied.query), 200, glyphs.ellipsis)
        sayings += [
            Saying(SafeText(f"{term} takes away the last item."), "ink"),
            _BLANK,
            Saying(SafeText(f"go on with {rest}"), key=ours(key("query.without")), command="query.without"),
        ]
    if session.history.has_former:
        sayings.append(Saying(ours("former query"), key=ours(key("query.former")), command="query.former"))
    sayings.append(Saying(ours("show everything"), key=ours(key("query.clear")), command="query.clear"))
    return tuple(sayings)


def empty_detail(session: Session) -> Sequence[Saying]:
    """Say why there is no item to read."""
    return ()
