"""What the system must bring: how it is seen, named and installed."""

import os
import sys
from pathlib import Path

import pytest

from dev import packages

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has packages to ask for")


def test_needs_are_seen_as_they_will_be_used() -> None:
    need = packages.Need
    assert need(package="libc6", library="libc.so.6").is_met()
    assert not need(package="libnone1", library="libnone.so.1").is_met()
    assert need(package="python3", command=sys.executable).is_met()
    assert not need(package="none", command="no-such-command").is_met()
    assert need(package="python3", module="json").is_met()
    assert not need(package="python3-none", module="no_such_module").is_met()


def test_packages_are_named_for_this_python(monkeypatch: pytest.MonkeyPatch) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    assert [need.package for need in packages.for_environment()] == [f"python{version}-venv"]
    assert [need.package for need in packages.for_freezing()] == ["binutils", f"libpython{version}"]


def test_wayland_is_asked_for_where_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert "libwayland-client0" in [need.package for need in packages.for_window()]
    monkeypatch.delenv("WAYLAND_DISPLAY")
    assert "libwayland-client0" not in [need.package for need in packages.for_window()]
    assert "libxcb-cursor0" in [need.package for need in packages.for_window()]


def test_what_the_tests_use_is_asked_for() -> None:
    needs = packages.DRIVING + packages.WATCHING + packages.HEARING + packages.READING
    asked = {need.command: need.package for need in needs}
    assert asked["xdotool"] == "xdotool"
    assert asked["strace"] == "strace"
    assert (asked["pdftotext"], asked["qpdf"], asked["zbarimg"]) == ("poppler-utils", "qpdf", "zbar-tools")
    assert asked["/usr/libexec/at-spi-bus-launcher"] == "at-spi2-core"
    assert asked["dbus-run-session"] == asked["dbus-send"] == "dbus"
    assert asked["setxkbmap"] == "x11-xkb-utils"
    assert {"unshare", "setpriv", "mount"} <= asked.keys()


@pytest.fixture
def some_needs() -> list[object]:
    lacking = [("libnone2", "libnone.so.2"), ("libnone1", "libnone.so.1"), ("libnone1", "libnone-more.so.1")]
    needs = [packages.Need(package=package, library=library) for package, library in lacking]
    return [packages.Need(package="libc6", library="libc.so.6"), *needs]


def test_a_user_without_rights_gets_one_line_to_copy(
    some_needs: list[object],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert packages.supply(some_needs) == some_needs[1:]
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1] == "sudo apt-get install libnone1 libnone2"
    assert err.count("apt-get") == 1


def test_root_installs_what_is_missing(
    some_needs: list[object],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for tool in ("apt-get", "dpkg"):
        (tmp_path / tool).write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND: $@" >> {tmp_path}/said\n')
        (tmp_path / tool).chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert packages.supply(some_needs) == some_needs[1:]  # this apt-get brings nothing
    update, install = (tmp_path / "said").read_text().splitlines()
    assert update.startswith("noninteractive: ")
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libnone1 libnone2")


def test_a_system_without_apt_hears_which_libraries(
    some_needs: list[object],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    packages.supply(some_needs)
    assert "lacks libnone.so.2, libnone.so.1, libnone-more.so.1." in capsys.readouterr().err
