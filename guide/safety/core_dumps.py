"""No picture of the program's memory, with what was read in it, is ever written when it crashes."""

import sys

if sys.platform == "win32":
    import msvcrt

    def keep_no_dumps() -> None:
        """Have Windows show no box of its own, and offer no report, when the program fails."""
        quiet = msvcrt.SEM_FAILCRITICALERRORS | msvcrt.SEM_NOGPFAULTERRORBOX | msvcrt.SEM_NOOPENFILEERRORBOX
        msvcrt.SetErrorMode(quiet)

else:
    import resource

    # Where Linux pipes dumps to a program (systemd-coredump, apport), it heeds no limit, not even 0, but this
    # one: fs/coredump.c gives up at exactly 1, its own mark for a crash of that very program. Of a file it
    # writes a page at least, so that 1 stops files too. Other systems only know files.
    LIMIT = 1 if sys.platform == "linux" else 0

    def keep_no_dumps() -> None:
        """Allow no core dump of this process and of those that it starts."""
        _, hard = resource.getrlimit(resource.RLIMIT_CORE)
        most = LIMIT if hard == resource.RLIM_INFINITY else min(LIMIT, hard)
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
