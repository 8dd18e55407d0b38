import os
import shutil
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from guide.safety.fonts import fonts_without_cache
from tests.running import run_program

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "guide" / "window" / "theme" / "assets"
RULES = ASSETS / "fonts.conf"
linux = pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux's")


def caches(rules):
    return [cache.text for cache in ET.parse(rules).getroot().iter("cachedir")]


def test_our_font_rules_know_no_cache_but_the_systems():
    assert caches(RULES) == ["/dev/null", "/var/cache/fontconfig"]


def test_no_rule_leads_into_the_home_folder():
    parts = list(ET.parse(RULES).getroot().iter())
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
        assert os.environ["FONTCONFIG_FILE"] == str(RULES)
    assert "FONTCONFIG_FILE" not in os.environ
    monkeypatch.setenv("FONTCONFIG_FILE", "mine")
    with fonts_without_cache(RULES):
        assert os.environ["FONTCONFIG_FILE"] == str(RULES)
    assert os.environ["FONTCONFIG_FILE"] == "mine"


LOOK = """
mount -t tmpfs -o mode=755 tmpfs /var/cache/fontconfig
"$@" > /dev/null
find /var/cache/fontconfig "$HOME" -type f
"""
# A user who may read all, wherever this is tested, but write only where everybody may.
READ_ALL = "+dac_read_search"
ANY_USER = ["setpriv", "--reuid=65534", f"--inh-caps={READ_ALL}", f"--ambient-caps={READ_ALL}"]
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
@pytest.mark.skipif(not Path("/var/cache/fontconfig").is_dir(), reason="this system has no font cache")
@pytest.mark.parametrize("rules", ["ours", "none"])
@pytest.mark.parametrize("become", [[], ANY_USER], ids=["root", "any user"])
def test_with_an_empty_cache_none_is_written_and_nothing_said(tmp_path, rules, become):
    if become and not all(folder.stat().st_mode & 0o001 for folder in (ROOT, *ROOT.parents)):
        pytest.skip("no other user can enter the folder of this checkout")
    home = tmp_path / "a home"
    home.mkdir()
    rules_file = RULES if rules == "ours" else Path("/etc/fonts/fonts.conf")
    command = [*become, sys.executable, "-B", "-c", WINDOW, str(rules_file)]
    done = run_program(
        ["unshare", "-m", "sh", "-c", LOOK, "sh", *command],
        cwd=ROOT, env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home)},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    if done.returncode:
        pytest.skip(f"no file system can be mounted here: {done.stderr[:200]}")
    # Without our rules it writes, or complains that it can't: the control.
    assert bool(done.stdout or done.stderr) is (rules == "none")
    shutil.rmtree(home)
