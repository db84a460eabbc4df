"""Checks a briefing of seeds/ from the outside, as a stranger would: files, text, links."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

JOINTS = re.compile(r"[\s.,،]*")  # what may stand between two sentences of the seeds


def check(folder: Path, seeds: Path) -> None:
    """Raise AssertionError unless the briefing in `folder` holds all of `seeds`."""
    briefing = json.loads((folder / "briefing.json").read_text(encoding="utf-8"))
    articles = {article["id"]: article for article in briefing["articles"]}
    assert not briefing["rejected"], briefing["rejected"]
    assert {Path(a["path"]).name for a in articles.values()} == {
        p.name for p in seeds.glob("*.txt")
    }
    for article in articles.values():
        check_text(article, (seeds / Path(article["path"]).name).read_text(encoding="utf-8"))
    listed = [id_ for topic in briefing["topics"] for id_ in topic["articles"]]
    assert sorted(listed) == sorted(articles), "every article stands in exactly one topic"
    for topic in briefing["topics"]:
        assert topic["points"], topic["id"]
        for point in topic["points"]:
            check_point(point, articles)
    check_links(folder)


def check_text(article: dict, text: str) -> None:
    """Hold that the sentences, with what stood between them, are the text of the file."""
    position = 0
    for sentence in article["sentences"]:
        start = text.index(sentence["ar"], position)
        assert JOINTS.fullmatch(text, position, start), text[position:start]
        position = start + len(sentence["ar"])
        assert sentence["kind"] == "furniture" or sentence["en"].strip(), sentence
    assert JOINTS.fullmatch(text, position), text[position:]


def check_point(point: dict, articles: dict) -> None:
    """Hold that a point is word for word the sentence that it cites."""
    first = point["citations"][0]
    cited = articles[first["article"]]["sentences"][first["sentence"]]
    assert (point["ar"], point["en"]) == (cited["ar"], cited["en"]), point


def check_links(folder: Path) -> None:
    """Hold that every link of every page leads to an element that is there."""
    pages = {page.resolve(): page.read_text(encoding="utf-8") for page in folder.rglob("*.html")}
    assert len(pages) > 1
    for page, html in pages.items():
        for address in re.findall(r'href="([^"]+)"', html):
            if re.match(r"[a-z]+:", address):
                continue
            name, _, anchor = address.partition("#")
            target = (page.parent / name).resolve() if name else page
            assert target.exists(), (page.name, address)
            assert not anchor or f'id="{anchor}"' in pages[target], (page.name, address)


if __name__ == "__main__":
    check(Path(sys.argv[1]), Path("seeds"))
