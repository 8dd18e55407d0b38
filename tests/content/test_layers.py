"""Folders of several packs are read as layers: each is checked beside those before it."""

from pathlib import Path

import pytest

from guide.cli.checked_packs import check_packs
from guide.content.load import folders_of, load, load_files, load_layers, load_packs, load_union
from guide.content.model import Severity
from guide.content.pack_files import is_read
from tests.builders import entry_of
from tests.content.conftest import DATA
from tests.content.samples import PROGRAM, STRATEGY, named

PACK = (DATA / "tiny" / "pack.yaml").read_text(encoding="utf-8")
AMENDMENT = """\
amends: coat-drive
schedule: Only in winter.
contacts:
  - {kind: office, channel: call, value: "218-555-0199", replaces: "218-555-0100"}
sources: [{title: A call, seen_on: 2026-11-20}]
reviewed: 2026-11-24
"""
COATS = PROGRAM + 'contacts: [{kind: office, channel: call, value: "218-555-0100"}]\n'


def lay(folder: Path, pack_id: str, *builds_on: str, **files: str) -> Path:
    """Write a pack; the names of files have _ for / and no ending."""
    more = f"builds_on: [{', '.join(builds_on)}]\n" if builds_on else ""
    written = {"pack": PACK.replace("id: winter-help", f"id: {pack_id}") + more, **files}
    for name, text in written.items():
        path = folder / f"{name.replace('__', '/').replace('_', '-')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def base(tmp_path):
    return lay(tmp_path / "base", "base", programs__coat_drive=COATS, strategies__warm_clothes=STRATEGY)


def problems(guide):
    return [(each.file, each.line, each.column, each.severity.name, each.sentence) for each in guide.problems]


def sentences(guide):
    return [each.sentence for each in guide.problems]


def test_a_pack_may_name_what_packs_have_that_it_builds_on(tmp_path, base):
    hats = named(PROGRAM, "hat-drive") + "strategies: [warm-clothes]\nrelated: [coat-drive, hut]\n"
    asked = 'rows: [{page: coat-drive, asked: ["a coat"]}]\n'
    later = lay(tmp_path / "later", "later", "base", programs__hat_drive=hats, asked=asked)
    alone = load(later)
    assert {each.severity for each in alone.problems} == {Severity.WARNING}
    assert [each[:2] for each in problems(alone)] == [
        ("programs/hat-drive.yaml", 9),
        ("programs/hat-drive.yaml", 10),
        ("programs/hat-drive.yaml", 10),
    ], "each id once, where it is named first"
    assert sentences(alone)[-1] == (
        "No entry has the id 'hut'. Write the file name of an entry, without '.yaml'. If it is in base, check the "
        "folders of both together."
    )
    assert entry_of(alone, "hat-drive").related == ("coat-drive", "hut"), "they may be there later"
    assert entry_of(alone, "hat-drive").strategies == ("warm-clothes",)

    _, beside = load_layers([base, later])
    assert [(each.line, each.severity) for each in beside.problems] == [(10, Severity.ERROR)]
    assert sentences(beside) == [
        "No entry has the id 'hut'. Write the file name of an entry, without '.yaml'."
    ]
    assert entry_of(beside, "hat-drive").related == ("coat-drive",)
    assert entry_of(beside, "hat-drive").strategies == ("warm-clothes",)


def test_without_saying_so_it_may_not_and_a_base_never_names_what_comes_later(tmp_path, base):
    hats = named(PROGRAM, "hat-drive") + "related: [coat-drive]\n"
    later = lay(tmp_path / "later", "later", programs__hat_drive=hats)
    assert [each.severity for each in load(later).problems] == [Severity.ERROR]
    first, second = load_layers([later, base])
    assert [each.severity for each in first.problems] == [Severity.ERROR]
    assert second.problems == ()


def test_a_wrong_kind_in_another_pack_is_named(tmp_path, base):
    hats = named(PROGRAM, "hat-drive") + "strategies: [coat-drive]\nlines: [coat-drive]\n"
    later = lay(tmp_path / "later", "later", "base", programs__hat_drive=hats)
    assert sentences(load_layers([base, later])[1]) == [
        "'coat-drive' is not a strategy but a program; name it in 'related'.",
        "'coat-drive' is a program; name one of: line, service.",
    ]


def test_an_id_of_an_earlier_pack_is_named_with_its_place(tmp_path, base):
    later = lay(tmp_path / "later", "later", programs__coat_drive=PROGRAM)
    _, guide = load_layers([base, later])
    assert guide.entries == ()
    [(*at, sentence)] = problems(guide)
    assert at == ["programs/coat-drive.yaml", 1, 5, "ERROR"]
    assert sentence == (
        "The id 'coat-drive' is that of an entry of 'Winter help', so this entry is left out; give it another "
        "id, or amend that one."
    )


