"""What a corpus teaches is learned while it is indexed, and unlearned when its files change."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from ingest.standing import corpora

from reader.domain.item import Reason
from reader.errors import ItemGoneError
from reader.library import Library, learning, workers
from reader.library.dry_run import LearnedFrom, dry_run

from .conftest import Write

Fill = Callable[[Mapping[str, str]], None]


@pytest.fixture
def fill(write: Write) -> Fill:
    """Writes documents into the corpus."""

    def put(documents: Mapping[str, str]) -> None:
        for name, text in documents.items():
            write(name, text)

    return put


@pytest.fixture
def library(corpus: Path, tmp_path: Path) -> Iterator[Library]:
    with Library.open([corpus], tmp_path / "data") as opened:
        yield opened


def texts(library: Library) -> dict[str, str]:
    """The text of all items, by document and line."""
    found = library.items(library.search(""))
    return {f"{each.item.document}:{each.item.span.start}": each.item.text for each in found}


def boxed(library: Library) -> set[str]:
    """The documents whose items still hold the prompt of the site."""
    return {name.partition(":")[0] for name, text in texts(library).items() if corpora.PROMPT in text}


def learned(library: Library) -> set[tuple[str, str, int, int]]:
    return {(line.kind, str(line.text), line.documents, line.of) for line in library.learned()}


BOX = " ".join(corpora.BOX)


def test_what_is_learned_is_left_out_of_all_documents_in_the_same_run(library: Library, fill: Fill) -> None:
    fill({**corpora.site(), **corpora.digests(), **corpora.newsletters()})
    report = library.index()
    assert (report.added, report.changed) == (18, 0)
    assert not boxed(library)
    words = {corpora.PROMPT, BOX, corpora.LAST}
    assert learned(library) == {(kind, text, 6, 6) for kind in ("site", "folder") for text in words}
    assert {line.family for line in library.learned()} == {"lamplight/", "Lamplight Valley"}
    assert all(
        line.example == "lamplight/0000.txt" or line.example in corpora.site() for line in library.learned()
    )
    assert len(library.search("file:digests")) == 6 * len(corpora.HEADINGS)


def test_a_run_that_finds_nothing_new_reads_nothing_and_changes_nothing(library: Library, fill: Fill) -> None:
    fill(corpora.site())
    library.index()
    before = library.revision(), library.learned(), texts(library)
    report = library.index()
    assert (report.added, report.changed, report.unchanged) == (0, 0, 6)
    assert (library.revision(), library.learned(), texts(library)) == before


def test_what_is_left_out_can_be_looked_at_with_its_words(library: Library, fill: Fill) -> None:
    fill(corpora.site())
    library.index()
    found = library.repeated("lamplight/0002.txt")
    assert [str(text) for _, text in found] == [corpora.PROMPT, f"{BOX} {corpora.LAST}"]
    assert all(each.reason is Reason.REPEATED for each, _ in found)
    assert found[0][0].detail.startswith("in 6 of 6 documents of Lamplight Valley, such as lamplight/")
    with pytest.raises(ItemGoneError):
        library.repeated("lamplight/none.txt")


def test_documents_are_read_again_once_enough_of_them_are_there(library: Library, fill: Fill) -> None:
    site = corpora.site()
    names = list(site)
    fill({name: site[name] for name in names[:3]})
    library.index()
    assert boxed(library) == set(names[:3])
    assert not library.learned()
    fill({names[3]: site[names[3]]})
    report = library.index()
    assert (report.added, report.changed, report.unchanged) == (1, 0, 3)
    assert not boxed(library)
    assert {line.documents for line in library.learned()} == {4}


def test_documents_get_their_text_back_when_too_few_are_left(
    library: Library, fill: Fill, corpus: Path
) -> None:
    site = corpora.site(4)
    fill(site)
    library.index()
    assert not boxed(library)
    os.remove(corpus / "lamplight/0000.txt")
    report = library.index()
    assert (report.gone, report.changed) == (1, 0)
    assert not library.learned()
    assert boxed(library) == set(site) - {"lamplight/0000.txt"}


def test_a_change_of_a_file_can_teach_and_unteach(library: Library, fill: Fill) -> None:
    fill(corpora.site(4, boxed=3))
    library.index()
    assert boxed(library)
    fill({"lamplight/0003.txt": corpora.page(3)})
    library.index()
    assert not boxed(library)
    fill({"lamplight/0003.txt": "A binary\0file\0\1\2\3\4\5\6\7"})
    library.index()
    assert len(boxed(library)) == 3


def test_a_document_that_moves_is_read_by_what_its_new_folder_teaches(
    library: Library, fill: Fill, corpus: Path
) -> None:
    fill({name: text.replace("Source: Lamplight Valley\n\n", "") for name, text in corpora.site(5).items()})
    library.index()
    assert not boxed(library)
    (corpus / "away").mkdir()
    (corpus / "lamplight/0004.txt").rename(corpus / "away/0004.txt")
    report = library.index()
    assert (report.added, report.changed, report.gone, report.unchanged) == (0, 0, 0, 5)
    assert boxed(library) == {"away/0004.txt"}
    assert {line.documents for line in library.learned()} == {4}
    (corpus / "away/0004.txt").rename(corpus / "lamplight/0004.txt")
    library.index()
    assert not boxed(library)


def test_the_order_in_which_documents_come_does_not_matter(corpus: Path, tmp_path: Path, fill: Fill) -> None:
    site = {**corpora.site(40, boxed=25), **corpora.digests(12)}
    names = sorted(site, key=lambda name: name[::-1])
    with Library.open([corpus], tmp_path / "steps") as steps:
        for start in range(0, len(names), 9):
            fill({name: site[name] for name in names[start : start + 9]})
            steps.index()
        with Library.open([corpus], tmp_path / "once") as once:
            once.index()
            assert texts(steps) == texts(once)
            assert learned(steps) == learned(once)
            assert not boxed(once)


def test_a_run_that_was_stopped_is_gone_on_with(library: Library, fill: Fill) -> None:
    fill(corpora.site())
    seen: list[str] = []
    report = library.index(
        on_progress=lambda progress: seen.append(progress.document), stop=lambda: len(seen) > 5
    )
    assert report.interrupted
    assert boxed(library)
    report = library.index()
    assert (report.added, report.unchanged) == (0, 6)
    assert not boxed(library)


def test_lines_are_learned_while_a_long_run_goes_on(
    library: Library, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(corpora.site(30))
    seen: list[str] = []
    library.index(on_progress=lambda progress: seen.append(progress.document))
    assert len(seen) == 30 + min(learning.EARLY), "only those are read twice that came before"
    assert not boxed(library)


def test_other_processes_learn_as_well(
    corpus: Path, tmp_path: Path, fill: Fill, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(corpora.site(30))
    with Library.open([corpus], tmp_path / "here") as here:
        here.index()
        monkeypatch.setattr(workers, "WORTHWHILE", 0)
        monkeypatch.setattr(workers.os, "sched_getaffinity", lambda who: range(3), raising=False)
        with Library.open([corpus], tmp_path / "beside") as beside:
            beside.index()
            assert texts(beside) == texts(here)
            assert not boxed(beside)
            assert learned(beside) == learned(here)


def test_each_corpus_learns_for_itself(tmp_path: Path) -> None:
    for name, count in (("one", 4), ("two", 3)):
        for path, text in corpora.site(count).items():
            (tmp_path / name / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name / path).write_text(text, "utf-8")
    with Library.open([tmp_path / "one", tmp_path / "two"], tmp_path / "data") as library:
        library.index()
        texts_with_box = [
            each for each in library.items(library.search("")) if corpora.PROMPT in each.item.text
        ]
        assert len(texts_with_box) == 3


def test_a_query_narrows_the_list_to_the_families_of_its_items(library: Library, fill: Fill) -> None:
    other = {f"other/{n}.txt": corpora.page(n + 50, site="Other Paper") for n in range(5)}
    fill({**corpora.site(), **other})
    library.index()
    found = library.learned(library.search('source:"Other Paper"'))
    assert {(line.kind, str(line.family)) for line in found} == {
        ("site", "Other Paper"),
        ("folder", "other/"),
    }
    assert len(library.learned()) == 2 * len(found)


def test_a_dry_run_reads_a_file_of_the_corpus_as_the_corpus_does(
    library: Library, fill: Fill, corpus: Path, tmp_path: Path
) -> None:
    fill(corpora.site())
    nowhere = LearnedFrom([corpus], tmp_path / "none")
    assert not dry_run(corpus / "lamplight/0001.txt", learned=nowhere).in_corpus
    library.index()
    known = LearnedFrom([corpus], tmp_path / "data")
    run = dry_run(corpus / "lamplight/0001.txt", learned=known)
    assert run.in_corpus
    assert [item.text for item in run.ingested.items] == [texts(library)["lamplight/0001.txt:1"]]
    copy = tmp_path / "copy.txt"
    copy.write_text(corpora.page(1), "utf-8")
    assert not dry_run(copy, learned=known).in_corpus
    assert corpora.repeated(dry_run(copy, learned=known).ingested) == set()


def test_a_changed_file_is_shown_as_the_corpus_reads_it(library: Library, fill: Fill, corpus: Path) -> None:
    fill(corpora.site())
    library.index()
    (head,) = library.search("file:0001").heads(0, 2)
    path = corpus / "lamplight/0001.txt"
    path.write_text(path.read_text("utf-8").replace("Monday", "Tuesday"), "utf-8")
    whole = library.whole_file(head)
    assert whole.changed
    assert all(corpora.PROMPT not in item.text for item in whole.anatomy.items)
