"""How long a key waits for its answer while one types, and how long the counts of all facets take.

    python benchmarks/bench_query.py [--items 100000] [--folder DIR] [--keys 300]

Keys go through the real app without a terminal: from the moment when a key is reported to the one when the
list with its answer has been painted. The next key is pressed when the last one is painted. Facets are
counted given the ids of an answer, beside GROUP BY in SQLite over a table of (item, tag); ripgrep, where it
is installed, counts the lines with a word in the same texts.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any, Final, NamedTuple

import apsw
import bench_store
import synthetic
from textual.events import Key
from textual.screen import Screen

from reader.library import Library
from reader.query.parser import parse
from reader.store.index import Index
from reader.ui.dateline_app import DatelineApp
from reader.ui.screens.main import MainScreen
from reader.ui.settings import Settings

KEY_MS: Final = 75.0
"""What 99 of 100 keys may take."""
FACETS_MS: Final = 10.0
"""What the counts of all facets may take."""
SIZE: Final = (160, 45)
GIVE_UP_S: Final = 1.0
"""A key that nothing is painted for in so long is not counted."""


class Took(NamedTuple):
    """What one key took, in milliseconds."""

    time: float
    processor: float
    text: str


class Watched(DatelineApp):
    """Says when it has painted."""

    painted: asyncio.Event

    def _display(self, screen: Screen[Any], renderable: Any) -> None:
        super()._display(screen, renderable)
        if hasattr(self, "painted"):
            self.painted.set()


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where to keep the databases, and find them again")
    parser.add_argument("--keys", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        prepare(folder, options.items)
        plain = apsw.Connection(str(folder / "bare.db"))
        asyncio.run(keys(folder, queries(plain), options.keys))
        facets(folder, plain)
        words(folder, plain)


def prepare(folder: Path, items: int) -> None:
    """Write an index, a plain table and the texts as files, unless they are there."""
    index = Index(folder / "index.db", [bench_store.ROOT])
    whole = index.count() == items  # one of another version has been emptied
    index.close()
    if whole and (folder / "bare.db").exists():
        return
    print(f"making {items:,} items", flush=True)
    made = list(synthetic.items(items))
    size = sum(len(item.title) + len(item.text) for item in made)
    print(f"writing {size / 1e6:.0f} MB of text", flush=True)
    bench_store.write_bare(folder, made, size)
    bench_store.write_index(folder, made, size)
    if shutil.which("rg"):
        synthetic.write_corpus(folder / "files", made)


def queries(plain: apsw.Connection) -> list[str]:
    """Queries as a person types them: words from common to rare, tags, dates, minus, or."""
    by = bench_store.by_frequency(plain)
    topic, place = bench_store.top(plain, "topic"), bench_store.top(plain, "place")
    return [
        f"{by[3]} {by[300]}", f"topic:{topic.lower()} {by[40]}", f"{by[15_000]}", f'"{by[3]} {by[5]}"',
        f"+{place.lower()} -{by[10]} date:2023", f"({by[20]} or {by[60]}) -topic:{topic.lower()}",
        f"{by[3][:3]}* sort:relevance", f"{by[1]} sort:relevance",
    ]  # fmt: skip


async def keys(folder: Path, texts: list[str], count: int) -> None:
    """Type queries, and print how long the keys took."""
    took: list[Took] = []
    with Library.open([bench_store.ROOT], folder) as library:
        app = Watched(library, [bench_store.ROOT], Settings())
        async with app.run_test(size=SIZE) as pilot:
            app.painted = asyncio.Event()
            screen = app.screen
            assert isinstance(screen, MainScreen)
            await pilot.press("slash")
            while len(took) < count:
                for text in texts:
                    for at, character in enumerate(text, 1):
                        answer = await typed(app, screen, character)
                        if answer is not None:
                            took.append(Took(*answer, text[:at]))
                    print(f"  {len(took):5} keys, {text}", flush=True)
                    screen.ask("")
                    await pilot.pause(0.2)
    print(
        f"\nkey to repaint while typing, {len(took)} keys, {len(texts)} queries; time, and of the processor"
    )
    for name, share in (("p50", 0.5), (f"p99 (at most {KEY_MS:.0f})", 0.99), ("longest", 1.0)):
        print(f"  {name:24} {at_share(took, 0, share):9.1f} ms {at_share(took, 1, share):9.1f} ms")
    for each in sorted(took, key=lambda each: -each.processor)[:3]:
        print(f"    {each.processor:6.1f} ms of the processor for the last letter of {each.text}")


def at_share(took: list[Took], column: int, share: float) -> float:
    """The figure below which so large a share of them lies."""
    figures = sorted(each[column] for each in took)
    return float(figures[min(len(figures) - 1, int(len(figures) * share))])


async def typed(app: Watched, screen: MainScreen, character: str) -> tuple[float, float] | None:
    """Press one key; milliseconds until its answer, or its mistake, has been painted; None: never.

    The second figure is the processor's time, of all threads: others that use the machine are not in it.
    """
    before, bar = screen.session.result, screen.query_bar.input
    bar.mistake = None
    name = {" ": "space"}.get(character, character)
    begin, worked = time.perf_counter(), time.process_time()
    event = Key(name, character)
    event.set_sender(app)
    app.post_message(event)
    while True:
        app.painted.clear()
        try:
            await asyncio.wait_for(app.painted.wait(), GIVE_UP_S)
        except TimeoutError:
            return None
        if screen.session.result is not before or bar.mistake is not None:
            return (time.perf_counter() - begin) * 1e3, (time.process_time() - worked) * 1e3


def facets(folder: Path, plain: apsw.Connection) -> None:
    """Print how long the counts of all facets take."""
    print(f"\ncounts of all facets given the ids (at most {FACETS_MS:.0f} ms); GROUP BY over the same ids")
    index = Index(folder / "index.db", [bench_store.ROOT])
    for text in ("", *queries(plain)[:6]):
        answer = index.answer(parse(text, today=bench_store.TODAY))
        took = bench_store.median_ms(partial(index.facets, answer))
        line = f"  {text or '(everything)':40} {len(answer.ids):9,} items {took:9.2f} ms"
        print(line + f" {grouped(plain, list(answer.ids)):9.2f} ms")
    timeline = index.answer(parse("", today=bench_store.TODAY))
    bench_store.say(
        "the timeline of everything", bench_store.median_ms(lambda: index.by_date(timeline)), "ms"
    )
    index.close()


def grouped(plain: apsw.Connection, ids: list[int]) -> float:
    """Milliseconds that SQLite needs to count the tags of as many items."""
    plain.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (item INTEGER PRIMARY KEY); DELETE FROM chosen")
    plain.executemany("INSERT INTO chosen VALUES (?)", [(number,) for number in range(1, len(ids) + 1)])
    statement = "SELECT kind, tag, count(*) FROM tagged JOIN chosen USING (item) GROUP BY kind, tag"
    return bench_store.median_ms(lambda: plain.execute(statement).fetchall(), 3)


def words(folder: Path, plain: apsw.Connection) -> None:
    """Print what all items with a word cost here and with ripgrep."""
    print("\nall items with a word, beside ripgrep over the files")
    index = Index(folder / "index.db", [bench_store.ROOT])
    by = bench_store.by_frequency(plain)
    for word in (by[3], by[300], by[15_000]):
        query = parse(word, today=bench_store.TODAY)
        took = bench_store.median_ms(partial(bench_store.answer_anew, index, query))
        line = f"  {word:40} {len(index.answer(query).ids):9,} items {took:9.2f} ms"
        if (folder / "files").exists():
            line += (
                f" {bench_store.median_ms(partial(bench_store.ripgrep, word, folder / 'files'), 3):9.2f} ms"
            )
        print(line)
    if not (folder / "files").exists():
        print("  (ripgrep is not installed)")
    index.close()


if __name__ == "__main__":
    main()
