"""Tests the commands list and show, as a person and as a program use them."""

import json

from guide.content.schema import as_plain


def test_list_names_every_entry(run_command, guide):
    done = run_command("list")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout
    assert [e.id for e in guide.entries if e.title not in lines or f" {e.id} " not in lines] == []
    done = run_command("list", "--json")
    assert (done.stdout.count("\n"), done.stdout.isascii()) == (1, True)
    rows = json.loads(done.stdout)
    assert [row["id"] for row in rows] == [entry.id for entry in guide.entries]
    assert all(list(row) == ["id", "title", "kind", "strategies"] for row in rows)
    (row,) = [row for row in rows if row["id"] == "not-a-number"]
    assert (row["strategies"], row["kind"]) == (["education-and-outreach-to-youth"], "curriculum")


def test_show_is_readable_and_its_json_has_the_keys_of_the_pack_format(run_command, guide):
    done = run_command("show", "not-a-number")
    assert (done.returncode, "Love146" in done.stdout) == (0, True)
    assert done.stdout.startswith("Education and outreach")
    for entry in guide.entries[:4]:
        done = run_command("show", entry.id, "--json")
        assert done.stdout.isascii()
        assert json.loads(done.stdout) == json.loads(json.dumps(as_plain(entry)))


def test_what_is_handed_over_is_in_the_json_and_not_on_the_page(run_command, guide):
    entry = guide.find("day-one")
    plain = json.loads(run_command("show", entry.id, "--json").stdout)
    assert plain["handout_text"] == entry.handout_text
    assert (plain["discreet_name"], plain["discreet_text"]) == (entry.discreet_name, entry.discreet_text)
    page = " ".join(run_command("show", entry.id).stdout.split())
    assert entry.discreet_text not in page
    assert entry.handout_text[:60] not in page


def test_an_unknown_id_is_a_sentence_and_exit_code_1(run_command):
    done = run_command("show", "not-a-numbr")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == "The guide has no entry 'not-a-numbr'. Did you mean 'not-a-number'?\n"
