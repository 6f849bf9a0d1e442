"""Enumerations whose members are quick to name keep them as they are."""

from __future__ import annotations

from enum import Enum, StrEnum

import pytest

from reader.ingest.dates.mention import Shape
from reader.ingest.lines.anchors import Role
from reader.ingest.lines.labels import Field
from reader.ingest.lines.line import Kind
from reader.ingest.members import quick_members


class Plain(Enum):
    """One to compare with."""

    ONE = "one"
    TWO = "two"


def test_members_are_those_of_the_enumeration() -> None:
    quick = quick_members(Plain)
    assert quick.ONE is Plain.ONE
    assert quick.TWO.value == "two"


@pytest.mark.parametrize("member", [Kind.TEXT, Role.ALONE, Field.SOURCE])
def test_members_are_enum_members(member: object) -> None:
    assert isinstance(member, Enum)


def test_members_with_text_are_text() -> None:
    assert isinstance(Shape.ISO, StrEnum)
    assert {Shape.ISO: 1, Shape.NAMED: 2}[Shape.NAMED] == 2
