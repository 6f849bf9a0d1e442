"""Names of publishers: known ones, and the forms in which a source stands at the end of a text."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final

_BRACKET: Final = re.compile(r"[(（\[]\s*(?P<name>[^()（）\[\]]{2,48}?)\s*(?:\$|\+)?\s*[)）\]]\W*$")


_DASHED: Final = re.compile(
    r"^\s*(?:--|[—–―-])\s?(?P<name>[^\W\d_][^.!?:;]{1,46}?)(?:\s*(?:\(.*\)|,\s.*))?\s*$"
)


_MEDIA_WORD: Final = re.compile(
    r"\b(?:News|Times|Post|Journal|Herald|Gazette|Tribune|Courier|Observer|Chronicle|Review|Monthly|Weekly|Daily|Magazine|Press|Radio|TV|"
    r"Telegraph|Guardian|Mail|Echo|Argus|Star|Sun|Mirror|Standard|Register|Sentinel|Ledger|Bulletin|Dispatch|Examiner|Globe|Independent|"
    r"Zeitung|Nachrichten|Anzeiger|Blatt|Bote|Presse|Rundschau|Kurier|Journal|Courrier|Écho|Diario|Jornal|Corriere|Gazzetta|Krant|Kurier|"
    r"Wire|Newswire|Agency|Report|Watch|Today|Online|Вестник|Газета|Известия|Курьер|Ведомости|Правда|Новости|Журнал|Радио|Интерфакс|"
    r"ТАСС|РИА|Регнум)\b|(?:日报|新闻|日報|新聞|通讯社|通信|晚报|晚報|晨报|晨報|时报|時報|商报|商報|周刊|週刊|周报|電視台|电视台|广播|廣播|新報|タイムス|テレビ|ラジオ|放送|共同|時事|"
    r"(?:中央|共同|新華|新华|中新|時事|朝日|韓聯)社)$",
    re.IGNORECASE,
)


@cache
def outlets() -> frozenset[str]:
    """Known publishers, casefolded."""
    text = files("reader.ingest.data").joinpath("outlets.txt").read_text("utf-8")
    return frozenset(
        line.strip().casefold() for line in text.splitlines() if line.strip() and not line.startswith("#")
    )


def known(name: str) -> bool:
    """Whether a name is that of a known publisher."""
    lowered = name.strip().casefold()
    return lowered in outlets() or lowered.removeprefix("the ") in outlets()


def media_like(name: str) -> bool:
    """Whether a name is known, or reads like that of a paper or station."""
    return known(name) or (_MEDIA_WORD.search(name) is not None and len(name.split()) <= 6)


def bracket_source(content: str) -> re.Match[str] | None:
    """The publisher in brackets at the end of a text: "… in Geneva. (Reuters)"."""
    if content[-1:] not in ")）]." and content[-2:-1] not in ")）]":
        return None
    match = _BRACKET.search(content[-60:])
    if match is None or not media_like(match["name"]):
        return None
    return _BRACKET.search(content, max(0, len(content) - 60))


def dash_source(content: str) -> re.Match[str] | None:
    """A line that is a signature: "— Coast Radio"."""
    if len(content) > 80:
        return None
    match = _DASHED.match(content)
    if (
        match is None
        or _END.fullmatch(match["name"].strip(" –—-"))
        or not match["name"][0].isupper()
        or len(match["name"].split()) > _NAME_WORDS
    ):
        return None
    return match


_END: Final = re.compile(r"ende?|ends|fine?|fim|koniec|конец|einde|slut|loppu", re.IGNORECASE)
"""The end of a release, "– Ende –", which is no source."""
_NAME_WORDS: Final = 6
