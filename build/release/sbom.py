"""The bill of materials of a built program, as CycloneDX JSON: run with the project's own environment."""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from freeze.licence_parts import fonts_part, package_part, python_part, word_list_part
from freeze.provenance import OWN, PACKAGE, PYTHON, SYSTEM
from guide import __version__
from guide.licences.part import Part

LIBRARIES = (".dll", ".dylib", ".pyd", ".so")

Row = dict[str, str]


@dataclass(frozen=True, kw_only=True)
class Program:
    """What a bill is made for: a built program's folder, what its files come from, and the commit."""

    folder: Path
    rows: list[Row]
    lock: dict[str, tuple[str, list[str]]]  # version and SHA-256 of each package, by name
    system: str
    commit: str
    seconds: int  # of the commit, since 1970

    def files(self, row: Row) -> Iterator[Path]:
        """Give the libraries that come from one row of origins, where they lie in the program."""
        for name in row["files"]:
            found = [path for path in self._places(name) if path.is_file()]
            yield from (path for path in found[:1] if is_library(path))

    def _places(self, name: str) -> Iterator[Path]:
        parts = sorted(self.folder.glob("program-*")) + sorted(self.folder.glob("Contents/Frameworks"))
        return (folder / name for folder in parts)


def is_library(path: Path) -> bool:
    """Tell compiled code by its name: on Linux a version may follow the ending."""
    return bool(re.search(r"\.so(\.|$)", path.name)) or path.suffix.lower() in LIBRARIES


def read_lock(text: str) -> dict[str, tuple[str, list[str]]]:
    """Read a lock file with hashes: version and SHA-256 of each package, by name."""
    rows = re.findall(r"^([\w.-]+)==([^\s;\\]+)((?:[^\n]*\\\n)*[^\n]*)", text, re.MULTILINE)
    return {name: (version, re.findall(r"sha256:([0-9a-f]{64})", rest)) for name, version, rest in rows}


def bill(program: Program) -> str:
    """Give the bill as JSON, always the same for a program; a ValueError where its schema refuses it."""
    whole = Component(
        name="Field Guide",
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref=f"fieldguide@{__version__}",
        licenses=[LicenseFactory().make_from_string("Apache-2.0")],
    )
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"fieldguide/{program.commit}/{program.system}"))
    bom.metadata.timestamp = datetime.fromtimestamp(program.seconds, UTC)
    bom.metadata.component = whole
    for component in components(program):
        bom.components.add(component)
    bom.register_dependency(whole, bom.components)
    text = str(JsonV1Dot6(bom).output_as_string(indent=1)) + "\n"
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault:
        raise ValueError(f"The bill of materials is not of its schema's form: {fault}")
    return text


def components(program: Program) -> Iterator[Component]:
    """Give every component of the program but itself."""
    for row in program.rows:
        if row["kind"] == PACKAGE:
            yield _package(row, program)
        elif row["kind"] == PYTHON:
            yield _plain(python_part(), PackageURL("generic", None, "python", row["version"]))
        elif row["kind"] == SYSTEM:
            yield _system(row, program)
        elif row["kind"] != OWN:
            yield Component(name=row["name"], bom_ref=row["name"], components=_files(row, program))
    yield from _inside_qt(program)
    yield _plain(word_list_part(), None, ComponentType.DATA)
    yield _plain(fonts_part(), None, ComponentType.DATA)


def _package(row: Row, program: Program) -> Component:
    part = package_part(row["name"])
    version, sums = program.lock.get(row["name"], (row["version"], []))
    if version != row["version"]:
        raise ValueError(f"{row['name']} {row['version']} is in the program, but {version} is locked.")
    component = _plain(part, PackageURL("pypi", None, row["name"], version), files=_files(row, program))
    component.name = row["name"]
    if sums:
        component.external_references.add(
            ExternalReference(
                type=ExternalReferenceType.DISTRIBUTION,
                url=XsUri(f"https://pypi.org/project/{row['name']}/{version}/#files"),
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=each) for each in sums],
            )
        )
    return component


def _system(row: Row, program: Program) -> Component:
    part = Part(name=row["name"], version=row["version"], licence=row["licence"], texts=())
    detail = {"arch": row["architecture"]}
    purl = PackageURL("deb", "debian", row["name"], row["version"], detail)
    return _plain(part, purl, files=_files(row, program))


def _inside_qt(program: Program) -> Iterator[Component]:
    """Give Qt, which its package for Python brings along, and ICU where that lies beside it."""
    names = [Path(name).name for row in program.rows for name in row["files"]]
    for row in program.rows:
        if row["name"] == "pyside6-essentials":  # its version is that of Qt
            qt = Part(name="Qt", version=row["version"], licence="LGPL-3.0-only", texts=())
            yield _plain(qt, PackageURL("generic", None, "qt", qt.version))
    versions = {match[1] for name in names if (match := re.match(r"(?:libicuuc\.so\.|icuuc)(\d+)", name))}
    for version in sorted(versions):
        icu = Part(name="ICU", version=version, licence="Unicode-DFS-2016", texts=())
        yield _plain(icu, PackageURL("generic", None, "icu", version))


def _plain(
    part: Part,
    purl: PackageURL | None,
    kind: ComponentType = ComponentType.LIBRARY,
    files: Iterable[Component] = (),
) -> Component:
    reference = purl.to_string() if purl else part.name
    licence = LicenseFactory().make_from_string(part.licence)
    return Component(
        name=part.name,
        version=part.version,
        type=kind,
        bom_ref=reference,
        purl=purl,
        licenses=[licence],
        components=files,
    )


def _files(row: Row, program: Program) -> Iterator[Component]:
    for path in program.files(row):
        name = path.relative_to(program.folder).as_posix()
        content = sha256(path.read_bytes()).hexdigest()
        hashes = [HashType(alg=HashAlgorithm.SHA_256, content=content)]
        yield Component(name=name, type=ComponentType.FILE, bom_ref=f"file:{name}", hashes=hashes)


def main(words: list[str]) -> int:
    """Write the bill of a program: FOLDER ORIGINS LOCK SYSTEM COMMIT SECONDS TARGET."""
    folder, origins, lock, system, commit, seconds, target = words
    program = Program(
        folder=Path(folder),
        rows=json.loads(Path(origins).read_text(encoding="utf-8")),
        lock=read_lock(Path(lock).read_text(encoding="utf-8")),
        system=system,
        commit=commit,
        seconds=int(seconds),
    )
    try:
        Path(target).write_text(bill(program), encoding="utf-8", newline="\n")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
