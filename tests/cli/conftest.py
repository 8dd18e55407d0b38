"""Fixtures that run a command in a process of its own or, faster, in this process with a cached index."""

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import pytest

from guide.cli.run import run
from guide.command_name import CALLED
from guide.content.guide import Guide
from guide.content.load import load, load_union
from guide.paths import content_folder
from guide.search.index.index import SearchIndex
from guide.search.weights import Weights

ROOT = Path(__file__).parents[2]
RunCommand = Callable[..., "CompletedProcess[str]"]


@pytest.fixture(autouse=True)
def _called_as_fieldguide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let hints name the program as an installed one is called, however the tests were started."""
    monkeypatch.setenv(CALLED, "fieldguide")


@pytest.fixture(scope="module")
def run_command() -> Iterator[RunCommand]:
    """A function that runs a command line in this process; the guide and its index are loaded only once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("guide.content.load.load", cache(load))
        build = SearchIndex.build
        made: dict[tuple[int, Weights | None], SearchIndex] = {}

        def build_once(guide: Guide, *, weights: Weights | None = None) -> SearchIndex:
            key = (id(guide), weights)
            return made.get(key) or made.setdefault(key, build(guide, weights=weights))

        patch.setattr(SearchIndex, "build", build_once)
        yield run_in_this_process


def run_in_this_process(*words: str) -> "CompletedProcess[str]":
    """Run a command line in this process, and return its exit code and the text on stdout and stderr."""
    # With the same ends of lines on every system.
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2)]
    with redirect_stdout(streams[0]), redirect_stderr(streams[1]):
        try:
            code = run(list(words))
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
    for stream in streams:
        stream.flush()
    said = [stream.buffer.getvalue().decode("utf-8") for stream in streams]
    return CompletedProcess(words, code, *said)


def fieldguide(
    *words: str, given: str | bytes | None = None, encoding: str | None = "utf-8", **environment: str
) -> "CompletedProcess[Any]":
    """Run fieldguide in a process of its own. With `encoding=None`, input and output are bytes."""
    return subprocess.run(
        [sys.executable, "-m", "guide", *words],
        cwd=ROOT,
        input=given,
        capture_output=True,
        encoding=encoding,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def guide() -> Guide:
    """The shipped guide."""
    return load_union(content_folder())
