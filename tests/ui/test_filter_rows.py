"""What the filter pane shows."""

from __future__ import annotations

from reader.domain.facet import Facet, FacetKind, FacetValue
from reader.domain.text import SafeText
from reader.ui.filter_rows import Key, Role, Shown, find_row, rows, settle

TOPIC, PLACE, MONTH = FacetKind.TOPIC, FacetKind.PLACE, FacetKind.MONTH


def facet(kind: FacetKind, **counts: int) -> Facet:
    return Facet(kind, tuple(FacetValue(SafeText(name), count, 9) for name, count in counts.items()))


def many(kind: FacetKind, count: int) -> Facet:
    return facet(kind, **{f"v{number}": 100 - number for number in range(count)})


def shown(facets: list[Facet], state: Shown | None = None, chosen: set[Key] | None = None) -> list[str]:
    found = rows(facets, state or Shown(), chosen or set())
    return [f"{row.role.value} {row.label} {row.count}" for row in found]


def test_groups_with_their_values_and_counts() -> None:
    assert shown([facet(TOPIC, energy=4, law=0), facet(MONTH, **{"2023-03": 2})]) == [
        "heading Topics 2",
        "value energy 4",
        "value law 0",
        "heading Months 1",
        "value March 2023 2",
    ]


def test_a_long_group_ends_with_more_and_opens() -> None:
    found = rows([many(PLACE, 20)], Shown(), set())
    assert found[-1].role is Role.MORE
    assert found[-1].count == 12
    opened = rows([many(PLACE, 20)], Shown(opened={PLACE: 200}), set())
    assert len(opened) == 22
    assert opened[-1].label == "less"


def test_one_value_more_is_not_hidden() -> None:
    assert shown([many(PLACE, 9)])[-1] == "value v8 92"


def test_what_is_chosen_is_never_hidden() -> None:
    found = shown([many(PLACE, 20)], chosen={(PLACE, "v17")})
    assert "value v17 83" in found
    assert found[-1] == "more more 11"


def test_a_closed_group_has_its_heading_only() -> None:
    assert shown([facet(TOPIC, energy=4)], Shown(closed={TOPIC})) == ["heading Topics 1"]


def test_letters_narrow_all_groups_and_open_them() -> None:
    facets = [facet(TOPIC, Énergie=4, law=1), many(PLACE, 20), facet(MONTH, **{"2023-03": 2})]
    assert shown(facets, Shown(closed={TOPIC}, letters="ener")) == ["heading Topics 1", "value Énergie 4"]
    assert shown(facets, Shown(letters="march")) == ["heading Months 1", "value March 2023 2"]
    assert len(shown(facets, Shown(letters="v"))) == 21
    assert shown(facets, Shown(letters="nothing like it")) == []


def test_a_value_that_no_item_has_is_shown_only_when_chosen() -> None:
    state = Facet(FacetKind.STATE, (FacetValue(SafeText("starred"), 0, 0),))
    assert shown([state]) == []
    assert shown([state], chosen={(FacetKind.STATE, "starred")}) == ["heading State 1", "value starred 0"]


def test_while_a_person_is_there_nothing_jumps_above_the_cursor() -> None:
    before = [facet(TOPIC, energy=4, law=3, sport=2), facet(PLACE, china=5, peru=1)]
    after = [facet(TOPIC, sport=2, space=1), facet(PLACE, peru=1, china=0)]
    settled = settle(after, before, TOPIC)
    assert [(v.name, v.count) for v in settled[0].values] == [
        ("energy", 0), ("law", 0), ("sport", 2), ("space", 1),
    ]  # fmt: skip
    assert settled[1] == after[1]


def test_a_group_that_went_away_stays_while_the_cursor_is_below_it() -> None:
    before = [facet(TOPIC, energy=4), facet(PLACE, china=5)]
    settled = settle([facet(PLACE, china=2)], before, PLACE)
    assert [facet.kind for facet in settled] == [TOPIC, PLACE]
    assert settled[0].values[0].count == 0


def test_a_row_is_found_again() -> None:
    found = rows([facet(TOPIC, energy=4, law=3)], Shown(), set())
    later = rows([facet(TOPIC, law=3, energy=1)], Shown(), set())
    assert find_row(later, found[1]) == 2
    assert find_row([], found[1]) is None
