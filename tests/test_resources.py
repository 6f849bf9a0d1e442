"""What comes with Dateline is found in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import resources
from reader.errors import DatelineError


def test_a_wheel_comes_first_then_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "reader"
    monkeypatch.setattr(resources, "_PACKAGE", package)
    with pytest.raises(DatelineError, match=r"articles .* missing"):
        resources.articles()
    (tmp_path / "articles").mkdir()
    assert resources.articles() == tmp_path / "articles"
    (package / "bundled" / "articles").mkdir(parents=True)
    assert resources.articles() == package / "bundled" / "articles"
    (tmp_path / "styles").mkdir()
    assert resources.styles() == tmp_path / "styles"


def test_the_articles_are_there() -> None:
    assert list(resources.articles().iterdir())
