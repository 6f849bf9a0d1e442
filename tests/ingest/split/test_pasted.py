"""Heads as feeds, reader modes and lists of news print them, and entries that bring their source."""

from __future__ import annotations

from ..pages import BODY, body, dates, items, page, starts

FEED = page(
    "Northern Wire\nhttps://wire.example/feed\nNews about power and grids",
    f"Cable tested at full load\nhttps://wire.example/cable\nWed, 09 Dec 2020 08:30:00 +0000\n{BODY[0]}",
    f"Hydrogen bus freezes\nhttps://wire.example/bus\nMon, 07 Dec 2020 14:05:00 +0000\n{BODY[1]}",
    f"No more licences for oil\nhttps://wire.example/oil\nThu, 03 Dec 2020 21:40:00 +0000\n{BODY[2]}",
)


def test_a_feed_as_text_has_title_address_and_date_in_one_head() -> None:
    assert starts(FEED) == [5, 10, 15]
    assert dates(FEED) == ["2020-12-09", "2020-12-07", "2020-12-03"]
    assert [str(item.title) for item in items(FEED)] == [
        "Cable tested at full load", "Hydrogen bus freezes", "No more licences for oil",
    ]  # fmt: skip


def test_a_reader_mode_prints_the_site_below_the_title() -> None:
    text = page(
        "The village that bought its own bus\nuplandreview.example\nMarit Sæther\nMar 2, 2022 · 4 min read",
        body(0),
        body(2),
        "Five things learnt from counting swifts",
        "Posted by Birdwatch Volunteers on 19 January 2022 in Projects",
        body(3),
        body(4),
        "Tagged: swifts, counts\nThe woman who taught a city to swim",
        "By Peder Holt\nDecember 28, 2021",
        body(5),
        body(1),
    )
    assert starts(text) == [1, 10, 19]
    assert dates(text) == ["2022-03-02", "2022-01-19", "2021-12-28"]
    assert str(items(text)[0].title) == "The village that bought its own bus"


def test_a_date_between_lines_of_a_frame_opens_an_entry_where_its_likes_do() -> None:
    def listed(*days: str) -> str:
        entries = (f"{day}\nPress release\nToll on bridge {n} ends\n{BODY[n]}" for n, day in enumerate(days))
        return (
            "Home > News\nNews\nFilter by year: 2018\n" + "\n".join(entries) + "\nLast updated: 29.11.2018\n"
        )

    days = ["2018-11-28", "2018-11-15", "2018-11-06", "2018-10-19"]
    assert dates(listed("28.11.2018", "15.11.2018", "06.11.2018", "19.10.2018")) == days


def test_what_heads_the_foot_of_a_release_closes_no_item() -> None:
    release = (
        "FOR IMMEDIATE RELEASE\n\nPlant number {0} opens\n\nBRANDSUND, May {0}, 2021 – {1}\n\n"
        "About Calder Pumps\nCalder Pumps was founded in 1954 and builds pumps for 41 countries. "
        "Its two plants have kept to their old names and to their old owners.\n\n"
        "Media contact:\nTor Enes, press@calder.example\n\n###"
    )
    text = page(*(release.format(n, BODY[n]) for n in (1, 2, 3)))
    assert dates(text) == ["2021-05-01", "2021-05-02", "2021-05-03"]


def test_papers_before_the_entries_of_a_day() -> None:
    text = page(
        "Monday 7 October 2019", f"Harbour Post: {BODY[0]}", f"Radio Elm: {BODY[1]}",
        "Tuesday 8 October 2019", f"Elmstrand Courier: {BODY[2]}", f"Radio Elm: {BODY[3]}",
    )  # fmt: skip
    assert starts(text) == [1, 5, 7, 11]
    assert [str(item.source) for item in items(text)] == [
        "Harbour Post", "Radio Elm", "Elmstrand Courier", "Radio Elm",
    ]  # fmt: skip
    assert not str(items(text)[0].text).startswith("Harbour Post")


def test_names_with_a_colon_that_are_no_papers_cut_nothing() -> None:
    text = page(
        "Monday 7 October 2019", f"Interviewer: {BODY[0]}", f"Professor Rohr: {BODY[1]}",
        "Tuesday 8 October 2019", f"Interviewer: {BODY[2]}", f"Professor Rohr: {BODY[3]}",
    )  # fmt: skip
    assert starts(text) == [1, 7]


def test_rubrics_over_several_sourced_entries_are_left_out() -> None:
    text = (
        f"April 13, 2023 (Thursday)\nedit\nhistory\nwatch\nLaw and crime\n{BODY[0]} (Reuters)\n"
        f"{BODY[1]} (BBC)\nSport\n{BODY[2]} (Le Monde)\n"
        f"April 14, 2023 (Friday)\nedit\nhistory\nwatch\nLaw and crime\n{BODY[3]} (Reuters)\n"
        f"Sport\n{BODY[4]} (BBC)\n"
    )
    assert starts(text) == [1, 7, 9, 10, 17]
    assert [str(item.source) for item in items(text)] == ["Reuters", "BBC", "Le Monde", "Reuters", "BBC"]
    assert all("Law and crime" not in str(item.title) for item in items(text))


def log(*entries: str, posted: str = "By Staff | Posted Aug 30, 2019") -> str:
    """A page of entries without a year below a signed head and a word of welcome."""
    head = f"Home » Public Safety\nThe county's report\n{posted}\nFacebook Twitter Email Print\n"
    return f"{head}All of this was taken from the reports of the office.\n" + "\n".join(entries) + "\n"


DAYS = ("Aug. 19", "Aug. 20", "Aug. 20", "Aug. 22", "Aug. 24")


