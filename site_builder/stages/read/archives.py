"""Zip archives: folders in a file."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from site_builder.formats import archive
from site_builder.formats.archive import Member
from site_builder.stages.read.files import HEAD, Found, Listed, Room, too_large
from site_builder.stages.read.raw import Raw, Read, marked
from site_builder.stages.read.sides import SIDE, over, sides
from site_builder.values.errors import Problem
from site_builder.values.model import Given

MIB = 1024 * 1024
_PAGE = (".html", ".htm", ".xhtml")
_PARTS = "_files"  # the folder into which browsers put the pictures and styles of NAME.html


def zipped(raw: Raw, read: Callable[[Raw], Read], room: Room) -> Read:
    """The captures of all files in a zip archive, as if they lay in a folder of its name; each is given to `read`."""
    if raw.packed:
        yield raw.says("an archive lies in an archive, and is not opened.", "Unpack the outer one.")
        return
    many, problems = raw.of_many()
    members, found = archive.members(raw.data)
    yield from (*problems, *(raw.told(problem) for problem in found))
    listing = _own(members)
    if passed := len(members) - len(listing):
        message = f"{passed} files that belong to saved pages (in folders NAME{_PARTS}) are passed over."
        yield Problem(raw.shown, 0, message, "", "note")
    files = [Listed(one.name, partial(_read, many, one)) for one in listing]
    small = [Listed(one.path, lambda _, one=one: one.read(lambda _: HEAD)) for one in files]  # type: ignore[misc]
    beside, wrong = sides(small, lambda name: f"{raw.shown}/{name}")
    yield from wrong
    wanted = [one for one in files if not one.path.endswith(SIDE)]
    for member in _members(many, wanted, beside, room):
        yield from (member,) if isinstance(member, Problem) else read(member)


def _members(raw: Raw, files: list[Listed], beside: dict[str, Given], room: Room) -> Iterator[Raw | Problem]:
    """The files one by one, as long as there is room for what they unpack to."""
    names, left = Counter(one.path for one in files), archive.MAX_UNPACKED
    for one in files:
        file = one.read(room)
        if file.problem:
            yield file.problem
            continue
        left -= len(file.data)
        if left < 0:
            message = f"the archive unpacks to more than {archive.MAX_UNPACKED // MIB} MiB; the rest is left out."
            yield raw.says(message, "Split it.")
            return
        inner = replace(raw.member(one.path, file.data), packed=True)
        if one.path in beside:
            inner = replace(inner, side=over(raw.side, beside[one.path]) if raw.side else beside[one.path])
        yield marked(inner) if names[one.path] > 1 else inner


def _own(members: tuple[Member, ...]) -> list[Member]:
    """The members without the parts of saved pages: what lies in `NAME_files/` beside `NAME.html`."""
    folders = {f"{m.name.rpartition('.')[0]}{_PARTS}/" for m in members if m.name.lower().endswith(_PAGE)}
    return [m for m in members if f"{m.name.partition(_PARTS + '/')[0]}{_PARTS}/" not in folders]


def _read(raw: Raw, member: Member, room: Room) -> Found:
    """A member's bytes, if there are no more of them than such a file may have."""
    path = f"{raw.path}/{member.name}"
    head = member.read(HEAD)
    if isinstance(head, Problem):
        return Found(path, b"", raw.told(head))
    limit = room(head)
    data = head if len(head) < HEAD else member.read(limit + 1)
    if isinstance(data, Problem):
        return Found(path, b"", raw.told(data))
    return Found(path, data, too_large(f"{raw.shown}/{member.name}", None, limit) if len(data) > limit else None)
