"""Names of `<meta>` properties and what they say of a story, most telling first within each field."""

from site_builder.stages.clean.claim import Field

_NAMES: dict[Field, str] = {
    "title": "og:title parsely-title sailthru.title dc.title dcterms.title citation_title twitter:title",
    "outlet": "og:site_name application-name dc.publisher cre",
    "author": (
        "article:author_name parsely-author sailthru.author dc.creator dcterms.creator citation_author byl "
        "cxenseparse:author author article:author og:article:author twitter:data1"
    ),
    "url": "og:url",
    "language": "og:locale",
    "published": (
        "article:published_time og:article:published_time article:published og:published_time article:publicationdate "
        "article:post_date datepublished date.published parsely-pub-date cxenseparse:recs:publishtime sailthru.date "
        "bt:pubdate dc.date.issued dcterms.issued dc.date.publication dcterms.created dc.date.created dc.created "
        "dc:created dc.date dc:date dcterms.date citation_publication_date citation_date citation_online_date "
        "publish-date publishdate publish_date publish_time published_time published-date published_date publisheddate "
        "publication_date pubdate pdate ptime article.published article.created article_date_original og:pubdate "
        "og:publish_date og:datepublished originalpublicationdate displaydate mediator_published_time rbpubdate "
        "rnews:datepublished shareaholic:article_published_time vr:published_time dateposted datecreated date_created "
        "created date"
    ),
    "modified": (
        "article:modified_time og:article:modified_time article:modified og:updated_time og:modified_time datemodified "
        "last-modified lastmodified lastmod modified modified_time updated_time bt:moddate dcterms.modified "
        "dc.date.modified dc.modified revision_date cxenseparse:recs:articlemodifiedtime"
    ),
}
METAS: tuple[tuple[str, Field], ...] = tuple((name, field) for field, names in _NAMES.items() for name in names.split())
