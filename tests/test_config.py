"""The configuration: flag before environment before file before default, and mistakes that are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.config import OPTIONS, load
from reader.errors import ConfigError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_anything_there_are_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "c"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "d"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "s"))
    monkeypatch.delenv("DATELINE_DATA", raising=False)
    monkeypatch.delenv("DATELINE_CONFIG", raising=False)
    config = load()
    assert config.corpus == ()
    assert (config.theme, config.day_first, config.ascii, dict(config.keys)) == (None, None, False, {})
    for path in (config.file, config.data, config.log):
        assert "dateline" in str(path).lower()
    assert config.file.name == "config.toml"


def test_flag_before_environment_before_file(tmp_path: Path, file: Path) -> None:
    file.write_text('data = "from-file"\ncorpus = "news"\n')
    by_file = load(config=file, environ={})
    assert (by_file.data, by_file.corpus) == (tmp_path / "from-file", (tmp_path / "news",))
    by_variable = load(environ={"DATELINE_CONFIG": str(file), "DATELINE_DATA": "/from/variable"})
    assert (by_variable.file, by_variable.data) == (file, Path("/from/variable"))
    by_flag = load(
        config=file, data=Path("flag"), corpus=[Path("a"), Path("b")], environ={"DATELINE_DATA": "/variable"}
    )
    assert (by_flag.data, by_flag.corpus) == (Path("flag"), (Path("a"), Path("b")))


def test_all_that_a_file_can_say(tmp_path: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    file.write_text(
        'corpus = ["~/news", "/other", "here"]\ntheme = " nord "\nday_first = false\nascii = true\n'
        '[keys]\nstar = "x"\nopen = ["o", "ctrl+o"]\n'
    )
    config = load(config=file, data=tmp_path, environ={})
    assert config.corpora() == (tmp_path / "home" / "news", Path("/other"), tmp_path / "here")
    assert (config.theme, config.day_first, config.ascii) == ("nord", False, True)
    assert config.keys == {"star": ("x",), "open": ("o", "ctrl+o")}


def test_every_option_is_read_from_its_own_example(file: Path, tmp_path: Path) -> None:
    for option in OPTIONS:
        file.write_text(option.example + "\n")
        config = load(config=file, environ={})
        assert getattr(config, option.name), option.name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = 3", r"theme must be a name in quotes, as in: theme ="),
        ("day_first = 'yes'", r"day_first must be true or false"),
        ("ascii = 1", r"ascii must be true or false"),
        ("corpus = 3", r"corpus must be a path"),
        ("corpus = ['a', 3]", r"corpus must be a path or a list of paths"),
        ("corpus = ''", r"corpus must be a path"),
        ("keys = 'q'", r"keys must be a table"),
        ("[keys]\nquit = 3", r"keys must be .*look at quit"),
        ("[keys]\nquit = ['q', '']", r"keys must be .*look at quit"),
        ("thme = 'nord'", r"no option called thme; did you mean theme\?"),
        ("zzz = 1", r"no option called zzz; there are ascii, corpus, data"),
        ("theme = \nx = 1", r"line 1"),
    ],
)
def test_a_mistake_names_file_and_key(file: Path, text: str, said: str) -> None:
    file.write_text(text)
    with pytest.raises(ConfigError, match=said) as caught:
        load(config=file, environ={})
    assert str(file) in str(caught.value)


def test_a_file_that_was_asked_for_must_be_there(tmp_path: Path, file: Path) -> None:
    with pytest.raises(ConfigError, match="no such config file"):
        load(config=file, environ={})
    with pytest.raises(ConfigError, match="no such config file"):
        load(environ={"DATELINE_CONFIG": str(file)})
    file.write_bytes(b"theme = '\xff'")
    with pytest.raises(ConfigError, match="cannot be read"):
        load(config=file, environ={})
    with pytest.raises(ConfigError, match="cannot be read"):
        load(config=tmp_path, environ={})
