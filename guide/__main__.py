"""Runs Field Guide: opens the window if there are no arguments, otherwise runs a command in the terminal."""

import gc
import sys
import time
from pathlib import Path


def main(args: list[str] | None = None) -> int:
    """Run Field Guide; `args` are the command-line arguments, None for sys.argv. Return the exit code."""
    entered = time.perf_counter()
    if args is None:
        args = sys.argv[1:]
        # Loading a guide creates many objects and little garbage, so collecting garbage would only take time.
        gc.disable()
        # Not for callers in Python (tests), whose network must keep working.
        sys.dont_write_bytecode = True
        from guide.safety.lockdown import lock_down  # noqa: PLC0415

        lock_down()
    if args and args[0] == "--build-index" and len(args) == 2:
        from guide.packs.index_worker import build_index  # noqa: PLC0415

        return build_index(args[1:])
    if args in (["--printers"], ["--print"]):
        from guide.printing.worker import run_worker  # noqa: PLC0415

        return run_worker(args[0])
    # Imported late, because commands in the terminal must not load Qt.
    if not args or (len(args) == 1 and args[0].lower().endswith(".fieldguide")):
        from guide.app import run_window  # noqa: PLC0415

        run_window(Path(args[0]) if args else None)
    if args[0] == "--self-check":
        from guide.self_check import self_check  # noqa: PLC0415

        return self_check(args[1:], entered)
    from guide.cli.run import run  # noqa: PLC0415

    return run(args)


def run_program() -> int:
    """Run Field Guide as a process; return the exit code. End the standalone program if an error escapes."""
    try:
        return main()
    except Exception as error:
        # Of the standalone program, in build/freeze. Its hook for errors is not enough: PyInstaller calls
        # none on Windows, and the window sets one that is silent.
        if frozen_end := sys.modules.get("frozen_end"):
            frozen_end.end_with_sentence(frozen_end.explain(error))
        raise


if __name__ == "__main__":
    sys.exit(run_program())
