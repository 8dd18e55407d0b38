"""What the operating system must have: how it is found, named and installed."""

import os
import sys
from pathlib import Path

import pytest

from dev import packages
from dev.packages import Requirement, install_missing, lack_of

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has packages to ask for")


def test_requirements_are_found_the_way_they_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Requirement("libc6", "libc.so.6").is_met()
    assert not Requirement("libnone1", "libnone.so.1").is_met()
    assert Requirement("python3", sys.executable).is_met()
    assert not Requirement("none", "no-such-command").is_met()
    assert Requirement("base-files", "/etc/passwd").is_met()
    assert packages.VENV.is_met()
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert not packages.VENV.is_met()


def test_packages_are_named_for_this_python() -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert packages.VENV.package == f"python{version}-venv"
    assert [each.package for each in packages.FREEZING][1] in ("", f"libpython{version}")


def test_every_requirement_of_the_tables_has_its_package() -> None:
    some = packages.QT, packages.VIRTUAL_SCREEN, packages.DRIVING
    tables = [*some, packages.TESTS, packages.ENDURING, packages.WINE]
    assert all(each.package and each.name for table in tables for each in table)
    assert Requirement("libxcb-cursor0", "libxcb-cursor.so.0") in packages.QT
    assert Requirement("at-spi2-core", "/usr/libexec/at-spi-bus-launcher") in packages.TESTS


def test_what_is_missing_of_what_is_needed_is_named() -> None:
    missing = [packages.QT[0], packages.DRIVING[0]]
    assert lack_of(packages.DRIVING, missing) == "this system lacks xdotool"
    assert lack_of(packages.TESTS, missing) == ""


@pytest.fixture
def some_requirements() -> list[Requirement]:
    lacking = [("libnone2", "libnone.so.2"), ("libnone1", "libnone.so.1"), ("libnone1", "libnone-more.so.1")]
    return [Requirement("libc6", "libc.so.6"), *(Requirement(*row) for row in lacking)]


def test_a_user_without_rights_gets_one_line_to_copy(
    some_requirements: list[Requirement],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert install_missing(some_requirements) == some_requirements[1:]
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1] == "sudo apt-get install libnone1 libnone2"
    assert err.count("apt-get") == 1


def test_root_installs_what_is_missing(
    some_requirements: list[Requirement],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for tool in ("apt-get", "dpkg"):
        (tmp_path / tool).write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND: $@" >> {tmp_path}/said\n')
        (tmp_path / tool).chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert install_missing(some_requirements) == some_requirements[1:]  # this apt-get brings nothing
    update, install = (tmp_path / "said").read_text().splitlines()
    assert update.startswith("noninteractive: ")
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libnone1 libnone2")


def test_a_system_without_apt_hears_which_libraries(
    some_requirements: list[Requirement],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    install_missing(some_requirements)
    assert "lacks libnone.so.2, libnone.so.1, libnone-more.so.1." in capsys.readouterr().err
