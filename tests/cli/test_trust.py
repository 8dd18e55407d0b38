"""Tests the command trust: whom this stick trusts is shown with all keys in words."""

import json

import pytest

from guide.signing.fingerprint import fingerprint_of_key
from tests.cli.conftest import run_in_this_process
from tests.editions import COUNTY, KEY, OFFLINE, PACK, trust_coalition


@pytest.fixture
def program(tmp_path, monkeypatch):
    monkeypatch.setattr("guide.cli.trust.own_folder", lambda: tmp_path)
    return tmp_path


def test_whom_it_trusts_is_shown(program):
    trust_coalition(program, "signed_only: true\n")
    first, *keys, last = run_in_this_process("trust").stdout.splitlines()
    assert first == f"A coalition signs {PACK}, {COUNTY}:"
    for key, line in zip((KEY, OFFLINE), keys, strict=True):
        assert line.endswith(f"{key.public.id_text}  {' '.join(fingerprint_of_key(key.public))}")
    assert last == "Only packs that a publisher has signed are taken."
    plain = json.loads(run_in_this_process("trust", "--json").stdout)
    assert [each["key"]["public_key"] for each in plain["publishers"]] == [KEY.public.line]
    assert (plain["publishers"][0]["offline_key"]["key_id"], plain["signed_only"]) == (
        OFFLINE.public.id_text,
        True,
    )


def test_nobody_and_a_slip_are_said(program):
    assert run_in_this_process("trust").stdout == "It trusts no publisher.\n"
    (program / "trust.yaml").write_text("publishers: 7\n", encoding="utf-8")
    done = run_in_this_process("trust")
    assert (done.returncode, "trust.yaml:1:13" in done.stderr) == (1, True)
