"""Articles and briefings as files of `content/`, and the records that those files hold."""

from site_builder.stages.brief.article import article_draft, article_file, article_record, read_article
from site_builder.stages.brief.briefing import briefing_drafts, coverage_of
from site_builder.stages.brief.meeting import BriefingFile, meeting_records, read_briefing
from site_builder.stages.brief.prove import prove

__all__ = [
    "BriefingFile",
    "article_draft",
    "article_file",
    "article_record",
    "briefing_drafts",
    "coverage_of",
    "meeting_records",
    "prove",
    "read_article",
    "read_briefing",
]
