"""Pages of undated news: headlines as long as those of news are, each above a short text."""

from __future__ import annotations

import pytest

from ..pages import BODY, body, dates, items, page, starts

HEADLINES = (
    "Barge fleet shrinks for the sixth year in a row",
    "New lock at Weirsbrook opens with a long queue",
    "Low water stops gravel traffic above Hennig again",
    "Electric tug passes its first winter on the ice",
)


def news(head: str, headlines: tuple[str, ...] = HEADLINES, sentences: int = 1) -> str:
    """A page of headlines with text below each."""
    return page(head, *(f"{line}\n\n{body(n, sentences)}" for n, line in enumerate(headlines)))


@pytest.mark.parametrize(
    "head",
    ["River news", "News from the rivers", "Meldungen", "Toutes les actualités", "Noticias", "Notizie",
     "Nieuws van het water", "Новости реки"],
)  # fmt: skip
def test_a_page_that_says_news_is_cut_at_its_headlines(head: str) -> None:
    found = items(news(head))
    assert [item.span.start for item in found] == [3, 7, 11, 15]
    assert [item.title for item in found] == list(HEADLINES)
    assert {item.cut.rule for item in found[1:]} == {"headline of a news page"}


def test_a_line_with_a_colon_above_the_first_headline() -> None:
    blocks = "\n".join(f"{line}\n{body(n)}" for n, line in enumerate(HEADLINES))
    assert starts(f"The news of the rivers in short\nHere are the stories of this week:\n{blocks}\n") == [
        3,
        5,
        7,
        9,
    ]


def test_the_title_of_the_page_above_a_word_of_welcome_is_no_headline() -> None:
    news = (f"{line}\n\n{body(n)}\n\n{body(n + 2)}" for n, line in enumerate(HEADLINES))
    assert starts(page("All the news of the rivers this week", BODY[2], *news)) == [5, 11, 17, 23]


def test_wide_scripts_count_their_size() -> None:
    lines = ("内河货船队连续第六年缩减规模船东要求银行放宽条件", "威尔斯布鲁克新船闸启用首日排起长队等候过闸",
             "亨尼希上游水位过低砂石运输全部停航")  # fmt: skip
    text = page("新闻", *(f"{line}\n\n{BODY[n]}" for n, line in enumerate(lines)))
    assert starts(text) == [3, 7, 11]


PLAIN = ("Our rivers", "Boating in the north", "A walk along the canal")
SUBJECT = "The keepers of the harbour knew what the council and the engineers had in mind."


@pytest.mark.parametrize("head", PLAIN)
def test_texts_of_one_subject_are_sections_where_the_page_says_no_news(head: str) -> None:
    sections = (f"{line}\n\n{body(n, 1)} {SUBJECT}" for n, line in enumerate(HEADLINES))
    assert len(items(page(head, *sections))) == 1


@pytest.mark.parametrize("head", PLAIN)
def test_texts_of_many_things_are_news_whatever_the_page_says(head: str) -> None:
    assert len(items(news(head))) == 4


def test_three_texts_of_many_things_are_too_few_where_the_page_says_no_news() -> None:
    assert len(items(news("Our rivers", HEADLINES[:3]))) == 1


def test_texts_of_one_subject_are_news_where_the_page_says_so() -> None:
    texts = (f"{line}\n\n{body(n, 1)} {SUBJECT}" for n, line in enumerate(HEADLINES))
    assert len(items(page("River news", *texts))) == 4


@pytest.mark.parametrize("byline", ["By Ada Holm", "Von Ada Holm", "Author: Ada Holm"])
def test_a_page_with_an_author_is_one_article(byline: str) -> None:
    assert len(items(news(f"News of the rivers\n{byline}"))) == 1


def test_a_page_that_signs_its_first_text_alone_is_one_article() -> None:
    first = f"The rivers have had a year like no other year\n\n{BODY[2]}\n\nBy Ada Holm\n\n{BODY[4]}"
    assert len(items(page("River news", first, *(f"{h}\n\n{body(n)}" for n, h in enumerate(HEADLINES))))) == 1


def test_sections_have_headings_of_few_words() -> None:
    assert len(items(news("River news", ("The barges", "The locks", "Low water", "The tug")))) == 1


def test_sections_have_more_text_below_them() -> None:
    assert len(items(news("River news", sentences=10))) == 1


def test_questions_head_the_parts_of_an_interview() -> None:
    questions = tuple(
        f"And why does the fleet get smaller {when}?" for when in ("now", "here", "still", "at all")
    )
    assert len(items(news("River news", questions))) == 1


def test_two_headlines_are_too_few() -> None:
    assert len(items(news("River news", HEADLINES[:2]))) == 1


def test_headlines_below_a_long_text_are_its_sections() -> None:
    assert len(items(news("Dear readers of the river news,\n\n" + body(0, 12)))) == 1


def test_a_rubric_of_two_words_may_stand_above_a_headline() -> None:
    text = page("River news", *(f"River trade\n{line}\n\n{BODY[n]}" for n, line in enumerate(HEADLINES)))
    assert len(items(text)) == 4


def test_a_rubric_straight_above_a_headline_belongs_to_it() -> None:
    rubrics = ("Norway", "Sweden", "Denmark", "Iceland")
    found = items(
        page("River news", *(f"{rubrics[n]}\n{line}\n{body(n)}" for n, line in enumerate(HEADLINES)))
    )
    assert [item.title for item in found] == list(HEADLINES)
    assert not any(rubric in item.text for item in found for rubric in rubrics)


WRAPPED = (
    "The new chamber for the largest boats was opened by the River\n"
    "Board on a cold morning, and nobody on the middle reach has\n"
    "seen the like of it in all these years of work on the bank.",
    "Nobody at the yards below wants to pay for what Captain Ada\n"
    "Holm has called the dearest gate between the hills and the\n"
    "sea, and the council says that it has no money left for it.",
    "Most of the gravel that was carried past the old toll of Port\n"
    "Hale in the autumn was bought by a builder who lives far off\n"
    "and who sends his own boats up the river when it is low.",
    "Rain may come too late for the small boats of the Upper River\n"
    "Union, whose keepers have sold two tugs and have asked for a\n"
    "year without the toll that they pay at each of the locks.",
)
"""Paragraphs whose second lines begin with capitals, so that only their width tells they are wrapped."""


def test_the_first_line_of_a_hard_wrapped_paragraph_is_no_headline() -> None:
    assert starts(page("River news", *WRAPPED, *WRAPPED)) == [1]
    two = (f"{line}\n\n{WRAPPED[n]}\n\n{WRAPPED[n - 1]}" for n, line in enumerate(HEADLINES))
    assert starts(page("River news", *two)) == [3, 13, 23, 33]


def test_a_hard_wrapped_paragraph_is_a_text_below_a_headline() -> None:
    text = page("River news", *(f"{line}\n{WRAPPED[n]}" for n, line in enumerate(HEADLINES)))
    assert starts(text) == [3, 8, 13, 18]


HEAD = ("River news: all releases", "Choose a day to read what was published.")


def test_the_head_of_an_issue_with_its_day_is_no_item_and_dates_the_others() -> None:
    text = news(page(*HEAD, "Published on May 8, 2025").strip())
    assert dates(text) == ["2025-05-08"] * 4
    assert [item.title for item in items(text)] == list(HEADLINES)
