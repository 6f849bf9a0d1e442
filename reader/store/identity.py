"""The id of an item."""

from __future__ import annotations

import base64
from collections.abc import Container
from hashlib import blake2b
from itertools import count
from typing import Final

LENGTH: Final = 12
"""Letters and digits of an id, five bits each."""


def base_id(title: str, text: str) -> str:
    """An id made from what an item says; spacing and case do not count."""
    words = " ".join(f"{title}\n{text}".casefold().split())
    digest = blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return base64.b32encode(digest)[:LENGTH].decode("ascii").lower()


def free_id(base: str, taken: Container[str]) -> str:
    """`base`, or with the lowest suffix that is free where the same text stands several times."""
    if base not in taken:
        return base
    return next(each for number in count(2) if (each := f"{base}-{number}") not in taken)
