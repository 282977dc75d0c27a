"""Every byte that leaves: a site as a whole tree, old or new and never a mix, and content file by file."""

from site_builder.stages.publish.content import sweep, write_files
from site_builder.stages.publish.lock import locked
from site_builder.stages.publish.site import MANIFEST, Published, publish, refuse_foreign

__all__ = ["MANIFEST", "Published", "locked", "publish", "refuse_foreign", "sweep", "write_files"]
