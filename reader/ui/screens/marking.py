"""The marking part of the main screen: what a person does to items, seen at once, and taken back."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, Final

from reader.errors import DatelineError
from reader.ui.safe import NOTHING, ours
from reader.ui.screens.keeping import KeepingScreen
from reader.ui.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.item import Head
    from reader.domain.marks import Done, Standing
    from reader.library.keeping import Target
    from reader.ui.marking import Known, Looked, Marked, Marking, Stood

MANY: Final = 20_000
"""Marking so many takes long enough to say that it has begun."""
_WORDS: Final = {
    ("read", True): ("Mark {} as read?", "Mark them", "Marked {} as read"),
    ("read", False): ("Mark {} as unread?", "Mark them", "Marked {} as unread"),
    ("starred", True): ("Give {} a star?", "Star them", "Starred {}"),
    ("starred", False): ("Take the star from {}?", "Take it", "Took the star from {}"),
}


class MarkingScreen(KeepingScreen):
    """A change is made in a thread; once it is on the disk, the list and the item are drawn anew."""

    @cached_property
    def marking(self) -> Marking:
        """Makes the changes."""
        from reader.ui.marking import Marking

        return Marking(self, self.library)

    def start_marking(self) -> None:
        """Look where one left, and keep what is marked, if no other Dateline does; else try again."""
        self.marking.recall()
        self.marking.take_over()
        self.set_interval(self.marking.EVERY, self.try_again)

    def try_again(self) -> None:
        """Save what waits, and take over from another Dateline that has gone."""
        standing = self.session.standing
        if standing is not None and (standing.waiting or not standing.writes):
            self.marking.take_over()

    # What became of it

    def on_marked(self, event: Marked) -> None:
        """Something was changed."""
        before = self.session.standing
        self._stand(event.standing, event.notes)
        known = before is not None and before.waiting and before.why == event.standing.why
        if event.notice and (event.kept or not known):  # the first line goes on saying that it is not saved
            self.app.say(event.notice, severity="warning" if event.standing.waiting else "information")
        self.searching.named += 1
        if event.anew:
            self.session.by_hand = True
            self.searching.start(self.session.text)
        else:
            self.show_marks()
        if event.turned:
            self.look_at_files()

    def look_at_files(self) -> None:
        """Read what is new; the indexing part knows how."""
        raise NotImplementedError

    def on_stood(self, event: Stood) -> None:
        """It is known whether what is marked can be saved."""
        before = self.session.standing
        self._stand(event.standing, event.notes)
        if before is not None and before.waiting and not event.standing.waiting:
            self.app.say("What waited is saved now")
            self.show_marks()

    def _stand(self, standing: Standing, notes: Sequence[str]) -> None:
        for note in notes:
            self.app.say(note, severity="warning")
        before, self.session.standing = self.session.standing, standing
        if before is not None and before.another and standing.writes:
            self.app.say("The other Dateline has gone: what you mark is kept here now")
        if standing.another:
            state = "not saved" if standing.waiting else "read only"
            self.title_bar.show_trouble(ours(f"{state}: another Dateline writes"), "warning")
        elif standing.waiting:
            self.title_bar.show_trouble(ours("! not saved"), "error")
        elif not standing.writes:
            self.title_bar.show_trouble(ours("read only"), "warning")
            if before is None or before.why != standing.why:
                self.app.say(f"What you mark cannot be saved: {standing.why}", severity="warning")
        else:
            self.title_bar.show_trouble(NOTHING, "warning")

    def show_marks(self) -> None:
        """Draw anew what may be marked otherwise now, and count anew; the list keeps its items."""
        session = self.session
        self.desk.list.items.show_marks()
        self.reopen()
        if session.result is not None:
            self.searching.count_again(session.result, session.good_text)

    def reopen(self) -> None:
        """Read the item that is open anew; the reading part knows how."""
        raise NotImplementedError

    # One item

    @property
    def marked(self) -> Head | None:
        """The item that is meant: the one under the cursor of the list, even before it has been opened."""
        return self.desk.list.items.current

    def action_turn(self, field: str) -> None:
        """Turn a mark of the item round."""
        head = self.marked
        if head is not None and head.id:
            if field == "read":
                self.leave_alone()
            self.marking.toggle(head.id, field)

    def leave_alone(self) -> None:
        """The person has said whether the item is read; the reading part knows what not to do."""
        raise NotImplementedError

    def action_tags(self) -> None:
        """Ask which tags of their own the person wants the item to have."""
        if self.marked is not None:
            self.marking.know(self.marked.id, "tags")

    def action_note(self) -> None:
        """Write a note to the item, in a box."""
        if self.marked is not None:
            self.marking.know(self.marked.id, "note")

    def action_note_editor(self) -> None:
        """Write a note to the item, in the editor."""
        if self.marked is not None:
            self.marking.know(self.marked.id, "editor")

    def on_known(self, event: Known) -> None:
        """Open the box that changes what is known now."""
        from reader.ui import boxes

        if event.what == "tags":
            self._ask_for_tags([event.id], event)
        elif event.what == "note":
            boxes.write_note(self.app, event.marks.note, lambda text: self.marking.note(event.id, text))
        elif event.what == "all tags":
            self._ask_for_tags(self.session.result, event)
        else:
            from reader.ui.note_editor import edit_text

            try:
                text = edit_text(self.app, event.marks.note, self.app.environment)
            except DatelineError as error:
                self.app.say(str(error), severity="error")
            else:
                if text.strip() != event.marks.note:
                    self.marking.note(event.id, text)

    def _ask_for_tags(self, target: Target | None, event: Known) -> None:
        from reader.ui import boxes

        if target is None:
            return
        many = event.what == "all tags"
        title = f"My tags of {counted(self._listed(), 'item')}" if many else "My tags"
        boxes.ask_for_tags(
            self.app, ours(title), event.marks.tags, event.own,
            lambda given, taken: self.marking.retag(target, given, taken, many=many),
        )  # fmt: skip

    # All that the query finds

    def _listed(self) -> int:
        return 0 if self.session.result is None else len(self.session.result)

    def action_mark_all(self, field: str, value: bool) -> None:
        """Mark all items of the list, once the person has seen how many they are."""
        from reader.ui import boxes

        result = self.session.result
        if result is None:
            return
        number = len(result)
        if field == "read":
            number = result.unread if value else len(result) - result.unread
        if not number:
            self.app.say(f"Nothing here is {'unread' if value else 'read'}")
            return
        title, yes, done = _WORDS[field, value]

        def agreed() -> None:
            if number >= MANY:
                self.app.say(f"Marking {counted(number, 'item')}{self.app.glyphs.ellipsis}")
            self.leave_alone()
            self.marking.mark(result, field, value, done)

        boxes.agree(self.app, ours(title.format(counted(number, "item"))), (yes, "Leave them"), agreed)

    def action_tag_all(self) -> None:
        """Give all items of the list tags, or take them."""
        if self._listed():
            self.marking.know("", "all tags")

    # Back and forth

    def action_undo(self) -> None:
        """Take back what was done last."""
        self.leave_alone()
        self.marking.undo()

    def action_redo(self) -> None:
        """Do again what was undone."""
        self.leave_alone()
        self.marking.redo()

    def action_history(self) -> None:
        """List what was done."""
        self.marking.look_back()

    def on_looked(self, event: Looked) -> None:
        """Show what was done; what is picked is gone back or forth to."""
        from reader.ui import boxes

        if not event.history:
            self.app.say("Nothing was done yet")
            return

        def picked(done: Done) -> None:
            self.leave_alone()
            if done.undone and not done.again:
                self.app.say("That cannot be done again: something else was done since")
            else:
                self.marking.travel(done)

        boxes.pick_done(self.app, event.history, picked)

    # To what is unread

    def go_to_unread(self, step: int) -> bool:
        """Put the cursor on the next unread item, or the one before, round the ends; False where none is."""
        result, items = self.session.result, self.desk.list.items
        if result is None:
            return False
        with suppress(DatelineError):  # an index that cannot be read is said by whoever reads it next
            find, start = (result.next_unread, -1) if step > 0 else (result.former_unread, len(result))
            row = find(items.cursor)
            if row is None:
                row = find(start)
                if row is None or row == items.cursor:
                    return False
                self.app.say("Went on from the top" if step > 0 else "Went on from the end")
            items.move_to(row)
            return True
        return False

    def say_none_unread(self) -> None:
        """Nothing is left to go on to."""
        self.app.say("No other item here is unread")
