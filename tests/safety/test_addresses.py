import os
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from guide.safety import fonts_without_cache, web_host

RULES = Path(__file__).parents[1] / "guide" / "window" / "assets" / "fonts.conf"


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://love146.org/notanumber/", "love146.org"),
        ("http://www.thecode.org", "www.thecode.org"),
        ("HTTPS://Example.org:8443/a?b=c#d", "example.org"),
    ],
)
def test_plain_web_addresses_may_be_opened(url, host):
    assert web_host(url) == host


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//server/share", "tel:911",
        "https://", "https:///path", "https://user:pw@example.org", "https://user@example.org", "https://exa mple.org",
        "https://example.org/\u202e", "https://example.org/\n", "https://[::1", "https://example.org:99999", "", "example.org",
    ],
)  # fmt: skip
def test_everything_else_may_not(url):
    assert web_host(url) == ""


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
