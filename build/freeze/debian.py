"""What Debian knows of the libraries that the program takes from the system: package, version, licence."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DOCUMENTS = Path("/usr/share/doc")
COMMON = Path("/usr/share/common-licenses")
FIELDS = "${Package}\t${Version}\t${Architecture}\t${source:Package}\n"

# Debian's short names of licences, as SPDX has them.
SPDX_IDS = {
    "BSD-2-clause": "BSD-2-Clause",
    "BSD-3-clause": "BSD-3-Clause",
    "Expat": "MIT",
    "GPL-2": "GPL-2.0-only",
    "GPL-2+": "GPL-2.0-or-later",
    "LGPL-2+": "LGPL-2.0-or-later",
    "LGPL-2.1+": "LGPL-2.1-or-later",
    "libpng": "Libpng",
    "zlib": "Zlib",
}
# Of sources whose copyright file says it in no such name; its own words do.
IDS_BY_SOURCE = {
    "brotli": "MIT",
    "bzip2": "bzip2-1.0.6",
    "dbus": "AFL-2.1 OR GPL-2.0-or-later",
    "fontconfig": "HPND",
    "freetype": "FTL OR GPL-2.0-or-later",
    "gcc": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libcap2": "BSD-3-Clause OR GPL-2.0-only",
    "libx11": "X11",
    "libxau": "MIT-open-group",
    "libxcb": "X11",
    "libxdmcp": "MIT-open-group",
    "libxkbcommon": "MIT",
    "libzstd": "BSD-3-Clause OR GPL-2.0-only",
    "pcre2": "BSD-3-Clause",
    "xcb-util": "X11",
    "zlib": "Zlib",
}


@dataclass(frozen=True, kw_only=True)
class Package:
    """One installed package of Debian's, by its name and by that of its source."""

    name: str
    version: str
    architecture: str
    source: str

    @property
    def texts(self) -> tuple[str, ...]:
        """Its copyright file, and the licences in full that this only names."""
        file = DOCUMENTS / self.name / "copyright"
        if not file.is_file():
            return ()
        text = file.read_text(encoding="utf-8", errors="replace")
        return (text, *common_texts(text))


def owner_of(file: Path) -> Package | None:
    """Find the package that a file of the system came with; None where there is none, or no dpkg."""
    if shutil.which("dpkg-query") is None:
        return None
    for path in _spellings(file):
        told = _ask("-S", str(path))
        name = told.partition(": ")[0].partition(",")[0]
        if name:
            row = _ask("-W", "-f", FIELDS, name).splitlines()[0].split("\t")
            return Package(name=row[0], version=row[1], architecture=row[2], source=row[3])
    return None


def licence_id(package: Package, text: str) -> str:
    """Give a package's main licence: by its source, else what its copyright file says of all files."""
    known = IDS_BY_SOURCE.get(re.sub(r"^(xcb-util)-.*|-\d+$", r"\1", package.source))
    if known:
        return known
    stanza = re.search(r"^Files:\s*\*\s*\n(?:.+\n)*?License:\s*(.+)$", text, re.MULTILINE)
    said = stanza[1].strip() if stanza else ""
    return SPDX_IDS.get(said, said) or "see its text"


def common_texts(text: str) -> Iterator[str]:
    """Give the licences that Debian keeps in one place for all, where a text only names that place."""
    for name in sorted(set(re.findall(rf"{COMMON}/([\w.-]*\w)", text))):
        if (COMMON / name).is_file():
            yield (COMMON / name).read_text(encoding="utf-8", errors="replace")


def _spellings(file: Path) -> Iterator[Path]:
    """Give a file's paths: some packages still say /lib where the file lies in /usr/lib."""
    real = file.resolve()
    yield real
    if real.parts[:2] == ("/", "usr"):
        yield Path("/", *real.parts[2:])


def _ask(*words: str) -> str:
    done = subprocess.run(["dpkg-query", *words], capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""
