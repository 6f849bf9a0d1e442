"""Corpora whose documents repeat lines: boxes that are debris, and headings that are not.

No rule of the splitter knows the words of the boxes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from reader.domain.document import Document
from reader.domain.item import Reason
from reader.ingest.pipeline import Ingested, split
from reader.ingest.standing.learned import Family, Learned, Repeat, Trace, learn
from reader.ingest.standing.trace import families_of

SUBJECTS: Final = (
    "bridge", "orchard", "school", "ferry", "library", "mill", "market", "quarry", "station", "theatre",
)  # fmt: skip
FOLLOW_UPS: Final = (
    "Work on it begins after the harvest and ends before the first snow, if the weather holds.",
    "Two of the bidders withdrew last week, and the third has asked for another month.",
    "Nobody on the council wants to repeat the quarrel of two summers ago.",
    "A group of parents has collected four hundred names against it.",
    "The county pays half of it and expects to see the books every quarter.",
    "What happens to the old building is to be settled in the autumn.",
)

PROMPT: Final = "Our small newsroom lives on what neighbours give, so think of us when the harvest is in."
BOX: Final = (
    "Lamplight Valley is printed on Thursdays in the old bakery on Mill Lane and left",
    "at every gate between the two bridges. It has been written by people who live here",
    "since the flood, and is beholden to no party.",
)
"""A hard-wrapped paragraph."""
LAST: Final = "Corrections are chalked on the board beside the bakery door"
BOXES: Final = (PROMPT, *BOX, LAST)


def page(number: int, *, boxes: bool = True, site: str = "Lamplight Valley") -> str:
    """A page of a site; no two have a sentence in common except for the boxes."""
    subject = SUBJECTS[number % len(SUBJECTS)]
    parts = [
        f"Council votes on the {subject} of district {number}",
        f"March {1 + number % 28}, 2023",
        f"The council of district {number} voted on the {subject} on Monday evening after a long debate in "
        f"the hall, and member {number} of the board said that the {subject} had waited long enough.",
    ]
    if boxes:
        parts.append(PROMPT)
    parts += [
        f"{FOLLOW_UPS[number % len(FOLLOW_UPS)]} So says the plan for the {subject} on page {number}.",
        f"Source: {site}",
    ]
    if boxes:
        parts += ["\n".join(BOX), LAST]
    return "\n\n".join(parts) + "\n"


def site(count: int = 6, *, boxed: int | None = None) -> dict[str, str]:
    """Pages of one site, by name; the first `boxed` of them, or all, have the boxes."""
    boxed = count if boxed is None else boxed
    return {f"lamplight/{n:04d}.txt": page(n, boxes=n < boxed) for n in range(count)}


HEADINGS: Final = ("Harbour notes", "From the upper town", "Weather for the week")


def digests(count: int = 6) -> dict[str, str]:
    """Digests of which each has the same headings above items of its own."""
    return {f"digests/{n:04d}.txt": _digest(n) for n in range(count)}


def _digest(number: int) -> str:
    parts = []
    for place, heading in enumerate(HEADINGS):
        subject = SUBJECTS[(number + place) % len(SUBJECTS)]
        parts.append(
            f"May {1 + number % 27}, 2023 — {heading}\n"
            f"The {subject} was the talk of week {number}, and reporter {place} stood there in the rain. "
            f"{FOLLOW_UPS[(number + place) % len(FOLLOW_UPS)]}\nSource: Paper {place}"
        )
    return "\n\n".join(parts) + "\n"


SECTIONS: Final = ("In the council", "On the water", "Letters")


def newsletters(count: int = 6) -> dict[str, str]:
    """Issues of a newsletter, each with the same names of sections above text of its own."""
    return {f"letters/{n:04d}.txt": _newsletter(n) for n in range(count)}


def _newsletter(number: int) -> str:
    parts = [f"Lamplight Letter No. {number + 1}", f"June {1 + number % 27}, 2023"]
    for place, section in enumerate(SECTIONS):
        subject = SUBJECTS[(number + place) % len(SUBJECTS)]
        parts += [
            section,
            f"Issue {number} looks at the {subject} from a boat, and number {place} of our readers rowed it. "
            f"{FOLLOW_UPS[(number + 2 * place) % len(FOLLOW_UPS)]}",
        ]
    return "\n\n".join(parts) + "\n"


def learned_from(documents: Mapping[str, str]) -> Learned:
    """What these documents teach, by the families that they are in."""
    families: dict[Family, list[tuple[str, Trace]]] = {}
    for name, text in documents.items():
        standing = split(Document.of(name, text)).standing
        for family in families_of(name, standing.site):
            families.setdefault(family, []).append((name, Trace(standing.signature, standing.keys)))
    return Learned(
        {
            family: {
                key: Repeat(count, of, family.key, next(name for name, trace in traces if key in trace.keys))
                for key, (count, of) in learn(trace for _, trace in traces).items()
            }
            for family, traces in families.items()
        }
    )


def read_with(learned: Learned, name: str, text: str) -> Ingested:
    """A document as it is read with what was learned."""
    return split(Document.of(name, text), learned=learned)


def repeated(result: Ingested) -> set[int]:
    """The lines that are left out for being repeated."""
    runs = [*result.left_out, *(run for item in result.items for run in item.left_out)]
    return {
        n for run in runs if run.reason is Reason.REPEATED for n in range(run.span.start, run.span.end + 1)
    }
