"""The frozen program's first step: a browser that it starts is to have the system's libraries."""

import os
import sys

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)  # this process has read it already
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
for name in [name for name in os.environ if name.startswith("_PYI_")]:
    del os.environ[name]  # the bootloader's word to itself
os.environ.pop("SBK_EMBED", None)  # has Shiboken delete its part of the program, or write it anew
# What is added to the environment from here on guide/safety/environment.py takes back, once Qt has started.
sys.original_environment = dict(os.environ)  # type: ignore[attr-defined]
# Where there is no session bus, the library for it would start one, with a program of the computer's.
bus = os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), "bus")  # noqa: PTH118
if sys.platform == "linux" and not os.path.exists(bus):  # noqa: PTH110
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
# What the wheel says of this by itself is a settings file in memory, which can't hold every folder's name.
parts = os.path.join(sys._MEIPASS, "PySide6")  # type: ignore[attr-defined] # noqa: PTH118 - before pathlib
plugins = "plugins" if sys.platform == "win32" else os.path.join("Qt", "plugins")  # noqa: PTH118
os.environ["QT_PLUGIN_PATH"] = os.path.join(parts, plugins)  # noqa: PTH118
