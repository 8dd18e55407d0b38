"""Runs the project's commands on a machine that has only Python and git: python3 build/dev.py run."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit("Field Guide needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])  # noqa: UP031

# This imports from the package dev, not from this file: Python prefers a package to a module of its name.
from dev.script import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
