"""A caption stands twice: as the words for the picture, and with its credit."""

from __future__ import annotations

import pytest

from reader.domain.item import Reason

from ..pages import body, page
from .test_rules import TITLE, left_out

CAPTION = "The old mill on the quay in March."


@pytest.mark.parametrize(
    "credit", ["(Coast News: Ada Holm)", "REUTERS", " ADA HOLM | EFE", " Picture: AAP", " / Foto: A. Holm"]
)
def test_a_caption_and_the_same_with_its_credit(credit: str) -> None:
    found = left_out(page(TITLE, body(), f"{CAPTION}\n{CAPTION}{credit}", body(2)))
    assert found[CAPTION] is Reason.CAPTION
    assert found[f"{CAPTION}{credit}"] is Reason.CAPTION


@pytest.mark.parametrize("rest", [" It burned down in the spring.", " | Riverwatch", " and so on"])
def test_what_begins_alike_is_no_caption(rest: str) -> None:
    assert CAPTION not in left_out(page(TITLE, body(), f"{CAPTION}\n{CAPTION}{rest}", body(2)))
