"""Turn the word lists into phrases with their senses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from reader.ingest.tagger.language import ANY
from reader.ingest.tagger.senses import Kind, Need
from reader.ingest.tagger.terms import rows, terms


class Phrase(NamedTuple):
    """A phrase of a list and what it means there; the fields are those of `Sense`."""

    text: str
    languages: int
    need: Need
    kind: Kind
    name: str
    rule: str
    codes: tuple[str, ...] = ()
    weight: float = 1.0
    any_case: bool = False


_NEEDS: Final = {"s": Need.NOTHING, "l": Need.PREPOSITION, "?": Need.BOTH, "": Need.EITHER}
_DEMONYM: Final = 0.65
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
        else:
            yield from _city(*row[1:])


def country_names() -> dict[str, str]:
    """Country codes and the tags of their countries."""
    return {row[0]: row[1].removeprefix("?") for row in rows("countries.tsv")}


def _city(name: str, codes: str, people: str, flag: str, names: str) -> Iterator[Phrase]:
    need = _NEEDS[flag]
    where = tuple(codes.split("|"))
    yield Phrase(name, ANY, need, Kind.PLACE, name, "city", where)
    for text, languages, _ in terms(names):
        yield Phrase(text, languages, need, Kind.PLACE, name, "city", where)


def _regions(countries: dict[str, str]) -> Iterator[Phrase]:
    for name, kind, *cells in rows("places.tsv"):
        code, aliases = [*cells, "", ""][:2]
        where = (code,) if code else ()
        plain = name.removeprefix("?")
        both = f"{name}|{aliases}"
        if kind == "mask":
            yield from _named(both, Kind.MASK, plain, "mask")
        elif kind == "metonym":
            yield from _named(both, Kind.PLACE, countries[code], "metonym", where, _METONYM)
        else:
            rule = "city" if kind == "city" else "region"
            yield from _named(both, Kind.PLACE, plain, rule, where, _VAST.get(kind, 1.0))


def organisation_phrases() -> Iterator[Phrase]:
    """Organisations and outlets."""
    for name, *cells in rows("organisations.tsv"):
        code, aliases = [*cells, "", ""][:2]
        where = (code,) if code else ()
        plain = name.removeprefix("?")
        yield from _named(f"{name}|{aliases}", Kind.ORGANISATION, plain, "organisation list", where)
    for (cell,) in rows("outlets.txt"):
        if cell.startswith("-"):
            yield from _named(cell[1:], Kind.OUTLET, "", "outlet list")
        else:
            yield from _named(cell, Kind.OUTLET, cell.split("|")[0], "outlet list")


def person_phrases() -> Iterator[Phrase]:
    """People in the news."""
    for name, *cells in rows("people.tsv"):
        yield from _named("|".join([name, *cells]), Kind.PERSON, name, "list of people")


def _named(
    cell: str, kind: Kind, name: str, rule: str, codes: tuple[str, ...] = (), weight: float = 1.0
) -> Iterator[Phrase]:
    for text, languages, doubtful in terms(cell):
        need = Need.SUPPORT if doubtful else Need.NOTHING
        yield Phrase(text, languages, need, kind, name, rule, codes, weight)
