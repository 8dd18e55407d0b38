"""Fixtures for the tests of content: both loaders of PyYAML, and small packs."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from guide.content.yaml import strict_yaml
from tests.content.samples import PROGRAM

DATA = Path(__file__).parent.parent / "data"
WriteFile = Callable[[str, str | bytes], Path]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def each_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test twice: with the C loader, and with the Python loader that is used if the C loader is missing."""
    monkeypatch.setattr(strict_yaml, "LOADER", getattr(yaml, request.param))


@pytest.fixture
def tiny() -> Path:
    """The folder of a small pack without mistakes."""
    return DATA / "tiny"


@pytest.fixture
def broken() -> Path:
    """The folder of a pack in which nearly every file has mistakes."""
    return DATA / "broken"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """The folder of a pack that holds only pack.yaml."""
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.yaml").write_bytes((DATA / "tiny" / "pack.yaml").read_bytes())
    return folder


@pytest.fixture
def write(pack: Path) -> WriteFile:
    """A function that writes a file of the pack and creates its folder."""

    def write_file(name: str, content: str | bytes) -> Path:
        path = pack / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write_file


@pytest.fixture
def coats(pack: Path, write: WriteFile) -> Path:
    """The folder of a pack with one program."""
    write("programs/coat-drive.yaml", PROGRAM)
    return pack
