"""The app: themes, keys, signals, and the screens above the main one."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from textual.app import App
from textual.binding import BindingType

from reader.domain.text import SafeText, one_line
from reader.errors import ConfigError
from reader.resources import styles
from reader.ui import themes
from reader.ui.glyphs import ASCII, UNICODE, Glyphs
from reader.ui.inks import Inks
from reader.ui.safe import clip, content
from reader.ui.screens.main import MainScreen

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.screen import Screen

    from reader.errors import DocumentError
    from reader.library import Library
    from reader.ui.keymap import KeyMap
    from reader.ui.settings import Settings


NOTICE_CELLS: Final = 200
"""A notice is cut off there: it covers what is below it."""


class DatelineApp(App[int]):
    """Holds what all screens share; the state of reading is the main screen's."""

    TITLE = "Dateline"
    CSS_PATH: ClassVar[list[str | Path]] = [styles() / "main.tcss"]  # type: ignore[assignment]
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False
    _dressed = False
    """A theme has been put on."""

    def __init__(self, library: Library, corpora: Sequence[Path], settings: Settings) -> None:
        super().__init__()
        self.library = library
        self.environment: Mapping[str, str] = os.environ
        """What programs are started with; tests have their own."""
        self.inks: Inks
        """The text styles of the theme that is worn."""
        self._ink_sheet = (styles() / "inks.tcss").read_text(encoding="utf-8")
        self.glyphs: Glyphs = ASCII if settings.ascii else UNICODE
        self.settings = settings
        self._corpora = corpora
        for theme in themes.OWN:
            self.register_theme(theme)
        self._wear(settings.theme)
        if settings.keys:  # a mistake in them is said before the screen opens
            self.set_keymap(self.keymap.changes)
        self.set_class(settings.ascii, "-ascii")

    @cached_property
    def keymap(self) -> KeyMap:
        """Which keys run which command. Raises ConfigError for a mistake in the config."""
        from reader.ui import keymap

        return keymap.KeyMap(self.settings.keys, ascii_only=self.settings.ascii)

    def _wear(self, wanted: str | None) -> None:
        """Put on the first theme, before any style sheet is parsed: to change it later parses all again."""
        theme = self.get_theme(themes.default_theme(self.environment) if wanted is None else wanted)
        if theme is None:
            from reader.query.suggest import nearest

            known = sorted(self.available_themes)
            near = nearest(wanted or "", known)
            hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
            raise ConfigError(f"There is no theme called {wanted}; {hint}")
        self._dressed = True
        if theme.ansi:
            self.theme = theme.name  # the way round, which also tells the terminal's colours apart
        else:
            self.set_reactive(DatelineApp.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)

    def get_default_screen(self) -> Screen[None]:
        """The main screen, from the first frame on."""
        return MainScreen(self.library, corpus_name(self._corpora))

    def get_driver_class(self) -> type[Driver]:
        """Textual's choice; for terminals, one that survives their loss."""
        chosen = super().get_driver_class()
        if chosen.__name__ == "LinuxDriver":
            from reader.ui.driver import SturdyDriver

            return SturdyDriver
        return chosen

    def get_css_variables(self) -> dict[str, str]:
        """The colours as variables; none before a theme is put on, when Textual asks for the first time."""
        if not self._dressed:
            return {}
        variables = super().get_css_variables()
        self.inks = Inks(self._ink_sheet, variables)
        return variables

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The tokens of styles/, for themes that do not know them."""
        return themes.tokens(self.current_theme)

    async def on_mount(self) -> None:
        """Leave the terminal as it was, whatever ends the app."""
        from reader.ui.signals import exit_on_signals

        exit_on_signals(self)

    def say(
        self, message: str, *, severity: Literal["information", "warning", "error"] = "information"
    ) -> None:
        """Show a short notice."""
        text = clip(one_line(message), NOTICE_CELLS, self.glyphs.ellipsis)
        self.notify(str(content(text)), severity=severity, markup=False)

    def say_failures(self, failures: Sequence[DocumentError]) -> None:
        """Name the files that could not be read, the first few of them."""
        first, more = failures[0], len(failures) - 1
        rest = f", and {more} more" if more else ""
        key = self.keymap.first("app.failures")
        self.say(f"{first}{rest}. {key} lists them with the reasons.", severity="warning")

    def copy_text(self, text: str, notice: str) -> None:
        """Copy `text` and say so."""
        from reader.ui.item_actions import copy

        self.run_worker(
            partial(copy, self, text, self.environment), group="copy", thread=True, exit_on_error=False
        )
        self.say(notice)

    def action_help_quit(self) -> None:
        """What ctrl+c does: it may have been meant to copy, so nothing is lost by it."""
        self.say(f"{self.keymap.first('app.quit')} leaves Dateline")


def corpus_name(corpora: Sequence[Path]) -> SafeText:
    """What is read, in a few words."""
    first = one_line(corpora[0].name or str(corpora[0])) if corpora else SafeText("")
    return SafeText(f"{first} and {len(corpora) - 1} more") if len(corpora) > 1 else first
