"""Where each file of a built program comes from, and the licences of all that is in it."""

import json
import os
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from importlib import metadata
from pathlib import Path, PurePath

from freeze import debian, licence_parts
from guide.licences.part import Part, encode_parts

OWN, PYTHON, PACKAGE, SYSTEM, UNKNOWN = "own", "python", "package", "system", "unknown"
FREEZER = "pyinstaller"  # its bootloader is the program's first file, which no list of files names

Entry = tuple[str, str | None, str]  # PyInstaller's own: where it goes, where it is from, what it is


@dataclass(kw_only=True)
class Origin:
    """One thing that files of the program come from, and these files."""

    kind: str
    name: str
    version: str = ""
    licence: str = ""
    architecture: str = ""
    files: list[str] = field(default_factory=list)


class Origins:
    """Finds for each file what it comes from."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._by_file = dict(_files_of_packages())
        self._by_module = metadata.packages_distributions()
        self.found: dict[tuple[str, str], Origin] = {}
        self.system: dict[str, debian.Package] = {}

    def add(self, entries: Iterable[Entry]) -> None:
        """Note where files come from."""
        for place, source, _ in sorted(set(entries)):
            self._of(PurePath(place), Path(source or place)).files.append(PurePath(place).as_posix())

    def package(self, name: str) -> Origin:
        """Give an installed package, noted now where it was not yet."""
        return self._note(
            Origin(kind=PACKAGE, name=licence_parts.normalized(name), version=metadata.version(name))
        )

    def _of(self, place: PurePath, source: Path) -> Origin:
        owner = self._by_file.get(str(source.resolve()))
        if owner:
            return self.package(owner)
        if source.resolve().is_relative_to(self._root):
            return self._of_module(place)
        if any(source.resolve().is_relative_to(folder) for folder in _pythons_folders()):
            return self._python()
        return self._of_system(source)

    def _of_module(self, place: PurePath) -> Origin:
        """Give the origin of what was compiled or made for the program; its module's name tells."""
        module = place.parts[0].partition(".")[0]
        if module == "guide":
            return self._note(Origin(kind=OWN, name="Field Guide"))
        if module in sys.stdlib_module_names:
            return self._python()
        if module.startswith(("_pyi_", "pyi_")):
            return self.package(FREEZER)
        owners = self._by_module.get(module)
        return self.package(owners[0]) if owners else self._note(Origin(kind=OWN, name="Field Guide"))

    def _of_system(self, source: Path) -> Origin:
        package = debian.owner_of(source)
        if package is None:
            return self._note(Origin(kind=UNKNOWN, name=source.name))
        self.system[package.name] = package
        licence = debian.licence_id(package, "".join(package.texts[:1]))
        named = Origin(kind=SYSTEM, name=package.name, version=package.version, licence=licence)
        named.architecture = package.architecture
        return self._note(named)

    def _python(self) -> Origin:
        return self._note(Origin(kind=PYTHON, name="Python", version=licence_parts.python_part().version))

    def _note(self, origin: Origin) -> Origin:
        return self.found.setdefault((origin.kind, origin.name), origin)


def collect(root: Path, folder: Path, entries: Iterable[Entry]) -> Path:
    """Write what the entries come from into a folder; gives the file that the program carries."""
    origins = Origins(root)
    origins.add(entries)
    origins.package(FREEZER)
    parts = tuple(parts_of(origins))
    rows = [asdict(origin) for _, origin in sorted(origins.found.items())]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "provenance.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")
    (folder / "licences.bin").write_bytes(encode_parts(parts))
    return folder / "licences.bin"


def parts_of(origins: Origins) -> Iterable[Part]:
    """Give the parts with their licences: our own, what it is built on, then the system's libraries."""
    yield licence_parts.own_part()
    yield licence_parts.python_part()
    for _, origin in sorted(origins.found.items()):
        if origin.kind == PACKAGE:
            yield licence_parts.package_part(origin.name)
    yield licence_parts.word_list_part()
    yield licence_parts.fonts_part()
    yield from system_parts(origins.system.values())
    for _, origin in sorted(origins.found.items()):
        if origin.kind == UNKNOWN:
            yield Part(name=origin.name, version="", licence="not known", texts=())


def system_parts(packages: Iterable[debian.Package]) -> Iterable[Part]:
    """Give the system's libraries, those of one source together."""
    by_source: dict[str, list[debian.Package]] = {}
    for package in sorted(packages, key=lambda package: package.name):
        by_source.setdefault(package.source, []).append(package)
    for source, some in sorted(by_source.items()):
        texts = tuple(dict.fromkeys(text for package in some for text in package.texts))
        licence = debian.licence_id(some[0], texts[0] if texts else "")
        yield Part(name=source, version=some[0].version, licence=licence, texts=texts)


def _files_of_packages() -> Iterator[tuple[str, str]]:
    """Give every file of every installed package, with the package's name."""
    for package in metadata.distributions():
        name, place = package.metadata["Name"], Path(str(package.locate_file(""))).resolve()
        for file in package.files or ():
            yield os.path.normpath(place / file), name


def _pythons_folders() -> tuple[Path, ...]:
    folders = [Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "platstdlib")]
    if sys.base_prefix != "/usr":  # there lies all of Debian
        folders.append(Path(sys.base_prefix).resolve())
    return tuple(folders)
