"""What all tests share: how hypothesis looks for examples."""

from __future__ import annotations

import os

from hypothesis import settings

# A slow machine is no failure, and in CI a run must find what the run before it found.
settings.register_profile("dateline", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dateline")
