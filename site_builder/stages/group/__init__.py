"""group: which meeting each article is about, by who met, where, how and when."""

from site_builder.stages.group.group import group
from site_builder.stages.group.recognition.names import Names, prepare
from site_builder.stages.group.recognition.occasion import Occasion
from site_builder.stages.group.recognition.recognise import recognise

__all__ = ["Names", "Occasion", "group", "prepare", "recognise"]
