from __future__ import annotations

from datetime import date

import pytest

from rashomon.errors import InputError
from rashomon.intake import html
from rashomon.intake.html import declared_encoding, extract_article, read_html
from rashomon.intake.settings import Settings

SENTENCES = (
    "Warplanes struck an army position near the town on Saturday.",
    "At least 62 soldiers died, the defence ministry said.",
    "A second unit was hit at dawn, residents told reporters.",
)
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
TEXT = "\n".join(SENTENCES)


def page(*, head: str = "", above: str = "", article: str = PARAGRAPHS) -> str:
    """A page as sites make them: menu, consent banner, article, teasers, footer."""
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Strike near the town | Harbour Post</title>
{head}<script>var followers = 12;</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<div class="cookie-banner"><p>This site uses cookies. <button>Accept all</button></p></div>
<article><h1>Strike near the town</h1>{above}{article}</article>
<aside><h3>Also read</h3><a href="/2">Ferry aground</a>
<time datetime="2015-01-02">old</time></aside>
<footer><p>Copyright 2019 Harbour Post</p></footer></body></html>"""


def test_the_article_is_taken_without_the_furniture_and_the_headline() -> None:
    article = extract_article(page(), "a.html")
    assert article.text == TEXT
    assert article.declared.title == "Strike near the town"


def test_a_page_declares_its_address_outlet_title_and_day() -> None:
    head = (
        '<link rel="canonical" href="https://harbour.example/world/strike">'
        '<meta property="og:site_name" content="Harbour Post">'
        '<meta property="og:title" content="Strike kills soldiers">'
        '<meta property="article:published_time" content="2016-09-18T22:10:00+03:00">'
    )
    document = read_html(page(head=head).encode(), "a.html", Settings(published=date(2016, 1, 1)))
    assert document.uri == "https://harbour.example/world/strike"
    assert document.outlet == "Harbour Post"
    assert document.title == "Strike kills soldiers"
    assert document.published == date(2016, 9, 18)
    assert document.text == TEXT


def test_json_ld_is_read() -> None:
    head = (
        '<script type="application/ld+json">{"@context": "https://schema.org", '
        '"@type": "NewsArticle", "headline": "Strike", "datePublished": '
        '"2016-09-18T00:10:00+03:00", "dateModified": "2016-09-20T08:00:00+03:00", '
        '"publisher": {"@type": "Organization", "name": "Harbour Post"}}</script>'
    )
    declared = extract_article(page(head=head), "a.html").declared
    assert (declared.outlet, declared.published) == ("Harbour Post", date(2016, 9, 18))


@pytest.mark.parametrize(
    ("head", "above"),
    [
        # the local day, whatever day it was in Greenwich
        ('<meta property="article:published_time" content="2016-09-18T00:10:00+03:00">', ""),
        ('<meta property="article:published_time" content="2016-09-18T23:30:00-04:00">', ""),
        ('<meta name="date" content="2016-09-18">', ""),
        ('<link rel="canonical" href="https://harbour.example/2016/09/18/strike">', ""),
        ("", '<time datetime="2016-09-18T22:10:00+03:00">Sunday evening</time>'),
        ("", '<span class="date">18 September 2016</span>'),
        ("", '<p class="published">Published: September 18, 2016</p>'),
    ],
)
def test_a_stated_day_of_publication_is_found(head: str, above: str) -> None:
    declared = extract_article(page(head=head, above=above), "a.html").declared
    assert declared.published == date(2016, 9, 18)


@pytest.mark.parametrize(
    ("head", "above"),
    [
        ("", ""),  # neither the footer's year nor the teaser's date
        ("", "<p>The first raid was at 2016-09-17 14:20 local time.</p>"),
        ("", "<p>The first raid was on 17.09.2016, he said.</p>"),
        ("", "<p>It began on <time datetime='2016-09-17'>Saturday</time>, he said.</p>"),
        ("", "<h1>The raid of 17 September 2016</h1>"),
        ("", '<img src="/uploads/2014/05/06/street.jpg" alt="A street">'),
        ('<meta property="og:image" content="https://harbour.example/2014/05/06/a.jpg">', ""),
        ('<meta name="description" content="The raid of 2016-09-17 14:20">', ""),
        ('<meta property="article:modified_time" content="2016-09-20T08:00:00Z">', ""),
        (
            '<script type="application/ld+json">{"@context": "https://schema.org", '
            '"@type": "NewsArticle", "dateModified": "2016-09-20"}</script>',
            "",
        ),
    ],
)
def test_a_day_that_the_page_merely_mentions_is_not_its_publication(head: str, above: str) -> None:
    assert extract_article(page(head=head, above=above), "a.html").declared.published is None


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("It began <time>on Saturday</time> at dawn, he said.", "It began on Saturday at dawn, he"),
        ("She said <q>we saw <b>it</b></q> and left.", "She said “we saw it” and left."),
        ("She said <q>no</q> and left the hall.", "She said “no” and left the hall."),
        ("<a href='/x'>Nineteen</a> people <em>died</em> there.", "Nineteen people died there."),
        ("Nine&nbsp;people &amp; a guard died there.", "Nine people & a guard died there."),
    ],
)
def test_words_inside_a_sentence_stay_in_it(markup: str, text: str) -> None:
    article = PARAGRAPHS + f"<p>{markup}</p>"
    assert text in extract_article(page(article=article), "a.html").text


def test_a_short_dispatch_comes_without_the_menu() -> None:
    short = "<p>At least twelve were killed.</p>"
    assert extract_article(page(article=short), "a.html").text == "At least twelve were killed."


def test_a_fragment_is_read() -> None:
    assert extract_article(PARAGRAPHS, "a.html").text == TEXT


INDEX = "".join(f'<li><a href="/{n}">Story number {n} of today</a></li>' for n in range(30))


@pytest.mark.parametrize(
    "markup",
    [
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        f"<html><body><ul>{INDEX}</ul></body></html>",
        "<html><head><title>Sign in</title></head><body><form><input></form></body></html>",
        page(article=""),
        "no markup at all",
        "<!-- nothing -->",
        page(above="<div>" * 5_000),  # deeper than the parser goes: the article is cut off
        "<a " * 10_000,
        "<html>" + "<b>" * 100_000,
    ],
)
def test_a_page_without_an_article_is_an_error(markup: str) -> None:
    with pytest.raises(InputError, match="save the article's own page") as info:
        extract_article(markup, "a.html")
    assert info.value.code == "no_article"


def test_json_ld_nested_without_end_harms_nothing() -> None:
    head = '<script type="application/ld+json">' + "[" * 100_000 + "</script>"
    assert extract_article(page(head=head), "a.html").text == TEXT


def test_external_entities_are_not_read(tmp_path_uri: str) -> None:
    markup = (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{tmp_path_uri}">]>'
        f"<html><body><article>{PARAGRAPHS}<p>What follows is &x; and no more.</p></article>"
        "</body></html>"
    )
    text = extract_article(markup, "a.html").text
    assert SENTENCES[0] in text
    assert "Nobody may read this" not in text


@pytest.fixture
def tmp_path_uri(tmp_path_factory: pytest.TempPathFactory) -> str:
    secret = tmp_path_factory.mktemp("secret") / "secret.txt"
    secret.write_text("Nobody may read this")
    return secret.as_uri()


@pytest.mark.parametrize(
    ("start", "name"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<META http-equiv=x content='text/html; charset=KOI8-R'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<meta charset=iso-8859-1>", "windows-1252"),  # as browsers read it
        (b"<p>charset=utf-8</p>", None),
    ],
)
def test_the_declared_encoding_is_found(start: bytes, name: str | None) -> None:
    assert declared_encoding(start) == name


def test_an_old_page_is_read_in_its_declared_encoding() -> None:
    sentence = "The café owner said “nobody” was hurt there."
    markup = page(article=f"{PARAGRAPHS}<p>{sentence}</p>")
    data = markup.replace('charset="utf-8"', 'charset="iso-8859-1"').encode("cp1252")
    assert sentence in read_html(data, "a.html", Settings()).text


def test_a_page_that_is_too_large_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_HTML_BYTES", 1_000)
    with pytest.raises(InputError, match="HTML page over") as info:
        read_html(page().encode() + b" " * 1_000, "a.html", Settings())
    assert info.value.code == "too_large"


def test_an_empty_page_is_an_error() -> None:
    with pytest.raises(InputError) as info:
        read_html(b" \n", "a.html", Settings())
    assert info.value.code == "empty"
