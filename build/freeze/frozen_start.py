"""Runs in the frozen program before all its other Python code, and needs no file but the program itself.

It makes errors end the program without a traceback, and cleans the environment that Qt and browsers inherit.
"""

import os
import sys

from frozen_end import (  # type: ignore[import-not-found] # beside this module in the program's own file
    end_with_sentence,
    explain,
    tr,
    watch_start,
)


def clean_environment() -> None:
    """Remove variables that only this start needs, and set those from which Qt learns where its parts are."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    # The loader has used this path already, and a browser must load the system's libraries.
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]  # variables that PyInstaller's bootloader sets for its own processes
    os.environ.pop("SBK_EMBED", None)  # makes Shiboken delete or rewrite a part of the program
    # guide/safety/environment.py restores this copy once Qt has started.
    sys.original_environment = dict(os.environ)  # type: ignore[attr-defined]
    # PySide's wheel sets this path in a settings file in memory, which can't hold every folder's name.
    parts = os.path.join(sys._MEIPASS, "PySide6")  # type: ignore[attr-defined] # noqa: PTH118
    plugins = "plugins" if sys.platform == "win32" else os.path.join("Qt", "plugins")  # noqa: PTH118
    os.environ["QT_PLUGIN_PATH"] = os.path.join(parts, plugins)  # noqa: PTH118


def load_libraries() -> None:
    """Load the libraries about which Python or PyInstaller print words of their own, or end with a sentence.

    They would print them if one is damaged: "hashlib" about its parts, PyInstaller about what it begins with.
    Each start needs them all the same.
    """
    of_version = ["_sha2"] if sys.version_info >= (3, 12) else ["_sha256", "_sha512"]
    try:
        for name in ("zlib", "_struct", "_md5", "_sha1", "_sha3", "_blake2", *of_version):
            __import__(name)
    except ImportError as error:
        end_with_sentence(explain(error))


def is_child() -> bool:
    """Return whether another process of this program started this one, and so hears how it ends."""
    return sys.argv[1:2] in (["--build-index"], ["--printers"], ["--print"])


def refuse_lost_answer() -> None:
    """End the program with a sentence if words were typed whose answer Windows would show nowhere."""
    is_command = len(sys.argv) > 1 and not sys.argv[1].startswith("--")
    if sys.platform == "win32" and is_command and sys.stdout is None:
        sentence = (
            "FieldGuide.exe has only a window. Words are answered by FieldGuide-Terminal.exe beside it."
        )
        end_with_sentence(tr(sentence))


def start() -> None:
    """Prepare the process, or end it with a sentence if its folder has a name that Python can't handle."""
    clean_environment()
    if len(sys.argv) == 1 and sys.executable.endswith("-Terminal.exe"):
        sys.argv.append("--help")  # the window has a program of its own, without a console
    sys.excepthook = lambda _kind, error, _trace: end_with_sentence(explain(error))
    sys.unraisablehook = lambda _error: None  # a traceback helps no user
    refuse_lost_answer()
    if len(sys.argv) == 1:  # the window prints nothing, and neither does PySide about its parts
        sys.stdout = sys.stderr = None
    if hasattr(os, "fork") and not is_child():
        watch_start()
    try:
        sys._MEIPASS.encode()  # type: ignore[attr-defined]
    except UnicodeError:
        sentence = "Field Guide can't start, as the path of its folder is not UTF-8: rename the folder."
        end_with_sentence(tr(sentence), by_qt=False)
    load_libraries()


start()
