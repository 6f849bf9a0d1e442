"""What lines are compared by."""

from __future__ import annotations

from hashlib import blake2b

from reader.domain.text import fold, one_line


def folded_line(text: str) -> str:
    """A line or paragraph without case and accents, its spacing evened out; empty for a blank one."""
    return fold(one_line(text))


def line_key(text: str) -> int:
    """The key of a line or paragraph, as it stands in a document or as it is shown: the same for all
    spellings in case, accents and spacing. 63 bits, the lowest one zero.
    """
    return key_of_folded(folded_line(text))


def key_of_folded(folded: str) -> int:
    """The same for a line that is folded already."""
    digest = blake2b(folded.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1 & ~1
