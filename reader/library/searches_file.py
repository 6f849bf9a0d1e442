"""The file of saved searches and tag rules: readable, made to be kept in git, edited by hand or from here."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from reader.domain.text import one_line
from reader.errors import ConfigError, StoreBusyError
from reader.store.lock import indexing_lock

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

SAVED: Final = "saved"
RULES: Final = "rules"
_HEAD: Final = (
    "# Saved searches and tag rules of Dateline: a name, and the query that it stands for.\n"
    "# Edit it as you like; what Dateline changes leaves the rest of the file as it is.\n"
)


class Contents(NamedTuple):
    """What the file says, in its order."""

    saved: dict[str, str]
    """Names of searches to their queries."""
    rules: dict[str, str]
    """Names of tags to the queries that give them."""


class SearchesFile:
    """Read anew whenever it has changed on the disk; a file that is not there is an empty one."""

    def __init__(self, path: Path, lock: Path) -> None:
        """`lock` is a file that is held while `path` is written."""
        self.path = path
        self._lock = lock
        self._known: tuple[object, Contents] = (None, Contents({}, {}))

    def read(self) -> Contents:
        """What the file says now. ConfigError where it cannot be read."""
        stamp = self.stamp()
        if self._known[0] != stamp:
            self._known = (stamp, self._load())
        return self._known[1]

    def stamp(self) -> object:
        """Something that is another one after the file has changed; None without a file."""
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    @contextmanager
    def changing(self, table: str) -> Iterator[MutableMapping[str, Any]]:
        """Give one table to change; it is written when the block ends well. Comments stay.

        ConfigError where the file cannot be read or written, or somebody else keeps writing it.
        """
        import tomlkit

        try:
            with indexing_lock(self._lock, patience=2.0):
                self.read()  # a mistake in it is told, not overwritten
                document = tomlkit.parse(self._text() or _HEAD)
                if table not in document:
                    document.add(tomlkit.nl())
                    document.add(table, tomlkit.table())
                yield document[table]
                self._write(document)
        except StoreBusyError as busy:
            raise ConfigError(f"{self.path}: another Dateline is writing it; try again") from busy

    def _load(self) -> Contents:
        try:
            found = tomllib.loads(self._text())
        except tomllib.TOMLDecodeError as error:
            raise ConfigError(f"{self.path}: {error}") from error
        return Contents(self._table(found, SAVED), self._table(found, RULES))

    def _table(self, found: dict[str, Any], name: str) -> dict[str, str]:
        table = found.get(name, {})
        if not isinstance(table, dict):
            raise ConfigError(f"{self.path}: {name} must be a table of names and queries")
        for key, query in table.items():
            if not isinstance(query, str):
                raise ConfigError(f'{self.path}: the query of "{key}" must stand in quotes')
        # Queries are shown and typed on in one line, where nothing may act on the terminal.
        return {key: str(one_line(query)) for key, query in table.items()}

    def _text(self) -> str:
        try:
            return self.path.read_text("utf-8")
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError(f"{self.path}: cannot be read ({error})") from error

    def _write(self, document: TOMLDocument) -> None:
        """Write it beside the file and put it in its place: a crash leaves the one or the other whole."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            target = self.path.resolve()  # the file may be a link into a repository
            fresh = target.with_name(target.name + ".new")
            with _made(fresh, lambda: target.stat().st_mode) as handle:
                handle.write(document.as_string().encode())
                handle.flush()
                os.fsync(handle.fileno())
            os.replace(fresh, target)
        except OSError as error:
            raise ConfigError(f"{self.path}: cannot be written ({error.strerror})") from error


@contextmanager
def _made(path: Path, mode: Callable[[], int]) -> Iterator[Any]:
    """Open `path` for writing with the mode of the file whose place it takes; leave nothing half done."""
    try:
        with path.open("wb") as handle:
            with suppress(FileNotFoundError):
                os.chmod(path, mode() & 0o777)
            yield handle
    except BaseException:
        path.unlink(missing_ok=True)
        raise
