"""Rules: tags of one's own by query."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.domain.facet import FacetKind
from reader.domain.item import StoredItem
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText
from reader.errors import QueryError, UsageError
from reader.library import Library
from reader.query.matcher import matches

from .conftest import Write

SOME = """\
2023-03-20 | A lithium mine | Critical minerals. | Reuters | place:Nevada, topic:energy, own:mine
2023-02-01 | Debt talks | Beijing asks. | Reuters | place:China
2023-01-05 | Spodumene prices | They fall. | CNN | place:China
"""
LITHIUM = Tag(SafeText("lithium"), TagKind.OWN)


@pytest.fixture
def some(library: Library, write: Write) -> Library:
    write("digest.txt", SOME)
    library.index()
    return library


def items(library: Library, query: str) -> list[StoredItem]:
    return list(library.items(library.search(query)))


def titles(library: Library, query: str) -> list[str]:
    return [str(each.head.title) for each in items(library, query)]


def own(library: Library, query: str = "") -> dict[str, tuple[int, int]]:
    facets = library.facets(library.search(query))
    (facet,) = (each for each in facets if each.kind is FacetKind.OWN)
    return {str(value.name): (value.count, value.total) for value in facet.values}


def test_a_rule_tags_what_is_there_and_what_comes(some: Library, write: Write) -> None:
    done = some.rules.add("tag:lithium", "lithium or spodumene")
    assert (len(done.added), len(done.taken), done.kept) == (2, 0, 0)
    assert titles(some, "own:lithium") == ["A lithium mine", "Spodumene prices"]
    write("more.txt", "2024-01-01 | Lithium again | x | | \n")
    some.index()
    assert titles(some, "tag:lithium") == ["Lithium again", "A lithium mine", "Spodumene prices"]
    assert own(some, "debt or mine") == {"lithium": (1, 3), "mine": (1, 1)}


def test_heads_and_items_show_it_with_the_rule_as_evidence(some: Library) -> None:
    some.rules.add("lithium", "lithium or spodumene")
    result = some.search("")
    assert [LITHIUM in head.tags for head in result.heads(0, 3)] == [True, False, True]
    stored = items(some, "mine")[0]
    assert LITHIUM in stored.head.tags
    assert LITHIUM in stored.item.tags
    evidence = stored.item.evidence["own:lithium"]
    assert (evidence.rule, evidence.text) == ("rule", "lithium or spodumene")
    found = some.find(stored.head.id)
    assert found is not None
    assert LITHIUM in found.head.tags


def test_the_matcher_agrees_about_tags_of_rules(some: Library) -> None:
    some.rules.add("lithium", "lithium or spodumene")
    everything = items(some, "")
    for text in ("own:lithium", "-tag:lithium", "own:*", "tag:lith*", "topic:lithium", "own:lithium or debt"):
        result = some.search(text)
        found = {head.number for head in result.heads(0, 9)}
        assert found == {each.head.number for each in everything if matches(result.query, each)}, text


def test_a_tag_by_hand_of_the_same_name_stands_once(some: Library) -> None:
    some.rules.add("Mine", "lithium or debt")
    assert own(some) == {"mine": (2, 2)}
    tags = [tag.name for tag in items(some, "lithium")[0].head.tags if tag.kind is TagKind.OWN]
    assert tags == ["mine"]
    some.rules.remove("mine")
    assert own(some) == {"mine": (1, 1)}


def test_a_dry_run_says_what_it_would_add_and_take_away(some: Library) -> None:
    some.rules.add("lithium", "lithium or spodumene")
    change = some.rules.change("own:lithium", "lithium or debt")
    shown = [[str(some.item(number).head.title) for number in part] for part in (change.added, change.taken)]
    assert (shown, change.kept) == ([["Debt talks"], ["Spodumene prices"]], 1)
    assert titles(some, "own:lithium") == ["A lithium mine", "Spodumene prices"], "nothing was changed"
    assert len(some.rules.removal("lithium").taken) == 2


def test_rules_do_not_see_each_other(some: Library) -> None:
    some.rules.add("a", "lithium")
    some.rules.add("b", "own:a or own:mine or own:b")
    assert titles(some, "own:b") == ["A lithium mine"]
    some.rules.add("c", "-own:a")
    assert len(titles(some, "own:c")) == 3


def test_a_renamed_rule_gives_the_other_tag(some: Library) -> None:
    some.rules.add("lithium", "lithium")
    some.rules.rename("tag:lithium", "own:ore")
    assert (titles(some, "own:ore"), titles(some, "own:lithium")) == (["A lithium mine"], [])


def test_a_rule_with_a_mistake_is_told_and_gives_nothing(some: Library, tmp_path: Path) -> None:
    with pytest.raises(QueryError):
        some.rules.add("x", "tga:china")
    (tmp_path / "data" / "searches.toml").write_text('[rules]\nx = "tga:y"\nlithium = "lithium"\n')
    assert titles(some, "own:*") == ["A lithium mine"]
    assert own(some).keys() == {"lithium", "mine"}
    (note,) = some.index().notes
    assert '"x" gives nothing' in note


def test_names_that_are_no_own_tag_are_refused(some: Library) -> None:
    with pytest.raises(UsageError, match="tag of your own"):
        some.rules.add("topic:energy", "lithium")
    with pytest.raises(UsageError, match="needs a name"):
        some.rules.add("tag:", "lithium")
    with pytest.raises(UsageError, match="no rule called"):
        some.rules.remove("lithium")


def test_the_nearest_name_may_be_that_of_a_rule(some: Library) -> None:
    some.rules.add("spodumene watch", "spodumene")
    assert some.nearest('own:"spodumine watch"') == 'own:"spodumene watch"'


def test_names_of_rules_are_found_by_their_letters(some: Library) -> None:
    some.rules.add("lithium", "lithium")
    facet = some.narrow(some.search(""), FacetKind.OWN, "ith")
    assert [(value.name, value.count) for value in facet.values] == [("lithium", 1)]


def test_a_first_page_does_not_wait_for_the_rules(some: Library, tmp_path: Path) -> None:
    some.rules.add("lithium", "lithium")
    some.close()
    with Library.open([tmp_path / "corpus"], tmp_path / "data") as again:
        assert all(LITHIUM not in head.tags for head in again.search("", tagged=False).heads(0, 3))
        assert any(LITHIUM in head.tags for head in again.search("").heads(0, 3))


def test_a_rule_about_marks_follows_them_at_once(some: Library) -> None:
    some.rules.add("later", "is:starred is:unread")
    some.rules.add("kept", 'own:"to cite" or has:note')
    assert titles(some, "own:later or own:kept") == []
    head = some.search("").heads(0, 1)[0]
    some.mark([head.id], starred=True)
    assert "later" in [tag.name for tag in some.item(head.number).item.tags]
    assert titles(some, "own:later") == [head.title]
    assert own(some)["later"] == (1, 1)
    some.mark([head.id], read=True)
    some.tag([head.id], "To cite")
    assert titles(some, "own:later") == []
    assert titles(some, "own:kept") == [head.title]
    assert {name for name, _ in own(some).items()} >= {"kept", "To cite"}
