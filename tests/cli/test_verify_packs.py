"""The command verify beside updates that a stick has taken, and its trust.yaml."""

import json

import pytest

from guide.packs.lineage import Lineage
from tests.cli.conftest import run_in_this_process
from tests.editions import HANDED_OVER, KEY, NEW_KEY, edition, trust_coalition
from tests.programs import program_folder, write_list

WHOLE = "Taken later, and whole: Winter help, edition 5. Signed by A coalition."


@pytest.fixture
def folder(tmp_path):
    """A small program that trusts a coalition, as its list says, and has taken an edition by it."""
    folder = program_folder(tmp_path / "a stick")
    trust_coalition(folder)
    write_list(folder)
    (folder / "packs").mkdir()
    (folder / "packs" / "winter-help-5.fieldguide").write_bytes(edition(5))
    return folder


def lines(folder):
    done = run_in_this_process("verify", str(folder))
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def test_a_whole_update_is_named_and_is_nothing_strange(folder):
    code, said = lines(folder)
    assert code == 0
    assert said[:2] == ["6 files are in the list; all are as they were built or copied.", WHOLE]
    assert "do not start" not in "".join(said)
    told = json.loads(run_in_this_process("verify", str(folder), "--json").stdout)
    update = {"file": "packs/winter-help-5.fieldguide", "edition": 5, "signed_by": "A coalition"}
    update |= {"handovers": [], "oldest": 1, "withdrawn": []}
    assert told["packs"] == [update]
    # One that nobody known has signed is named with its words.
    (folder / "packs" / "winter-help-5.fieldguide").write_bytes(edition(5, is_signed=False))
    code, said = lines(folder)
    assert code == 0
    assert (
        "edition 5. Not signed, so only its pages and places are used. The words of the pack are: " in said[1]
    )


def test_all_else_among_the_updates_is_named_with_what_to_do(folder):
    packs = folder / "packs"
    (packs / "winter-help-4.fieldguide").write_bytes(edition(4)[:-1])
    (packs / "winter-help-6.fieldguide.part").write_bytes(edition(6)[:5_000])
    (packs / "setup.exe").write_bytes(b"MZ")
    (packs / "deep").mkdir()
    (packs / "deep" / "winter-help-7.fieldguide").write_bytes(edition(6))
    code, said = lines(folder)
    assert code == 1
    assert said[:6] == [
        "packs/deep/winter-help-7.fieldguide is no update, and has no place there: take it away, do not start it.",
        "packs/setup.exe is no update, and has no place there: take it away, do not start it.",
        "packs/winter-help-4.fieldguide is not used; delete it. This is not a pack as Field Guide writes it, or its "
        "end is missing. Get the file again; packs are made with the command 'pack' of Field Guide.",
        "packs/winter-help-6.fieldguide.part is left of an update that was not finished: delete it.",
        "6 files are in the list; all are as they were built or copied.",
        WHOLE,
    ]


def test_one_wrong_byte_in_an_update_is_found(folder):
    for at in (60, 5_000, -3_000, -100, -1):
        data = bytearray(edition(5))
        data[at] ^= 1
        (folder / "packs" / "winter-help-5.fieldguide").write_bytes(data)
        code, said = lines(folder)
        assert code == 1
        assert said[0].startswith("packs/winter-help-5.fieldguide is not used; delete it. ")


def test_an_edition_that_was_withdrawn_is_named_and_so_is_a_new_key(folder):
    packs = folder / "packs"
    (packs / "winter-help-7.fieldguide").write_bytes(edition(7, lineage=Lineage(withdrawn=(5,))))
    code, said = lines(folder)
    assert code == 1
    assert said[0].startswith(
        "packs/winter-help-5.fieldguide is not used; delete it. Edition 5 of 'Winter help' was"
    )
    assert "  Of its editions these were withdrawn: 5." in said
    later = edition(8, key=NEW_KEY, lineage=HANDED_OVER)
    (packs / "winter-help-8.1.fieldguide").write_bytes(later)
    code, said = lines(folder)
    ids = KEY.public.id_text, NEW_KEY.public.id_text
    assert f"  Its publisher handed its key over: it was {ids[0]}, and is now {ids[1]}." in said
    told = json.loads(run_in_this_process("verify", str(folder), "--json").stdout)
    assert [each["handovers"] for each in told["packs"]] == [[list(ids)]]


def test_a_list_of_an_older_form_is_named_and_not_used(folder):
    (folder / "packs" / "trust-2.fieldguide-trust").write_bytes(b"Field Guide: a signed list")
    code, said = lines(folder)
    assert code == 1
    assert said[0].startswith("packs/trust-2.fieldguide-trust is no update, and has no place there")


CHANGED = "trust.yaml: whom this stick trusts was changed or added after it was made."


def test_whom_it_trusts_is_checked_like_a_program_file_if_it_is_listed(folder):
    with (folder / "trust.yaml").open("a", encoding="utf-8") as file:
        file.write("signed_only: true\n")
    code, said = lines(folder)
    assert (code, said[0]) == (1, CHANGED)
    assert said[1].endswith("not as they were built or copied: 1 program file and 0 content files.")
    (folder / "trust.yaml").unlink()
    code, said = lines(folder)
    assert (code, said[0]) == (1, "trust.yaml is missing.")


def test_whom_it_trusts_is_named_if_it_was_added(tmp_path):
    folder = program_folder(tmp_path / "another")
    trust_coalition(folder)
    code, said = lines(folder)
    assert (code, said[0]) == (1, CHANGED)
    assert "do not start" not in "".join(said)
    told = json.loads(run_in_this_process("verify", str(folder), "--json").stdout)
    assert [(each["state"], each["part"]) for each in told["findings"]] == [("not listed", "trust")]


def test_a_slip_in_it_is_named_with_its_line(folder):
    (folder / "trust.yaml").write_text("publishers: 7\n", encoding="utf-8")
    code, said = lines(folder)
    assert code == 1
    assert said[0].startswith("trust.yaml is not used. Whom this stick trusts can't be read:")
    assert said[1].startswith("trust.yaml:1:13: ")
