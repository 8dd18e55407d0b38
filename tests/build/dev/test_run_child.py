"""What the end of the program's window means on Windows, where descriptors can't be passed to a child."""

import importlib
import os
from types import SimpleNamespace

import pytest


@pytest.mark.parametrize(("code", "expected"), [(0, 0), (1, 1), (0xC0000409, None)])
def test_on_windows_an_abort_means_that_there_is_no_display(
    monkeypatch: pytest.MonkeyPatch, code: int, expected: int | None
) -> None:
    run_child = importlib.import_module("dev.run_child")
    monkeypatch.setattr(run_child, "os", SimpleNamespace(name="nt", dup=os.dup))
    monkeypatch.setattr(run_child, "run_child", lambda _command, _variables: code)
    assert run_child.run_window(["guide"], {}) == expected
