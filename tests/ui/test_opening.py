"""Links, the clipboard and the editor: argument lists, never a shell."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from reader.ui.clipboard import copy_by, copy_command
from reader.ui.editor import editor_command
from reader.ui.opener import OpenError, host, is_web_address, open_command, open_link


@pytest.mark.parametrize(
    ("address", "is_web"),
    [
        ("https://example.org/a", True),
        ("http://[::1]:8080/", True),
        ("HTTPS://EXAMPLE.ORG", True),
        ("ssh://-oProxyCommand=x", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("mailto:a@b.c", False),
        ("https://", False),
        ("https:///path", False),
        ("http://[bad", False),
        ("https://a b", False),
        ("https://a\x1b[2J", False),
        ("--help", False),
        ("", False),
    ],
)
def test_what_is_a_web_address(address: str, is_web: bool) -> None:
    assert is_web_address(address) is is_web


def test_host() -> None:
    assert host("https://www.example.org:8080/a") == "example.org"


def program(folder: Path, name: str, body: str = "exit 0") -> Path:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


@pytest.fixture
def bin_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    return tmp_path


def test_the_address_is_the_only_argument(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    browser = program(bin_folder, "my-browser")
    address = "https://example.org/$(touch%20x)?a=b&c=d;e"
    assert open_command(address, {"BROWSER": "my-browser"}) == (str(browser), address)


def test_what_is_no_web_address_is_not_opened(bin_folder: Path) -> None:
    program(bin_folder, "my-browser")
    with pytest.raises(OpenError, match="only http and https"):
        open_link("file:///etc/passwd", {"BROWSER": "my-browser"})


def test_no_browser_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(OpenError, match="set BROWSER"):
        open_command("https://example.org", {"BROWSER": "not there"})


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, "wl-copy"),
        ({"DISPLAY": ":0"}, "xclip"),
        ({}, None),
    ],
)
def test_the_clipboard_program_of_the_system(
    bin_folder: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: str | None
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("wl-copy", "xclip"):
        program(bin_folder, name)
    command = copy_command(environment)
    assert (command[0] if command else None) == expected


def test_a_mac_has_its_own(bin_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    program(bin_folder, "pbcopy")
    assert copy_command({}) == ("pbcopy",)


def test_text_goes_to_the_program_by_its_input(bin_folder: Path) -> None:
    command = program(bin_folder, "keep", f"cat > {bin_folder}/kept")
    assert copy_by([str(command)], "news “quoted” 日本")
    assert (bin_folder / "kept").read_text() == "news “quoted” 日本"


def test_a_program_that_fails_is_noticed(bin_folder: Path) -> None:
    assert not copy_by([str(program(bin_folder, "fails", "exit 3"))], "x")
    assert not copy_by([str(bin_folder / "absent")], "x")


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vim", ["vim", "+7", "PATH"]),
        ("nano -w", ["nano", "-w", "+7", "PATH"]),
        ("code --wait", ["code", "--wait", "--goto", "PATH:7"]),
        ("hx", ["hx", "PATH:7"]),
        ("ed", ["ed", "PATH"]),
    ],
)
def test_the_editor_opens_the_file_at_the_line(bin_folder: Path, editor: str, expected: list[str]) -> None:
    program(bin_folder, editor.split()[0])
    path = bin_folder / "-news; rm.txt"
    command = editor_command(path, 7, {"EDITOR": editor})
    assert list(command) == [word.replace("PATH", str(path)) for word in expected]


def test_visual_goes_before_editor(bin_folder: Path) -> None:
    program(bin_folder, "vim")
    program(bin_folder, "ed")
    assert editor_command(bin_folder, 1, {"VISUAL": "vim", "EDITOR": "ed"})[0] == "vim"


@pytest.mark.parametrize("editor", ["not-there", "'open quote", "   "])
def test_an_editor_that_cannot_be_run_is_said(bin_folder: Path, editor: str) -> None:
    with pytest.raises(OpenError, match="EDITOR"):
        editor_command(bin_folder, 1, {"EDITOR": editor})