def test_a_log_with_several_entries_a_day_is_cut_below_a_signed_head() -> None:
    text = log(*(f"{day}: {body(n)}" for n, day in enumerate(DAYS)))
    assert starts(text) == [6, 7, 8, 9, 10]
    assert dates(text)[:2] == ["2019-08-19", "2019-08-20"]


def test_a_diary_that_tells_of_one_day_twice_stays_whole() -> None:
    diary = (f"{day}: I was there, and my brother came too. {body(n)}" for n, day in enumerate(DAYS))
    assert len(items(log(*diary))) == 1


def test_the_menu_of_a_page_is_no_part_of_the_head_below() -> None:
    text = (
        "Skip to content\nMenu\nNews\nBusiness\nClimate\nOpinion\nSubscribe\nSign in\n"
        "Home / Climate / Oceans\n"
        "Seagrass is coming back, one bag at a time\nVolunteers have planted 70,000 seeds since spring.\n"
        f"By Tamsin Wheatley\nPublished 18 November 2021\n{body(0)}\n{body(2)}\n{body(4)}\n\n"
        f"Saturday, November 13, 2021 – {body(1)} (Reuters)\n\nMonday, November 15, 2021 – {body(3)} (BBC)\n"
    )
    assert starts(text) == [10, 18, 20]


def test_issues_of_a_letter_date_the_items_below() -> None:
    end = "Did you like this issue? Forward it to a friend."
    issue = "{}\n{}\n{}\n{}\n{}\n{}\n"
    text = "The Grid Letter\n" + "".join(
        (
            issue.format(
                "Issue 88 · March 5, 2021", "Texas counts the cost", BODY[0], "A mountain", BODY[1], end
            ),
            issue.format(
                "Issue 87 · February 26, 2021", "Heat from cold", BODY[2], "The lamps", BODY[3], end
            ),
            issue.format("Issue 86 · February 19, 2021", "In the dark", BODY[4], "The cable", BODY[5], end),
        )
    )
    assert starts(text) == [3, 5, 9, 11, 15, 17]
    assert dates(text) == [*["2021-03-05"] * 2, *["2021-02-26"] * 2, *["2021-02-19"] * 2]


def test_numbered_releases_are_items_themselves() -> None:
    release = "Press release no. {0}, {0} May 2015\n\nBridge number {0} opens\n\n{1}"
    text = page(*(release.format(n, body(n)) for n in (7, 6, 5)))
    assert starts(text) == [1, 7, 13]


def mail(*texts: str) -> str:
    """A letter with its header, a greeting and headlines in capitals above texts."""
    head = (
        "From: Tidewater Morning <m@ledger.example>\nTo: reader@example.org\nSubject: Ferry talks and a whale"
    )
    heads = ("FERRY TALKS COLLAPSE", "A WHALE IN THE RIVER", "THE CHEAPER ROOF WINS")
    blocks = [block for title, text in zip(heads, texts, strict=True) for block in (title, *text.split("|"))]
    greeting = "Good morning. Expect fog until ten, and then a light wind from the south."
    date = "Date: Thu, 12 May 2022 06:01:13 -0400"
    return page(f"{head}\n{date}", "TIDEWATER MORNING\nThursday, May 12, 2022", greeting, *blocks)


def test_headlines_above_the_way_to_the_whole_story() -> None:
    text = mail(*(f"{body(n)}|Read more: https://ledger.example/{n}" for n in (1, 2, 3)))
    assert [str(item.title) for item in items(text)] == [
        "FERRY TALKS COLLAPSE", "A WHALE IN THE RIVER", "THE CHEAPER ROOF WINS",
    ]  # fmt: skip
    assert dates(text) == ["2022-05-12"] * 3


def test_one_way_to_a_whole_story_tells_nothing_apart() -> None:
    text = mail(body(1), f"{body(2)}|Read more: https://ledger.example/2", body(3))
    assert all(item.cut.rule != "headline with its link" for item in items(text))


def test_teasers_inside_a_text_with_headings_tell_nothing_apart() -> None:
    text = mail(*(f"{body(n)}|Read more: https://ledger.example/{n}|{body(n + 1)}" for n in (1, 2, 3)))
    assert all(item.cut.rule != "headline with its link" for item in items(text))


def test_a_text_behind_the_foot_of_an_undated_release_is_another() -> None:
    text = page(
        f"Tuesday, February 28, 2023 – {body(0)} (BBC)", f"Saturday, March 4, 2023 – {body(1)} (Reuters)",
        "Kestrel orders twelve trains", body(2), body(3), body(4), "About Kestrel", body(5),
        "How a heat pump works", body(1), body(2), body(3),
    )  # fmt: skip
    assert starts(text) == [1, 3, 5, 17]
    plain = text.replace("About Kestrel", "What it costs")
    assert starts(plain) == [1, 3, 5]


def test_the_source_behind_a_dash_stands_between_headline_and_day() -> None:
    names = ("Sea of the south covered by slime", "Manatees starve again", "Judge halts a northern road",
             "Hottest June since counting began", "A billion mussels cooked")  # fmt: skip
    papers = ("Coast News", "AP", "The Upland Times", "Yard 360", "Nordvik Post")
    heads = [f"{name}\n-{papers[n]}\nJuly {18 - n}, 2021\n{body(n)}" for n, name in enumerate(names)]
    text = page("Keeping it green\nPage updated:\n\nJuly 19, 2021", *heads)
    assert [str(item.title) for item in items(text)] == list(names)
    assert dates(text) == [f"2021-07-{18 - n}" for n in range(5)]
