"""Y1, Y2, Y4: what is written survives or is named; bombs take no time and no memory; mistakes are all named."""

import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from guide.content.load import load
from tests.content.samples import PROGRAM, STRATEGY, named
from tests.running import run_program

HERE, TINY = Path(__file__).parent, Path(__file__).parents[1] / "data" / "tiny"
MOST_WORK, MOST_MEMORY = 0.5, 128  # seconds and MiB for one hostile pack
# The Python loader reads what is allowed at about 2 MB a second; it is there for systems without the C one.
PURE = "SafeLoader"
LOADERS = ["CSafeLoader", PURE]
NUMBERS = [
    "0177", "01234567", "0800123456", "0116123", "+491234567", "911", "988", "22:30", "1:30:00", "190:20:30", "1.10",
    "1e3", "6.02E23", ".5", "5.", "0x1F", "0b101", "0o17", "1_000", ".inf", "-.Inf", ".nan", "-0", "+1",
    "no", "NO", "Yes", "on", "Off", "y", "n", "true", "False", "null", "Null", "~x", "2026-11-24", "2026-02-30",
    "2026-11-24 10:00:00", "24.11.2026", "=", "C#", "a#b", "=1+1", "007", "1/2", "50%", "3-5", "12e03", "<<x",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path):
    pack = tmp_path / "pack"
    (pack / "programs").mkdir(parents=True)
    (pack / "pack.yaml").write_bytes((TINY / "pack.yaml").read_bytes())
    return pack


def write(folder: Path, text: str | bytes, name: str = "programs/coat-drive.yaml") -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)


def test_a_whole_entry_keeps_it_as_it_was_written(folder):
    for number, text in enumerate(NUMBERS):
        entry = named(PROGRAM, f"p{number}").replace("Coat drive", text)
        write(
            folder, f"{entry}other_names: [{text}, A {text}]\nschedule: {text}\n", f"programs/p{number}.yaml"
        )
    guide = load(folder)
    assert guide.problems == ()
    kept = {entry.id: (entry.title, entry.schedule, entry.other_names) for entry in guide.entries}
    wanted = {f"p{number}": (text, text, (text, f"A {text}")) for number, text in enumerate(NUMBERS)}
    assert {name: kept.get(name) for name, whole in wanted.items() if kept.get(name) != whole} == {}


# How the file is stored, or what it holds → line and column of what is said.
STORED = [
    ("UTF-16", PROGRAM.encode("utf-16"), 1, 1),
    ("UTF-16 without a mark", PROGRAM.encode("utf-16-le"), 1, 2),
    ("UTF-32", PROGRAM.encode("utf-32"), 1, 1),
    ("Latin-1", PROGRAM.replace("Coat", "Caf\u00e9").encode("latin-1"), 3, 11),
    ("Windows quotes", PROGRAM.replace("Coat", "\u201cCoat\u201d").encode("cp1252"), 3, 8),
    ("a cut letter", PROGRAM.encode() + b"goal: caf\xc3", 9, 10),
    ("an overlong slash", PROGRAM.encode() + b"goal: \xc0\xaf", 9, 7),
    ("half a character", PROGRAM.encode() + b"goal: \xed\xa0\x80", 9, 7),
    ("a null byte", PROGRAM.encode() + b"goal: \x00", 9, 7),
    ("a second mark", b"\xef\xbb\xbf\xef\xbb\xbf" + PROGRAM.encode(), 1, 1),
    ("an escape of the terminal", PROGRAM.encode() + b"goal: \x1b[2J", 9, 7),
    ("right-to-left override", (PROGRAM + "goal: a\u202eb").encode(), 9, 8),
    ("an isolate", (PROGRAM + "goal: a\u2067b").encode(), 9, 8),
    ("a hidden tag", (PROGRAM + "goal: a\U000e0041b").encode(), 9, 8),
    ("a line separator", (PROGRAM + "goal: a\u2029b").encode(), 9, 8),
    ("an override in old Mac lines", (PROGRAM + "goal: a\u202eb").replace("\n", "\r").encode(), 9, 8),
    ("an override in Windows lines", (PROGRAM + "goal: a\u202eb").replace("\n", "\r\n").encode(), 9, 8),
]


def test_what_is_stored_wrongly_is_named_at_its_place(folder):
    found = {}
    for name, data, *place in STORED:
        write(folder, data)
        guide = load(folder)
        assert guide.entries == (), name
        assert all(problem.sentence.isprintable() for problem in guide.problems), name
        if [guide.problems[0].line, guide.problems[0].column] != place:
            found[name] = guide.problems[0]
    assert found == {}


