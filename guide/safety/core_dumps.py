"""Keeps the system from writing the program's memory to a file when it crashes."""

import sys

if sys.platform == "win32":
    import msvcrt

    def disable_core_dumps() -> None:
        """Keep Windows from showing its own error box, which offers to send a report."""
        quiet = msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX | msvcrt.SEM_NOOPENFILEERRORBOX
        msvcrt.SetErrorMode(quiet)

else:
    import resource

    # If Linux pipes dumps to a program (systemd-coredump, apport), it ignores every limit but 1:
    # fs/coredump.c gives up at exactly 1, its mark for a crash of that program itself. A dump to a file is at
    # least a page long, so 1 stops files too. Other systems only write files, and 0 stops them.
    LIMIT = 1 if sys.platform == "linux" else 0

    def disable_core_dumps() -> None:
        """Forbid core dumps of this process and of its children."""
        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        most = LIMIT if hard == resource.RLIM_INFINITY else min(LIMIT, hard)
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
