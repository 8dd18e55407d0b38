import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from guide.safety import fonts
from guide.safety.fonts import fonts_without_cache

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "guide" / "window" / "theme" / "assets"
RULES, UNCACHED = ASSETS / "fonts.conf", ASSETS / "fonts-uncached.conf"
linux = pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux's")


def caches(rules):
    return [cache.text for cache in ET.parse(rules).getroot().iter("cachedir")]


def test_our_font_rules_know_no_cache_but_the_systems():
    assert caches(RULES) == ["/proc", "/var/cache/fontconfig"]
    assert caches(UNCACHED) == ["/dev/null/none"]


@pytest.mark.parametrize("rules", [RULES, UNCACHED])
def test_no_rule_leads_into_the_home_folder(rules):
    parts = list(ET.parse(rules).getroot().iter())
    assert not [part for part in parts if part.get("prefix") == "xdg" or "~" in (part.text or "")]
    fonts_and_rules = [(part.tag, part.text) for part in parts if part.tag in ("dir", "include")]
    assert fonts_and_rules == [
        ("dir", "/usr/share/fonts"),
        ("dir", "/usr/local/share/fonts"),
        ("include", "/etc/fonts/conf.d"),
    ]


@linux
def test_font_rules_hold_while_qt_starts_and_no_longer(monkeypatch):
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    with fonts_without_cache(RULES):
        assert os.environ["FONTCONFIG_FILE"] in (str(RULES), str(UNCACHED))
    assert "FONTCONFIG_FILE" not in os.environ
    monkeypatch.setenv("FONTCONFIG_FILE", "mine")
    with fonts_without_cache(RULES):
        assert os.environ["FONTCONFIG_FILE"] in (str(RULES), str(UNCACHED))
    assert os.environ["FONTCONFIG_FILE"] == "mine"


@linux
@pytest.mark.parametrize(
    ("cache", "proc", "chosen"),
    [
        ("writable", "writable", RULES),
        ("writable", "not", UNCACHED),
        ("not", "not", RULES),
        ("missing", "not", UNCACHED),
    ],
)
def test_where_anybody_may_write_to_the_systems_cache_none_is_used(
    monkeypatch, tmp_path, cache, proc, chosen
):
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    (tmp_path / "writable").mkdir()
    monkeypatch.setattr(fonts, "SYSTEM_CACHE", Path("/dev/null/x/y") if cache == "not" else tmp_path / cache)
    monkeypatch.setattr(fonts, "UNWRITABLE_FOLDER", tmp_path / proc)
    with fonts_without_cache(RULES):
        assert os.environ["FONTCONFIG_FILE"] == str(chosen)


LOOK = """
mount -t tmpfs -o mode=755 tmpfs /var/cache/fontconfig
"$@" > /dev/null
find /var/cache/fontconfig "$HOME" -type f
"""
WINDOW = """
import os, sys
from pathlib import Path
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication
from guide.safety.fonts import fonts_without_cache

with fonts_without_cache(Path(sys.argv[1])):
    QApplication([])
    QFontDatabase.families()
"""


@linux
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give itself an empty cache"
)
@pytest.mark.skipif(not shutil.which("unshare"), reason="unshare is missing")
@pytest.mark.skipif(not fonts.SYSTEM_CACHE.is_dir(), reason="this system has no font cache")
@pytest.mark.parametrize("rules", ["ours", "none"])
def test_root_with_an_empty_cache_writes_none(tmp_path, rules):
    home = tmp_path / "root's home"
    home.mkdir()
    rules_file = RULES if rules == "ours" else Path("/etc/fonts/fonts.conf")
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", LOOK, "sh", sys.executable, "-B", "-c", WINDOW, str(rules_file)],
        cwd=ROOT, env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    if done.returncode:
        pytest.skip(f"no file system can be mounted here: {done.stderr[:200]}")
    # Without our rules it does write: the control.
    assert bool(done.stdout) is (rules == "none")
    shutil.rmtree(home)
