"""The measuring itself, held against figures worked out by hand."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

import bench_split
from split_dates import Leading, leading_date
from split_figures import Cuts, Score, Share
from split_gold import HELD_OUT, Case, Gold, GoldItem
from split_score import score_guesses, title_is_right
from split_speed import Source, growth, mix, speed
from split_ways import Guess, every_date, one_item, weekday_dates
from split_words import Haystack

TEXT = """\
Monday, March 20, 2023 — Two leaders meet in the old town hall.
They talk for four hours and part without a word.
Source: CNN
Sign up for our morning letter
2023-03-21 The ferry stays in port for a second day.
Its captain is ill and nobody else may steer it.

Harbour crane falls
Nobody was near when the crane came down at night.
21 Mar 2023 is the day on which the inquiry begins.
Read more about cranes here
"""
LINES = tuple(TEXT.split("\n")[:-1])
GOLD = Gold(
    "made",
    (
        GoldItem(1, 3, "2023-03-20", ("leaders",), source="CNN"),
        GoldItem(5, 6, "2023-03-21", ("ferry",)),
        GoldItem(8, 10, None, ("crane",), title="Harbour crane falls"),
    ),
    left_out=frozenset({4, 11}),
)


def guess(start: int, end: int, date: str | None, title: str = "", source: str | None = None) -> Guess:
    return Guess(start, end, date, title, "\n".join(LINES[start - 1 : end]), source)


def measured(*guesses: Guess, gold: Gold = GOLD) -> Score:
    return score_guesses(LINES, gold, guesses)[0]


RIGHT = (
    guess(1, 3, "2023-03-20", "Two leaders meet", "CNN"),
    guess(5, 6, "2023-03-21", "The ferry stays in port"),
    guess(8, 10, None, "Harbour crane falls"),
)
# One start is right, one is missing (5), one too many (10), and line 9 is one off from 8.
WRONG = (
    guess(1, 6, "2023-03-21", "Two leaders meet", "CNN"),
    guess(9, 9, None, "Nobody was near"),
    guess(10, 11, "2023-03-21", "21 Mar 2023 is the day"),
)


def test_a_right_splitting_has_full_marks() -> None:
    result = measured(*RIGHT)
    assert result.exact == result.near == Cuts(3, 3, 3)
    assert result.whole == Share(1, 1)
    assert result.dates == result.dates_of_all == result.titles == result.sources == Share(3, 3)
    assert result.leaked == Share(0, 2)
    assert result.kept == Share(8, 8)


def test_missing_and_extra_cuts_are_counted() -> None:
    result = measured(*WRONG)
    assert result.exact == Cuts(hits=1, wanted=3, given=3)
    assert result.exact.precision == result.exact.recall == result.exact.f1 == pytest.approx(1 / 3)
    assert result.near == Cuts(hits=2, wanted=3, given=3)
    assert result.whole == Share(0, 1)


def test_fields_are_judged_where_the_start_was_found() -> None:
    result = measured(*WRONG)
    assert result.dates == Share(0, 1)
    assert result.dates_of_all == Share(0, 3)
    assert result.titles == result.sources == result.authors == Share(1, 1)


def test_debris_in_a_text_is_leaked_and_a_line_outside_all_items_is_lost() -> None:
    result = measured(*WRONG)
    assert result.leaked == Share(2, 2)
    assert result.kept == Share(7, 8), "line 8 stands in no item"


def test_debris_whose_words_the_body_has_too_tells_nothing() -> None:
    gold = Gold("made", GOLD.items, frozenset({4, 11, 6}))
    doubled = (*LINES[:5], "Harbour crane falls", *LINES[6:])
    assert score_guesses(doubled, gold, RIGHT)[0].leaked.whole == 2


def test_a_stripped_dateline_and_a_source_label_are_no_loss_but_a_sentence_is() -> None:
    stripped = Guess(1, 3, "2023-03-20", "Two leaders meet in the old town hall", "", "CNN")
    result = measured(stripped, *RIGHT[1:])
    assert result.kept == Share(7, 8), "line 2 is gone, lines 1 and 3 are title, date and source"


def test_neutral_lines_move_a_start_and_excuse_a_cut() -> None:
    late_start = Gold("made", GOLD.items, GOLD.left_out, either=frozenset({8}))
    moved = (*RIGHT[:2], guess(9, 10, None, "Harbour crane falls"))
    assert measured(*moved, gold=late_start).exact == Cuts(3, 3, 3)
    assert measured(*RIGHT[:2], gold=late_start).exact == Cuts(2, 2, 2)
    with_extra = (*RIGHT[:2], guess(8, 9, None), guess(10, 10, None))
    assert measured(*with_extra).exact == Cuts(3, 3, 4)
    assert measured(*with_extra, gold=Gold("made", GOLD.items, either=frozenset({10}))).exact == Cuts(3, 3, 3)


def test_a_text_that_is_one_piece_is_torn_by_a_second_start() -> None:
    gold = Gold("stay-whole", (GoldItem(1, 11, None),))
    assert measured(guess(1, 11, None), gold=gold).torn == Share(0, 1)
    assert measured(guess(1, 4, None), guess(5, 11, None), gold=gold).torn == Share(1, 1)
    assert measured(*RIGHT).torn == Share(0, 0)


def test_a_document_without_items_counts_only_extra_starts() -> None:
    assert measured(guess(1, 11, None), gold=Gold("made", ())).exact == Cuts(0, 0, 1)


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("The crane of the harbour has fallen – The Quay Post", True),
        ("Published: 3 March 2023 | Updated: 4 March 2023, 5:22 pm", True),
        ("By Ada Moor for The Quay Post", True),
        ("By the evening it lay in the water", False),
        ("Nobody was hurt, said Ada Moor of the old port", False),
        ("***", True),
    ],
)
def test_a_line_that_only_names_is_held_by_the_fields(line: str, held: bool) -> None:
    title = "The crane of the harbour has fallen"
    item = Guess(1, 9, "2023-03-03", title, "Nobody saw it.", "The Quay Post", "Ada Moor")
    assert Haystack(item).holds(line) is held


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("**Harbour  crane** falls", True),
        ("## [Harbour crane falls](https://a.example/b)", True),
        ("Harbour crane falls at night", False),
        ("Harbour", False),
    ],
)
def test_an_exact_title_is_held_without_its_markup(title: str, right: bool) -> None:
    assert title_is_right(GOLD.items[2], title) is right


def test_words_that_a_title_must_hold_are_compared_folded() -> None:
    item = GoldItem(1, 1, None, ("Schönbohm", "G 20"))
    assert title_is_right(item, "SCHONBOHM at the G-20")
    assert not title_is_right(item, "Schönbohm at home")


@pytest.mark.parametrize(
    ("line", "leading"),
    [
        ("Monday, March 20, 2023 — Two", Leading("2023-03-20", True)),
        ("## 2023-03-20", Leading("2023-03-20", False)),
        ("- **3 mars 2023** : un", Leading("2023-03-03", False)),
        ("17/03/2023 a", Leading("2023-03-17", False)),
        ("03/04/2023 a", Leading("2023-03-04", False)),
        ("2023年3月20日 a", Leading("2023-03-20", False)),
        ("March 2023", Leading("2023-03", False)),
        ("March 3 - no year", Leading(None, False)),
        ("On March 3, 2023 it", None),
        ("31 February 2023", None),
        ("12 bottles of beer", None),
        ("", None),
    ],
)
def test_the_baselines_read_the_date_that_opens_a_line(line: str, leading: Leading | None) -> None:
    assert leading_date(line) == leading


def test_the_baselines_cut_where_they_say() -> None:
    document = Case("made.txt", TEXT, GOLD).document
    assert [(g.start, g.end, g.date) for g in every_date(document)] == [
        (1, 4, "2023-03-20"),
        (5, 9, "2023-03-21"),
        (10, 11, "2023-03-21"),
    ]
    assert [g.start for g in weekday_dates(document)] == [1]
    assert [(g.start, g.end) for g in one_item(document)] == [(1, 11)]
    assert one_item(Case("empty.txt", "\n \n", GOLD).document) == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A set of one document, in a folder of its own."""
    items = [
        {"start_line": i.start, "end_line": i.end, "date": i.date, "precision": i.date and "day"}
        | {"title_contains": list(i.title_contains), "title": i.title, "source": i.source, "author": i.author}
        for i in GOLD.items
    ]
    gold = {
        "family": "made",
        "items": items,
        "left_out": [[4, 4, "prompt"], [11, 11, "teaser"]],
        "either": [],
    }
    (tmp_path / "made.json").write_text(json.dumps(gold), "utf-8")
    (tmp_path / "made.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_the_command_prints_baselines_beside_ours(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench_split.main(["--set", str(folder)]) == 0
    *_, comparison = capsys.readouterr().out.split("\n\n")
    row = comparison.splitlines()[-1].split()
    # Cuts at lines 1, 5, 10; at 1; at 1. The dates of the first two items, then of the first, are right.
    assert row[0] == "all"
    assert row[3:] == ["0.667", "66.7", "0.500", "33.3", "0.500", "33.3"]


def test_the_command_draws_markdown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench_split.main(["--set", str(folder), "--markdown"]) == 0
    cuts, *_ = capsys.readouterr().out.split("\n\n**")
    assert cuts.splitlines()[0] == "**Cuts**"
    assert cuts.splitlines()[-1].startswith("| all | 1 | 3 |")


def test_what_falls_short_is_listed_with_its_line() -> None:
    _, shortfalls = score_guesses(LINES, GOLD, WRONG)
    assert [(s.line, s.what) for s in shortfalls] == [
        (1, "date 2023-03-21, 2023-03-20 expected"),
        (4, "debris leaked"),
        (5, "missing start"),
        (8, "missing start"),
        (8, "body lost"),
        (9, "extra start"),
        (10, "extra start"),
        (11, "debris leaked"),
    ]


@pytest.mark.parametrize("name", ["heldout", str(HELD_OUT), str(HELD_OUT.parent)])
def test_held_out_documents_are_not_shown(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        bench_split.main(["--set", name, "--errors"])
    assert refused.value.code == 2
    assert not capsys.readouterr().out


def test_a_family_that_no_document_has_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        bench_split.main(["--set", str(folder), "--family", "nowhere"])
    assert "nowhere" in capsys.readouterr().err


def test_a_mix_comes_to_its_size_and_no_long_line_comes_twice() -> None:
    source = Source("a.md", "Short line\n" + "a long line of many words " * 10)
    copies = mix([source], 4 * source.size)
    assert len(copies) == 4
    assert all(copy.name == "a.md" for copy in copies)
    assert len({copy.text.split("\n")[1] for copy in copies}) == 4
    assert {copy.text.split("\n")[0] for copy in copies} == {"Short line"}


def test_speed_and_growth_measure_the_sizes_that_were_asked_for() -> None:
    seen: list[int] = []
    sources = [Source("a.txt", "word " * 50)]
    steps = growth(lambda document: seen.append(len("\n".join(document.lines))), sources, (64, 128))
    assert [step.size for step in steps] == [64, 128]
    assert set(seen) == {64, 128}
    assert steps[0].ratio is None
    assert steps[1].ratio == pytest.approx(steps[1].seconds / steps[0].seconds)
    assert speed(one_item, sources, rounds=1) > 0
