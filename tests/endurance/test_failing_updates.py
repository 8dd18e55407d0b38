"""R2: every call of the standalone program on the packs fails once while an update is taken (of the checkout: test_shelf.py)."""

import shutil
from pathlib import Path

import pytest

from guide.packs.pack_file import PackFile
from guide.packs.shelf import Shelf
from guide.packs.trust import Trust, origin_of
from tests.editions import PACK, edition
from tests.endurance.traced import needs_strace
from tests.running import run_program

ROOT = Path(__file__).parents[2]
BUNDLE = ROOT / "dist" / "FieldGuide"
NAMES = [f"{PACK}-4.fieldguide", f"{PACK}-5.fieldguide", f"{PACK}-5.fieldguide.part"]
READING = ("newfstatat", "openat", "fstat", "lseek", "read", "getdents64", "close")
WRITING = ("mkdir", "unlink", "write", "fsync", "rename")
MOST = 200  # calls of a kind


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    if not BUNDLE.is_dir():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    needs_strace()
    return Path(shutil.copytree(BUNDLE, tmp_path_factory.mktemp("stick") / "FieldGuide"))


@pytest.fixture
def update(program, tmp_path):
    """A function that takes edition 5 after edition 4, while one call of a kind fails, by its number."""
    old, new = edition(4, is_signed=False), edition(5, is_signed=False)
    packs, file, log = program / "packs", tmp_path / "mailed.fieldguide", tmp_path / "calls.txt"
    file.write_bytes(new)
    words = " ".join(origin_of(PackFile(new), Trust()).words)

    def run(call, error, number):
        shutil.rmtree(packs, ignore_errors=True)
        packs.mkdir()
        (packs / NAMES[0]).write_bytes(old)
        paths = [word for path in (packs, *(packs / name for name in NAMES)) for word in ("-P", str(path))]
        fault = f"inject={call}:error={error}:when={number}"
        strace = ["strace", "-f", "-qq", "-o", str(log), "-e", f"trace={call}", "-e", fault, *paths]
        done = run_program(
            [*strace, str(program / "FieldGuide-Linux.com"), "update", str(file), "--words", words],
            capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        return done, "(INJECTED)" in log.read_text(encoding="utf-8", errors="replace")

    return run


def whole_editions(program):
    taken = Shelf(program, Trust()).editions(PACK)
    for each in taken:
        each.file.check()
    return [each.file.manifest.edition for each in taken]


def said_of(done, usual):
    """Check what was said of an update, and return whether it was taken."""
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode in (0, 1)
    assert done.stderr.removeprefix(usual).count("\n") == done.returncode, done.stderr
    assert ("Taken." in done.stdout) is not bool(done.returncode)
    return not done.returncode


@pytest.mark.bundle
@pytest.mark.endure
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_whatever_call_fails_the_old_edition_stays_and_one_sentence_is_said(program, update, error, figures):
    done, _ = update("write", error, 9_999)
    usual = done.stderr  # that it was started from a temporary folder
    assert (said_of(done, usual), whole_editions(program)) == (True, [5, 4])
    results = []
    calls = (*READING, *WRITING) if error == "EIO" else ("openat", *WRITING)
    for call in calls:
        for number in range(1, MOST + 1):
            done, is_injected = update(call, error, number)
            if not is_injected:
                break
            is_taken, editions = said_of(done, usual), whole_editions(program)
            # A folder that was not read may hide the edition before from the program, never from the stick.
            assert editions == [5, 4] if is_taken else editions in ([4], [5, 4]), (call, number, editions)
            assert not list((program / "packs").glob("*.part")), (call, number)
            results.append(is_taken)
        assert number < MOST, "more calls than are tried"
    assert len(results) >= len(calls), "the control: calls were found"
    row = (
        f"R2: calls of the program on the packs, each fails once ({error}): all, update refused, edition lost"
    )
    figures(row, f"{len(results)}, {results.count(False)}, 0")
