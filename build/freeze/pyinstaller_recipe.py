"""Freezes a program into one folder with PyInstaller, without network code, unused modules and links."""

import py_compile
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from PyInstaller.building.api import COLLECT, EXE, PYZ
from PyInstaller.building.build_main import Analysis
from PyInstaller.depend.bindepend import get_imports

from freeze import docstrings, icu, shiboken_files
from guide.safety.network import NETWORK_MODULES

Entry = tuple[str, str, str]  # in PyInstaller's form: target path, source path, kind
WORK = Path(__file__).resolve().parents[2] / ".work"
SMALLER, COMPILED, COMPACT = WORK / "icu", WORK / "shiboken", WORK / "compact"
MAC, LINUX, WINDOWS = (sys.platform == name for name in ("darwin", "linux", "win32"))

# Modules that PyInstaller finds, but the program never uses.
SPARE = """
    PySide6.QtDBus PySide6.QtOpenGL PySide6.QtQml PySide6.QtQuick PySide6.QtSql
    PySide6.QtSvg PySide6.QtTest PySide6.QtXml _bz2 _ctypes _lzma bz2 ctypes curses doctest email lzma
    multiprocessing numpy pdb pkg_resources pydoc readline setuptools sqlite3 tarfile tkinter unittest
    _decimal _pydecimal cached_property cgi decimal fractions pprint statistics tracemalloc
    whoosh.automata.fst whoosh.codec.memory
    whoosh.codec.plaintext whoosh.lang.isri whoosh.lang.snowball whoosh.qparser whoosh.spelling whoosh.sorting
    xml _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw
    _multibytecodec
""".split()

# Only on Windows Qt prints; elsewhere the system's own commands do.
if not WINDOWS:
    SPARE += ["PySide6.QtPrintSupport", "guide.printing.windows_printers"]

# The Qt plugins that are kept: for each folder, parts of their file names. PNG pictures need no plugin.
PLUGINS = {
    "platforms": ("cocoa", "offscreen", "qwayland", "qwindows", "xcb"),
    "platforminputcontexts": ("compose", "ibus"),
    "printsupport": ("windowsprintersupport",),
    "styles": ("style",),
    "wayland-decoration-client": ("bradient",),
    "wayland-shell-integration": ("xdg-shell",),
}

# Hooks of PyInstaller that load Qt and inspect at every start, even in a terminal. Neither is needed:
# PySide's wheels find Qt's plugins by themselves, and the program does not read its source code.
NEEDLESS_HOOKS = frozenset(["pyi_rth_inspect", "pyi_rth_pyside6"])

# Modules that the bootloader runs before PyInstaller's own: not as runtime hooks, because a damaged file,
# Ctrl+C or a folder's name can stop the program before those.
FIRST = ("frozen_interrupts", "frozen_damage", "frozen_end", "frozen_start")


def is_wanted(entry: Entry) -> bool:
    """Return whether the program needs a file that PyInstaller found.

    Return True for all libraries, because without_unneeded_libraries removes the unneeded ones later.
    """
    path = PurePath(entry[0])
    if entry[2] == "SYMLINK":
        return MAC  # FAT and exFAT can't hold links, and the program runs without them
    if "plugins" in path.parts:
        return any(name in path.name for name in PLUGINS.get(path.parent.name, ()))
    return "translations" not in path.parts


def is_library(entry: Entry) -> bool:
    """Return whether a file is a shared library, but not a Python module, a plugin or Python itself."""
    path = PurePath(entry[0])
    return entry[2] == "BINARY" and "plugins" not in path.parts and "python" not in path.stem


def without_unneeded_libraries(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries without the libraries that no other remaining file loads.

    A library can lie in several folders, as Microsoft's C++ runtime does. Each file keeps the one beside it,
    because Windows looks there first.
    """
    libraries: dict[str, dict[PurePath, Entry]] = {}  # by name, then by folder
    for entry in filter(is_library, entries):
        path = PurePath(entry[0])
        libraries.setdefault(path.name.lower(), {})[path.parent] = entry
    kept = [entry for entry in entries if not is_library(entry)]
    for entry in kept:  # the list grows during the loop
        folder = PurePath(entry[0]).parent
        for name in {PurePath(name).name.lower() for name, _ in get_imports(entry[1])}:
            places = libraries.get(name, {})
            wanted = places.get(folder) or next(iter(places.values()), None)
            if wanted and wanted not in kept:
                kept.append(wanted)
    return kept


def with_less_data(entry: Entry) -> Entry:
    """Return an entry for a smaller library if `entry` is ICU's library on Linux, otherwise `entry`."""
    name, file, kind = entry
    if LINUX and PurePath(name).name.startswith(icu.LIBRARY):
        return name, str(icu.smaller_library(Path(file), SMALLER)), kind
    return entry


def analysed(script: Path, **options: Any) -> Analysis:
    """Return PyInstaller's analysis of all that a program needs.

    `script` is the file that starts the program; `options` are further arguments of Analysis.
    """
    analysis = Analysis(
        [str(script)],
        excludes=NETWORK_MODULES + SPARE,
        optimize=1,  # not 2, because dataclasses would generate the docstrings that 2 removes, at every start
        noarchive=True,
        **options,
    )
    analysis.scripts = [script for script in analysis.scripts if script[0] not in NEEDLESS_HOOKS]
    shutil.rmtree(COMPILED, ignore_errors=True)
    analysis.datas += shiboken_files.compiled_files(COMPILED)
    return analysis


def first_module(name: str) -> Entry:
    """Compile a module of this folder, and return its entry for the program's own file."""
    compiled = WORK / f"{name}.pyc"
    compiled.parent.mkdir(exist_ok=True)
    source = str(Path(__file__).with_name(f"{name}.py"))
    py_compile.compile(source, str(compiled), dfile=f"{name}.py", doraise=True, optimize=1)
    return name, str(compiled), "PYMODULE"


def no_documents(_entries: list[Entry]) -> list[Entry]:
    """Return no entries, for a program without documents."""
    return []


@dataclass(frozen=True, kw_only=True)
class Names:
    """The names of a program's folder, of the file that starts it, and of the folder for its libraries.

    `terminal` is a second file that starts the same program with a console, which Windows alone needs.
    """

    folder: str
    program: str
    parts: str
    terminal: str = ""


def collected(
    analysis: Analysis,
    names: Names,
    *,
    icon: str | None = None,
    documents: Callable[[list[Entry]], list[Entry]] = no_documents,
) -> COLLECT:
    """Build the program's folder and return PyInstaller's object for it.

    `documents` gets all entries of the program and returns the entries of documents about them.
    """
    binaries = [with_less_data(entry) for entry in analysis.binaries if is_wanted(entry)]
    binaries = binaries if MAC else without_unneeded_libraries(binaries)
    datas = docstrings.compact([entry for entry in analysis.datas if is_wanted(entry)], COMPACT)
    datas += documents([*analysis.pure, *analysis.scripts, *binaries, *datas])
    archive = PYZ(analysis.pure)
    archive.dependencies[:0] = [first_module(name) for name in FIRST]
    programs = [
        EXE(
            archive,
            analysis.scripts,
            exclude_binaries=True,
            name=name,
            contents_directory=names.parts,
            icon=icon,
            console=name == names.terminal,
            disable_windowed_traceback=True,
            strip=LINUX,
            upx=False,
        )
        for name in filter(None, (names.program, names.terminal))
    ]
    return COLLECT(*programs, binaries, datas, name=names.folder, strip=LINUX, upx=False)
