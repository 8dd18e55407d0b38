"""The standalone window prints nothing that a desktop would keep; a terminal and the bootstrap script still hear."""

import os
import sys

import pytest

FROZEN = "import os, sys\nsys.frozen = True\nfrom guide.safety.streams import silence_output\n"
SPEAK = "print('said', flush=True)\nos.write(2, b'qt speaks\\n')\nraise RuntimeError('trace')\n"


def test_nothing_reaches_a_file_or_a_pipe(python):
    done = python(FROZEN + "silence_output()\n" + SPEAK)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 1)


def test_a_checkout_tells_its_developers_everything(python):
    done = python(FROZEN.replace("sys.frozen = True", "") + "silence_output()\n" + SPEAK)
    assert done.stdout == "said\n"
    assert "qt speaks" in done.stderr
    assert "RuntimeError: trace" in done.stderr


def test_whoever_listens_hears_but_no_traceback(python):
    done = python(FROZEN + "silence_output(unless=('LISTENS',))\n" + SPEAK, LISTENS="3")
    assert (done.stdout, done.stderr) == ("said\n", "qt speaks\n")


def test_what_fails_while_an_object_is_deleted_is_dropped_too(python):
    done = python(
        FROZEN
        + "silence_output(unless=('PATH',))\nclass Late:\n    def __del__(self): raise RuntimeError\ndel Late().x\n"
    )
    assert done.stderr == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal as on POSIX")
def test_a_terminal_still_shows_it():
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-B", "-c", FROZEN + "silence_output()\n" + SPEAK])
    output = b""
    try:
        while piece := os.read(terminal, 4096):
            output += piece
    except OSError:
        pass  # how Linux tells of the end of a terminal
    os.waitpid(child, 0)
    assert b"said" in output
    assert b"qt speaks" in output
    assert b"Traceback" not in output
