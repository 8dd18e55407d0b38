"""Keeps of the metadata of a PDF the title alone; spaces replace the rest, so that all offsets stay valid."""

import re
from html import escape

_STRING = rb"\((?:[^\\()]|\\.)*\)"
_INFO_ENTRY = re.compile(rb"/(\w+)\s*(?:" + _STRING + rb"|<[0-9A-Fa-f]*>|/\w+)\s*", re.DOTALL)
_OBJECT = re.compile(rb"\d+ \d+ obj\s*<<")
_ID = re.compile(rb"/ID\s*\[[^\]]*\]")


def xmp_metadata(title: str) -> bytes:
    """Return XMP metadata with the title alone, without Qt's own: the program, the time and a random id.

    Rules for accessible documents (PDF/UA) want the title here, too.
    """
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt>'
        f'<rdf:li xml:lang="x-default">{escape(title)}</rdf:li>'
        '</rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
    ).encode()


def strip_metadata(pdf: bytes) -> bytes:
    """Return a PDF in which spaces replace its id and all entries of its Info dictionary except the title.

    Raise ValueError if the PDF does not have the structure of a file from Qt.
    """
    trailer_start = pdf.rindex(b"trailer")
    trailer = pdf[trailer_start:]
    info = re.search(rb"/Info (\d+) \d+ R", trailer)
    body = _without_info(pdf[:trailer_start], _offset(pdf, int(info[1]))) if info else pdf[:trailer_start]
    return body + _ID.sub(_blank, trailer)


def _without_info(body: bytes, start: int) -> bytes:
    head = _OBJECT.match(body, start)
    if head is None:
        raise ValueError("no dictionary of facts where the file says it is")
    parts, at = [body[: head.end()]], head.end()
    while entry := _INFO_ENTRY.match(body, _after_blanks(body, at)):
        parts += (body[at : entry.start()], entry[0] if entry[1] == b"Title" else _blank(entry))
        at = entry.end()
    return b"".join(parts) + body[at:]


def _after_blanks(body: bytes, at: int) -> int:
    while body[at : at + 1].isspace():
        at += 1
    return at


def _blank(match: re.Match[bytes]) -> bytes:
    return re.sub(rb"[^\r\n]", b" ", match[0])


def _offset(pdf: bytes, number: int) -> int:
    """Return the byte offset of object `number`, from the cross-reference table at the end of the file."""
    table = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    rows = re.compile(rb"xref\s+0 \d+\s+").match(pdf, table)
    if rows is None:
        raise ValueError("no table of objects where the file says it is")
    start = rows.end() + 20 * number
    return int(pdf[start : start + 10])
