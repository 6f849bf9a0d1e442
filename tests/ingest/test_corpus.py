"""The walk finds each real document once, opens nothing, and survives what file systems hold."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from reader.errors import CorpusError
from reader.ingest.corpus import walk
from reader.ingest.roots import real_root, safe_name


def put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")


def found(root: Path) -> list[str]:
    return [file.path for file in walk(root).files]


def test_documents_are_told_by_their_names(tmp_path: Path) -> None:
    put(
        tmp_path,
        "b.txt",
        "a.MD",
        "sub/c.text",
        "sub/deep/d.markdown",
        "README",
        "photo.jpg",
        "e.pdf",
        "f.html",
    )
    assert found(tmp_path) == ["README", "a.MD", "b.txt", "sub/c.text", "sub/deep/d.markdown"]


def test_what_is_hidden_is_skipped(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ".hidden.txt", ".git/b.txt", "sub/.c.md")
    assert found(tmp_path) == ["a.txt"]


def test_a_hidden_corpus_is_walked_when_it_is_asked_for(tmp_path: Path) -> None:
    put(tmp_path, ".news/a.txt")
    assert found(tmp_path / ".news") == ["a.txt"]


def test_a_single_file_is_a_corpus_whatever_its_name(tmp_path: Path) -> None:
    put(tmp_path, "page.html")
    only = walk(tmp_path / "page.html").files
    assert [(file.path, file.size) for file in only] == [("page.html", 9)]


def test_fifos_sockets_and_devices_are_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "null.txt").symlink_to("/dev/null")
    (tmp_path / "piped.txt").symlink_to("pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(tmp_path)  # the path of a socket must be short
        try:
            listening.bind("socket.txt")
        finally:
            os.chdir(here)
        assert found(tmp_path) == ["a.txt"]


def test_a_loop_of_links_is_walked_once(tmp_path: Path) -> None:
    put(tmp_path, "a/one.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "self").symlink_to("self")
    (tmp_path / "up").symlink_to(tmp_path.parent, target_is_directory=True)
    (tmp_path / "root").symlink_to("/", target_is_directory=True)
    assert found(tmp_path) == ["a/one.txt"]


def test_the_real_name_wins_over_a_link(tmp_path: Path) -> None:
    put(tmp_path, "z/real.txt")
    (tmp_path / "a.txt").symlink_to("z/real.txt")
    (tmp_path / "b").symlink_to("z", target_is_directory=True)
    assert found(tmp_path) == ["z/real.txt"]


def test_links_that_lead_outside_are_followed_once(tmp_path: Path) -> None:
    corpus, outside = tmp_path / "corpus", tmp_path / "outside"
    put(outside, "one.txt", "more/two.txt")
    corpus.mkdir()
    (corpus / "first.txt").symlink_to(outside / "one.txt")
    (corpus / "folder").symlink_to(outside, target_is_directory=True)
    (corpus / "folder2").symlink_to(outside, target_is_directory=True)
    (corpus / "nowhere.txt").symlink_to(outside / "missing.txt")
    assert found(corpus) == ["first.txt", "folder/more/two.txt"]


def test_a_second_name_of_the_same_file_is_no_second_document(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    os.link(tmp_path / "a.txt", tmp_path / "b.txt")
    assert len(found(tmp_path)) == 1


@pytest.mark.parametrize(
    "name", ["e\x1b[31m.txt", "new\nline.txt", "caf\udce9.txt", " .txt", "🗞.md", "-r.txt"]
)
def test_strange_names_are_walked_and_shown_safely(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("text")
    (file,) = walk(tmp_path).files
    assert file.path == name
    assert (tmp_path / file.path).read_text() == "text"
    assert file.name.isprintable()
    file.name.encode("utf-8")


def test_two_names_are_shown_apart(tmp_path: Path) -> None:
    assert safe_name("a\nb") != safe_name("a b")


def test_what_is_missing_or_no_folder_is_no_corpus(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    for path in (tmp_path / "missing", tmp_path / "pipe", tmp_path / "loop", Path("\0")):
        with pytest.raises(CorpusError, match=r": (there is|is neither|cannot be)"):
            real_root(path)
    with pytest.raises(CorpusError, match="missing"):
        walk(tmp_path / "missing")


def test_a_root_is_known_by_its_real_path(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert real_root(tmp_path / "link") == real_root(tmp_path / "real" / ".." / "real")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "closed/b.txt")
    (tmp_path / "closed").chmod(0)
    try:
        seen = walk(tmp_path)
    finally:
        (tmp_path / "closed").chmod(0o700)
    assert [file.path for file in seen.files] == ["a.txt"]
    assert seen.unseen == ("closed",)
    assert [failure.path for failure in seen.failures] == ["closed"]


def test_a_folder_that_went_while_we_walked_is_unseen_but_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.txt", "going/b.txt")
    scandir = os.scandir

    def vanishing(path: str) -> object:
        if str(path).endswith("going"):
            raise FileNotFoundError(2, "No such file or directory")
        return scandir(path)

    monkeypatch.setattr(sys.modules["os"], "scandir", vanishing)
    seen = walk(tmp_path)
    assert seen.unseen == ("going",)
    assert seen.failures == ()


def test_a_very_deep_folder_is_walked(tmp_path: Path) -> None:
    deep = "/".join(["d"] * 400)
    put(tmp_path, f"{deep}/a.txt")
    assert len(found(tmp_path)) == 1


def test_the_walk_stops_when_told(tmp_path: Path) -> None:
    put(tmp_path, *(f"{number}/a.txt" for number in range(20)))
    asked = iter(range(100))
    assert len(walk(tmp_path, stop=lambda: next(asked) > 3).files) < 20
