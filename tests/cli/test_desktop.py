"""fieldguide desktop, as a person or a program calls it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide.cli.run import run
from guide.paths import icon_file
from tests.programs import become, program_folder

ROOT = Path(__file__).parents[2]
NAMES = ["fieldguide.desktop", "fieldguide.png"]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux desktops have such entries")


@pytest.fixture
def applications(tmp_path):
    (tmp_path / "applications").mkdir()
    return tmp_path / "applications"


@pytest.fixture
def program(tmp_path, monkeypatch):
    """Have this process be the standalone program, on a stick with a telling path."""
    folder = program_folder(tmp_path / "my 100% $tick" / "FieldGuide")
    program = folder / "FieldGuide"
    program.chmod(0o755)
    become(monkeypatch, program, tmp_path)
    return program


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def lines(folder):
    return (folder / NAMES[0]).read_text(encoding="utf-8").splitlines()


def test_entry_and_picture_lie_in_the_folder_named_and_the_trace_is_told(program, applications, capsys):
    assert run(["desktop", str(applications)]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert told.out == (
        f"The entry lies in '{applications}'. This is a trace: whoever looks at this computer sees that the "
        "guide is used here. 'fieldguide desktop --remove FOLDER' takes it away.\n"
    )
    assert names(applications) == NAMES
    assert (applications / NAMES[1]).read_bytes() == icon_file().read_bytes()
    quoted = str(program).replace("$", "\\\\$").replace("%", "%%")
    assert f'Exec="{quoted}"' in lines(applications)
    assert f"Path={program.parent}" in lines(applications)
    assert f"Icon={applications / NAMES[1]}" in lines(applications)
    assert {"Name=Field Guide", "StartupWMClass=fieldguide"} < set(lines(applications))


def test_where_no_file_counts_as_a_program_a_shell_starts_it(program, applications):
    program.chmod(0o644)
    assert run(["desktop", str(applications)]) == 0
    (command,) = [line for line in lines(applications) if line.startswith("Exec=")]
    assert command.startswith('Exec="/bin/sh" "')
    assert command.endswith('/start-linux.sh"')


def test_again_it_is_brought_up_to_date_and_removed_both_go(program, applications, capsys):
    assert run(["desktop", str(applications)]) == 0
    moved = program.rename(program.with_name("Other"))
    sys.executable = str(moved)
    assert run(["desktop", str(applications)]) == 0
    assert any("Other" in line for line in lines(applications))
    capsys.readouterr()
    assert run(["desktop", "--remove", "--json", str(applications)]) == 0
    files = [str(applications / name) for name in NAMES]
    assert json.loads(capsys.readouterr().out) == {"files": files, "removed": True}
    assert names(applications) == []
    assert run(["desktop", "--remove", str(applications)]) == 1
    assert "There is no '" in capsys.readouterr().err


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("word", ["", "--remove"])
def test_what_others_made_stays(program, applications, capsys, name, word):
    (applications / name).write_bytes(b"[Desktop Entry]\nName=Field Guide\n")
    assert run(["desktop", str(applications), *([word] if word else [])]) == 1
    assert names(applications) == [name]
    assert (applications / name).read_bytes() == b"[Desktop Entry]\nName=Field Guide\n"
    assert capsys.readouterr().out == ""


def test_a_picture_that_was_changed_is_not_taken_away(program, applications):
    assert run(["desktop", str(applications)]) == 0
    (applications / NAMES[1]).write_bytes(b"mine")
    assert run(["desktop", str(applications)]) == 1
    assert run(["desktop", "--remove", str(applications)]) == 0
    assert names(applications) == [NAMES[1]]


def test_a_link_is_not_followed(program, applications, tmp_path):
    (tmp_path / "elsewhere").write_bytes(b"mine")
    (applications / NAMES[0]).symlink_to(tmp_path / "elsewhere")
    assert run(["desktop", str(applications)]) == 1
    assert (tmp_path / "elsewhere").read_bytes() == b"mine"


def test_other_systems_and_no_folder_are_a_sentence_each(program, applications, capsys, monkeypatch):
    assert run(["desktop", str(applications / "nowhere")]) == 1
    assert "There is no folder '" in capsys.readouterr().err
    monkeypatch.setattr(sys, "platform", "win32")
    assert run(["desktop", str(applications)]) == 1
    assert capsys.readouterr().err == (
        "Only Linux desktops have such entries; on this system, start the guide from its own folder.\n"
    )
    assert names(applications) == []


def fieldguide(*words):
    return subprocess.run(
        [sys.executable, "-B", "-m", "guide", "desktop", *map(os.fspath, words)],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def test_a_checkout_has_no_entry(applications):
    done = fieldguide(applications)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Only the standalone program can have an entry in a menu; this is not it.\n"
    assert names(applications) == []


@pytest.mark.parametrize("words", [(), ("--bogus", "x"), ("a", "b")])
def test_usage_errors(words):
    assert fieldguide(*words).returncode == 2
