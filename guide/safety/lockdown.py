"""Enables all protections. Every start of the program calls `lock_down` first."""

import sys

from guide.safety.audit_hook import install_audit_hook
from guide.safety.core_dumps import disable_core_dumps
from guide.safety.environment import use_local_addresses
from guide.safety.network import block_network_modules


def lock_down() -> None:
    """Disable core dumps and __pycache__ files, block networks and check pickles until the process ends."""
    sys.dont_write_bytecode = True
    disable_core_dumps()
    use_local_addresses()
    block_network_modules()
    install_audit_hook()
