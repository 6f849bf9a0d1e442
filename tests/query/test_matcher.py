"""What a query means, by a table over a small corpus."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.dates import NewsDate
from reader.query.matcher import lies_in, matches
from reader.query.parser import parse
from reader.query.tree import DateIs

from .items import stored

TODAY = dt.date(2023, 3, 22)

CORPUS = {
    "xi": stored(
        "Xi and Putin meet in Moscow",
        "The two leaders talked for more than four hours.\n\nA café nearby stayed open.",
        date="2023-03-20",
        source="CNN",
        tags=["person:Xi Jinping", "place:China", "place:Russia", "topic:diplomacy"],
        document="2023/digest-03.txt",
        read=True,
    ),
    "loan": stored(
        "A loan for a battery recycler",
        "Straubel's company mines old batteries for critical minerals in Nevada. https://example.org",
        source="The Guardian",
        author="Anna O’Neill",
        tags=["topic:critical minerals", "person:JB Straubel", "place:Nevada"],
        document="mixed/Recycling.md",
        links=["https://example.org"],
        starred=True,
        identity="b0b1",
    ),
    "debt": stored(
        "Beijing asks for a fair look at debt",
        "Minerals were not on the table. Critical voices were.",
        date="2023-02",
        source="Reuters",
        tags=["place:China", "place:Zambia", "own:to cite"],
        document="2023/digest-02.txt",
        note="Compare with 2020",
    ),
    "zh": stored(
        "中国的经济",
        "增长速度放缓，美国的经济也是。",
        date="2022",
        source="新华社",
        tags=["place:中国"],
        document="zh.txt",
    ),
}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "xi loan debt zh"),
        ("critical minerals", "loan debt"),
        ('"critical minerals"', "loan"),
        ("mineral", "loan debt"),
        ("mining", "loan"),
        ("leader", "xi"),
        ("cafe", "xi"),
        ("CAFÉ", "xi"),
        ("batter*", "loan"),
        ('"old bat"*', "loan"),
        ("bat", ""),
        ("title:beijing", "debt"),
        ("body:beijing", ""),
        ("title:minerals", ""),
        ('"moscow the"', ""),
        ("straubel's", "loan"),
        ("o'neill", ""),
        ("经济", "zh"),
        ("国的", "zh"),
        ("经国", ""),
        ("tag:china", "xi debt"),
        ("+CHINA", "xi debt"),
        ("+中国", "zh"),
        ('tag:"critical minerals"', "loan"),
        ("tag:critical", ""),
        ("tag:crit*", "loan"),
        ("place:china", "xi debt"),
        ("topic:china", ""),
        ("person:straubel", ""),
        ('person:"jb straubel"', "loan"),
        ("own:to-cite", "debt"),
        ("tag:*", "xi loan debt zh"),
        ("person:*", "xi loan"),
        ("source:guardian", "loan"),
        ('source:"guardian"', ""),
        ('source:"the guardian"', "loan"),
        ("source:reut*", "debt"),
        ("source:新华社", "zh"),
        ("author:o'neill", "loan"),
        ('author:"anna o\'neill"', "loan"),
        ("file:digest", "xi debt"),
        ("file:2023/digest-03", "xi"),
        ("file:recycling.MD", "loan"),
        ("id:b0", "loan"),
        ("id:B0B1", "loan"),
        ("date:2023", "xi debt"),
        ("date:2023-03", "xi"),
        ("date:2023-02", "debt"),
        ("date:2023-02-10", ""),
        ("date:2022..2023-02", "debt zh"),
        ("date:2022-12-31..", "xi debt"),
        ("after:2023-02", "xi"),
        ("since:2023-02", "xi debt"),
        ("before:2023", "zh"),
        ("before:2023-02-15", "zh"),
        ("until:2023-02", "debt zh"),
        ("date:none", "loan"),
        ("is:undated", "loan"),
        ("date:any", "xi debt zh"),
        ("after:9999", ""),
        ('date:"this week"', "xi"),
        ('date:"last month"', "debt"),
        ("-date:2023", "loan zh"),
        ("is:read", "xi"),
        ("is:unread", "loan debt zh"),
        ("is:starred", "loan"),
        ("is:noted", "debt"),
        ("has:note", "debt"),
        ("has:link", "loan"),
        ("-china", "xi loan debt zh"),
        ("-+china", "loan zh"),
        ("-(+china or +nevada)", "zh"),
        ("xi or loan", "xi loan"),
        ("china or loan -starred", "loan"),
        ("+china -+russia date:2023", "debt"),
        ("not (is:read or is:starred) +china", "debt"),
        ('-"critical minerals" minerals', "debt"),
        ("saved:asia is:unread", "debt"),
    ],
)
def test_which_items_a_query_matches(query: str, expected: str) -> None:
    read = parse(query, today=TODAY, saved={"asia": "+china or +india"}.get)
    assert [name for name, item in CORPUS.items() if matches(read, item)] == expected.split()


_DATES = st.builds(NewsDate, st.integers(2000, 2003)) | st.builds(
    NewsDate, st.integers(2000, 2003), st.integers(1, 12)
)
_DAYS = st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2003, 12, 31))


@given(_DATES, _DAYS, _DAYS)
def test_a_date_is_in_a_range_with_all_its_days(
    date: NewsDate, first: dt.date | None, last: dt.date | None
) -> None:
    days = [dt.date.fromordinal(n) for n in range(date.first.toordinal(), date.last.toordinal() + 1)]
    inside = all((first is None or first <= day) and (last is None or day <= last) for day in days)
    assert lies_in(date, DateIs(first, last)) is inside


@given(
    st.sampled_from(sorted(CORPUS)),
    st.sampled_from(["china", "tag:china", "date:2023", "is:read", '"a b"', "a or b"]),
)
def test_minus_turns_an_answer_round(name: str, text: str) -> None:
    item = CORPUS[name]
    assert matches(parse(f"-({text})", today=TODAY), item) is not matches(parse(text, today=TODAY), item)
