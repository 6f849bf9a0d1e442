"""Turn the word lists into phrases with their senses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from reader.ingest.tagger.senses import Kind, Need, Sense
from reader.ingest.tagger.terms import Term, rows, terms

Phrase = tuple[Term, Sense]

_NEEDS: Final = {"s": Need.NOTHING, "l": Need.PREPOSITION, "?": Need.BOTH, "": Need.EITHER}
_DEMONYM: Final = 0.6
_METONYM: Final = 0.6
_VAST: Final = {"continent": 0.8, "area": 0.8, "water": 0.8}
"""What spans many countries is often only the wider scene."""
_TONGUES: Final = ("de", "fr", "es")


def place_phrases() -> Iterator[Phrase]:
    """Countries, regions, waters, cities, and names that only look like them."""
    countries = country_names()
    for code, name, *cells in rows("countries.tsv"):
        plain = countries[code]
        yield from _named(name, Kind.PLACE, plain, "country", (code,))
        aliases, demonyms, *others = [*cells, "", "", "", "", ""][:5]
        yield from _named(aliases, Kind.PLACE, plain, "alias", (code,))
        yield from _named(demonyms, Kind.PLACE, plain, "demonym", (code,), _DEMONYM)
        for language, cell in zip(_TONGUES, others, strict=True):
            tied = "|".join(f"{language}:{part}" for part in cell.split("|") if part)
            yield from _named(tied, Kind.PLACE, plain, "demonym", (code,), _DEMONYM)
    yield from _regions(countries)
    for row in rows("gazetteer.tsv"):
        if row[0] == "C":
            if row[1] in countries:
                yield from _named(row[2], Kind.PLACE, countries[row[1]], "country", (row[1],))
            continue
        _, name, codes, _, flag, names = row
        need = _NEEDS[flag]
        where = tuple(codes.split("|"))
        for term in terms(f"{name}|{names}" if names else name):
            yield term, Sense(Kind.PLACE, name, "city", term.text, term.languages, need, where)


def country_names() -> dict[str, str]:
    """Country codes and the tags of their countries."""
    return {row[0]: row[1].removeprefix("?") for row in rows("countries.tsv")}


def _regions(countries: dict[str, str]) -> Iterator[Phrase]:
    for name, kind, *cells in rows("places.tsv"):
        code, aliases = [*cells, "", ""][:2]
        where = (code,) if code else ()
        plain = name.removeprefix("?")
        if kind == "mask":
            yield from _named(f"{name}|{aliases}", Kind.MASK, plain, "mask")
        elif kind == "metonym":
            yield from _named(f"{name}|{aliases}", Kind.PLACE, countries[code], "metonym", where, _METONYM)
        else:
            weight = _VAST.get(kind, 1.0)
            rule = "city" if kind == "city" else "region"
            yield from _named(name, Kind.PLACE, plain, rule, where, weight)
            yield from _named(aliases, Kind.PLACE, plain, rule, where, weight)


def organisation_phrases() -> Iterator[Phrase]:
    """Organisations and outlets."""
    for name, *cells in rows("organisations.tsv"):
        code, aliases = [*cells, "", ""][:2]
        where = (code,) if code else ()
        yield from _named(name, Kind.ORGANISATION, name.removeprefix("?"), "organisation list", where)
        yield from _named(aliases, Kind.ORGANISATION, name.removeprefix("?"), "organisation list", where)
    for (cell,) in rows("outlets.txt"):
        if cell.startswith("-"):
            yield from _named(cell[1:], Kind.OUTLET, "", "outlet list")
        else:
            yield from _named(cell, Kind.OUTLET, cell.split("|")[0], "outlet list")


def person_phrases() -> Iterator[Phrase]:
    """People in the news."""
    for name, *cells in rows("people.tsv"):
        yield from _named(name, Kind.PERSON, name, "list of people")
        if cells:
            yield from _named(cells[0], Kind.PERSON, name, "list of people")


def _named(
    cell: str, kind: Kind, name: str, rule: str, codes: tuple[str, ...] = (), weight: float = 1.0
) -> Iterator[Phrase]:
    for term in terms(cell):
        need = Need.SUPPORT if term.doubtful else Need.NOTHING
        yield term, Sense(kind, name, rule, term.text, term.languages, need, codes, weight)
