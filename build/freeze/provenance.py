"""Finds the component that each file of the built program comes from, and its licence."""

import json
import os
import re
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from importlib import metadata
from pathlib import Path, PurePath

from packageurl import PackageURL

from freeze import debian, licence_parts
from guide.licences.part import Part, encode_parts

FREEZER = "pyinstaller"  # always a component, because its bootloader is in no list of files
QT_PACKAGE = "pyside6-essentials"
ICU_LIBRARY = re.compile(r"(?:libicuuc\.so\.|icuuc)(\d+)")

Entry = tuple[str, str | None, str]  # in PyInstaller's form: target path, source path, kind


class Kind(StrEnum):
    """The kind of a component."""

    OWN = "own"
    PYTHON = "python"
    PACKAGE = "package"  # of Python
    SYSTEM = "system"  # a package of Debian
    INSIDE = "inside"  # a library inside another component
    DATA = "data"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Component:
    """A component of the program, with its SPDX licence, its package URL and the files that come from it."""

    kind: Kind
    name: str
    version: str = ""
    licence: str = ""
    purl: str = ""
    files: tuple[str, ...] = ()


Source = tuple[Kind, str]  # the kind and the name of a component


class Provenance:
    """The files of the program, by the component that they come from."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._packages_by_file = dict(_files_of_packages())
        self._packages_by_module = metadata.packages_distributions()
        self.debian: dict[str, debian.Package] = {}
        self.files: defaultdict[Source, list[str]] = defaultdict(list)
        self.files[Kind.PACKAGE, FREEZER] = []

    def add(self, entries: Iterable[Entry]) -> None:
        """Add each file to the list of the component that it comes from."""
        for target, source, _ in sorted(set(entries)):
            path = PurePath(target)
            self.files[self._source(path, Path(source or target).resolve())].append(path.as_posix())

    def _source(self, target: PurePath, file: Path) -> Source:
        """Return the component that `file` comes from; `target` is its path in the program."""
        owner = self._packages_by_file.get(str(file))
        if owner:
            return Kind.PACKAGE, owner
        if file.is_relative_to(self._root):
            return self._source_of_module(target.parts[0].partition(".")[0])
        if any(file.is_relative_to(folder) for folder in _folders_of_python()):
            return Kind.PYTHON, "Python"
        package = debian.owner_of(file)
        if package is None:
            return Kind.UNKNOWN, file.name
        self.debian[package.name] = package
        return Kind.SYSTEM, package.name

    def _source_of_module(self, module: str) -> Source:
        """Return the component of a file that was generated during the build, by its module's name."""
        if module in sys.stdlib_module_names:
            return Kind.PYTHON, "Python"
        if module.startswith(("_pyi_", "pyi_")):
            return Kind.PACKAGE, FREEZER
        owners = self._packages_by_module.get(module)
        return (Kind.PACKAGE, licence_parts.normalized(owners[0])) if owners else (Kind.OWN, "Field Guide")


def collect(root: Path, folder: Path, entries: Iterable[Entry]) -> Path:
    """Write provenance.json and licences.bin into `folder`.

    Return the path of licences.bin, which becomes a file of the program.
    """
    provenance = Provenance(root)
    provenance.add(entries)
    rows = [asdict(component) for component in components(provenance)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "provenance.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")
    (folder / "licences.bin").write_bytes(encode_parts(parts(provenance)))
    return folder / "licences.bin"


def read(file: Path) -> list[Component]:
    """Return the components in a provenance.json that `collect` wrote."""
    rows = json.loads(file.read_text(encoding="utf-8"))
    return [
        Component(**row | {"kind": Kind(row["kind"]), "files": tuple(row.get("files", ()))}) for row in rows
    ]


def components(provenance: Provenance) -> Iterator[Component]:
    """Yield the components of the program.

    Qt and ICU have no files of their own, because they are inside the package of PySide6.
    """
    for (kind, name), files in sorted(provenance.files.items()):
        match kind:
            case Kind.PACKAGE:
                part = replace(licence_parts.package_part(name), name=name)
                yield _component(kind, part, PackageURL("pypi", None, name, part.version), files)
                if name == QT_PACKAGE:
                    yield from _inside_qt(metadata.version(name), files)
            case Kind.PYTHON:
                part = licence_parts.python_part()
                yield _component(kind, part, PackageURL("generic", None, "python", part.version), files)
            case Kind.SYSTEM:
                package = provenance.debian[name]
                detail = {"arch": package.architecture}
                purl = PackageURL("deb", "debian", name, package.version, detail)
                yield _component(kind, package.part, purl, files)
            case _:
                yield Component(kind=kind, name=name, files=tuple(files))
    for part in (licence_parts.word_list_part(), licence_parts.fonts_part()):
        yield _component(Kind.DATA, part)


def parts(provenance: Provenance) -> Iterator[Part]:
    """Yield the program's parts with their licence texts: Field Guide first, system libraries last."""
    yield licence_parts.own_part()
    yield licence_parts.python_part()
    names = sorted(provenance.files)
    yield from (licence_parts.package_part(name) for kind, name in names if kind is Kind.PACKAGE)
    yield licence_parts.word_list_part()
    yield licence_parts.fonts_part()
    yield from debian.parts(provenance.debian.values())
    for kind, name in names:
        if kind is Kind.UNKNOWN:
            yield Part(name=name, version="", licence="not known", texts=())


def _component(
    kind: Kind, part: Part, purl: PackageURL | None = None, files: Iterable[str] = ()
) -> Component:
    named = {"name": part.name, "version": part.version, "licence": part.licence}
    return Component(kind=kind, purl=str(purl or ""), files=tuple(files), **named)


def _inside_qt(version: str, files: Iterable[str]) -> Iterator[Component]:
    """Yield the component Qt, with the `version` of PySide6, and ICU if its library is in `files`."""
    qt = Part(name="Qt", version=version, licence="LGPL-3.0-only", texts=())
    yield _component(Kind.INSIDE, qt, PackageURL("generic", None, "qt", version))
    for icu in sorted({match[1] for name in files if (match := ICU_LIBRARY.match(PurePath(name).name))}):
        part = Part(name="ICU", version=icu, licence="Unicode-DFS-2016", texts=())
        yield _component(Kind.INSIDE, part, PackageURL("generic", None, "icu", icu))


def _files_of_packages() -> Iterator[tuple[str, str]]:
    """Yield the path of every file of every installed package, with the package's name."""
    for package in metadata.distributions():
        folder = Path(str(package.locate_file(""))).resolve()
        name = licence_parts.normalized(package.metadata["Name"])  # reads and parses a file
        for file in package.files or ():
            yield os.path.normpath(folder / file), name


def _folders_of_python() -> tuple[Path, ...]:
    """Return the folders that hold files of Python itself."""
    folders = [Path(sysconfig.get_path(name)).resolve() for name in ("stdlib", "platstdlib")]
    if sys.base_prefix != "/usr":  # /usr holds all of Debian, not only Python
        folders.append(Path(sys.base_prefix).resolve())
    return tuple(folders)
