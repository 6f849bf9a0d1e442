"""The words around a name that tell what it is."""

from __future__ import annotations

from dataclasses import dataclass

from reader.ingest.tagger.terms import rows


@dataclass(frozen=True, slots=True)
class Cues:
    """Sets of words of cues.tsv and of the lists of names."""

    titles: frozenset[str]
    """In lower case, as are all sets but those of names and nouns."""
    offices: frozenset[str]
    """Parts of titles: "Secretary of State"."""
    roles: frozenset[str]
    said: frozenset[str]
    made: frozenset[str]
    """Before "by" and a person."""
    near: frozenset[str]
    """Before a place, in English."""
    near_foreign: frozenset[str]
    source: frozenset[str]
    royal: frozenset[str]
    other: frozenset[str]
    things: frozenset[str]
    tails: frozenset[str]
    heads: frozenset[str]
    companies: frozenset[str]
    generic: frozenset[str]
    directions: frozenset[str]
    given: frozenset[str]
    doubtful_given: frozenset[str]
    family_first: frozenset[str]
    doubtful_family: frozenset[str]

    @classmethod
    def load(cls) -> Cues:
        """Read the lists."""
        sets: dict[str, set[str]] = {}
        for use, words in rows("cues.tsv"):
            sets.setdefault(use, set()).update(words.split("|"))
        given, doubtful_given = _names("given-names.txt")
        family, doubtful_family = _names("family-names-first.txt")
        return cls(
            titles=frozenset(sets["title"]),
            offices=frozenset(sets["office"]),
            roles=frozenset(sets["role"] | sets["title"]),
            said=frozenset(sets["said"]),
            made=frozenset(sets["made"]),
            near=frozenset(sets["near"]),
            near_foreign=frozenset(sets["near-foreign"]),
            source=frozenset(sets["source"]),
            royal=frozenset(sets["royal"]),
            other=frozenset(sets["other"]),
            things=frozenset(sets["thing"] | sets["tail"] | sets["company"]),
            tails=frozenset(sets["tail"]),
            heads=frozenset(sets["head"]),
            companies=frozenset(sets["company"]),
            generic=frozenset(sets["generic"]),
            directions=frozenset(sets["direction"]),
            given=given,
            doubtful_given=doubtful_given,
            family_first=family,
            doubtful_family=doubtful_family,
        )


def _names(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The names of a list that are sure, and those marked "?"."""
    words = {word for (line,) in rows(name) for word in line.split()}
    doubtful = frozenset(word[1:] for word in words if word.startswith("?"))
    return frozenset(word for word in words if not word.startswith("?")) - doubtful, doubtful
