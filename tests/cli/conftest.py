"""Fixtures that run a command in a process of its own or, faster, in this process with a cached index."""

import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess
from typing import TYPE_CHECKING, Any

import pytest

from guide.cli import common
from guide.cli.run import run
from guide.command_name import CALLED
from guide.content import load as load_module
from guide.content.checks.change_checks import Base
from guide.content.guide import Guide
from guide.content.load import NO_BASES, load_layers
from guide.packs import indexes
from guide.packs.layer import OpenedContent
from guide.packs.opening import open_content
from guide.paths import content_folder
from guide.search.index.index import SearchIndex
from guide.search.weights import Weights
from tests.running import run_program

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]
RunCommand = Callable[..., "CompletedProcess[str]"]


@pytest.fixture(autouse=True)
def _called_as_fieldguide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let hints name the program as an installed one is called, however the tests were started."""
    monkeypatch.setenv(CALLED, "fieldguide")


@pytest.fixture(autouse=True, scope="session")
def _drawing(qapp: "QApplication") -> None:
    """The application that draws papers in this process, which windows of later tests use, too."""


class Once:
    """What commands read and build, each thing once: of the shipped content, which no test changes."""

    def __init__(self) -> None:
        self._open, self._layers = cache(open_content), cache(load_layers)
        self._index_of, self._build = indexes.index_of, SearchIndex.build
        self._made: dict[tuple[object, ...], tuple[object, SearchIndex]] = {}

    def open_content(self) -> OpenedContent:
        """Return the content of the program."""
        return self._open()

    def load_layers(
        self, folders: Sequence[Path], *, with_prose: bool = False, bases: Mapping[Path, Base] = NO_BASES
    ) -> tuple[Guide, ...]:
        """Return the guides in some folders, which may be others than the shipped ones."""
        if folders[-1] == content_folder() and not bases:
            return self._layers(tuple(folders), with_prose=with_prose)
        return load_layers(folders, with_prose=with_prose, bases=bases)

    def index_of(self, content: OpenedContent, *given: Any, **told: Any) -> SearchIndex:
        """Return the index of the content of the program."""
        return self._kept((id(content),), content, lambda: self._index_of(content, *given, **told))

    def build(self, guide: Guide, *given: Any, weights: Weights | None = None, **told: Any) -> SearchIndex:
        """Return the index of a guide."""
        key = (weights, *map(id, guide.entries))
        return self._kept(key, guide, lambda: self._build(guide, *given, weights=weights, **told))

    def _kept(self, key: tuple[object, ...], held: object, make: Callable[[], SearchIndex]) -> SearchIndex:
        if key not in self._made:
            self._made[key] = held, make()  # what is held keeps its id
        return self._made[key][1]


@pytest.fixture(scope="session")
def _once() -> Once:
    return Once()


@pytest.fixture(scope="module")
def run_command(_once: Once) -> Iterator[RunCommand]:
    """A function that runs a command line in this process; the guide and its index are loaded only once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(common, "open_content", _once.open_content)
        patch.setattr(load_module, "load_layers", _once.load_layers)
        patch.setattr(indexes, "index_of", _once.index_of)
        patch.setattr(SearchIndex, "build", _once.build)
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


# For a process that tests start: its guide is the small one, which is read and indexed in no time.
SMALL_GUIDE = "import pathlib\nfrom guide import paths\npaths.content_folder = lambda: pathlib.Path('tests/data/tiny')\n"
OVER_SMALL_GUIDE = (
    sys.executable,
    "-c",
    f"{SMALL_GUIDE}import sys\nfrom guide.__main__ import run_program\nsys.exit(run_program())",
)


def fieldguide(
    *words: str,
    given: str | bytes | None = None,
    encoding: str | None = "utf-8",
    program: Sequence[str] = (sys.executable, "-m", "guide"),
    **environment: str,
) -> "CompletedProcess[Any]":
    """Run fieldguide in a process of its own. With `encoding=None`, input and output are bytes."""
    return run_program(
        [*program, *words],
        cwd=ROOT,
        input=given,
        capture_output=True,
        encoding=encoding,
        env={**os.environ, **environment},
        timeout=60,
    )


@pytest.fixture(scope="session")
def guide(_once: Once) -> Guide:
    """The shipped guide."""
    return _once.open_content().guide
