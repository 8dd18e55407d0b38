"""What is from a pack that nobody has signed says so on every paper, once, and on its page in the terminal."""

import json

import pytest

from guide.handout.options import Format
from tests.cli.conftest import run_in_this_process
from tests.editions import county_edition, edition, make_program, trust_coalition
from tests.running import run_program

WHOLE = "Not signed by a known publisher: nobody could check who wrote this."
BLANKETS, COATS = "county-blankets", "winter-coats"
FORMS = list(Format)


@pytest.fixture
def program(tmp_path, monkeypatch):
    folder = tmp_path / "program"
    (folder / "packs").mkdir(parents=True)
    make_program(folder, monkeypatch)
    trust_coalition(folder)
    return folder


def take(program, data):
    (program / "packs" / "taken.fieldguide").write_bytes(data)


def text_of(*args):
    done = run_in_this_process("handout", *args, "--text")
    assert done.returncode == 0, done.stderr
    return done.stdout


def printed(tmp_path, *args):
    """Return the words of the PDF, page by page."""
    done = run_in_this_process("handout", *args, "-o", str(tmp_path / "paper.pdf"), "--force")
    assert done.returncode == 0, done.stderr
    out = run_program(["pdftotext", "-raw", tmp_path / "paper.pdf", "-"], capture_output=True, check=True)
    return [" ".join(page.split()) for page in out.stdout.decode().split("\f") if page.strip()]


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_of_an_unsigned_pack_alone_says_it_once(program, tmp_path, form):
    take(program, county_edition(1, is_signed=False))
    args = (BLANKETS, "--format", str(form))
    said = text_of(*args)
    assert said.count("igned") == 1
    assert said.splitlines()[-1].startswith("Content")
    assert said.rstrip().endswith(f"Numbers can change. {WHOLE}")
    sheets = printed(tmp_path, *args)
    assert WHOLE in " ".join(sheets)
    if form not in (Format.CARD, Format.CARDS):  # of which each piece has a foot of its own
        assert [page.count("igned") for page in sheets] == [1] * len(sheets)


@pytest.mark.parametrize("form", FORMS)
def test_a_paper_with_something_of_an_unsigned_pack_names_it(program, tmp_path, form):
    take(program, county_edition(1, is_signed=False))
    name = "cold-county" if form in (Format.CARD, Format.CARDS) else "Cold County"
    sentence = f"Not signed: {name}. Nobody could check who wrote that."
    args = ("not-a-cold-number", BLANKETS, "--format", str(form))
    assert text_of(*args).count(sentence) == 1
    assert sentence in " ".join(printed(tmp_path, *args))


def test_a_page_that_an_unsigned_pack_stands_on_says_it_too(program):
    take(program, county_edition(1, is_signed=False))
    sentence = "Not signed: Cold County. Nobody could check who wrote that."
    assert text_of(COATS, "--format", "full").count(sentence) == 1  # its list of programs names one
    assert text_of(COATS, "--format", "sheet").count(sentence) == 1
    assert "igned" not in text_of(COATS, "--format", "card")
    assert "igned" not in text_of("hot-soup", "--format", "full")


@pytest.mark.parametrize("form", FORMS)
def test_an_edition_of_the_own_pack_that_nobody_signed_says_it(program, form):
    take(program, edition(4, is_signed=False))
    assert WHOLE in text_of("not-a-cold-number", "--format", str(form))


@pytest.mark.parametrize("form", FORMS)
def test_what_is_signed_says_nothing_more(program, tmp_path, form):
    take(program, county_edition(1))
    args = ("coat-law", BLANKETS, "--format", str(form))
    assert "igned" not in text_of(*args)
    assert "igned" not in " ".join(printed(tmp_path, *args))


def test_the_page_of_an_entry_says_it_and_it_changes_no_page_of_another(program):
    take(program, county_edition(1, is_signed=False))
    own = " ".join(run_in_this_process("show", BLANKETS).stdout.split())
    assert f"From: Cold County, edition 1 of 24 Nov 2026. {WHOLE}" in own
    changed = "Changed by Cold County: notice. Reviewed 24 Nov 2026."
    assert changed not in " ".join(run_in_this_process("show", "coat-law").stdout.split())
    take(program, county_edition(1))
    assert "igned" not in run_in_this_process("show", BLANKETS).stdout
    assert changed in " ".join(run_in_this_process("show", "coat-law").stdout.split())
    take(program, edition(4, is_signed=False))
    newer = " ".join(run_in_this_process("show", "hot-soup").stdout.split())
    assert f"Winter help, edition 4 of 24 Nov 2026. {WHOLE}" in newer


def test_a_result_of_a_search_says_it(program):
    take(program, county_edition(1, is_signed=False))
    lines = run_in_this_process("search", "blanket").stdout.splitlines()
    assert {"County blankets (county-blankets)", "  Program · not signed"} <= {*lines}
    found = json.loads(run_in_this_process("search", "blanket", "soup", "--json").stdout)["results"]
    assert {each["id"]: each.get("unsigned", False) for each in found} | {BLANKETS: True} == {
        each["id"]: each["id"] == BLANKETS for each in found
    }
    take(program, county_edition(1))
    assert "not signed" not in run_in_this_process("search", "blanket").stdout
