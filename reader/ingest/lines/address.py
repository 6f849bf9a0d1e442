"""Whom a text speaks to: "Our work is paid for by readers like you."."""

from __future__ import annotations

from typing import Final

_OWN_WORDS: Final = frozenset(
    """we us our ours you your yours wir uns unser unsere unserem unseren unserer euch ihr ihre ihnen nous
    notre nos vous votre vos nosotros nuestro nuestra nuestros nuestras usted ustedes nós nosso nossa
    nossos nossas você vocês noi nostro nostra nostri nostre voi vostro vostra wij ons onze jullie uw
    my nas nasz nasza nasze naszych wy was wasz wasza мы нас наш наша наше наши наших нашей вы вас вам
    ваш ваша ваше ваши نحن لنا موقعنا""".split()
)
"""Words with which a site speaks of itself or to its reader, casefolded; each as typed between spaces."""
_OWN_MARKS: Final = (
    "我们",
    "本站",
    "本报",
    "本网",
    "您",
    "当社",
    "弊社",
    "当サイト",
    "本紙",
    "お寄せください",
)


def speaks_of_us(text: str) -> bool:
    """Whether a text speaks of itself or to its reader."""
    if not _OWN_WORDS.isdisjoint(text.casefold().split()):
        return True
    return not text.isascii() and any(mark in text for mark in _OWN_MARKS)
