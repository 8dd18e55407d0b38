import os
import sys

from guide.safety.environment import restore_environment


def test_the_environment_is_put_back_as_it_was(monkeypatch):
    monkeypatch.setenv("QT_PLUGIN_PATH", "the host's own")
    monkeypatch.setenv("GONE", "was there")
    before = dict(os.environ)
    monkeypatch.setattr(sys, "original_environment", before, raising=False)
    monkeypatch.setenv("QT_PLUGIN_PATH", "ours")
    monkeypatch.setenv("QML2_IMPORT_PATH", "ours too")
    monkeypatch.delenv("GONE")
    restore_environment()
    assert dict(os.environ) == before


def test_where_nothing_was_kept_nothing_changes(monkeypatch):
    monkeypatch.delattr(sys, "original_environment", raising=False)
    before = dict(os.environ)
    restore_environment()
    assert dict(os.environ) == before
