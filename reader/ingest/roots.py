"""Paths of corpora: found, and made fit to be shown."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from reader.domain.text import SafeText, make_safe
from reader.errors import CorpusError


def safe_name(path: str) -> SafeText:
    """A path as it is shown: on one line, "/" between folders, controls visible."""
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    return make_safe(path.replace("\n", "\u2424").replace("\r", "\u240d").replace("\t", "\u2409"))


def real_root(path: Path) -> Path:
    """The corpus at `path`, absolute and without links. CorpusError where there is no such folder or file."""
    try:
        root = path.expanduser().resolve(strict=True)
        mode = root.stat().st_mode
    except FileNotFoundError:
        raise CorpusError(f"{safe_name(str(path))}: there is no such folder or file") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise CorpusError(f"{safe_name(str(path))}: cannot be read ({said(error)})") from error
    if not stat.S_ISDIR(mode) and not stat.S_ISREG(mode):
        raise CorpusError(f"{safe_name(str(path))}: is neither a folder nor a file")
    return root


def said(error: BaseException) -> str:
    """What an error of the system says, to go on after a colon."""
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return reason[:1].lower() + reason[1:]
