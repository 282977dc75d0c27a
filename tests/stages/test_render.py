"""The site of the sample digest, page by page, as a browser and a search engine would read it."""

import base64
import hashlib
import json
import posixpath
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sample_digest as sample
from lxml import etree, html

from site_builder.formats.registry import decisions
from site_builder.stages.render import render
from site_builder.values.errors import BuildError
from site_builder.values.model import Damage
from site_builder.values.record import Digest, PageRecord

THEME = Path(__file__).resolve().parents[2] / "templates"
TEMPLATES = {path.relative_to(THEME).as_posix(): path.read_text("utf-8") for path in sorted(THEME.rglob("*.html"))}
ASSETS = {path.name: path.read_bytes() for path in sorted((THEME / "assets").iterdir())}
BASE = sample.SITE.base_url
FULL_DAYS = {"2022-02-04", "2022-02-05", "2022-02-06", "2023-11-12", "2024-09-02", "2023-05-02", "2024-09-12"}
VISIT, CALL = "meetings/kelm-visits-marten-2022/", "meetings/kelm-marten-call/"


def build(digest: Digest, templates: dict[str, str] | None = None) -> dict[str, str]:
    return {one.path: one.data.decode() for one in render(digest, templates or TEMPLATES, ASSETS)}


def text_of(page: str) -> str:
    return " ".join(html.fromstring(page.encode()).find("body").text_content().split())


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return build(sample.digest())


@pytest.fixture(scope="module")
def pages(site: dict[str, str]) -> dict[str, Any]:
    return {path: html.fromstring(page.encode()) for path, page in site.items() if path.endswith(".html")}


def data_of(page: Any) -> list[dict[str, Any]]:
    return list(json.loads(page.findtext(".//script"))["@graph"])


def address(path: str) -> str:
    return BASE + (path.removesuffix("index.html") if path.endswith("index.html") else path)


# --- every page -----------------------------------------------------------------------------------------------------


def test_every_page_has_its_parts(pages: dict[str, Any]) -> None:
    for path, page in pages.items():
        assert page.get("lang") == "en", path
        assert page.find("body").get("data-page-type"), path
        assert len(page.xpath("//h1")) == 1, path
        assert len(page.xpath('//meta[@name="description"]/@content')) == 1, path
        assert page.xpath('//meta[@name="viewport"]'), path
        assert page.xpath("//body/*[1][self::a][@href='#main']"), path
        assert page.xpath("//main[@id='main']"), path
        assert page.xpath('//link[@rel="alternate"][@type="application/rss+xml"]'), path
        assert len(page.xpath('//link[@rel="canonical"]')) == 1, path
        levels = [int(one.tag[1]) for one in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert all(after <= before + 1 for before, after in pairwise(levels)), path
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids)), path


def test_titles_are_unique(pages: dict[str, Any]) -> None:
    titles = [page.findtext(".//title") for page in pages.values()]
    assert len(titles) == len(set(titles))


def test_canonical_is_the_page_itself_unless_it_moved(pages: dict[str, Any]) -> None:
    for path, page in pages.items():
        if page.find("body").get("data-page-type") != "moved":
            assert page.xpath('//link[@rel="canonical"]/@href') == [address(path)]
            assert page.xpath('//meta[@property="og:url"]/@content') == [address(path)]


def test_every_link_arrives(site: dict[str, str], pages: dict[str, Any]) -> None:
    anchors = {path: set(page.xpath("//@id")) for path, page in pages.items()}
    for path, page in pages.items():
        for href in page.xpath("//a/@href | //link[not(@rel='canonical')]/@href"):
            if href.startswith("http") and path != "404.html":
                assert not href.startswith(BASE), (path, href)
                continue
            file, _, fragment = href.removeprefix(BASE).partition("#")
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), file)) if file else path
            assert file in site or file.endswith("rss.xml"), (path, href)
            assert not fragment or fragment in anchors[file], (path, href)


def test_the_404_page_names_no_relative_address(pages: dict[str, Any]) -> None:
    hrefs = pages["404.html"].xpath("//a/@href | //link/@href")
    assert all(href.startswith(BASE) or href == "#main" for href in hrefs)


def test_every_page_can_be_reached_from_home(pages: dict[str, Any]) -> None:
    seen, todo = {"index.html"}, ["index.html"]
    while todo:
        path = todo.pop()
        for href in pages[path].xpath("//a/@href"):
            file = posixpath.normpath(posixpath.join(posixpath.dirname(path), href.partition("#")[0]))
            if file in pages and file not in seen:
                seen.add(file)
                todo.append(file)
    assert set(pages) - seen == {"404.html"}


