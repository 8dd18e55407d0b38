"""Serves a folder as a stick of its own, which can be slow and can stop answering; run as a program.

It mounts a file system over FUSE, read-only, in the mount namespace that it runs in, and answers the kernel
until it is killed. While it is stopped by a signal, the stick answers nothing. Names and attributes are asked
for again each second; what was read of a file stays in the memory of the system, as with a real stick.
"""

import ctypes
import errno
import os
import stat
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path

HEADER, REPLY = struct.Struct("=IIQQIIII"), struct.Struct("=IiQ")
ATTRIBUTES, ENTRY, READ = struct.Struct("=6Q10I"), struct.Struct("=4Q2I"), struct.Struct("=QQI")
MAJOR, MINOR, PIECE = 7, 31, 1 << 17  # of the protocol; bytes read at once
MOUNT_FLAGS = 1 | 2 | 4  # read-only, without programs of other users, without devices
KNOWN = 1  # seconds for which the system takes names and attributes as they were
NO_ANSWER = {2, 36, 42}  # forget, interrupt, forget many: the kernel waits for nothing


class Stick:
    """Answers the requests of the kernel about one folder, `rate` bytes in a second at most."""

    def __init__(self, folder: str, device: int, rate: float) -> None:
        self._device, self._rate = device, rate
        self._paths = ["", folder]  # by the number of the node; the kernel calls the root 1
        self._numbers = {folder: 1}
        self._answers: dict[int, Callable[[int, bytes], bytes]] = {
            1: self._look_up,
            3: lambda node, _: struct.pack("=QII", KNOWN, 0, 0) + self._attributes(self._paths[node]),
            5: lambda node, _: os.fsencode(Path(self._paths[node]).readlink()),
            15: self._read,
            17: lambda *_: bytes(80),
            26: lambda *_: struct.pack("=4I2H2I9I", MAJOR, MINOR, PIECE, 0, 0, 0, PIECE, 1, *[0] * 9),
            28: self._list,
        }

    def serve(self) -> None:
        """Answer one request after another. What is not known is said not to be there, such as locks."""
        while request := os.read(self._device, 2 * PIECE):
            _, kind, number, node, *_ = HEADER.unpack_from(request)
            if kind in NO_ANSWER:
                continue
            code, found = 0, b""
            try:
                found = self._answers[kind](node, request[HEADER.size :])
            except KeyError:
                code = -errno.ENOSYS
            except OSError as error:
                code = -(error.errno or errno.EIO)
            os.write(self._device, REPLY.pack(REPLY.size + len(found), code, number) + found)

    def _attributes(self, path: str) -> bytes:
        found = os.lstat(path)
        times = int(found.st_atime), int(found.st_mtime), int(found.st_ctime)
        sizes, nobody = (found.st_ino, found.st_size, found.st_blocks), (0, 0, 0)
        return ATTRIBUTES.pack(*sizes, *times, *nobody, found.st_mode, found.st_nlink, 0, 0, 0, 4096, 0)

    def _look_up(self, node: int, words: bytes) -> bytes:
        path = os.path.join(self._paths[node], os.fsdecode(words.rstrip(b"\0")))  # noqa: PTH118
        attributes = self._attributes(path)
        if path not in self._numbers:
            self._numbers[path] = len(self._paths)
            self._paths.append(path)
        return ENTRY.pack(self._numbers[path], 0, KNOWN, KNOWN, 0, 0) + attributes

    def _read(self, node: int, words: bytes) -> bytes:
        _, start, size = READ.unpack_from(words)
        with Path(self._paths[node]).open("rb", buffering=0) as file:
            found = os.pread(file.fileno(), size, start)
        time.sleep(len(found) / self._rate)
        return found

    def _list(self, node: int, words: bytes) -> bytes:
        _, start, size = READ.unpack_from(words)
        found = b""
        with os.scandir(self._paths[node]) as entries:
            for place, entry in enumerate(sorted(entries, key=lambda entry: entry.name), 1):
                name, kind = os.fsencode(entry.name), stat.S_IFMT(entry.stat(follow_symlinks=False).st_mode)
                line = struct.pack("=QQII", entry.inode(), place, len(name), kind >> 12) + name
                line += bytes(-len(line) % 8)
                if len(found) + len(line) > size:
                    break
                found += line if place > start else b""
        return found


def mount(place: str) -> int:
    """Mount a stick at a place that only this namespace sees; return the file of its requests."""
    libc = ctypes.CDLL(None, use_errno=True)
    device = os.open("/dev/fuse", os.O_RDWR)
    options = f"fd={device},rootmode=40000,user_id=0,group_id=0,allow_other".encode()
    for words in (
        (b"none", b"/", b"none", 0x44000, b""),
        (b"stick", place.encode(), b"fuse", MOUNT_FLAGS, options),
    ):
        if libc.mount(*words):
            sys.exit(f"can't mount: {os.strerror(ctypes.get_errno())}")
    return device


if __name__ == "__main__":
    from_folder, at_place, bytes_a_second = sys.argv[1:]
    stick = Stick(from_folder, mount(at_place), float(bytes_a_second))
    print("mounted", flush=True)
    stick.serve()
