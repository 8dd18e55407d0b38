"""Makes the release in dist/release/, a folder for a stick and its zip, and checks both."""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from dev import audit
from dev.console import BuildError, notify, run_tool
from dev.environment import Environment, Level
from dev.packages import BUILDING
from freeze import checksums, stick, system_requirements
from freeze.bundle import APP, Bundle
from freeze.commit import Commit, commit_of
from release import archive, build_record, merge, readme_sheets, release_documents

FOLDER = "FieldGuide"
MAC = sys.platform == "darwin"


def release(environment: Environment, arguments: Sequence[str]) -> int:
    """Make and check a release; `arguments` are the command-line arguments. Return the exit code."""
    options = parse(arguments)
    commit = commit_of(environment.root)
    check_options(commit, options)
    made = Release(environment, commit)
    merge.check_paths(options.add, made.folder.parent)
    made.make(Bundle(environment, environment.prepare(Level.DEVELOP, BUILDING)), options.add)
    made.check()
    if options.twice:
        made.make_again()
    return 0


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Parse the command-line arguments into the options dirty, twice and add.

    Print the usage and exit with code 2 if an argument is wrong.
    """
    parser = argparse.ArgumentParser(prog="dev.py release")
    dirty = "also from changes that are not committed, to try"
    parser.add_argument("--dirty", action="store_true", help=dirty)
    parser.add_argument("--twice", action="store_true", help="build again in another folder and compare")
    parser.add_argument("--add", nargs="+", type=Path, default=[], help="releases made on other systems")
    return parser.parse_args(arguments)


def check_options(commit: Commit, options: argparse.Namespace) -> None:
    """Raise BuildError if no release can be made of `commit` with these options."""
    if commit.is_dirty and not options.dirty:
        raise BuildError("There are changes that are not committed: commit them, or only try, with --dirty.")
    if options.twice and (commit.is_dirty or options.add):
        raise BuildError("--twice builds what is committed, on this system: it goes with no other word.")


class Release:
    """The folder and the zip of a release in dist/release/, made from `commit`."""

    def __init__(self, environment: Environment, commit: Commit) -> None:
        self._environment, self._commit = environment, commit
        self.folder = environment.root / "dist" / "release" / FOLDER

    @property
    def zip(self) -> Path:
        """The path of the zip, which is named after the release's version and systems."""
        records = build_record.records_in(self.folder)
        systems = "-".join(record.system for record in records)
        dirty = "-DIRTY" if self._commit.is_dirty else ""
        tried = "-TEST-BUILD" if any(record.is_test_build for record in records) else ""
        return self.folder.with_name(f"{FOLDER}-{records[0].version}-{systems}{dirty}{tried}.zip")

    def make(self, bundle: Bundle, added: Sequence[Path]) -> None:
        """Build the program, fill the folder, add the releases `added` of other systems, and make the zip.

        Raise BuildError if a licence is not known or if the audit finds a vulnerability.
        """
        bundle.make()
        unknown = release_documents.without_licence(self._environment)
        if unknown:
            raise BuildError(f"No licence is known for what lies in the program: {', '.join(unknown)}.")
        found = audit.run_audit(self._environment)
        print(found, flush=True)
        if found.outcome is audit.Outcome.FOUND:
            raise BuildError("No release is made of versions with known weak spots: change the lock first.")
        self._fill(bundle, found)
        for given in added:
            notify(f"Adding {given.name} ...")
            merge.add(self.folder, given, verify=self._verify)
        self._finish()

    def check(self) -> None:
        """Check the folder and the unpacked zip, and print the zip's size and SHA-256.

        Raise BuildError if a stick can't hold a file, if a checksum does not match, or if the program does
        not pass its self-check.
        """
        self._check_folder(self.folder)
        with tempfile.TemporaryDirectory(dir=self._environment.root / ".work") as room:
            self._check_folder(archive.unpack(self.zip, Path(room)))
        size = self.zip.stat().st_size / 1e6
        print(f"{self.zip.name}: {size:.1f} MB, SHA-256 {digest(self.zip)}", flush=True)

    def make_again(self) -> None:
        """Clone the commit into another folder, build the release there, and compare the two zips.

        Raise BuildError with a line for each file that differs. The clone is then kept for inspection.
        """
        other = self._environment.root / ".work" / "again" / "elsewhere"
        shutil.rmtree(other, ignore_errors=True)
        notify(f"Building a second time, in {other} ...")
        git = ["git", "-c", "advice.detachedHead=false"]
        clone = [*git, "clone", "--quiet", str(self._environment.root), str(other)]
        checkout = [*git, "-C", str(other), "checkout", "--quiet", self._commit.name]
        again = [sys.executable, str(other / "build" / "dev.py"), "release"]
        for command in (clone, checkout, again):
            if run_tool(command):
                raise BuildError("The second build failed; the lines above say why.")
        compare(self.zip, other / self.zip.relative_to(self._environment.root))
        shutil.rmtree(other.parent)

    def _fill(self, bundle: Bundle, found: audit.Audit) -> None:
        """Copy the program into a new folder, and write the documents for this system."""
        shutil.rmtree(self.folder.parent, ignore_errors=True)
        if MAC:
            self._zip_app(bundle)
        else:
            shutil.copytree(bundle.folder, self.folder, ignore=remade_files(bundle.folder))
        content = self.folder / merge.CONTENT
        release_documents.sign_packs(self._environment, self._commit, content)
        needs = system_requirements.needs(self.folder, build_record.system_here())
        record = build_record.new_record(
            self._environment.root, self._commit, content=content, needs=needs, audit=found
        )
        release_documents.write(self._environment, record, self._commit, self.folder)

    def _zip_app(self, bundle: Bundle) -> None:
        """Zip the program for Macs into the folder, as a stick can't hold its links; copy the content."""
        machine = build_record.system_here().partition("-")[2]
        self.folder.mkdir(parents=True)
        target = self.folder / f"FieldGuide-macOS-{machine}.zip"
        subprocess.run(["ditto", "-c", "-k", "--keepParent", bundle.folder / APP, target], check=True)
        shutil.copytree(
            self._environment.root / ".work" / "prebuilt" / "resources", self.folder / merge.CONTENT
        )

    def _finish(self) -> None:
        """Write what covers all systems: sheets, checksums, zip and its checksum; copy each pack beside it.

        Such a file mends a stick that is out of date.
        """
        readme_sheets.write(self.folder, build_record.records_in(self.folder))
        checksums.write(self.folder)
        archive.pack(self.folder, self.zip, seconds=self._commit.seconds)
        line = f"{digest(self.zip)}  {self.zip.name}\n"
        self.zip.with_name(f"{self.zip.name}.sha256").write_text(line, encoding="ascii", newline="\n")
        for pack in (self.folder / merge.CONTENT).glob("*.fieldguide"):
            shutil.copy(pack, self.folder.parent)

    def _check_folder(self, folder: Path) -> None:
        """Raise BuildError if a stick can't hold a folder, or if the program in it is faulty."""
        faults = stick.faults(folder)
        if faults:
            raise BuildError(f"A stick can't hold the release: {'; '.join(faults)}.")
        if not MAC:
            copy = Bundle(self._environment, folder=folder)
            print(copy.start_once(), flush=True)
            copy.verify()
        self._verify(folder)

    def _verify(self, folder: Path) -> None:
        """Raise BuildError if a file in a release's folder does not match its checksum."""
        command = self._environment.command("-B", "-m", "guide", "verify", str(folder))
        if run_tool(command, env=self._environment.variables()):
            raise BuildError(f"{folder.name} does not agree with its list of files; the lines above say why.")


def remade_files(folder: Path) -> Callable[[str, list[str]], list[str]]:
    """Return a filter for copytree that leaves out the data and the checksums of the program in `folder`.

    The data was written when the program was started. The release gets new checksums.
    """
    return lambda path, _names: [checksums.OWN_DATA, checksums.LIST] if Path(path) == folder else []


def digest(file: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal."""
    return sha256(file.read_bytes()).hexdigest()


def compare(one: Path, other: Path) -> None:
    """Print the SHA-256 of two equal zips; raise BuildError with a line for each file that differs."""
    if digest(one) == digest(other):
        print(f"Built twice, in two folders: the same bytes, SHA-256 {digest(one)}", flush=True)
        return
    differing = list(archive.differences(one, other)) or ["only in how they are packed"]
    raise BuildError("\n".join(["The two builds differ:", *differing]))
