"""Titles: the headline without its trimmings, or one made from the first sentence."""

from __future__ import annotations

import re
from typing import Final

from reader.ingest.publishers import known, media_like

LONGEST: Final = 110


_ENOUGH: Final = 32


_SENTENCE_END: Final = re.compile(r"(?<=[.!?…])[\"”'’»)]*\s+(?=[\"“'‘«„(¿¡]?[^\W\d_a-z])|(?<=[。！？])")


_NO_END: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Jr|Sr|vs|No|Nr|Mt|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|"
    r"bzw|ca|etc|approx|Art|art|Abs|Bd|e\.g|i\.e|a\.m|p\.m|z\.B|d\.h|u\.a)|\b[A-ZÀ-Þ](?:\.[A-ZÀ-Þ])*|\b\d{1,2})\.$"
)


_CLAUSE: Final = re.compile(r"\s*(?:[,;:]\s|\s[–—-]\s|\s\(|[，；：、])")


_JOINT: Final = re.compile(
    r",?\s(?=(?:after|as|because|before|when|while|which|who|whose|where|since|although|though|following|amid|"
    r"despite|until|unless|nachdem|weil|während|bevor|obwohl|après|alors|tandis|después|mientras|porque|dopo|mentre|"
    r"nadat|omdat|после|пока)\s)"
)
"""Where a subordinate clause begins: what stands before it is whole."""
_WEAK_JOINT: Final = re.compile(r"\s(?=(?:to|that|pour|para|um|per|om)\s)")
_SUBORDINATE: Final = re.compile(
    r"(?:When|As|After|Before|While|If|Although|Though|Since|Once|With|In|On|At|By|For|Als|Nachdem|Quand|Après|Cuando)\b"
)


_SUFFIX: Final = re.compile(r"\s+(?P<mark>[|–—-]|»|·)\s+(?P<name>[^|–—»·]{2,44})$")


_TIGHT: Final = re.compile(r"\s*(?P<mark>[-–—:])\s(?P<name>[^|–—»·:]{2,44})$")
"""The same without a space before the mark: "… on Afghanistan- The Paper"."""


WRAPPING: Final = re.compile(r"^(?:[*_~]|#++\s)++|(?:[*_~]|\s#++)++$")


MARKS: Final = ("*", "_", "~", "#")
"""What `WRAPPING` begins and ends with."""


_LINK: Final = re.compile(r"\[([^\[\]]{1,300})\]\([^()\[\]]{0,2000}\)")


_NUMBER: Final = re.compile(r"^\[\d{1,3}\]\s*")


def plain_title(text: str) -> str:
    """A headline without Markdown marks, link addresses and the numbers that text browsers put before
    links.
    """
    text = " ".join(text[:2000].split())
    if "[" in text:
        text = _LINK.sub(r"\1", _NUMBER.sub("", text))
        if text.startswith("[") and text.endswith("]") and text.count("[") == 1:
            text = text[1:-1]
    if text.startswith(MARKS) or text.endswith(MARKS):
        text = WRAPPING.sub("", WRAPPING.sub("", text)).strip()
    return text.strip("|–—-:·").strip()


def split_publisher(title: str, known_in: str = "") -> tuple[str, str | None, int]:
    """Take the publisher off a title such as "Title – The Paper": the title, the publisher, its column.

    A part behind a dash counts as a publisher if it reads like one or stands elsewhere in `known_in`.
    """
    match = _SUFFIX.search(title)
    if (
        match is None
        and (tight := _TIGHT.search(title)) is not None
        and (known(tight["name"]) or (tight["mark"] != ":" and media_like(tight["name"])))
    ):
        match = tight
    if match is None or len(title[: match.start()].split()) < 3:
        return title, None, 0
    name = match["name"].strip()
    if not name[:1].isupper() or len(name.split()) > 6:
        return title, None, 0
    if match["mark"] == "|" or media_like(name) or (len(name) > 3 and name in known_in):
        return title[: match.start()].strip(), name, match.start("name")
    return title, None, 0


def first_sentence(text: str) -> str:
    """The first sentence of a text; an abbreviation does not end one."""
    position = 0
    while match := _SENTENCE_END.search(text, position):
        sentence = text[: match.start()]
        if not _NO_END.search(sentence.rstrip("\"”'’»)")):
            return sentence
        position = match.end() if match.end() > position else position + 1
    return text


def made_title(text: str) -> str:
    """A title of about `LONGEST` characters at most from the first sentence, ended at a clause."""
    sentence = " ".join(first_sentence(" ".join(text[:1200].split())).split())
    bare = sentence.rstrip(".。… ")
    if len(bare) <= LONGEST:
        return bare
    wide = len(bare.encode()) > 2 * len(bare)
    least = 12 if wide else _ENOUGH
    ends = [m.start() for m in _CLAUSE.finditer(bare, least, LONGEST) if wide or _ends_clause(bare, m)]
    ends += [m.start() for m in _JOINT.finditer(bare, max(least, 45), LONGEST)]
    floor = 70 if _SUBORDINATE.match(bare) else 12 if wide else 45
    whole = max((end for end in ends if end >= floor), default=0)
    if whole:
        return bare[:whole].rstrip(" ,;:–—-，、")
    if wide:
        return bare[: LONGEST // 3].rstrip(" ，、") + "…"
    joints = [m.start() for m in _WEAK_JOINT.finditer(bare, 60, LONGEST)]
    cut = joints[-1] if joints else bare.rfind(" ", 60, LONGEST + 7)
    return bare[: cut if cut > 0 else LONGEST].rstrip(" ,;:–—-") + " …"


def _ends_clause(text: str, match: re.Match[str]) -> bool:
    """Whether a comma ends a clause, and not a name or a part of a list."""
    if "," not in match[0]:
        return True
    after = text[match.end() : match.end() + 1]
    before = text[: match.start()].rpartition(", ")[2]
    listed = _LISTED.match(text, match.end()) is not None
    return not after.isupper() and not listed and len(before.split()) >= 4


_LISTED: Final = re.compile(
    r"[\w’'-]+(?:\s[\w’'-]+){0,2},?\s(?:and\s|or\s|und\s|et\s|y\s|e\s|[\w’'-]+(?:\s[\w’'-]+){0,2},)"
)
"""The next part of a list: "objective, and", "silver and"."""
