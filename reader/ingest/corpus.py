"""The files of a corpus: what is walked, what is skipped, what is never opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from reader.domain.text import SafeText
from reader.errors import CorpusError, DocumentError
from reader.ingest.roots import safe_name, said

SUFFIXES: Final = frozenset({".txt", ".text", ".md", ".markdown"})
"""Endings of documents, compared without case; a name without any ending is a document if it is text."""


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One regular file of a corpus as the walk saw it. It has not been opened."""

    path: str
    """Relative to the corpus, as the system spells it; bytes that are not UTF-8 are surrogates (PEP 383)."""
    size: int
    """Bytes."""
    mtime_ns: int
    inode: int
    """0 where the file system has none."""

    @property
    def name(self) -> SafeText:
        """The path as it is shown."""
        return safe_name(self.path)

    @property
    def must_be_text(self) -> bool:
        """Whether the ending promises text: a file that breaks the promise is reported."""
        return os.path.splitext(self.path)[1].lower() in SUFFIXES


@dataclass(frozen=True, slots=True)
class Walk:
    """What a walk found."""

    files: tuple[CorpusFile, ...]
    """Sorted by path."""
    device: int
    """Number of the device that the corpus lies on; an empty folder elsewhere may be an unmounted disk."""
    failures: tuple[DocumentError, ...] = ()
    unseen: tuple[str, ...] = ()
    """Paths that could not be looked at ("" is the whole corpus): what was known below is not gone."""


def walk(root: Path, *, stop: Callable[[], bool] | None = None) -> Walk:
    """Find the documents below `root` (a folder, or a single file).

    Hidden names are skipped, and so is all that is no regular file. Links are followed: each real file is
    found once, under its own name where that lies in the corpus. A folder that cannot be read is named in
    `failures` and `unseen`. Raises CorpusError when `root` itself cannot be read.
    """
    try:
        info = root.stat()
        if stat.S_ISREG(info.st_mode):
            only = CorpusFile(root.name, info.st_size, info.st_mtime_ns, info.st_ino)
            return Walk((only,), info.st_dev)
        os.scandir(root).close()
    except OSError as error:
        raise CorpusError(f"{safe_name(str(root))}: cannot be read ({said(error)})") from error
    return _Walker(root, info, stop or (lambda: False)).run()


@dataclass(slots=True)
class _Walker:
    root: Path
    info: os.stat_result
    stop: Callable[[], bool]
    files: list[CorpusFile] = field(default_factory=list)
    failures: list[DocumentError] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    seen: set[tuple[int, int]] = field(default_factory=set)
    """Device and inode of each folder and file that was met."""

    def run(self) -> Walk:
        self.seen |= set(_identities(self.root))
        self._below("")
        # Links wait until all that is real has been met, so that a real name always wins over a link to it.
        while self.links and not self.stop():
            links, self.links = sorted(self.links), []
            for path in links:
                self._link(path)
        self.files.sort(key=lambda file: file.path)
        return Walk(tuple(self.files), self.info.st_dev, tuple(self.failures), tuple(self.unseen))

    def _below(self, folder: str) -> None:
        waiting = [folder]
        while waiting and not self.stop():
            here = waiting.pop()
            try:
                with os.scandir(os.path.join(self.root, here)) as entries:
                    for entry in entries:
                        if not entry.name.startswith("."):
                            self._entry(os.path.join(here, entry.name), entry, waiting)
            except OSError as error:
                self._failed(here, error)

    def _entry(self, path: str, entry: os.DirEntry[str], waiting: list[str]) -> None:
        try:
            if entry.is_symlink():
                self.links.append(path)
            elif entry.is_dir(follow_symlinks=False):
                if self._new(entry.stat(follow_symlinks=False)):
                    waiting.append(path)
            elif entry.is_file(follow_symlinks=False) and _may_be_document(entry.name):
                self._file(path, entry.stat(follow_symlinks=False))
        except OSError as error:
            self._failed(path, error)

    def _link(self, path: str) -> None:
        try:
            info = os.stat(os.path.join(self.root, path))
        except OSError:
            return  # it leads nowhere, or to itself: there is no document behind it
        if stat.S_ISREG(info.st_mode) and _may_be_document(os.path.basename(path)):
            self._file(path, info)
        elif stat.S_ISDIR(info.st_mode) and self._new(info):
            self._below(path)

    def _file(self, path: str, info: os.stat_result) -> None:
        if self._new(info):
            self.files.append(CorpusFile(path, info.st_size, info.st_mtime_ns, info.st_ino))

    def _new(self, info: os.stat_result) -> bool:
        key = (info.st_dev, info.st_ino)
        if info.st_ino and key in self.seen:
            return False
        self.seen.add(key)
        return True

    def _failed(self, path: str, error: OSError) -> None:
        self.unseen.append(path)
        if not isinstance(error, FileNotFoundError):  # what went while we walked is no failure
            self.failures.append(DocumentError(safe_name(path or str(self.root)), said(error)))


def _identities(root: Path) -> Iterator[tuple[int, int]]:
    """The corpus and the folders that it lies in: a link up there would bring in the whole disk."""
    for folder in (root, *root.parents):
        try:
            info = folder.stat()
        except OSError:
            continue  # a parent that may not be looked at cannot be linked to either
        yield (info.st_dev, info.st_ino)


def _may_be_document(name: str) -> bool:
    ending = os.path.splitext(name)[1].lower()
    return not ending or ending in SUFFIXES
