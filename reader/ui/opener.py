"""Opening a link: http and https only, never through a shell."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from reader.errors import DatelineError


class OpenError(DatelineError):
    """A link or a file that cannot be opened; the message says why."""


def is_web_address(address: str) -> bool:
    """Whether `address` is http or https with a host, and without blanks or controls."""
    if not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:  # brackets that are no IPv6 address, say
        return False


def host(address: str) -> str:
    """The host of a web address, without "www."."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def open_command(address: str, environment: Mapping[str, str]) -> Sequence[str]:
    """Return the argument list that opens `address`; OpenError where it must not or cannot be opened."""
    if not is_web_address(address):
        raise OpenError(f"{address}: only http and https addresses are opened")
    if sys.platform == "darwin":
        return ("open", address)
    for program in (*environment.get("BROWSER", "").split(":"), "xdg-open", "wslview"):
        # Arguments in $BROWSER are left alone: the address must be the only one.
        if program and " " not in program and (found := shutil.which(program)):
            return (found, address)
    raise OpenError("There is no program to open links with; set BROWSER to the name of one")


def open_link(address: str, environment: Mapping[str, str]) -> None:
    """Open `address` in the browser and do not wait for it. Raises OpenError."""
    command = open_command(address, environment)
    try:
        subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise OpenError(f"{command[0]} could not be started: {error.strerror}") from error
