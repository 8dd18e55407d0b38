"""Spreads the tests over several processes."""

from typing import Any

from xdist.scheduler import LoadScopeScheduling

ALONE = ("test_fuzz.py", "test_canary.py", "test_monkey.py")  # each of their tests is long


class ByFile(LoadScopeScheduling):
    """Gives each process one file after another; two that check the same long sessions stay together."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        if file.endswith(ALONE):
            return nodeid
        return "sessions" if file.endswith(("test_traces.py", "test_network.py")) else file

    def remove_node(self, node: Any) -> str | None:
        """Take the work from a process that ended; the test in which it crashed is not run again.

        Return that test, None if it was at none. xdist itself would hand it to the next process, which
        crashes in it too.
        """
        units = self.assigned_work[node].values()
        left = [(unit, test) for unit in units for test, is_done in unit.items() if not is_done]
        if left:
            unit, crashed = left[0]
            unit[crashed] = True
        super().remove_node(node)
        return left[0][1] if left else None
