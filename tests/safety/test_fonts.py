import os
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from guide.safety.fonts import fonts_without_cache

RULES = Path(__file__).parents[2] / "guide" / "window" / "assets" / "fonts.conf"


def test_our_font_rules_know_no_cache_but_the_systems():
    assert [cache.text for cache in ET.parse(RULES).getroot().iter("cachedir")] == ["/var/cache/fontconfig"]
    assert not [e for e in ET.parse(RULES).getroot().iter() if e.get("prefix") == "xdg"]


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is Linux's")
def test_font_rules_hold_while_qt_starts_and_no_longer(monkeypatch):
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    with fonts_without_cache(RULES):
        assert os.environ["FONTCONFIG_FILE"] == str(RULES)
    assert "FONTCONFIG_FILE" not in os.environ
    monkeypatch.setenv("FONTCONFIG_FILE", "mine")
    with fonts_without_cache(RULES):
        assert os.environ["FONTCONFIG_FILE"] == "mine"
    assert os.environ["FONTCONFIG_FILE"] == "mine"
