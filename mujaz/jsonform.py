"""`briefing.json`: a briefing as JSON and back, in the form of `schema.json`.

Written by hand rather than by `dataclasses.asdict`, so that a field added to a record
does not change what others read until somebody decides so here.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypeVar

from mujaz.records import Briefing, Rejected, Report, Sentence, Title
from summarize.records import Citation, Label, Point, Topic
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

Parsed = TypeVar("Parsed")

SURROGATES = re.compile("[\ud800-\udfff]")  # no text: UTF-8 cannot hold them
REPLACEMENT = "\ufffd"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of `briefing.json`."""
    text = files("mujaz").joinpath("schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def write_briefing(briefing: Briefing) -> bytes:
    """Return a briefing as JSON."""
    return encoded(as_json(briefing))


def encoded(data: object) -> bytes:
    """Return JSON's own types as a file's content; a lone surrogate becomes U+FFFD."""
    text = json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)
    return (SURROGATES.sub(REPLACEMENT, text) + "\n").encode()


def as_json(briefing: Briefing) -> dict[str, object]:
    """Return a briefing as JSON's own types, keys in the order of the contract."""
    return {
        "date": briefing.date,
        "title": briefing.title,
        "signature": briefing.signature,
        "generated_by": briefing.generated_by,
        "topics": [topic_json(topic) for topic in briefing.topics],
        "articles": [report_json(report) for report in briefing.articles],
        "rejected": [{"path": r.path, "reason": r.reason} for r in briefing.rejected],
    }


def topic_json(topic: Topic) -> dict[str, object]:
    """Return a topic as JSON's own types."""
    return {
        "id": topic.id,
        "label": {"ar": topic.label.ar, "en": topic.label.en},
        "articles": list(topic.articles),
        "points": [point_json(point) for point in topic.points],
    }


def point_json(point: Point) -> dict[str, object]:
    """Return a point as JSON's own types."""
    return {
        "ar": point.ar,
        "en": point.en,
        "score": point.score,
        "flags": list(point.flags),
        "citations": [{"article": c.article, "sentence": c.sentence} for c in point.citations],
    }


def report_json(report: Report) -> dict[str, object]:
    """Return an article as JSON's own types."""
    return {
        "id": report.id,
        "path": report.path,
        "title": {"ar": report.title.ar, "en": report.title.en},
        "source": report.source,
        "url": report.url,
        "published": report.published,
        "sentences": [sentence_json(sentence) for sentence in report.sentences],
    }


def sentence_json(sentence: Sentence) -> dict[str, object]:
    """Return a sentence as JSON's own types."""
    return {
        "index": sentence.index,
        "ar": sentence.ar,
        "en": sentence.en,
        "score": sentence.score,
        "flags": list(sentence.flags),
        "kind": sentence.kind,
    }


def read_briefing(content: bytes) -> Briefing:
    """Return the briefing that `write_briefing` wrote, or raise InputError."""
    return decoded(content, "briefing.json", parse_briefing)


def decoded(content: bytes, name: str, parse: Callable[[Any], Parsed]) -> Parsed:
    """Return what `parse` makes of a JSON file, or raise InputError with what is wrong in it."""
    try:
        return parse(json.loads(content.decode("utf-8")))
    except UnicodeDecodeError as error:
        raise InputError(f"not a {name}: no UTF-8 at byte {error.start}") from error
    except json.JSONDecodeError as error:
        raise InputError(f"not a {name}: line {error.lineno}: {error.msg}") from error
    except KeyError as error:
        raise InputError(f"not a {name}: the key {error} is missing") from error
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        raise InputError(f"not a {name}: {error}") from error


def parse_briefing(data: Mapping[str, Any]) -> Briefing:
    """Return a briefing from JSON's own types; inverse of `as_json`."""
    return Briefing(
        data["date"],
        data["title"],
        data["signature"],
        data["generated_by"],
        tuple(parse_topic(topic) for topic in data["topics"]),
        tuple(parse_report(report) for report in data["articles"]),
        tuple(Rejected(left["path"], left["reason"]) for left in data["rejected"]),
    )


def parse_topic(data: Mapping[str, Any]) -> Topic:
    """Return a topic; inverse of `topic_json`."""
    return Topic(
        data["id"],
        Label(data["label"]["ar"], data["label"]["en"]),
        tuple(data["articles"]),
        tuple(parse_point(point) for point in data["points"]),
    )


def parse_point(data: Mapping[str, Any]) -> Point:
    """Return a point; inverse of `point_json`."""
    citations = tuple(Citation(c["article"], c["sentence"]) for c in data["citations"])
    return Point(data["ar"], data["en"], float(data["score"]), tuple(data["flags"]), citations)


def parse_report(data: Mapping[str, Any]) -> Report:
    """Return an article; inverse of `report_json`."""
    return Report(
        data["id"],
        data["path"],
        Title(data["title"]["ar"], data["title"]["en"]),
        data["source"],
        data["url"],
        data["published"],
        tuple(parse_sentence(sentence) for sentence in data["sentences"]),
    )


def parse_sentence(data: Mapping[str, Any]) -> Sentence:
    """Return a sentence; inverse of `sentence_json`."""
    return Sentence(
        data["index"],
        data["ar"],
        data["en"],
        float(data["score"]),
        tuple(data["flags"]),
        data["kind"],
    )
