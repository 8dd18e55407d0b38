"""Printing from the frozen program: nothing of it before it is asked for, and Hide now while a print service hangs.

The stand-ins for lpstat and lp connect with a print server as the real ones do, or stop in the middle of a job.
"""

import os
import shutil
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import pytest

from bench.exit import WAYS, Stage
from bench.exit_states import STATES, State
from bench.virtual_screen import VirtualScreen
from tests.driving import Screen, copy_of_program, until, worker_environment
from tests.endurance import traced
from tests.endurance.borrowed import LOGS, Borrowed
from tests.endurance.session import PRINT, Session
from tests.ipp_server import print_server
from tests.print_service import ANSWERS, HANGS, TAKES, TAKES_HALF, PrintService, is_running

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

ASKS_SERVER = """\
echo $$ > "{folder}/{name}.pid"
exec bash -c 'exec 3<> "/dev/tcp/${CUPS_SERVER%:*}/${CUPS_SERVER#*:}"; exec cat <&3'
"""
PRINT_NOW = (775, 671)  # in the panel; while it waits for an answer there is nothing
TAKES_ALL = "cat > /dev/null; " + HANGS
LEAVES_A_FILE = "cat > /tmp/pages.pdf; " + HANGS


@contextmanager
def silent_server(*, accepts: bool) -> Iterator[str]:
    """A server that accepts and never answers, or whose place is taken, so that packets go unanswered."""
    with ExitStack() as stack:
        server = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=50 if accepts else 0))
        address = server.getsockname()
        for _ in range(0 if accepts else 3):
            client = stack.enter_context(socket.socket())
            client.setblocking(False)
            client.connect_ex(address)
        yield f"127.0.0.1:{address[1]}"


# By the step in which the print service hangs: the commands, whether the server accepts, whether a job was begun.
HANGING: dict[str, tuple[dict[str, str], bool, bool]] = {
    "swallowed packets": ({"lpstat": ASKS_SERVER}, False, False),
    "no answer": ({"lpstat": ASKS_SERVER}, True, False),
    "before the pages": ({"lpstat": ANSWERS, "lp": HANGS}, True, True),
    "in the pages": ({"lpstat": ANSWERS, "lp": TAKES_HALF}, True, True),
    "after the pages": ({"lpstat": ANSWERS, "lp": TAKES_ALL}, True, True),
}
SHORT = {"swallowed packets": "button", "in the pages": "shift"}


def wait_for_end(*pids: int) -> None:
    """Wait until some processes have ended."""
    until(lambda: not any(is_running(pid) for pid in pids), "the end of the processes")


def hanging_state(is_reached: Callable[[], object], *, job: bool) -> State:
    """Return the state in which a print service hangs: while printers are listed, or while it takes a job."""
    (panel,) = (state for state in STATES if state.name == "print panel")

    def hang(screen: VirtualScreen) -> None:
        panel.steps[-1](screen)
        if job:
            screen.move(PRINT_NOW)

        def pressed() -> object:
            if job:
                screen.click()
            return is_reached()

        until(pressed, "the step in which it hangs")

    return State(name="print service", steps=(*panel.steps[:-1], hang), children=1)


@pytest.fixture
def service(tmp_path: Path) -> PrintService:
    """Stand-ins for lpstat and lp."""
    (tmp_path / "service").mkdir()
    return PrintService(tmp_path / "service")


