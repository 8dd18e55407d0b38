"""An entry of a desktop's menu: whatever the path, a desktop starts that very file."""

import ast
import shutil
import subprocess
from pathlib import Path

import pytest

from guide.desktop_entry import ENTRY, WINDOW, Entry, entry_bytes, is_our_entry, is_our_picture
from guide.errors import GuideError

PATHS = [
    "/media/worker/STICK/FieldGuide/FieldGuide-Linux.com",
    '/media/wör ker/a "b" $HOME `id` c\\d %f 100%/it\'s/~/#/FieldGuide-Linux.com',
    "/media/a;b&c|d<e>f(g)*h?i/FieldGuide-Linux.com",
    "/media/two\nlines\tand\rmore/FieldGuide-Linux.com",
]
ESCAPES = {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}


def value(data, key):
    """What a desktop reads for a key: the general escapes of the type string undone."""
    (line,) = [line for line in data.decode().splitlines() if line.startswith(f"{key}=")]
    raw, read, signs = line.partition("=")[2], "", iter(line.partition("=")[2])
    assert raw == raw.strip()
    for sign in signs:
        read += ESCAPES[next(signs)] if sign == "\\" else sign
    return read


def command(data):
    """What a desktop runs: the quotes are those of a shell, so ask one; then %% is one."""
    script = f"printf '%s\\0' {value(data, 'Exec')}"
    done = subprocess.run(["sh", "-c", script], capture_output=True, check=True)
    words = done.stdout.decode().split("\0")[:-1]
    assert all(word.count("%") % 2 == 0 for word in words)
    return [word.replace("%%", "%") for word in words]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.skipif(not shutil.which("sh"), reason="there is no shell to ask")
def test_a_path_comes_out_as_it_went_in(path):
    data = entry_bytes(Entry(("/bin/sh", path), str(Path(path).parent), f"{path}.png"), b"picture")
    assert command(data) == ["/bin/sh", path]
    assert value(data, "Path") == str(Path(path).parent)
    assert value(data, "Icon") == f"{path}.png"
    assert len(data.splitlines()) == 13


@pytest.mark.parametrize("path", PATHS[:3])
@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-utils is not here")
def test_the_validator_of_freedesktop_finds_nothing(tmp_path, path):
    entry = Entry(("/bin/sh", path), str(Path(path).parent), "/home/worker/field-guide.png")
    (tmp_path / ENTRY).write_bytes(entry_bytes(entry, b"picture"))
    done = subprocess.run(
        ["desktop-file-validate", str(tmp_path / ENTRY)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    bad = (tmp_path / ENTRY).read_text(encoding="utf-8").replace("Type=Application", "Type=Aplication")
    (tmp_path / ENTRY).write_text(bad, encoding="utf-8")
    assert subprocess.run(
        ["desktop-file-validate", str(tmp_path / ENTRY)], capture_output=True, check=False
    ).returncode


def test_a_folder_whose_name_is_no_text_is_told():
    with pytest.raises(GuideError, match="no Unicode text"):
        entry_bytes(Entry(("/media/\udcff/a",), "/media", "/i.png"), b"")


def test_only_what_was_written_here_is_ours():
    data = entry_bytes(Entry(("/a",), "/", "/i.png"), b"picture")
    assert is_our_entry(data)
    assert is_our_picture(data, b"picture")
    assert not is_our_picture(data, b"another")
    foreign = data.replace(b"X-FieldGuide-Made=true\n", b"# X-FieldGuide-Made=true\n")
    assert not is_our_entry(foreign)
    assert not is_our_picture(foreign, b"picture")


def test_the_window_calls_itself_as_the_entry_does():
    tree = ast.parse((Path(__file__).parents[1] / "guide" / "app.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    names = {ast.unparse(call.func).rpartition(".")[2]: ast.unparse(call) for call in calls}
    assert names["QApplication"] == f"QApplication(['{WINDOW}'])"
    assert names["setDesktopFileName"].endswith(f"setDesktopFileName('{WINDOW}')")
