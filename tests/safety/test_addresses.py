"""Only a plain web address may be handed to a browser, and it leads where its shown host says."""

from PySide6.QtCore import QUrl

from guide.safety.addresses import web_host

PLAIN = [
    ("https://love146.org/notanumber/", "love146.org"),
    ("http://www.thecode.org", "www.thecode.org"),
    ("HTTPS://Example.org:8443/a?b=c#d", "example.org"),
    ("https://example.org/?at=a@b.org", "example.org"),
    ("https://example.org/a%20b/ñ?q=1,2;3&x=(y)~'!*", "example.org"),
    ("https://a-b.example.co.uk", "a-b.example.co.uk"),
    ("https://1800.example.org", "1800.example.org"),
    ("https://xn--mnchen-3ya.de/", "xn--mnchen-3ya.de"),
    ("https://example.org:443", "example.org"),
]
REFUSED = {
    "another scheme": [
        "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "ftp://example.org", "tel:911", "mailto:a@b.org",
        "vbscript:x", "view-source:https://example.org", "httpss://example.org", "https+x://example.org", "blob:https://example.org/x",
    ],
    "no scheme": ["", "example.org", "//server/share", "//example.org", "www.example.org/a", ":", "://example.org"],
    "no host": [
        "https://", "http:///", "https:///path", "http:/example.org", "http:example.org", "https://?q", "https://#x", "https://:80",
        "https://.", "https://..", "https:////example.org",
    ],
    "somebody's name": [
        "https://user:pw@example.org", "https://user@example.org", "https://@example.org", "https://:@example.org", "http://a@b.org",
        "https://example.org@evil.org/", "https://example.org%40evil.org/", "https://example.org:80@evil.org", "https://example.org:80@example.org", "https://a@b@c.org",
    ],
    "backslashes": [
        "https:\\\\example.org", "https://example.org\\@evil.org", "https://example.org\\.evil.org", "\\\\server\\share",
        "https://example.org/\\evil", "https:/\\example.org",
    ],
    "blanks, tabs and ends of lines": [
        "https://exa mple.org", "https://example.org/\n", "https://example.org/a b", " https://example.org", "https://example.org ",
        "ht\ttps://example.org", "https://exam\tple.org", "https://example.org/\r\nx", "\x00https://example.org", "java\nscript:alert(1)",
        "https://example.org/\u00a0", "https://example.org/\u3000", "https://example.org/\u2028",
    ],
    "marks that turn or hide text": [
        "https://example.org/\u202e", "https://exam\u202eple.org", "https://example.org/\u2066x", "https://example\u200b.org",
        "https://example.org/\ufeff", "https://example.org/\u00ad", "https://example.org/%E2%80%AEgpj", "https://example.org/%0d%0aSet-Cookie:x",
        "https://example.org/%00", "https://example.org/\ud800",
    ],
    "other dots, letters and forms of letters": [
        "https://example。org", "https://example．org", "https://example｡org", "https://ｅxample.org", "https://exаmple.org", "https://münchen.de",
        "https://example.org\u2044evil.org", "https://example.org\uff0fevil.org", "https://exam%70le.org", "https://example%2eorg", "https://ex_ample.org",
    ],
    "names that hide something": [
        "https://xn--.org", "https://xn--a-ecp.org", "https://xn--example-f27c.org", "https://xn--99999999999999.org", "https://-a.org", "https://a-.org",
    ],
    "numbers and machines nearby": [
        "https://[::1]/", "https://[::1", "https://[fe80::1%25eth0]/", "https://[::ffff:127.0.0.1]/", "http://[v1.a]/", "http://127.0.0.1/",
        "http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://127.0.0.0x1/", "http://017700000001/", "http://localhost:631/",
        "http://router/", "http://example.org./", "http://example..org", "http://.example.org",
    ],
    "no port": ["https://example.org:99999", "https://example.org:x", "https://example.org:-1", "https://example.org:0", "https://example.org:80:80"],
    "no address as it should be": [
        'https://example.org/"x', "https://example.org/<script>", "https://example.org/`id`", "https://example.org/{x}", "https://example.org/a|b",
        "https://example.org/^", f"https://{'a' * 64}.org", f"https://{'a.' * 130}org",
    ],
}  # fmt: skip


def test_plain_web_addresses_may_be_opened():
    assert {url: web_host(url) for url, host in PLAIN if web_host(url) != host} == {}


def test_qt_would_open_the_host_that_is_shown():
    for url, host in PLAIN:
        read = QUrl(url, QUrl.ParsingMode.StrictMode)
        shown = read.host(QUrl.ComponentFormattingOption.FullyEncoded)
        assert (read.isValid(), shown, read.userInfo()) == (True, host, ""), url


def test_everything_else_may_not():
    opened = {(why, ascii(url)) for why, urls in REFUSED.items() for url in urls if web_host(url) != ""}
    assert opened == set()


def test_names_of_other_letters_are_refused_only_for_what_they_hide():
    names = {
        "bücher": True,
        "日本語": True,
        "a\u202eb": False,
        "a\u200db": False,
        "a。b": False,
        "ｅx": False,
    }
    for read, fine in names.items():
        label = "xn--" + read.encode("punycode").decode("ascii")
        assert bool(web_host(f"https://{label.lower()}.org")) is fine, read
