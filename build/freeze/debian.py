"""Finds the Debian packages that the program's system libraries come from, with their licences."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.licences.part import Part

DOCUMENTS = Path("/usr/share/doc")
COMMON_LICENSES = Path("/usr/share/common-licenses")
FIELDS = "${Package}\t${Version}\t${Architecture}\t${source:Package}\n"

# SPDX ids, by the short names of licences in Debian's copyright files.
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
# SPDX ids, by source package, for copyright files that use no short name.
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
    """An installed Debian package, and the name of the source package that it is built from."""

    name: str
    version: str
    architecture: str
    source: str

    @property
    def texts(self) -> tuple[str, ...]:
        """The package's copyright file, followed by the common licences that the file refers to."""
        file = DOCUMENTS / self.name / "copyright"
        if not file.is_file():
            return ()
        text = file.read_text(encoding="utf-8", errors="replace")
        return (text, *common_texts(text))

    @property
    def licence(self) -> str:
        """The SPDX id of the package's main licence, or "see its text" if the licence is not known.

        The id comes from IDS_BY_SOURCE, or from the paragraph "Files: *" of the copyright file.
        """
        known = IDS_BY_SOURCE.get(re.sub(r"^(xcb-util)-.*|-\d+$", r"\1", self.source))
        pattern = r"^Files:\s*\*\s*\n(?:.+\n)*?License:\s*(.+)$"
        stanza = re.search(pattern, "".join(self.texts[:1]), re.MULTILINE)
        named = stanza[1].strip() if stanza else ""
        return known or SPDX_IDS.get(named, named) or "see its text"

    @property
    def part(self) -> Part:
        """The package as a part in the program's list of licences."""
        return Part(name=self.name, version=self.version, licence=self.licence, texts=self.texts)


def owner_of(file: Path) -> Package | None:
    """Return the Debian package that installed `file`, or None if no package did or dpkg is missing."""
    if shutil.which("dpkg-query") is None:
        return None
    for path in _spellings(file):
        names = _query("-S", str(path)).partition(": ")[0]
        if names:
            row = _query("-W", "-f", FIELDS, names.partition(",")[0]).splitlines()[0].split("\t")
            return Package(name=row[0], version=row[1], architecture=row[2], source=row[3])
    return None


def parts(packages: Iterable[Package]) -> Iterator[Part]:
    """Yield a part for each source package, sorted by name. A part covers all `packages` from its source."""
    by_source: dict[str, list[Package]] = {}
    for package in sorted(packages, key=lambda package: package.name):
        by_source.setdefault(package.source, []).append(package)
    for source, some in sorted(by_source.items()):
        texts = dict.fromkeys(text for package in some for text in package.texts)
        yield Part(name=source, version=some[0].version, licence=some[0].licence, texts=tuple(texts))


def common_texts(text: str) -> Iterator[str]:
    """Yield the texts of the licences in /usr/share/common-licenses whose paths occur in `text`."""
    for name in sorted(set(re.findall(rf"{COMMON_LICENSES}/([\w.-]*\w)", text))):
        if (COMMON_LICENSES / name).is_file():
            yield (COMMON_LICENSES / name).read_text(encoding="utf-8", errors="replace")


def _spellings(file: Path) -> Iterator[Path]:
    """Yield the paths under which dpkg may list `file`, because some packages use /lib for /usr/lib."""
    real = file.resolve()
    yield real
    if real.parts[:2] == ("/", "usr"):
        yield Path("/", *real.parts[2:])


def _query(*arguments: str) -> str:
    """Return the output of dpkg-query, or "" if it fails."""
    done = subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else ""
