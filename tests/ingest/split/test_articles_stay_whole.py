"""Articles that look like lists of news, and stay one: their headline says what they are about."""

from __future__ import annotations

import pytest

from ..pages import body, items, page, starts


def numbered(*heads: str) -> tuple[str, ...]:
    return tuple(f"{n}. {head}\n{body(n)}" for n, head in enumerate(heads, 1))


def under(*heads: str) -> tuple[str, ...]:
    return tuple(f"{head}\n{body(n)}" for n, head in enumerate(heads))


DAY = "3 March 2023"
ARTICLES = {
    "days in the life of its subject": page(
        f"Three museums for a wet day\n{DAY}",
        body(5),
        *under(
            "The Mill\nOpened on 3 May 1954",
            "The Ferry\nOpened on 3 May 1964",
            "The Rope\nOpened on 3 May 1974",
        ),
    ),
    "days that end its sentences": page(
        "The mill",
        "The old mill by the river was bought by the town on 3 March 2001.",
        "A farmer had sold it to the baker, who closed it, on 12 May 1954.",
        "The last sack of flour left the yard in the rain on 1 June 1978.",
    ),
    "heads that count from one": page(
        f"Why the bridge fell\n{DAY}", body(5), *under("Reason 1", "Reason 2", "Reason 3")
    ),
    "names before a dash": page(
        f"Who is who in the new cabinet\n{DAY}",
        *(f"{name} – {body(n)}" for n, name in enumerate(("Jon Vale", "Mara Quist", "Tom Reed", "Ida Holm"))),
    ),
    "points of a briefing": page(
        f"Council briefing on water\n{DAY}", "\n".join(f"- {body(n)}" for n in range(4))
    ),
    "numbered points of the latest": page(
        f"Harbour in numbers: the latest\n{DAY}", "\n".join(f"{n}. {body(n)}" for n in range(1, 6))
    ),
    "lessons of this week": page(
        f"Five lessons from the derby this week\n{DAY}",
        *numbered("The defence is slow", "The keeper is tired", "The coach is right", "The fans are loud"),
    ),
    "numbered headings without a title": page(
        *numbered("The mill", "The mill at work", "The mill on fire", "The mill today")
    ),
}


@pytest.mark.parametrize("text", ARTICLES.values(), ids=ARTICLES)
def test_an_article_stays_whole(text: str) -> None:
    assert starts(text) == [1]
    assert not items(text)[0].left_out


LISTS = {
    "days beside their posts": page(
        "The Coast Room",
        *under(
            "The Mill\nPosted on 3 May 2014",
            "The Ferry\nPosted on 6 May 2014",
            "The Rope\nPosted on 9 May 2014",
        ),
    ),
    "messages that count from one": page(
        "Coast Watch Messages", *under("Message: 1", "Message: 2", "Message: 3")
    ),
    "places in capitals": page(
        f"News from the coast\n{DAY}",
        *(f"{name} – {body(n)}" for n, name in enumerate(("OSTHAVEN", "ELMSTADT", "PORT HALE", "RIVA"))),
    ),
    "points of a page called briefing": page(
        f"Harbour briefing\n{DAY}", "\n".join(f"- {body(n)}" for n in range(4))
    ),
    "news of this week": page(
        f"Four things that happened this week\n{DAY}",
        *numbered("Ferries stay at home", "A mill burns down", "The council resigns", "Rain at last"),
    ),
    "numbered headlines without a title": page(
        *numbered(
            "Ferries stay at home as the wind turns",
            "A mill burns down above the old harbour",
            "The council resigns over the price of water",
            "Rain at last on the fields of the north",
        )
    ),
    "a word of welcome that names the news of the week": page(
        "Friday Four 8/27",
        "Get up to date on the harbour news of the week with the Friday Four!",
        *numbered("Ferries stay at home", "A mill burns down", "The council resigns", "Rain at last"),
    ),
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_list_of_news_is_cut(text: str) -> None:
    assert len(items(text)) >= 3


def test_a_list_at_the_end_of_a_framed_article_belongs_to_it() -> None:
    menu = "\n".join(
        ("Home", "News", "Sport", "Culture", "Weather", "Jobs", "Homes", "Cars", "Travel", "Food", "Video")
    )
    text = page(
        menu,
        f"Towns measure their water again this year\nBy Ann Ford\n{DAY}",
        body(1),
        body(2),
        body(3),
        "The towns that took part:\nElmstadt\nOsthaven\nDelf\nRiva",
        "The next count is in May, and it will be the last.",
        "Share this article\n© 2023 The Town Paper. All rights reserved.",
    )
    (item,) = items(text)
    assert "Osthaven" in item.text
    assert "it will be the last" in item.text
