"""`dateline debris`, and the dry run of a file that lies in the corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from ingest.standing import corpora

from reader.cli.diagnostics import ExitCode

from .conftest import Ran, Runner


@pytest.fixture(scope="module")
def lamplight(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repeats")
    for name, text in {**corpora.site(), **corpora.digests()}.items():
        path = folder / "corpus" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture
def there(dateline: Runner, lamplight: Path) -> Runner:
    """Run a command line on the corpus with repeated lines."""

    def ran(*words: str, terminal: int | None = None) -> Ran:
        name, *rest = words
        options = ("--corpus", str(lamplight / "corpus"), "--data", str(lamplight / "data"))
        return dateline(name, *options, *rest, terminal=terminal)

    return ran


def records(ran: Ran) -> list[dict[str, object]]:
    assert ran.code == ExitCode.DONE
    return [json.loads(line) for line in ran.lines]


def test_the_learned_lines_are_listed_with_where_they_stand(there: Runner) -> None:
    found = records(there("debris", "--format", "jsonl"))
    assert {(each["kind"], each["name"], each["documents"], each["of"]) for each in found} == {
        ("site", "Lamplight Valley", 6, 6),
        ("folder", "lamplight/", 6, 6),
    }
    assert {each["text"] for each in found} == {corpora.PROMPT, " ".join(corpora.BOX), corpora.LAST}
    assert all(str(each["since"]).endswith("+00:00") for each in found)


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (("--site", "lamp"), {"site"}),
        (("--folder", "LAMP"), {"folder"}),
        (("--site", "elsewhere"), set()),
        (('source:"Lamplight Valley"',), {"site", "folder"}),
        (("file:digests",), set()),
    ],
)
def test_the_list_can_be_narrowed(there: Runner, words: tuple[str, ...], kinds: set[str]) -> None:
    ran = there("debris", *words, "--format", "jsonl")
    assert {each["kind"] for each in records(ran)} == kinds
    assert bool(ran.err) == (not kinds)


def test_one_document_shows_what_was_left_out_of_it(there: Runner) -> None:
    found = records(there("debris", "--document", "digests/0002.txt", "--format", "jsonl"))
    assert found == []
    found = records(there("debris", "--document", "lamplight/0002.txt", "--format", "jsonl"))
    assert [(each["start_line"], each["end_line"]) for each in found] == [(7, 7), (13, 17)]
    assert found[0]["text"] == corpora.PROMPT
    assert "6 of 6 documents of Lamplight Valley" in str(found[0]["detail"])


def test_a_table_for_people_fits_the_terminal(there: Runner) -> None:
    ran = there("debris", terminal=100)
    assert ran.lines[0].split()[0] == "TEXT"
    assert all(len(line) <= 100 for line in ran.lines)
    assert "T" not in ran.lines[1].split("202")[1][:12], "the day is enough"


def test_a_document_and_a_query_do_not_go_together(there: Runner) -> None:
    ran = there("debris", "--document", "lamplight/0002.txt", "mill")
    assert ran.code == ExitCode.USAGE
    assert "--document" in ran.err


def test_a_dry_run_of_a_file_of_the_corpus_says_that_it_knows_the_corpus(
    there: Runner, lamplight: Path, tmp_path: Path
) -> None:
    there("index")
    ran = there("split", str(lamplight / "corpus/lamplight/0001.txt"))
    assert "is in the corpus" in ran.err
    assert "2 places" in ran.err
    assert any("repeated ┆" in line and corpora.PROMPT in line for line in ran.lines)
    copy = tmp_path / "copy.txt"
    copy.write_text(corpora.page(1), "utf-8")
    ran = there("split", str(copy))
    assert not ran.err
    assert not any("repeated" in line for line in ran.lines)
