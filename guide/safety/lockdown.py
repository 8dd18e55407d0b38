"""What every real start of the program does before anything else."""

import sys

from guide.safety.audit_hook import keep_watch
from guide.safety.core_dumps import keep_no_dumps
from guide.safety.network import close_network


def close_all() -> None:
    """Leave no dump and no compiled file behind, and let nothing out to a network."""
    sys.dont_write_bytecode = True
    keep_no_dumps()
    close_network()
    keep_watch()
