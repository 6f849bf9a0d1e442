"""A caption stands twice: as the words for the picture, and with its credit."""

from __future__ import annotations

import pytest

from reader.domain.item import Reason

from ..pages import body, page, starts
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


@pytest.mark.parametrize("end", ["Purchase Licensing Rights", "Purchase Licensing Rights, opens new tab"])
def test_a_long_caption_with_the_way_to_its_rights_is_none_of_the_text(end: str) -> None:
    caption = f"Boats lie in the harbour on March 1, 2023. {body(0, 4)} Coast Pictures/Ada Holm {end}"
    text = page(
        TITLE, "By Ines Tolman", "June 21, 2025", caption, f"VELDE (Coast Radio) - {body(1, 3)}", body(3, 2)
    )
    assert left_out(text)[caption] is Reason.CAPTION
    assert starts(text) == [1]
