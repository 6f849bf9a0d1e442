"""Named queries in the file of searches: found, added, removed, renamed. Saved searches and rules alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.text import SafeText, one_line
from reader.errors import QueryError, UsageError
from reader.query.lexer import LexKind, lex, quote
from reader.query.names import name_key

if TYPE_CHECKING:
    from reader.library.searches_file import SearchesFile

MAX_NAME = 80
"""Characters of a name; a longer one is a mistake, not a name."""


class Named:
    """One table of the file."""

    def __init__(self, file: SearchesFile, table: str, noun: str) -> None:
        """`noun` is what one entry is called in messages."""
        self._file = file
        self._table = table
        self._noun = noun

    def entries(self) -> dict[str, str]:
        """Names to queries, in the order of the file. ConfigError where it cannot be read."""
        contents = self._file.read()
        return contents.saved if self._table == "saved" else contents.rules

    def find(self, name: str) -> str | None:
        """The name as it is written in the file, case and spacing aside; None without such an entry."""
        entries = self.entries()
        if name in entries:
            return name
        key = name_key(name)
        return next((each for each in entries if name_key(each) == key), None)

    def put(self, name: str, query: str) -> SafeText:
        """Write an entry, in the place of the one of that name; the name as it is written."""
        written = self.find(name) or self.good_name(name)
        with self._file.changing(self._table) as table:
            table[written] = _string(query)
        return SafeText(written)

    def remove(self, name: str) -> None:
        """Take an entry away."""
        written = self.must_find(name)
        with self._file.changing(self._table) as table:
            del table[written]

    def rename(self, old: str, new: str) -> SafeText:
        """Give an entry another name in its place; the name as it is written."""
        written, fresh = self.must_find(old), self.good_name(new)
        taken = self.find(fresh)
        if taken is not None and taken != written:
            raise UsageError(f'There is a {self._noun} called "{taken}" already')
        with self._file.changing(self._table) as table:
            left = list(table.items())
            for name, _ in left:
                del table[name]
            for name, query in left:
                table[fresh if name == written else name] = query
        return fresh

    def must_find(self, name: str) -> str:
        """Like `find`; UsageError with the nearest name where there is none."""
        found = self.find(name)
        if found is None:
            from reader.query.suggest import nearest

            known = {each.lower(): each for each in self.entries()}
            near = nearest(name, known)
            hint = f'; did you mean "{known[near]}"?' if near else ""
            raise UsageError(f'There is no {self._noun} called "{name}"{hint}')
        return found

    def good_name(self, name: str) -> SafeText:
        """`name` on one line; UsageError where it is none."""
        good = SafeText(one_line(name).strip())
        if not good:
            raise UsageError(f"A {self._noun} needs a name")
        if len(good) > MAX_NAME:
            raise UsageError(f"The name of a {self._noun} has at most {MAX_NAME} characters")
        return good


def renamed_inside(query: str, old: str, new: str) -> str:
    """The text of a query with `saved:"old"` written as `saved:"new"`; as it was where it has a mistake."""
    key = name_key(old)
    try:
        lexemes = [lexeme for lexeme in lex(query) if _is_saved(lexeme.kind, lexeme.field)]
    except QueryError:
        return query
    for lexeme in reversed(lexemes):
        if name_key(lexeme.value) == key:
            fresh = f"{lexeme.field}:{quote(new)}"
            query = query[: lexeme.start] + fresh + query[lexeme.end :]
    return query


def names_inside(query: str) -> set[str]:
    """The keys of the names of saved searches that a query's text mentions itself."""
    try:
        return {name_key(each.value) for each in lex(query) if _is_saved(each.kind, each.field)}
    except QueryError:
        return set()


def _is_saved(kind: LexKind, field: str | None) -> bool:
    return kind is LexKind.TERM and field is not None and field.lower() in ("saved", "search")


def _string(query: str) -> object:
    """A string of TOML that reads well: in single quotes where the query has double ones."""
    import tomlkit

    plain = query.isprintable() and '"' in query and "'" not in query
    return tomlkit.string(query, literal=plain)
