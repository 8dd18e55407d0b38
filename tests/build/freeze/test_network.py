"""What the build looks for in a program: network code by name, and libraries asked for, whatever they are named."""

import shutil
from pathlib import Path

import pytest

from freeze import network
from tests.build.releases import lay
from tests.running import run_program

CODE = """libQt6Network.so.6 Qt6Network.dll QtNetwork.abi3.so libssl.so.3 libssl-3.dll libcrypto.so.3 socket.pyc
    _socket.cpython-311-x86_64-linux-gnu.so _socket.pyd ssl.pyc _ssl.pyd _hashlib.abi3.so asyncio
    libsslx""".split()  # beginnings of names: rather one too many
OTHER = ("hashlib.pyc", "sslike.pyc", "sockets.pyc", "libQt6Core.so.6", "joined.bin")


def test_network_code_is_named_and_other_files_are_not(tmp_path: Path) -> None:
    lay(tmp_path, {f"program-linux/{name}": b"x" for name in (*CODE, *OTHER)})
    assert sorted(network.code_in(tmp_path)) == sorted(f"program-linux/{name}" for name in CODE)


@pytest.mark.skipif(
    not (shutil.which("cc") and shutil.which("readelf")), reason="no compiler or no readelf is here"
)
def test_a_library_that_is_asked_for_is_named_though_its_file_is_not_there(tmp_path: Path) -> None:
    folder = tmp_path / "program"
    folder.mkdir()
    source = tmp_path / "a.c"
    source.write_text("int a(void) { return 1; }\n")
    build: list[str | Path] = ["cc", "-shared", "-fPIC", "-nostdlib", "-o"]
    run_program([*build, tmp_path / "libssl.so.3", "-Wl,-soname,libssl.so.3", source], check=True)
    linked: list[str | Path] = ["-Wl,--no-as-needed", tmp_path / "libssl.so.3"]
    run_program([*build, folder / "innocent.so", source, *linked], check=True)
    run_program([*build, folder / "alone.so", source], check=True)
    assert network.code_in(folder) == ["innocent.so (asks for libssl.so.3)"]
