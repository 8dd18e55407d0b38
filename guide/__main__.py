"""Where every start begins: words are answered in the terminal, none open the window."""

import gc
import sys
import time


def main(words: list[str] | None = None) -> int:
    """Run Field Guide with the given words (those of the command line where None); gives the exit code."""
    reached, given = time.perf_counter(), words
    if given is None:
        given = sys.argv[1:]
        # While a guide is loaded there is nothing to collect, only more and more to look through.
        gc.disable()
        # Only a start of its own: whoever calls this from Python keeps their network.
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