def test_hide_now_works_while_a_print_service_hangs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures, full: bool
) -> None:
    program = copy_of_program(tmp_path / "stick")
    home, covered, gone = tmp_path / "worker", [], []
    home.mkdir()
    runs = [(name, way) for name in HANGING for way in WAYS if full or SHORT.get(name) == way]
    with VirtualScreen() as screen:
        for number, (name, way) in enumerate(runs):
            scripts, accepts, job = HANGING[name]
            folder = tmp_path / f"service-{number}"
            folder.mkdir()
            service = PrintService(folder)
            service.does(**scripts)
            monkeypatch.setenv("PATH", service.path)
            with silent_server(accepts=accepts) as server:
                monkeypatch.setenv("CUPS_SERVER", server)
                command = partial(service.pid, "lp" if job else "lpstat")
                left = Stage(screen, home).leave(program, hanging_state(command, job=job), way)
            assert left.code == 0, left
            wait_for_end(*left.children, command())
            covered.append(left.covered)
            gone.append(left.gone)
    assert list(home.rglob("*")) == []
    figures("X1: exits while a print service hangs", len(runs))
    figures("X1: print service hangs, press → covered, slowest, ms", round(max(covered)))
    figures("X1: print service hangs, press → process gone, slowest, ms", round(max(gone)))


def to_the_job(session: Session, is_reached: Callable[[], object], *, job: bool = True) -> None:
    """Open a hand-out and print it, up to the step in which the print service hangs."""
    screen = session.screen
    session.open()
    session.ask()
    screen.key("Return")
    session.open_handout()
    screen.click(*PRINT)

    def pressed() -> object:
        if job:
            screen.click(*PRINT_NOW)
        return is_reached()

    until(pressed, "the step in which it hangs")


FORCED = {"lpstat": {"lpstat": HANGS}, "lp": {"lpstat": ANSWERS, "lp": TAKES_HALF}}


def test_a_forced_end_while_printing_leaves_nothing(
    screen: Screen, tmp_path: Path, figures, full: bool
) -> None:
    traced.needs_strace()
    with Borrowed(tmp_path / "borrowed") as computer:
        folder = computer.logs / "service"
        folder.mkdir()
        folder.chmod(0o777)
        service = PrintService(folder, seen_as=f"{LOGS}/service")
        variables = {**computer.environment, "PATH": f"{LOGS}/service/bin:{computer.environment['PATH']}"}
        ends = ("kill -9", "a crash", "Hide now") if full else ("kill -9",)
        runs = [(name, end) for name in FORCED for end in ends]
        for name, end in runs:
            service.does(**FORCED[name])
            log = f"{name}-{end}.log"
            command = computer.command(before=traced.command(f"{LOGS}/{log}"))
            with Session(screen, command, environment=variables, folder=computer.logs) as session:
                to_the_job(session, partial(service.pid, name), job=name == "lp")
                session.end(end)
            wait_for_end(service.forget(name))
            own = [f"{LOGS}/service/{each}.pid" for each in FORCED]
            assert traced.writes(computer.logs / log, inside=computer.own_folder, also=own) == []
            assert any(path.endswith(f"/{name}") for path in traced.programs_started(computer.logs / log))
            assert computer.left_behind() == []
        figures("T2: ended by force while printing, files left", f"{len(runs)}, 0")
        # The control: a command that keeps the pages is seen.
        service.does(lpstat=ANSWERS, lp=LEAVES_A_FILE)
        with Session(screen, computer.command(), environment=variables, folder=computer.logs) as session:
            to_the_job(session, partial(service.pid, "lp"))
            session.end("kill -9")
        assert [path for path in computer.left_behind() if path.endswith("/tmp/pages.pdf")]


SERVER_STEPS = ("Get-Printers", "Create-Job", "Send-Document")  # what lpstat asks for, then lp


def needs_lp() -> None:
    """Skip a test if CUPS' own commands are missing."""
    if not shutil.which("lp"):
        pytest.skip("there is no lp to print with")


def test_hide_now_works_while_a_print_server_hangs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figures, full: bool
) -> None:
    needs_lp()
    program, home = copy_of_program(tmp_path / "stick"), tmp_path / "worker"
    home.mkdir()
    runs = [(step, way) for step in SERVER_STEPS for way in WAYS]
    covered = []
    with VirtualScreen() as screen:
        for step, way in runs:
            with print_server(step) as server:
                monkeypatch.setenv("CUPS_SERVER", server.address)
                state = hanging_state(server.reached.is_set, job=step != "Get-Printers")
                left = Stage(screen, home).leave(program, state, way)
            assert left.code == 0, left
            wait_for_end(*left.children)
            assert server.documents == []
            covered.append(left.covered)
    figures("X1: exits while a print server hangs (lp)", len(runs))
    figures("X1: print server hangs (lp), press → covered, slowest, ms", round(max(covered)))


