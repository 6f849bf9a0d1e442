"""Find people who are in no list: by their given names, the words beside them, and their order of names."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.tagger.capitals import PARTICLES, Token, after, runs, tokens, word_before
from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.mentions import Laid, Mention
from reader.ingest.tagger.senses import Kind, Sense
from reader.ingest.tagger.text import Text

_LONGEST: Final = 4
_INITIALS: Final = re.compile(r"(?<=\b\w)\.(?=\w\b)")
_NUMERAL: Final = re.compile(r"[IVX]+\.?$")
_AGE: Final = re.compile(r",? \(?\d{2}[,)]")
_ARTICLE: Final = "(?:a|an|the|his|her|its|their|ein|eine|der|die|un|une|le|la|l['’]|el|una)"
_APPOSITION: Final = re.compile(rf", (?:{_ARTICLE}[ \n]?)?((?:[\w’'\-]+[ \n]){{0,4}}[\w’'\-]+)")
_INTRODUCTION: Final = re.compile(
    r"(?:^|[ \n])(?:the|a|an|one|another|its|his|her|their|[\w.]+['’]s)[ \n][^.;:,!?()]+$", re.IGNORECASE
)
_REACH: Final = 80
_INITIAL: Final = "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
_FINAL: Final = (
    "(?:[iu]ang|i?ong|[aei]ng|i[ae]n|i?ao|ua[in]|[aeoui][in]|[aeiou]n|i[aeu]|[ou]u|u[aio]|üe|[aeiouü])"
)
_SYLLABLE: Final = f"(?:{_INITIAL}?{_FINAL})"
_PINYIN: Final = re.compile(rf"{_SYLLABLE}(?:['’-]?{_SYLLABLE})?$", re.IGNORECASE)
_KOREAN: Final = re.compile(r"\w{2,5}[-‑]\w{2,6}$")
_GERMAN_OFFICE: Final = re.compile(
    r"(?:präsident|minister|kanzler|chef|sprecher|direktor|forscher|leiter|kommissar|trainer|meister)(?:in|s)?$"
)


def find_people(text: Text, cues: Cues, known: Laid) -> list[Mention]:
    """Mentions of people by their full names, beside those of `known`."""
    found: list[Mention] = []
    for first, last in runs(text.raw):
        if known.covers(first, last):
            continue
        for run in tokens(text.raw, first, last):
            name = None if known.covers(run[0].start, run[-1].end) else _Reader(text, cues, known, run).read()
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

    __slots__ = ("cues", "known", "run", "text", "titled")

    def __init__(self, text: Text, cues: Cues, known: Laid, run: list[Token]) -> None:
        self.known = known
        self.text = text
        self.cues = cues
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
            if sum(token.text not in PARTICLES for token in name) > 1 and self._is_person(name):
                return name
            if behind[0].text not in self.cues.other:
                break
            behind = behind[1:]
        return None

    def _given_follows(self, name: list[Token]) -> bool:
        """Whether a given name comes after words that are none ("Konzepts von Horst Seehofer")."""
        second = name[1]
        if second.text in PARTICLES:
            return len(name) > 3 and self._sure_given(name[2].text) and not self._sure_given(name[0].text)
        common = not self.text.english and not self._given(name[0].text)
        return common and len(name) > 2 and self._sure_given(second.text)

    def _royal(self) -> list[Token] | None:
        for index, token in enumerate(self.run[:-1]):
            follower = self.run[index + 1].text
            if token.text in self.cues.royal and self._given(follower):
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
        if self._given(word):
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

    def _is_person(self, name: list[Token]) -> bool:
        first, last = name[0].text, name[-1].text
        things = [token.text in self.cues.things or token.text in self.cues.heads for token in name]
        if any(things[:-1]) or (things[-1] and not (len(name) == 2 and self._sure_given(first))):
            return False
        if things[-1]:  # "John Field" is a man, "Stanley Cup" is not
            return self.titled or self._spoken(name) or self._described(name) or self._comes_again(last)
        number = self.text.raw[name[-1].end : name[-1].end + 2].strip()
        if (len(last) == 1 and last.isalpha()) or (number.isdigit() and not self._sure_given(first)):
            return False  # a ship or a rocket: "Eagle S", "Yi Peng 3"
        if self._family_first(name):
            return True
        if any(len(token.text) > 3 and token.text.isalpha() and token.text.isupper() for token in name):
            return False
        if self._sure_given(first):
            return True
        if self.titled or self._described(name) or self._introduced(name) or self._maker(name):
            return True
        if self._spoken(name) and self._comes_again(last):
            return True
        if first not in self.cues.doubtful_given and not _initials(first):
            return False
        middle = len(name) > 2 and (_initials(name[1].text) or name[1].text in PARTICLES)
        return middle or self._given(last) or self._comes_again(last)

    def _family_first(self, name: list[Token]) -> bool:
        first, rest = name[0].text, [token.text for token in name[1:]]
        if first not in self.cues.family_first or len(rest) > 2:
            return False
        if any(self._given(word) for word in rest) and len(rest) == 1:
            return True
        joined = "".join(rest)
        return bool(
            _KOREAN.match(rest[-1])
            or _PINYIN.match(joined)
            or (
                len(rest) == 2
                and all(len(w) <= 6 for w in rest)
                and (self.titled or self._comes_again(first))
            )
        )

    def _given(self, word: str) -> bool:
        return self._sure_given(word) or word in self.cues.doubtful_given

    def _sure_given(self, word: str) -> bool:
        if word in self.cues.given:
            return True
        first, hyphen, _ = word.partition("-")
        return bool(hyphen) and first in self.cues.given

    def _spoken(self, name: list[Token]) -> bool:
        marks, follower = after(self.text.raw, name[-1].end)
        if not marks and follower.lower() in self.cues.said:
            return True
        return word_before(self.text.raw, name[0].start).lower() in self.cues.said and len(name) <= 3

    def _described(self, name: list[Token]) -> bool:
        raw, end = self.text.raw, name[-1].end
        if _AGE.match(raw, end) or raw.startswith((", who ", ", whose "), end):
            return True
        match = _APPOSITION.match(raw, end)
        return match is not None and any(word.lower() in self.cues.roles for word in match[1].split())

    def _introduced(self, name: list[Token]) -> bool:
        """After a role and a comma: "its foreign minister, Pekka Haavisto"."""
        start = name[0].start
        if self.text.raw[start - 2 : start] != ", ":
            return False
        match = _INTRODUCTION.search(self.text.raw[max(start - _REACH, 0) : start - 2])
        return match is not None and any(word.lower() in self.cues.roles for word in match[0].split())

    def _maker(self, name: list[Token]) -> bool:
        """After "directed by" and the like."""
        raw, start = self.text.raw, name[0].start
        return word_before(raw, start) == "by" and word_before(raw, start - 3).lower() in self.cues.made

    def _comes_again(self, word: str) -> bool:
        return self.text.count(word) > 1


def _initials(word: str) -> bool:
    return word[1:2] == "." or (len(word) == 2 and word.isupper())
