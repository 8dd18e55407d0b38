"""Leaves out answers of a form whose boxes a program sets to FALSE until a person ticks one."""

import re

_OFF = re.compile(r".{1,80}[:?] (?:false|f|0|unchecked)", re.IGNORECASE)
_ON = re.compile(r".{1,80}[:?] (?:true|t|1|checked|yes|y|x)", re.IGNORECASE)
_LEAST = 3  # boxes of a row


def said_of_whom(text: str) -> str:
    """Return whom a service is for, without boxes of which none is ticked: "Adult: FALSE", "Child: FALSE"."""
    lines = text.split("\n")
    off = [line for line in lines if _OFF.fullmatch(line)]
    if len(off) < _LEAST or any(map(_ON.fullmatch, lines)):
        return text
    return "\n".join(line for line in lines if line not in off)
