"""How long until the list is on screen, beside an empty Textual app.

Both are started in a pseudo-terminal of 120×40; the clock runs from the start of the process to the byte
that completes the first frame (the empty app) or shows the title of the newest item (Dateline, whose index is
there already: the second opening). Runs alternate, and each is preceded by one that is not counted.

    python benchmarks/bench_startup.py [--runs 15] [--corpus articles] [--limit 1.3]
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZE = (40, 120)
PATIENCE = 20.0
EMPTY = "from textual.app import App\nclass Empty(App): pass\nEmpty().run()"
LAST_ROW = f"\x1b[{SIZE[0]};1H".encode()
"""The cursor goes to the last row: the empty app's first frame is about to be complete."""


def main() -> int:
    """Measure, print, and return 1 when the ratio is above the limit."""
    options = _options()
    with tempfile.TemporaryDirectory() as data:
        title = _prepare(options.corpus, Path(data))
        dateline = [sys.executable, "-m", "reader", "--data", data, str(options.corpus)]
        empty = [sys.executable, "-c", EMPTY]
        times: dict[str, list[float]] = {"empty": [], "dateline": []}
        for run in range(options.runs + 1):
            pair = (("empty", empty, LAST_ROW), ("dateline", dateline, title))
            for name, command, marker in pair if run % 2 else pair[::-1]:
                seconds = first_paint(command, marker)
                if run:
                    times[name].append(seconds)
    medians = {name: statistics.median(values) for name, values in times.items()}
    ratio = medians["dateline"] / medians["empty"]
    for name, values in times.items():
        print(
            f"{name:9} {medians[name] * 1000:6.0f} ms  (best {min(values) * 1000:.0f}, of {len(values)} runs)"
        )
    print(f"ratio     {ratio:6.2f}     (limit {options.limit})")
    return int(ratio > options.limit)


def first_paint(command: Sequence[str], marker: bytes) -> float:
    """Start `command` in a terminal of its own; seconds until it has written `marker`."""
    terminal, side = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    environment.pop("NO_COLOR", None)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # or every start would compile what is installed
    start = time.perf_counter()
    child = subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=side, stdout=side, stderr=side, start_new_session=True
    )
    os.close(side)
    try:
        return _until_written(terminal, marker, start)
    finally:
        child.kill()
        child.wait()
        os.close(terminal)


def _until_written(terminal: int, marker: bytes, start: float) -> float:
    seen = b""
    while marker not in seen:
        left = PATIENCE - (time.perf_counter() - start)
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            raise TimeoutError(f"{marker!r} was not painted within {PATIENCE} s: {seen[-400:]!r}")
        try:
            seen += os.read(terminal, 65536)
        except OSError as error:  # the program has ended
            raise RuntimeError(f"it ended before it painted {marker!r}: {seen[-2000:]!r}") from error
    return time.perf_counter() - start


def _prepare(corpus: Path, data: Path) -> bytes:
    """Index the corpus; return some words of the first title."""
    from reader.library import Library

    with Library.open([corpus], data) as library:
        library.index()
        title = library.search("").heads(0, 1)[0].title
    return title[:20].encode()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--corpus", type=Path, default=ROOT / "articles")
    parser.add_argument("--limit", type=float, default=1.3)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
