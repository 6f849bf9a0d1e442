"""A small corpus, and a way to run a command line in this process."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader.cli.main import run
from reader.config import Config

DIGEST = """\
Monday, March 20, 2023 — Xi and Putin meet in Moscow
The two leaders of China and Russia talked for more than four hours on the first day of a visit.
Source: CNN

Friday, February 24, 2023 — Beijing asks for a fair look at debt
China wants lenders of Zambia to share the burden of its debt, a minister said on Friday.
Source: Reuters
"""
LOAN = """\
A loan for a battery recycler

The company in Nevada mines old batteries for critical minerals, and has been lent money for a new plant.
It is =1+1 and <script>no harm</script>.
"""


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@dataclass
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str
    screens: list[Config] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


Runner = Callable[..., Ran]


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    (folder / "2023").mkdir()
    (folder / "2023" / "digest.txt").write_text(DIGEST, "utf-8")
    (folder / "loan.txt").write_text(LOAN, "utf-8")
    return folder


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


@pytest.fixture
def dateline(corpus: Path, data: Path, tmp_path: Path) -> Runner:
    """Run a command line on the small corpus; `terminal` makes all three streams one of that width."""

    def ran(*words: str, terminal: int | None = None, environ: Mapping[str, str] | None = None) -> Ran:
        screens: list[Config] = []

        def show_screen(config: Config) -> int:
            screens.append(config)
            return 0

        config = tmp_path / "config.toml"
        if not config.exists():
            config.write_text(f'corpus = "{corpus}"\ndata = "{data}"\n', "utf-8")
        kind = io.StringIO if terminal is None else Terminal
        stdin, out, err = kind(), kind(), kind()
        settings = {"DATELINE_CONFIG": str(config), "NO_COLOR": "1", **(environ or {})}
        if terminal is not None:
            settings["COLUMNS"] = str(terminal)
        code = run(words, show_screen=show_screen, stdin=stdin, stdout=out, stderr=err, environ=settings)
        return Ran(code, out.getvalue(), err.getvalue(), screens)

    return ran
