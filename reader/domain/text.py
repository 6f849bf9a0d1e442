"""Text that may be shown: what comes out of a document can never act on the terminal."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MAX_MARKS: Final = 4
"""Combining marks kept on one base character; more than that paints over its neighbours."""

_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f"
    "\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"
)
_SURROGATES: Final = "\ud800-\udfff"
_UNSAFE: Final = f"\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}{_INVISIBLE}{_SURROGATES}\ufffe\uffff"
_COMBINING: Final = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_SUSPECT: Final = re.compile(f"[{_UNSAFE}]")
_MARKS: Final = re.compile(f"[{_COMBINING}]{{{MAX_MARKS + 1},}}")
_EITHER: Final = re.compile(f"[{_UNSAFE}{_COMBINING}]")
"""What one of the two begins with; most text has none of it, and is looked through once."""


class SafeText(str):
    """A string that has passed `make_safe`.

    The class exists so that a type checker, and a widget, can tell it from a bare string. Slices and
    joins of it are bare strings again: make what is put together safe anew, or join with `join_safe`.
    """

    __slots__ = ()

    @classmethod
    def trusted(cls, text: str) -> SafeText:
        """Take `text` as safe because it was made so before it was stored, or is a literal of ours."""
        return cls(text)


NOTHING: Final = SafeText("")
"""Safe text with nothing in it."""


def make_safe(text: str) -> SafeText:
    """Return `text` with nothing left in it that could act on a terminal or hide from a reader.

    Newlines and tabs stay, CR and CRLF become a newline. Other C0 controls and DEL become their picture
    (U+2400 block), C1 controls and lone surrogates U+FFFD. Bidi overrides and invisible characters go;
    ZWJ and ZWNJ stay, since scripts and emoji need them. No base keeps more than `MAX_MARKS` marks.
    """
    if _is_plain(text):
        return SafeText(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _SUSPECT.sub(_replacement, text)
    return SafeText(_MARKS.sub(lambda found: found[0][:MAX_MARKS], text))


def one_line(text: str) -> SafeText:
    """Return `text` made safe and folded onto one line, for titles, labels and table cells."""
    return SafeText(" ".join((text if _is_plain(text) else make_safe(text)).split()))


def _is_plain(text: str) -> bool:
    """Whether `make_safe` has nothing to do."""
    if not text.isascii():
        return _EITHER.search(text) is None
    return text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable()


def join_safe(separator: str, parts: list[SafeText] | tuple[SafeText, ...]) -> SafeText:
    """Join safe texts with a literal `separator` of ours."""
    return SafeText(separator.join(parts))


def _replacement(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    if code < 0xA0 or 0xD800 <= code <= 0xDFFF or code in (0xFFFE, 0xFFFF):
        return "\ufffd"
    if code in (0x2028, 0x2029):
        return "\n"
    return ""


_FOLD_EXTRA: Final = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"}
    | {"’": "'", "‘": "'"}
)


def fold(text: str) -> str:
    """Return `text` without case and accents, for comparing: "Schönbohm" and "schonbohm" are one."""
    if text.isascii():
        return text.lower()
    # ㎅ and 𝐍 hold capitals that only their decomposition shows; folding case may compose again.
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(_FOLD_EXTRA)
    if decomposed.isascii():
        return decomposed
    decomposed = unicodedata.normalize("NFKD", decomposed)
    return "".join([c for c in decomposed if c < _FIRST_MARK or not unicodedata.combining(c)])


_FIRST_MARK: Final = "\u0300"
"""The first character that combines with another."""
