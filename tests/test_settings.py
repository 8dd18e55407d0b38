"""What is kept, what is not, and what a stick may do to it."""

import errno
import json
import os
import subprocess
import sys
from dataclasses import fields, replace
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest

from guide.errors import GuideError, SettingsError
from guide.settings import MOST_OFF, Record, Settings, SettingsFile, ThemeChoice, decode, encode
from tests.running import run_program

ROOT = Path(__file__).parents[1]
CHOSEN = Settings(
    text_size=150, theme=ThemeChoice.DARK, region="ramsey", shift_exit=False, slash_search=False,
    packs_off=("cold-county", "winter-help"), packs_untried=("cold-county",), packs_begun=("winter-help",),
)  # fmt: skip
READ_ONLY = "This copy can't be written to, so your choice holds until you close the window."
FULL = "There is no room left beside the program, so your choice holds until you close the window."


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "stick" / "data"


@pytest.fixture
def file(folder):
    folder.parent.mkdir()
    return SettingsFile(folder)


def names(folder):
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else None


def slot(body):
    return sha256(body).hexdigest().encode() + b"\n" + body


def put(folder, name, value):
    folder.mkdir(exist_ok=True)
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    (folder / name).write_bytes(slot(body))


def test_without_a_choice_there_is_no_file(file, folder):
    assert file.read() == Settings()
    file.write(Settings())
    assert names(folder) is None


def test_each_setting_comes_back(file, folder):
    for name in (field.name for field in fields(Settings)):
        chosen = replace(Settings(), **{name: getattr(CHOSEN, name)})
        file.write(chosen)
        assert SettingsFile(folder).read() == chosen
        assert names(folder) == ["settings-a"]
        file.write(Settings())


PACKS = {"packs_off", "packs_untried", "packs_begun"}


def test_exactly_these_keys_are_ever_written(file, folder):
    file.write(replace(CHOSEN, region=""))
    file.write(CHOSEN)
    for name, keys in (
        ("settings-a", {"text_size", "theme", "shift_exit", "slash_search", *PACKS}),
        ("settings-b", {"text_size", "theme", "region", "shift_exit", "slash_search", *PACKS}),
    ):
        digest, body = (folder / name).read_bytes().split(b"\n")
        assert digest.decode() == sha256(body).hexdigest()
        raw = json.loads(body)
        assert set(raw) == {"generation", "settings"}
        assert set(raw["settings"]) == keys
    assert names(folder) == ["settings-a", "settings-b"]


def test_no_key_of_another_program_is_kept(file, folder):
    put(folder, "settings-a", {"generation": 1, "settings": {"text_size": 150, "last_page": "bed-tonight"}})
    file.change(lambda kept: replace(kept, theme=ThemeChoice.DARK))
    assert b"last_page" not in (folder / "settings-b").read_bytes()
    assert file.read() == Settings(text_size=150, theme=ThemeChoice.DARK)


def test_the_same_again_writes_nothing(file, folder):
    file.write(CHOSEN)
    before = (folder / "settings-a").read_bytes()
    file.write(CHOSEN)
    assert names(folder) == ["settings-a"]
    assert (folder / "settings-a").read_bytes() == before


def test_back_to_the_default_takes_all_away(file, folder):
    for changes in (1, 2, 3):
        for size in (110, 125, 150)[:changes]:
            file.write(Settings(text_size=size))
        file.write(Settings())
        assert names(folder) is None


def test_what_others_put_in_the_folder_stays(file, folder):
    file.write(CHOSEN)
    (folder / "note.txt").write_text("mine", encoding="utf-8")
    file.write(Settings())
    assert names(folder) == ["note.txt"]


def test_a_window_does_not_undo_what_another_changed(file, folder):
    other = SettingsFile(folder)
    file.change(lambda kept: replace(kept, text_size=125))
    other.change(lambda kept: replace(kept, theme=ThemeChoice.DARK))
    file.change(lambda kept: replace(kept, region="ramsey"))
    other.change(lambda kept: replace(kept, text_size=200))
    assert file.read() == Settings(text_size=200, theme=ThemeChoice.DARK, region="ramsey")
    file.change(lambda kept: replace(kept, text_size=None, theme=ThemeChoice.SYSTEM))
    other.change(lambda kept: replace(kept, region=""))
    assert names(folder) is None


def test_no_lock_is_left_and_two_at_the_same_time_do_no_harm(file, folder):
    """Two processes change different settings a hundred times each; a third only reads."""
    program = (
        "import sys\nfrom pathlib import Path\nfrom dataclasses import replace\n"
        "from guide.settings import SettingsFile, ThemeChoice\nfile = SettingsFile(Path(sys.argv[1]))\n"
        "for n in range(100):\n"
        "    values = {'text_size': (125, 150)[n % 2]} if sys.argv[2] == 'a' else {'region': ('ramsey', 'anoka')[n % 2]}\n"
        "    file.change(lambda kept: replace(kept, **values))\n"
    )
    words = [sys.executable, "-c", program, str(folder)]
    children = [subprocess.Popen([*words, name], cwd=ROOT, stderr=subprocess.PIPE) for name in "ab"]
    while any(child.poll() is None for child in children):
        seen = file.read()
        assert seen.text_size in (None, 125, 150)
        assert seen.region in ("", "ramsey", "anoka")
    assert [child.communicate(timeout=60)[1] for child in children] == [b"", b""]
    assert names(folder) == ["settings-a", "settings-b"]


