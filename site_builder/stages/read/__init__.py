"""Every byte that enters: captures, content, templates and defaults, from files to values."""

from site_builder.stages.read.captures import captures
from site_builder.stages.read.content import Content, content
from site_builder.stages.read.files import Folder, assets, templates
from site_builder.stages.read.registry import registry, settings

__all__ = ["Content", "Folder", "assets", "captures", "content", "registry", "settings", "templates"]
