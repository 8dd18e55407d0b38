"""Tests the command keys: a key is made in a terminal, shown, signs, and its signatures are verified."""

import json
import os
import sys
from pathlib import Path
from shutil import which

import pytest

from guide.signing.fingerprint import fingerprint_of_file, fingerprint_of_key
from guide.signing.secret_key import OWN_COMMENT
from guide.signing.signature import content_digest
from tests.cli.conftest import run_in_this_process
from tests.keys import minisign_file, secret_key, write_pair
from tests.running import run_program
from tests.terminal import run_in_terminal

ROOT = Path(__file__).parents[2]
KEY = secret_key()
WORDS = " ".join(fingerprint_of_key(KEY.public))
LINES = f"Public key: {KEY.public.line}\nKey id:     {KEY.public.id_text}\nIn words:   {WORDS}\n"
PASSWORD = "correct horse battery"


@pytest.fixture
def folder(tmp_path):
    """A folder with a key's two files and a file to sign."""
    write_pair(tmp_path, KEY)
    (tmp_path / "pack").write_bytes(b"content")
    return tmp_path


def keys(*words):
    return run_in_this_process("keys", *map(os.fspath, words))


def sentence(done):
    assert (done.returncode, done.stdout) == (1, "")
    return done.stderr.rstrip("\n")


needs_terminal = pytest.mark.skipif(which("setsid") is None, reason="setsid is not installed")


def in_terminal(*words, answers=()):
    command = [sys.executable, "-m", "guide", "keys", *map(os.fspath, words)]
    return run_in_terminal(command, ROOT, answers=answers)


@needs_terminal
def test_a_key_is_made_and_signs(tmp_path):
    code, shown = in_terminal("new", "county", "-o", tmp_path, answers=[PASSWORD, PASSWORD])
    assert code == 0, shown
    assert PASSWORD not in shown
    secret, public = tmp_path / "county.key", tmp_path / "county.pub"
    assert secret.read_text(encoding="ascii").splitlines()[0] == OWN_COMMENT
    showed = keys("show", public).stdout
    assert shown.endswith(showed)
    assert "A publisher has two keys: make a second one" in shown
    assert keys("show", secret).stdout == showed

    (tmp_path / "pack").write_bytes(b"content")
    sign = ("sign", tmp_path / "pack", "--key", secret)
    code, shown = in_terminal(*sign, answers=["another password"])
    assert (code, shown) == (1, "Password of the key: \nThe password does not open this key.\n")
    assert not (tmp_path / "pack.minisig").exists()
    code, shown = in_terminal(*sign, answers=[PASSWORD])
    assert (code, shown) == (0, f"Password of the key: \n'{tmp_path}/pack.minisig' was written.\n")
    done = keys("verify", tmp_path / "pack", "--by", public)
    assert done.returncode == 0, done.stderr
    assert showed in done.stdout


@needs_terminal
@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (["short"], "A password needs at least 12 characters. Nothing was made."),
        ([PASSWORD, PASSWORD + "x"], "The two passwords differ. Nothing was made."),
    ],
)
def test_a_short_password_or_a_slip_makes_no_key(answers, said, tmp_path):
    code, shown = in_terminal("new", "county", "-o", tmp_path, answers=answers)
    assert (code, shown.splitlines()[-1]) == (1, said)
    assert not list(tmp_path.glob("county*"))


