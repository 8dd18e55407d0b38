"""Runs first in the frozen program, and cleans the environment that Qt and browsers inherit."""

import os
import sys

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
# Without a session bus, the D-Bus library would start one with a program of the computer.
bus = os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), "bus")  # noqa: PTH118
if sys.platform == "linux" and not os.path.exists(bus):  # noqa: PTH110
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
# PySide's wheel sets this path in a settings file in memory, which can't hold every folder's name.
parts = os.path.join(sys._MEIPASS, "PySide6")  # type: ignore[attr-defined] # noqa: PTH118 - before pathlib
plugins = "plugins" if sys.platform == "win32" else os.path.join("Qt", "plugins")  # noqa: PTH118
os.environ["QT_PLUGIN_PATH"] = os.path.join(parts, plugins)  # noqa: PTH118