def good(size):
    return {"generation": 3, "settings": {"text_size": size}}


VALUES = [
    ({"text_size": 100}, Settings(text_size=100)),  # chosen, so it is kept
    ({"text_size": 151, "theme": "dark"}, Settings(theme=ThemeChoice.DARK)),
    ({"text_size": True, "region": "ramsey"}, Settings(region="ramsey")),
    ({"text_size": "150", "shift_exit": False}, Settings(shift_exit=False)),
    ({"text_size": 150.0, "theme": "DARK"}, Settings()),
    ({"theme": ["dark"], "text_size": 150}, Settings(text_size=150)),
    ({"theme": None, "region": None, "shift_exit": None}, Settings()),
    ({"region": "<img src=x>", "text_size": 80}, Settings(text_size=80)),
    ({"region": "a" * 61}, Settings()),
    ({"shift_exit": 0}, Settings()),
    ({"packs_off": "winter-help"}, Settings()),
    ({"packs_off": ["b", 7, "../x", "a", "b"]}, Settings(packs_off=("a", "b"))),
    ({"slash_search": False}, Settings(slash_search=False)),
    ({"slash_search": "no"}, Settings()),
    ({"history": ["bed"]}, Settings()),
]


def test_a_value_that_is_not_known_falls_to_its_default_and_the_others_hold(file, folder):
    for values, read in VALUES:
        put(folder, "settings-a", {"generation": 1, "settings": values})
        assert file.read() == read, values


BODIES = [
    b"", b"null", b"[]", b"{}", b"7", b'"text"', b"{", b"\xff\xfe", b"[" * 3000, b'{"a":' * 700,
    b'{"generation": 4}', b'{"generation": 4, "settings": []}', b'{"generation": 0, "settings": {}}',
    b'{"generation": -1, "settings": {}}', b'{"generation": true, "settings": {}}',
    b'{"generation": "4", "settings": {}}', b'{"generation": 1e999, "settings": {}}',
    b'{"generation": ' + b"9" * 3000 + b', "settings": {}}',
]  # fmt: skip


def test_a_slot_that_says_nothing_falls_back_to_the_other(file, folder):
    for body in BODIES:
        put(folder, "settings-a", body)
        put(folder, "settings-b", good(150))
        assert file.read() == Settings(text_size=150), body[:40]
        file.change(lambda kept: replace(kept, region="ramsey"))
        assert file.read() == Settings(text_size=150, region="ramsey"), body[:40]


def test_what_would_not_be_read_again_is_refused_and_all_else_stays_as_it_was(file, folder):
    most = tuple(f"{number:0100}" for number in range(MOST_OFF))
    for pack_id in most:
        file.change(partial(Settings.with_pack, pack_id=pack_id, is_on=False))
    file.change(lambda kept: replace(kept, region="r" * 60, theme=ThemeChoice.DARK))
    kept, slots = file.read(), [path.read_bytes() for path in sorted(folder.iterdir())]
    assert kept.packs_off == most
    with pytest.raises(SettingsError, match=f"No more than {MOST_OFF} packs can be kept switched off"):
        file.change(partial(Settings.with_pack, pack_id="z", is_on=False))
    with pytest.raises(SettingsError, match="This choice can't be kept"):
        file.change(lambda kept: replace(kept, region="r" * 5000))
    assert file.read() == kept
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == slots


def test_a_damaged_slot_falls_back_to_the_other_and_is_mended(file, folder):
    for data in (b"", b"x", b"\n", b"0" * 64 + b"\n{}", b"\0" * 100_000):
        put(folder, "settings-b", good(150))
        (folder / "settings-a").write_bytes(data)
        assert file.read() == Settings(text_size=150)
        file.write(CHOSEN)
        assert decode((folder / "settings-a").read_bytes()) == Record(4, CHOSEN)
        assert decode((folder / "settings-b").read_bytes()) == Record(3, Settings(text_size=150))


def test_a_huge_file_is_not_read(file, folder, monkeypatch):
    put(folder, "settings-a", b"[" + b" " * 50_000_000 + b"]")
    assert (folder / "settings-a").stat().st_size > 50_000_000
    monkeypatch.setattr("json.loads", lambda body: pytest.fail("it was read"))
    assert file.read() == Settings()


