"""R4: a monkey at the window breaks nothing, writes nothing, and the window still answers rightly afterwards."""

import json
import os
import random
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.driving import Screen, copy_of_program, worker_environment
from tests.endurance import traced
from tests.endurance.session import Session
from tests.running import run_program
from tests.shipped import prepared_packs

ROOT = Path(__file__).parents[2]
MONKEY = Path(__file__).with_name("monkey.py")
# Another seed can be set, to see again what a run has shown.
SEED = int(os.environ.get("FIELDGUIDE_MONKEY_SEED", "20261125"))
# Bytes. In the gate caches still fill: 2,500 events have grown by 5 to 36 MB, whatever the program was.
MOST_GROWTH, MOST_IN_GATE = 32 * 1024 * 1024, 48 * 1024 * 1024
BACKLOG = 20  # seconds: with three other processes at work beside it, it was at most eight
IN_GATE, IN_FULL, A_PROCESS = 1_200, 500_000, 50_000
SAFE_KEYS = [
    *"abcdefghijklmnopqrstuvwxyz", "space", "space", "BackSpace", "Up", "Down", "Left", "Right", "Home", "End",
    "Prior", "Next", "Return", "Escape", "F1", "F2", "F3", "shift+F3", "F4", "F9", "ctrl+k", "ctrl+f", "ctrl+a",
    "ctrl+c", "alt+Left", "alt+Right", "ctrl+equal", "ctrl+minus", "ctrl+0", "slash",
    # To the hand-out. What stays on it can be seen, so what it saves or prints would be seen by strace, too.
    "F6", "ctrl+d", "Delete", "alt+Up", "alt+Down",
]  # fmt: skip


linux = pytest.mark.skipif(sys.platform != "linux", reason="reads its memory in /proc")


@pytest.fixture
def made_ready(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """The packs as they come with the program."""
    for name, value in prepared_packs(tmp_path_factory).items():
        monkeypatch.setenv(name, value)


def let_loose(seed: int, events: int, *words: str) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        given = [f"--seed={seed}", f"--events={events}", f"--data={folder}/data", *words]
        done = run_program(
            [sys.executable, "-B", str(MONKEY), *given],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            timeout=3600,
        )
    assert done.returncode == 0, f"seed {seed} {words}: {done.stderr}"
    return json.loads(done.stdout.splitlines()[-1])


@linux
@pytest.mark.usefixtures("made_ready")
def test_a_monkey_breaks_nothing(full: bool, figures) -> None:
    number = IN_FULL // A_PROCESS if full else 1
    events = (IN_FULL if full else IN_GATE) // number
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = [
            pool.submit(let_loose, SEED + n, events, *(["--rtl"] if n % 2 else [])) for n in range(number)
        ]
    reports = [run.result() for run in runs]
    for report in reports:
        assert report["wrong"] == [], report
        assert report["found"][0] == "minnesota-hotel-training-law", report
        assert report["windows"] == ["MainWindow "], report
        assert report["growth"] < (MOST_GROWTH if full else MOST_IN_GATE), report
    # Of all processes together: where one of them comes in 1,500 events is chance.
    for what, least in (
        ("pages", 20), ("items on the hand-out", 1), ("hand-out opened or closed", 1), ("laid out", 0)
    ) if full else (("pages", 5),):  # fmt: skip
        assert sum(report[what] for report in reports) > least, (what, reports)
    total = sum(report["events"] for report in reports)
    assert total >= number * events
    figures("R4: events, exceptions", f"{total:,}, 0")
    figures(
        "R4: memory grown at most, after the first half", f"{max(r['growth'] for r in reports) / 1e6:.1f} MB"
    )


@linux
@pytest.mark.endure
@pytest.mark.usefixtures("made_ready")
def test_a_mistake_would_be_seen() -> None:
    report = let_loose(SEED, 300, "--plant")
    assert any(what.startswith("RuntimeError: planted") for what in report["wrong"]), report
    assert any(what.startswith("Qt: planted") for what in report["wrong"]), report
    assert any(what.startswith("writes ") for what in report["wrong"]), report


@pytest.mark.bundle
@pytest.mark.endure
def test_a_monkey_at_the_frozen_program(screen: Screen, tmp_path: Path, full: bool, figures) -> None:
    traced.needs_strace()
    chance, events = random.Random(SEED), 5000 if full else 300
    program = copy_of_program(tmp_path / "stick")
    done = starts = 0
    while done < events:
        starts += 1
        log = tmp_path / f"{starts}.log"
        command = [*traced.command(log), str(program)]
        with Session(screen, command, environment=worker_environment(), folder=tmp_path) as session:
            session.open()
            # It may come to Hide now or to Quit: then the program is to end well, and is opened again.
            while done < events and session.process.poll() is None:
                done += hands(screen, chance)
                session.rest()
            if session.process.poll() is None:
                screen.key("Escape", "Escape", "Escape", "Escape", "ctrl+0")
                # On a busy machine what the monkey has pressed takes its time; it is all answered in the end.
                session.ask("hotel training", seconds=BACKLOG)
                session.end("quit", seconds=BACKLOG)
            assert session.process.returncode == 0, f"seed {SEED}: after {done} events: {session.said()}"
            assert session.said() == "", f"seed {SEED}"
        assert traced.writes(log, inside=str(program.parent)) == []
        assert traced.network_sockets(log) == []
        assert set(traced.programs_started(log)) == {str(program)}
    assert starts <= 1 + events // 50, "it ends too often"
    figures("R4: events at the frozen program", f"{done:,}")


def hands(screen: Screen, chance: random.Random) -> int:
    """Press some keys and click once; return the number of events."""
    batch = [chance.choice(SAFE_KEYS) for _ in range(19)]
    screen.xdotool("key", "--delay", "2", *batch)
    # Not on the bar with Menu and Hide now, however large, and not where an address is offered to be opened.
    screen.click(chance.randrange(1000), chance.randrange(220, 560))
    return len(batch) + 1
