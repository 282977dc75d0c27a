"""The settings of a digest, as read from `site.yaml`: every key has a default, so a digest may have no such file."""

from dataclasses import dataclass
from typing import Literal

from site_builder.values.model import Occasions
from site_builder.values.record import Site

TextPolicy = Literal["full", "excerpt", "link"]
TEXT_POLICIES: tuple[TextPolicy, ...] = ("full", "excerpt", "link")


@dataclass(frozen=True, slots=True)
class Config:
    """What a person set: `text` is how much of a captured article the site shows, `outlets` the same by outlet."""

    title: str = "Briefing digest"
    description: str = "News reports grouped by meeting and date, with the evidence for every date."
    base_url: str = "https://example.org/"
    language: str = "en"
    text: TextPolicy = "full"
    outlets: tuple[tuple[str, TextPolicy], ...] = ()
    feed_items: int = 50
    default_anchors: bool = True
    default_people: bool = True
    occasions: Occasions = "meetings"

    def site(self) -> Site:
        """The part of the settings that pages and feeds need."""
        return Site(
            title=self.title,
            description=self.description,
            base_url=self.base_url,
            language=self.language,
            feed_items=self.feed_items,
            text_policy=self.text,
            outlet_policies=self.outlets,
        )