def test_nothing_runs_and_nothing_loads_from_elsewhere(pages: dict[str, Any]) -> None:
    for path, page in pages.items():
        scripts = page.xpath("//script")
        assert [one.get("type") for one in scripts] == ["application/ld+json"], path
        policy = page.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')[0]
        key = base64.b64encode(hashlib.sha256(scripts[0].text.encode()).digest()).decode()
        assert f"'sha256-{key}'" in policy, path
        assert not page.xpath("//@style | //style | //@*[starts-with(name(), 'on')] | //img | //iframe | //form"), path
        assert not page.xpath("//*[@src]"), path


def test_search_is_given_the_pages_it_may_list(site: dict[str, str], pages: dict[str, Any]) -> None:
    listed = set(etree.fromstring(site["sitemap.xml"].encode()).xpath("//*[local-name()='loc']/text()"))
    wanted = {
        address(path) for path, page in pages.items() if not page.xpath('//meta[@name="robots"]') and path != "404.html"
    }
    assert listed == wanted
    assert not any("/source/" in one or "withdrawn" in one for one in listed)
    assert f"Sitemap: {BASE}sitemap.xml" in site["robots.txt"]


# --- no invented fact -----------------------------------------------------------------------------------------------


def test_data_claims_no_day_that_is_not_known(pages: dict[str, Any]) -> None:
    for path, page in pages.items():
        for node in data_of(page):
            kinds = json.dumps(node)
            for key, day in re.findall(r'"(date\w+|startDate|endDate)": "([^"]*)"', kinds):
                ours = key in ("datePublished", "dateModified") and node["@type"] == "Report"
                assert ours or day in FULL_DAYS, (path, key, day)
            if node["@type"] == "NewsArticle":
                assert node["datePublished"] and (node.get("author") or node.get("publisher"))


def test_an_event_is_claimed_only_with_day_and_place(pages: dict[str, Any]) -> None:
    found = {
        path.split("/")[1]
        for path, page in pages.items()
        for node in data_of(page)
        if node.get("about", {}).get("@type") == "Event"
    }
    assert found == {"kelm-visits-marten-2022", "kelm-marten-september-2024"}
    event = data_of(pages["meetings/kelm-marten-september-2024/index.html"])[0]["about"]
    assert event["eventStatus"].endswith("EventCancelled")


def test_hostile_text_is_text_everywhere(site: dict[str, str]) -> None:
    for path, page in site.items():
        if path.endswith(".html"):
            assert "<script>alert" not in page, path
            assert "javascript:" not in page, path
    page = site[f"articles/{sample.UNDATED.id}/index.html"]
    assert text_of(page).count("</script><script>alert(1)</script> Tide tables & <b>other</b>") == 1
    assert "{{ 7 * 191 }}" in page


def test_forbidden_characters_never_reach_a_page() -> None:
    bad = replace(sample.ALONE, title="A\x00b\x1b[31m\u202ec\ufffe", body=("x\x07y\x85z",), roles=("text",))
    made = build(replace(sample.digest(), articles=(bad,), meetings=(), briefings=(), moved=()))
    for path, page in made.items():
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e\ufffe]", page), path
    assert "Ab[31mc" in made["articles/index.html"]


# --- how much of a text is shown ------------------------------------------------------------------------------------


def test_text_beyond_the_policy_is_on_no_page(site: dict[str, str]) -> None:
    for path, page in site.items():
        assert "beyond the excerpt" not in page, path
        assert "Nobody may read this" not in page, path
        assert "second paragraph is as private" not in page, path


def test_an_excerpt_is_cut_and_leads_to_the_original(site: dict[str, str]) -> None:
    page = html.fromstring(site[f"articles/{sample.EXCERPT.id}/index.html"].encode())
    assert [one.get("id") for one in page.xpath("//*[@id='text']/p")] == ["p0", "p1", "p2"]
    assert page.xpath("//*[@id='text']/p[3]")[0].text.endswith(" …")
    words = page.xpath("string(//*[@id='text'])").split()
    assert 78 <= len(words) <= 82
    assert page.xpath(f"//p[@class='limit']/a[@href='{sample.EXCERPT.url}']")


def test_an_articles_own_policy_beats_its_outlets(site: dict[str, str]) -> None:
    assert sample.COPY.body[1] in site[f"articles/{sample.COPY.id}/index.html"]


