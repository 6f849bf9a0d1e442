"""Which language an item is in: enough to know which names may be meant."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Final

LANGUAGES: Final = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "zh", "ja", "ar")
BITS: Final = {code: 1 << number for number, code in enumerate(LANGUAGES)}
ANY: Final = (1 << len(LANGUAGES)) - 1

_LOOKED_AT: Final = 300
_CLEARLY_ENGLISH: Final = 0.22
# The commonest short words; what two languages share counts for both.
_COMMON: Final = {
    "en": "the of and to in is was for that with on by at from said it as be are has have had not were",
    "de": "der die das und den dem des ist ein eine mit für auf nicht von zu im in sich einen hat wurde auch als",
    "fr": "le la les des et est une dans pour que qui sur par au aux du pas un en ce il elle a sont avec",
    "es": "el la los las de que y en un una por con del para se al lo como más su es ha fue",
    "pt": "o a os as de que e do da em um uma para com não dos das no na por mais foi ao se",
    "it": "il la di che e un una per del della con non gli sono in dei da le si nel alla è i al",
    "nl": "de het een en van dat op is te met voor niet zijn in aan door er die ook naar bij om",
    "pl": "w i z na się do nie jest że o od przez po za jak dla to oraz ze są",
}
_LANGUAGES_OF: Final[dict[str, list[str]]] = {}
for _language, _words in _COMMON.items():
    for _word in _words.split():
        _LANGUAGES_OF.setdefault(_word, []).append(_language)
_ENGLISH: Final = frozenset(_COMMON["en"].split())

_KANA: Final = re.compile("[\u3040-\u30ff]")
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_CYRILLIC: Final = re.compile("[\u0400-\u04ff]")
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_SCRIPT_SHARE: Final = 12


def guess(low: str) -> int:
    """Return the bits (`BITS`) of the languages that `low`, an item in lower case, may be in."""
    head = low[:_LOOKED_AT]
    if not head.isascii() and (script := _script(head)):
        return script
    words = head.split()
    if len([word for word in words if word in _ENGLISH]) > _CLEARLY_ENGLISH * len(words):
        return BITS["en"]
    scores: Counter[str] = Counter()
    for word in words:
        for language in _LANGUAGES_OF.get(word, ()):
            scores[language] += 1
    if not scores:
        return ANY
    best = max(scores.values())
    return sum(BITS[language] for language, score in scores.items() if score == best)


def _script(head: str) -> int:
    """The language that the script alone tells; 0 for Latin letters."""
    if max(head) < "\u0400":
        return 0
    enough = max(len(head) // _SCRIPT_SHARE, 2)
    for pattern, code in ((_HAN, "zh"), (_CYRILLIC, "ru"), (_ARABIC, "ar")):
        if len(pattern.findall(head)) >= enough:
            return BITS["ja"] if code == "zh" and _KANA.search(head) else BITS[code]
    return BITS["ja"] if _KANA.search(head) else 0


@lru_cache(maxsize=256)
def bits_of(codes: str) -> int:
    """Return the bits of "de,fr"; 0 where one of them is no language of ours."""
    total = 0
    for code in codes.split(","):
        bit = BITS.get(code)
        if bit is None:
            return 0
        total |= bit
    return total
