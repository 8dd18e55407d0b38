"""What a program did to files and the network, read from strace's log."""

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

STRACE = (
    "strace",
    "-f",
    "--seccomp-bpf",
    "-qq",
    "-s",
    "300",
    "-e",
    "trace=%file,%network",
    "-e",
    "signal=none",
)
CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<words>.*)")
RESUMED = re.compile(r"^\d+ +<\.\.\. \w+ resumed>")
TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
OPENS = {"open", "openat", "openat2"}
WRITING = re.compile(r"\bO_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)\b")
CHANGES = re.compile(
    r"creat|mkdir|mknod|rename|unlink|rmdir|link|symlink|truncate|chmod|chown|utime|setxattr|removexattr"
)
NO_CHANGE = {"readlink", "readlinkat"}
HARMLESS = ("/dev/null", "/proc/self/")  # where a write leaves nothing
# Where the system's cache of fonts is older than its fonts, fontconfig opens it to lock it (and writes nothing), and
# root's looks in vain for a place in /proc, where our rules send it.
CACHE_LOCK = re.compile(r'AT_FDCWD, "/var/cache/fontconfig//\w+-le64\.cache-\d+", O_RDWR\|O_CLOEXEC\)')
IN_VAIN = re.compile(r'AT_FDCWD, "/proc//[^"/]+", O_RDWR\|[A-Z_|]+(?:, 0600)?\) = -1 ENOENT ')


@dataclass(frozen=True)
class Call:
    """One system call: its name and the rest of its line, the arguments and the result."""

    name: str
    words: str

    @property
    def paths(self) -> list[str]:
        """The quoted texts among its arguments."""
        return [
            found.encode().decode("unicode_escape").encode("latin-1").decode()
            for found in TEXT.findall(self.words)
        ]


def needs_strace() -> None:
    """Skip the test if strace is not installed."""
    if not shutil.which("strace"):
        pytest.skip("there is no strace to watch the program with")


def command(log: Path | str) -> list[str]:
    """Return the words before a command that make strace write its calls to a log."""
    return [*STRACE, "-o", str(log)]


def calls(log: Path) -> list[Call]:
    """Read a log of strace."""
    lines = log.read_text(encoding="latin-1").splitlines()
    found = [CALL.match(line) for line in lines]
    return [Call(match["name"], match["words"]) for match in found if match]


def writes(log: Path, *, inside: str = "", also: Sequence[str] = ()) -> list[str]:
    """Return every attempt to write, make, move or remove a file, except at the paths that are allowed.

    Inside, only the two slots of the settings and their folder may change; also names what was asked for.
    """
    allowed = {f"{inside}/data{name}" for name in ("", "/settings-a", "/settings-b")} if inside else set()
    allowed |= set(also)
    return [
        f"{call.name}({call.words}"
        for call in calls(log)
        if _changes(call) and not all(path in allowed or path.startswith(HARMLESS) for path in call.paths)
    ]


def _changes(call: Call) -> bool:
    if call.name in OPENS:
        harmless = CACHE_LOCK.match(call.words) or IN_VAIN.match(call.words)
        return bool(WRITING.search(call.words)) and not harmless
    if call.name == "bind":
        return "sun_path=" in call.words and "sun_path=@" not in call.words
    return bool(CHANGES.search(call.name)) and call.name not in NO_CHANGE


def network_sockets(log: Path) -> list[str]:
    """Return every socket that was made for a network, or that is not known to be local."""
    made = [call for call in calls(log) if call.name == "socket"]
    return [f"socket({call.words}" for call in made if not call.words.startswith(("AF_UNIX", "AF_LOCAL"))]


def local_addresses(log: Path) -> set[str]:
    """Return the addresses that local sockets were connected or bound to."""
    found: set[str] = set()
    for call in calls(log):
        if call.name in ("connect", "bind", "sendto") and "AF_UNIX" in call.words:
            found |= set(re.findall(r'sun_path=@?"([^"]*)"', call.words))
    return found


def programs_started(log: Path) -> list[str]:
    """Return every program that was started, or searched for to be started."""
    return [call.paths[0] for call in calls(log) if call.name.startswith("execve") and call.paths]