def test_a_policy_that_nobody_knows_shows_nothing() -> None:
    odd = replace(sample.ALONE, policy="ful")
    made = build(replace(sample.digest(), articles=(odd,), meetings=(), briefings=(), moved=()))
    assert sample.ALONE.body[0] not in "".join(made.values())


def test_a_citation_of_a_paragraph_not_shown_leads_to_its_page(site: dict[str, str]) -> None:
    page = html.fromstring(site[VISIT + "2022-02-05/index.html"].encode())
    hrefs = page.xpath("//*[@id='text']//a/@href")
    assert f"../../../articles/{sample.VISIT.id}/index.html#p1" in hrefs
    assert f"../../../articles/{sample.EXCERPT.id}/index.html" in hrefs
    assert f"../../../articles/{sample.CLOSED.id}/index.html" in hrefs
    assert "../../../method/index.html#in-short" in hrefs
    assert not any(".md" in href for href in hrefs)


# --- what a reader is told ------------------------------------------------------------------------------------------


def test_the_timeline_stands_by_years_newest_first(pages: dict[str, Any]) -> None:
    home = pages["index.html"]
    headings = [one.text_content() for one in home.xpath("//h3")]
    assert headings == ["2024", "2023", "2022", "2021 to 2022", "2019", "Date not known"]
    exact = {
        row.xpath("string(.//p[@class='title']/a)"): row.xpath("string(.//*[@class='when']/small)")
        for row in home.xpath("//ol[@class='timeline']/li")
    }
    assert exact == {
        "Kelm and Marten in September": "exact day",
        "Lake Saarn summit of the nine fishing states": "month only",
        "Lindqvist Ferries board on the new hulls": "one of these days",
        "Marten in Oskal": "within these 3 days",
        "Kelm visits Marten in Port Varda": "exact day",
        "Kelm and Marten speak by telephone": "this day or earlier",
        "Kelm and Marten meet on a video link": "within these 51 days",
        "Oyela tours the ports": "year only",
        "Brackwater council on the swing bridge": "",
    }


def test_a_meeting_tells_how_its_date_is_known(pages: dict[str, Any]) -> None:
    known = pages[VISIT + "index.html"].xpath("//details[@class='known']")[0]
    said = " ".join(known.text_content().split())
    assert "A weekday with a day and a month, but no year. Friday, February 4 Harbour Courier, paragraph 2" in said
    assert "4 February falls on a Friday in 2022" in said
    assert known.xpath(".//code/text()") == ["2022-02-04"]
    assert known.xpath(".//a/@href")[0] == f"../../articles/{sample.VISIT.id}/index.html#p1"


def test_a_meeting_names_those_before_and_after_of_the_same_people(pages: dict[str, Any]) -> None:
    page = pages[VISIT + "index.html"]
    assert page.xpath("//nav[@class='neighbours']//a/@href") == [
        "../../meetings/kelm-marten-call/index.html",
        "../../meetings/marten-in-oskal-2023/index.html",
    ]
    assert not pages["meetings/lindqvist-board-2023/index.html"].xpath("//nav[@class='neighbours']")


def test_mentions_stand_on_both_pages(pages: dict[str, Any]) -> None:
    inside = pages[CALL + "index.html"].xpath("//ul[@class='mentions']")[0]
    assert "The two leaders had last spoken by telephone" in inside.text_content()
    assert inside.xpath(".//a/@href")[0] == f"../../articles/{sample.VISIT.id}/index.html#p12"
    article = pages[f"articles/{sample.VISIT.id}/index.html"]
    assert article.xpath("//aside//a[contains(@href, 'kelm-marten-call')]")


def test_an_article_shows_roles_evidence_and_relations(pages: dict[str, Any]) -> None:
    page = pages[f"articles/{sample.VISIT.id}/index.html"]
    numbers = page.xpath("//*[@id='text']/descendant::*/@id")
    assert numbers == [f"p{n}" for n in range(13)]
    assert page.xpath("//figure/figcaption[@id='p6']")[0].text == "Davor Kelm, prime minister of Vesperia"
    assert [one.text for one in page.xpath("//mark")] == ["Friday, February 4", "the autumn of 2021"]
    assert page.xpath("//h2[starts-with(@id, 'p')]/@id") == ["p3", "p8"]
    assert page.xpath(f"//aside//a[contains(@href, '{sample.COPY.id}')]")
    copy = pages[f"articles/{sample.COPY.id}/index.html"].xpath("string(//aside)")
    assert "The two count as one source" in copy


