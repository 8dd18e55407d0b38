"""A program that trusts a publisher, and what it has taken."""

import pytest

from guide.packs.shelf import Shelf
from guide.packs.trust_file import read_trust
from tests.editions import trusting_program


@pytest.fixture
def program(tmp_path, monkeypatch):
    return trusting_program(tmp_path, monkeypatch)


@pytest.fixture
def shelf(program):
    return Shelf(program, read_trust(program))
