"""Ends the frozen program with a sentence that a person can see, if it can't start or go on.

Like `frozen_start`, it is a part of the program's own file, and works if every other file is damaged.
"""

import faulthandler
import os
import sys

from frozen_damage import (  # type: ignore[import-not-found] # beside this module in the program's own file
    damaged_file,
    is_lost,
)

TYPE_CHECKING = False  # as in the module typing, which is a file that can be damaged
if TYPE_CHECKING:
    from typing import NoReturn

watch: list[tuple[int, int]] = []  # the pipe to the process that watches the start, and that process
STDERR = None
try:
    # A copy, because a window soon points the original to nowhere; not in the place of a closed stream.
    while STDERR is None or STDERR < 3:
        STDERR = os.dup(2)
except OSError:
    STDERR = None


def tr(sentence: str, **values: str) -> str:
    """Return a sentence in the reader's language, or in English if that part of the program is damaged."""
    try:
        from guide.i18n import tr as translate  # noqa: PLC0415
    except Exception:
        return sentence.format(**values) if values else sentence
    return translate(sentence, **values)


def explain(error: BaseException) -> str:
    """Return a sentence about an error that ended the program: what happened, and what to do."""
    reason = " ".join(str(error).split()) or type(error).__name__
    if sentence := damage(reason):
        return sentence
    library, lacks, _ = reason.partition(": cannot open shared object file")
    if lacks and "/" not in library:
        name, _, version = library.lower().partition(".so.")
        return tr(
            "Field Guide can't start: this computer lacks the library {library}. On Debian and Ubuntu it is "
            "in the package {package}.",
            library=library,
            package=name + ("-" if name[-1:].isdigit() else "") + version,  # as their rules demand
        )
    return tr(
        "Field Guide can't go on ({reason}). None of its files is damaged, so it may be the computer: "
        "please try another one.",
        reason=reason,
    )


def damage(reason: str) -> str:
    """Return a sentence about a damaged file of the program, or that its files can't be checked.

    Return "" if they were checked, and all are as they were built. `reason` is what ended the program.
    """
    file = damaged_file()
    if file is None:
        return tr(
            "Field Guide can't go on ({reason}). Its files could not be checked: copy the whole folder "
            "FieldGuide again from where you got it, or check it there with 'sha256sum -c SHA256SUMS'.",
            reason=reason,
        )
    return file and damage_of(file)


def damage_of(file: str) -> str:
    """Return a sentence about a damaged file of the program."""
    return tr(
        "Field Guide can't go on: its file {file} is damaged. Copy the whole folder FieldGuide again "
        "from where you got it; with the word 'verify', the program then checks all its files.",
        file=file,
    )


def end_with_sentence(sentence: str, *, by_qt: bool = True, by_desktop: bool = True) -> "NoReturn":
    """End the program with exit code 1 and a sentence: in the terminal, otherwise in a window.

    A window is shown by Qt or by a program of the desktop, unless `by_qt` or `by_desktop` is false. Without
    both the sentence goes to standard error, for whoever reads that.
    """
    has_words = len(sys.argv) > 1 and (sys.platform != "win32" or STDERR is not None)
    in_terminal = has_words or (STDERR is not None and os.isatty(STDERR))
    ways = [(show_with_qt, by_qt), (show_with_desktop, by_desktop)]
    if in_terminal or not has_screen() or not any(wanted and show(sentence) for show, wanted in ways):
        if sys.platform == "win32" and not in_terminal:
            sys.excepthook = sys.__excepthook__
            raise SystemError(sentence)  # PyInstaller's bootloader shows it in a box
        if STDERR is not None:
            write(STDERR, f"{sentence}\n".encode("utf-8", "replace"))
    end_watch()
    os._exit(1)


