"""Tests the command check: mistakes, and the options --release and --questions."""

import json
import re
from types import SimpleNamespace

import pytest

from guide.cli import check
from tests.builders import danger_rule, danger_yaml
from tests.cli.conftest import ROOT
from tests.content.samples import PROGRAM


@pytest.fixture(scope="module")
def release(run_command, guide):
    """What a release of the shipped content needs a person for: the exit code, the lines, the points."""
    with pytest.MonkeyPatch.context() as patch:  # its prose, which takes long, is not read
        patch.setattr(check, "check_packs", lambda *_: SimpleNamespace(guide=guide))
        done = run_command("check", "--release")
        points = json.loads(run_command("check", "--release", "--json").stdout)
    return done.returncode, done.stdout.splitlines(), points


def test_a_release_needs_a_person_for_every_number(release, guide):
    code, lines, points = release
    assert code == 1
    assert lines[-1] == f"{len(points)} points need a person"
    named = {(point["id"], point["what"]) for point in points}
    for entry in guide.entries:
        assert all((entry.id, contact.value) in named for contact in entry.contacts)
        assert all((entry.id, link.url) in named for link in entry.links)


def test_a_release_is_checked_by_topic_in_order_of_harm(release):
    _, lines, points = release
    topics = list(dict.fromkeys(point["topic"] for point in points))
    assert topics == ["reports", "urgent", "advice", "lines", "directory", "other", "pages"]
    headings = [at for at, line in enumerate(lines) if re.match(r"\d\. ", line)]
    for number, (at, topic) in enumerate(zip(headings, topics, strict=True), 1):
        of_topic = [point for point in points if point["topic"] == topic]
        assert lines[at].startswith(f"{number}. ")
        assert lines[at].endswith(f": {len(of_topic)} points")
        assert lines[at + 1].endswith(".")
        listed = [f"- {point['id']}: {point['what']}: {point['why']}" for point in of_topic]
        assert lines[at + 2 : at + 3 + len(of_topic)] == [*listed, ""]


def test_what_a_worker_may_do_wrong_by_law_is_for_a_lawyer(release, guide):
    _, _, points = release
    read = {point["id"] for point in points if point["why"] == "let a lawyer read it"}
    assert read == {entry.id for entry in guide.entries if entry.kind in ("situation", "practice", "law")}


def test_check_names_every_mistake_and_the_folder_that_is_missing(run_command, tmp_path):
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "coat.yaml").write_text("id: coat\nid: coat\ntitel: x\n", encoding="utf-8")
    done = run_command("check", str(tmp_path))
    assert done.returncode == 1
    assert "laws/coat.yaml:2:1: error: " in done.stdout
    problems = json.loads(run_command("check", str(tmp_path), "--json").stdout)
    assert all(list(p) == ["file", "line", "column", "severity", "sentence"] for p in problems)
    assert {"laws/coat.yaml", "pack.yaml"} <= {p["file"] for p in problems}
    done = run_command("check", str(tmp_path / "nowhere"))
    assert (done.returncode, done.stderr) == (1, "")
    assert "There is no content folder at" in done.stdout


QUESTIONS = """
questions:
  - {ask: hotel training law, kind: name, answers: [minnesota-hotel-training-law]}
  - {ask: qqqzzz, answers: [day-one]}
  - {ask: he is beating her, kind: danger}
  - {ask: winter, kind: danger}
  - {ask: gun policy, kind: harmless}
  - {ask: bike repair, kind: not here}
  - {ask: motel, kind: not here}
  - {ask: qqqzzz, kind: not here}
"""


def test_questions_are_judged_by_what_is_found_by_the_urgent_lines_and_by_whether_nothing_fits(
    run_command, tmp_path
):
    file = tmp_path / "asked.yaml"
    file.write_text(QUESTIONS, encoding="utf-8")
    done = run_command("check", "--questions", str(file))
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert [line for line in lines if line.startswith("MISS")] == [
        f"MISS  {ask}" for ask in ("qqqzzz", "winter", "motel")
    ]
    for line in (
        "      wanted day-one; not found",
        "      urgent lines: nothing",
        "danger          2 questions   urgent lines shown 0.500",
        "harmless         1 question   urgent lines shown 0.000",
        "not here        3 questions   said that nothing fits 0.667",
    ):
        assert line in lines
    assert any("recall@1 0.500   recall@3 0.500   MRR 0.500" in line for line in lines)
    plain = json.loads(run_command("check", "--questions", str(file), "--json").stdout)
    assert [plain[key] for key in ("questions", "recall_at_1", "recall_at_3", "mrr")] == [2, 0.5, 0.5, 0.5]
    assert plain["misses"] == [{"ask": "qqqzzz", "kind": "", "answers": ["day-one"], "rank": 0, "found": []}]
    assert plain["danger"] == {"questions": 2, "urgent": 0.5, "misses": ["winter"]}
    assert plain["harmless"] == {"questions": 1, "urgent": 0.0, "misses": []}
    assert plain["not_here"] == {"questions": 3, "doubtful": 0.6667, "misses": ["motel"]}


ICE = danger_yaml(danger_rule("thin ice", lines=("cold-line",)))


def test_a_wrong_file_of_questions_is_named_line_by_line(run_command, tmp_path):
    questions = tmp_path / "asked.yaml"
    questions.write_text('questions:\n  - ask: "a"\n    answers: [day-on]\n', encoding="utf-8")
    done = run_command("check", "--questions", str(questions))
    assert (done.returncode, done.stdout[:22]) == (1, "asked.yaml:3:15: error")
    missing = run_command("check", "--questions", str(tmp_path / "none.yaml"))
    assert (missing.returncode, "can't be read" in missing.stderr) == (1, True)


