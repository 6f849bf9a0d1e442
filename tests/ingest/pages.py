"""Documents for the tests of the pipeline: short ways to split one, and shapes of lines to make any from."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from reader.domain.document import Document
from reader.domain.item import Item, Reason
from reader.ingest.pipeline import Ingested, split

BODY = (
    "The council met in the old hall and agreed after a long night to keep the harbour open.",
    "Fishermen had asked for a longer season, and most of them went home content.",
    "Nobody could say how much the new quay will cost or who is going to pay for it.",
    "The mayor thanked the engineers, who had worked on the plan for almost three years.",
    "A second vote is expected when the committee comes back from its summer break.",
    "Residents of the upper town were less happy and have announced that they will go to court.",
)
"""Running text without a date, a name or anything else that could mean something."""


def page(*blocks: str) -> str:
    """Blocks with a blank line between."""
    return "\n\n".join(blocks) + "\n"


def body(number: int = 0, sentences: int = 2) -> str:
    """A paragraph of running text; different numbers give different paragraphs."""
    return " ".join(BODY[(number + n) % len(BODY)] for n in range(sentences))


def read(text: str, name: str = "page.txt", *, day_first: bool = False) -> Ingested:
    """Split a text."""
    return split(Document.of(name, text), day_first=day_first)


def items(text: str, name: str = "page.txt") -> tuple[Item, ...]:
    """The items of a text."""
    return read(text, name).items


def only(text: str, name: str = "page.txt") -> Item:
    """The one item of a text."""
    (item,) = items(text, name)
    return item


def starts(text: str, name: str = "page.txt") -> list[int]:
    """The lines at which its items begin."""
    return [item.span.start for item in items(text, name)]


def dates(text: str, name: str = "page.txt") -> list[str | None]:
    """The dates of its items."""
    return [item.date.iso() if item.date else None for item in items(text, name)]


def left_out(text: str) -> dict[str, Reason]:
    """The words of the lines that were left out, anywhere, with their reasons."""
    lines = Document.of("page.txt", text).lines
    result = read(text)
    runs = [*result.left_out, *(run for item in result.items for run in item.left_out)]
    return {
        lines[n - 1]: run.reason
        for run in runs
        for n in range(run.span.start, run.span.end + 1)
        if lines[n - 1].strip()
    }


GLASS = (
    "The last glass furnace of Velde goes cold",
    "By Ines Tolman",
    "For ninety years the glassworks made bottles for half of the breweries in the valley. On Friday the "
    "foreman shut the valve, and the glow behind the windows of the glassworks went out within an hour.",
    "The breweries now buy their bottles abroad, where gas costs a third. The foreman, who began at the "
    "furnace as a boy, kept the last bottle.",
)
"""A page with a byline; `FOOT` is what stands below it."""
FOOT = ("Share this article", "© Velde Messenger")
OTTER = page(
    "Skip to content",
    "River notes",
    "Otters are back below the weir",
    "Posted on 14 March 2021",
    "A camera on the alder by the weir has filmed an otter with two cubs. The otters had been gone since the "
    "mill was built, and nobody had put the camera there for them.",
    "The angling club asks its members to keep dogs away from the alder until the cubs can swim. Last night "
    "the camera filmed them asleep.",
    "Leave a comment",
)
"""A post with all that a saved page has around it."""


# Shapes of lines, for texts that look like news without being any.

DATE_STYLES = (
    "%A, %B %d, %Y", "%B %d, %Y", "%d %B %Y", "%a %d %b %Y %H:%M", "%Y-%m-%d", "%d/%m/%Y", "%m/%d/%y",
    "%d.%m.%Y", "%Y%m%d", "%b %d", "%d %b", "%B %Y", "%Y", "%Y年%m月%d日", "%m月%d日", "early %B %Y",
    "Summer %Y", "Q3 %Y", "%A", "%B",
)  # fmt: skip
LABELS = (
    "Source: ", "Via: ", "Quelle: ", "来源：", "Author: ", "By ", "Von ", "Title: ", "Link: ", "Date: ",
    "Published: ", "Updated: ",
    "Tags: ", "From: ", "Subject: ", "Posted by ", "作者：", "المصدر: ",
)  # fmt: skip
DEBRIS = (
    "Related news", "Read more", "Subscribe now", "Share this", "4 comments", "Leave a reply", "Anna says:",
    "Reply", "Advertisement",
    "© 2023 Some Paper. All rights reserved.", "We use cookies", "Photo: AP", "Readers also like",
    "Loading...", "Home | News | Sport",
    "5 min read", "See all posts by Anna Smith", "Anna Smith is a writer at the Post.", "References",
    "1. https://example.org/a",
    "---------- Forwarded message ---------", "![image](x.png)", "*a caption*", "Table of contents", "News",
    "Sport",
    "Originally published in The Paper on March 3, 2023", "FOR IMMEDIATE RELEASE", "Timeline:",
    "Skip to content", "Page 2 of 9", "Leave a comment", "No comments:", "Newer Post Older Post Home",
    "Ähnliche Beiträge",
)  # fmt: skip
FORMS = (
    "Document 1 of 3", "2 of 31 DOCUMENTS", "End of Document", "Document OSTC0000202203030ei33000a1",
    "Subject: Bridges", "Load-Date: March 9, 2022", "HD  Harbour stays open", "PD  3 March 2022", "LP",
    "Section: NEWS; Pg. 2", "29 Feb 10:20 2023", "Thu Oct 27 23:12:37 EDT 2005", "Monday, 3 May",
    "2023. 02. 30. 14:20", "Marzo 3 de 2023", "31 April 2022", "Message: 1", "Reason 2",
    "Press release no. 31", "14.00", "5.00pm: The council met", "(CNN) The council met in the hall.",
    "3 May | Politico | The council met", "https://a.example/2019/03/03/harbour", "Minutes", "Timeline",
    "News in brief", "2019-12-10 来源：晚报 作者：李明", "By Anna Smith, CNN | March 3, 2023",
)  # fmt: skip
"""What single rules look for: databases, computers, lists of news."""
MARKS = (
    "---", "===", "* * *", "-----", "#", "##", "# ", ">", ">>", "-", "*", "•", "1.", "___", "|", "|||",
    "```", "~~~", ". . .", "…", "⸻",
    "(", ")", "[]", "[](", "**", "—", "[1]", "30", "END", "-- END --",
)  # fmt: skip
ODD = (
    "", "", "", " ", "\t", "\x0c", "\x00", "\x1c", "\x1d\x1e\x1f", "\u200b", "\u2028", "\x85", "\ufeff",
    "\u3000", "\xa0", "\u200e",
    "\u0301", "\ud800", "\x1b[31m", "\ue000", "\x00a\x00", "\x1ctext\x1c",
)  # fmt: skip
FOREIGN = (
    "外交部发言人在例行记者会上表示，双方将继续谈判，并在年底前签署协议。", "（新华社）",
    "日本政府は新しい計画を発表した。",
    "قال المتحدث في 3 مارس 2023 إن الاجتماع سيعقد قريبا", "הוועדה התכנסה שוב בירושלים אתמול",
    "Депутаты разошлись только под утро.",
)  # fmt: skip
LONG = ("x" * 5000, "word " * 900, "March 3, 2023 " * 200, "(" * 700, "中" * 900, "a | " * 300, '"' * 500)

dates_written = st.builds(
    lambda day, style: day.strftime(style),
    st.dates(dt.date(2022, 1, 1), dt.date(2024, 12, 31)),
    st.sampled_from(DATE_STYLES),
)
sentences = st.sampled_from(BODY)
words = st.sampled_from(
    [
        "Harbour",
        "Stays",
        "Open",
        "After",
        "Long",
        "Night",
        "May",
        "March",
        "Reuters",
        "Anna",
        "Smith",
        "5",
        "U.S.",
    ]
)
titles = st.lists(words, min_size=1, max_size=12).map(" ".join)
prose = st.lists(sentences, min_size=1, max_size=4).map(" ".join)
separators = st.sampled_from([" — ", " - ", ": ", " | ", ". ", " ", ", ", "—", "\t", "  "])
prefixes = st.sampled_from(
    ["# ", "## ", "###### ", "> ", ">> ", "- ", "* ", "1. ", "(2) ", "[3] ", "• ", "    ", "\t", "**"]
)
signatures = st.sampled_from(
    ["(Reuters)", "— Coast Radio", "(Source: BBC)", "— CNN, 3 March 2023", "(CNN, 3 March 2023)"]
)
agencies = st.sampled_from(
    ["LONDON (Reuters) - ", "LONDON, March 3 (AP) — ", "PARIS, 3 March 2023 /AFP/. - ", "Beijing, "]
)

plain_lines = st.one_of(
    dates_written,
    titles,
    prose,
    st.builds("".join, st.tuples(dates_written, separators, st.one_of(titles, prose))),
    st.builds("".join, st.tuples(titles, separators, dates_written)),
    st.builds(
        "".join,
        st.tuples(st.sampled_from(LABELS), st.one_of(titles, dates_written, st.just(""), st.just("CNN"))),
    ),
    st.builds("".join, st.tuples(agencies, prose)),
    st.builds("".join, st.tuples(prose, st.just(" "), signatures)),
    signatures,
    st.sampled_from(DEBRIS),
    st.sampled_from(FORMS),
    st.sampled_from(MARKS),
    st.sampled_from(ODD),
    st.sampled_from(FOREIGN),
    st.sampled_from(
        ["| a | b | c |", "a   b   c   d", "a\tb\tc", "key: value", "10:30 The council met in the hall."]
    ),
)
lines = st.one_of(
    plain_lines,
    plain_lines,
    st.builds("".join, st.tuples(prefixes, plain_lines)),
    st.builds(
        "".join, st.tuples(plain_lines, st.sampled_from(["  ", "\x00", "\x0c", "\u200e", " |", ")", "\x1c"]))
    ),
    st.text("([{*_—-–|:.,;#>~=·•年月日0123456789 aA/'\"", max_size=30),
    st.sampled_from(LONG),
)
# A text of few shapes repeats them, as a digest does.
kinds = st.lists(lines, min_size=1, max_size=8).flatmap(
    lambda few: st.lists(st.sampled_from(few), max_size=24)
)
short_lines = plain_lines.filter(lambda line: len(line) < 60)
runs = st.builds(
    lambda run, many, rest: [*run * many, *rest],
    st.lists(short_lines, min_size=1, max_size=2),
    st.integers(30, 70),
    st.lists(plain_lines, max_size=3),
)
line_ends = st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\r"])
news_like = st.builds(
    lambda parts, end: end.join(parts), st.one_of(st.lists(lines, max_size=24), kinds, runs), line_ends
)
any_text = st.text(st.characters(exclude_categories=[]))
names = st.sampled_from(["page.txt", "page.md"])
