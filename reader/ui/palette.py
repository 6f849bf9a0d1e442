"""The palette: every command by its name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from reader.ui.commands.command import Command
from reader.ui.commands.table import COMMANDS

if TYPE_CHECKING:
    from reader.ui.dateline_app import DatelineApp


class CommandProvider(Provider):
    """Offers the commands of the table that make sense now."""

    async def discover(self) -> Hits:
        """All of them, before anything is typed."""
        for command, run in self._commands():
            yield DiscoveryHit(Content(command.title), run, text=command.title, help=self._help(command))

    async def search(self, query: str) -> Hits:
        """Those whose title or help is like `query`."""
        matcher = self.matcher(query)
        for command, run in self._commands():
            score = max(matcher.match(command.title), matcher.match(command.help) * 0.5)
            if score > 0:
                shown = matcher.highlight(command.title)
                yield Hit(score, shown, run, text=command.title, help=self._help(command))

    def _commands(self) -> list[tuple[Command, Callable[[], object]]]:
        # Loaded here because the main screen needs this module's app.
        from reader.ui.screens.main import MainScreen

        screen = self.screen
        if not isinstance(screen, MainScreen):
            return []
        now = screen.situation()
        return [
            (command, partial(screen.run_command, command.id))
            for command in COMMANDS
            if command.palette and (command.sense is None or command.sense.holds(now))
        ]

    def _help(self, command: Command) -> str:
        app: DatelineApp = self.app  # type: ignore[assignment] # Textual does not know the kind of app
        keys = app.keymap.all(command.id)
        return f"{command.help}  [{keys}]" if keys else command.help
