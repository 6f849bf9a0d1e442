"""An item in its file."""

from __future__ import annotations

import pytest

from reader.errors import DocumentError, ItemGoneError
from reader.library import Library, WholeFile

from .conftest import Write
from .ingesting import Lines

TEXT = """\
# menu
2023-03-20 | First | One. | CNN
2023-03-21 | Second | Two. | CNN
# advert
2023-03-22 | Third | Three. | CNN
"""


def opened(library: Library, title: str) -> WholeFile:
    return library.whole_file(library.search(f"title:{title}").heads(0, 1)[0])


def said(whole: WholeFile) -> list[tuple[int, str | None]]:
    return [
        (view.number, view.left_out.reason if view.left_out else None)
        for view in whole.anatomy
        if view.cut or view.left_out
    ]


def test_it_is_shown_as_it_was_indexed(library: Library, write: Write, lines: Lines) -> None:
    write("a.txt", TEXT)
    write("b.txt", TEXT.replace("Second", "Other"))
    library.index()
    lines.seen.clear()
    whole = opened(library, "second")
    assert (whole.position, whole.changed, lines.seen) == (1, False, [])
    assert said(whole) == [(1, "advert"), (2, None), (3, None), (4, "advert"), (5, None)]
    assert [library.item(n or 0).head.title for n in whole.numbers] == ["First", "Second", "Third"]
    assert whole.anatomy.document.lines == tuple(TEXT.splitlines())


def test_a_changed_file_says_so_and_keeps_what_it_can(library: Library, write: Write) -> None:
    write("a.txt", TEXT)
    library.index()
    write("a.txt", "2023-01-01 | New | Zero. | CNN\n" + TEXT.replace("Three.", "Three and a half."))
    whole = opened(library, "second")
    assert (whole.position, whole.changed) == (2, True)
    assert [number is None for number in whole.numbers] == [True, False, False, True]
    assert opened(library, "third").position is None
    library.index()
    assert not opened(library, "third").changed


def test_of_two_that_say_the_same_none_is_taken_for_the_other(library: Library, write: Write) -> None:
    write("a.txt", "2023-03-20 | Same | One.\n2023-03-21 | Same | One.\n")
    library.index()
    write("a.txt", "2023-03-21 | Same | One.\n")
    assert opened(library, "same").numbers == (None,)


def test_a_file_that_is_gone_or_no_text_any_more(library: Library, write: Write) -> None:
    path = write("a.txt", TEXT)
    library.index()
    head = library.search("second").heads(0, 1)[0]
    path.write_bytes(b"PK\x03\x04")
    with pytest.raises(DocumentError, match=r"a\.txt.*not a text file"):
        library.whole_file(head)
    path.unlink()
    with pytest.raises(DocumentError, match=r"a\.txt.*no such file"):
        library.whole_file(head)
    with pytest.raises(ItemGoneError):
        library.whole_file(head._replace(number=999_999))
