"""The word release: what it refuses, makes and checks, and how two builds are compared."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dev import audit
from freeze.bundle import Bundle
from freeze.commit import Commit, commit_of
from guide import __version__
from guide.stick.verification import verify
from release import archive, build_record, release, release_documents
from tests.build.releases import files_of, lay, lay_release
from tests.running import run_program

ROOT = Path(__file__).resolve().parents[3]
PACK = b"id: winter-help\nedition: 3\npublished: 2026-11-24\n"
PROGRAM = """#!/bin/sh
case $1 in
    --self-check) echo "OK: tried" > "$2" ;;
    verify) exec "{python}" -B -m guide verify "$(dirname "$0")" ;;
esac
"""


def commit(**changes: Any) -> Any:
    values: dict[str, Any] = {"name": "c" * 40, "seconds": 1_790_000_000, "is_dirty": False}
    return Commit(**values | changes)


def test_what_can_not_be_had_is_refused_in_a_sentence(capsys: Any) -> None:
    for words, is_dirty, why in (
        ("", True, "There are changes that are not committed"),
        ("--twice", True, "not committed"),
        ("--twice --dirty", True, "--twice builds what is committed"),
        ("--twice --add x.zip", False, "--twice builds what is committed"),
    ):
        with pytest.raises(Exception, match=why):
            release.check_options(commit(is_dirty=is_dirty), release.parse(words.split()))
    for words, is_dirty in (("--dirty", True), ("--add x.zip y", False), ("--twice", False)):
        release.check_options(commit(is_dirty=is_dirty), release.parse(words.split()))
    with pytest.raises(SystemExit):
        release.parse(["--fast"])
    assert "usage: dev.py release" in capsys.readouterr().err


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A release of a small program that needs no build: bundle, documents and audit are made up."""
    root = tmp_path / "project"
    built = root / "dist" / "FieldGuide"
    script = PROGRAM.format(python=sys.executable).encode()
    lay(
        built,
        {
            "FieldGuide-Linux.com": script,
            "start-linux.sh": b"#!/bin/sh\n",
            "program-linux/a.pyc": b"a",
            "program-linux/data/x": b"x",
        },
    )
    lay(
        root,
        {"resources/pack.yaml": PACK, ".work/x": b"", "LICENSE": b"Apache"},
    )
    lay(built, {"resources/pack.yaml": PACK, "data/settings-a": b"mine"})
    lay(built, {"resources/winter-help-3.fieldguide": b"not signed"})
    lay(root, {"pyproject.toml": (ROOT / "pyproject.toml").read_bytes(), "SECURITY.md": b"promises"})
    lay(root, {".work/prebuilt/provenance.json": b"[]", ".work/prebuilt/licences.bin": b""})
    lay(root, {"build/CHANGELOG.md": b"changes"})
    (built / "FieldGuide-Linux.com").chmod(0o755)
    environment: Any = SimpleNamespace(
        root=root,
        command=lambda *words: [sys.executable, *words],
        variables=lambda *_: {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setattr("freeze.bundle.on_virtual_screen", list)
    monkeypatch.setattr(Bundle, "make", lambda _bundle: None)
    nothing = audit.Audit(outcome=audit.Outcome.NOT_RUN, details="nobody answered")
    monkeypatch.setattr(audit, "run_audit", lambda _environment: nothing)
    monkeypatch.setattr(
        release_documents, "_run", lambda _environment, _module, words: Path(words[-1]).write_text("document")
    )
    return release.Release(environment, commit())


linux = pytest.mark.skipif(sys.platform != "linux", reason="the made-up program is one for Linux")


@linux
def test_a_release_is_made_zipped_and_checked(made: Any, capfd: Any) -> None:
    made.make(Bundle(made._environment), [])
    made.check()
    names = set(files_of(made.folder))
    system = build_record.system_here()
    assert names == {
        "FieldGuide-Linux.com", "start-linux.sh", "program-linux/a.pyc", "program-linux/data/x", "resources/pack.yaml", "SHA256SUMS",
        "resources/winter-help-3.fieldguide",
        "READ ME FIRST.txt", "for-it/FOR IT.txt", "for-it/LICENSE.txt", "for-it/SECURITY.md", "for-it/CHANGELOG.md", "for-it/CHANGE THE CONTENT.txt",
        f"for-it/licences-{system}.txt", f"for-it/sbom-{system}.cdx.json", f"for-it/release-{system}.json",
    }  # fmt: skip
    assert (verify(made.folder).listed, verify(made.folder).findings) == (len(names) - 1, ())
    record = json.loads((made.folder / "for-it" / f"release-{system}.json").read_text())
    assert (record["commit"], record["edition"], record["is_dirty"]) == ("c" * 40, "3", False)
    assert record["audit"] == "NOT AUDITED: nobody answered."
    assert made.zip.name == f"FieldGuide-{record['version']}-{system}.zip"
    line = made.zip.with_name(f"{made.zip.name}.sha256").read_text()
    checked = run_program(
        ["sha256sum", "-c"], input=line, cwd=made.zip.parent, text=True, capture_output=True
    )
    assert checked.returncode == 0
    assert (made.folder / "resources" / "winter-help-3.fieldguide").read_text() == "document", "it was signed"
    assert made.zip.with_name("winter-help-3.fieldguide").read_text() == "document"
    beside = {path.name for path in made.zip.parent.iterdir()}
    assert beside == {"FieldGuide", "winter-help-3.fieldguide", made.zip.name, f"{made.zip.name}.sha256"}
    back = archive.unpack(made.zip, made.zip.parent / "back")
    assert files_of(back) == files_of(made.folder)
    said = capfd.readouterr().out
    assert said.count("OK: tried") == 2, "the folder's program and the zip's were started"
    assert line.split()[0] in said
    first = made.zip.read_bytes()
    made.make(Bundle(made._environment), [])
    assert made.zip.read_bytes() == first, "the same commit gives the same zip"


@linux
def test_other_systems_are_added_and_named_in_the_sheets(made: Any, tmp_path: Path) -> None:
    made.make(Bundle(made._environment), [])
    content = {f"resources/{name}": data for name, data in files_of(made.folder / "resources").items()}
    other = lay_release(tmp_path / "other" / "FieldGuide", "windows-x86_64", content)
    made.make(Bundle(made._environment), [other])
    made.check()
    assert made.zip.name.endswith("-windows-x86_64.zip")
    assert "FieldGuide.exe" in (made.folder / "READ ME FIRST.txt").read_text()
    assert verify(made.folder).findings == ()


@linux
def test_a_program_made_under_wine_makes_it_a_test_build_by_name(
    made: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.make(Bundle(made._environment), [])
    content = {f"resources/{name}": data for name, data in files_of(made.folder / "resources").items()}
    with monkeypatch.context() as wine:
        wine.setattr(build_record, "is_wine", lambda: True)
        tried = build_record.tried_on()
    other = lay_release(tmp_path / "other" / "FieldGuide", "windows-x86_64", content, tried_on=tried)
    made.make(Bundle(made._environment), [other])
    assert made.zip.name.endswith("-windows-x86_64-TEST-BUILD.zip")
    sheet = (made.folder / "for-it" / "FOR IT.txt").read_text(encoding="utf-8")
    assert "TEST BUILD under Wine, not for workers: " in " ".join(sheet.split())


@linux
def test_a_try_says_so_in_its_name(made: Any) -> None:
    made._commit = commit(is_dirty=True)
    made.make(Bundle(made._environment), [])
    assert made.zip.name.endswith("-DIRTY.zip")
    assert "NOT A RELEASE" in (made.folder / "for-it" / "FOR IT.txt").read_text()


HARMS: dict[str, Callable[[Path], object]] = {
    "does not agree with its list": lambda folder: (folder / "program-linux" / "a.pyc").write_bytes(b"b"),
    "A stick can't hold .*: a link": lambda folder: (folder / "program-linux" / "link").symlink_to("a.pyc"),
    "the same but for case": lambda folder: (folder / "program-linux" / "A.pyc").write_bytes(b""),
    "the name of a device": lambda folder: (folder / "aux.txt").write_bytes(b""),
    "more than 150 characters": lambda folder: (folder / ("n" * 151)).write_bytes(b""),
    "failed its self-check": lambda folder: (folder / "FieldGuide-Linux.com").write_text(
        "#!/bin/sh\nexit 3\n"
    ),
}


@linux
@pytest.mark.parametrize("why", HARMS)
def test_what_is_wrong_with_a_release_is_found(made: Any, why: str) -> None:
    made.make(Bundle(made._environment), [])
    HARMS[why](made.folder)
    with pytest.raises(Exception, match=why):
        made.check()


@linux
def test_known_weak_spots_and_unknown_licences_stop_it(made: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found = audit.Audit(outcome=audit.Outcome.FOUND, details="b 2 (PYSEC-1)")
    monkeypatch.setattr(audit, "run_audit", lambda _environment: found)
    with pytest.raises(Exception, match="known weak spots"):
        made.make(Bundle(made._environment), [])
    rows = [{"kind": "unknown", "files": ["libstray.so"]}, {"kind": "own", "files": ["a"]}]
    (made._environment.root / ".work" / "prebuilt" / "provenance.json").write_text(json.dumps(rows))
    with pytest.raises(Exception, match=r"No licence is known for what lies in the program: libstray\.so\."):
        made.make(Bundle(made._environment), [])


SCRIPT = """
import shutil, sys
from pathlib import Path
root = Path(__file__).resolve().parents[1]
assert sys.argv[1:] == ["release"]
(root / "dist" / "release").mkdir(parents=True)
shutil.copy(root / "zips" / "NAME.zip", root / "dist" / "release" / "FieldGuide-VERSION-linux-x86_64.zip")
"""


@pytest.fixture
def cloned(made: Any, tmp_path: Path) -> Any:
    """Return a function that commits a project whose second build makes a zip, and builds it again."""
    root = made._environment.root
    lay_release(made.folder, "linux-x86_64")
    for name, data in (("same", b"a"), ("other", b"b")):
        lay(tmp_path / name, {"FieldGuide/x": data})
        (root / "zips").mkdir(exist_ok=True)
        archive.pack(tmp_path / name / "FieldGuide", root / "zips" / f"{name}.zip", seconds=1_790_000_000)
    made.zip.write_bytes((root / "zips" / "same.zip").read_bytes())

    def again(name: str) -> None:
        script = SCRIPT.replace("NAME", name).replace("VERSION", __version__)
        lay(root, {"build/dev.py": script.encode(), ".gitignore": b"dist/\n.work/\n"})
        person = ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
        for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "a"]):
            run_program(["git", "-C", root, *person, *words], check=True)
        made._commit = commit_of(root)
        lay(root, {"build/dev.py": b"raise SystemExit('what is not committed is not built')"})
        made.make_again()

    return again


def test_the_commit_is_built_again_in_another_folder(made: Any, cloned: Any, capfd: Any) -> None:
    cloned("same")
    assert "Built twice, in two folders: the same bytes" in capfd.readouterr().out
    assert not (made._environment.root / ".work" / "again").exists()


def test_a_second_build_that_differs_or_fails_ends_it_and_stays(made: Any, cloned: Any) -> None:
    with pytest.raises(Exception, match="FieldGuide/x differs"):
        cloned("other")
    assert (made._environment.root / ".work" / "again" / "elsewhere" / "dist").is_dir()
    with pytest.raises(Exception, match="The second build failed"):
        cloned("none")
