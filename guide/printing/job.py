"""Defines what the window and its child process tell each other about printers and print jobs."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Self

JOB_NAME = "Resources"  # the neutral name of each print job in the queue of the printer
LIST_PRINTERS, PRINT = "--printers", "--print"  # the arguments that make this program a child that does it


@dataclass(frozen=True, slots=True)
class Printers:
    """The names of the printers of this computer, and of the usual printer, "" if there is none."""

    names: tuple[str, ...] = ()
    usual: str = ""

    def to_bytes(self) -> bytes:
        """Return the printers as JSON."""
        return json.dumps(asdict(self)).encode("ascii")

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Return the printers that `to_bytes` wrote. Raise ValueError if `data` is incomplete."""
        found = json.loads(data)
        return cls(tuple(found["names"]), found["usual"])


@dataclass(frozen=True, slots=True)
class PrintChoices:
    """The choices in the print panel: name of the printer, number of copies, both sides of the paper."""

    printer: str
    copies: int = 1
    both_sides: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """Pages for a printer. `width` and `height` are the size of the paper in inches.

    `pages` is a PDF; on Windows it is what `picture_steps` of `guide.paper.pictures` returns.
    """

    choices: PrintChoices
    width: float
    height: float
    pages: bytes

    def to_bytes(self) -> bytes:
        """Return a line of JSON with the choices and the number of bytes that follow, then the pages."""
        head = {
            "choices": asdict(self.choices),
            "width": self.width,
            "height": self.height,
            "size": len(self.pages),
        }
        return json.dumps(head).encode("ascii") + b"\n" + self.pages

    @classmethod
    def read(cls, read: Callable[[int], bytes]) -> Self | None:
        """Return the job that `to_bytes` wrote, or None if the bytes end too early.

        `read` returns the next bytes, at most as many as its argument says, and none at the end.
        """
        line = b""
        while not line.endswith(b"\n"):
            byte = read(1)
            if not byte:
                return None
            line += byte
        head = json.loads(line)
        pages = _exactly(head["size"], read)
        if pages is None:
            return None
        choices = PrintChoices(**head["choices"])
        return cls(choices=choices, width=head["width"], height=head["height"], pages=pages)


def _exactly(size: int, read: Callable[[int], bytes]) -> bytes | None:
    """Return the next `size` bytes of `read`, or None if there are fewer."""
    parts, missing = [], size
    while missing:
        part = read(missing)
        if not part:
            return None
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
