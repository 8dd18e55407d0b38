"""Writes the documents of a release: licences, bill of materials, changes, security and provenance."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from dev.console import BuildError, notify, run_tool
from dev.environment import Environment, Level
from freeze.commit import Commit, commit_of
from release import build_record, content_sheet
from release.build_record import DOCUMENTS, BuildRecord

COPIED = {"LICENSE": "LICENSE.txt", "SECURITY.md": "SECURITY.md", "build/CHANGELOG.md": "CHANGELOG.md"}


def sbom(environment: Environment, _arguments: Sequence[str]) -> int:
    """Write the bill of materials of the program that was built last. Return the exit code."""
    environment.prepare(Level.DEVELOP)
    root, system = environment.root, build_record.system_here()
    target = root / "dist" / f"sbom-{system}.cdx.json"
    write_sbom(environment, system=system, commit=commit_of(root), target=target)
    print(target.relative_to(root).as_posix(), flush=True)
    return 0


def write(environment: Environment, record: BuildRecord, commit: Commit, folder: Path) -> None:
    """Write the documents of the program that `record` describes into the release in `folder`."""
    documents = folder / DOCUMENTS
    documents.mkdir()
    for source, name in COPIED.items():
        shutil.copyfile(environment.root / source, documents / name)
    sbom_file = documents / f"sbom-{record.system}.cdx.json"
    write_sbom(environment, system=record.system, commit=commit, target=sbom_file)
    licences = documents / f"licences-{record.system}.txt"
    _run(environment, "release.licence_list", [_built(environment, "licences.bin"), record.system, licences])
    _run(environment, "release.content_sheet", [documents / content_sheet.NAME])
    build_record.write(record, folder)


def write_sbom(environment: Environment, *, system: str, commit: Commit, target: Path) -> None:
    """Write the bill of materials of the program in dist/ to the file `target`."""
    lock = environment.root / "build" / Level.DEVELOP
    origins, folder = _built(environment, "provenance.json"), environment.root / "dist" / "FieldGuide"
    arguments = [folder, origins, lock, system, commit.name, commit.seconds, target]
    _run(environment, "release.sbom", arguments)


def sign_packs(environment: Environment, commit: Commit, content: Path) -> None:
    """Sign each pack file in the folder `content`, or say that it is not signed."""
    state = "dirty" if commit.is_dirty else "committed"
    for file in sorted(content.glob("*.fieldguide")):
        _run(environment, "release.content_pack", [state, file])


def without_licence(environment: Environment) -> list[str]:
    """Return the names of files in the program that belong to no known component, and so to no licence."""
    rows = json.loads(_built(environment, "provenance.json").read_text(encoding="utf-8"))
    return [name for row in rows if row["kind"] == "unknown" for name in row["files"]]


def _built(environment: Environment, name: str) -> Path:
    """Return the path of a file that the last build wrote; raise BuildError if it does not exist."""
    file = environment.root / ".work" / "prebuilt" / name
    if not file.is_file():
        raise BuildError("The program is not built yet: python3 build/dev.py bundle builds it.")
    return file


def _run(environment: Environment, module: str, arguments: Sequence[object]) -> None:
    """Run a module with the environment's Python; the last of `arguments` is the file that it writes."""
    name = Path(str(arguments[-1])).name
    notify(f"Writing {name} ...")
    command = environment.command("-B", "-m", module, *map(str, arguments))
    if run_tool(command, env=environment.variables(environment.root / "build")):
        raise BuildError(f"{name} could not be made; the lines above say why.")
