"""A site's memory of itself, in `.mujaz/`: plain text that a person can read and check.

`files.txt` is what `sha256sum --check` reads; `days/DATE.json` is a day as lists need it.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from mujaz.render_views import Words
from mujaz.site.records import (
    ArticleEntry,
    DayEntry,
    Lead,
    NameEntry,
    Settings,
    State,
    TopicEntry,
)
from translate.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FOLDER = ".mujaz"
SITE, FILES, DAYS = f"{FOLDER}/site.json", f"{FOLDER}/files.txt", f"{FOLDER}/days"
FORMAT = 2  # of the files in the folder; raised when an older program could not read them
KNOWN = (1, FORMAT)  # days of format 1 have no names
LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def read_state(site: Path) -> State:
    """Return what a site knows of itself; a folder that is empty or missing knows nothing."""
    if not (site / SITE).is_file():
        return State()
    try:
        return parse_state(site)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise OutputError(
            f"{site / FOLDER} is damaged ({error}); give a new --site and publish all briefings"
        ) from error


def parse_state(site: Path) -> State:
    """Return the state that the files of a site's folder tell."""
    data = json.loads((site / SITE).read_text(encoding="utf-8"))
    if data["format"] not in KNOWN:
        raise ValueError(f"format {data['format']} is not {FORMAT}, the one known here")
    settings = Settings(**data["settings"])  # sites of older programs name fewer
    days = {date: read_day(site / DAYS / f"{date}.json") for date in data["days"]}
    lines = (site / FILES).read_text(encoding="utf-8").splitlines()
    matches = [match for line in lines if (match := LINE.fullmatch(line))]
    return State(settings, data["look"], days, {match[2]: match[1] for match in matches})


def read_day(path: Path) -> DayEntry:
    """Return a day's entry as `day_json` wrote it."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    topics = tuple(parse_topic(topic) for topic in data.pop("topics"))
    articles = tuple(parse_article(article) for article in data.pop("articles"))
    names = tuple(NameEntry(**name) for name in data.pop("names", ()))
    return DayEntry(**data, topics=topics, articles=articles, names=names)


def parse_topic(data: Mapping[str, Any]) -> TopicEntry:
    """Return a topic's entry."""
    lead = data["lead"]
    if lead is not None:
        lead = Lead(**{**lead, "flags": tuple(lead["flags"])})
    return TopicEntry(**{**data, "label": Words(**data["label"]), "lead": lead})


def parse_article(data: Mapping[str, Any]) -> ArticleEntry:
    """Return an article's entry."""
    return ArticleEntry(**{**data, "title": Words(**data["title"])})


def state_files(state: State, changed: frozenset[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the folder but `files.txt`, of the days only those that changed."""
    site = {
        "format": FORMAT,
        "settings": asdict(state.settings),
        "look": state.look,
        "days": sorted(state.days),
    }
    yield SITE, json_bytes(site, indent=1)
    for date in sorted(changed):
        yield f"{DAYS}/{date}.json", json_bytes(asdict(state.days[date]))


def json_bytes(value: object, indent: int | None = None) -> bytes:
    """Return JSON in UTF-8 with a line end."""
    return (json.dumps(value, ensure_ascii=False, indent=indent) + "\n").encode()


def manifest(files: Mapping[str, str]) -> bytes:
    """Return `files.txt`: hash and path of every file, in the order of the paths."""
    return "".join(f"{files[path]}  {path}\n" for path in sorted(files)).encode()