def test_an_amendment_is_read_and_made(tmp_path, base):
    later = lay(tmp_path / "later", "later", "base", amends__coat_drive=AMENDMENT)
    guides = load_layers([base, later], with_prose=True)
    assert [each.problems for each in guides] == [(), ()]
    [amendment] = guides[1].amendments
    assert (amendment.amends, amendment.contacts[0].replaces) == ("coat-drive", "218-555-0100")
    assert [each.severity for each in load(later).problems] == [Severity.WARNING]
    assert load(later).amendments == (amendment,)
    assert is_read("amends/coat-drive.yaml")
    files = {path.relative_to(later).as_posix(): path.read_bytes() for path in later.rglob("*.yaml")}
    assert load_files(files) == load(later)


def test_a_mistake_in_an_amendment_is_named_with_its_place(base):
    for old, new, line, sentence in [
        ("amends: coat-drive", "amends: hat", 1, "The file amends 'hat' but is called coat-drive.yaml"),
        ("schedule:", "shedule:", 2, "'shedule' is not known here; did you mean 'schedule'?"),
        ("replaces:", "replace:", 4, "'replace' is not known here"),
        ('"218-555-0199"', '"none"', 4, "'none' is not a phone number"),
        ("sources: [{title: A call, seen_on: 2026-11-20}]\n", "", 1, "'sources' is missing here; add it."),
        ("reviewed: 2026-11-24", "reviewed: Monday", 6, "'reviewed' must be a date"),
        ("schedule: Only in winter.\ncontacts:", "links:", 1, "This changes nothing"),
    ]:
        assert old in AMENDMENT, old
        later = lay(base.parent / "later", "later", "base", amends__coat_drive=AMENDMENT.replace(old, new))
        _, guide = load_layers([base, later])
        assert guide.amendments == (), old
        first = guide.problems[0]
        assert (first.file, first.line) == ("amends/coat-drive.yaml", line), old
        assert sentence in first.sentence, old


def test_what_no_pack_can_amend_is_named_with_its_place(tmp_path, base):
    lay(base, "base", urgent="lines: [cold-line]\n", lines__cold_line=line("cold-line"))
    changes = {
        f"amends__{name.replace('-', '_')}": AMENDMENT.replace("coat-drive", name)
        for name in ("cold-line", "emergency-911", "own", "nowhere")
    }
    later = lay(tmp_path / "later", "later", "base", programs__own=named(PROGRAM, "own"), **changes)
    _, guide = load_layers([base, later])
    assert [(each.file, each.line, each.column, each.sentence.split(",")[0]) for each in guide.problems] == [
        ("amends/cold-line.yaml", 1, 9, "'cold-line' is an urgent line"),
        ("amends/emergency-911.yaml", 1, 9, "'emergency-911' is an urgent line"),
        ("amends/nowhere.yaml", 1, 9, "No pack here has the entry 'nowhere'"),
        ("amends/own.yaml", 1, 9, "'own' is an entry of this pack; change its own file."),
    ]
    assert guide.amendments == ()
    alone = {each.file: each.severity for each in load(later).problems}
    assert alone["amends/nowhere.yaml"] is Severity.WARNING
    assert alone["amends/emergency-911.yaml"] is Severity.ERROR


def line(name: str) -> str:
    return named(COATS, name).replace("kind: program", "kind: line")


def test_a_number_to_be_replaced_that_is_not_there_is_warned_of(tmp_path, base):
    text = AMENDMENT.replace('replaces: "218-555-0100"', 'replaces: "218-555-0101"')
    later = lay(tmp_path / "later", "later", "base", amends__coat_drive=text)
    _, guide = load_layers([base, later])
    [(*at, sentence)] = problems(guide)
    assert at == ["amends/coat-drive.yaml", 4, 68, "WARNING"]
    assert "'coat-drive' has no call '218-555-0101' of that kind" in sentence


def test_an_amendment_tells_no_place_of_a_confidential_entry(tmp_path, base):
    lay(base, "base", programs__coat_drive=COATS + "confidential: true\n")
    text = AMENDMENT.replace("Only in winter.", "Ask at 12 Frost Street.")
    later = lay(tmp_path / "later", "later", "base", amends__coat_drive=text)
    _, guide = load_layers([base, later])
    assert guide.amendments == ()
    assert "'12 Frost Street' can't stand here" in sentences(guide)[0]


def test_words_of_each_pack_guard_the_texts_of_all(tmp_path, base):
    lay(base, "base", words="telling: [frosty]\nnever_shown: [dump]\n")
    hats = named(PROGRAM, "hat-drive").replace("A yearly", "A dump of a yearly")
    hats += "discreet_name: Frosty hats\n"
    words = "telling: [hush]\nnever_shown: [yearly]\n"
    later = lay(tmp_path / "later", "later", "base", programs__hat_drive=hats, words=words)
    first, second = load_layers([base, later], with_prose=True)
    [problem] = first.problems
    assert (problem.file, "'yearly' is never" in problem.sentence) == ("programs/coat-drive.yaml", True)
    assert [each.sentence.split("(")[0] for each in second.problems] == [
        "'dump' is never to be shown ",
        "'yearly' is never to be shown ",
        "'Frosty' tells the topic ",
    ]


