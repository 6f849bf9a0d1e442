"""The debris of pages is left out with its reason, and doubt keeps a line in."""

from __future__ import annotations

import pytest

from reader.domain.item import Reason

from ..pages import body, items, left_out, only, page, read

TITLE = "Harbour Stays Open For Winter\nMarch 20, 2023"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Previous articleThe mill runs again", Reason.NAVIGATION),
        ("Artículo anterior El molino vuelve a moler", Reason.NAVIGATION),
        ("Vorheriger Artikel Die Mühle mahlt wieder", Reason.NAVIGATION),
        ("Source link", Reason.NAVIGATION),
        ("« first ‹ previous … 206 207 208 209 … next › last »", Reason.NAVIGATION),
        ("Report an error", Reason.NAVIGATION),
        ("Назад к списку", Reason.NAVIGATION),
        ("Back | Home page", Reason.NAVIGATION),
        ("This entry was posted in Mills and tagged flour. Bookmark the permalink.", Reason.LABEL),
        ("Dieser Beitrag wurde unter Mühlen veröffentlicht.", Reason.LABEL),
        ("Posted at 9:12 AM", Reason.LABEL),
        ("Postado às 21:04", Reason.LABEL),
        ("Archives: February 2014", Reason.LABEL),
        ("One thought on “The mill runs again”", Reason.COMMENT),
        ("4 réflexions sur « Le moulin »", Reason.COMMENT),
        ("3 Gedanken zu „Die Mühle“", Reason.COMMENT),
        ("You must be logged in to post a comment.", Reason.COMMENT),
        ("Comments / 0", Reason.COMMENT),
        ("(READ: How the mill came back)", Reason.TEASER),
        ("ShareTweet", Reason.SHARE),
        ("FacebookTwitterLinkedInEmail", Reason.SHARE),
        ("Share196Tweet123", Reason.SHARE),
        ("Ottieni link Facebook X Pinterest Email Altre app", Reason.SHARE),
        ("The wheel in the spring flood (Pic: I. Moor)", Reason.CAPTION),
        ("This copy is for your personal use only. To order more of them, write to us.", Reason.COPYRIGHT),
        ("Try a digital subscription today for just 1 crown a week", Reason.PROMPT),
        ("Get 50% off 12 weeks of home delivery", Reason.PROMPT),
        ("Were you at the mill? Please share your pictures with us.", Reason.PROMPT),
        ("Колесо мельницы весной. Фото: Анна Мур", Reason.CAPTION),
        ("fot. Anna Mur / Muzeum Młynów", Reason.CAPTION),
        ("AUDIO: The mill runs again (3 min)", Reason.CAPTION),
        ("The wheel in the spring flood.Credit: Ada Moor/Coast Pictures", Reason.CAPTION),
        ("It stood still for ninety years.(ABC News: Ida Moor)", Reason.CAPTION),
        ("Slideshow ( 15 images )", Reason.CAPTION),
        ("This column does not necessarily reflect the opinion of the mill.", Reason.COPYRIGHT),
        ("If somebody sent you this, you can get it yourself here.", Reason.PROMPT),
        ("Descarga la app", Reason.PROMPT),
        ("Advertisement", Reason.ADVERT),
        ("ADVERTISEMENT", Reason.ADVERT),
        ("Sponsored content", Reason.ADVERT),
        ("Article continues below", Reason.ADVERT),
        ("Anzeige", Reason.ADVERT),
        ("Réservé aux abonnés", Reason.PROMPT),
        ("Exclusivo suscriptores", Reason.PROMPT),
        ("Lesen Sie weiter", Reason.PROMPT),
        ("ユーザー登録", Reason.PROMPT),
        ("Zum Inhalt springen", Reason.NAVIGATION),
        ("Home About Apply FAQ Contact", Reason.NAVIGATION),
        ("文字サイズ変更", Reason.NAVIGATION),
        ("Powered by Blogger", Reason.NAVIGATION),
        ("Postagem mais recente", Reason.NAVIGATION),
        ("Nessun commento:", Reason.COUNTER),
        ("Publicité", Reason.ADVERT),
        ("Реклама", Reason.ADVERT),
        ("广告", Reason.ADVERT),
        ("We use cookies to improve your experience", Reason.COOKIE),
        ("Accept all cookies", Reason.COOKIE),
        ("Cookie settings", Reason.COOKIE),
        ("© 2023 Coast Herald", Reason.COPYRIGHT),
        ("Copyright 2023 Coast Herald. All rights reserved.", Reason.COPYRIGHT),
        ("Alle Rechte vorbehalten", Reason.COPYRIGHT),
        ("About the author", Reason.AUTHOR_BOX),
        ("See all posts by Anna Smith", Reason.AUTHOR_BOX),
        ("Anna Smith is a staff writer at the Herald.", Reason.AUTHOR_BOX),
        ("Share", Reason.SHARE),
        ("Share this article", Reason.SHARE),
        ("Facebook Twitter Email Print", Reason.SHARE),
        ("Click to share on Twitter (Opens in new window)", Reason.SHARE),
        ("Teilen", Reason.SHARE),
        ("Subscribe now", Reason.PROMPT),
        ("Sign up for our newsletter", Reason.PROMPT),
        ("Already a subscriber? Log in", Reason.PROMPT),
        ("Follow us on Twitter", Reason.PROMPT),
        ("Support local journalism", Reason.PROMPT),
        ("Jetzt abonnieren", Reason.PROMPT),
        ("Abonnez-vous", Reason.PROMPT),
        ("扫码关注我们", Reason.PROMPT),
        ("5 min read", Reason.COUNTER),
        ("1,204 views", Reason.COUNTER),
        ("Reading time: 4 minutes", Reason.COUNTER),
        ("阅读量：1204", Reason.COUNTER),
        ("Photo: AP", Reason.CAPTION),
        ("Image credit: Anna Smith", Reason.CAPTION),
        ("A boat in the harbour. (AP Photo/Anna Smith)", Reason.CAPTION),
        ("![boat](boat.png)", Reason.CAPTION),
        ("Please enable JavaScript", Reason.ERROR),
        ("Loading...", Reason.ERROR),
        ("Home | News | Sport", Reason.NAVIGATION),
        ("Skip to main content", Reason.NAVIGATION),
        ("Back to top", Reason.NAVIGATION),
        ("Read more", Reason.NAVIGATION),
        ("Page 2 of 9", Reason.NAVIGATION),
        ("阅读全文", Reason.NAVIGATION),
        ("Tags: harbour, quay", Reason.LABEL),
        ("Filed under: harbour", Reason.LABEL),
    ],
)
def test_lines_by_their_own_words(line: str, reason: Reason) -> None:
    text = page(TITLE, body(), line, body(2))
    assert left_out(text) == {line: reason}
    item = only(text)
    assert item.text == f"{body()}\n\n{body(2)}"


