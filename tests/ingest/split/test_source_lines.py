"""Lines with nothing but a source below a text: they close it, and head nothing."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, page, starts

FORMS = ("Via {}", "{}", "https://{}.example/a", "({})", "— {}")
PAPERS = ("Harbour Weekly", "Coast Radio", "Upland Times")
TITLES = ("Toll on the ferry falls again", "Bridges are to be inspected", "Ferries carry more than ever")
OPENED = (
    "TARN, Nov. {day}, 2024 — {text}",
    "{day} November 2024\n\n{text}",
    "{title} ({day} November 2024)\n{text}",
    "{title} ({day} November 2024)\n\n{text}",
    "{day} November 2024 – {text}",
)
GLASS = (
    "For ninety years the glassworks made bottles for half of the breweries in the valley. On Friday the "
    "foreman shut the valve, and the glow behind the windows of the glassworks went out within an hour. The "
    "breweries now buy their bottles abroad. The foreman, who began as a boy, kept the last of the bottles."
)
OTTERS = (
    "A camera on the alder by the weir has filmed an otter with two cubs. The otters had been gone since the "
    "mill was built, and nobody had put the camera there for them. The angling club asks its members to keep "
    "dogs away from the alder until the cubs can swim. Last night the camera filmed them above the weir."
)


def name(form: str, paper: str) -> str:
    """A line with a source."""
    return form.format("".join(paper.lower().split()) if "http" in form else paper)


def parts(opened: str, *texts: str) -> list[str]:
    """Texts with their days."""
    return [
        opened.format(day=n + 4, title=TITLES[n], text=text)
        for n, text in enumerate(texts or map(body, range(3)))
    ]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("opened", OPENED)
def test_a_source_between_blank_lines_closes_the_text_above(form: str, opened: str) -> None:
    text = page(*(f"{part}\n\n{name(form, PAPERS[n])}" for n, part in enumerate(parts(opened))))
    size = opened.count("\n") + 4
    assert starts(text) == [1, 1 + size, 1 + 2 * size]
    assert dates(text) == ["2024-11-04", "2024-11-05", "2024-11-06"]
    assert not any(item.title and item.title.startswith(("Via", *PAPERS)) for item in items(text))


@pytest.mark.parametrize("form", FORMS)
def test_it_closes_a_text_of_two_paragraphs_too(form: str) -> None:
    texts = (f"{body(n)}\n\n{body(n + 2)}" for n in range(3))
    text = page(*(f"{part}\n\n{name(form, PAPERS[n])}" for n, part in enumerate(parts(OPENED[0], *texts))))
    assert starts(text) == [1, 7, 13]


@pytest.mark.parametrize("form", [form for form in FORMS if "http" not in form])
@pytest.mark.parametrize("opened", [OPENED[0], OPENED[1], OPENED[4], "{day} November 2024\n{text}"])
@pytest.mark.parametrize("above", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_a_source_below_one_of_two_texts_heads_no_page(form: str, opened: str, above: str) -> None:
    first, second = parts(opened, GLASS, OTTERS)
    upper = f"{first}{above}{name(form, 'The Harbour Weekly')}"
    text = page(upper, f"{second}{above}{name(form, 'The Upland Times')}")
    assert starts(text) == [1, upper.count("\n") + 3]
    assert dates(text) == ["2024-11-04", "2024-11-05"]


@pytest.mark.parametrize("form", [form for form in FORMS if "http" not in form])
@pytest.mark.parametrize("opened", [OPENED[0], OPENED[4]])
@pytest.mark.parametrize("above", ["\n", "\n\n"], ids=["tight", "spaced"])
def test_two_blank_lines_below_it_change_nothing(form: str, opened: str, above: str) -> None:
    first, second = parts(opened, GLASS, OTTERS)
    upper = f"{first}{above}{name(form, 'The Harbour Weekly')}"
    assert starts(f"{upper}\n\n\n{second}{above}{name(form, 'The Upland Times')}\n") == [
        1,
        upper.count("\n") + 4,
    ]


@pytest.mark.parametrize("form", ["({})", "[{}]", "— {}"])
@pytest.mark.parametrize("opened", [OPENED[1], OPENED[4]])
def test_a_name_in_brackets_that_is_no_paper_heads_none_either(form: str, opened: str) -> None:
    first, second = parts(opened, GLASS, OTTERS)
    upper = f"{first}\n{form.format('Friends of the Valley')}"
    text = page(upper, f"{second}\n{form.format('The Coast Sailors')}")
    assert starts(text) == [1, upper.count("\n") + 3]


@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("form", ["{}", "({})"])
def test_a_source_above_each_text_closes_none(gap: str, form: str) -> None:
    welcome = "A welcome to all the readers of this list who stayed with us."
    texts = (f"{form.format(PAPERS[n])}{gap}{part}" for n, part in enumerate(parts(OPENED[0])))
    size = len(gap) + 2
    assert starts(page(welcome, *texts)) == [3, 3 + size, 3 + 2 * size]


@pytest.mark.parametrize(
    "opened", ["{day} November 2024\n({paper})\n{text}", "{day} November 2024\n\n({paper})\n\n{text}"]
)
def test_a_source_between_day_and_text_belongs_to_that_day(opened: str) -> None:
    text = page(*(opened.format(day=n + 4, paper=paper, text=body(n)) for n, paper in enumerate(PAPERS)))
    assert [item.source for item in items(text)] == list(PAPERS)
    assert dates(text) == ["2024-11-04", "2024-11-05", "2024-11-06"]


def test_a_name_that_two_blank_lines_part_from_the_text_above_heads_the_next() -> None:
    text = "".join(f"{part}\n\n\n{PAPERS[n]}\n" for n, part in enumerate(parts(OPENED[0])))
    assert starts(text) == [1, 4, 8]


@pytest.mark.parametrize("form", ["({})", "— {}", "{}"])
@pytest.mark.parametrize(
    "opened", ["{day} November 2024\n{text}", "{day} November 2024\n\n{text}", OPENED[4]]
)
@pytest.mark.parametrize("above", ["\n", "\n\n"], ids=["tight", "spaced"])
@pytest.mark.parametrize("head", [True, False], ids=["headline above", "day above"])
def test_a_page_below_the_source_of_another_begins_at_its_day(
    form: str, opened: str, above: str, head: bool
) -> None:
    first, second = parts(opened, GLASS, OTTERS)
    upper = f"The last furnace of the valley\n\n{GLASS}" if head else first
    upper = f"{upper}{above}{name(form, 'The Harbour Weekly')}\n\n\n"
    assert starts(f"{upper}{second}\n") == [1, upper.count("\n") + 1]
    assert dates(f"{upper}{second}\n") == [None if head else "2024-11-04", "2024-11-05"]
