"""Digest and theme become the pages of the site."""

from site_builder.stages.render.addresses import addresses
from site_builder.stages.render.site import render

__all__ = ["addresses", "render"]
