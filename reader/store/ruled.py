"""Tags that rules give: derived from the query of each rule, and never written down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from pyroaring import BitMap

from reader.domain.item import Evidence, Head, Item
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText, make_safe
from reader.query.names import name_key
from reader.query.tree import And, Flag, Is, Node, Not, Or, Saved, TagIs

EVIDENCE = "rule"
"""The rule's name in the evidence of a tag that a rule gave; the words are the query."""
_MARKS: Final = (Flag.READ, Flag.UNREAD, Flag.STARRED, Flag.NOTED)


class Rule(NamedTuple):
    """A tag, and the query that gives it."""

    tag: SafeText
    text: str
    """The query as typed."""
    root: Node

    @property
    def asks_for_marks(self) -> bool:
        """Whether what it gives changes with what a person does to items."""
        return _asks_for_marks(self.root)


class Ruled(NamedTuple):
    """A rule and the numbers of the items that it gives its tag to."""

    rule: Rule
    ids: BitMap


def with_tags(head: Head, given: Sequence[Ruled]) -> Head:
    """`head` with the tags that rules give it; one that it has by hand stands once."""
    found = [rule for rule, ids in given if head.number in ids]
    if not found:
        return head
    own = {name_key(tag.name) for tag in head.tags if tag.kind is TagKind.OWN}
    more = [Tag(rule.tag, TagKind.OWN) for rule in found if name_key(rule.tag) not in own]
    return head._replace(tags=(*head.tags, *more)) if more else head


def with_evidence(item: Item, head: Head, before: Sequence[Tag], given: Sequence[Ruled]) -> Item:
    """`item` with the tags of its head, the rule as evidence for those that are not in `before`."""
    texts: Mapping[str, str] = {rule.tag: rule.text for rule, _ in given}
    more = {
        f"{tag.kind}:{tag.name}": Evidence(EVIDENCE, head.start_line, 0, 0, make_safe(texts[tag.name]))
        for tag in head.tags
        if tag not in before
    }
    return item._replace(tags=head.tags, evidence={**item.evidence, **more})


def _asks_for_marks(node: Node) -> bool:
    match node:
        case And(parts) | Or(parts):
            return any(map(_asks_for_marks, parts))
        case Not(part) | Saved(_, part):
            return _asks_for_marks(part)
        case Is(flag):
            return flag in _MARKS
        case TagIs(_, kind):
            return kind in (None, TagKind.OWN)
        case _:
            return False