def test_a_folder_in_the_place_of_a_slot_does_no_harm(file, folder):
    put(folder, "settings-b", good(150))
    (folder / "settings-a").mkdir()
    assert file.read() == Settings(text_size=150)
    with pytest.raises(SettingsError, match=READ_ONLY):
        file.write(CHOSEN)
    assert file.read() == Settings(text_size=150)
    file.write(Settings())
    assert file.read() == Settings()
    assert names(folder) == ["settings-a"]


def linked(link, target):
    try:
        link.symlink_to(target, target_is_directory=target.is_dir())
    except OSError:
        pytest.skip("no links can be made here")
    if not link.is_symlink():
        pytest.skip("Wine makes links, and then finds no file of that name")


@pytest.mark.parametrize("there", [True, False])
def test_a_link_in_the_place_of_a_slot_is_never_followed(file, folder, tmp_path, there):
    outside = tmp_path / "outside"
    if there:
        outside.write_bytes(encode(Record(9, CHOSEN)))
    folder.mkdir()
    linked(folder / "settings-a", outside)
    assert file.read() == Settings()
    with pytest.raises(SettingsError):
        file.write(replace(CHOSEN, text_size=200))
    assert outside.exists() == there
    assert not there or outside.read_bytes() == encode(Record(9, CHOSEN))


def test_a_folder_that_is_a_link_is_never_followed(file, folder, tmp_path):
    outside = tmp_path / "outside"
    put(outside, "settings-a", good(150))
    linked(folder, outside)
    assert file.read() == Settings()
    with pytest.raises(SettingsError):
        file.write(CHOSEN)
    file.write(Settings())
    assert names(outside) == ["settings-a"]
    assert folder.is_symlink()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_the_place_of_a_slot_holds_nothing_up(file, folder):
    folder.mkdir()
    os.mkfifo(folder / "settings-a")
    assert file.read() == Settings()


def test_a_file_in_the_place_of_the_folder_does_no_harm(file, folder):
    folder.write_text("mine", encoding="utf-8")
    assert file.read() == Settings()
    with pytest.raises(SettingsError, match=READ_ONLY):
        file.write(CHOSEN)
    assert folder.read_text(encoding="utf-8") == "mine"


def test_what_the_stick_refuses_is_said_in_a_sentence_and_leaves_nothing(file, folder, monkeypatch):
    others = (errno.EROFS, errno.EACCES, errno.EIO, errno.EPERM, errno.ENODEV)
    for number, sentence in ((errno.ENOSPC, FULL), *((number, READ_ONLY) for number in others)):

        def refuse(*_, number=number):
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr("guide.files.os.write", refuse)
        with pytest.raises(GuideError) as raised:
            file.write(CHOSEN)
        assert str(raised.value) == sentence
        assert names(folder) is None


def test_a_full_stick_keeps_what_it_had(file, folder, monkeypatch):
    file.write(Settings(text_size=110))
    file.write(Settings(text_size=125))

    def refuse(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("guide.files.os.fsync", refuse)
    with pytest.raises(SettingsError, match=FULL):
        file.write(CHOSEN)
    assert file.read() in (Settings(text_size=125), CHOSEN)
    monkeypatch.undo()
    file.write(Settings())
    assert names(folder) is None


KEEP = """
import os, sys
from pathlib import Path
from guide.settings import Settings, SettingsFile
if sys.argv[2:]:
    # The folder above may be closed to this user, so it stands in the stick already.
    os.chdir(Path(sys.argv[1]).parent)
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
file = SettingsFile(Path("data") if sys.argv[2:] else Path(sys.argv[1]))
print(file.read().text_size)
try:
    file.write(Settings(text_size=150))
except Exception as error:
    print(type(error).__name__, error)
print(file.read().text_size)
"""


def keep_elsewhere(folder, *before, as_nobody=False):
    """Keep a setting in a process that may not write there."""
    done = run_program(
        [*before, sys.executable, "-c", KEEP, str(folder), *(["nobody"] if as_nobody else [])],
        cwd=ROOT, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    return done.stdout.splitlines(), done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_folder_without_write_permission(file, folder):
    folder.parent.chmod(0o555)
    try:
        output, errors = keep_elsewhere(folder, as_nobody=os.geteuid() == 0)
    finally:
        folder.parent.chmod(0o755)
    assert errors == ""
    assert output == ["None", f"SettingsError {READ_ONLY}", "None"]
    assert names(folder) is None


@pytest.mark.skipif(sys.platform != "linux", reason="mounts as only Linux does")
def test_a_read_only_stick(file, folder):
    file.write(Settings(text_size=110))
    mount = f"mount --bind '{folder.parent}' '{folder.parent}' && mount -o remount,bind,ro '{folder.parent}' && exec \"$@\""
    if run_program(["unshare", "-rm", "sh", "-c", mount, "sh", "true"], capture_output=True).returncode:
        pytest.skip("nothing can be mounted here")
    output, errors = keep_elsewhere(folder, "unshare", "-rm", "sh", "-c", mount, "sh")
    assert errors == ""
    assert output == ["110", f"SettingsError {READ_ONLY}", "110"]
