"""Sources in quotes and in full-width brackets that end briefs, and days above the first source."""

from __future__ import annotations

import pytest

from ..pages import body, dates, items, only, page, starts

PAPERS = ("Harbour Times", "Tarn Voice", "Quay Press", "Coast Radio", "Die Mole")
HEAD = "Talking harbour: stories of the month"


def cited(form: str, above: str = HEAD, papers: tuple[str, ...] = PAPERS) -> str:
    """Briefs of one line that end with their source."""
    return f"{above}\n" + "".join(f"{body(n)} {form.format(paper)}\n" for n, paper in enumerate(papers))


@pytest.mark.parametrize(
    "form",
    [
        '("{}," 6 February)',
        "(“{},” 6 February)",
        "(«{}», 6 February)",
        '["{}," 6 February]',
        "（{}）",
    ],
)
def test_sources_in_quotes_end_briefs(form: str) -> None:
    text = cited(form)
    assert starts(text) == [2, 3, 4, 5, 6]
    assert [item.source for item in items(text)] == list(PAPERS)


@pytest.mark.parametrize(
    "form", ['("{}")', "(„{}”)", '["{}"]', "(《{}》)"], ids=["quotes", "low quotes", "square", "wide"]
)
def test_the_day_may_be_missing(form: str) -> None:
    assert starts(cited(form)) == [2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    ("form", "papers"),
    [
        ('("{}," 6 February)', ("Anna Holm", "John Lund", "Eva Berg", "Bo Dahl", "Ida Lund")),
        ('("{}," as they say)', ("Quay Hall", "Old Mill", "Tarn Bridge", "North Quay", "Upper Town")),
        ("{{{}}}", PAPERS),
    ],
    ids=["persons", "words", "other brackets"],
)
def test_other_brackets_end_nothing(form: str, papers: tuple[str, ...]) -> None:
    assert starts(cited(form, papers=papers)) == [1]


WIDE = (
    "市政府昨天宣布，新的码头将在明年春天开放，渔民可以免费使用三个月。",
    "桥梁工程师说，旧桥的检查需要两周时间，期间行人可以绕道而行。",
    "图书馆将延长周末的开放时间，市民对此表示欢迎，孩子们尤其高兴。",
    "合唱团正在寻找新的声音，每周三晚上在旧礼堂排练，欢迎大家参加。",
    "猫头鹰在磨坊筑巢，居民们请求游客不要靠近，等到小鸟离巢以后。",
)
SHEETS = ("江岸晚报", "北港日报", "河谷时报", "山城新闻", "东滩商报")
FORMS = ["(《{}》8月22日)", "（《{}》8月22日）", "（{}，8月22日）", "（《{}》）", "（{}）"]


@pytest.mark.parametrize("form", FORMS)
def test_wide_sources_end_briefs(form: str) -> None:
    text = "本月要闻汇编\n" + "".join(
        f"{said}{form.format(sheet)}\n" for said, sheet in zip(WIDE, SHEETS, strict=True)
    )
    assert starts(text) == [2, 3, 4, 5, 6]
    assert [item.source for item in items(text)] == list(SHEETS)


@pytest.mark.parametrize("form", FORMS)
def test_a_headline_in_brackets_above_such_a_text_is_its_title(form: str) -> None:
    heads = ("【码头】", "【旧桥】", "【图书馆】", "【合唱团】", "【猫头鹰】")
    text = page(
        *(
            f"{head}\n{said}{form.format(sheet)}"
            for head, said, sheet in zip(heads, WIDE, SHEETS, strict=True)
        )
    )
    assert starts(text) == [1, 4, 7, 10, 13]
    assert [item.title for item in items(text)] == list(heads)


@pytest.mark.parametrize("form", ["（{}2021年8月22日）", "(《{}》2021年8月22日)"])
def test_a_wide_day_at_the_end_dates_its_text(form: str) -> None:
    item = only(f"旧桥的检查\n{WIDE[1]}{form.format(SHEETS[1])}\n")
    assert item.source == SHEETS[1]
    assert item.date is not None
    assert item.date.iso() == "2021-08-22"


@pytest.mark.parametrize("day", ["March 3, 2021", "Issue 12, March 3, 2021", "3 March 2021"])
def test_the_day_of_an_issue_does_not_stop_its_briefs(day: str) -> None:
    text = cited("({})", f"Talking harbour\n{day}\n")
    assert starts(text) == [4, 5, 6, 7, 8]
    assert dates(text)[1:] == ["2021-03-03"] * 4


def test_two_days_above_the_first_source_do() -> None:
    text = cited("({})", "Talking harbour\nMarch 3, 2021\n\nBells\nMarch 4, 2021\n")
    assert len(starts(text)) == 1


BELL = "July {}, 2022 09:00 ET | Source: Bell Inc."
HEADLINES = ("Bell opens a new foundry on the quay", "Bell closes the old foundry in the town")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_day_with_its_source_below_a_headline_ends_nothing(between: str) -> None:
    one = page(f"{HEADLINES[0]}{between}{BELL.format(14)}", body(0, 3), body(2, 3), body(4, 3))
    assert starts(one) == [1]
    two = f"{one}\n" + page(f"{HEADLINES[1]}{between}{BELL.format(15)}", body(1, 3), body(3, 3))
    assert dates(two) == ["2022-07-14", "2022-07-15"]
    assert [item.title for item in items(two)] == list(HEADLINES)


def test_a_day_with_its_source_below_a_text_ends_it() -> None:
    text = page("Bell opens a new foundry", body(0, 3), BELL.format(14), body(2, 3), body(4, 3))
    assert starts(text) == [1, 7]
