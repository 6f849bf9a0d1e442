"""A process that makes items of files: `python -m reader.ingest.worker`.

It reads requests from stdin and writes answers to stdout, each a pickle with its length before it, until
stdin ends, which it does when whoever asked is gone, however that happened. What has been learned comes with
a request when it is news to this process.
"""

from __future__ import annotations

import pickle
import struct
import sys
from collections.abc import Callable
from typing import IO, TYPE_CHECKING, Final, NamedTuple, cast

from reader.ingest.decode import UnsuitableError, make_document

if TYPE_CHECKING:
    from reader.domain.document import Document
    from reader.ingest.pipeline import Corrected, Ingested
    from reader.ingest.standing.learned import Learned

    Request = tuple[str, bytes, bool, Learned | None, Corrected | None]

_LENGTH: Final = struct.Struct("<Q")

Ingest = Callable[["Document"], "Ingested"]
"""From a document to its items."""


class Stumbled(NamedTuple):
    """A fault of ours that one document brought to light; the others are read all the same."""

    reason: str


def make_items(
    path: str,
    data: bytes,
    day_first: bool = False,
    ingest: Ingest | None = None,
    learned: Learned | None = None,
    corrected: Corrected | None = None,
) -> Ingested | str | Stumbled:
    """Make the items of one file; or say why it is no document.

    `day_first`, `learned` and `corrected` are for the usual `ingest`.
    """
    try:
        return _make_items(path, data, day_first, ingest, learned, corrected)
    except UnsuitableError as error:
        return error.reason
    except Exception as error:  # whatever it is, it must not end a run over thousands of files
        return Stumbled(f"Dateline itself failed on it ({type(error).__name__}: {error})")


def _make_items(
    path: str,
    data: bytes,
    day_first: bool,
    ingest: Ingest | None,
    learned: Learned | None,
    corrected: Corrected | None,
) -> Ingested:
    document = make_document(path, data)
    if ingest is None:
        from reader.ingest.pipeline import NOT_CORRECTED
        from reader.ingest.pipeline import ingest as usual
        from reader.ingest.standing.learned import NOTHING_LEARNED

        return usual(
            document,
            day_first=day_first,
            learned=learned or NOTHING_LEARNED,
            corrected=corrected or NOT_CORRECTED,
        )
    return ingest(document)


def send(stream: IO[bytes], value: object) -> None:
    """Write one value."""
    packed = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(packed)))
    stream.write(packed)
    stream.flush()


def receive(stream: IO[bytes]) -> object:
    """Read one value; EOFError where the other side is gone."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    packed = stream.read(length)
    if len(packed) < length:
        raise EOFError
    return pickle.loads(packed)


def main() -> None:
    """Answer until nobody asks any more."""
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # nothing but answers may get among the answers
    learned: Learned | None = None
    while True:
        try:
            path, data, day_first, news, corrected = cast("Request", receive(asked))
            learned = learned if news is None else news
            send(answers, make_items(path, data, day_first, learned=learned, corrected=corrected))
        except (EOFError, BrokenPipeError):
            return


if __name__ == "__main__":
    main()
