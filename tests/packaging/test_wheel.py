"""The wheel holds all it needs, and works in a clean environment, from any folder."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
BUNDLED = ("articles", "styles")

# Built and installed once, by one worker.
pytestmark = pytest.mark.xdist_group("wheel")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist, and out of it the wheel: what the sdist lacks, the wheel cannot have."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    (wheel,) = folder.glob("*.whl")
    return wheel


@pytest.fixture(scope="session")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel in an environment of its own; return the folder of its programs.

    It borrows the dependencies, not Dateline itself: links to a checkout are not followed from there.
    """
    folder = tmp_path_factory.mktemp("clean")
    builder = venv.EnvBuilder(symlinks=os.name != "nt")
    builder.create(folder)
    python = Path(builder.ensure_directories(folder).env_exe)
    inside = sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)})
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (Path(inside) / "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    command = [*pip, "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    installed = subprocess.run(command, capture_output=True, text=True, check=False)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return python.parent


def run(command: Sequence[str | Path], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a command in `folder`, with nothing of this process's environment."""
    home = folder / "home"
    home.mkdir(exist_ok=True)
    environment = {"HOME": str(home), "PATH": os.defpath, "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def files_in(folder: Path) -> set[str]:
    """The files beneath a folder, as paths in it."""
    files = {path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts}
    return {path.relative_to(folder).as_posix() for path in files}


def names_in(wheel: Path) -> set[str]:
    """The names of all files of a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if not name.endswith("/")}


@pytest.mark.parametrize("name", BUNDLED)
def test_it_holds_what_comes_with_the_reader(wheel: Path, name: str) -> None:
    here = {f"reader/bundled/{name}/{each}" for each in files_in(ROOT / name)}
    there = {each for each in names_in(wheel) if each.startswith(f"reader/bundled/{name}/")}
    assert there == here != set()


def test_it_holds_every_file_of_the_package(wheel: Path) -> None:
    kept = files_in(ROOT / "reader")
    assert "py.typed" in kept
    assert {f"reader/{name}" for name in kept} <= names_in(wheel)


def test_it_holds_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in names_in(wheel)}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"reader"}


def test_it_is_small_enough_to_download(wheel: Path) -> None:
    assert wheel.stat().st_size < 5_000_000


def test_the_command_says_its_version(programs: Path, tmp_path: Path) -> None:
    said = run([programs / "dateline", "--version"], tmp_path)
    assert (said.returncode, said.stdout, said.stderr) == (0, f"dateline {VERSION}\n", "")


def test_the_command_lists_the_articles_from_another_folder(programs: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    said = run([programs / "dateline", "list", "--format", "jsonl", "--data", data], tmp_path)
    assert said.returncode == 0, said.stderr
    items = [json.loads(line) for line in said.stdout.splitlines()]
    assert {item["document"] for item in items} == files_in(ROOT / "articles")
    assert len(items) >= 90
    assert (data / "index.db").is_file()


def test_it_is_the_wheel_that_runs_and_not_the_checkout(programs: Path, tmp_path: Path) -> None:
    ask = "import reader, reader.resources as r; print(reader.__file__, r.articles(), r.styles(), sep='\\n')"
    said = run([programs / "python", "-c", ask], tmp_path)
    assert said.returncode == 0, said.stderr
    environment = programs.parent.resolve()
    assert all(Path(line).resolve().is_relative_to(environment) for line in said.stdout.splitlines())


def test_the_module_runs_as_the_command_does(programs: Path, tmp_path: Path) -> None:
    said = run([programs / "python", "-m", "reader", "--help"], tmp_path)
    assert said.returncode == 0, said.stderr
    assert said.stdout == run([programs / "dateline", "--help"], tmp_path).stdout
    assert said.stdout.startswith("usage: dateline")


def test_it_opens_no_screen_where_there_is_no_terminal(programs: Path, tmp_path: Path) -> None:
    said = run([programs / "dateline"], tmp_path)
    assert (said.returncode, said.stdout) == (2, "")
    assert "terminal" in said.stderr
