"""A briefing whose every field is hostile, one way after another."""

from __future__ import annotations

from mujaz.records import Briefing, Rejected, Report, Sentence, Title
from summarize.records import Citation, Label, Point, Topic

RLO, PDI, LRI = "\u202e", "\u2069", "\u2066"
MEGABYTE = 1_000_000

TEXTS = (
    "<script>window.hacked = 1; document.title = 'hacked'</script>",
    '"><img src=x onerror="window.hacked = 1">',
    "' onmouseover='window.hacked = 1' x='",
    "</p></div></section></main></body><h1>out</h1><style>*{display:none}</style>",
    "<style>body { display: none !important }</style>",
    "<!-- comment <!--[if gte IE 6]><![endif]",
    "]]></title></textarea></noscript><svg onload=window.hacked=1>",
    "{{ briefing }} {% include 'x' %} {{ 7*7 }} ${7*7} #{7*7}",
    "&lt;b&gt; &#x3c;script&#x3e; &amp;amp;",
    f"{RLO}abc gpj.exe",
    f"{PDI}{PDI}{RLO}abc",
    f"{LRI * 130}deep",
    "nul \x00 esc \x1b bell \x07 del \x7f surrogate \ud800 nonchar \uffff",
    "a" * 3000,
    "اختبار" * 500,
    "\u0627" + "\u0651\u064e" * 400,  # one letter under eight hundred marks
    "<iframe src='https://evil.example'></iframe><base href='https://evil.example/'>",
    "<link rel=stylesheet href=//evil.example/x.css><meta http-equiv=refresh content=0>",
)
URLS = (
    "javascript:window.hacked=1",
    "JaVaScRiPt:window.hacked=1",
    " javascript:window.hacked=1",
    "java\nscript:window.hacked=1",
    "data:text/html,<script>window.hacked=1</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "https://",
    "http://[",
    'https://e.example/"onclick="window.hacked=1',
    "https://e.example/<script>",
    "https://e.example/\u202e",
    "https://e.example/a b",
    "ftp://e.example/x",
    "../../etc/passwd",
    "https://user:pass@e.example/x",
    "x" * 10_000,
)


def hostile() -> Briefing:
    """Return the briefing."""
    pairs = tuple(zip(TEXTS, (*URLS, *URLS)[: len(TEXTS)], strict=True))
    articles = tuple(article(n, text, url) for n, (text, url) in enumerate(pairs))
    topics = tuple(
        Topic(f"t{n}", Label(text, text), (f"a{n}",), (point(n, text),))
        for n, text in enumerate(TEXTS)
    )
    rejected = tuple(Rejected(text, text) for text in TEXTS)
    return Briefing(
        "2026-11-21", TEXTS[0], TEXTS[1], f"mujaz {TEXTS[2]}", topics, articles, rejected
    )


def article(n: int, text: str, url: str) -> Report:
    """Return an article that says `text` wherever it can."""
    sentences = (
        Sentence(0, text, text, 0.9, (text,), "title"),
        Sentence(1, text, text, 0.1, (text, "numbers"), "body"),
        Sentence(2, text, "", 0.0, ("not-translated",), "furniture"),
        Sentence(3, text, text, 0.5, (), "title"),
    )
    return Report(f"a{n}", text, Title(text, text), text, url, text, sentences)


def point(n: int, text: str) -> Point:
    """Return a point of that article."""
    return Point(text, text, 0.1, (text, "numbers"), (Citation(f"a{n}", 1),))
