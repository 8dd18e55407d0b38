"""What a program needs of the system that it starts on."""

from pathlib import Path

from freeze import system_requirements
from tests.build.releases import lay


def test_the_newest_glibc_that_any_file_needs_is_named_and_what_nobody_tried(tmp_path: Path) -> None:
    names = b"\x00GLIBC_2.4\x00GLIBC_2.39\x00GLIBC_2.9\x00GLIBC_2.2.5\x00"
    lay(tmp_path, {"a/x.so": b"\x7fELF" + names, "notes.txt": b"\x00GLIBC_3.0\x00", "b.so": b"\x7fELF"})
    said = system_requirements.needs(tmp_path, "linux-x86_64")
    assert said.startswith("linux: x86_64, glibc 2.39 or newer, a desktop")
    for system in ("windows-x86_64", "macos-arm64"):
        assert "not tried" in system_requirements.needs(tmp_path, system)
