"""What speaks for a run of capitalised words being somebody's name."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.tagger.capitals import PARTICLES, Token, after, word_before
from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.text import Text

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


class Signs:
    """Weighs the words of a name and those around it."""

    __slots__ = ("cues", "text")

    def __init__(self, text: Text, cues: Cues) -> None:
        self.text = text
        self.cues = cues

    def is_person(self, name: list[Token], titled: bool) -> bool:
        """Whether `name`, without its titles, names a person; `titled` says that a title stood before it."""
        first, last = name[0].text, name[-1].text
        things = [token.text in self.cues.things or token.text in self.cues.heads for token in name]
        if any(things[:-1]) or (things[-1] and not (len(name) == 2 and self.sure_given(first))):
            return False
        if things[-1]:  # "John Field" is a man, "Stanley Cup" is not
            return titled or self._spoken(name) or self._described(name) or self._comes_again(last)
        number = self.text.raw[name[-1].end : name[-1].end + 2].strip()
        if (len(last) == 1 and last.isalpha()) or (number.isdigit() and not self.sure_given(first)):
            return False  # a ship or a rocket: "Eagle S", "Yi Peng 3"
        if self._family_first(name, titled):
            return True
        if any(len(token.text) > 3 and token.text.isalpha() and token.text.isupper() for token in name):
            return False
        if self.sure_given(first):
            return True
        if titled or self._described(name) or self._introduced(name) or self._maker(name):
            return True
        if self._spoken(name) and self._comes_again(last):
            return True
        if first not in self.cues.doubtful_given and not _initials(first):
            return False
        middle = len(name) > 2 and (_initials(name[1].text) or name[1].text in PARTICLES)
        return middle or self.given(last) or self._comes_again(last)

    def _family_first(self, name: list[Token], titled: bool) -> bool:
        first, rest = name[0].text, [token.text for token in name[1:]]
        if first not in self.cues.family_first or len(rest) > 2:
            return False
        if any(self.given(word) for word in rest) and len(rest) == 1:
            return True
        joined = "".join(rest)
        return bool(
            _KOREAN.match(rest[-1])
            or _PINYIN.match(joined)
            or (len(rest) == 2 and all(len(w) <= 6 for w in rest) and (titled or self._comes_again(first)))
        )

    def given(self, word: str) -> bool:
        """Whether it is in the list of given names, surely or perhaps."""
        return self.sure_given(word) or word in self.cues.doubtful_given

    def sure_given(self, word: str) -> bool:
        """Whether it is a given name and hardly anything else."""
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
