"""The configuration: what flags, environment, config file and defaults say, in this order."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from reader.errors import ConfigError

APP: Final = "dateline"
FILE_NAME: Final = "config.toml"
SEARCHES_NAME: Final = "searches.toml"


class Config(NamedTuple):
    """Everything that can be configured, settled."""

    file: Path
    """The config file, whether it exists or not."""
    data: Path
    """The folder of the databases."""
    log: Path
    """The folder of the log."""
    corpus: tuple[Path, ...] = ()
    """Folders and files to read; none: the articles that come with Dateline."""
    theme: str | None = None
    """Name of a theme; None: by the terminal."""
    day_first: bool | None = None
    """How 3/4/2023 is read where the document does not tell; None: not at all."""
    ascii: bool = False
    """Whether only ASCII is drawn."""
    mark_read_after: float | None = None
    """Seconds after which an open item counts as read, 0 for never; None: as the screen thinks best."""
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Command to the keys that run it, in the place of its usual ones."""

    @property
    def searches(self) -> Path:
        """The file of saved searches and tag rules, beside the config file."""
        return self.file.with_name(SEARCHES_NAME)

    def corpora(self) -> tuple[Path, ...]:
        """The folders and files to read."""
        if self.corpus:
            return self.corpus
        from reader.resources import articles

        return (articles(),)


class Option(NamedTuple):
    """One key of the config file."""

    name: str
    help: str
    example: str
    """A whole line of the file."""
    read: Callable[[Any, Path], Any]
    """From the value and the folder of the file to what it means; ValueError says what it must be."""


def load(
    *,
    corpus: Sequence[Path] = (),
    data: Path | None = None,
    config: Path | None = None,
    environ: Mapping[str, str] | None = None,
) -> Config:
    """Settle the configuration; the arguments are the flags. ConfigError for a mistake in the file.

    The variables are DATELINE_CONFIG (the file), DATELINE_DATA (the folder of the databases).
    """
    environ = os.environ if environ is None else environ
    file = _config_file(config, environ)
    said = _read(file, must_exist=config is not None or bool(environ.get("DATELINE_CONFIG")))
    if corpus:
        said["corpus"] = tuple(corpus)
    if data is not None:
        said["data"] = data
    elif environ.get("DATELINE_DATA"):
        said["data"] = Path(environ["DATELINE_DATA"]).expanduser()
    if "data" not in said:
        said["data"] = _folder("data")
    return Config(file=file, log=_folder("state"), **said)


def _config_file(flag: Path | None, environ: Mapping[str, str]) -> Path:
    if flag is not None:
        return flag
    if environ.get("DATELINE_CONFIG"):
        return Path(environ["DATELINE_CONFIG"]).expanduser()
    return _folder("config") / FILE_NAME


def _folder(kind: str) -> Path:
    import platformdirs  # 10 ms that a call with all flags given does not need

    folders = platformdirs.PlatformDirs(APP, appauthor=False)
    return Path(
        {"config": folders.user_config_dir, "data": folders.user_data_dir, "state": folders.user_state_dir}[
            kind
        ]
    )


def _read(file: Path, *, must_exist: bool) -> dict[str, Any]:
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        if must_exist:
            raise ConfigError(f"{file}: there is no such config file") from None
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read ({error})") from error
    import tomllib  # most people have no config file

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: {error}") from error
    return {name: _value(file, name, value) for name, value in table.items()}


def _value(file: Path, name: str, value: Any) -> Any:
    option = _BY_NAME.get(name)
    if option is None:
        from reader.query.suggest import nearest

        near = nearest(name, _BY_NAME)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(sorted(_BY_NAME))}"
        raise ConfigError(f"{file}: there is no option called {name}; {hint}")
    try:
        return option.read(value, file.parent)
    except ValueError as error:
        raise ConfigError(f"{file}: {name} must be {error}, as in: {option.example}") from error


def _path(value: Any, folder: Path) -> Path:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a path")
    return folder / Path(value).expanduser()


def _paths(value: Any, folder: Path) -> tuple[Path, ...]:
    if isinstance(value, list):
        try:
            return tuple(_path(each, folder) for each in value)
        except ValueError as error:
            raise ValueError("a path or a list of paths") from error
    return (_path(value, folder),)


def _switch(value: Any, folder: Path) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")
    return value


def _seconds(value: Any, folder: Path) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 86_400:
        raise ValueError("a number of seconds, 0 for never")
    return float(value)


def _words(value: Any, folder: Path) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a name in quotes")
    return value.strip()


def _keys(value: Any, folder: Path) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise ValueError("a table of commands and keys")
    read: dict[str, tuple[str, ...]] = {}
    for command, keys in value.items():
        each = [keys] if isinstance(keys, str) else keys
        if not isinstance(each, list) or not all(isinstance(key, str) and key for key in each):
            raise ValueError(f"a key or a list of keys for each command (look at {command})")
        read[command] = tuple(each)
    return read


OPTIONS: Final = (
    Option("corpus", "folders and files to read", 'corpus = ["~/news", "~/digests/2023.txt"]', _paths),
    Option("data", "the folder of the databases", 'data = "~/.local/share/dateline"', _path),
    Option("theme", "the theme of the screen", 'theme = "nord"', _words),
    Option("day_first", "whether 3/4/2023 is the third of April", "day_first = true", _switch),
    Option("ascii", "draw with ASCII alone", "ascii = true", _switch),
    Option(
        "mark_read_after",
        "seconds until an open item counts as read; 0: never",
        "mark_read_after = 1.5",
        _seconds,
    ),
    Option("keys", "keys of commands", 'keys = { star = "s", open-link = ["o", "ctrl+o"] }', _keys),
)
"""Every key of the config file."""

_BY_NAME: Final = {option.name: option for option in OPTIONS}
