"""Mails and letters among other texts: where they begin, what they only quote, and what their day says."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, read, starts

ARTICLE = page("Storks are back on the mill\nFebruary 1, 2021", body(1, 3), body(3, 3))
"""Lines 1 to 6, so that what follows a blank line begins at line 8."""
TITLES = (
    "Bridge over the Tarn reopened",
    "Ferry stopped for a week",
    "Choir sings in the old hall",
    "Market moves to the quay",
    "Mayor thanks engineers again",
    "School gets a new roof",
)
FIELDS = (
    "From: Anna Holm <anna@example.org>",
    "Date: Thu, 4 Mar 2021 10:12:00",
    "To: john@example.org",
    "Subject: Harbour dues",
)


def mail(fields: tuple[str, ...] = FIELDS, number: int = 1, indent: str = "") -> str:
    """The head of a mail and two paragraphs."""
    head = "\n".join(indent + field for field in fields)
    return page(head, indent + body(number, 3), indent + body(number + 2, 3))


def later(subject: str) -> str:
    """Another mail of the next day."""
    head = (FIELDS[0], "Date: Fri, 5 Mar 2021 09:00:00", FIELDS[2], f"Subject: {subject}")
    return mail(head, 2)


def test_a_mail_below_an_article_is_another_text() -> None:
    text = f"{ARTICLE}\n{mail()}"
    assert starts(text) == [1, 8]
    assert dates(text) == ["2021-02-01", "2021-03-04"]
    assert (items(text)[1].title, items(text)[1].author) == ("Harbour dues", "Anna Holm")


@pytest.mark.parametrize(
    "fields",
    [
        ("Von: Anna Holm <anna@example.org>", "Gesendet: 4. März 2021", "An: Rat", "Betreff: Hafen"),
        ("De : Anna Holm <anna@example.org>", "Envoyé : 4 mars 2021", "À : Conseil", "Objet : Port"),
    ],
    ids=["German", "French"],
)
def test_mails_have_fields_in_other_languages(fields: tuple[str, ...]) -> None:
    text = f"{ARTICLE}\n{mail(fields)}"
    assert starts(text) == [1, 8]
    assert dates(text) == ["2021-02-01", "2021-03-04"]


def test_mails_with_subjects_of_their_own_are_texts_of_their_own() -> None:
    assert starts(f"{ARTICLE}\n{mail()}\n{later('Ferry')}") == [1, 8, 17]


@pytest.mark.parametrize("subject", ["Harbour dues", "Re: Harbour dues", "AW: Re: Harbour dues"])
def test_an_answered_mail_belongs_to_the_answer(subject: str) -> None:
    assert starts(f"{ARTICLE}\n{mail()}\n{later(subject)}") == [1, 8]


@pytest.mark.parametrize(
    "above",
    ["He then wrote to the council:\n\n", "-----Original Message-----\n", "_" * 12 + "\n"],
    ids=["announced", "an original message", "set off by a rule"],
)
def test_a_mail_that_is_quoted_is_no_text_of_its_own(above: str) -> None:
    assert starts(f"{ARTICLE}\n{above}{mail()}") == [1]


def test_a_mail_set_in_is_quoted() -> None:
    assert starts(f"{ARTICLE}\n{mail(indent='    ')}") == [1]


@pytest.mark.parametrize(
    "fields",
    [
        (FIELDS[0], FIELDS[1], FIELDS[2]),
        (FIELDS[0], FIELDS[2], FIELDS[3]),
        (FIELDS[0], FIELDS[3]),
        ("From: Anna Holm", FIELDS[1], FIELDS[3]),
    ],
    ids=["no subject", "no day", "two fields", "no address and nobody to read it"],
)
def test_fewer_fields_are_no_mail(fields: tuple[str, ...]) -> None:
    assert starts(f"{ARTICLE}\n{mail(fields)}") == [1]


def test_a_digest_of_mails_is_cut_at_its_messages_only() -> None:
    sent_on = (
        "-----Original Message-----\nFrom: Old Man <old@example.org>\nDate: Mon, 1 Mar 2021 08:00:00\n"
        "To: john@example.org\nSubject: The winter of the flood"
    )
    messages = [
        f"Message: {n}\nFrom: Anna Holm <anna@example.org>\nDate: Thu, {n + 3} Mar 2021 10:12:00\n"
        f"To: john@example.org\nSubject: {subject}\n\n{body(n, 3)}\n\n{sent_on}\n\n{body(n + 2, 3)}"
        for n, subject in enumerate(("Dues", "Ferry", "Choir"), 1)
    ]
    text = page("Harbour-list Digest, Vol 3, Issue 2", *messages)
    assert [item.title for item in items(text)] == ["Dues", "Ferry", "Choir"]
    assert dates(text) == ["2021-03-04", "2021-03-05", "2021-03-06"]
    assert read(text).left_out[0].span.start == 1


RUBRICS = page(
    *(f"{rubric} — {body(n, 3)}" for n, rubric in enumerate(("BRIDGE", "FERRY", "CHOIR", "MARKET")))
)
BRIEFS = page("In brief", *(f"{title}. {body(n)}" for n, title in enumerate(TITLES[:4])))
LETTER = "Harbour Letter\nMarch 3, 2021"
SENT = "\n".join(
    (
        "From: Harbour Letter <letter@example.org>",
        "Date: Wed, 3 Mar 2021 08:00:00",
        "To: john@example.org",
        "Subject: Harbour Letter",
    )
)


@pytest.mark.parametrize("below", [RUBRICS, BRIEFS], ids=["rubrics", "briefs"])
@pytest.mark.parametrize("head", [LETTER, SENT], ids=["letter", "mail"])
def test_the_head_of_an_issue_below_an_article_dates_what_follows(head: str, below: str) -> None:
    text = f"{ARTICLE}\n" + page(head, "Dear readers,", BODY[5]) + f"\n{below}"
    assert dates(text) == ["2021-02-01", *["2021-03-03"] * 4]
    assert any(run.detail == "the head of an issue" for run in read(text).left_out)


@pytest.mark.parametrize(
    "welcome",
    [("Dear readers,", body(0, 6)), (BODY[5],)],
    ids=["a long letter", "text without a greeting"],
)
def test_a_dated_text_above_briefs_is_no_head_of_an_issue(welcome: tuple[str, ...]) -> None:
    text = f"{ARTICLE}\n" + page(LETTER, *welcome) + f"\n{RUBRICS}"
    assert dates(text) == ["2021-02-01", "2021-03-03", *[None] * 4]
    assert welcome[-1] in items(text)[1].text


def contents(head: str, day: str, titles: tuple[str, ...]) -> str:
    """An issue with a table of contents."""
    listed = "\n".join(f"- {title}" for title in titles)
    texts = [f"{title}\n\n{body(n, 3)}\n\n{body(n + 2)}" for n, title in enumerate(titles)]
    return page(f"{head}\n{day}", f"In this issue:\n{listed}", *texts)


def test_each_table_of_contents_dates_what_it_names() -> None:
    first = contents("Harbour Letter for winter", "March 3, 2021", TITLES[:3])
    second = contents("Tarn Courier of spring", "April 7, 2021", TITLES[3:])
    whole = items(f"{first}\n{second}")
    assert [item.title for item in whole] == list(TITLES)
    days = [str(item.date) for item in whole]
    assert days[:2] == ["2021-03-03"] * 2
    assert days[3:] == ["2021-04-07"] * 3


def test_all_tables_of_contents_are_left_out() -> None:
    first = contents("Harbour Letter for winter", "March 3, 2021", TITLES[:3])
    second = contents("Tarn Courier of spring", "April 7, 2021", TITLES[3:])
    result = read(f"{first}\n{second}")
    runs = [*result.left_out, *(run for item in result.items for run in item.left_out)]
    gone = [run.span.start for run in runs if run.detail == "table of contents"]
    assert gone == [4, 30]


def test_a_table_of_contents_may_stand_far_down() -> None:
    long = tuple(f"{title} of the old town" for title in TITLES[:3])
    first = contents("Harbour Letter for winter", "March 3, 2021", long)
    first += "\n" + page(*(body(n, 2) for n in range(6) for _ in range(6)))
    text = f"{first}\n{contents('Tarn Courier of spring', 'April 7, 2021', TITLES[3:])}"
    assert [item.title for item in items(text)][-3:] == list(TITLES[3:])
    assert dates(text)[-3:] == ["2021-04-07"] * 3


def test_lines_that_come_back_with_text_between_are_no_contents() -> None:
    text = page(*(f"{title}\n\n{body(n, 3)}" for n, title in enumerate((*TITLES[:3], *TITLES[:3]))))
    assert "table of contents" not in {run.detail for run in read(text).left_out}