@needs_terminal
def test_without_a_terminal_no_password_is_read(tmp_path):
    words = ["setsid", "--wait", sys.executable, "-m", "guide", "keys", "new", "county", "-o", str(tmp_path)]
    given = f"{PASSWORD}\n{PASSWORD}\n"
    done = run_program(words, cwd=ROOT, input=given, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "A password can only be typed in a terminal, and this is none.\n"
    assert not list(tmp_path.glob("county*"))


def test_no_key_is_made_beside_a_pack_or_the_program(folder):
    (folder / "mn-5.fieldguide").write_bytes(b"")
    assert "has a pack in it. A secret key there" in sentence(keys("new", "x", "-o", folder))
    assert "has a pack in it" in sentence(keys("new", "x", "-o", ROOT / "resources" / "laws"))
    assert "is on the stick with the program" in sentence(keys("new", "x", "-o", ROOT / "build"))


def test_no_key_is_written_over(folder):
    before = (folder / "a.key").read_bytes()
    assert "exists already" in sentence(keys("new", "a", "-o", folder))
    assert (folder / "a.key").read_bytes() == before


def test_words_that_are_missing_or_wrong_are_usage_and_a_name_is_that_of_a_file_on_every_system(folder):
    for name in ("", "../x", "a b", "a.key", "-x", "con", "LPT1", "x" * 65, "ä"):
        done = keys("new", "-o", folder, "--", name)
        assert (done.returncode, "NAME is the name of a file" in done.stderr) == (2, True), name
    for words in ([], ["bogus"], ["new", "x"], ["sign", "x"], ["verify", "x"], ["show"]):
        done = keys(*words)
        assert (done.returncode, done.stdout, "usage: fieldguide keys" in done.stderr) == (2, "", True), words


PLAIN = {"key_id": KEY.public.id_text, "public_key": KEY.public.line, "fingerprint": WORDS.split()}


def test_a_key_is_shown(folder):
    assert keys("show", folder / "a.pub").stdout == keys("show", folder / "a.key").stdout == LINES
    assert json.loads(keys("show", "--json", folder / "a.pub").stdout) == PLAIN


def test_a_file_is_signed_and_verified(folder):
    done = keys("sign", folder / "pack", "--key", folder / "a.key", "--comment", "edition 5")
    assert (done.returncode, done.stdout) == (0, f"'{folder}/pack.minisig' was written.\n")
    done = keys("verify", folder / "pack", "--by", folder / "a.pub")
    assert (done.returncode, done.stderr) == (0, "")
    signed = f"'{folder}/pack' is as it was signed with this key.\n"
    assert done.stdout == f"{signed}{LINES}Signed with it: edition 5\n"
    done = keys("sign", folder / "pack", "--key", folder / "a.key", "--force", "--json")
    signature = {"signature_file": f"{folder}/pack.minisig", "comment": "file:pack"}
    assert json.loads(done.stdout) == signature | PLAIN
    done = keys("verify", folder / "pack", "--by", folder / "a.pub", "--json")
    assert json.loads(done.stdout) == {"file": f"{folder}/pack", "comment": "file:pack"} | PLAIN


def test_a_signature_is_written_over_only_with_force(folder):
    (folder / "pack.minisig").write_bytes(b"mine")
    words = ("sign", folder / "pack", "--key", folder / "a.key")
    assert sentence(keys(*words)) == f"'{folder}/pack.minisig' exists already. --force writes over it."
    assert (folder / "pack.minisig").read_bytes() == b"mine"
    assert keys(*words, "--force").returncode == 0
    assert keys("verify", folder / "pack", "--by", folder / "a.pub").returncode == 0


def test_a_file_without_a_signature_is_named_in_words(folder):
    words = " ".join(fingerprint_of_file(content_digest([b"content"])))
    said = sentence(keys("verify", folder / "pack", "--by", folder / "a.pub"))
    assert said == f"The file is not signed: '{folder}/pack.minisig' is not there. Its words are: {words}"


def test_what_does_not_fit_is_a_sentence(folder):
    keys("sign", folder / "pack", "--key", folder / "a.key")
    (folder / "pack").write_bytes(b"contents")
    said = sentence(keys("verify", folder / "pack", "--by", folder / "a.pub"))
    assert said.startswith("The signature does not fit: the file was changed after it was signed")
    (folder / "b.pub").write_bytes(secret_key(bytes(32), bytes(8)).public.file)
    said = sentence(keys("verify", folder / "pack", "--by", folder / "b.pub"))
    assert said.startswith("This was signed with the key ")


def test_a_torn_key_is_a_sentence(folder):
    (folder / "a.key").write_bytes(minisign_file(KEY)[:-9])
    said = sentence(keys("sign", folder / "pack", "--key", folder / "a.key"))
    assert said == "The secret key is damaged: it must have 2 whole lines."


def test_a_file_name_can_not_play_tricks_with_the_terminal(folder):
    said = sentence(keys("show", folder / "a\x1b[2Jb"))
    assert "a<U+001B>[2Jb" in said
