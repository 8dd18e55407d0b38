"""Rewrites the assertions of the test files, of which each process of a run would else rewrite all."""

from pathlib import Path

import pytest
from _pytest.assertion import rewrite
from _pytest.assertion.rewrite import assertstate_key

TESTS = Path(__file__).parent


def rewrite_a_share(config: pytest.Config, number: int, of: int) -> None:
    """Rewrite what one of so many processes has to, and keep it where all of them look for it.

    pytest itself has no name for that: it does the same when it imports a test file.
    """
    for path in sorted(TESTS.rglob("test_*.py"))[number::of]:
        folder = rewrite.get_cache_dir(path)
        kept = folder / (path.stem + rewrite.PYC_TAIL)
        if rewrite.try_makedirs(folder) and rewrite._read_pyc(path, kept) is None:
            source, code = rewrite._rewrite_test(path, config)
            rewrite._write_pyc(config.stash[assertstate_key], code, source, kept)
