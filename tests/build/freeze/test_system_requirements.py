"""What a program needs of the system that it starts on."""

from pathlib import Path

import pytest

from freeze import system_requirements
from tests.build.releases import lay


def test_the_newest_glibc_that_any_file_needs_is_named(tmp_path: Path) -> None:
    names = b"\x00GLIBC_2.4\x00GLIBC_2.39\x00GLIBC_2.9\x00GLIBC_2.2.5\x00"
    lay(tmp_path, {"a/x.so": b"\x7fELF" + names, "notes.txt": b"\x00GLIBC_3.0\x00", "b.so": b"\x7fELF"})
    said = system_requirements.needs(tmp_path, "linux-x86_64")
    assert said == (
        "linux: x86_64, glibc 2.39 or newer, a desktop with X11 or Wayland, its libGL and libEGL "
        "(Debian: libgl1, libegl1)."
    )


@pytest.mark.parametrize("system", ["windows-x86_64", "macos-arm64"])
def test_of_other_systems_it_is_said_that_nobody_tried(tmp_path: Path, system: str) -> None:
    assert system_requirements.needs(tmp_path, system).endswith("as Qt asks for: not tried.")
