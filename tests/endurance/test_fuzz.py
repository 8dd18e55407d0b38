"""Coverage-guided fuzzing of the loader and of the search: no input raises, hangs or fills the memory."""

import importlib.util
import os
import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from guide.packs.manifest import manifest_bytes
from guide.packs.pack_file import PackFile
from tests.editions import HANDED_OVER, KEY, county_edition
from tests.running import run_program

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris has no wheel for this system"
)

HERE, ROOT = Path(__file__).parent, Path(__file__).parents[2]
RESOURCES, TINY = ROOT / "resources", ROOT / "tests" / "data" / "tiny"
RUNS, PATIENCE, LONG = 200, 90, 15 * 60  # inputs in the gate, and the seconds they may take; seconds in full
LEAST = 150  # inputs that must have been tried in the gate
MOST_SEEDS = 60  # in the gate, so that most inputs are new ones
LONGEST_SEED = 2_500  # bytes: small inputs are tried often
STUCK, MEMORY = 60, 1_024  # seconds and MiB for one input; the targets themselves allow less of the processor
# What means something to the parser, the loader and the search; libFuzzer puts it anywhere.
WORDS = """
    id kind title summary sources seen_on status confidence reviewed sections contacts channel value strategies related
    lines danger words rows typed leads_to term page asked key_factors order goal table columns confidential
    &a *a !! [ ] { } ' 2026-11-24 0177 no 22:30 https:// 911 - 's 24/7 # "\\x00" "\\ud800"
""".split()
WORDS += [": ", "- ", "? ", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "\t", "|\n", ">-\n", " #"]
WORDS += ["\u202e", "\ufeff", "\u2028", "\u0301"]


@pytest.fixture
def words(tmp_path: Path) -> Path:
    """A dictionary in libFuzzer's own format."""
    lines = ("".join(f"\\x{byte:02X}" for byte in word.encode()) for word in WORDS)
    path = tmp_path / "words.dict"
    path.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")
    return path


class Fuzzer:
    """One target in a process of its own; what it finds goes into a folder."""

    def __init__(
        self, target: Path, pack: Path, folder: Path, words: Path, *, seconds: int, runs: int = -1
    ) -> None:
        self.seeds = folder / "corpus"
        self.crashes = folder / "crashes"
        for each in (self.seeds, self.crashes):
            each.mkdir(parents=True)
        # Through a small process, as Linux counts the memory of the one that starts it as the fuzzer's own.
        self._command = [
            *("sh", "-c", '"$@"; exit $?', "sh"), sys.executable, str(target), str(pack), str(self.seeds), f"-max_total_time={seconds}", f"-runs={runs}",
            f"-timeout={STUCK}", f"-rss_limit_mb={MEMORY}", f"-dict={words}", "-max_len=8000",
            f"-artifact_prefix={self.crashes}{os.sep}", "-print_final_stats=1", "-seed=5",
        ]  # fmt: skip
        self._folder, self._seconds = folder, seconds

    def run(self) -> tuple[int, str]:
        """Fuzz; return the exit code and the output."""
        done = run_program(
            self._command,
            cwd=self._folder,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=self._seconds + 120,
            env={**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"},
        )
        return done.returncode, done.stdout + done.stderr

    def found(self) -> str:
        """Return every input that broke something, for the message of the test."""
        return "\n".join(f"{path.name}: {path.read_bytes()[:400]!r}" for path in self.crashes.iterdir())


def executions(said: str) -> int:
    match = re.search(r"stat::number_of_executed_units:\s+(\d+)", said)
    return int(match[1]) if match else 0


def coverage(said: str) -> int:
    return max((int(number) for number in re.findall(r"\bcov: (\d+)", said)), default=0)


def seed_loader(corpus: Path) -> None:
    from tests.endurance.fuzz_parts import FILES, of_file

    folders = {Path(name).parent.name: name for name in FILES}
    for number, path in enumerate(sorted((*RESOURCES.rglob("*.yaml"), *TINY.rglob("*.yaml")))):
        name = (
            path.name
            if path.parent in (RESOURCES, RESOURCES / "national-lines", TINY)
            else folders.get(path.parent.name, "programs/any.yaml")
        )
        data = path.read_bytes()
        text = re.sub(rb"^id: .*", b"id: any", data, count=1) if "/" in name else data[:LONGEST_SEED]
        if len(text) <= LONGEST_SEED:
            (corpus / f"{number}").write_bytes(of_file(name, text))


def seed_query(corpus: Path) -> None:
    asked = yaml.safe_load((ROOT / "tests" / "data" / "questions.yaml").read_text(encoding="utf-8"))
    for number, question in enumerate(asked["questions"]):
        (corpus / f"{number}").write_bytes(bytes([number % 4]) + question["ask"].encode())


def seed_pack(corpus: Path) -> None:
    file = county_edition(1)
    head = PackFile(file)
    handed_over = replace(head.manifest, lineage=HANDED_OVER)
    seeds = (file, head.manifest_bytes, head.signature_bytes, manifest_bytes(handed_over), KEY.public.file)
    for number, data in enumerate(seeds):
        (corpus / f"{number}").write_bytes(bytes([number]) + data)


def leave_some(corpus: Path) -> None:
    """Remove evenly so many seeds that few are left."""
    every = sorted(corpus.iterdir(), key=lambda path: int(path.name))
    step = -(-len(every) // MOST_SEEDS)
    for path in set(every).difference(every[::step]):
        path.unlink()


@pytest.fixture
def fuzz(tmp_path, words, full):
    def start(target: str, pack: Path, seed, seconds: int | None = None) -> Fuzzer:
        is_short = not (full or seconds)
        fuzzer = Fuzzer(
            HERE / target, pack, tmp_path / "run", words,
            seconds=seconds or (LONG if full else PATIENCE), runs=RUNS if is_short else -1,
        )  # fmt: skip
        seed(fuzzer.seeds)
        if not full:
            leave_some(fuzzer.seeds)
        return fuzzer

    return start


@pytest.mark.parametrize(
    ("target", "seed"),
    [("fuzz_loader.py", seed_loader), ("fuzz_query.py", seed_query), ("fuzz_pack.py", seed_pack)],
)
def test_no_input_breaks_it(target, seed, fuzz, tmp_path, figures):
    pack = Path(shutil.copytree(TINY, tmp_path / "pack"))
    fuzzer = fuzz(target, pack, seed)
    code, said = fuzzer.run()
    figures(f"Y3: inputs, {target}", executions(said))
    figures(f"Y3: covered, {target}", coverage(said))
    assert (code, fuzzer.found()) == (0, ""), said[-4_000:]
    assert executions(said) >= LEAST
    assert coverage(said) > 0


PLANTED = """
import sys
from pathlib import Path
import atheris
from fuzz_loader import Target

def target(data, load=Target(Path(sys.argv[1]))):
    load(data)
    if b"reviewed" in data and b"\\t" in data:
        raise KeyError("planted")

atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
atheris.Fuzz()
"""


@pytest.mark.endure
def test_a_planted_bug_is_found(fuzz, tmp_path):
    planted = tmp_path / "planted.py"
    planted.write_text(f"import sys\nsys.path.insert(0, {str(HERE)!r})\n{PLANTED}", encoding="utf-8")
    fuzzer = fuzz(str(planted), Path(shutil.copytree(TINY, tmp_path / "pack")), seed_loader, 60)
    code, said = fuzzer.run()
    assert code != 0
    assert "planted" in said
    assert list(fuzzer.crashes.glob("crash-*"))
