import os
import sys

from guide.safety.environment import restore_surroundings


def test_the_environment_is_put_back_as_it_was(monkeypatch):
    monkeypatch.setenv("QT_PLUGIN_PATH", "the host's own")
    monkeypatch.setenv("GONE", "was there")
    before = dict(os.environ)
    monkeypatch.setattr(sys, "surroundings", before, raising=False)
    monkeypatch.setenv("QT_PLUGIN_PATH", "ours")
    monkeypatch.setenv("QML2_IMPORT_PATH", "ours too")
    monkeypatch.delenv("GONE")
    restore_surroundings()
    assert dict(os.environ) == before


def test_where_nothing_was_kept_nothing_changes(monkeypatch):
    monkeypatch.delattr(sys, "surroundings", raising=False)
    before = dict(os.environ)
    restore_surroundings()
    assert dict(os.environ) == before
