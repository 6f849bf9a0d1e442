"""`dateline split`: what a file would become, without touching the index."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.cli.command import Argument, Call, Command, Option, Values, path_of
from reader.cli.diagnostics import ExitCode
from reader.domain.anatomy import Anatomy, LineView, why_cut
from reader.domain.item import LeftOut, Reason
from reader.errors import DocumentError

if TYPE_CHECKING:
    from reader.cli.output import Output
    from reader.domain.item import Item
    from reader.library.dry_run import DryRun


def _run(call: Call) -> ExitCode:
    from reader.library.dry_run import LearnedFrom, dry_run

    code = ExitCode.DONE
    config = call.config()
    learned = LearnedFrom(config.corpora(), config.data)
    for number, typed in enumerate(call.values.file):
        path = path_of(typed)
        assert path is not None
        try:
            run = dry_run(path, day_first=bool(config.day_first), learned=learned)
        except DocumentError as error:
            call.diagnostics.error(str(error))
            code = ExitCode.PARTIAL
            continue
        if run.in_corpus:
            left = sum(each.reason is Reason.REPEATED for each in _left_out(run))
            call.diagnostics.note(f"{run.document.name} is in the corpus: {_said(left)} (dateline debris).")
        if number:
            call.output.line()
        for line in _brief(run, call.output) if call.values.brief else _whole(run, call.output):
            call.output.line(line)
    return code


def _left_out(run: DryRun) -> Iterator[LeftOut]:
    yield from run.ingested.left_out
    for item in run.ingested.items:
        yield from item.left_out


def _said(places: int) -> str:
    if not places:
        return "it has no lines that other documents repeat"
    return f"what other documents repeat is left out in {places} {'place' if places == 1 else 'places'}"


def _brief(run: DryRun, output: Output) -> Iterator[str]:
    """The items, a line each, with the reason for each cut."""
    yield output.paint(run.document.name, "bold")
    for item in run.ingested.items:
        span = f"{item.span.start}-{item.span.end}"
        date = item.date.iso() if item.date else "undated"
        yield f"{span:>11}  {date:10}  {why_cut(item.cut):34}  {item.title}"


def _whole(run: DryRun, output: Output) -> Iterator[str]:
    """Every line, with cuts as lines between and the reason beside what is left out."""
    items = run.ingested.items
    yield output.paint(run.document.name, "bold")
    for view in Anatomy(run.document, items, run.ingested.left_out):
        if view.cut is not None and view.item is not None:
            yield from _heading(items[view.item], output)
        yield _drawn(view, output)


def _heading(item: Item, output: Output) -> Iterator[str]:
    yield output.paint(f"── {why_cut(item.cut)} ".ljust(60, "─"), "accent")
    facts = [item.date.iso() if item.date else "undated"]
    facts += [
        f"{name}: {value}" for name, value in (("source", item.source), ("author", item.author)) if value
    ]
    if item.date_note:
        facts.append(item.date_note)
    title = f"{item.title} (made)" if item.title_made else item.title
    yield output.paint(f"   {title}", "bold")
    yield output.paint(f"   {' · '.join(facts)}", "dim")


def _drawn(view: LineView, output: Output) -> str:
    if view.left_out is not None:
        return output.paint(f"{view.number:5} {view.left_out.reason:>14} ┆ {view.text}", "dim")
    text = "".join(output.paint(p.text, "accent") if p.field else str(p.text) for p in view.pieces)
    fields = ", ".join(dict.fromkeys(piece.field for piece in view.pieces if piece.field))
    return f"{view.number:5} {fields[:14]:>14} │ {text}".rstrip()


COMMAND = Command(
    name="split",
    help="Show how a file would be cut into items, without indexing it",
    about=(
        "Prints every line with what it is evidence of, or with the reason for which it is left out, and\n"
        "a line at each cut with its rule and weight. The index is not touched, but a file that lies in the\n"
        "corpus is read with the lines that were learned from it, and that is said."
    ),
    examples=(
        ("dateline split digest.txt", "every line of it"),
        ("dateline split --brief *.txt", "the items alone, a line each"),
    ),
    run=_run,
    argument=Argument("file", "files to look at", least=1, values=Values.PATH),
    options=(Option("--brief", "print the items alone"),),
)
