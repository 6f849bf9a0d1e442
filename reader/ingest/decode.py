"""From bytes to lines: reading a file safely, and finding out how its text is encoded."""

from __future__ import annotations

import codecs
import os
import re
import stat
import unicodedata
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from reader.domain.document import Document
from reader.errors import DocumentError
from reader.ingest.roots import safe_name

LARGEST: Final = 64 << 20
"""Bytes of the largest file that is read. Decoded and split into lines it takes some ten times that."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC: Final = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"SQLite format 3",
)
UNSURE: Final = 12
"""With fewer bytes outside ASCII than these a detector only guesses, and Windows-1252 is the likeliest."""
_SAMPLE: Final = 64 << 10
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOJIBAKE: Final = re.compile(
    "[\u00c2\u00c3\u00c5\u00d0\u00d1\u00e2\u00e3\u00f0][\u0080-\u00bf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)


class NotTextError(ValueError):
    """The bytes are no text; the message says what they look like."""


class UnsuitableError(DocumentError):
    """A file whose content is no text, or too much: reading it again makes no difference."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text."""

    text: str
    encoding: str
    """Name of the codec; "utf-8, repaired" where doubly encoded text was mended."""


def read_bytes(path: Path, name: str, *, largest: int = LARGEST) -> bytes:
    """Read a regular file of at most `largest` bytes. DocumentError says why it could not be read."""
    try:
        # Non-blocking, because a FIFO may have taken the file's place since the walk.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        raise DocumentError(name, (error.strerror or str(error)).lower()) from error
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise DocumentError(name, "is not a regular file")
        if info.st_size > largest:
            raise UnsuitableError(name, f"is larger than {largest >> 20} MB; split it to have it read")
        with open(handle, "rb", closefd=False) as file:
            return file.read(largest)
    except OSError as error:
        raise DocumentError(name, (error.strerror or str(error)).lower()) from error
    finally:
        os.close(handle)


def digest_of(data: bytes) -> bytes:
    """What the content of a file is known by."""
    return blake2b(data, digest_size=16).digest()


def read_document(path: Path, relative: str) -> Document:
    """Read and decode one file into a document. DocumentError when it cannot be read or is no text."""
    name = safe_name(relative)
    return make_document(relative, read_bytes(path, name))


def make_document(relative: str, data: bytes) -> Document:
    """Make a document of a file's bytes. DocumentError when they are no text."""
    name = safe_name(relative)
    try:
        decoded = decode(data)
    except NotTextError as error:
        raise UnsuitableError(name, str(error)) from error
    plain = Document.of(name, decoded.text)
    return Document(plain.name, plain.lines, decoded.encoding, plain.markdown)


def decode(data: bytes) -> Decoded:
    """Decode the text of a file, whatever it is encoded in. NotTextError for what is no text.

    A byte order mark decides; then UTF-16 without a mark; then strict UTF-8; then a detector, with
    Windows-1252 where it has too little to go by. UTF-8 with bytes in it that are none is read as both.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _mended(data[len(mark) :].decode(encoding, "replace"), encoding)
    if data.startswith(_MAGIC):
        raise NotTextError("is not a text file")
    if b"\0" in data and (wide := _wide(data)):
        return _mended(data.decode(wide, "replace"), wide)
    _refuse_binary(data)
    try:
        return _mended(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass  # not clean UTF-8: it is looked at more closely
    encoding = _detect(data)
    return _mended(data.decode(encoding, _CP1252_HANDLER if encoding == "utf-8" else "replace"), encoding)


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: the one of its two readings that has spaces and stops and little else."""
    sample = data[:8192]
    plain = sample.replace(b"\0", b"")
    if plain.isascii() and not _CONTROLS.search(plain) and len(plain) > len(sample) * 0.7:
        return None  # plain text with some NULs in it
    stops = {encoding: _stops(sample, encoding) for encoding in ("utf-16-le", "utf-16-be")}
    best = max(stops, key=lambda encoding: stops[encoding])
    return best if stops[best] > 0 else None


def _stops(sample: bytes, encoding: str) -> int:
    """How many spaces and stops there are if it is read so; none where it makes no text."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return 0
    strange = sum(unicodedata.category(char) in ("Cc", "Cn", "Co") for char in text if char not in "\t\n\r\f")
    stops = sum(map(text.count, " \n,.;:?!\u3001\u3002\uff0c"))
    return stops if strange <= len(text) // 50 and stops >= len(text) // 100 else 0


def _refuse_binary(data: bytes) -> None:
    sample = data[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(3, len(sample) // 50):
        raise NotTextError("is not a text file")


def _high(data: bytes) -> int:
    """How many bytes are not ASCII."""
    return len(data) - len(data.translate(None, bytes(range(0x80, 0x100))))


def _detect(data: bytes) -> str:
    if _high(data) < UNSURE:
        return "cp1252"
    from resiliparse.parse.encoding import detect_encoding  # 15 ms, and most files never need it

    found = detect_encoding(data[: 1 << 20]) or ""
    try:
        return codecs.lookup(found).name
    except LookupError:
        return "cp1252"


def _mended(text: str, encoding: str) -> Decoded:
    """Undo UTF-8 that was once read as Windows-1252 ("donâ€™t"), line by line where it shows."""
    if text.isascii() or not _MOJIBAKE.search(text):
        return Decoded(text, encoding)
    from ftfy import fix_encoding  # 100 ms, and most files never need it; no line ends come or go by it

    lines = text.split("\n")
    changed = False
    for number, line in enumerate(lines):
        if _MOJIBAKE.search(line):
            fixed = fix_encoding(line)
            if fixed != line:
                lines[number] = fixed
                changed = True
    return Decoded("\n".join(lines), f"{encoding}, repaired") if changed else Decoded(text, encoding)


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_CP1252_HANDLER: Final = "dateline-cp1252"
codecs.register_error(_CP1252_HANDLER, _as_cp1252)
