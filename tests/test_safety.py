import pytest

from guide.safety import web_host


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
