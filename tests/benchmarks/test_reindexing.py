"""State stays with its items through what happens to files: the small run of `make reindex-test`."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

from reindexing import run


@pytest.mark.parametrize("rebuild", [False, True], ids=["index kept", "index deleted"])
def test_no_state_is_lost_or_stands_on_a_wrong_item(rebuild: bool) -> None:
    found = run(3, documents=40, items=12, rebuild=rebuild, share=0.3)
    assert found.same > 80
    assert found.edited > 10
    assert (found.wrong, found.twice, found.nowhere) == (0, 0, 0)
    assert found.same_kept == found.same
    assert found.edited_kept == found.edited
