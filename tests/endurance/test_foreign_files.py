"""Files that are no part of the guide: never spread with a copy, never deleted with a guide that is replaced."""

import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.driving import PROGRAM, copy_of_program, worker_environment
from tests.editions import PACK, edition
from tests.endurance import traced
from tests.running import run_program

pytestmark = [pytest.mark.bundle, pytest.mark.endure]
ROUNDS = 12  # of kills, at full length

FOREIGN = {
    ".hid/run.sh": b"#!/bin/sh\n",
    "a1.txt": b"one",
    "a2.txt": b"two",
    "client-notes.txt": b"about somebody",
    "services/inner/private.yaml": b"id: private\n",
    "zz-setup.exe": b"MZ",
}
OWNERS = {
    "data/FieldGuide.exe": b"MZ",
    "data/notes.odt": b"notes",
    "list for Monday.yaml": b"list",
    "resources/own-service.txt": b"own",
    "resources/services/own-service.yaml": b"id: own-service\n",
}
TAKEN = f"packs/{PACK}-5.fieldguide"
KEPT = "FieldGuide (kept from before)"


def run(program: Path, *words: str | Path, **more: object) -> subprocess.CompletedProcess[str]:
    output: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **more}
    return run_program(
        [str(program), *map(str, words)], env=worker_environment(), text=True, timeout=120, **output
    )


def put(folder: Path, given: dict[str, bytes]) -> None:
    for name, data in given.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
        (folder / name).chmod(0o755)


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@dataclass(frozen=True)
class Made:
    """A program with foreign files beside its content, and the first copy that it made."""

    program: Path
    stick: Path
    told: subprocess.CompletedProcess[str]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    place = tmp_path_factory.mktemp("foreign")
    program = copy_of_program(place / "mine" / "FieldGuide")
    put(program.parent / "resources", FOREIGN)
    (place / "stick").mkdir()
    return Made(program, place / "stick", run(program, "make-stick", "--json", place / "stick"))


@pytest.mark.skipif(sys.platform == "win32", reason="such names and marks as on POSIX")
def test_a_copy_spreads_nothing_that_is_no_content_and_names_all_of_it(made: Made) -> None:
    assert made.told.returncode == 0, made.told.stderr
    copy = made.stick / "FieldGuide"
    there = {path.relative_to(copy / "resources").as_posix() for path in (copy / "resources").rglob("*")}
    assert not there & {*FOREIGN, ".hid", "services/inner"}
    assert any(name.endswith(".fieldguide") for name in there), "the control: content is there"
    assert not [
        path for path in (copy / "resources").rglob("*.*") if os.access(path, os.X_OK) and path.is_file()
    ]
    (note,) = json.loads(made.told.stdout)["notes"]
    assert note["kind"] == "left out"
    assert note["files"] == [f"resources/{name}" for name in FOREIGN]
    assert made.told.stderr.splitlines()[-len(FOREIGN) :] == [f"  resources/{name}" for name in FOREIGN]
    checked = run(copy / PROGRAM.name, "verify")
    assert checked.returncode == 0
    assert checked.stdout.splitlines()[0].endswith("; all are as they were built or copied.")


def test_verify_names_every_file_that_is_no_part_of_it(made: Made) -> None:
    folder = made.program.parent
    put(folder, OWNERS)
    (folder / "data" / "settings-a").write_bytes(b"x")  # the control: a setting is no finding
    checked = run(made.program, "verify", "--json")
    found = {each["file"]: each["part"] for each in json.loads(checked.stdout)["findings"]}
    expected = {f"resources/{name}" for name in FOREIGN} | OWNERS.keys()
    assert (checked.returncode, found.keys()) == (1, expected)
    assert {path for path, part in found.items() if part != "other"} == {
        "resources/services/own-service.yaml"
    }
    for name in [*OWNERS, "data/settings-a"]:
        (folder / name).unlink()


def test_replacing_deletes_nothing_of_the_owner_and_a_full_disk_hides_no_copy(made: Made) -> None:
    copy = made.stick / "FieldGuide"
    put(copy, OWNERS)
    word = copy / "resources" / "README.md"
    word.write_bytes(word.read_bytes() + b"Ours.\n")
    owners = {**OWNERS, word.relative_to(copy).as_posix(): word.read_bytes()}
    refused = run(made.program, "make-stick", made.stick)
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[1:] == [
        *(f"  {name}" for name in sorted(owners)),
        "--replace puts this one in its place.",
    ]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = run(made.program, "make-stick", "--replace", made.stick, stdout=full)
    assert done.returncode == 1
    assert f"Copied to '{copy}'" in done.stderr
    assert done.stderr.endswith("This answer could not be written: No space left on device.\n")
    assert "Traceback" not in done.stderr
    assert files_in(made.stick / KEPT) == owners
    assert sorted(path.name for path in made.stick.iterdir()) == ["FieldGuide", KEPT]
    assert not (copy / "data").exists()


def test_a_replacement_that_is_killed_anywhere_loses_nothing_of_the_owner(
    made: Made, tmp_path: Path, figures
) -> None:
    traced.needs_strace()
    whole = files_in(PROGRAM.parent)
    dice = random.Random(20)
    steps = [("rename,renameat,renameat2", number) for number in (1, 2, 3)]
    steps += [("unlink,unlinkat", dice.randint(1, 960)) for _ in range(ROUNDS)]
    old_or_new = 0
    for calls, number in steps:
        stick = tmp_path / f"{calls}-{number}"
        shutil.copytree(PROGRAM.parent, stick / "FieldGuide")
        put(stick / "FieldGuide", {**OWNERS, TAKEN: edition(5)})
        killer = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={calls}"]
        killer += ["-e", f"inject={calls}:signal=SIGKILL:when={number}"]
        run_program(
            [*killer, str(made.program), "make-stick", "--replace", str(stick)],
            env=worker_environment(), capture_output=True, timeout=300,
        )  # fmt: skip
        found = files_in(stick)
        old_or_new += any(
            {path[len(top) :] for path in found if path.startswith(top)} >= whole.keys()
            for top in ("FieldGuide/", "FieldGuide (being replaced)/")
        )
        in_guides = {path.partition("/")[2]: data for path, data in found.items()}
        assert in_guides.items() >= {**OWNERS, TAKEN: edition(5)}.items()
        assert run(made.program, "make-stick", "--replace", stick).returncode == 0
        assert files_in(stick / KEPT) == OWNERS
        assert (stick / "FieldGuide" / TAKEN).read_bytes() == edition(5)
        assert sorted(path.name for path in stick.iterdir()) == ["FieldGuide", KEPT]
        assert run(stick / "FieldGuide" / PROGRAM.name, "verify").returncode == 0
        shutil.rmtree(stick)
    figures("make-stick: replacements killed, old or new guide whole", f"{len(steps)}, {old_or_new}")
    assert old_or_new == len(steps)