def test_language_and_direction_stand_on_passages(pages: dict[str, Any]) -> None:
    russian = pages[f"articles/{sample.RUSSIAN.id}/index.html"]
    assert russian.xpath("//h1/@lang | //*[@id='text']/@lang") == ["ru", "ru"]
    arabic = pages[f"articles/{sample.ARABIC.id}/index.html"]
    assert arabic.xpath("//h1/@dir | //*[@id='text']/@dir") == ["rtl", "rtl"]


def test_what_an_editor_set_is_told(pages: dict[str, Any]) -> None:
    said = pages[f"articles/{sample.VIDEO.id}/index.html"].xpath("string(//aside)")
    assert "Set by the editor" in said
    assert "Headline, Event date" in said
    assert "Set by the editor" in pages["meetings/video-link-kelm-marten/index.html"].text_content()


def test_the_source_view_lists_each_line_left_out(pages: dict[str, Any]) -> None:
    page = pages[f"articles/{sample.VISIT.id}/source/index.html"]
    groups = {one.xpath("string(h3)"): one.xpath("ol/li") for one in page.xpath("//section[@class='group']")}
    (row,) = groups["The path to the page, from the home page down"]
    assert row.xpath("string(p)") == "Line 1" and row.xpath("string(.//p[@class='what'])") == "Home » World » Strait"
    assert sum(map(len, groups.values())) == len(sample.VISIT.removed)
    made = decisions("version: 1\n" + row.xpath("string(.//pre)"), "overrides.yaml")[0]
    assert [(one.article, one.restore) for one in made] == [(sample.VISIT.capture, ("Home » World » Strait",))]
    assert sample.VISIT.digest in page.text_content()
    assert page.xpath('//meta[@name="robots"][@content="noindex"]')


def test_a_passage_has_its_language_and_damage_its_place() -> None:
    worn = replace(
        sample.VISIT,
        languages=((1, "ar"),),
        damage=(Damage("breaks off", 0, "talked of the"), Damage("spelling", 2, "Kelms", "Kelm")),
    )
    digest = sample.digest()
    others = tuple(worn if one.id == worn.id else one for one in digest.articles)
    pages = build(replace(digest, articles=others))
    page = html.fromstring(pages[f"articles/{worn.id}/index.html"])
    assert page.xpath("//p[@id='p1']/@lang | //p[@id='p1']/@dir") == ["ar", "rtl"]
    assert page.xpath("//p[@id='p0']/@lang") == []
    source = html.fromstring(pages[f"articles/{worn.id}/source/index.html"])
    for one in (page, source):
        said = " ".join(one.text_content().split())
        assert "A sentence breaks off: “…talked of the”." in said and "The name “Kelms” is spelt “Kelm”" in said
        assert "This passage is in Arabic, unlike the text around it." in said
    assert [a.get("href").partition("#")[2] for a in source.xpath("//ul[@class='damage']//a")] == ["p0", "p1", "p2"]


def test_only_web_addresses_become_links(pages: dict[str, Any]) -> None:
    for page, count in ((f"articles/{sample.VISIT.id}/index.html", 1), (f"articles/{sample.CALL.id}/index.html", 0)):
        assert len(pages[page].xpath("//aside//a[@rel='noopener nofollow']")) == count


def test_people_have_meetings_and_quotations(pages: dict[str, Any]) -> None:
    page = pages["people/davor-kelm/index.html"]
    assert len(page.xpath("//ol[@class='timeline']/li")) == 6
    assert [one.text_content().strip() for one in page.xpath("//blockquote")] == [sample.VISIT.body[5]]
    assert not pages["people/ilse-marten/index.html"].xpath("//blockquote")


def test_outlets_are_one_by_name_and_have_latin_addresses(pages: dict[str, Any]) -> None:
    assert len(pages["outlets/harbour-courier/index.html"].xpath("//ol[@class='articles']/li")) == 6
    assert "outlets/vestnik-proliva/index.html" in pages


def test_an_article_about_no_meeting_has_its_own_list(pages: dict[str, Any]) -> None:
    rows = pages["articles/index.html"].xpath("//*[@id='no-meeting']//p[@class='title']/a/@href")
    assert sorted(rows) == sorted(f"../articles/{one.id}/index.html" for one in (sample.ALONE, sample.UNDATED))


# --- addresses that moved -------------------------------------------------------------------------------------------


