"""Count the mentions of organisations and people, and decide which ones are tags."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Final

from reader.ingest.tagger.capitals import PARTICLES, after, opens_sentence, word_before
from reader.ingest.tagger.cues import Cues
from reader.ingest.tagger.mentions import Mention
from reader.ingest.tagger.rank import Candidate, Tally, most, ranked
from reader.ingest.tagger.senses import Kind, Need, Sense
from reader.ingest.tagger.text import Text

_ABOUT_OUTLET: Final = 3.0
_TWICE: Final = 2


def find_named_organisations(
    text: Text, mentions: list[Mention], defined: dict[str, Mention], cues: Cues
) -> list[Candidate]:
    """The organisations of an item, most relevant first."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    outlets: dict[str, Tally] = defaultdict(Tally)
    doubtful: list[tuple[Mention, Sense]] = []
    before: Mention | None = None
    for mention in mentions:
        member = _member_of(text, before, mention)
        before = mention
        for sense in mention.senses:
            if sense.kind is Kind.OUTLET and sense.name and not _only_source(text, mention, cues):
                outlets[sense.name].add(text, mention.start, mention.end, sense.rule)
            elif sense.kind is not Kind.ORGANISATION or member:
                continue
            elif sense.need is Need.SUPPORT:
                doubtful.append((mention, sense))
            else:
                clear = len(sense.name.split())
                tallies[sense.name].add(text, mention.start, mention.end, sense.rule, 1.0, clear)
    again = Counter(sense.name for mention, sense in doubtful if _by_itself(text, mention))
    for mention, sense in doubtful:
        if sense.name in tallies or again[sense.name] >= _TWICE:
            tallies[sense.name].add(text, mention.start, mention.end, sense.rule, 1.0, 0.0)
    for short, mention in defined.items():
        name = mention.senses[0].name
        if name in tallies:
            tallies[name].weight += text.count(short)
    tallies |= {name: tally for name, tally in outlets.items() if tally.weight >= _ABOUT_OUTLET}
    _join_short_names(tallies)
    return ranked(tallies.items(), 0.0, most(text))


def _join_short_names(tallies: dict[str, Tally]) -> None:
    """Count "Meteorological Office" for the Icelandic one, where that is in the item too."""
    for name in [name for name, tally in tallies.items() if tally.rule == "name pattern"]:
        longer = next((other for other in tallies if other.endswith(f" {name}")), None)
        if longer is not None:
            tallies[longer].weight += tallies.pop(name).weight


def _by_itself(text: Text, mention: Mention) -> bool:
    """Whether only a name would have a capital here."""
    title = text.headline and mention.start < text.title_end
    return not (text.nouns_capital or title or opens_sentence(text.raw, mention.start))


def _member_of(text: Text, before: Mention | None, mention: Mention) -> bool:
    """Whether it is the party in brackets behind its member's name: "Jens Spahn (CDU)"."""
    if before is None or before.end != mention.start - 2 or text.raw[before.end : mention.start] != " (":
        return False
    return before.senses[0].kind is Kind.PERSON


def _only_source(text: Text, mention: Mention, cues: Cues) -> bool:
    before = word_before(text.raw, mention.start)
    marks, follower = after(text.raw, mention.end)
    return (
        before.lower().rstrip(":") in cues.source
        or (not marks and follower.lower() in cues.source)
        or text.raw[mention.start - 1] in "(["
        or text.raw[mention.end : mention.end + 1] in (")", "]")
    )


def find_named_people(text: Text, mentions: list[Mention], cues: Cues) -> list[Candidate]:
    """The people of an item, most relevant first; surnames alone count for the full names."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    bare: list[tuple[Mention, Sense]] = []
    for mention in mentions:
        for sense in mention.senses:
            if sense.kind is not Kind.PERSON:
                continue
            if " " in text.flat[mention.start : mention.end].strip() or not sense.exact.isascii():
                tallies[sense.name].add(text, mention.start, mention.end, sense.rule, 1.0, 2.0)
            else:
                bare.append((mention, sense))
    others = {surname(name): name for name in tallies}
    for mention, sense in bare:
        name = sense.name
        word = text.flat[mention.start : mention.end]
        if name not in tallies and word in others:
            name = others[word]
        elif name not in tallies and _of_another(text, mention, cues):
            continue
        tallies[name].add(text, mention.start, mention.end, sense.rule, 1.0, 0.0)
    counted = {text.flat[m.start : m.end] for m, _ in bare}
    for name, tally in tallies.items():
        last = surname(name)
        if last not in counted:
            tally.weight += max(text.count(last) - tally.mentions, 0)
    return ranked(tallies.items(), 0.0, most(text))


def surname(name: str) -> str:
    """The last word of a name, with the particles before it left out."""
    words = [word for word in name.split(" ") if word not in PARTICLES]
    return words[-1] if words else name


def _of_another(text: Text, mention: Mention, cues: Cues) -> bool:
    """Whether the surname has a first name before it that is not the known person's."""
    before = word_before(text.raw, mention.start)
    return (
        before[:1].isupper()
        and before.isalpha()
        and before not in cues.other
        and before.lower() not in cues.titles
        and not opens_sentence(text.raw, mention.start - len(before) - 1)
    )