@pytest.mark.parametrize(
    "line",
    [
        "The council shared the costs with the county and the ferry company.",
        "Cookies are baked in the old hall every winter, and all of them are eaten by Sunday.",
        "Copyright law changes next year, and the council wants to know what it will cost.",
        "Subscribers of the old paper remember the winter in which the harbour froze.",
        "He has views on everything, and most of them are about the harbour.",
        "More from the harbour was not to be had that winter, and so the boats stayed out.",
        "Home is where the harbour is, say the people of the upper town.",
        "“Follow us,” they said, and the whole crew went up to the old hall.",
        "Related to this is the question of who pays for the quay in the end.",
        "A photo of the old quay hangs in the hall, and everybody knows who took it.",
        "The comments were closed before anyone could say a word about the costs.",
        "Error after error was found in the plan of the new quay.",
        "Tags on the nets tell whose they are, and no two of them are alike.",
    ],
)
def test_prose_with_the_same_words_stays(line: str) -> None:
    item = only(page(TITLE, body(), line, body(2)))
    assert line in item.text
    assert item.left_out == ()


@pytest.mark.parametrize(
    "line",
    [
        "The mayor resigned on Friday after the vote. (Reuters)",
        "Oil prices rose by two per cent on Friday. (AP)",
        "Video from the scene shows the boat sinking within minutes.",
        "The state will give $20 to each household of the town.",
        "Support local farmers, says the minister",
        "Evan Miller is a reporter for the Herald who was arrested in March.",
        "Already a member of the council, she ran again and won.",
        "Supported by the county, the plan went ahead without a vote.",
        "Advertising brings the town almost nothing, said the mayor after the vote.",
        "Girl scouts sold a million boxes of cookies.",
        "Unlock the gates, said the mayor, and they did.",
        "Get the best out of the harbour, the minister told the council.",
        "See also the plan of 2021, which nobody has read to its end so far.",
        "More news is expected on Monday",
    ],
)
def test_prose_that_sounds_like_debris_stays(line: str) -> None:
    item = only(page(TITLE, body(), line, body(2)))
    assert line in item.text


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("Related news", Reason.TEASER),
        ("Readers also like", Reason.TEASER),
        ("You may also like", Reason.TEASER),
        ("Most read", Reason.TEASER),
        ("More Must-Reads From The Miller", Reason.TEASER),
        ("Next In Mills & Water", Reason.TEASER),
        ("Mehr zum Thema", Reason.TEASER),
        ("Sur le même sujet", Reason.TEASER),
        ("相关新闻", Reason.TEASER),
        ("Leave a reply", Reason.COMMENT),
    ],
)
def test_what_follows_a_teaser_goes_with_it(heading: str, reason: Reason) -> None:
    below = "Ferry stops for a week\nNew captain for the old boat\nChoir looks for voices"
    gone = left_out(page(TITLE, body(), body(2), f"{heading}\n{below}"))
    assert set(gone) == {heading, *below.split("\n")}
    assert set(gone.values()) == {reason}


