"""Dates as pages, logs and papers of many countries write them: times, spans, marks, spellings."""

from __future__ import annotations

import pytest

from reader.ingest.dates import Shape, find
from reader.ingest.dates.find import find_loose

from .reading import iso, read, weekdays, words


@pytest.mark.parametrize(
    "line",
    [
        "11:42, 20 MAR 2023",
        "5:14 PM, Mar 20, 2023",
        "5:14 p.m. EDT March 20, 2023",
        "10:20, 20 марта 2023",
        "10:20 | 20 March 2023",
        "17h22 le 20 mars 2023",
        "10:20 del 20 marzo 2023",
        "20 March 2023, 10.30am",
        "March 20, 2023 at 5:14 p.m. ET",
        "20 mars 2023 à 17h22",
        "20/03/2023 às 17h22",
        "20 marzo 2023, ore 17:22",
        "20 марта 2023, 10:20 (МСК)",
        "20 Mar 2023 | 10:30 GMT+3",
        "20 marca 2023, godz. 10:30",
        "20.03.2023 17:22 Uhr",
        "20 maart 2023 om 17:22 uur",
        "03/20/2023 0940 hrs",
        "２０２３年３月２０日　１０：２０",
        "2023年3月20日10时30分",
        "2023年3月20日 上午10:30",
        "2023年3月20日 午後3時",
        "2023.03.20. 오전 10:30",
        "2023년 3월 20일 오전 10시 30분",
        "2023. 3. 20. 10:30",
        "2023. 03. 20. 오전 10:30",
        "marzo 20 de 2023 10:30",
        "marzo 20 del 2023, 10:30",
        "2023. március 20. 10:30",
        "20 مارس 2023 الساعة 10:20",
    ],
)
def test_times_before_and_after(line: str) -> None:
    (mention,) = find(line)
    assert (words(line, mention), iso(mention), mention.timed) == (line, "2023-03-20", True)


@pytest.mark.parametrize(
    ("line", "weekday"),
    [
        ("Mon 5:14 PM, Mar 20, 2023", "Monday"),
        ("11:42, Monday 20 March 2023", "Monday"),
        ("2023년 3월 20일 (월) 오전 10시", "Monday"),
        ("2023年3月20日  星期一", "Monday"),
        ("الإثنين، 20 مارس 2023", "Monday"),
        ("LUNEDI 20 MARZO 2023", "Monday"),
        ("5:14 PM, Mar 20, 2023", None),
    ],
)
def test_weekdays_around_times_and_marks(line: str, weekday: str | None) -> None:
    assert weekdays(line) == [weekday]
    assert read(line) == [(line, "2023-03-20")]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("20 March 2023", False),
        ("6-12 June 2022", True),
        ("June 6–12, 2022", True),
        ("June 8 to June 11, 2009", True),
        ("29 April – 3 May 2022", True),
        ("29. bis 30. April 2022", True),
        ("3 au 5 mai 2022", True),
        ("3 al 5 maggio 2022", True),
        ("3 al 5 de mayo de 2022", True),
        ("1-3 de junho de 2021", True),
        ("3 по 5 мая 2022", True),
        ("2 and 3 March 2023", True),
        ("2023-03-20", False),
        ("March 2023", False),
    ],
)
def test_a_span_of_days_says_that_it_is_one(line: str, date: bool) -> None:
    (mention,) = find(line)
    assert (words(line, mention), mention.ranged) == (line, date)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("29 Dec – 3 Jan 2023", "2022-12-29"),
        ("Dec 29 – Jan 3, 2023", "2022-12-29"),
        ("30 December 2022 – 3 January 2023", "2022-12-30"),
        ("29 April – 3 May 2022", "2022-04-29"),
        ("30 de abril a 3 de mayo de 2022", "2022-04-30"),
    ],
)
def test_a_span_begins_in_the_year_of_its_first_day(line: str, date: str) -> None:
    assert read(line) == [(line, date)]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("٨ آذار/مارس ٢٠٢١", "2021-03-08"),
        ("٨ مارس / آذار ٢٠٢١", "2021-03-08"),
        ("8 مارس (آذار) 2021", "2021-03-08"),
        ("8 مارس آذار 2021", "2021-03-08"),
        ("5 كانون الثاني/يناير 2021", "2021-01-05"),
        ("5 كانون الاول 2021", "2021-12-05"),
        ("8 ابريل 2021", "2021-04-08"),
        ("8 غشت 2021", "2021-08-08"),
        ("8 أفريل 2021", "2021-04-08"),
        ("２０２１／３／８", "2021-03-08"),
        ("２０２１．３．８", "2021-03-08"),
        ("令和３年３月８日", "2021-03-08"),
        ("1.º de março de 2021", "2021-03-01"),
        ("1ro de marzo de 2021", "2021-03-01"),
        ("8 FEVRIER 2021", "2021-02-08"),
        ("8 AOUT 2021", "2021-08-08"),
        ("MARCH 8TH, 2021", "2021-03-08"),
    ],
)
def test_spellings(line: str, date: str) -> None:
    assert read(line) == [(line, date)]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Mo, 20.3.", "--03-20"),
        ("Montag, 20.03.", "--03-20"),
        ("Mon 3/20", "--03-20"),
        ("Friday 13/10", "--10-13"),
        ("lun. 20/03", "--03-20"),
    ],
)
def test_a_weekday_makes_a_date_of_two_numbers(line: str, date: str) -> None:
    assert read(line) == [(line, date)]


@pytest.mark.parametrize(
    "line",
    [
        "20.3.",
        "3.5. Results",
        "3/20",
        "section 3/20 and 5.6.7.8",
        "Sat 3/40",
        "May 3.5 per cent",
        "March 2.5 million",
        "IMG_20230320",
        "scan_2023-03-20_final",
        "5 مارسيليا",
        "3 to 5 people",
    ],
)
def test_numbers_that_only_look_like_dates(line: str) -> None:
    assert read(line) == []


def test_emphasis_is_no_part_of_a_word() -> None:
    assert read("_20 March 2023_") == [("20 March 2023", "2023-03-20")]


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("first quarter of 2023", Shape.SEASON),
        ("1st quarter 2023", Shape.SEASON),
        ("1. Quartal 2023", Shape.SEASON),
        ("1er trimestre 2023", Shape.SEASON),
        ("2023 Q1", Shape.SEASON),
        ("T1 2023", Shape.SEASON),
        ("2023年第一季度", Shape.SEASON),
        ("2023年春", Shape.SEASON),
        ("Winter 2023/24", Shape.SEASON),
        ("Spring/Summer 2023", Shape.SEASON),
        ("2023年", Shape.YEAR),
        ("2023 год", Shape.YEAR),
        ("٢٠٢٣", Shape.YEAR),
    ],
)
def test_parts_of_years(line: str, shape: Shape) -> None:
    (mention,) = find_loose(line)
    assert (words(line, mention), iso(mention), mention.shape) == (line, "2023", shape)
