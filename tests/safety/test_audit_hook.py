"""The audit hook refuses every socket, also through a back door; pickles are in test_pickles.py."""

import pytest

from .conftest import PYTHONS

CLOSED = "from guide.safety.lockdown import lock_down\nlock_down()\n"


# Loads the module itself, past sys.modules, and asks it for everything that leads out.
BACK_DOOR = """
from importlib import machinery, util

finders = (machinery.BuiltinImporter, machinery.PathFinder)
spec = next(filter(None, (finder.find_spec("_socket") for finder in finders)))
_socket = util.module_from_spec(spec)
spec.loader.exec_module(_socket)
asks = {
    "socket": lambda: _socket.socket(),
    "getaddrinfo": lambda: _socket.getaddrinfo("localhost", 9),
    "gethostname": lambda: _socket.gethostname(),
    "gethostbyname": lambda: _socket.gethostbyname("localhost"),
}
for name, ask in asks.items():
    try:
        ask()
        print(name, "was let through")
    except PermissionError as error:
        print(name, error)
"""


@pytest.mark.parametrize("which", PYTHONS)
def test_the_back_door_is_refused_with_a_sentence(python, which):
    done = python(CLOSED + BACK_DOOR, which=which)
    lines = done.stdout.splitlines()
    assert len(lines) == 4, done.stderr
    assert all("Field Guide uses no network: socket." in line for line in lines)
