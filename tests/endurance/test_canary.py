"""N3: no text of a pack opens a file, reaches a network, becomes a link or a picture, or stops a screen."""

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from guide.blocks.isolates import without_isolates
from guide.content.load import load
from guide.content.model import Severity
from guide.handout.options import Format
from tests.endurance.canaries import BROKEN, PICTURE, SIGN, TEXTS, Canaries, write_big_pack, write_pack
from tests.endurance.canary_handouts import IN_GATE
from tests.endurance.canary_looks import write_picture
from tests.running import run_program

HERE, ROOT = Path(__file__).parent, Path(__file__).parents[2]
# Seconds of work for one screen or paper: what grows too fast takes minutes, and busy computers differ threefold.
SLOWEST = 10.0
# Finds a page, and is never shown; the thesaurus's own term is said only where a shown word never is.
NEVER_SHOWN = {"asked.yaml.rows.asked", "thesaurus.yaml.elsewhere", "thesaurus.yaml.people.hints", "thesaurus.yaml.people.typed",
               "thesaurus.yaml.rows.term", "thesaurus.yaml.rows.typed",
               "urgent.yaml.danger.harmless", "urgent.yaml.danger.means",
               "words.yaml.allowed_in", "words.yaml.never_shown", "words.yaml.telling"}  # fmt: skip
# What a PDF must not hold: whatever opens, starts, sends or carries something, and pictures.
FORBIDDEN = (b"/URI", b"/Launch", b"/JavaScript", b"/JS", b"/EmbeddedFile", b"/Annot", b"/OpenAction", b"/AA", b"/GoToR",
             b"/SubmitForm", b"/Image")  # fmt: skip
# Of tricks in plain Latin letters, without their blanks: on paper each can be read.
LITERAL = ("<imgsrc=\"/canary-", "[presshere](file:///canary-", "javascript:alert('canary-", "<script>document.location=",
           "&lt;imgsrc=&quot;/canary-", "%s%d%1%n{name}", "../../etc/passwd")  # fmt: skip
TERMINAL = """
import io, json, sys
from contextlib import redirect_stdout
from pathlib import Path
import guide.packs.opening as opening
opening.content_folder = lambda: Path(sys.argv[1])
from guide.cli.run import run
for words in json.loads(sys.argv[2]):
    said = io.StringIO()
    with redirect_stdout(said):
        run(words)
    print(json.dumps([words, said.getvalue()]))
"""


@pytest.fixture
def pack(tmp_path):
    folder = tmp_path / "pack"
    folder.mkdir()
    write_picture(str(folder / PICTURE))
    canaries = Canaries(folder / PICTURE)
    write_pack(folder, canaries)
    return keep(folder, canaries)


@pytest.fixture
def big_pack(tmp_path):
    folder = tmp_path / "big"
    folder.mkdir()
    canaries = Canaries(folder / PICTURE)
    assert write_big_pack(folder, canaries) >= 15
    (folder / "words.yaml").write_text(
        "telling: [frostbite]\nnever_shown: []\n", encoding="utf-8"
    )  # for the discreet texts
    return keep(folder, canaries)


def keep(folder: Path, canaries: Canaries) -> Path:
    (folder / TEXTS).write_text(json.dumps(canaries.texts), encoding="utf-8")
    return folder


