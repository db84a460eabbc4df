"""A saved feed gives an article an item, in whatever encoding it came."""

from __future__ import annotations

import pytest

from mujaz.reading.draft import Draft
from mujaz.reading.feed import read_feed
from mujaz.records import Rejected
from tests.mujaz.reading_texts import FIRST, SECOND, TITLE
from translate.errors import InputError

RSS = f"""<?xml version="1.0" encoding="ENCODING"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>صحيفة الحقل</title><link>https://example.org/</link>
<item><title>{TITLE}</title><link>https://example.org/1</link>
<pubDate>Fri, 20 Nov 2026 10:00:00 +0200</pubDate><description>ملخص</description>
<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}<br>انتهى</p>
<script>alert("خبيث")</script>]]></content:encoded></item>
<item><title>عنوان بلا نص</title><link>javascript:alert(1)</link></item>
<item><title>خبر ثان</title><description>{SECOND}</description><pubDate>21 تشرين الثاني 2026</pubDate></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>الحقل</title>
<entry><title>{TITLE}</title><updated>2026-11-20T10:00:00Z</updated>
<content type="html">&lt;p&gt;{FIRST}&lt;/p&gt;</content></entry></feed>"""


def read(data: bytes) -> list[Draft | Rejected]:
    """Return the outcomes of a feed."""
    return list(read_feed(data, name="feed", path="feed.xml"))


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("windows-1256", "windows-1256"),
        ("windows-1256", "utf-8"),
        ("utf-16", "utf-16"),
    ],
)
def test_each_item_is_an_article(encoding: str, declared: str) -> None:
    """The longest text of an item, without markup; one without a text is refused."""
    first, bare, last = read(RSS.replace("ENCODING", declared).encode(encoding))
    assert first == Draft(
        text=f"{FIRST}\n{SECOND}\nانتهى", name="feed", path="feed.xml:1", title=TITLE,
        source="صحيفة الحقل", url="https://example.org/1", published="2026-11-20T10:00:00+02:00",
    )  # fmt: skip
    assert bare == Rejected("feed.xml:2", "has no text: the item is only a title")
    assert isinstance(last, Draft)
    assert (last.text, last.published, last.url) == (SECOND, "2026-11-21", None)


def test_atom_is_read_too() -> None:
    """Its content is escaped HTML."""
    (draft,) = read(ATOM.encode())
    assert isinstance(draft, Draft)
    assert (draft.text, draft.published) == (FIRST, "2026-11-20T10:00:00+00:00")


@pytest.mark.parametrize(
    "xml",
    ["<rss></rss>", "<urlset><url><loc>https://a.org</loc></url></urlset>", "نص", "<rss><channel>",
     '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><rss>&c;</rss>'],
)  # fmt: skip
def test_what_is_no_feed_says_so(xml: str) -> None:
    """A site map, a broken file, a bomb of entities."""
    with pytest.raises(InputError, match=r"is no feed|cannot be parsed"):
        list(read_feed(xml.encode(), name="a", path="a.xml"))


def test_a_feed_that_is_cut_off_says_so() -> None:
    """Its whole items are read, and the loss is named."""
    data = RSS.replace("ENCODING", "utf-8").partition("<item><title>خبر ثان")[0].encode()
    first, bare, loss = read(data)
    assert isinstance(first, Draft)
    assert isinstance(bare, Rejected)
    assert loss == Rejected(
        "feed.xml", "is not well-formed XML: 2 items were made out, others may be missing"
    )
