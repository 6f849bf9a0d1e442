"""Names of months and weekdays, in full and short, in the languages of the news."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.ingest.dates import find

from .reading import iso, read, weekdays


class Language(NamedTuple):
    """How a language writes a date; names in the form that they have in it."""

    style: str
    months: str
    short: str
    weekdays: str


LANGUAGES = {
    "en": Language(
        "{w}, {d} {m} {y}",
        "January February March April May June July August September October November December",
        "Jan. Feb. Mar. Apr. May Jun. Jul. Aug. Sep. Oct. Nov. Dec.",
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    ),
    "de": Language(
        "{w}, {d}. {m} {y}",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    ),
    "fr": Language(
        "{w} {d} {m} {y}",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ),
    "es": Language(
        "{w}, {d} de {m} de {y}",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sept oct nov dic",
        "lunes martes miércoles jueves viernes sábado domingo",
    ),
    "pt": Language(
        "{w}, {d} de {m} de {y}",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    ),
    "it": Language(
        "{w} {d} {m} {y}",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    ),
    "nl": Language(
        "{w} {d} {m} {y}",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan. feb. mrt. apr. mei jun. jul. aug. sep. okt. nov. dec.",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    ),
    "pl": Language(
        "{w}, {d} {m} {y}",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    ),
    "ru": Language(
        "{w}, {d} {m} {y} г.",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
        "понедельник вторник среда четверг пятница суббота воскресенье",
    ),
    "ar": Language(
        "{w} {d} {m} {y}",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    ),
    "zh": Language(
        "{y}年{d_month}月{d}日 {w}",
        " ".join("一二三四五六七八九十") + " 十一 十二",
        " ".join("一二三四五六七八九十") + " 十一 十二",
        "星期一 星期二 星期三 星期四 星期五 星期六 星期日",
    ),
    "ja": Language(
        "{y}年{d_month}月{d}日（{w}）",
        " ".join("一二三四五六七八九十") + " 十一 十二",
        " ".join("一二三四五六七八九十") + " 十一 十二",
        "月 火 水 木 金 土 日",
    ),
}
every = st.sampled_from(sorted(LANGUAGES))
press_days = st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31))


def written(code: str, day: dt.date, *, short: bool = False, style: str = "") -> str:
    """A day as the language writes it."""
    language = LANGUAGES[code]
    names = (language.short if short else language.months).split()
    return (style or language.style).format(
        w=language.weekdays.split()[day.weekday()],
        d=day.day,
        m=names[day.month - 1],
        y=day.year,
        d_month=day.month,
    )


@given(every, press_days)
def test_a_whole_date_is_found_in_every_language(code: str, day: dt.date) -> None:
    line = written(code, day)
    (mention,) = find(line)
    assert (iso(mention), mention.weekday) == (day.isoformat(), day.weekday())
    assert line[mention.start : mention.end] == line


@given(every, press_days, st.booleans())
def test_a_date_is_found_among_words_in_small_letters_and_capitals(
    code: str, day: dt.date, lower: bool
) -> None:
    line = written(code, day)
    line = line.lower() if lower else line.upper()
    line = f"{line} — BBC, 2 x 2"
    (mention,) = find(line)
    assert iso(mention) == day.isoformat()


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code not in ("zh", "ja")])
@pytest.mark.parametrize("month", range(1, 13))
def test_short_names_of_months(code: str, month: int) -> None:
    day = dt.date(2023, month, 5)
    assert [date for _, date in read(written(code, day, short=True, style="{d} {m} {y}"))] == [
        day.isoformat()
    ]


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code not in ("zh", "ja")])
@pytest.mark.parametrize("month", range(1, 13))
def test_a_month_with_its_year(code: str, month: int) -> None:
    line = written(code, dt.date(2023, month, 1), style="{m} {y}")
    assert read(line) == [(line, f"2023-{month:02d}")]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("1er janvier 2023", "2023-01-01"),
        ("le 1er mai 2023", "2023-05-01"),
        ("1º de março de 2023", "2023-03-01"),
        ("1 de enero del 2023", "2023-01-01"),
        ("1° gennaio 2023", "2023-01-01"),
        ("3. 4. 2023", "2023-04-03"),
        ("20-mrt-2023", "2023-03-20"),
        ("20 marca 2023 r.", "2023-03-20"),
        ("20 marca 2023 roku", "2023-03-20"),
        ("20 марта 2023 года", "2023-03-20"),
        ("في 20 مارس 2023", "2023-03-20"),
        ("٢٠ مارس ٢٠٢٣", "2023-03-20"),
        ("20 كانون الأول 2023", "2023-12-20"),
        ("20 آذار 2023", "2023-03-20"),
        ("2023 年 3 月 20 日", "2023-03-20"),
        ("2023年3月", "2023-03"),
        ("3月20日", "--03-20"),
        ("二〇二三年三月二十日", "2023-03-20"),
        ("二零二三年十二月三十一日", "2023-12-31"),
        ("二〇二三年十月", "2023-10"),
        ("令和5年3月20日", "2023-03-20"),
        ("令和元年5月1日", "2019-05-01"),
        ("平成31年4月30日", "2019-04-30"),
        ("2023년 3월 20일", "2023-03-20"),
        ("新华社北京2023年3月20日电", "2023-03-20"),
        ("北京3月20日电", "--03-20"),
    ],
)
def test_ways_of_one_language(line: str, date: str) -> None:
    assert [found for _, found in read(line)] == [date]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("MARCH 20TH, 2023", "2023-03-20"),
        ("20TH OF MARCH 2023", "2023-03-20"),
        ("1ER JANVIER 2023", "2023-01-01"),
        ("20 DE MARZO DE 2023", "2023-03-20"),
    ],
)
def test_capitals_throughout(line: str, date: str) -> None:
    assert [found for _, found in read(line)] == [date]


@pytest.mark.parametrize("line", ["20 مارس، 2023", "الاثنين، 20 مارس 2023"])
def test_the_arabic_comma(line: str) -> None:
    assert read(line) == [(line, "2023-03-20")]


@pytest.mark.parametrize(
    ("line", "weekday"),
    [
        ("Mo., 20. März 2023", "Monday"),
        ("Sonnabend, 18. März 2023", "Saturday"),
        ("lun. 20 mars 2023", "Monday"),
        ("sáb, 18 mar 2023", "Saturday"),
        ("segunda, 20 de março de 2023", "Monday"),
        ("пн, 20 марта 2023", "Monday"),
        ("2023年3月20日(月)", "Monday"),
        ("2023年3月20日（星期一）", "Monday"),
        ("2023年3月20日 周一", "Monday"),
        ("الإثنين 20 مارس 2023", "Monday"),
    ],
)
def test_short_and_second_names_of_weekdays(line: str, weekday: str) -> None:
    assert weekdays(line) == [weekday]


@pytest.mark.parametrize(
    "line",
    [
        "mais 5 personnes",
        "5 set di coltelli",
        "10 mag ich nicht",
        "2 лета",
        "三月",
        "一月",
        "3 月饼",
        "5 Maiglöckchen",
        "20 marzos",
        "la 3 mar y tierra",
        "über 20 März-Hasen",
    ],
)
def test_words_that_only_look_like_names(line: str) -> None:
    assert read(line) == []
