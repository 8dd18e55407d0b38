"""Takes out of a PDF what Qt tells of program and time; no byte moves, so all offsets stay right."""

import re

# Given to Qt in place of what it would write by itself: maker, times and a number that is never the same.
EMPTY_METADATA = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></x:xmpmeta><?xpacket end="r"?>'
)
_STRING = rb"\((?:[^\\()]|\\.)*\)"
_FACTS = re.compile(rb"/(\w+)\s*(?:" + _STRING + rb"|<[0-9A-Fa-f]*>|/\w+)\s*", re.DOTALL)
_OBJECT = re.compile(rb"\d+ \d+ obj\s*<<")
_ID = re.compile(rb"/ID\s*\[[^\]]*\]")


def without_origin(pdf: bytes) -> bytes:
    """Blank the facts about the file but its title, and its number."""
    at = pdf.rindex(b"trailer")
    trailer = pdf[at:]
    found = re.search(rb"/Info (\d+) \d+ R", trailer)
    body = _without_facts(pdf[:at], _offset(pdf, int(found[1]))) if found else pdf[:at]
    return body + _ID.sub(_blank, trailer)


def _without_facts(body: bytes, start: int) -> bytes:
    head = _OBJECT.match(body, start)
    if head is None:
        raise ValueError("no dictionary of facts where the file says it is")
    parts, at = [body[: head.end()]], head.end()
    while fact := _FACTS.match(body, _after_blanks(body, at)):
        parts += (body[at : fact.start()], fact[0] if fact[1] == b"Title" else _blank(fact))
        at = fact.end()
    return b"".join(parts) + body[at:]


def _after_blanks(body: bytes, at: int) -> int:
    while body[at : at + 1].isspace():
        at += 1
    return at


def _blank(found: re.Match[bytes]) -> bytes:
    return re.sub(rb"[^\r\n]", b" ", found[0])


def _offset(pdf: bytes, number: int) -> int:
    """Look up in the table at the end of the file where an object begins."""
    table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    rows = re.compile(rb"xref\s+0 \d+\s+").match(pdf, table)
    if rows is None:
        raise ValueError("no table of objects where the file says it is")
    start = rows.end() + 20 * number
    return int(pdf[start : start + 10])
