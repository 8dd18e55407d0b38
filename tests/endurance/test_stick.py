"""The program on a stick: what FAT and exFAT take, how it is started from one, from any folder, twice at once."""

import importlib
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.driving import worker_environment
from tests.running import run_program
from tests.starting import linked_copy

ROOT = Path(__file__).resolve().parents[2]
OFFSCREEN = "This plugin does not support propagateSizeHints()\n"  # said by the screen that is none
HINT = "Field Guide can't start here"
ODD_PLACES = {
    "blanks and accents": "a stick with blanks é ü ñ",
    "leading dash": "-stick",
    "one dash": "-",
    "other letters": "Ключ 钥匙 مفتاح ቁልፍ",
    "quotes and signs": "it's $HOME `id` & (more); #1 %20",
    "200 characters": "/".join(["x" * 49] * 4),
}


@pytest.fixture
def stick() -> ModuleType:
    """The rules, as the build applies them."""
    return importlib.import_module("freeze.stick")


def copy_of_bundle(parent: Path) -> Path:
    """A copy of the program that costs no room: nothing in it is ever written."""
    parent.mkdir(parents=True, exist_ok=True)
    return linked_copy(parent / "FieldGuide").parent


def environment(home: Path) -> dict[str, str]:
    return worker_environment(HOME=str(home), QT_QPA_PLATFORM="offscreen")


def run(*command: str, home: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    done = run_program(
        command, env=environment(home), cwd=folder, capture_output=True, text=True, timeout=120
    )
    done.stderr = done.stderr.replace(OFFSCREEN, "")
    return done


REFUSED = {
    "device": ("CON", "resources/aux.yaml", "nul.tar.gz", "Com1 .txt", "lpt³"),
    "dot or a blank": ("resources./a.yaml", "a.yaml "),
    "refuses": tuple(f"a{sign}b.yaml" for sign in ':*?"<>|\\\n\x07\x7f'),
    "more than 150": ("a/" + "b" * 149,),
    "more than 255": ("\U0001f512" * 128,),
}
TAKEN = ("FieldGuide-Linux.com", "conduct/auxiliary.yaml", "a b/é.yaml", ".keep", "b" * 150)


def test_a_name_that_no_stick_takes_is_found_and_every_other_is_let_be(stick: ModuleType) -> None:
    names = [(fault, name) for fault, names in REFUSED.items() for name in names]
    missed = [(fault, name) for fault, name in names if fault not in "; ".join(stick.name_faults(name))]
    assert missed == []
    assert {name: list(stick.name_faults(name)) for name in TAKEN if list(stick.name_faults(name))} == {}


def test_names_that_differ_by_case_only_are_found(stick: ModuleType) -> None:
    assert list(stick.clashes(["a/B.yaml", "a/b.yaml", "b.yaml"])) == [("a/B.yaml", "a/b.yaml")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows itself refuses most of these")
def test_what_a_stick_cannot_hold_is_found_in_a_folder(stick: ModuleType, tmp_path: Path) -> None:
    for name in ("aux.yaml", "what?", "Twin", "twin"):
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to("Twin")
    with (tmp_path / "big").open("wb") as file:
        file.truncate(2**32)
    os.mkfifo(tmp_path / "pipe")
    assert sorted(stick.faults(tmp_path)) == [
        "Twin and twin: the same but for case",
        "aux.yaml: the name of a device",
        "big: 4 GiB or more",
        "link: a link",
        "pipe: neither a file nor a folder",
        "what?: a character that FAT refuses",
    ]


def test_the_content_fits_a_stick(stick: ModuleType) -> None:
    assert stick.faults(ROOT / "resources") == []


@pytest.mark.bundle
def test_the_program_fits_a_stick(stick: ModuleType, tmp_path: Path, figures) -> None:
    folder = copy_of_bundle(tmp_path)
    assert stick.faults(folder) == []
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    figures("F1: names of the program that FAT or exFAT refuses", f"0 of {len(names):,}")
    figures("F1: longest path in the program, of 150", max(map(len, names)))


@pytest.mark.bundle
def test_the_start_files_are_what_linux_and_a_shell_want(tmp_path: Path) -> None:
    folder = copy_of_bundle(tmp_path)
    program = folder / "FieldGuide-Linux.com"
    assert program.stat().st_size < 1_000_000
    assert os.access(program, os.X_OK)
    assert b"\r" not in (folder / "start-linux.sh").read_bytes()
    run_program(["sh", "-n", str(folder / "start-linux.sh")], check=True)


@pytest.mark.bundle
@pytest.mark.endure
@pytest.mark.parametrize("odd", ODD_PLACES)
def test_it_starts_from_a_folder_of_any_name(tmp_path: Path, empty_home: Path, odd: str) -> None:
    folder = copy_of_bundle(tmp_path / ODD_PLACES[odd])
    report = tmp_path / "report.txt"
    script = str(folder / "start-linux.sh")
    done = run("sh", script, "--self-check", str(report), home=empty_home, folder=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert report.read_text(encoding="utf-8").startswith("OK: ")
    for command, where in (
        ((str(folder / "FieldGuide-Linux.com"),), tmp_path),
        (("sh", "start-linux.sh"), folder),
        (("sh", "--", "FieldGuide/start-linux.sh"), folder.parent),
    ):
        done = run(*command, "list", home=empty_home, folder=where)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.count("\n") > 100


@pytest.mark.bundle
@pytest.mark.endure
def test_the_script_passes_words_and_the_exit_code_on(tmp_path: Path, empty_home: Path) -> None:
    script = str(copy_of_bundle(tmp_path) / "start-linux.sh")
    found = run("sh", script, "search", "my life  my choice", "--json", home=empty_home, folder=tmp_path)
    assert found.returncode == 0
    assert '"query": "my life  my choice"' in found.stdout
    assert run("sh", script, "show", "no such page", home=empty_home, folder=tmp_path).returncode == 1


@pytest.mark.bundle
@pytest.mark.endure
def test_the_script_starts_a_program_that_has_lost_its_mark(tmp_path: Path, empty_home: Path) -> None:
    folder = copy_of_bundle(tmp_path)
    program = folder / "FieldGuide-Linux.com"
    data = program.read_bytes()
    program.unlink()
    program.write_bytes(data)
    with pytest.raises(PermissionError):
        run(str(folder / "FieldGuide-Linux.com"), "list", home=empty_home, folder=tmp_path)
    done = run("sh", str(folder / "start-linux.sh"), "list", home=empty_home, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.bundle
def test_a_place_that_lets_nothing_start_is_named(tmp_path: Path, empty_home: Path) -> None:
    folder = copy_of_bundle(tmp_path)
    mount = 'mount --bind "$1" "$1" && mount -o remount,bind,noexec "$1" || exit 99; exec sh "$1/start-linux.sh" list'
    done = run("unshare", "-m", "sh", "-c", mount, "sh", str(folder), home=empty_home, folder=tmp_path)
    if done.returncode in (1, 99) and HINT not in done.stderr:
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
    assert (done.returncode, done.stdout) == (126, "")
    assert done.stderr.startswith(HINT)
    assert done.stderr.count("\n") == 1
