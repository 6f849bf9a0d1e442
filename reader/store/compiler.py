"""From a query to the numbers of the items that it matches. What it means is said by `query.matcher`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

import apsw
from pyroaring import BitMap

from reader.domain.tag import TagKind
from reader.domain.text import fold
from reader.query.names import FullName, NameWords
from reader.query.tree import (
    And,
    AuthorIs,
    DateIs,
    Everything,
    FileIs,
    Flag,
    IdIs,
    Is,
    Node,
    Not,
    Or,
    Phrase,
    Saved,
    SourceIs,
    TagIs,
)
from reader.store import fts
from reader.store.labels import READ, LabelKind
from reader.store.ruled import Ruled
from reader.store.view import View

TAG_KINDS = tuple(LabelKind(kind) for kind in TagKind)


def ruled(connection: apsw.Connection, view: View) -> Sequence[Ruled]:
    """What the rules of a view give, found once."""
    if view.ruled is None:
        compiler = Compiler(connection, view, with_rules=False)
        known = {each.rule.tag: each for each in view.steady}
        view.ruled = [known.get(rule.tag) or Ruled(rule, compiler.ids(rule.root)) for rule in view.rules]
    return view.ruled


class Compiler:
    """Evaluates nodes within one state of the index. The bitmaps that it returns may be shared: read only."""

    def __init__(self, connection: apsw.Connection, view: View, *, with_rules: bool = True) -> None:
        """Without rules, no tag that a rule gives is known: that is how the rules themselves are read."""
        self._connection = connection
        self._view = view
        self._with_rules = with_rules

    def ids(self, node: Node) -> BitMap:
        """The numbers of the visible items that `node` matches."""
        match node:
            case Everything():
                return self._view.visible
            case Saved(_, part):
                return self.ids(part)
            case Not(part):
                return self._view.visible - self.ids(part)
            case And(parts):
                return self._all(node, parts)
            case Or(parts):
                return self._any(node, parts)
            case Phrase():
                return self._words(fts.phrase_expression(node))
            case _:
                return self._visible(self._leaf(node))

    def _leaf(self, node: Node) -> BitMap:
        match node:
            case TagIs(name, kind):
                return self._tagged(name, kind)
            case SourceIs(name):
                return self._named((LabelKind.SOURCE,), name)
            case AuthorIs(name):
                return self._named((LabelKind.AUTHOR,), name)
            case DateIs(first, last):
                return self._view.layout.between(first, last)
            case FileIs(part):
                return self._in_files(part)
            case IdIs(prefix):
                return self._with_id(prefix)
            case Is(flag):
                return self._flagged(flag)
            case _:
                raise AssertionError(f"no leaf: {node}")

    def _all(self, whole: Node, parts: Iterable[Node]) -> BitMap:
        expression = fts.expression(whole)
        if expression is not None:
            return self._words(expression)
        # What is cheap comes first: once nothing is left, no words are looked up.
        wordy = [part for part in parts if fts.expression(part) is not None]
        rest = [part for part in parts if fts.expression(part) is None]
        found = self._view.visible
        for part in sorted(rest, key=lambda part: isinstance(part, Not)):
            found = found - self.ids(part.part) if isinstance(part, Not) else found & self.ids(part)
            if not found:
                return found
        if len(wordy) > 1 and (together := fts.expression(And(tuple(wordy)))) is not None:
            return found & self._words(together)
        for part in wordy:
            found = found & self.ids(part)
        return found

    def _any(self, whole: Node, parts: Iterable[Node]) -> BitMap:
        expression = fts.expression(whole)
        if expression is not None:
            return self._words(expression)
        return BitMap.union(BitMap(), *[self.ids(part) for part in parts])

    def _visible(self, ids: BitMap) -> BitMap:
        return ids & self._view.visible

    def _words(self, expression: str) -> BitMap:
        known = self._view.words.get(expression)
        if known is None:
            known = self._visible(fts.matching(self._connection, expression))
            self._view.words.put(expression, known)
        return known

    def _named(self, kinds: Iterable[LabelKind], name: FullName | NameWords) -> BitMap:
        labels = [label for kind in kinds for label in self._view.labels.named(self._connection, kind, name)]
        postings = [self._view.posting(self._connection, label) for label in labels]
        return BitMap.union(BitMap(), *postings)

    def _tagged(self, name: FullName, kind: TagKind | None) -> BitMap:
        found = self._named(TAG_KINDS if kind is None else (LabelKind(kind),), name)
        if kind not in (None, TagKind.OWN) or not (self._with_rules and self._view.rules):
            return found
        given = ruled(self._connection, self._view)
        return BitMap.union(found, *[ids for rule, ids in given if name.matches(rule.tag)])

    def _in_files(self, part: str) -> BitMap:
        documents = [
            number
            for number, name in self._connection.execute("SELECT id, name FROM document WHERE gone = 0")
            if part in fold(name)
        ]
        rows = self._connection.execute(
            "SELECT '[' || group_concat(number) || ']' FROM head "
            "WHERE document IN (SELECT value FROM json_each(?))",
            (json.dumps(documents),),
        ).get
        return BitMap() if rows is None else BitMap(json.loads(rows))

    def _with_id(self, prefix: str) -> BitMap:
        if not prefix.isascii():
            return BitMap()  # ids are ASCII
        rows = self._connection.execute(
            "SELECT number FROM head WHERE id >= ? AND id < ?", (prefix, prefix + "\x7f")
        )
        return BitMap([row[0] for row in rows])

    def _flagged(self, flag: Flag) -> BitMap:
        match flag:
            case Flag.UNDATED:
                return self._view.layout.undated()
            case Flag.LINKED:
                return self._named((LabelKind.FLAG,), FullName("linked"))
            case Flag.UNREAD:
                return self._view.visible - self._view.flagged(self._connection, READ)
            case Flag.READ | Flag.STARRED | Flag.NOTED:
                return self._view.flagged(self._connection, flag)