def test_a_pack_may_leave_the_telling_words_to_the_one_below(tmp_path, base):
    hats = named(PROGRAM, "hat-drive") + "discreet_name: Hats\ndiscreet_text: Hats.\n"
    later = lay(tmp_path / "later", "later", "base", programs__hat_drive=hats)
    assert load(later).problems == ()
    assert "There is no list 'telling'" in sentences(load_layers([base, later])[1])[0]
    lay(base, "base", words="telling: [frosty]\nnever_shown: []\n")
    assert load_layers([base, later])[1].problems == ()


def test_places_may_lie_within_those_of_an_earlier_pack(tmp_path, base):
    lay(base, "base", places="places: [{id: north, name: North, kind: state}]\n")
    own = (
        "places:\n  - {id: lake, name: Lake County, kind: county, within: [north]}\n"
        "  - {id: pond, name: Pond, kind: city, within: [lake, sea]}\n"
    )
    hats = named(PROGRAM, "hat-drive") + "region: [lake, north]\n"
    later = lay(tmp_path / "later", "later", "base", places=own, programs__hat_drive=hats)
    alone = load(later)
    assert {each.severity for each in alone.problems} == {Severity.WARNING}
    assert alone.places.around("pond") == ("pond", "lake", "sea", "north")
    assert alone.find("hat-drive")
    _, guide = load_layers([base, later])
    assert [(each.file, each.line, each.column, each.sentence) for each in guide.problems] == [
        ("places.yaml", 3, 55, "No place has the id 'sea'.")
    ]
    assert guide.places.rows == (), "a list with a mistake is left out"
    lay(later, "later", "base", places=own.replace(", sea", ""))
    assert load_layers([base, later])[1].problems == ()


def test_one_place_in_two_packs_is_the_same_in_both(tmp_path, base):
    lay(base, "base", places="places: [{id: north, name: North, kind: state}]\n")
    later = lay(tmp_path / "later", "later", places="places: [{id: north, name: North, kind: state}]\n")
    assert load_layers([base, later])[1].problems == ()
    lay(later, "later", places="places: [{id: north, name: Nord, kind: state}]\n")
    _, guide = load_layers([base, later])
    assert [(each.line, each.column, each.severity) for each in guide.problems] == [(1, 15, Severity.WARNING)]
    assert sentences(guide)[0].startswith("The place 'north' is another one in an earlier pack")


def test_a_folder_in_a_pack_with_a_pack_file_is_a_pack_beside_it(tmp_path, base):
    lay(base / "county", "county", "state", amends__coat_drive=AMENDMENT)
    lay(base / "zone", "state", programs__hat_drive=named(PROGRAM, "hat-drive"))
    lay(base, "base", "state", "county", programs__coat_drive=COATS)
    assert folders_of(base) == (base / "zone", base / "county", base)
    assert [each.pack.id for each in load_packs(base) if each.pack] == ["state", "county", "base"]
    assert [each.id for each in load(base).entries] == ["warm-clothes", "coat-drive"], "it is no part of it"
    assert load(base).problems == ()
    guide = load_union(base)
    assert [each.id for each in guide.entries] == ["warm-clothes", "coat-drive", "hat-drive"]
    assert guide.pack is not None
    assert guide.pack.id == "base"


def test_a_copy_of_a_pack_beside_it_is_not_read_and_the_pack_stays(tmp_path, base):
    for name in ("hats", "hats - Copy"):
        lay(base / name, "hats", programs__hat_drive=named(PROGRAM, "hat-drive"))
    lay(base / "all - Copy", "base", strategies__warm_clothes=STRATEGY)
    assert [path.name for path in folders_of(base)] == ["hats", "base"]
    guide = load_union(base)
    assert [each.id for each in guide.entries] == ["warm-clothes", "coat-drive", "hat-drive"]
    assert [(each.file, each.severity) for each in guide.problems] == [
        ("all - Copy/pack.yaml", Severity.ERROR), ("hats - Copy/pack.yaml", Severity.ERROR),
    ]  # fmt: skip
    assert sentences(guide)[1].startswith("The folder 'hats - Copy' has the pack of the folder 'hats' again")
    assert check_packs([base]).problems == guide.problems
    several = check_packs([base, lay(tmp_path / "later", "later", "base")]).problems
    assert several[-1].file == (base / "hats - Copy" / "pack.yaml").as_posix()


def test_packs_that_build_on_each_other_are_read_all_the_same_and_a_link_is_no_pack(tmp_path, base):
    (base / "link").symlink_to(lay(tmp_path / "else", "else"))
    lay(base / "one", "one", "two")
    lay(base / "two", "two", "one")
    assert [path.name for path in folders_of(base)] == ["one", "two", "base"]