def test_a_teaser_in_the_middle_swallows_no_text() -> None:
    item = only(page(TITLE, body(), "Related news\nFerry stops for a week", body(2), body(4)))
    assert item.text == "\n\n".join([body(), body(2), body(4)])


def test_a_teaser_swallows_no_digest() -> None:
    briefs = [f"March {day}, 2023 — {body(day)}" for day in range(20, 24)]
    text = page(*briefs[:2], "Related news\nFerry stops for a week", *briefs[2:])
    assert [str(item.date) for item in items(text)] == [f"2023-03-{day}" for day in range(20, 24)]


def test_a_teaser_at_the_very_top_opens_nothing() -> None:
    text = page("Related news", TITLE, body(), body(2))
    assert body(2) in only(text).text


def test_a_comment_thread_is_left_out_to_its_end() -> None:
    thread = "Anna says:\nMarch 21, 2023 at 10:15 am\nWell done, and thank you for it.\nReply"
    item = only(page(TITLE, body(), body(2), "2 comments", thread, thread.replace("Anna", "John")))
    assert item.text == f"{body()}\n\n{body(2)}"
    assert str(item.date) == "2023-03-20"


@pytest.mark.parametrize("word", ["News", "Sport", "Contact"])
def test_a_lone_word_is_not_taken_for_navigation(word: str) -> None:
    text = page(TITLE, body(), word, body(2), body(4))
    assert word not in left_out(text)


def test_words_of_navigation_beside_each_other_are_navigation() -> None:
    gone = left_out(page("Home\nNews\nSport\nContact", TITLE, body(), body(2)))
    assert gone == dict.fromkeys(["Home", "News", "Sport", "Contact"], Reason.NAVIGATION)


def test_the_box_on_the_author_is_left_out() -> None:
    box = "Anna Smith covers the harbour and the towns behind it for the Herald."
    text = page("Harbour Stays Open For Winter\nBy Anna Smith\nMarch 20, 2023", body(), body(2), body(4), box)
    assert left_out(text) == {box: Reason.AUTHOR_BOX}


def test_a_sentence_on_somebody_else_stays() -> None:
    last = "John Miller covers the costs of the new quay out of his own pocket."
    text = page(
        "Harbour Stays Open For Winter\nBy Anna Smith\nMarch 20, 2023", body(), body(2), body(4), last
    )
    assert left_out(text) == {}
    assert last in only(text).text


def test_what_frames_a_forwarded_mail_is_left_out() -> None:
    text = page(
        "---------- Forwarded message ---------\nFrom: Anna <anna@example.org>\nTo: John",
        TITLE,
        body(),
        body(2),
    )
    assert "---------- Forwarded message ---------" in left_out(text)
    assert items(text)[0].title == "Harbour Stays Open For Winter"


def test_a_table_of_contents_is_left_out() -> None:
    titles = ["Harbour stays open for winter", "Market moves to the old quay", "Bridge waits for its money"]
    text = page(
        "In this issue",
        "\n".join(f"- {title}" for title in titles),
        *(f"{title}\nMarch {20 + n}, 2023\n\n{body(n)}" for n, title in enumerate(titles)),
    )
    gone = left_out(text)
    assert {f"- {title}": Reason.NAVIGATION for title in titles}.items() <= gone.items()
    assert [item.title for item in items(text)] == titles


def test_the_detail_says_what_took_a_line() -> None:
    text = page(TITLE, body(), body(2), "Related news\nFerry stops for a week\nNew captain for the old boat")
    (run,) = read(text).left_out
    assert run.detail == "by its words"
    assert (run.span.start, run.span.end) == (8, 10)


def test_a_rule_inside_an_item_is_left_out_as_one() -> None:
    item = only(page(TITLE, body(), "* * *", body(2), body(4)))
    assert [(run.reason, run.span.start) for run in item.left_out] == [(Reason.RULE, 6)]
