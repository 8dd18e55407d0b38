"""Writes the software bill of materials (SBOM) of a built program, as CycloneDX JSON.

Runs as a program of its own, in the project's environment.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence
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

from freeze import provenance
from freeze.provenance import Kind
from guide import __version__

LIBRARY = re.compile(r"\.so(\.|$)|\.(dll|dylib|pyd)$", re.IGNORECASE)  # a version may follow .so
Lock = Mapping[str, tuple[str, Sequence[str]]]  # by name of the package: its version and SHA-256 sums


@dataclass(frozen=True, kw_only=True)
class Program:
    """A built program: its folder, its components, the lock file, and the commit it was built from."""

    folder: Path
    components: Sequence[provenance.Component]
    lock: Lock
    system: str
    commit: str
    seconds: int  # of the commit, since 1970

    def libraries(self, component: provenance.Component) -> Iterator[Path]:
        """Yield the paths of the libraries in the program that come from `component`."""
        folders = sorted(self.folder.glob("program-*")) + sorted(
            self.folder.glob("*.app/Contents/Frameworks")
        )
        for name in filter(LIBRARY.search, component.files):
            yield from [folder / name for folder in folders if (folder / name).is_file()][:1]


def read_lock(text: str) -> Lock:
    """Parse the text of a lock file; return the version and the SHA-256 sums of each package, by name."""
    rows = re.findall(r"^([\w.-]+)==([^\s;\\]+)((?:[^\n]*\\\n)*[^\n]*)", text, re.MULTILINE)
    return {name: (version, re.findall(r"sha256:([0-9a-f]{64})", rest)) for name, version, rest in rows}


def sbom_json(program: Program) -> str:
    """Return the SBOM as JSON, which is always equal for the same program.

    Raise ValueError if the SBOM does not match its schema, or if a package does not have its locked version.
    """
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
    for component in program.components:
        if component.kind is not Kind.OWN:
            bom.components.add(_as_cyclonedx(component, program))
    bom.register_dependency(whole, bom.components)
    text = str(JsonV1Dot6(bom).output_as_string(indent=1)) + "\n"
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault:
        raise ValueError(f"The bill of materials is not of its schema's form: {fault}")
    return text


def _as_cyclonedx(component: provenance.Component, program: Program) -> Component:
    """Return a component in the form of CycloneDX, with its libraries as components inside it."""
    licence = component.licence
    return Component(
        name=component.name,
        version=component.version,
        type=ComponentType.DATA if component.kind is Kind.DATA else ComponentType.LIBRARY,
        bom_ref=component.purl or component.name,
        purl=PackageURL.from_string(component.purl) if component.purl else None,
        licenses=[LicenseFactory().make_from_string(licence)] if licence else [],
        components=[_file(path, program.folder) for path in program.libraries(component)],
        external_references=_locked(component, program.lock) if component.kind is Kind.PACKAGE else [],
    )


def _locked(component: provenance.Component, lock: Lock) -> list[ExternalReference]:
    """Return the reference to a package's files on PyPI with their SHA-256 sums, or [] without sums.

    Raise ValueError if another version is locked.
    """
    version, sums = lock.get(component.name, (component.version, []))
    if version != component.version:
        found = f"{component.name} {component.version}"
        raise ValueError(f"{found} is in the program, but {version} is locked.")
    url = XsUri(f"https://pypi.org/project/{component.name}/{version}/#files")
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=each) for each in sums]
    kind = ExternalReferenceType.DISTRIBUTION
    return [ExternalReference(type=kind, url=url, hashes=hashes)] if sums else []


def _file(path: Path, folder: Path) -> Component:
    """Return the file `path` of the program in `folder` as a component, with its SHA-256."""
    name = path.relative_to(folder).as_posix()
    content = sha256(path.read_bytes()).hexdigest()
    hashes = [HashType(alg=HashAlgorithm.SHA_256, content=content)]
    return Component(name=name, type=ComponentType.FILE, bom_ref=f"file:{name}", hashes=hashes)


def main(arguments: list[str]) -> int:
    """Write the SBOM of a program.

    `arguments` are the command-line arguments: the program's folder, provenance.json, the lock file, the
    system, the commit and its seconds since 1970, and the file to write. Return the exit code.
    """
    folder, origins, lock, system, commit, seconds, target = arguments
    program = Program(
        folder=Path(folder),
        components=provenance.read(Path(origins)),
        lock=read_lock(Path(lock).read_text(encoding="utf-8")),
        system=system,
        commit=commit,
        seconds=int(seconds),
    )
    try:
        Path(target).write_text(sbom_json(program), encoding="utf-8", newline="\n")
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