def watched(command: list[str], trace: Path) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Run a command, under strace if installed; return it and every call that names a canary or a socket."""
    strace = shutil.which("strace")
    watch = (
        [strace, "-f", "--seccomp-bpf", "-qq", "-s", "4000", "-e", "trace=%file,%network", "-o", str(trace)]
        if strace
        else []
    )
    done = run_program(
        [*watch, *command], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=300,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return done, calls(trace.read_text(encoding="utf-8", errors="replace")) if strace else []


def calls(trace: str) -> list[str]:
    named = re.compile(rf'"[^"]*(?:{SIGN}-[^"]*|//?server/share|\\\\\\\\server)|AF_INET')
    # The test's own modules and the compiled ones of them are called like what they test.
    return [line for line in trace.splitlines() if named.search(line) and "/endurance/" not in line]


def errors(loaded):
    """Return what keeps content out; a number with a canary in it is only warned of."""
    return [problem for problem in loaded.problems if problem.severity is Severity.ERROR]


def session(folder: Path, how: str, tmp_path: Path):
    report, trace = tmp_path / f"{how}.json", tmp_path / f"{how}.trace"
    done, opened = watched(
        [sys.executable, str(HERE / "canary_session.py"), str(folder), str(report), how], trace
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    assert "Traceback" not in done.stderr, done.stderr[-3_000:]
    return json.loads(report.read_text(encoding="utf-8")), opened


def test_no_trick_works_on_any_screen(pack, tmp_path, figures, full):
    assert errors(load(pack)) == [], "a field was refused, so its canary is seen nowhere"
    (pack / "programs" / BROKEN).write_text("\"<img src='file:///canary-0.png'>&x\": x\n", encoding="utf-8")
    found, opened = session(pack, "full" if full else "gate", tmp_path)
    assert found["wrong"] == []
    assert (found["opened"], opened) == ([], [])
    texts = json.loads((pack / TEXTS).read_text(encoding="utf-8"))
    kinds = {str(each).rpartition("/")[2].removesuffix("-of-tricks.yaml") for each in pack.glob("*/*.yaml")}
    unseen = missing({path for path, _ in texts.values()}, set(found["seen"]), kinds)
    # Which texts of a source a page shows, and which are kept for exports alone: handout/test_from_source.py.
    assert {path for path in unseen if not path.startswith("hsds.")} == NEVER_SHOWN
    assert check_papers(tmp_path / f"{'full' if full else 'gate'}.paper") == 2 * len(
        Format if full else IN_GATE
    )
    assert found["slowest"][0] <= SLOWEST, found["slowest"]
    figures("N3: screens with canaries in every field", found["steps"])
    figures("N3: canaries", len(texts))
    figures("N3: opens of a canary, strace" if shutil.which("strace") else "N3: opens of a canary, Python", 0)


def check_papers(folder: Path) -> int:
    """Check that no PDF holds anything but text and lines, and that the tricks stand there to be read."""
    papers = sorted(folder.glob("*.pdf"))
    for paper in papers:
        data = plain_pdf(paper)
        assert [word for word in FORBIDDEN if re.search(re.escape(word) + rb"\b", data)] == [], paper.name
        if shutil.which("pdftotext"):
            read = run_program(["pdftotext", str(paper), "-"], capture_output=True, check=True).stdout
            shown = "".join(
                unicodedata.normalize("NFKC", read.decode("utf-8")).replace("\u2010", "-").split()
            )
            assert [trick for trick in LITERAL if trick not in shown] == [], paper.name
    return len(papers)


def plain_pdf(paper: Path) -> bytes:
    """Return a PDF without compression, if qpdf is installed."""
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        return paper.read_bytes()
    done = run_program([qpdf, "--qdf", str(paper), "-"], capture_output=True, check=True)
    return done.stdout


def test_a_link_in_a_pdf_would_be_caught(tmp_path):
    paper = tmp_path / "linked.pdf"
    paper.write_bytes(
        b"%PDF-1.4\n1 0 obj\n<</Type/Annot/Subtype/Link/A<</S/URI/URI(file:///canary-1)>>>>\nendobj\n"
    )
    with pytest.raises((AssertionError, subprocess.CalledProcessError)):
        check_papers(tmp_path)


def missing(paths: set[str], seen: set[str], kinds: set[str]) -> set[str]:
    """Return the fields whose canary was seen on no page."""

    def bare(path: str) -> str:
        kind, _, rest = path.partition(".")
        return rest if kind in kinds else path

    return {bare(path) for path in paths} - {bare(path) for path in seen}


@pytest.mark.endure
def test_no_text_as_long_as_may_load_stops_a_screen(big_pack, tmp_path, figures):
    assert errors(load(big_pack)) == []
    found, opened = session(big_pack, "pages", tmp_path)
    assert found["wrong"] == []
    assert (found["opened"], opened) == ([], [])
    assert found["slowest"][0] <= SLOWEST, found["slowest"]
    figures("N3: slowest screen with the longest texts that load (s)", found["slowest"][0])


@pytest.mark.parametrize("leak", ["label", pytest.param("browser", marks=pytest.mark.endure)])
def test_a_leak_would_be_caught(leak, pack, tmp_path):
    found, opened = session(pack, leak, tmp_path)
    wrong = "\n".join(found["wrong"])
    assert "the picture is shown" in wrong
    assert ("shown as rich text" if leak == "label" else "a picture: ") in wrong
    assert "is not as it was written" in wrong
    if shutil.which("strace"):
        assert any(PICTURE in line for line in opened)
        assert any("server/share" in line for line in opened)


COMMANDS = [
    ["list"], ["show", "service-of-tricks"], ["search", "passwd"], ["check", "PACK"],
    ["handout", "service-of-tricks", "--text"], ["handout", "line-of-tricks", "--format", "sheet", "-o", "PAPER"],
]  # fmt: skip
MORE_COMMANDS = [
    ["list", "--json"], ["show", "strategy-of-tricks"], ["show", "line-of-tricks", "--json"],
    ["search", "passwd", "--json", "--explain"], ["search", "javascrpt"], ["check", "--json", "PACK"],
    ["check", "--release", "PACK"], ["handout", "service-of-tricks", "strategy-of-tricks", "--json"],
]  # fmt: skip


def test_no_trick_works_in_the_terminal(pack, tmp_path, figures, full):
    texts = {" ".join(text.split()) for _, text in json.loads((pack / TEXTS).read_text()).values()}
    whole, places = 0, {"PAPER": str(tmp_path / "terminal.pdf"), "PACK": str(pack)}
    commands = [
        [places.get(word, word) for word in words] for words in (*COMMANDS, *(MORE_COMMANDS if full else ()))
    ]
    # All in one process: it is what they say and open that is looked at.
    done, opened = watched(
        [sys.executable, "-c", TERMINAL, str(pack), json.dumps(commands)], tmp_path / "terminal.trace"
    )
    assert done.returncode == 0, done.stderr[-3_000:]
    assert "Traceback" not in done.stderr
    assert opened == []
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [words for words, _ in answers] == commands
    for words, said in ((words, without_isolates(said)) for words, said in answers):
        assert said or "-o" in words, words
        assert all(c.isprintable() or c in "\n\u200d\u00ad\t" for c in said), words
        shown = " ".join(said.split())
        whole += sum(text in shown for text in texts)
    assert check_papers(tmp_path) == 1
    assert whole > (60 if full else 40)
    figures("N3: canaries shown whole in the terminal", whole)
