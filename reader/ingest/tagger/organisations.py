"""Find organisations that are in no list: by the nouns that their names are built on, and by definitions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reader.ingest.tagger.capitals import UPPER
from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.mentions import Laid, Mention
from reader.ingest.tagger.senses import Hit, Kind, Sense
from reader.ingest.tagger.text import Text

_WORD: Final = rf"[{UPPER}]\w{{0,40}}(?:['’&\-‑.]{{1,2}}\w{{1,40}}){{0,4}}"
_LINK: Final = r"(?:of|for|on|and|the|&|de|del|la|le|les|du|des|d['’]|für|und|der|pour|et|para|y|e|di|do|da)"
_AHEAD: Final = re.compile(
    rf"[ \n](?:of|for|on|de|del|du|des|für|der|pour|para|di|do|da)(?:[ \n]{_LINK}){{0,2}}"
    rf"[ \n]{_WORD}(?:(?:,? {_LINK}){{0,2}}[ \n]{_WORD}){{0,6}}"
)
_BEHIND: Final = re.compile(rf"(?:{_WORD}['’]?[ \n](?:(?:and|&)[ \n])?){{1,5}}\Z")
_AND: Final = re.compile(r",? (?:and|&|und|et|y|e) (?:the )?")
_CAPITAL: Final = re.compile(_WORD)
_PIECE: Final = re.compile(r"[^ \n]+")
_LINKS: Final = re.compile(rf"(?:[ \n]{_LINK})+[ \n]*\Z")
_REACH: Final = 90
_SHORT: Final = rf"[{UPPER}][{UPPER}a-z&]{{0,10}}[{UPPER}]\w?(?:-?\d+)?"
_BRACKETED: Final = re.compile(rf"\((?:the )?({_SHORT})\)")
_SPELLED: Final = re.compile(
    rf"(?<!\w)({_SHORT}) \(((?:the )?{_WORD}(?:(?: {_LINK}){{0,2}} {_WORD}){{1,9}})\)"
)
_LONG: Final = re.compile(rf"{_WORD}(?:(?: {_LINK}){{0,2}}[ \n]{_WORD})+[ \n]\Z")
_SMALL_WORDS: Final = (
    "of for on and in the de del la le les du des für und der pour et para y e di do da an to"
)
_SMALL: Final = frozenset(_SMALL_WORDS.split())


def find_organisations(text: Text, cues: Cues, heads: Iterable[Hit], known: Laid) -> list[Mention]:
    """Mentions of organisations by patterns: "Ministry of X", "X University", "X Inc"."""
    found: list[Mention] = []
    for hit in heads:
        noun = hit.sense.exact
        start, end = hit.start, hit.end
        listed = known.covers(start, end)
        if noun in cues.heads and not listed and (match := _AHEAD.match(text.raw, end)):
            end = _ending(text, cues, end, match.end(), known)
        if noun in cues.tails or noun in cues.companies or end > hit.end:
            start = _beginning(text, cues, start, known)
        if (start == hit.start and end == hit.end) or known.covers(start, end):
            continue
        if noun in cues.companies and start < hit.start:
            end = hit.start - 1
        name = " ".join(text.raw[start:end].split()).rstrip(" ,&")
        if name in cues.generic or (text.headline and start < text.title_end):
            continue
        if end == hit.end and not _distinct(name, cues):
            continue
        found.append(Mention(start, end, (Sense(Kind.ORGANISATION, name, "name pattern"),)))
    return found


def _ending(text: Text, cues: Cues, start: int, end: int, known: Laid) -> int:
    """Cut "Department of Energy and Tesla" off before the "and", if another name follows it."""
    for match in _AND.finditer(text.raw, start, end):
        if known.covers(match.start(), match.end()):
            continue
        follower = _CAPITAL.match(text.raw, match.end())
        if known.starts_at(match.end()) or (follower and follower[0] in cues.heads):
            end = match.start()
            break
    for match in _CAPITAL.finditer(text.raw, start, end):
        if match[0] in cues.other:
            return start + len(_LINKS.sub("", text.raw[start : match.start()]).rstrip())
    return end


def _beginning(text: Text, cues: Cues, start: int, known: Laid) -> int:
    """Where the capitalised words before a noun begin, without what only opens the sentence."""
    low = max(start - _REACH, 0)
    match = _BEHIND.search(text.raw[low:start])
    if match is None:
        return start
    begin = low + match.start()
    last = ""
    for piece in _PIECE.finditer(text.raw, begin, start):
        word = piece[0]
        other = word in cues.other or word.lower() in cues.titles or word in ("and", "&")
        ended = word.endswith(("'s", "’s")) or (other and piece.start() == begin)
        complete = known.at(piece.start() - 2) is not None or last in cues.companies or last in cues.tails
        if ended or (complete and word in ("and", "&")):
            begin = piece.end() + 1
        last = word
    return min(begin, start)


def _distinct(name: str, cues: Cues) -> bool:
    """Whether a name is more than common nouns with capitals."""
    words = name.split(" ")
    return len(words) > 2 or (words[0] not in cues.things and words[0] not in cues.directions)


def find_definitions(text: Text, cues: Cues) -> Iterator[tuple[str, Mention]]:
    """Short forms that the text itself explains: the short form and the long one's mention."""
    raw = text.raw
    if "(" not in raw:
        return
    for match in _BRACKETED.finditer(raw):
        low = max(match.start() - _REACH - 30, 0)
        long = _LONG.search(raw[low : match.start()])
        if long is None:
            continue
        begin = _matching(long[0].rstrip(), match[1])
        if begin is not None and _is_organisation(long[0][begin:], cues):
            yield match[1], _defined(raw, low + long.start() + begin, match.start() - 1)
    for match in _SPELLED.finditer(raw):
        begin = _matching(match[2], match[1])
        if begin is not None and _is_organisation(match[2][begin:], cues):
            yield match[1], _defined(raw, match.start(2) + begin, match.end(2))


def _is_organisation(long: str, cues: Cues) -> bool:
    """A short form may as well stand for a thing ("Memorandum of Understanding (MOU)")."""
    return any(word in cues.heads or word in cues.tails or word in cues.companies for word in long.split())


def _defined(raw: str, start: int, end: int) -> Mention:
    if raw.startswith(("the ", "The "), start):
        start += 4
    name = " ".join(raw[start:end].split())
    return Mention(start, end, (Sense(Kind.ORGANISATION, name, "definition in the text"),))


def _matching(long: str, short: str) -> int | None:
    """Offset in `long` from which the initials of its words spell `short`; None where they do not."""
    words = [(m.group(), m.start()) for m in re.finditer(r"[^\s\-‑]+", long)]
    wanted = [c for c in short.upper() if c.isalpha()]
    for first in range(len(words)):
        initials = [w[0].upper() for w, _ in words[first:] if w.lower() not in _SMALL]
        everything = [w[0].upper() for w, _ in words[first:]]
        if wanted in (initials, everything):
            return words[first][1]
    return None