def lay(folder, pack_id, files, more=""):
    """Write a pack with some files, by their paths."""
    pack = (ROOT / "tests" / "data" / "tiny" / "pack.yaml").read_text(encoding="utf-8")
    for name, text in {"pack.yaml": pack.replace("winter-help", pack_id) + more, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def two(tmp_path):
    """The folders of two packs, of which the second builds on the first and has a mistake in each file."""
    line = PROGRAM.replace("kind: program", "kind: line").replace("coat-drive", "cold-line")
    danger = "{means: Ice, kinds: [thin-ice], lines: [cold-line], example: [thin ice]}"
    base, later = tmp_path / "base", tmp_path / "later"
    lay(
        base,
        "base",
        {
            "programs/coat-drive.yaml": PROGRAM,
            "lines/cold-line.yaml": line,
            "urgent.yaml": f"danger:\n  - {danger}\n",
            "danger.yaml": ICE,
            "words.yaml": "telling: [hush]\nnever_shown: [dump]\n",
        },
    )
    mistaken = danger.replace("thin ice]}", "snow], harmless: [thin ice on a pond]}")
    lay(
        later,
        "later",
        {
            "programs/coat-drive.yaml": PROGRAM,
            "programs/hat-drive.yaml": PROGRAM.replace("coat-drive", "hat-drive").replace("yearly", "dump of")
            + "related: [coat-drive, nowhere]\n",
            "amends/cold-line.yaml": "amends: cold-line\nnotice: Never call.\nreviewed: 2026-11-24\n"
            "sources: [{title: A call, seen_on: 2026-11-20}]\n",
            "urgent.yaml": f"danger:\n  - {mistaken}\n",
        },
        "builds_on: [base]\n",
    )
    return base, later


def test_several_packs_are_checked_together_and_each_mistake_has_its_folder(run_command, two):
    base, later = map(str, two)
    done = run_command("check", base, later)
    assert done.returncode == 1
    assert [line.removeprefix(f"{later}/") for line in done.stdout.splitlines()] == [
        "amends/cold-line.yaml:1:9: error: 'cold-line' is an urgent line, which no other pack can amend.",
        "programs/coat-drive.yaml:1:5: error: The id 'coat-drive' is that of an entry of 'Winter help', so this "
        "entry is left out; give it another id, or amend that one.",
        "programs/hat-drive.yaml:4:10: warning: 'dump' is never to be shown (words.yaml); use the guide's own "
        "word.",
        "programs/hat-drive.yaml:9:23: error: No entry has the id 'nowhere'. Write the file name of an entry, "
        "without '.yaml'.",
        "urgent.yaml:2:67: error: This rule does not hear its example 'snow'.",
        "urgent.yaml:2:85: error: 'thin ice on a pond' is heard as danger: thin-ice.",
        "3 entries, 5 errors, 1 warning",
    ]
    plain = json.loads(run_command("check", base, later, "--json").stdout)
    files = {problem["file"].removeprefix(f"{later}/").partition("/")[0] for problem in plain}
    assert files == {"amends", "programs", "urgent.yaml"}


def test_packs_without_a_mistake_together_are_no_mistake(run_command, two):
    base, later = two
    for file in ("urgent.yaml", "amends/cold-line.yaml", "programs/coat-drive.yaml"):
        (later / file).unlink()
    (later / "programs" / "hat-drive.yaml").write_text(
        PROGRAM.replace("coat-drive", "hat-drive") + "related: [coat-drive]\n", encoding="utf-8"
    )
    done = run_command("check", str(base), str(later))
    assert (done.returncode, done.stdout) == (0, "3 entries, 0 errors, 0 warnings\n")
    alone = run_command("check", str(later))
    assert alone.returncode == 0
    assert "If it is in base, check the folders of both together." in alone.stdout
    assert run_command("check", str(later), str(base)).returncode == 0, "only a warning: base comes too late"
    done = run_command("check", str(base), f"{later}-nowhere")
    assert (done.returncode, f"{later}-nowhere:1:1: error: There is no content folder" in done.stdout) == (
        1,
        True,
    )


def test_a_pack_in_the_folder_of_another_is_checked_with_it(run_command, two):
    base, later = two
    base.rename(later / "base")
    lines = run_command("check", str(later)).stdout.splitlines()
    assert lines[0].startswith("amends/cold-line.yaml:1:9: error: ")
    assert lines[-1] == "3 entries, 5 errors, 1 warning"
    (later / "base" / "lines" / "cold-line.yaml").write_text("id: warm-line\n", encoding="utf-8")
    assert run_command("check", str(later)).stdout.startswith("base/lines/cold-line.yaml:1:1: error: ")


def test_release_and_questions_are_of_all_packs(run_command, two, tmp_path):
    folders = [str(each) for each in two]
    points = json.loads(run_command("check", *folders, "--release", "--json").stdout)
    assert isinstance(points, list)
    file = tmp_path / "asked.yaml"
    file.write_text("questions:\n  - {ask: coat drive, answers: [cold-line]}\n", encoding="utf-8")
    plain = json.loads(run_command("check", *folders, "--questions", str(file), "--json").stdout)
    assert (plain["questions"], plain["misses"]) == (1, [])
