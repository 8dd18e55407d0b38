"""The command trust tells what a list of those whom a stick trusts changes."""

from typing import Any

import pytest

from tests.cli.conftest import run_in_this_process
from tests.editions import PACK
from tests.keys import secret_key
from tests.root_lists import list_text, next_list

FLOOR = f"{{pack: {PACK}, edition: 5, withdrawn: [7]}}"


@pytest.fixture
def program(tmp_path, monkeypatch):
    for module in ("list_signers", "list_taking"):
        monkeypatch.setattr(f"guide.cli.{module}.own_folder", lambda: tmp_path)
    (tmp_path / "trust.yaml").write_bytes(list_text(1))
    return tmp_path


def checked(program):
    """Return what `trust check` prints of the list in the folder of the program."""
    return run_in_this_process("trust", "check", str(program / "list")).stdout.splitlines()


def test_what_changes_is_told(program):
    cases: tuple[tuple[dict[str, Any], dict[str, Any], str], ...] = (
        ({}, {"epoch": 1}, f"  Editions of {PACK} from before epoch 1 are not taken."),
        (
            {"floors": FLOOR},
            {"floors": f"{{pack: {PACK}, edition: 8}}"},
            f"  Editions of {PACK} older than 8 (epoch 0) are not taken.",
        ),
        ({}, {}, "Nothing differs."),
    )
    for old, new, sentence in cases:
        (program / "trust.yaml").write_bytes(list_text(1, **old))
        (program / "list").write_bytes(next_list(2, **new))
        assert checked(program)[-2] == sentence


def test_publishers_who_come_and_go_and_their_keys_are_told(program):
    keys = [secret_key(bytes([n] * 32), bytes([n] * 8)) for n in (21, 22)]
    (program / "list").write_bytes(next_list(2, epoch=1, keys=keys))
    assert "  A coalition has other keys: 2 new, 2 gone; epoch 0, now 1." in checked(program)
    text = list_text(1).replace(b"A coalition", b"Another")
    (program / "trust.yaml").write_bytes(text.replace(b"floors: []", b"signed_only: true"))
    lines = checked(program)
    assert f"  New publisher: A coalition, for {PACK}." in lines
    assert "  Another is no publisher any more." in lines
    assert "  Packs that no publisher has signed are taken again." in lines