def test_a_moved_address_leads_on_and_a_withdrawn_one_says_so(pages: dict[str, Any]) -> None:
    first = pages["meetings/once-moved/index.html"]
    assert first.xpath('//meta[@http-equiv="refresh"]/@content') == ["0; url=../../meetings/oyela-year/index.html"]
    assert first.xpath('//link[@rel="canonical"]/@href') == [BASE + "meetings/oyela-year/"]
    gone = pages["articles/withdrawn-87654321/index.html"]
    assert not gone.xpath('//meta[@http-equiv="refresh"]')
    assert all(page.xpath('//meta[@name="robots"]') for page in (first, gone))


def test_a_page_beats_an_old_address_and_circles_end() -> None:
    moved = (
        sample.Moved(VISIT, "meetings/oyela-year/"),
        sample.Moved("meetings/a/", "meetings/b/"),
        sample.Moved("meetings/b/", "meetings/a/"),
        sample.Moved("meetings/x/rss.xml", ""),
        sample.Moved("../outside/", ""),
    )
    made = build(replace(sample.digest(), moved=moved))
    assert "refresh" not in made[VISIT + "index.html"]
    assert 'data-page-type="withdrawn"' in made["meetings/a/index.html"]
    assert not [path for path in made if "outside" in path or path.endswith("rss.xml")]


# --- the site as a whole --------------------------------------------------------------------------------------------


def test_a_briefing_names_its_neighbours_by_their_days(pages: dict[str, Any]) -> None:
    labels = {
        day: pages[f"{VISIT}{day}/index.html"].xpath("//nav[@class='neighbours full']//small/text()")
        for day in ("2022-02-04", "2022-02-05", "undated")
    }
    assert labels["2022-02-04"] == ["Later coverage"]
    assert labels["2022-02-05"] == ["Earlier coverage", "Other coverage"]
    assert labels["undated"] == ["Other coverage"]  # nobody knows which came first


def test_an_empty_digest_is_a_site() -> None:
    made = build(Digest(replace(sample.SITE, description=""), (), (), ()))
    assert {"index.html", "articles/index.html", "about/index.html", "404.html", "sitemap.xml"} <= set(made)
    assert "No meetings yet" in made["index.html"]


def test_long_lists_turn_over_and_stay_small() -> None:
    articles = tuple(replace(sample.VISIT, id=f"a{n:03d}", copy_of=None, mentions=()) for n in range(130))
    alone = tuple(replace(sample.ALONE, id=f"b{n:03d}") for n in range(130))
    visit = replace(sample.MEETINGS[3], articles=tuple(one.id for one in articles), coverages=())
    meetings = tuple(replace(visit, id=f"m{n:03d}", articles=()) for n in range(130))
    digest = Digest(sample.SITE, articles + alone, (visit, *meetings), ())
    made = build(digest)
    assert max(len(page.encode()) for path, page in made.items() if path.endswith(".html")) < 60_000
    found = {path: html.fromstring(page.encode()) for path, page in made.items() if path.endswith(".html")}
    assert {"articles/page/3/index.html", "articles/no-meeting/3/index.html", "meetings/page/3/index.html"} <= set(
        found
    )
    assert VISIT + "page/3/index.html" in found
    test_every_page_can_be_reached_from_home(found)
    test_titles_are_unique(found)
    test_every_link_arrives(made, found)


def test_the_same_digest_gives_the_same_bytes(site: dict[str, str]) -> None:
    backwards = dict(reversed(TEMPLATES.items()))
    assert build(sample.digest(), backwards) == site


def test_two_pages_at_one_address_are_an_error() -> None:
    page = PageRecord("meetings", "Meetings", "text")
    with pytest.raises(BuildError, match=r"meetings/index\.html"):
        build(replace(sample.digest(), pages=(page,)))


def test_a_page_people_wrote_replaces_the_default_about(pages: dict[str, Any]) -> None:
    assert pages["about/index.html"].findtext(".//h1") == "About this digest"
    own = replace(sample.digest(), pages=(PageRecord("about", "Who we are", "Just *us*."),))
    made = build(own)["about/index.html"]
    assert "<p>Just <em>us</em>.</p>" in made
    assert "Who we are" in made


def test_a_site_lays_its_own_blocks_over_the_theme() -> None:
    defaults = {f"default/{name}": text for name, text in TEMPLATES.items()}
    own = {"base.html": '{% extends "default/base.html" %}{% block footer_text %}<p>Ours.</p>{% endblock %}'}
    made = build(sample.digest(), TEMPLATES | defaults | own)
    assert "<p>Ours.</p>" in made[VISIT + "index.html"]
    assert "Every date here" not in made[VISIT + "index.html"]


def test_the_theme_is_small() -> None:
    assert len(ASSETS["style.css"]) < 20_000
    assert sum(map(len, ASSETS.values())) < 30_000
