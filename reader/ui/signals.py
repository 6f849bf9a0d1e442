"""Signals that end a program must not leave the terminal in disorder."""

from __future__ import annotations

import asyncio
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App

_ENDING = (signal.SIGTERM, signal.SIGHUP)


def exit_on_signals(app: App[int]) -> None:
    """Let SIGTERM and SIGHUP (a closed terminal) end `app` in order, with the usual exit code."""
    loop = asyncio.get_running_loop()
    for number in _ENDING:
        try:
            loop.add_signal_handler(number, app.exit, 128 + number)
        except (NotImplementedError, RuntimeError):
            return  # not the main thread: whoever runs the app there takes care of signals
