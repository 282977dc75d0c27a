"""The addresses of a site beyond its articles and meetings, known before a page is drawn."""

from site_builder.stages.render.index import build_index
from site_builder.stages.render.plain import page_paths
from site_builder.values import permalink
from site_builder.values.record import Digest


def addresses(digest: Digest) -> tuple[str, ...]:
    """The site path of each person, outlet and page that people wrote, sorted: once published, they stay."""
    index = build_index(digest)
    people = (permalink.person(person.id) for person in index.people)
    outlets = (permalink.outlet(outlet.id) for outlet in index.outlets)
    return tuple(sorted((*people, *outlets, *page_paths(digest).values())))
