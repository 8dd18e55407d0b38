"""A virtual computer with Debian's kernel, for what this one's kernel can't do: mount a stick with FAT or exFAT.

It sees this computer's files, read-only, and boots into qemu_init.sh, which says what it found. No KVM is needed.
"""

import lzma
import re
import shlex
import shutil
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.running import run_program

HERE = Path(__file__).parent
MODULES = (
    "loop 9p 9pnet_virtio virtio_blk vfat exfat nls_cp437 nls_ascii nls_utf8 sd_mod usb-storage xhci-pci"
)
TOOLS = {
    "qemu-system-x86_64": "qemu-system-x86",
    "mkfs.vfat": "dosfstools",
    "mkfs.exfat": "exfatprogs",
    "mcopy": "mtools",
    "busybox": "busybox-static",
    "cpio": "cpio",
}
SIZE = 256 * 2**20  # of a stick, in bytes; its file takes only what is written
PATIENCE = 1800  # seconds
SECTOR, _DISCARD = 512, 4  # bytes; a flag of the log of writes


@dataclass(frozen=True)
class Result:
    """What one check on one mount gave: its exit code, the lines it said, the last of them."""

    mount: str
    check: str
    code: int
    lines: int
    words: str


def lack(*tools: str) -> str:
    """Name the missing packages of some tools, of all for a virtual computer by default ("" if none is)."""
    missing = [TOOLS[tool] for tool in tools or TOOLS if not _tool(tool)]
    return f"not installed: {' '.join(missing)}" if missing else ""


def fetch_kernel(folder: Path) -> str:
    """Unpack Debian's kernel into a folder, once; gives why that can't be done ("" where it can)."""
    if list(folder.glob("boot/vmlinuz-*")):
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        named = _said("apt-cache", "depends", "linux-image-amd64")
        package = re.search(r"Depends: (linux-image-\d\S+)", named)
        if package is None:
            return "apt knows no linux-image-amd64"
        _said("apt-get", "-qq", "download", package[1], folder=folder)
        (archive,) = folder.glob("linux-image-*.deb")
        _said("dpkg-deb", "-x", str(archive), str(folder))
        archive.unlink()
    except (OSError, subprocess.CalledProcessError) as error:
        return f"Debian's kernel could not be fetched: {error}"
    return ""


def vfat_stick(image: Path, bundle: Path) -> None:
    """Make a stick with FAT and copy the program onto it, as a person would."""
    _blank(image)
    _said(_tool("mkfs.vfat"), "-F", "32", str(image))
    # What can't be copied is named on standard error, and fails.
    _said("mcopy", "-s", "-i", str(image), str(bundle), "::")


def exfat_stick(image: Path) -> None:
    """Make an empty stick with exFAT."""
    _blank(image)
    _said(_tool("mkfs.exfat"), str(image))


def boot(
    kernel: Path,
    work: Path,
    bundle: Path,
    sticks: list[Path],
    *,
    script: str = "qemu_init.sh",
    log: Path | None = None,
) -> str:
    """Start the virtual computer with sticks in it; gives all that it said to its end.

    With `log` there is one stick, whose every write is noted there; see `logged_writes`.
    """
    (image,) = kernel.glob("boot/vmlinuz-*")
    command = [
        "qemu-system-x86_64", "-accel", "tcg,thread=multi,tb-size=512", "-cpu", "max", "-smp", "2", "-m", "1536", "-display", "none", "-no-reboot",
        "-nodefaults", "-serial", "stdio", "-kernel", str(image), "-initrd", str(_first_files(kernel, work, bundle, script)),
        "-append", "console=ttyS0 quiet panic=-1",
        "-virtfs", "local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap",
    ]  # fmt: skip
    if log:
        log.touch()
        command += [
            "-blockdev", f"driver=file,filename={sticks[0]},node-name=stick", "-blockdev", f"driver=file,filename={log},node-name=log",
            "-blockdev", "driver=blklogwrites,node-name=logged,file=stick,log=log", "-device", "virtio-blk-pci,drive=logged",
        ]  # fmt: skip
        sticks = []
    for stick in sticks:
        command += ["-drive", f"file={stick},format=raw,if=virtio"]
    said = work / "said.txt"
    with said.open("wb") as output:
        run_program(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, timeout=PATIENCE)
    return said.read_text(encoding="utf-8", errors="replace")


def logged_writes(log: Path) -> Iterator[tuple[int, bytes]]:
    """Read the writes to a stick, in their order: where, and what. Waits of the system for the stick are none."""
    with log.open("rb") as file:
        file.seek(SECTOR)
        while len(head := file.read(SECTOR)) == SECTOR:
            at, count, flags, _ = struct.unpack_from("<4Q", head)
            if not flags & _DISCARD and count:
                yield at * SECTOR, file.read(count * SECTOR)


def results(said: str) -> Iterator[Result]:
    """Read the results from what the virtual computer said."""
    for line in said.splitlines():
        if line.startswith("@ "):
            mount, check, code, count, *words = line[2:].rstrip().split(" ", 4)
            yield Result(mount, check, int(code), int(count), " ".join(words))


def _first_files(kernel: Path, work: Path, bundle: Path, script: str) -> Path:
    root, packed = work / "first files", work / "first-files.cpio"
    (root / "bin").mkdir(parents=True)
    (root / "modules").mkdir()
    shutil.copy(_tool("busybox"), root / "bin" / "busybox")
    shutil.copy(HERE / script, root / "init")
    (root / "init").chmod(0o755)
    (root / "settings.sh").write_text(f"BUNDLE={shlex.quote(str(bundle))}\n")
    available = {path.name.split(".")[0]: path for path in kernel.rglob("*.ko.xz")}
    order: list[str] = []
    for name in MODULES.split():
        _add_module(name, available, order, root / "modules")
    (root / "modules.txt").write_text("\n".join(order) + "\n")
    names = "\0".join(str(path.relative_to(root)) for path in root.rglob("*"))
    with packed.open("wb") as output:
        run_program(
            ["cpio", "-0", "-o", "-H", "newc", "--quiet"],
            cwd=root,
            input=names.encode(),
            stdout=output,
            check=True,
        )
    return packed


def _add_module(name: str, available: dict[str, Path], order: list[str], folder: Path) -> None:
    """Unpack a kernel module after all that it needs; what is no file is built into the kernel."""
    if name in order or name not in available:
        return
    code = lzma.decompress(available[name].read_bytes())
    needed = re.search(rb"\0depends=([^\0]*)\0", code)
    for other in needed[1].decode().split(",") if needed and needed[1] else ():
        found = other if other in available else other.replace("_", "-")
        _add_module(found, available, order, folder)
    (folder / f"{name}.ko").write_bytes(code)
    order.append(name)


def _blank(image: Path) -> None:
    with image.open("wb") as file:
        file.truncate(SIZE)


def _tool(name: str) -> str:
    """Return the path of a tool, also of one that is only on root's PATH."""
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/sbin") or ""


def _said(*command: str, folder: Path | None = None) -> str:
    return run_program(command, cwd=folder, check=True, capture_output=True, text=True).stdout
