"""Ids of HSDS are the UUIDs that every other program makes of the same names."""

from uuid import UUID, uuid5

import pytest

from guide.directory.exporting import ids


@pytest.mark.parametrize(
    "names", [("mn-prevention", "emergency-911"), ("",), ("Niño", "a/b", "東京"), ("x" * 500,)]
)
def test_ids_are_those_of_the_standard(names):
    assert ids.hsds_id(*names) == str(uuid5(UUID(bytes=ids.NAMESPACE), "/".join(names)))
