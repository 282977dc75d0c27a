"""Articles and briefings as files of `content/`, and the records that those files hold."""

from site_builder.stages.brief.article import article_draft, article_record, read_article

__all__ = ["article_draft", "article_record", "read_article"]
