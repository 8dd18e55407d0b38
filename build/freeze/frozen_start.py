"""The first step of the frozen program: it cleans the environment that browsers and Qt will see."""

import os
import sys

before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
os.environ.pop("LD_LIBRARY_PATH", None)  # this process has read it; a browser needs the system's libraries
if before is not None:
    os.environ["LD_LIBRARY_PATH"] = before
for name in [name for name in os.environ if name.startswith("_PYI_")]:
    del os.environ[name]  # the bootloader's messages to itself
os.environ.pop("SBK_EMBED", None)  # makes Shiboken delete or rewrite a part of the program
# What is added to the environment after this line, guide/safety/environment.py removes once Qt has started.
sys.original_environment = dict(os.environ)  # type: ignore[attr-defined]
# If there is no session bus, its library would start one with a program of the computer.
bus = os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), "bus")  # noqa: PTH118
if sys.platform == "linux" and not os.path.exists(bus):  # noqa: PTH110
    os.environ.setdefault("DBUS_SESSION_BUS_ADDRESS", "disabled:")
# The wheel sets this with a settings file in memory, which can't hold the name of every folder.
parts = os.path.join(sys._MEIPASS, "PySide6")  # type: ignore[attr-defined] # noqa: PTH118 - before pathlib
plugins = "plugins" if sys.platform == "win32" else os.path.join("Qt", "plugins")  # noqa: PTH118
os.environ["QT_PLUGIN_PATH"] = os.path.join(parts, plugins)  # noqa: PTH118
