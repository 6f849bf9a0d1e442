"""`dateline correct`: set right how a document was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.cli import keeping, reading
from reader.cli.command import Argument, Call, Command, Option, Values
from reader.cli.diagnostics import ExitCode
from reader.domain.correction import CorrectionKind, summary
from reader.errors import UsageError

if TYPE_CHECKING:
    from reader.domain.correction import Correction
    from reader.library import Library


class _Made(NamedTuple):
    correction: Correction
    item: str | None = None


def _run(call: Call) -> ExitCode:
    what, *words = call.values.what
    wish = _WISHES.get(what)
    if wish is None:
        raise UsageError(f"correct: there is no {what}; there are {', '.join(_WISHES)}")
    if not wish.least <= len(words) <= wish.most:
        raise UsageError(f"write it as: dateline correct {what} {wish.usage}")
    if call.values.folder is not None and what != "always-leave-out":
        raise UsageError("--folder goes with always-leave-out alone")
    with call.library() as library:
        code = reading.bring_up(call, library)
        made = wish.make(call, library, words)
        if call.values.dry_run:
            return _preview(call, library, made.correction) or code
        saved = library.correct(made.correction, item=made.item, patience=keeping.PATIENCE_S)
        if saved.kept:
            reading.bring_up(call, library)
        keeping.tell_notes(call, library)
        if not saved.kept:
            library.undo()
            call.diagnostics.error(f"nothing was changed: {saved.why}")
            return ExitCode.FAILED
        call.output.line(f"{made.correction.id}  {summary(made.correction)}")
        return code


def _of_item(kind: CorrectionKind) -> Callable[[Call, Library, Sequence[str]], _Made]:
    def make(call: Call, library: Library, words: Sequence[str]) -> _Made:
        name, *value = words
        found = library.find(name)
        if found is None:
            raise UsageError(f"{name}: no item has this id, or several do (dateline list prints the ids)")
        return _Made(library.correction_of_item(kind, found.head.id, " ".join(value)), found.head.id)

    return make


def _of_lines(kind: CorrectionKind) -> Callable[[Call, Library, Sequence[str]], _Made]:
    def make(call: Call, library: Library, words: Sequence[str]) -> _Made:
        place = _PLACE.fullmatch(words[0])
        if place is None:
            raise UsageError(f"{words[0]}: write the file and the line, as in news/week-3.txt:12")
        first = int(place["first"])
        document = library.document_named(place["file"])
        return _Made(library.correction_of_lines(kind, document, first, int(place["last"] or first)))

    return make


def _everywhere(call: Call, library: Library, words: Sequence[str]) -> _Made:
    return _Made(library.correction_everywhere(" ".join(words), call.values.folder or ""))


_PLACE: Final = re.compile(r"(?P<file>.+):(?P<first>\d{1,9})(?:-(?P<last>\d{1,9}))?")


class _Wish(NamedTuple):
    usage: str
    make: Callable[[Call, Library, Sequence[str]], _Made]
    least: int = 1
    most: int = 1


_WISHES: Final = {
    "join": _Wish("ID", _of_item(CorrectionKind.JOIN)),
    "split": _Wish("FILE:LINE", _of_lines(CorrectionKind.SPLIT)),
    "date": _Wish("ID DATE|none", _of_item(CorrectionKind.DATE), 2, 2),
    "title": _Wish("ID TEXT", _of_item(CorrectionKind.TITLE), 2, 999),
    "source": _Wish("ID TEXT", _of_item(CorrectionKind.SOURCE), 2, 999),
    "leave-out": _Wish("FILE:LINE[-LINE]", _of_lines(CorrectionKind.LEAVE_OUT)),
    "bring-back": _Wish("FILE:LINE[-LINE]", _of_lines(CorrectionKind.BRING_BACK)),
    "always-leave-out": _Wish('"TEXT"', _everywhere, 1, 999),
}


def _preview(call: Call, library: Library, correction: Correction) -> ExitCode:
    from reader.cli.records import write_records

    with reading.interruptible() as stop:
        seen = library.preview(correction, stop=stop)
    if seen.stopped:
        raise KeyboardInterrupt
    rows: list[tuple[str, int | None, str]] = []
    for each in seen.documents:
        rows += [(each.document, line, words) for line, words in each.lines]
        if not each.lines:
            rows += [(each.document, None, title) for title in each.items]
    write_records(call.output, "table", ("document", "line", "text"), rows)
    for failure in seen.failures:
        call.diagnostics.error(str(failure))
    for each in seen.documents:
        if each.before != each.after:
            call.diagnostics.note(f"{each.document}: {each.before} items would be {each.after}.")
    facts = (seen.lines, "line"), (seen.items, "item"), (len(seen.documents), "document")
    said = ", ".join(f"{number:,} {noun}{'' if number == 1 else 's'}" for number, noun in facts)
    call.diagnostics.note(f"It would touch {said}; nothing was changed.")
    return ExitCode.PARTIAL if seen.failures else ExitCode.DONE


COMMAND = Command(
    name="correct",
    help="Set right how a document was read: cuts, dates, titles, sources, lines left out",
    about=(
        "WHAT is join ID (with the next item), split FILE:LINE, date ID 2023-03-20 (2023-03, 2023 or none),\n"
        "title ID TEXT, source ID TEXT, leave-out FILE:LINE[-LINE], bring-back FILE:LINE[-LINE], or\n"
        "always-leave-out TEXT, for a paragraph wherever it stands. Lines are those of dateline split and\n"
        "of the file view. A correction is tied to the words of its lines: it stays when the file is edited\n"
        "or renamed. dateline corrections lists them, dateline undo takes the last one back. The files are\n"
        "not changed."
    ),
    examples=(
        ("dateline correct join 7f3aqkdw2abc", "this item and the next one are one"),
        ("dateline correct split week-3.txt:41", "an item begins at line 41"),
        ("dateline correct date 7f3a 2023-03", "March 2023, day unknown"),
        ("dateline correct leave-out week-3.txt:12-14", "these lines belong to no text"),
        ("dateline correct always-leave-out 'Read more' --dry-run", "see first what that would touch"),
    ),
    run=_run,
    argument=Argument("what", "what to set right, and where", least=1, values=Values.QUERY),
    options=(
        Option("--dry-run", "list what would change, and change nothing"),
        Option("--folder", "with always-leave-out: only in this folder of the corpus", "FOLDER"),
    ),
)
