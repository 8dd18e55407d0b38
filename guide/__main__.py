"""The entry point: without arguments the window opens, with arguments the terminal answers."""

import gc
import sys
import time


def main(words: list[str] | None = None) -> int:
    """Run Field Guide with `words`, by default those of the command line; return the exit code."""
    reached, given = time.perf_counter(), words
    if given is None:
        given = sys.argv[1:]
        # Loading a guide makes many objects and no garbage, so the collector would only cost time.
        gc.disable()
        # Only for a start from the command line: a caller in Python keeps its network.
        sys.dont_write_bytecode = True
        from guide.safety.lockdown import lock_down  # noqa: PLC0415

        lock_down()
    if given and given[0] == "--build-index" and len(given) == 2:
        from guide.search.index_worker import build_index  # noqa: PLC0415

        return build_index(given[1:])
    # Imported late: the terminal never loads Qt.
    if not given:
        from guide.app import run_window  # noqa: PLC0415

        return run_window()
    if given[0] == "--self-check":
        from guide.self_check import self_check  # noqa: PLC0415

        return self_check(given[1:], reached)
    from guide.cli.run import run  # noqa: PLC0415

    return run(given)


if __name__ == "__main__":
    sys.exit(main())
