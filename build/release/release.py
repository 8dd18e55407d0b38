"""A release: the folder for a stick with its papers, its zip, and the checks of both."""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from dev import audit, packages
from dev.console import BuildError, carry_out, say
from dev.environment import Environment
from freeze import checksums, stick, system_requirements
from freeze.bundle import Bundle
from freeze.commit import Commit, commit_of
from release import archive, merge, readme_sheets, release_documents, release_note

FOLDER = "FieldGuide"
MAC = sys.platform == "darwin"


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What was asked for on the command line."""

    is_dirty_fine: bool
    is_twice: bool
    added: tuple[Path, ...]


def run(environment: Environment, missing: Sequence[packages.Need], words: Sequence[str]) -> int:
    """Carry out the word release; gives the exit code."""
    wishes = wishes_in(words)
    commit = commit_of(environment.root)
    refuse(commit, wishes)
    release = Release(environment, missing, commit)
    release.make(wishes.added)
    release.check()
    if wishes.is_twice:
        release.make_again()
    return 0


def wishes_in(words: Sequence[str]) -> Wishes:
    """Read the words after release; a usage error exits with 2."""
    parser = argparse.ArgumentParser(prog="dev.py release")
    parser.add_argument(
        "--dirty", action="store_true", help="also from changes that are not committed, to try"
    )
    parser.add_argument("--twice", action="store_true", help="build again in another folder and compare")
    parser.add_argument("--add", nargs="+", type=Path, default=[], help="releases made on other systems")
    told = parser.parse_args(words)
    return Wishes(is_dirty_fine=told.dirty, is_twice=told.twice, added=tuple(told.add))


def refuse(commit: Commit, wishes: Wishes) -> None:
    """Raise a BuildError where what is asked for can't be had from these sources."""
    if commit.is_dirty and not wishes.is_dirty_fine:
        raise BuildError("There are changes that are not committed: commit them, or only try, with --dirty.")
    if wishes.is_twice and (commit.is_dirty or wishes.added):
        raise BuildError("--twice builds what is committed, on this system: it goes with no other word.")


