"""Fixtures for the whole tree: where the shared captures are, and what their absence means."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("DIGEST_SHARED", ROOT.parent / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared captures (`../shared`, or `DIGEST_SHARED`). Without it a test is skipped with the reason;
    in CI its absence is a failure."""
    if not (SHARED / "seeds").is_dir():
        reason = f"not run: {SHARED} is missing (set DIGEST_SHARED to the folder of shared captures)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return SHARED
