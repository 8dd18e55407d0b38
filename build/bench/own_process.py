"""A module of the benchmark in a process of its own, so that nothing measured before weighs on it."""

import json
import os
import subprocess
import sys
from typing import Any


def child(*words: str) -> Any:
    """Run a module of the benchmark in a process of its own; gives what it printed as JSON."""
    command = [sys.executable, "-P", "-m", *words]
    # What is compiled is kept, as in every program that was started before.
    variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=variables)
    return json.loads(done.stdout)
