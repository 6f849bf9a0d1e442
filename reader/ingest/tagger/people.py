"""Find people who are in no list: by their given names, the words beside them, and their order of names."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.tagger.capitals import PARTICLES, Token, runs, tokens, word_before
from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.mentions import Laid, Mention
from reader.ingest.tagger.senses import Kind, Sense
from reader.ingest.tagger.signs import Signs
from reader.ingest.tagger.text import Text

_LONGEST: Final = 4
_INITIALS: Final = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_NUMERAL: Final = re.compile(r"[IVX]+\.?$")
_GERMAN_OFFICE: Final = re.compile(
    r"(?:präsident|minister|kanzler|chef|sprecher|direktor|forscher|leiter|kommissar|trainer|meister)(?:in|s)?$"
)


def find_people(text: Text, cues: Cues, known: Laid) -> list[Mention]:
    """Mentions of people by their full names, beside those of `known`."""
    found: list[Mention] = []
    signs = Signs(text, cues)
    for first, last in runs(text.raw):
        if known.covers(first, last):
            continue
        for run in tokens(text.raw, first, last):
            name = None if known.covers(run[0].start, run[-1].end) else _Reader(signs, known, run).read()
            if name is None:
                continue
            name = _cut_at_known(name, known)
            if known.within(name[0].start, name[-1].end):
                continue
            words = _INITIALS.sub(". ", " ".join(token.text for token in name))
            sense = Sense(Kind.PERSON, words, "name")
            found.append(Mention(name[0].start, name[-1].end, (sense,)))
    return found


def _cut_at_known(name: list[Token], known: Laid) -> list[Token]:
    """End a name where, after two words of it, something known begins ("hat Angela Merkel Russland ...")."""
    for index in range(2, len(name)):
        if known.starts_at(name[index].start):
            return name[:index]
    return name


class _Reader:
    """Reads one run of capitalised words."""

    __slots__ = ("cues", "known", "run", "signs", "text", "titled")

    def __init__(self, signs: Signs, known: Laid, run: list[Token]) -> None:
        self.known = known
        self.signs = signs
        self.text = signs.text
        self.cues = signs.cues
        self.run = run
        self.titled = False

    def read(self) -> list[Token] | None:
        """The tokens of the name, or None where the run holds no person's name."""
        royal = self._royal()
        if royal:
            return royal
        behind = self._after_titles()
        while len(behind) > 1:
            if behind[0].text in PARTICLES or self._given_follows(behind):
                behind = behind[1:]
                continue
            name = self._without_tail(behind)
            if sum(token.text not in PARTICLES for token in name) > 1 and self.signs.is_person(
                name, self.titled
            ):
                return name
            if behind[0].text not in self.cues.other:
                break
            behind = behind[1:]
        return None

    def _given_follows(self, name: list[Token]) -> bool:
        """Whether a given name comes after words that are none ("Konzepts von Horst Seehofer")."""
        second = name[1]
        if second.text in PARTICLES:
            return (
                len(name) > 3
                and self.signs.sure_given(name[2].text)
                and not self.signs.sure_given(name[0].text)
            )
        common = not self.text.english and not self.signs.given(name[0].text)
        return common and len(name) > 2 and self.signs.sure_given(second.text)

    def _royal(self) -> list[Token] | None:
        for index, token in enumerate(self.run[:-1]):
            follower = self.run[index + 1].text
            if token.text in self.cues.royal and self.signs.given(follower):
                name = self.run[index : index + 2]
                for more in self.run[index + 2 :]:
                    if not _NUMERAL.match(more.text):
                        break
                    name.append(more)
                return name
        return None

    def _after_titles(self) -> list[Token]:
        """What stands behind the last title, and behind words that are no names."""
        run = self.run
        first = 0
        for index, token in enumerate(run):
            if index < len(run) - 1 and self._is_title(token.text):
                first = index + 1
                self.titled = True
        while first < len(run) and self._opens_no_name(run[first]):
            first += 1
        if first == 0:
            before = word_before(self.text.raw, run[0].start)
            self.titled = self._is_title(before) or before.lower() in self.cues.roles
        return run[first:]

    def _is_title(self, word: str) -> bool:
        """ "President", "Director-General", "EU-Kommissionspräsidentin"."""
        word = word.lower().rstrip(".")
        return (
            word in self.cues.titles
            or word in self.cues.offices
            or ("-" in word and any(part in self.cues.titles for part in word.split("-")))
            or _GERMAN_OFFICE.search(word) is not None
        )

    def _opens_no_name(self, token: Token) -> bool:
        word = token.text
        if self.signs.given(word):
            return False
        return word in PARTICLES or word in self.cues.other or self.known.spans(token.start, token.end)

    def _without_tail(self, name: list[Token]) -> list[Token]:
        """Cut off what cannot be part of a name, and what is too long."""
        kept: list[Token] = []
        words = 0
        for token in name:
            if kept and token.text in self.cues.other:
                break
            if len(kept) > 1 and token.text.lower() in self.cues.titles:
                break
            if token.text not in PARTICLES:
                words += 1
            if words > _LONGEST:
                break
            kept.append(token)
        while kept and kept[-1].text in PARTICLES:
            kept.pop()
        return kept