def test_nothing_hidden_is_echoed(folder):
    write(folder, PROGRAM + '"\\x1b[2J\\u202e": x\n"a\\x9b": [1]\nregion: ["\\u202eabc"]\n')
    guide = load(folder)
    assert len(guide.problems) >= 3
    assert all(problem.sentence.isprintable() for problem in guide.problems)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names hold no such characters")
def test_a_file_s_name_can_t_speak_to_the_terminal(folder):
    write(folder, "a: b\n", "programs/\x1b[2J\u202e.yaml")
    (folder / "programs" / os.fsdecode(b"caf\xe9.yaml")).write_text("a: b\n")
    assert all(problem.file.isprintable() for problem in load(folder).problems)
    (done,) = child(LOADERS[0], folder)
    assert {row[0] for row in done["problems"]} == {
        "programs/<U+001B>[2J<U+202E>.yaml",
        "programs/caf<U+DCE9>.yaml",
    }


def child(loader: str, *folders: Path):
    """What comes of each pack, loaded one after another in one process."""
    done = run_program(
        [sys.executable, str(HERE / "load_packs.py"), loader, *map(str, folders)],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2_000:]
    return [json.loads(line) for line in done.stdout.splitlines()]


MANY = ", ".join(f"zz{n}" for n in range(45_000))
LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{c}: &{c} [*{p}, *{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
)
MERGES = "a: &a {x: y}\n" + "".join(
    f"{c}: &{c}\n  <<: [{', '.join([f'*{p}'] * 9)}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
)
# name, text of the file, whether the Python loader may take longer (it reads all that is allowed, slowly)
BOMBS: list[tuple[str, str | bytes, bool]] = [
    ("laughs", LAUGHS, False),
    ("merges", MERGES, False),
    ("anchors", "".join(f"a{n}: &a{n} b\n" for n in range(20_000)), True),
    ("aliases", "a: [" + "*a, " * 40_000 + "]\n", True),
    ("deep lists", "a: " + "[" * 300_000, False),
    ("deep groups", "{a: " * 100_000, False),
    ("deep keys", "? " * 200_000, False),
    ("deep dashes", "- " * 200_000, False),
    ("indented", "".join(f"{' ' * n}a:\n" for n in range(1_000)), False),
    ("a flat list of 15 MB", "a: [" + "b, " * 5_000_000 + "]", False),
    ("a flat list of 1 MB", "a: [" + "b, " * 340_000 + "]", True),
    ("a scalar of 20 MB", "a: " + "b" * 20_000_000, False),
    ("a scalar of 1 MB", PROGRAM + "goal: " + "b" * 1_000_000, True),
    ("a number of a million digits", PROGRAM + "order: " + "1" * 1_000_000, True),
    ("a key of 1 MB", "b" * 1_000_000 + ": a\n", True),
    ("a quoted key of 1 MB", '"' + "b" * 1_000_000 + '": a\n', True),
    ("documents", "---\na: b\n" * 100_000, True),
    ("directives", "%A b\n" * 100_000, True),
    ("tags", "a: [" + "!!x b, " * 40_000 + "]", True),
    ("comments", "# a\n" * 250_000, True),
    ("blank lines", "a: b\n" + "\n" * 1_000_000, True),
    ("blanks", "a:" + " " * 1_000_000 + "b\n", True),
    ("tabs", "a: b\n" + "\t" * 1_000_000, True),
    ("quotes", "a: " + "'" * 999_000, True),
    ("escapes", 'a: "' + "\\x07" * 200_000 + '"', True),
    ("one line with a comment", "a: [" + "b, " * 49_000 + "b" * 800_000 + "] # c", True),
    ("keys given twice", "a: b\n" * 49_000, True),
    ("unknown keys", PROGRAM + "".join(f"titel{n}: x\n" for n in range(24_000)), True),
    ("places that are none", PROGRAM + f"region: [{MANY}]\n", True),
    ("strategies that are none", PROGRAM + f"strategies: [{MANY}]\n", True),
    ("pages that are none", PROGRAM + f"related: [{MANY}]\n", True),
    ("kinds that are none", PROGRAM + "contacts: [" + "{kind: x}, " * 12_000 + "]\n", True),
    ("overrides", "a: " + "\u202e" * 340_000, True),
    ("brackets", "a: " + "[]" * 200_000, True),
    ("colons", "a: " + ":" * 900_000, True),
    ("bytes that are no text", b"\xff" * 1_000_000, True),
]
SLOW = 5.0  # seconds for what is allowed but long, in the Python loader


@pytest.mark.parametrize("loader", LOADERS)
def test_a_bomb_takes_no_time_and_no_memory(loader, folder, figures, full):
    # The parser in Python, for systems without the other, is slow: only at full length it reads what is allowed, too.
    bombs = BOMBS if full or loader != PURE else [row for row in BOMBS if not row[2]]
    most_work = MOST_WORK if full else 3 * MOST_WORK  # the gate runs beside other work
    allowed = {name: SLOW if is_long and loader == PURE else most_work for name, _, is_long in bombs}
    packs = {}
    for number, (name, text, _) in enumerate(bombs):
        packs[name] = Path(shutil.copytree(folder, folder.with_name(str(number))))
        write(packs[name], text)
    # In a process of its own each; in the gate all in one, which may have no more memory for that.
    groups = [[name] for name in packs] if full else [list(packs)]
    found: dict[str, Any] = {}
    for group in groups:
        found |= zip(group, child(loader, *(packs[name] for name in group)), strict=True)
    # Other work on the same core makes the same work longer: the best of three counts.
    for name in [name for name in packs if found[name]["took"] > allowed[name]] * 2:
        (again,) = child(loader, packs[name])
        found[name]["took"] = min(found[name]["took"], again["took"])
    assert {name: each["took"] for name, each in found.items() if each["took"] > allowed[name]} == {}
    assert {name: each["megabytes"] for name, each in found.items() if each["megabytes"] > MOST_MEMORY} == {}
    assert [name for name, each in found.items() if len(each["problems"]) > 101] == []
    slowest, its_name = max((each["took"], name) for name, each in found.items())
    long, most = (
        sum(each["took"] > MOST_WORK for each in found.values()),
        max(e["megabytes"] for e in found.values()),
    )
    said = f"{slowest:.2f} s ({its_name}), {long} of {len(bombs)} above {MOST_WORK} s, at most {most:.0f} MiB"
    figures(f"Y2: slowest bomb, {loader}", said)


def test_thousands_of_files_are_all_looked_at(folder, full):
    files = 3_000 if full else 600
    for number in range(files):
        write(folder, "a: [", f"programs/x{number}.yaml")
    (found,) = child(LOADERS[0], folder)
    assert found["took"] <= files * (0.001 if full else 0.005)
    assert found["megabytes"] <= MOST_MEMORY
    assert len(found["problems"]) == 200


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_nothing_that_stands_in_place_of_a_file_keeps_us_waiting(folder):
    (folder / "strategies").symlink_to(folder / "strategies")
    (folder / "terms").symlink_to(folder)
    (folder / "programs" / "zero.yaml").symlink_to("/dev/zero")
    (folder / "programs" / "loop.yaml").symlink_to("loop.yaml")
    (folder / "programs" / "folder.yaml").mkdir()
    lists = ("urgent.yaml", "danger.yaml", "thesaurus.yaml", "words.yaml", "asked.yaml", "handouts.yaml")
    for name in ("programs/pipe.yaml", *lists, "lines"):
        os.mkfifo(folder / name)
    (folder / "pack.yaml").unlink()
    os.mkfifo(folder / "pack.yaml")
    (found,) = child(LOADERS[0], folder)
    files = {row[0] for row in found["problems"]}
    assert {"pack.yaml", *lists, "lines", "strategies"} <= files
    assert {f"programs/{name}.yaml" for name in ("zero", "loop", "folder", "pipe")} <= files
    assert found["took"] <= MOST_WORK


# What a volunteer may well write: a change to an entry → where each mistake of it stands.
LINES = PROGRAM + "strategies: [warm-clothes]\ncontacts:\n- {kind: support, channel: call, value: 555-0100}\n"
MISTAKES = [
    ("title: Coat drive", "titel: Coat drive", [3]), ("title: Coat drive", "title:", [3]),
    ("title: Coat drive", "title: Coats: a drive", [3]), ("title: Coat drive", "title: 'Don't freeze'", [3]),
    ("title: Coat drive", 'title: "Coats', [3]), ("title: Coat drive", "title:Coat drive", [3]),
    ("title: Coat drive", "\ttitle: Coat drive", [3]), ("title: Coat drive", " title: Coat drive", [3]),
    ("title: Coat drive", "title: @coats", [3]), ("title: Coat drive", "title: *coats*", [3]),
    ("title: Coat drive", "title: Desk #2", [3]), ("title: Coat drive", "title: [Coats]", [3]),
    ("title: Coat drive", "title: {Coats}", [3]), ("title: Coat drive", "title: |\n  Coats\n  Drive", [3]),
    ("title: Coat drive", "title: a\ntitle: b", [4]), ("title: Coat drive", "Title: Coat drive", [3]),
    ("title: Coat drive", "title: & more", [3]), ("title: Coat drive", "title: %coats", [3]),
    ("title: Coat drive", "title: - Coats", [3]), ("title: Coat drive", "title: > Coats", [3]),
    ("title: Coat drive", 'title: "C:\\path"', [3]), ("title: Coat drive", "title = Coat drive", [3]),
    ("id: coat-drive", "id: Coat Drive", [1]), ("id: coat-drive", "id: coat_drive", [1]),
    ("id: coat-drive", "id: coat-drives", [1]), ("kind: program", "kind: programme", [2]),
    ("kind: program", "kind: Program", [2]), ("kind: program", "kind: line", [2]),
    ("status: active", "status: open", [6]), ("status: active", "status: ended", [6]),
    ("status: active", "# status: active", [1]), ("confidence: confirmed", "confidence: sure", [7]),
    ("confidence: confirmed", "confidence: one source", [7]), ("reviewed: 2026-11-24", "reviewed: 24.11.2026", [8]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-31", [8]), ("reviewed: 2026-11-24", "reviewed: today", [8]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\norder: first", [9]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\nages: {from: 20, to: 12}", [9]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\nages: 12-20", [9]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\nregion: [st louis]", [9]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\nregion: minnesota", [9]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\nlanguages: [English]", [9]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\naudience: [kids]", [9]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\nrelated: [nowhere]", [9]),
    ("reviewed: 2026-11-24", "reviewed: 2026-11-24\nconfidential: yes", [9]),
    ("strategies: [warm-clothes]", "strategies: [warm-cloths]", [9]),
    ("strategies: [warm-clothes]", "strategies: [warm-clothes", [9]),
    ("strategies: [warm-clothes]", "strategies: warm-clothes", [9]), ("value: 555-0100", "value: call us", [11]),
    ("channel: call", "channel: phone", [11]), ("- {kind: support,", "-{kind: support,", [11]),
    ("2026-11-20}]", "2026-11-20, url: example.org}]", [5]),
    ("title: Coat drive\nsummary", "title: [a]\ngoal: b\nsummery", [3, 4, 5]),
    ("status: active\nconfidence: confirmed\nreviewed: 2026-11-24",
     "status: open\nconfidence: sure\nreviewed: 2026\norder: -1", [6, 7, 8, 9]),
]  # fmt: skip
JARGON = ("regex", "Error", "Exception", "token", "scalar", "mapping", "parser", "None", "\\d", "[a-z", "<class",
          "NoneType", "dict", "tuple", "str ", "guide.", "yaml.", "StrEnum", "Text(", "List(")  # fmt: skip


def told(folder: Path, old: str, new: str):
    assert old in LINES
    write(folder, STRATEGY, "strategies/warm-clothes.yaml")
    write(folder, LINES.replace(old, new, 1))
    return load(folder).problems


def test_fifty_mistakes_are_named_at_their_lines_all_in_one_run(folder, figures):
    right = [told(folder, old, new) for old, new, _ in MISTAKES]
    at_line = [
        [p.line for p in found][:1] == lines[:1] for found, (_, _, lines) in zip(right, MISTAKES, strict=True)
    ]
    wrong = [(new, [(p.line, p.sentence) for p in found]) for (_, new, _), found, fine in
             zip(MISTAKES, right, at_line, strict=True) if not fine]  # fmt: skip
    assert wrong == []
    whole = sum(
        {p.line for p in found} >= set(lines) for found, (_, _, lines) in zip(right, MISTAKES, strict=True)
    )
    assert len(MISTAKES) >= 50
    assert whole >= len(MISTAKES) * 0.9
    figures("Y4: mistakes named at their line", f"{sum(at_line)} of {len(MISTAKES)}, all in one run {whole}")


def test_every_sentence_is_plain(folder):
    said = {(new, problem.sentence) for old, new, _ in MISTAKES for problem in told(folder, old, new)}
    assert len(said) >= len(MISTAKES)
    assert [each for each in said if not each[1].endswith((".", "?", "'"))] == []
    assert [each for each in said if any(word in each[1] for word in JARGON)] == []


def test_the_sentences_would_not_all_pass():
    assert [word for word in JARGON if word in "yaml.scanner.ScannerError: mapping values"]


def test_a_pack_named_like_another_entry_changes_nothing(folder):
    write(folder, PROGRAM)
    write(folder, named(PROGRAM, "coat-drive"), "lines/coat-drive.yaml")
    assert [entry.kind for entry in load(folder).entries] == ["program"]
