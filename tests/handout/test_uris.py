"""What a phone finds in a code."""

import pytest

from guide.handout.uris import uri_of
from tests.handout.samples import contact


@pytest.mark.parametrize(
    ("channel", "value", "uri"),
    [
        ("call", "1-866-223-1111", "tel:18662231111"),
        ("call", "+1 (866) 223.1111", "tel:+18662231111"),
        ("call", "1-800-422-4453 (4-A-CHILD)", "tel:18004224453"),
        ("call", "(call) +44 20", "tel:+4420"),
        ("call", "988", "tel:988"),
        ("call", "911", ""),
        ("text", "911", ""),
        ("text", "741741", "sms:741741"),
        ("tty", "711", ""),
        ("email", "ann@example.org", ""),
        ("web", "https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("chat", "http://example.org", "http://example.org"),
        ("web", "javascript:alert(1)", ""),
        ("web", "https://ann:pass@example.org", ""),
        ("web", "https://127.0.0.1/x", ""),
        ("web", "file:///etc/passwd", ""),
    ],
)
def test_uris(channel, value, uri):
    assert uri_of(contact("support", channel, value)) == uri
