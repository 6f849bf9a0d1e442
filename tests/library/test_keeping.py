"""Marks are seen by every query and count, survive the index, can be undone, written out and brought back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.facet import FacetKind
from reader.domain.marks import Place
from reader.errors import UsageError
from reader.library import Library
from reader.query.matcher import matches
from reader.store.lock import Lock
from reader.store.state.journal import Change

from .conftest import Write
from .ingesting import Lines

TEXT = "one two three four five six seven eight nine ten"
DAY = f"""\
2023-03-20 | Xi and Putin meet | {TEXT} in Moscow | CNN | place:China, topic:diplomacy
2023-02-24 | A look at debt | {TEXT} from Zambia | Reuters | place:China
2023-02-19 | A missile | {TEXT} over the sea | Reuters | topic:diplomacy
| Without a date | {TEXT} at some time
"""


@pytest.fixture
def ready(library: Library, write: Write) -> Library:
    write("day.txt", DAY)
    library.index()
    return library


def titles(library: Library, query: str) -> list[str]:
    return sorted(head.title for head in library.search(query).heads(0, 50))


def again(library: Library, tmp_path: Path, corpus: Path, *, without_index: bool = False) -> Library:
    """Close it, and open another one on the same files."""
    library.close()
    if without_index:
        for path in (tmp_path / "data").glob("index.db*"):
            path.unlink()
    other = Library.open([corpus], tmp_path / "data", ingest=Lines())
    other.index()
    return other


def test_marks_are_found_and_shown(ready: Library) -> None:
    assert ready.mark("place:China", read=True).items == 2
    assert ready.mark("source:reuters", starred=True).items == 2
    assert ready.tag("missile", "To cite").items == 1
    (head,) = ready.search("missile").heads(0, 9)
    ready.note(head.id, "look\nagain")
    assert titles(ready, "is:read") == ["A look at debt", "Xi and Putin meet"]
    assert titles(ready, "is:unread") == ["A missile", "Without a date"]
    assert titles(ready, "is:starred is:unread") == ["A missile"]
    assert (
        titles(ready, "mine:to-cite")
        == titles(ready, 'tag:"to cite"')
        == titles(ready, "has:note")
        == ["A missile"]
    )
    (head,) = ready.search("missile").heads(0, 9)
    assert (head.read, head.starred, head.noted) == (False, True, True)
    assert [tag.name for tag in head.tags if tag.kind == "own"] == ["To cite"]
    assert ready.item(head.number).note == "look\nagain"


def test_counts_know_what_is_unread(ready: Library) -> None:
    ready.mark("source:cnn", read=True)
    ready.tag("source:reuters", "later")
    result = ready.search("")
    facets = {facet.kind: {value.name: value for value in facet.values} for facet in ready.facets(result)}
    china = facets[FacetKind.PLACE]["China"]
    assert (china.count, china.unread) == (2, 1)
    assert [(v.name, v.count, v.unread) for v in facets[FacetKind.OWN].values()] == [("later", 2, 2)]
    assert (facets[FacetKind.STATE]["read"].count, facets[FacetKind.STATE]["unread"].count) == (1, 3)
    assert (facets[FacetKind.YEAR]["2023"].count, facets[FacetKind.YEAR]["2023"].unread) == (3, 2)
    assert result.unread == 3


def test_a_result_shows_what_was_marked_after_it_was_found(ready: Library) -> None:
    result = ready.search("is:unread")
    ready.mark([result.heads(0, 1)[0].id], read=True)
    assert result.heads(0, 1)[0].read
    assert len(result) == 4
    assert result.unread == 3


@settings(max_examples=25, deadline=None)
@given(
    marks=st.lists(
        st.tuples(st.sampled_from(["read", "unread", "star", "tag", "untag", "note"]), st.integers(0, 3)),
        max_size=8,
    ),
    queries=st.lists(
        st.sampled_from(
            ["is:read", "is:unread", "is:starred", "has:note", "own:x", "-own:x", "tag:x", "+china is:unread"]
        ),
        min_size=1,
        max_size=3,
    ),
    glue=st.sampled_from([" ", " or ", " -"]),
)
def test_queries_on_marks_agree_with_the_matcher(
    tmp_path_factory: pytest.TempPathFactory, marks: Sequence[tuple[str, int]], queries: list[str], glue: str
) -> None:
    folder = tmp_path_factory.mktemp("marks")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "day.txt").write_text(DAY, "utf-8")
    with Library.open([folder / "corpus"], folder / "data", ingest=Lines()) as library:
        library.index()
        ids = [head.id for head in library.search("").heads(0, 9)]
        do: dict[str, Callable[[str], object]] = {
            "read": lambda item: library.mark([item], read=True),
            "unread": lambda item: library.mark([item], read=False),
            "star": lambda item: library.mark([item], starred=True),
            "tag": lambda item: library.tag([item], "x"),
            "untag": lambda item: library.untag([item], "X"),
            "note": lambda item: library.note(item, "so"),
        }
        for what, at in marks:
            do[what](ids[at])
        result = library.search(glue.join(queries))
        expected = {each.head.id for each in library.items(library.search("")) if matches(result.query, each)}
        assert {head.id for head in result.heads(0, 9)} == expected


@pytest.mark.parametrize("without_index", [False, True])
def test_marks_are_there_after_a_restart(
    ready: Library, tmp_path: Path, corpus: Path, without_index: bool
) -> None:
    ready.mark("source:reuters", read=True)
    ready.tag("missile", "later")
    ready.note(ready.search("debt").heads(0, 1)[0].id, "why?")
    before = [(h.id, h.read, h.noted, h.tags) for h in ready.search("").heads(0, 9)]
    other = again(ready, tmp_path, corpus, without_index=without_index)
    assert [(h.id, h.read, h.noted, h.tags) for h in other.search("").heads(0, 9)] == before
    assert other.relinks() == [], "nothing had changed"
    other.close()


def test_untouched_items_cost_nothing(ready: Library, tmp_path: Path) -> None:
    assert not (tmp_path / "data" / "state.db").exists()


def test_state_follows_an_edited_item_and_the_step_is_logged_and_can_be_taken_back(
    ready: Library, write: Write
) -> None:
    ready.mark("missile", starred=True)
    write("day.txt", DAY.replace("A missile", "Two missiles").replace("over the sea", "over the sea, again"))
    ready.index()
    assert titles(ready, "is:starred") == ["Two missiles"]
    (step,) = ready.relinks()
    assert (step.former_title, step.title, step.tier) == ("A missile", "Two missiles", "close text")
    ready.undo_relink(step.number)
    assert titles(ready, "is:starred") == []
    assert [lost.title for lost in ready.tombstones()] == ["A missile"]
    write("other.txt", "2023-01-01 | Filler | nothing of note happened here today in the whole wide town\n")
    ready.index()
    assert titles(ready, "is:starred") == [], "what was taken back is not done again"
    write("day.txt", DAY)
    ready.index()
    assert titles(ready, "is:starred") == ["A missile"], "the right text is"


def test_an_old_text_that_comes_in_anew_does_not_take_the_state_of_its_edited_self(
    ready: Library, write: Write, tmp_path: Path, corpus: Path
) -> None:
    ready.mark("missile", starred=True)
    line = next(line for line in DAY.splitlines() if "missile" in line)
    edited = line.replace("over the sea", "over land, they said")
    write("day.txt", DAY.replace(line, edited))
    ready.index()
    write("a-copy.txt", line + "\n")
    ready.index()
    (starred,) = ready.items(ready.search("is:starred"))
    assert "over land" in starred.item.text
    other = again(ready, tmp_path, corpus, without_index=True)
    (starred,) = other.items(other.search("is:starred"))
    assert "over land" in starred.item.text
    other.close()


def test_what_went_is_kept_listed_and_comes_back(ready: Library, write: Write, corpus: Path) -> None:
    ready.mark("missile", starred=True)
    path = write(
        "day.txt", "2023-01-01 | Something else | of which nobody spoke in those days at all, they say\n"
    )
    ready.index()
    (lost,) = ready.tombstones()
    assert (lost.title, lost.document, lost.marks.starred) == ("A missile", "day.txt", True)
    path.unlink()
    write("new/name.txt", DAY)
    ready.index()
    assert titles(ready, "is:starred") == ["A missile"]
    assert ready.tombstones() == []


def test_lost_state_can_be_given_to_an_item_by_hand(ready: Library, write: Write) -> None:
    ready.mark("missile", starred=True)
    ready.mark("debt", read=True)
    write("day.txt", "2023-01-01 | Rockets | quite another text about the very same thing it seems to me\n")
    write("rest.txt", DAY.splitlines()[1] + "\n")
    ready.index()
    (lost,) = ready.tombstones()
    rockets, debt = (ready.search(word).heads(0, 1)[0].id for word in ("rockets", "debt"))
    with pytest.raises(UsageError, match="marks of its own"):
        ready.relink(lost.id, debt)
    with pytest.raises(UsageError, match="no lost state"):
        ready.relink("nothing", rockets)
    with pytest.raises(UsageError, match="no item"):
        ready.relink(lost.id, "nothing")
    ready.relink(lost.id, rockets)
    assert titles(ready, "is:starred") == ["Rockets"]
    assert ready.tombstones() == []
    assert ready.relinks()[0].tier == "by hand"


def test_undo_and_redo_reach_the_index(ready: Library) -> None:
    ready.mark("", read=True)
    ready.tag("", "x")
    assert ready.undo() is not None
    assert titles(ready, "own:x") == []
    ready.undo()
    assert titles(ready, "is:read") == []
    assert ready.undo() is None
    ready.redo()
    assert len(titles(ready, "is:read")) == 4
    assert [(done.what, done.undone) for done in ready.history()] == [("tag x", True), ("read", False)]


def test_marks_of_another_process_show_up_with_the_next_run(
    ready: Library, tmp_path: Path, corpus: Path
) -> None:
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
        other.index()
        before = ready.state_revision()
        other.mark("missile", read=True)
    assert ready.state_revision() != before
    ready.index()
    assert titles(ready, "is:read") == ["A missile"]


def test_a_mark_that_the_index_could_not_show_is_caught_up(
    ready: Library, tmp_path: Path, corpus: Path
) -> None:
    ready.mark("missile", read=True)
    ready._state.apply("read", [*_reads(ready, "debt")])  # saved, and nobody told the index
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as another:
        assert titles(another, "is:read") == ["A missile"]
    other = again(ready, tmp_path, corpus)
    assert titles(other, "is:read") == ["A look at debt", "A missile"]
    other.close()


def test_what_cannot_be_saved_is_shown_and_saved_later(ready: Library, tmp_path: Path, corpus: Path) -> None:
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
        other.mark("missile", read=True)
        saved = ready.mark("debt", read=True)
        assert not saved.kept
        assert ready.not_saved == saved.why != ""
        (head,) = ready.search("debt").heads(0, 1)
        assert head.read
    assert ready.save_again().kept
    assert ready.not_saved == ""
    assert titles(ready, "is:read") == ["A look at debt", "A missile"]


def test_places_belong_to_corpora(ready: Library) -> None:
    ready.save_place(Place("tag:china", "list", "abc", 3))
    assert ready.place() == Place("tag:china", "list", "abc", 3)


def test_a_tag_needs_a_name_and_keeps_its_spelling(ready: Library) -> None:
    with pytest.raises(UsageError, match="name"):
        ready.tag("", " \n ")
    ready.tag("missile", "To Cite")
    ready.tag("debt", "to-cite")
    assert ready.own_tags() == ["To Cite"]
    ready.untag("", "TO CITE")
    assert ready.own_tags() == []


def test_a_dump_restores_into_an_empty_folder(ready: Library, tmp_path: Path, corpus: Path) -> None:
    ready.mark("source:reuters", read=True, starred=True)
    ready.tag("missile", "to cite")
    ready.note(ready.search("debt").heads(0, 1)[0].id, "why?\nand when?")
    ready.save_place(Place("x", "list", "", 1))
    dumped = list(ready.dump())
    with Library.open([corpus], tmp_path / "elsewhere", ingest=Lines()) as other:
        other.index()
        done = other.restore(dumped)
        assert (done.items, done.found) == (2, 2)
        assert list(other.dump()) == dumped
        assert titles(other, "is:starred") == ["A look at debt", "A missile"]
        assert titles(other, "own:to-cite has:note") == []
        assert other.restore(dumped).changed == 0
        assert list(other.dump()) == dumped
        assert other.undo() is not None
        assert titles(other, "is:starred") == []


def test_a_dump_finds_items_of_another_folder_by_their_words(
    ready: Library, tmp_path: Path, corpus: Path
) -> None:
    ready.mark("missile", starred=True)
    (tmp_path / "moved").mkdir()
    (tmp_path / "moved" / "other.txt").write_text(DAY.replace("DEBT", "x"), "utf-8")
    with Library.open([tmp_path / "moved"], tmp_path / "elsewhere", ingest=Lines()) as other:
        other.index()
        assert other.restore(ready.dump()).found == 1
        assert titles(other, "is:starred") == ["A missile"]


HEAD_LINE = '{"dateline": "state", "format": 1}\n'
NO_DUMPS = (
    "",
    "x",
    "{}\n",
    '{"dateline": "state", "format": 9}\n',
    HEAD_LINE + '{"no": 1}\n',
    HEAD_LINE + '{"item": "a", "read": [1, "yesterday"]}\n',
)


@pytest.mark.parametrize("text", NO_DUMPS)
def test_what_is_no_dump_changes_nothing(ready: Library, text: str) -> None:
    with pytest.raises(UsageError, match="no dump"):
        ready.restore(text.splitlines(keepends=True))
    assert ready.history() == []


def _reads(library: Library, query: str) -> list[Change]:
    return [Change(head.id, "read", 1) for head in library.search(query).heads(0, 9)]


def test_marks_given_before_an_edited_item_was_known_again_join_its_older_ones(
    ready: Library, write: Write, tmp_path: Path, corpus: Path
) -> None:
    ready.mark("missile", starred=True)
    ready.close()
    line = next(line for line in DAY.splitlines() if "missile" in line)
    edited = line.replace("A missile", "Two missiles").replace("over the sea", "over land, they said")
    write("day.txt", DAY.replace(line, edited))
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as holder:
        holder.mark("debt", read=True)
        with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
            other.index()  # it cannot write state.db: who is who has to wait
        assert titles(holder, "is:starred") == []
        (head,) = holder.search("missiles").heads(0, 9)
        holder.mark([head.id], read=True)
        holder.tag([head.id], "later")
        holder.index()
        assert titles(holder, "is:starred is:read own:later") == ["Two missiles"]
        assert holder.tombstones() == []
        assert [step.former_title for step in holder.relinks()] == ["A missile"]
        holder.note(head.id, "by the id that a list may still have")
        assert titles(holder, "is:starred has:note") == ["Two missiles"]
        for _ in range(3):
            holder.undo()
        assert titles(holder, "is:starred is:unread -own:later -has:note") == ["Two missiles"]
        holder.undo()
        holder.undo()
        assert titles(holder, "is:starred") == []
        for _ in range(5):
            holder.redo()
        assert titles(holder, "is:starred is:read own:later has:note") == ["Two missiles"]


def test_marks_before_settling_leave_what_edited_neighbours_are_known_by(
    ready: Library, write: Write, tmp_path: Path, corpus: Path
) -> None:
    ready.mark("missile", starred=True)
    ready.close()
    line = next(line for line in DAY.splitlines() if "missile" in line)
    edited = line.replace("over the sea", "over land, they said")
    new = "2023-04-01 | Something new | of which nobody had spoken in all those days before it, they say\n"
    write("day.txt", DAY.replace(line, edited) + new)
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as holder:
        holder.mark("debt", read=True)
        with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
            other.index()
        holder.mark("something", read=True)
        holder.index()
        assert titles(holder, "is:starred") == ["A missile"]
        assert titles(holder, "is:read") == ["A look at debt", "Something new"]
        assert holder.tombstones() == []


def facet_of(library: Library, query: str, kind: FacetKind) -> dict[str, tuple[int, int]]:
    facets = library.facets(library.search(query))
    return {v.name: (v.count, v.unread) for facet in facets if facet.kind is kind for v in facet.values}


def test_what_cannot_be_saved_is_known_to_queries_and_counts(
    ready: Library, tmp_path: Path, corpus: Path
) -> None:
    ready.mark("debt", starred=True)
    ready.close()
    other = Library.open([corpus], tmp_path / "data", ingest=Lines())
    other.mark("without", read=True)  # from now on nobody else can save anything
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as mine:
        mine.index()
        everything = mine.search("")
        assert not mine.mark("missile", read=True).kept
        assert not mine.mark("debt", starred=False).kept
        assert not mine.tag("place:china", "Quite new").kept
        assert not mine.note(mine.search("putin").heads(0, 1)[0].id, "so").kept
        assert titles(mine, "is:read") == ["A missile", "Without a date"]
        assert titles(mine, "is:starred") == []
        assert (
            titles(mine, "own:quite-new")
            == titles(mine, "tag:quite*")
            == ["A look at debt", "Xi and Putin meet"]
        )
        assert titles(mine, "own:quite-new -has:note") == ["A look at debt"]
        assert facet_of(mine, "", FacetKind.OWN) == {"Quite new": (2, 2)}
        assert facet_of(mine, "", FacetKind.STATE)["read"][0] == 2
        assert facet_of(mine, "", FacetKind.TOPIC)["diplomacy"] == (2, 1)
        assert mine.narrow(everything, FacetKind.OWN, "new").values[0].name == "Quite new"
        assert everything.unread == 2
        mine.undo()
        mine.undo()
        assert titles(mine, "own:quite-new or has:note") == []
        assert facet_of(mine, "", FacetKind.OWN) == {}
        other.close()
        assert mine.save_again().kept
        assert titles(mine, "is:read") == ["A missile", "Without a date"]
        assert titles(mine, "is:starred") == []


def test_counts_of_a_result_follow_marks(ready: Library) -> None:
    result = ready.search("source:reuters")
    ready.mark("missile", read=True)
    (topic,) = (facet for facet in ready.facets(result) if facet.kind is FacetKind.TOPIC)
    assert [(v.name, v.count, v.unread) for v in topic.values] == [("diplomacy", 1, 0)]
    assert result.unread == 1


def test_rules_that_ask_for_marks_follow_them(ready: Library) -> None:
    ready.rules.add("best", "is:starred")
    ready.rules.add("again", "own:later or topic:diplomacy -is:read")
    result = ready.search("missile")
    assert [tag.name for tag in result.heads(0, 1)[0].tags if tag.kind == "own"] == ["again"]
    ready.mark("missile", starred=True)
    assert [tag.name for tag in result.heads(0, 1)[0].tags if tag.kind == "own"] == ["best", "again"]
    assert titles(ready, "own:best") == ["A missile"]
    ready.mark("missile", read=True)
    assert [tag.name for tag in result.heads(0, 1)[0].tags if tag.kind == "own"] == ["best"]
    ready.tag("debt", "later")
    assert titles(ready, "own:again") == ["A look at debt", "Xi and Putin meet"]
    assert ready.item(result.heads(0, 1)[0].number).head.tags[-1].name == "best"
    ready.undo()
    assert titles(ready, "own:again") == ["Xi and Putin meet"]


def test_marks_are_seen_at_once_while_another_one_indexes(ready: Library, tmp_path: Path) -> None:
    lock = Lock(tmp_path / "data" / "index.lock")
    assert lock.take()
    try:
        assert ready.mark("missile", read=True).kept
        assert titles(ready, "is:read") == ["A missile"]
        assert ready.search("").unread == 3
        ready.mark("missile", read=False)
        assert titles(ready, "is:read") == []
        ready.mark("debt", starred=True)
    finally:
        lock.release()
    ready.mark("debt", read=True)
    assert titles(ready, "is:read is:starred") == ["A look at debt"]
    with Library.open(list(ready.corpora), tmp_path / "data", ingest=Lines()) as other:
        assert titles(other, "is:read is:starred") == ["A look at debt"], "it is in the index"


def test_what_is_there_can_be_read_where_nothing_can_be_written(
    ready: Library, tmp_path: Path, corpus: Path
) -> None:
    ready.mark("missile", starred=True)
    ready.close()
    for name in ("index.db", "state.db"):
        (tmp_path / "data" / f"{name}-shm").mkdir()  # as where the disk is full: no file can be made there
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
        assert titles(other, "is:starred") == ["A missile"]
        assert [done.what for done in other.history()] == ["star"]
        assert not other.mark("debt", read=True).kept
        assert titles(other, "is:read") == ["A look at debt"]
        for name in ("index.db", "state.db"):
            (tmp_path / "data" / f"{name}-shm").rmdir()
        assert other.save_again().kept
    with Library.open([corpus], tmp_path / "data", ingest=Lines()) as other:
        other.index()
        assert titles(other, "is:read") == ["A look at debt"]
