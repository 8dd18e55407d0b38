"""The papers of a release: licences, bill of materials, what it says of itself."""

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from dev.console import BuildError, carry_out, say
from dev.environment import Environment, Level
from freeze.commit import Commit, commit_of
from release import release_note
from release.release_note import PAPERS, Note


def sbom(environment: Environment) -> int:
    """Carry out the word sbom, for the program as it was built last; gives the exit code."""
    root = environment.root
    system = release_note.system_here()
    target = root / "dist" / f"sbom-{system}.cdx.json"
    write_sbom(environment, system=system, commit=commit_of(root), target=target)
    print(target.relative_to(root).as_posix(), flush=True)
    return 0


def write(environment: Environment, note: Note, commit: Commit, folder: Path) -> None:
    """Write the papers of one system into a release's folder."""
    root, place = environment.root, folder / PAPERS
    place.mkdir()
    shutil.copyfile(root / "SECURITY.md", place / "SECURITY.md")
    shutil.copyfile(root / "LICENSE", place / "LICENSE.txt")
    write_sbom(environment, system=note.system, commit=commit, target=place / f"sbom-{note.system}.cdx.json")
    data, target = _made(environment, "licences.bin"), place / f"licences-{note.system}.txt"
    _run(environment, "release.licence_list", [str(data), note.system, str(target)])
    release_note.write(note, folder)


def write_sbom(environment: Environment, *, system: str, commit: Commit, target: Path) -> None:
    """Write the bill of materials of the program in dist/."""
    lock = environment.root / "build" / Level.DEVELOP
    origins, folder = _made(environment, "provenance.json"), environment.root / "dist" / "FieldGuide"
    if not folder.is_dir():
        folder = folder.with_suffix(".app")
    words = [str(folder), str(origins), str(lock), system, commit.name, str(commit.seconds), str(target)]
    _run(environment, "release.sbom", words)


def without_licence(environment: Environment) -> list[str]:
    """Name what is in the program and comes from nowhere that is known, so that its licence isn't either."""
    rows = json.loads(_made(environment, "provenance.json").read_text(encoding="utf-8"))
    return [name for row in rows if row["kind"] == "unknown" for name in row["files"]]


def _made(environment: Environment, name: str) -> Path:
    file = environment.root / ".work" / "prebuilt" / name
    if not file.is_file():
        raise BuildError("The program is not built yet: python3 build/dev.py bundle builds it.")
    return file


def _run(environment: Environment, module: str, words: Sequence[str]) -> None:
    say(f"Writing {Path(words[-1]).name} ...")
    variables = environment.variables()
    paths = [str(environment.root / "build"), variables["PYTHONPATH"]]
    variables["PYTHONPATH"] = os.pathsep.join(paths)
    if carry_out(environment.command("-B", "-m", module, *words), variables=variables):
        raise BuildError(f"{Path(words[-1]).name} could not be made; the lines above say why.")