def watch_start() -> None:
    """Start a process that shows a sentence if a start or a command crashes because a file is damaged.

    A damaged library can crash it without an error in Python. The other process looks at the files only if
    this one reports a crash, and ends in silence at the first paint and after any other end.
    """
    waits, ends = os.pipe()
    if hasattr(os, "fork") and (child := os.fork()):
        os.close(waits)
        watch.append((ends, child))
        faulthandler.enable(ends, all_threads=False)  # at a crash, and not at SIGTERM and the like
        return
    keep_open(waits, -1 if STDERR is None else STDERR)
    report = os.read(waits, 1)  # of a crash; "F" begins the report of faulthandler
    while report == b"F" and os.read(waits, 1 << 16):
        pass  # the report ends when the crashed process has ended
    if report == b"F" and (file := damaged_file()) and not is_lost(file):
        end_with_sentence(damage_of(file), by_qt=False)
    os._exit(0)


def keep_open(*kept: int) -> None:
    """Close all descriptors of this process but some, as other processes may wait for their end."""
    lowest = 0
    for descriptor in sorted(kept):
        os.closerange(lowest, descriptor)
        lowest = descriptor + 1
    os.closerange(lowest, 1 << 16)


def end_watch() -> None:
    """End the process that `watch_start` started, because the window is visible or a sentence was."""
    while watch:
        descriptor, child = watch.pop()
        faulthandler.disable()
        write(descriptor, b"1")
        os.close(descriptor)
        os.waitpid(child, 0)


def write(descriptor: int, data: bytes) -> None:
    """Write some bytes, if anybody reads them."""
    try:  # noqa: SIM105 - contextlib is a file that can be damaged
        os.write(descriptor, data)
    except OSError:
        pass


def show_with_qt(sentence: str) -> bool:
    """Show a sentence in a box of Qt until it is closed; return whether that worked."""
    # With these rules, fonts are neither cached in a file nor complained about in a journal.
    rules = "guide/window/theme/assets/fonts.conf"
    os.environ["FONTCONFIG_FILE"] = os.path.join(sys._MEIPASS, rules)  # type: ignore[attr-defined] # noqa: PTH118
    os.dup2(os.open(os.devnull, os.O_RDWR), 2)
    try:
        from PySide6.QtCore import QtMsgType, qInstallMessageHandler  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication, QMessageBox  # noqa: PLC0415

        def hear(kind: QtMsgType, _context: object, _text: str | None) -> None:
            if kind == QtMsgType.QtFatalMsg:  # Qt would abort
                end_with_sentence(sentence, by_qt=False)

        qInstallMessageHandler(hear)
        application = QApplication.instance() or QApplication(["fieldguide"])
        QMessageBox.critical(None, "Field Guide", sentence)
        return application is not None
    except Exception:
        return False


def show_with_desktop(sentence: str) -> bool:
    """Show a sentence with a program of the desktop until it is closed; return whether one could."""
    tools = [("zenity", "--error", "--no-markup", "--text", sentence), ("kdialog", "--error", sentence)]
    tools += [("xmessage", "-center", sentence)]
    in_terminal = ("-e", "sh", "-c", 'echo "$0"; read -r enter', sentence)
    tools += [("x-terminal-emulator", *in_terminal), ("xterm", *in_terminal)]
    if sys.platform == "darwin":
        script = "on run texts\ndisplay alert (item 1 of texts)\nend run"
        tools = [("osascript", "-e", script, sentence)]
    return any(run_silently(tool) for tool in tools)


def run_silently(command: tuple[str, ...]) -> bool:
    """Run a program of the computer without its output; return whether it is there and succeeded."""
    try:
        if sys.platform != "win32":
            quiet = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in (1, 2)]
            variables = sys.original_environment  # type: ignore[attr-defined] # its Qt is not this program's
            child = os.posix_spawnp(command[0], command, variables, file_actions=quiet)
            return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    except OSError:
        pass
    return False


def has_screen() -> bool:
    """Return whether a window can be shown, as far as the environment tells."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