class Release:
    """The release in dist/release/, of one commit."""

    def __init__(self, environment: Environment, missing: Sequence[packages.Need], commit: Commit) -> None:
        self._environment, self._missing, self._commit = environment, missing, commit
        self._place = environment.root / "dist" / "release"
        self.folder = self._place / FOLDER

    @property
    def zip(self) -> Path:
        """The zip of all that is in the folder."""
        notes = release_note.notes_in(self.folder)
        systems = "-".join(note.system for note in notes)
        dirty = "-DIRTY" if self._commit.is_dirty else ""
        return self._place / f"{FOLDER}-{notes[0].version}-{systems}{dirty}.zip"

    def make(self, added: Sequence[Path]) -> None:
        """Build the program, lay the folder, and zip it."""
        merge.refuse_early(added, self._place)
        bundle = Bundle(self._environment, self._missing)
        if bundle.hindrance():
            raise BuildError(f"The release was not made: {bundle.hindrance()}.")
        bundle.make()
        unknown = release_documents.without_licence(self._environment)
        if unknown:
            raise BuildError(f"No licence is known for what lies in the program: {', '.join(unknown)}.")
        found = audit.audit(self._environment)
        print(found, flush=True)
        if found.outcome is audit.Outcome.FOUND:
            raise BuildError("No release is made of versions with known weak spots: change the lock first.")
        self._lay(bundle, found)
        for given in added:
            say(f"Adding {given.name} ...")
            merge.add(self.folder, given, verify=self._verify)
        self._finish()

    def check(self) -> None:
        """Look the folder over, and the zip as it is unpacked; a BuildError where something is wrong."""
        self._look_over(self.folder)
        with tempfile.TemporaryDirectory(dir=self._environment.root / ".work") as room:
            self._look_over(archive.unpack(self.zip, Path(room)))
        size = self.zip.stat().st_size / 1e6
        print(f"{self.zip.name}: {size:.1f} MB, SHA-256 {digest(self.zip)}", flush=True)

    def make_again(self) -> None:
        """Build the commit again in another folder; a BuildError that names each file that differs."""
        other = self._environment.root / ".work" / "again" / "elsewhere"
        shutil.rmtree(other, ignore_errors=True)
        say(f"Building a second time, in {other} ...")
        git = ["git", "-c", "advice.detachedHead=false"]
        clone = [*git, "clone", "--quiet", str(self._environment.root), str(other)]
        checkout = [*git, "-C", str(other), "checkout", "--quiet", self._commit.name]
        again = [sys.executable, str(other / "build" / "dev.py"), "release"]
        for command in (clone, checkout, again):
            if carry_out(command):
                raise BuildError("The second build failed; the lines above say why.")
        compare(self.zip, other / self.zip.relative_to(self._environment.root))
        shutil.rmtree(other.parent)  # where they differ it stays, to be looked into

    def _lay(self, bundle: Bundle, found: audit.Audit) -> None:
        shutil.rmtree(self._place, ignore_errors=True)
        self._place.mkdir(parents=True)
        if MAC:
            self._lay_for_mac(bundle)
        else:
            shutil.copytree(bundle.folder, self.folder, ignore=used(bundle.folder))
        needs = system_requirements.needs(self.folder, release_note.system_here())
        note = release_note.note_for(self._environment.root, self._commit, needs=needs, audit=found)
        release_documents.write(self._environment, note, self._commit, self.folder)

    def _lay_for_mac(self, bundle: Bundle) -> None:
        """Zip the app: it is nothing without its links, which a stick can't hold."""
        machine = release_note.system_here().partition("-")[2]
        self.folder.mkdir()
        target = self.folder / f"FieldGuide-macOS-{machine}.zip"
        subprocess.run(["ditto", "-c", "-k", "--keepParent", bundle.folder, target], check=True)
        shutil.copytree(self._environment.root / "resources", self.folder / merge.CONTENT)

    def _finish(self) -> None:
        notes = release_note.notes_in(self.folder)
        readme_sheets.write(self.folder, notes, self._environment.root / "build" / "release" / "templates")
        checksums.write(self.folder)
        archive.pack(self.folder, self.zip, seconds=self._commit.seconds)
        line = f"{digest(self.zip)}  {self.zip.name}\n"
        self.zip.with_name(f"{self.zip.name}.sha256").write_text(line, encoding="ascii", newline="\n")

    def _look_over(self, folder: Path) -> None:
        faults = stick.faults(folder)
        if faults:
            raise BuildError(f"A stick can't hold the release: {'; '.join(faults)}.")
        if not MAC:
            bundle = Bundle(self._environment, self._missing, folder)
            print(bundle.start_once(), flush=True)
            if carry_out([str(bundle.program), "verify"]):
                raise BuildError(
                    "The release does not agree with its list of files; the lines above say why."
                )
        self._verify(folder)

    def _verify(self, folder: Path) -> None:
        command = self._environment.command("-B", "-m", "guide", "verify", str(folder))
        if carry_out(command, variables=self._environment.variables()):
            raise BuildError(f"{folder.name} does not agree with its list of files; the lines above say why.")


def used(folder: Path) -> Callable[[str, list[str]], list[str]]:
    """Give what to leave out of a copy: what a program that was used keeps, and the list made anew."""
    return lambda place, _names: [checksums.OWN_DATA, checksums.LIST] if Path(place) == folder else []


def digest(file: Path) -> str:
    """Give a file's SHA-256."""
    return sha256(file.read_bytes()).hexdigest()


def compare(one: Path, other: Path) -> None:
    """Say that two zips are the same; a BuildError that names each file that differs."""
    if digest(one) == digest(other):
        print(f"Built twice, in two folders: the same bytes, SHA-256 {digest(one)}", flush=True)
        return
    differing = list(archive.differences(one, other)) or ["only in how they are packed"]
    raise BuildError("\n".join(["The two builds differ:", *differing]))
