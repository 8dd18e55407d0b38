"""Running the program as a child: its words, its exit code, its end."""

import contextlib
import os
import selectors
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from types import FrameType

INTERRUPTED = 130
STARTED, STDERR = "FIELDGUIDE_STARTED_FD", "FIELDGUIDE_STDERR_FD"
CRASHES = ("SIGABRT", "SIGBUS", "SIGFPE", "SIGILL", "SIGSEGV", "SIGSYS", "SIGTRAP")
WINDOWS_ABORT = 0xC0000409
QT_WORDS = b"platform plugin"


def run(command: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run a command that inherits everything, and give its exit code as a shell would tell it."""
    with _ended_with_us(subprocess.Popen(command, env=dict(variables))) as child:
        return exit_code(child.wait())


def run_window(command: Sequence[str], variables: Mapping[str, str]) -> int | None:
    """Run the window and give its exit code; None where it crashed before it had painted anything.

    Until its first paint what the program says on standard error is held back, as Qt explains a missing
    display at length. Having painted, the program writes one byte to the descriptor in FIELDGUIDE_STARTED_FD
    and takes the one in FIELDGUIDE_STDERR_FD for its standard error.
    """
    if os.name == "nt":
        code = run(command, variables)
        return None if code == WINDOWS_ABORT else code
    started, started_end = os.pipe()
    noise, noise_end = os.pipe()
    stderr = os.dup(2)
    told = {**variables, STARTED: str(started_end), STDERR: str(stderr)}
    child = subprocess.Popen(command, env=told, stderr=noise_end, pass_fds=(started_end, stderr))
    for ours in (started_end, noise_end, stderr):
        os.close(ours)
    try:
        with _ended_with_us(child):
            held, has_started = _listen(child, started, noise)
            code = child.wait()
    finally:
        os.close(started)
        os.close(noise)
    crashed = -code in {getattr(signal, name) for name in CRASHES} and not has_started
    if held and not (crashed and QT_WORDS in held):
        os.write(2, held)
    return None if crashed else exit_code(code)


def exit_code(code: int) -> int:
    """Turn Python's negative number for a signal into the shell's: 128 and the signal's number."""
    return code if code >= 0 else 128 - code


def _listen(child: subprocess.Popen[bytes], start: int, words: int) -> tuple[bytes, bool]:
    """Hold words back until the start is told, then pass them on; gives those held, and whether it was."""
    held, has_started = b"", False
    with selectors.DefaultSelector() as selector:
        selector.register(start, selectors.EVENT_READ)
        selector.register(words, selectors.EVENT_READ)
        while selector.get_map():
            ready = selector.select(timeout=0.2)
            for key, _ in ready:
                piece = os.read(key.fd, 65536)
                if not piece:
                    selector.unregister(key.fd)
                elif key.fd == start:
                    has_started = True
                else:
                    held += piece
            if has_started and held:
                os.write(2, held)
                held = b""
            # A browser that the program opened may hold its ends open for hours.
            if not ready and child.poll() is not None:
                break
    return held, has_started


@contextlib.contextmanager
def _ended_with_us(child: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """See that the program does not outlive this script when that is interrupted or told to end."""

    def leave(number: int, _frame: FrameType | None) -> None:
        child.send_signal(number)
        sys.exit(exit_code(-number))

    before = {number: signal.signal(number, leave) for number in _endings()}
    try:
        yield child
    finally:
        _end(child)
        for number, handler in before.items():
            signal.signal(number, handler)


def _endings() -> list[int]:
    return [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


def _end(child: subprocess.Popen[bytes]) -> None:
    # Ctrl+C has reached the program too: it gets a moment to end by itself.
    for patience, remind in ((1, child.terminate), (2, child.kill), (2, child.kill)):
        with contextlib.suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
            child.wait(patience)
            return
        remind()
