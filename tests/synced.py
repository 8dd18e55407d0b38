"""Notes what is renamed and what is synced to the disk, in their order."""

import os
from pathlib import Path

import pytest


def noted(patch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by "NAME renamed", "NAME removed" and "NAME synced", of files and folders."""
    calls: list[str] = []
    rename, replace, fsync, unlink = os.rename, os.replace, os.fsync, os.unlink

    def renamed(real, path, target):
        real(path, target)
        calls.append(f"{Path(target).name} renamed")

    def synced(handle):
        calls.append(f"{Path(f'/proc/self/fd/{handle}').readlink().name} synced")
        fsync(handle)

    def removed(path, **options):
        unlink(path, **options)
        calls.append(f"{Path(path).name} removed")

    patch.setattr(os, "unlink", removed)
    patch.setattr(os, "rename", lambda path, target: renamed(rename, path, target))
    patch.setattr(os, "replace", lambda path, target: renamed(replace, path, target))
    patch.setattr(os, "fsync", synced)
    return calls
