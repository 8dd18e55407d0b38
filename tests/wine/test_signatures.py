"""Windows' own Python, which comes in a stranger's parcel: who signed it is checked before it is used."""

import shutil
from pathlib import Path

import pytest

from dev.console import BuildError
from dev.windows_python import PACKAGES, check_signatures, for_windows
from dev.wine import Wine
from tests.wine.conftest import ROOT

pytestmark = pytest.mark.wine


@pytest.fixture
def parcel(tmp_path: Path) -> Path:
    fetched = Wine(ROOT).folder / "python" / "python.exe"
    if not fetched.is_file() or not shutil.which("osslsigncode"):
        pytest.skip("Windows' Python was not fetched: python3 build/dev.py wine")
    shutil.copy(fetched, tmp_path)
    return tmp_path


def test_what_the_python_software_foundation_signed_is_used(parcel: Path) -> None:
    check_signatures(parcel)


@pytest.mark.parametrize("change", ["altered", "unsigned"])
def test_what_it_did_not_sign_is_refused(parcel: Path, change: str) -> None:
    program = parcel / "python.exe"
    data = bytearray(program.read_bytes())
    data[5000] ^= 1
    program.write_bytes(data if change == "altered" else b"MZ")
    with pytest.raises(BuildError, match=r"python\.exe of Windows' Python is not signed"):
        check_signatures(parcel)


def test_each_package_is_locked_and_its_marker_does_not_count() -> None:
    lines = for_windows((ROOT / "build" / "requirements-dev.txt").read_text(encoding="utf-8")).splitlines()
    assert [line.partition("==")[0] for line in lines if "==" in line] == PACKAGES
    assert not any(" ; " in line for line in lines)
