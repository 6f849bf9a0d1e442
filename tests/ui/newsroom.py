"""An invented newsroom: some forty items, and a way from documents to them that needs no splitter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.domain.dates import NewsDate
from reader.domain.document import Document
from reader.domain.item import Evidence, Item
from reader.domain.span import Span
from reader.domain.tag import Tag, TagKind
from reader.domain.text import SafeText, make_safe, one_line
from reader.ingest.pipeline import Ingested

LONG = "The committee heard that the harbour had silted up again and that nobody would pay. " * 400

Row = tuple[str, str | None, str | None, str, str]
"""Title, date, source, tags ("kind:name, …"), text."""

DIGEST: Sequence[Row] = (
    ("Harbour council votes for a third quay", "2024-03-20", "Reuters", "topic:shipping, place:Norway",
     "The council of Varde voted for a third quay.\n\nShips have waited outside for nine days."),
    ("Lithium found under the old salt works", "2024-03-20", "BBC",
     "topic:critical minerals, topic:mining, place:Chile, organisation:Geological Survey",
     "Lithium was found under the salt works of Lindau.\n\nThe survey speaks of lithium for ten years. "
     "Batteries need lithium, and the price of lithium has doubled.\n\nMiners are not yet convinced."),
    ("Minister of Mines resigns over the licences", "2024-03-19", "Reuters",
     "topic:politics, topic:mining, place:Chile, person:Ana Duarte",
     "Ana Duarte resigned on Tuesday.\n\nThe licences for the salt works had been given to her brother."),
    ("Two ferries collide in fog", "2024-03-19", "BBC", "topic:shipping, place:Norway, place:Denmark",
     "Two ferries collided in the fog off Varde. Nobody was hurt."),
    ("A treaty for the northern fisheries", "2024-03-18", "Harbour Post",
     "topic:fishing, topic:diplomacy, place:Norway, place:Iceland, person:Jon Sveinsson",
     "Norway and Iceland signed a treaty.\n\nJon Sveinsson called it overdue."),
    ("Rail strike enters its second week", "2024-02-27", "AP", "topic:labour, place:France",
     "Trains stood still for the ninth day."),
    ("The long winter of the sea eagle", "2024-02", "Harbour Post", "topic:nature, place:Norway",
     "Sea eagles wintered in the harbour for the first time since records began."),
    ("Grain ships leave the delta again", "2023-11-02", "Reuters", "topic:shipping, topic:trade, place:Oman",
     "Eleven grain ships left the delta on Thursday."),
    ("The year of the small reactors", "2023", "Grid Letter", "topic:energy, place:Finland",
     "Three small reactors were ordered in one year."),
    ("Gigabit cable lands in Tallinn", "2023-05-30", "AP", "topic:internet, place:Estonia",
     "A cable landed in Tallinn."),
    ("What a harbour master does all night", None, "Harbour Post", "topic:shipping, person:Ana Duarte",
     "She counts the lights.\n\nThen she counts them again."),
    ("Notes on a recipe for pickled herring", None, None, "", "Herring, salt, vinegar, time."),
)  # fmt: skip

HOSTILE_TITLES: Sequence[str] = (
    "[/]",
    "[/etc/passwd] was read",
    "[@click=app.quit]x[/]",
    "[b]bold[/b] [a=1,b=C]",
    "\x1b]52;c;ZXZpbA==\x07 writes the clipboard",
    "\x1b]0;owned\x07 \x1b[2J clears the screen",
    "\x9b31m C1 \x90dcs\x9c",
    "right \u202eto left\u2066 override",
    "Za\u0300\u0301\u0302" + "\u0323" * 10_000 + "lgo",
    "null \x00 and bell \x07 and \x7f",
    "日本の見出しは幅が広い" * 20,
    "👩‍👩‍👧‍👦 family 🇳🇴 flag ☂️ umbrella",
    "a" * 5_000,
    "",
)


def hostile() -> Sequence[Row]:
    """Rows whose every part is one of the hostile titles."""
    return [
        (
            title,
            f"2022-01-{day:02d}",
            title or None,
            f"topic:{title or 'x'}, person:{title or 'y'}",
            f"{title}\n\n" * 3,
        )
        for day, title in enumerate(HOSTILE_TITLES, 1)
    ]


def ingest(document: Document) -> Ingested:
    """Make the items of a document by its name."""
    name = document.name.removesuffix(".txt")
    if name == "digest":
        rows = DIGEST
    elif name == "hostile":
        rows = hostile()
    elif name == "long":
        rows = [("The silt of Varde", "2024-01-05", "Harbour Post", "topic:shipping", LONG)]
    else:
        rows = [(line, "2024-04-01", "Harbour Post", "topic:shipping", line) for line in document.lines]
    items = [item(document.name, number, row) for number, row in enumerate(rows, 1)]
    return Ingested(tuple(items), ())


def item(document: SafeText, number: int, row: Row) -> Item:
    """One row as an item on a line of its own, as the splitter would have made it: safe and on one line."""
    title, date, source, tags, text = row
    evidence = {}
    if date is not None:
        evidence["date"] = Evidence("dateline", number, 0, len(date), SafeText(f"({date}) --"))
    named = [part.split(":", 1) for part in tags.split(", ") if part]
    links = (SafeText(f"https://example.org/{number}"),) if number % 2 else ()
    return Item(
        document=document,
        span=Span(number, number),
        title=one_line(title) or SafeText("(no title)"),
        text=make_safe(text.strip()),
        date=None if date is None else NewsDate.parse(date),
        source=None if source is None else one_line(source),
        tags=tuple(Tag(one_line(name) or SafeText("(no name)"), TagKind(kind)) for kind, name in named),
        links=links,
        evidence=evidence,
    )


def write(folder: Path, *names: str) -> None:
    """Write files that `ingest` knows."""
    folder.mkdir(exist_ok=True)
    for name in names:
        lines = {"digest": len(DIGEST), "hostile": len(HOSTILE_TITLES)}.get(name, 1)
        (folder / f"{name}.txt").write_text(
            "\n".join(f"line {number}" for number in range(1, lines + 1)) + "\n"
        )
