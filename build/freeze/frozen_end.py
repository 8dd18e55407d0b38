"""Ends the frozen program with a sentence that a person can see, if it can't start or go on.

Like `frozen_start`, it is a part of the program's own file, and works if every other file is damaged.
"""

import os
import sys

TYPE_CHECKING = False  # as in the module typing, which is a file that can be damaged
if TYPE_CHECKING:
    from typing import NoReturn

# What the program takes from the computer on Linux, and the package in which Debian and Ubuntu have it.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
}
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
    if sentence := damage():
        return sentence
    reason = " ".join(str(error).split()) or type(error).__name__
    library, lacks, _ = reason.partition(": cannot open shared object file")
    if lacks and "/" not in library:
        return tr(
            "Field Guide can't start: this computer lacks the library {library}. On Debian and Ubuntu it is "
            "in the package {package}.",
            library=library,
            package=PACKAGES.get(library, library.partition(".so")[0].lower()),
        )
    return tr(
        "Field Guide can't go on ({reason}). None of its files is damaged, so it may be the computer: "
        "please try another one.",
        reason=reason,
    )


def damage() -> str:
    """Return a sentence about the first file of the program that is damaged; "" if none is."""
    file = damaged_file()
    return file and tr(
        "Field Guide can't go on: its file {file} is damaged. Copy the whole folder FieldGuide again "
        "from where you got it; with the word 'verify', the program then checks all its files.",
        file=file,
    )


def damaged_file() -> str:
    """Return the name of a file of this program that is not as it was built; "" if none is known."""
    parts, is_mac = os.path.basename(sys._MEIPASS), sys.platform == "darwin"  # type: ignore[attr-defined] # noqa: PTH119
    folder = os.path.dirname(sys.executable)  # noqa: PTH120
    folder = os.path.dirname(folder) if is_mac else folder  # noqa: PTH120
    try:
        with open(os.path.join(folder, "SHA256SUMS"), encoding="utf-8") as listed:  # noqa: PTH118, PTH123
            rows = [line.rstrip("\n").split("  ", 1) for line in listed]
        # The content is its owners', and programs for other systems may lie in the same folder.
        own = [(digest, name) for digest, name in rows if is_mac or name.startswith(f"{parts}/")]
        return next((name for digest, name in own if digest_of(f"{folder}/{name}") != digest), "")
    except Exception:
        return ""


def digest_of(path: str) -> str:
    """Return the SHA-256 of a file in hex; "" if it can't be read or is no plain file."""
    from hashlib import sha256  # noqa: PLC0415

    digest = sha256()
    try:
        if not os.path.isfile(path):  # noqa: PTH113
            return ""
        with open(path, "rb") as file:  # noqa: PTH123
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError:
        return ""
    return digest.hexdigest()


def end_with_sentence(sentence: str, *, by_qt: bool = True) -> "NoReturn":
    """End the program with exit code 1 and a sentence: in the terminal, otherwise in a window.

    A window is shown by Qt, unless `by_qt` is false, or by a program of the desktop. Without both the
    sentence goes to standard error, for whoever reads that.
    """
    has_words = len(sys.argv) > 1 and (sys.platform != "win32" or STDERR is not None)
    in_terminal = has_words or (STDERR is not None and os.isatty(STDERR))
    ways = [show_with_qt, show_with_desktop][not by_qt :]
    if in_terminal or not has_screen() or not any(show(sentence) for show in ways):
        if sys.platform == "win32" and not in_terminal:
            sys.excepthook = sys.__excepthook__
            raise SystemError(sentence)  # PyInstaller's bootloader shows it in a box
        if STDERR is not None:
            write(STDERR, f"{sentence}\n".encode("utf-8", "replace"))
    end_watch()
    os._exit(1)


def watch_start() -> None:
    """Start a process that shows a sentence if the start of the window crashes because a file is damaged.

    A damaged library can crash it without an error in Python. The other process ends at the first paint, or
    in silence if this one ends early although no file is damaged.
    """
    waits, ends = os.pipe()
    if hasattr(os, "fork") and (child := os.fork()):
        os.close(waits)
        watch.append((ends, child))
        return
    os.close(ends)
    if not os.read(waits, 1) and (sentence := damage()):
        end_with_sentence(sentence, by_qt=False)
    os._exit(0)


def end_watch() -> None:
    """End the process that `watch_start` started, because the window is visible or a sentence was."""
    while watch:
        descriptor, child = watch.pop()
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
    rules = "guide/window/theme/assets/fonts-uncached.conf"
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
