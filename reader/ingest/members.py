"""Members of enumerations that are asked for in every line."""

from __future__ import annotations

import sys
from enum import Enum
from typing import TypeVar

E = TypeVar("E", bound=Enum)


def quick_members(enumeration: type[E]) -> type[E]:
    """A plain class with the members of `enumeration`, for `Kind.TEXT` and its like in hot loops.

    Up to Python 3.11 the class of enumerations has a hook through which each such name goes, at ten times the
    cost of a plain attribute; that was a tenth of the time of the splitter. From 3.12 on it is gone, and
    nothing is done here. The members stay what they are; what is lost is going through them all, looking one
    up by its value, and pickling one, so that no such member may be in what a worker answers.
    """
    if sys.version_info >= (3, 12):
        return enumeration
    return type(enumeration.__name__, (), {"__doc__": enumeration.__doc__, **enumeration.__members__})
