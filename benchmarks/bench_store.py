"""How fast the index is written, searched and counted, beside plainer ways on the same items.

    python benchmarks/bench_store.py [--items 100000] [--folder DIR]

Writing is measured in time of the processor; every other figure is the median of several runs. Trust the
ratios: they were taken one after the other on the same machine. Beside the index stand a bare FTS5 table,
GROUP BY over a table of (item, tag), and ripgrep where it is installed.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

import apsw
import synthetic

from reader.domain.item import Item
from reader.query.parser import parse
from reader.query.tree import Query
from reader.store.index import Answer, Index
from reader.store.writer import FileFacts

ROOT: Final = Path("/synthetic")
TOKENIZE: Final = "tokenize='porter unicode61 remove_diacritics 2', prefix='2 3'"
RUNS: Final = 7
TODAY: Final = date(2024, 7, 1)


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--folder", type=Path, help="where to keep the databases")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        made = list(synthetic.items(options.items))
        size = sum(len(item.title) + len(item.text) for item in made)
        print(f"{len(made):,} items, {size / 1e6:.0f} MB of text, {len({item.date for item in made}):,} days")
        bare, ours = write_bare(folder, made, size), write_index(folder, made, size)
        print(f"  that is {ours / bare:.2f} times the bare insert\n")
        index = Index(folder / "index.db", [ROOT])
        plain = apsw.Connection(str(folder / "bare.db"))
        search(index, plain, folder, made)
        pages(index)
        count(index, plain)
        index.close()


def write_bare(folder: Path, made: list[Item], size: int) -> float:
    """Insert the texts into one FTS5 table, and the tags into another; processor seconds of the first."""
    (folder / "bare.db").unlink(missing_ok=True)
    connection = apsw.Connection(str(folder / "bare.db"))
    connection.execute("PRAGMA journal_mode = wal; PRAGMA synchronous = normal")
    connection.execute(f"CREATE VIRTUAL TABLE words USING fts5(title, body, {TOKENIZE})")
    connection.execute("CREATE TABLE tagged (item INTEGER, kind TEXT, tag TEXT)")
    begin = time.process_time()
    for start in range(0, len(made), 5_000):
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
            [(start + at, item.title, item.text) for at, item in enumerate(made[start : start + 5_000], 1)],
        )
        connection.execute("COMMIT")
    took = time.process_time() - begin
    say("bare FTS5 insert", size / took / 1e6, "MB/s")
    with connection:
        connection.executemany(
            "INSERT INTO tagged VALUES (?, ?, ?)",
            [(number, tag.kind, tag.name) for number, item in enumerate(made, 1) for tag in item.tags],
        )
    connection.execute("CREATE INDEX by_item ON tagged (item)")
    connection.close()
    return took


def write_index(folder: Path, made: list[Item], size: int) -> float:
    """Write the items into an index as an indexing run does; seconds of the processor."""
    for path in folder.glob("index.db*"):
        path.unlink()
    index = Index(folder / "index.db", [ROOT])
    begin = time.process_time()
    with index.writer() as writer:
        writer.start_run()
        writer.begin()
        corpus = writer.corpus(bytes(ROOT), 1)
        commit_at = time.perf_counter() + 0.3
        for name, batch in synthetic.documents(made):
            writer.put(corpus, None, FileFacts(name.encode(), name, 1, 1, 1, b"", ""), batch)
            if time.perf_counter() > commit_at:
                writer.commit()
                writer.begin()
                commit_at = time.perf_counter() + 1.5
        writer.commit()
    took = time.process_time() - begin
    index.close()
    say("index: heads, bodies, words, bitmaps", size / took / 1e6, "MB/s")
    say("size on disk, of the text", (folder / "index.db").stat().st_size / size, "times")
    return took


def search(index: Index, plain: apsw.Connection, folder: Path, made: list[Item]) -> None:
    """Time queries, the whole answer each time: the numbers of all items that match."""
    files = None
    if shutil.which("rg"):
        files = folder / "files"
        if not files.exists():
            synthetic.write_corpus(files, made)
    words = by_frequency(plain)
    common, middling, rare = words[3], words[300], words[15_000]
    print("\nfirst answer to a query (all ids); FTS5 alone; ripgrep over the files")
    for query in (
        common, middling, rare, f"{common} {rare}", f'"{common} {words[4]}"', f"{middling[:3]}*",
        f"{common} -{middling} date:2023", f"topic:{top(plain, 'topic')} {middling}", "date:2023-03", "",
    ):  # fmt: skip
        fresh = partial(answer_anew, index, parse(query, today=TODAY))
        found = len(fresh().ids)
        line = f"  {query or '(everything)':32} {found:9,} items {median_ms(fresh):9.2f} ms"
        if query in (common, middling, rare):
            alone = median_ms(partial(all_rows, plain, query))
            line += f" {alone:9.2f} ms"
            if files is not None:
                line += f" {median_ms(partial(ripgrep, query, files), 3):9.2f} ms"
        print(line)


def answer_anew(index: Index, query: Query) -> Answer:
    """Answer a query as if it were the first one."""
    index.forget_answers()
    return index.answer(query)


def all_rows(plain: apsw.Connection, word: str) -> object:
    """What FTS5 alone needs for the numbers of all items with a word."""
    return plain.execute("SELECT group_concat(rowid) FROM words WHERE words MATCH ?", (f'"{word}"',)).get


def pages(index: Index) -> None:
    """Time what a list needs of an answer."""
    print("\na page of a list")
    everything = index.everything()
    size = len(everything.ids)

    def first_page() -> None:
        answer = index.everything()
        index.heads(answer, answer.order.page(0, 60))

    number = everything.order.page(size // 2, size // 2 + 1)[0]
    say("answer and first 60 heads", median_ms(first_page), "ms")
    middle = (size // 2, size // 2 + 60)
    say(
        "60 heads in the middle",
        median_ms(lambda: index.heads(everything, everything.order.page(*middle))),
        "ms",
    )
    say("position of an item", median_ms(lambda: everything.order.position(number)), "ms")
    say("all groups of days", median_ms(lambda: index.everything().order.groups()), "ms")
    say("one whole item", median_ms(lambda: index.item(number)), "ms")


def count(index: Index, plain: apsw.Connection) -> None:
    """Time the counts of all facets, given the ids."""
    print("\ncounts of all facets; GROUP BY over the same ids")
    words = by_frequency(plain)
    for query in ("", words[3], words[300], words[15_000], f"topic:{top(plain, 'topic')}"):
        answer = index.answer(parse(query, today=TODAY))
        values = sum(len(facet.values) for facet in index.facets(answer))
        took = median_ms(partial(index.facets, answer))
        plain.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (item INTEGER PRIMARY KEY)")
        plain.execute("DELETE FROM chosen")
        many = [(number,) for number in range(1, len(answer.ids) + 1)]
        plain.executemany("INSERT INTO chosen VALUES (?)", many)
        grouped = median_ms(
            lambda: plain.execute(
                "SELECT kind, tag, count(*) FROM tagged JOIN chosen USING (item) GROUP BY kind, tag"
            ).fetchall(),
            3,
        )
        print(
            f"  {query or '(everything)':24} {len(answer.ids):9,} items {values:6,} values"
            f" {took:8.2f} ms {grouped:9.2f} ms"
        )


def by_frequency(plain: apsw.Connection) -> list[str]:
    """The words of the items, the most frequent first."""
    plain.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, row)")
    rows = plain.execute("SELECT term FROM vocabulary WHERE length(term) > 3 ORDER BY doc DESC LIMIT 20000")
    return [str(row[0]) for row in rows]


def top(plain: apsw.Connection, kind: str) -> str:
    """The most frequent tag of a kind."""
    row = plain.execute(
        "SELECT tag FROM tagged WHERE kind = ? GROUP BY tag ORDER BY count(*) DESC LIMIT 1", (kind,)
    ).fetchone()
    return str(row[0]) if row else ""


def ripgrep(word: str, folder: Path) -> None:
    """Count the lines with a word in them."""
    command = ["rg", "--ignore-case", "--word-regexp", "--count", word, str(folder)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)


def median_ms(what: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of a few calls, in milliseconds."""
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        what()
        times.append(time.perf_counter() - begin)
    return statistics.median(times) * 1e3


def say(what: str, figure: float, unit: str) -> None:
    """Print one figure."""
    print(f"  {what:40} {figure:10.2f} {unit}")


if __name__ == "__main__":
    main()
