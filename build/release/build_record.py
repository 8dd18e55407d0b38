"""Reads and writes build records (release-SYSTEM.json), which show whether releases can be merged."""

import ctypes
import json
import platform
import re
import sys
import tomllib
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from dev.audit import Audit
from dev.console import BuildError
from freeze.commit import Commit

DOCUMENTS = "for-it"
TEST_BUILD = "TEST BUILD"  # what a release with a program for Windows that Wine ran is called


@dataclass(frozen=True, kw_only=True)
class BuildRecord:
    """The sources from which a release was made for one system, and the computer that made it.

    Releases for different systems can share a stick if commit and content are the same.
    """

    version: str
    commit: str
    seconds: int  # from 1970 to the time of the commit
    is_dirty: bool
    edition: str
    published: str
    publisher: str
    content: str  # SHA-256 over the content's files
    system: str
    tried_on: str
    needs: str
    audit: str

    @property
    def kind(self) -> str:
        """The system without its processor: linux, windows, macos."""
        return self.system.partition("-")[0]

    @property
    def is_test_build(self) -> bool:
        """Whether the program was made under Wine, which is not Windows."""
        return self.tried_on.startswith(TEST_BUILD)

    def obstacle(self, other: "BuildRecord") -> str:
        """Return the reason why another release can't be on the same stick, or "" if it can."""
        for name in ("version", "commit", "content", "is_dirty"):
            ours, theirs = getattr(self, name), getattr(other, name)
            if ours != theirs:
                return f"its {name.removeprefix('is_')} is {theirs}, and {ours} is wanted"
        return f"{self.system} is there twice" if self.system == other.system else ""


def new_record(root: Path, commit: Commit, *, content: Path, needs: str, audit: Audit) -> BuildRecord:
    """Return the record of the release that is being made on this system from the sources in `root`.

    `content` is the folder of the content in the release.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pack = (root / "resources" / "pack.yaml").read_text(encoding="utf-8")
    return BuildRecord(
        version=project["version"],
        commit=commit.name,
        seconds=commit.seconds,
        is_dirty=commit.is_dirty,
        edition=_pack_value(pack, "edition"),
        published=_pack_value(pack, "published"),
        publisher=_publisher(pack),
        content=digest_of(content),
        system=system_here(),
        tried_on=tried_on(),
        needs=needs,
        audit=str(audit),
    )


def write(record: BuildRecord, folder: Path) -> None:
    """Write `record` to the file release-SYSTEM.json, one of the documents of the release in `folder`."""
    text = json.dumps(asdict(record), indent=1) + "\n"
    (folder / DOCUMENTS / f"release-{record.system}.json").write_text(text, encoding="utf-8", newline="\n")


def records_in(folder: Path) -> list[BuildRecord]:
    """Return the records of the release in `folder`, sorted by system.

    Raise BuildError if there is no record or if one is damaged.
    """
    files = sorted((folder / DOCUMENTS).glob("release-*.json"))
    if not files:
        raise BuildError(f"{folder} is no release: {DOCUMENTS}/release-SYSTEM.json is missing.")
    try:
        return [BuildRecord(**json.loads(file.read_text(encoding="utf-8"))) for file in files]
    except (OSError, ValueError, TypeError):
        raise BuildError(f"{folder} can't be added: {DOCUMENTS}/release-SYSTEM.json is damaged.") from None


def system_here() -> str:
    """Return this system and its processor in the form that file names use ("linux-x86_64")."""
    names = {"win32": "windows", "darwin": "macos"}
    machine = platform.machine().lower()
    return f"{names.get(sys.platform, sys.platform)}-{'x86_64' if machine == 'amd64' else machine}"


def tried_on() -> str:
    """Return the name and the processor of this system, for the list of systems that ran the self-check."""
    name = platform.platform(terse=True)
    if platform.system() == "Linux":
        name = platform.freedesktop_os_release().get("PRETTY_NAME", name)
    if platform.system() == "Darwin":
        name = f"macOS {platform.mac_ver()[0]}"
    if is_wine():
        name = f"{TEST_BUILD} under Wine, not for workers: {name}"
    return f"{name}, {platform.machine()}"


def is_wine() -> bool:
    """Return whether this system is no Windows but Wine, whose library has a function of its own."""
    return sys.platform == "win32" and hasattr(ctypes.windll.ntdll, "wine_get_version")


def digest_of(folder: Path) -> str:
    """Return one SHA-256 over the names and the bytes of all files in a folder."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    lines = (f"{sha256(files[name].read_bytes()).hexdigest()}  {name}\n" for name in sorted(files))
    return sha256("".join(lines).encode("utf-8")).hexdigest()


def _pack_value(pack: str, key: str) -> str:
    """Return the value of a top-level key in the text of pack.yaml, read without a YAML library."""
    found = re.search(rf"^{key}:\s*[\"']?([^\s\"'#]+)", pack, re.MULTILINE)
    return found[1] if found else "not said"


def _publisher(pack: str) -> str:
    """Return who publishes the content, whom a worker can ask."""
    found = re.search(r"^publisher:[ \t]*(.+?)[ \t]*$", pack, re.MULTILINE)
    return found[1].strip("\"'") if found else "see About in the guide"
