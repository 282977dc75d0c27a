"""The door to zip archives: members by name, read in memory and within bounds, whatever their headers claim."""

import lzma
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO

from site_builder.values.errors import Problem

MAX_MEMBERS = 10_000
MAX_UNPACKED = 256 * 1024 * 1024
_OFFICE = frozenset(("[Content_Types].xml", "mimetype", "META-INF/container.xml", "META-INF/manifest.xml"))
_BACKUPS = ("~", ".bak", ".orig", ".swp", ".tmp")
_DRIVE = re.compile(r"[A-Za-z]:")
_LOCAL = b"PK\x03\x04"
_ENCRYPTED, _SIZE_BEHIND, _UTF8 = 0x1, 0x8, 0x800
_BROKEN = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError, RuntimeError,
)  # fmt: skip
_STEP = 65536  # bytes given to the unpacker at once: it copies what it leaves
_AGAIN = "Save or download it again."


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive: its POSIX name and how to have its bytes: at most so many, or a problem."""

    name: str
    read: Callable[[int], bytes | Problem]


def members(data: bytes) -> tuple[tuple[Member, ...], tuple[Problem, ...]]:
    """The files of an archive sorted by name, and what is wrong with it; the path of a problem is the member's name,
    "" for the archive. Hidden files, editors' backups and what macOS adds are passed over, as in a folder."""
    if data.count(b"PK\x01\x02") > 2 * MAX_MEMBERS:
        return (), (Problem("", 0, f"the archive holds more than {MAX_MEMBERS} files.", "Split it."),)
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except _BROKEN:
        found = tuple(sorted(_rescued(data), key=lambda member: member.name))
        saved = "what could be read of it is kept" if found else "nothing in it could be read"
        return found, (Problem("", 0, f"the archive is damaged or cut off; {saved}.", _AGAIN),)
    infos = sorted(
        (info for info in archive.infolist() if not info.filename.endswith("/")), key=lambda i: (i.filename, i.CRC)
    )
    if any(info.filename in _OFFICE for info in infos):
        message = "the file is a document of an office program, or an e-book."
        return (), (Problem("", 0, message, "Save its text as text or HTML."),)
    problems: list[Problem] = []
    if len(infos) > MAX_MEMBERS:
        message = f"the archive holds more than {MAX_MEMBERS} files; those after the first {MAX_MEMBERS} are left out."
        problems.append(Problem("", 0, message, "Split it."))
    found_: list[Member] = []
    for info in infos[:MAX_MEMBERS]:
        name = _name(info)
        if isinstance(name, Problem):
            problems.append(name)
        elif not _hidden(name):
            found_.append(Member(name, _reader(archive, info, name)))
    return tuple(sorted(found_, key=lambda member: member.name)), tuple(problems)


def _name(info: zipfile.ZipInfo) -> str | Problem:
    """The member's name as UTF-8 where its bytes are: many programs write it so and do not say so."""
    name = info.filename
    if not info.flag_bits & _UTF8:
        try:
            name = name.encode("cp437").decode("utf-8")
        except UnicodeError:
            name = info.filename
    return _checked(name.replace("\\", "/"))


def _checked(name: str) -> str | Problem:
    """The name, or what is wrong with it: no file may claim a place outside of its archive, or hide its name."""
    parts = name.split("/")
    shown = name[:120]
    if not name:
        return Problem("", 0, "a file in the archive has no name, and is left out.", _AGAIN)
    if name.startswith("/") or ".." in parts or _DRIVE.match(name):
        return Problem(shown, 0, "the name leads out of the archive.", "Rename the file and pack it again.")
    if not name.isprintable() or any(len(part.encode("utf-8", "replace")) > 255 for part in parts):
        message = "the file's name is too long, or holds characters that no address can show."
        return Problem(shown, 0, message, "Rename the file and pack it again.")
    return "/".join(part for part in parts if part not in ("", "."))


def _hidden(name: str) -> bool:
    parts = name.split("/")
    return not name or parts[0] == "__MACOSX" or name.endswith(_BACKUPS) or any(p.startswith(".") for p in parts)


def _reader(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str) -> Callable[[int], bytes | Problem]:
    def read(limit: int) -> bytes | Problem:
        if info.flag_bits & _ENCRYPTED:
            return Problem(name, 0, "the file is encrypted.", "Unpack the archive with its password.")
        if stat.S_ISLNK(info.external_attr >> 16):
            return Problem(name, 0, "a link is not followed.", "Pack the file itself.")
        try:
            with archive.open(info) as file:
                return file.read(limit)
        except NotImplementedError:
            message = "the file is packed in a way that is not read here."
            return Problem(name, 0, message, "Pack it with the usual method, deflate.")
        except _BROKEN:
            return Problem(name, 0, "the file is damaged inside the archive.", _AGAIN)

    return read


def _rescued(data: bytes) -> Iterator[Member]:
    """The members that lie whole before the place where an archive without its table of contents breaks off."""
    at, count = 0, 0
    while count < MAX_MEMBERS and (at := data.find(_LOCAL, at)) >= 0:
        header = data[at : at + 30]
        if len(header) < 30:
            return
        flags, method, size, name_length, extra = struct.unpack("<6xHH8xI4xHH", header)
        start = at + 30 + name_length + extra
        name = _checked(data[at + 30 : at + 30 + name_length].decode("utf-8", "replace"))
        at, count = at + 4, count + 1
        stored = method == 0 and not flags & _SIZE_BEHIND and start + size <= len(data)
        folder = data[start - extra - 1 : start - extra] == b"/"
        if (
            isinstance(name, str)
            and not folder
            and not _hidden(name)
            and not flags & _ENCRYPTED
            and (stored or method == 8)
        ):
            yield Member(name, _slice(data, start, size) if stored else _inflated(data, start, name))


def _slice(data: bytes, start: int, size: int) -> Callable[[int], bytes | Problem]:
    return lambda limit: data[start : start + min(size, limit)]


def _inflated(data: bytes, start: int, name: str) -> Callable[[int], bytes | Problem]:
    def read(limit: int) -> bytes | Problem:
        unpacker, found, at = zlib.decompressobj(-15), b"", start
        try:
            while len(found) < limit and at < len(data) and not unpacker.eof:
                found += unpacker.decompress(unpacker.unconsumed_tail or data[at : at + _STEP], limit - len(found))
                at += 0 if unpacker.unconsumed_tail else _STEP
        except zlib.error:
            return Problem(name, 0, "the file is damaged inside the archive.", _AGAIN)
        whole = unpacker.eof or len(found) == limit
        return found if whole else Problem(name, 0, "the file is cut off inside the archive.", _AGAIN)

    return read
