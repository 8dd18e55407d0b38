"""Prevents the operating system from saving the program's memory to a file after a crash."""

import sys

if sys.platform == "win32":
    import msvcrt

    def disable_core_dumps() -> None:
        """Suppress the error box of Windows after a crash, which offers to send the memory in a report."""
        quiet = msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX | msvcrt.SEM_NOOPENFILEERRORBOX
        msvcrt.SetErrorMode(quiet)

else:
    import resource

    # The limit in bytes. If Linux pipes dumps to a program (systemd-coredump, apport), it ignores every limit
    # but 1, which fs/coredump.c reserves for a crash of that program itself. A dump to a file is at least a
    # page long, so 1 prevents files too. Other systems only write files, and 0 prevents them.
    LIMIT = 1 if sys.platform == "linux" else 0

    def disable_core_dumps() -> None:
        """Prevent core dumps of this process and of its child processes."""
        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        most = LIMIT if hard == resource.RLIM_INFINITY else min(LIMIT, hard)
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