def test_pages_that_a_print_server_does_not_take_are_in_no_file(
    screen: Screen, tmp_path: Path, full: bool
) -> None:
    needs_lp()
    program, temporary, home = (
        copy_of_program(tmp_path / "stick"),
        tmp_path / "temporary",
        tmp_path / "worker",
    )
    for folder in (temporary, home):
        folder.mkdir()
    before = set(Path("/tmp").iterdir())
    for step in SERVER_STEPS[0 if full else -1 :]:
        with print_server(step) as server:
            variables = {"TMPDIR": str(temporary), "CUPS_SERVER": server.address, "PATH": os.environ["PATH"]}
            environment = worker_environment(HOME=str(home), **variables)
            with Session(screen, [str(program)], environment=environment, folder=home) as session:
                to_the_job(session, server.reached.is_set, job=step != "Get-Printers")
                assert list(temporary.iterdir()) == []
                session.end("kill -9")
        assert [*temporary.iterdir(), *home.iterdir()] == []
    assert [path for path in set(Path("/tmp").iterdir()) - before if b"%PDF" in beginning(path)] == []


def beginning(path: Path) -> bytes:
    """Return the first bytes of a file, none of a folder or of a file that is gone."""
    try:
        with path.open("rb") as file:
            return file.read(1000)
    except OSError:
        return b""


def test_a_job_arrives_whole_at_a_print_server(screen: Screen, tmp_path: Path) -> None:
    needs_lp()
    program = copy_of_program(tmp_path / "stick")
    with print_server() as server:
        variables = {"CUPS_SERVER": server.address, "PATH": os.environ["PATH"]}
        environment = worker_environment(HOME=str(tmp_path), **variables)
        with Session(screen, [str(program)], environment=environment, folder=tmp_path) as session:
            to_the_job(session, lambda: server.documents)
            session.press_hide_now()
    (document,) = server.documents
    assert document.startswith(b"%PDF")
    assert document.rstrip().endswith(b"%%EOF")
    assert b"job-name\x00\x09Resources" in server.job
    assert b"/printers/Lobby" in server.job


def test_nothing_of_printing_is_started_before_it_is_asked_for(
    screen: Screen, tmp_path: Path, service: PrintService
) -> None:
    traced.needs_strace()
    service.does(lpstat=ANSWERS, lp=TAKES)
    log = tmp_path / "log"
    program = copy_of_program(tmp_path / "stick")
    environment = worker_environment(HOME=str(tmp_path), PATH=service.path)
    with Session(
        screen, [*traced.command(log), str(program)], environment=environment, folder=tmp_path
    ) as session:
        session.open()
        session.ask()
        screen.key("Return")
        session.open_handout()
        early = tmp_path / "early"
        shutil.copy(log, early)
        screen.click(*PRINT)

        def is_printed() -> bool:
            screen.click(*PRINT_NOW)
            return (service.folder / "pages").is_file()

        until(is_printed, "the pages")
        session.press_hide_now()
        assert session.process.wait(20) == 0
    assert not [path for path in traced.programs_started(early) if path != str(program)]
    started = traced.programs_started(log)
    assert {Path(path).name for path in started} >= {"lpstat", "lp"}, "so they would be seen"
    assert traced.network_sockets(log) == []
    assert service.pages.startswith(b"%PDF")
    told = [
        f"{service.folder}/{name}" for name in ("words", "words.new", "environment", "pages", "pages.new")
    ]
    assert traced.writes(log, inside=str(program.parent), also=told) == []
