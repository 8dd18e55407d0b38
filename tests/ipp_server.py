"""A print server for tests that speaks as much IPP as lp and lpstat need, and hangs where it is told to."""

import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

PRINTERS = ("Office", "Lobby")
OPERATIONS = {
    0x0005: "Create-Job", 0x0006: "Send-Document", 0x000B: "Get-Printer-Attributes", 0x4001: "Get-Default",
    0x4002: "Get-Printers",
}  # fmt: skip
INTEGER, BOOLEAN, ENUM, NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME = (
    0x21, 0x22, 0x23, 0x42, 0x44, 0x45, 0x47, 0x48, 0x49,
)  # fmt: skip
OPERATION_GROUP, JOB_GROUP, END, PRINTER_GROUP = b"\x01", b"\x02", b"\x03", b"\x04"


class PrintServer(ThreadingHTTPServer):
    """The server. `documents` are the jobs that came whole; `reached` is set when `hangs_in` begins to hang."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, hangs_in: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.hangs_in = hangs_in
        self.documents: list[bytes] = []
        self.job = b""  # what Create-Job was asked
        self.reached, self.closing = threading.Event(), threading.Event()

    @property
    def address(self) -> str:
        """The value of CUPS_SERVER."""
        return f"127.0.0.1:{self.server_address[1]}"

    def hang(self) -> None:
        """Answer nothing until the test ends."""
        self.reached.set()
        self.closing.wait()


class Handler(BaseHTTPRequestHandler):
    """Answers one request after another of one connection."""

    server: PrintServer
    protocol_version = "HTTP/1.1"
    answers: ClassVar[dict[str, bytes]]

    def log_message(self, *_words: object) -> None:
        """Write no log."""

    def do_GET(self) -> None:
        """Have no PPD."""
        self.send_error(404)

    def do_POST(self) -> None:
        """Answer a request of IPP, or hang."""
        body = self._body()
        begin = next(body, b"")
        while len(begin) < 8:
            begin += next(body)
        operation = OPERATIONS.get(struct.unpack(">H", begin[2:4])[0], "")
        if operation == self.server.hangs_in:
            self.server.hang()
            return
        data = begin + b"".join(body)
        if operation == "Create-Job":
            self.server.job = data
        if operation == "Send-Document":
            self.server.documents.append(data[data.index(b"%PDF") :])
        self._answer(begin[4:8], operation)

    def _answer(self, request: bytes, operation: str) -> None:
        ok = 0 if operation else 0x0501
        data = struct.pack(">BBH", 2, 0, ok) + request + OPERATION_GROUP
        data += _value(CHARSET, "attributes-charset", b"utf-8")
        data += _value(LANGUAGE, "attributes-natural-language", b"en")
        data += self._attributes(operation) + END
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _attributes(self, operation: str) -> bytes:
        match operation:
            case "Get-Printers":
                return b"".join(self._printer(name) for name in PRINTERS)
            case "Get-Default" | "Get-Printer-Attributes":
                return self._printer("Lobby")
            case "Create-Job" | "Send-Document":
                uri = f"ipp://{self.server.address}/jobs/7".encode()
                numbers = _value(INTEGER, "job-id", struct.pack(">i", 7)) + _enum("job-state", 3)
                return JOB_GROUP + _value(URI, "job-uri", uri) + numbers
            case _:
                return b""

    def _printer(self, name: str) -> bytes:
        uri = f"ipp://{self.server.address}/printers/{name}".encode()
        return PRINTER_GROUP + b"".join(
            (
                _value(NAME, "printer-name", name.encode()),
                _value(URI, "printer-uri-supported", uri),
                _value(NAME, "printer-info", name.encode()),
                _enum("printer-type", 0x1004),
                _enum("printer-state", 3),
                _value(KEYWORD, "printer-state-reasons", b"none"),
                _value(BOOLEAN, "printer-is-accepting-jobs", b"\x01"),
                _value(MIME, "document-format-supported", b"application/pdf"),
            )
        )

    def _body(self) -> Iterator[bytes]:
        """Yield the body in pieces, as they come."""
        length = self.headers.get("Content-Length")
        if length is not None:
            yield self.rfile.read(int(length))
            return
        while size := int(self.rfile.readline().split(b";")[0] or b"0", 16):
            yield self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()


def _value(tag: int, name: str, value: bytes) -> bytes:
    return struct.pack(f">BH{len(name)}sH", tag, len(name), name.encode("ascii"), len(value)) + value


def _enum(name: str, number: int) -> bytes:
    return _value(ENUM, name, struct.pack(">i", number))


@contextmanager
def print_server(hangs_in: str = "") -> Iterator[PrintServer]:
    """Run a print server; with the name of an operation, it hangs when it is asked for that."""
    with PrintServer(hangs_in) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield server
        finally:
            server.closing.set()
            server.shutdown()
