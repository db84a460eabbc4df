"""What a day more costs a site that grows: time, memory, files written, weight of its index.

    python -m benchmarks.publish                  # 365 days of 20 articles
    python -m benchmarks.publish --kills 50       # and kills a publish at fifty moments

The days are made up here: sentences of invented words whose frequencies fall as those of
a language do (Zipf), 25 a article, one in ten flagged; an article holds six of 2,000 names,
which are as frequent as names are (Zipf again); one topic in two goes on the next day. Each
measured publish is a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import multiprocessing
import os
import random
import resource
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.plot import Chart, svg
from mujaz.jsonform import write_briefing
from mujaz.records import Briefing, Name, NameUse, Report, Sentence, Title, TopicStudy
from mujaz.site.publish import Wish, publish
from mujaz.studyform import write_study
from mujaz.titles import briefing_title
from summarize.records import Citation, Label, Point, Topic
from summarize.timeline import Moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from mujaz.site.publish import Changes

ARABIC, LATIN = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي", "etaoinshrdlucmfwypvbgk"
WORDS = 30_000  # different ones of each language
SENTENCES, LENGTH, TOPICS, OUTLETS = 25, 20, 7, 12
NAMES, NAMED, TIMES = 2_000, 6, 3  # different names, those of an article, sentences of each
GOES_ON = 0.5  # chance of a topic to be told on the next day, too
KINDS = ("person", "person", "place", "org")
KILLED_DAYS = 5
STEPS = (30, 90, 180, 270, 365)
FIRST = dt.date(2026, 1, 1)
TO_MIB = 1024
MOST_SECONDS, MOST_MEMORY = 5, 300  # that one more day may cost

# Seconds, those of the processor, peak memory in MiB, what changed
Cost = tuple[float, float, float, "Changes"]


def main() -> None:
    """Grow a site and print what a day more costs at each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--articles", type=int, default=20)
    parser.add_argument("--kills", type=int, default=0, help="kill so many publishes")
    parser.add_argument("--keep", type=Path, help="leave the site in this folder")
    parser.add_argument("--plot", type=Path, help="draw the growth into this .svg")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        grow(Path(name), options)


def grow(folder: Path, options: argparse.Namespace) -> None:
    """Publish up to each size, then one day more by itself."""
    site = folder / "site"
    invent = Inventor(options.articles)
    print("days   one more day   of it CPU   peak memory   files written   in all   index   site")
    done, rows = 0, []
    for days in (*(step for step in STEPS if step < options.days), options.days):
        bulk = [invent.day(folder / "out", n) for n in range(done, days - 1)]
        apart(publish_days, bulk, site)
        seconds, cpu, memory, changes = apart(
            publish_days, [invent.day(folder / "out", days - 1)], site
        )
        done = days
        index, whole = weight(site / "search"), weight(site)
        rows.append((days, cpu, memory, index, whole))
        news = f"{len(changes.added):4} new, {len(changes.changed):3} changed"
        print(
            f"{days:4}   {seconds:10.2f} s   {cpu:7.2f} s   {memory:7.0f} MiB   {news}   "
            f"{changes.total:6}   {index:6.1f} MB   {whole:7.1f} MB"
        )
    if options.plot:
        options.plot.write_text(growth(rows, options.articles), encoding="utf-8")
    if options.kills:
        kill(folder, invent, options.kills)
    if options.keep:
        shutil.copytree(site, options.keep)


def growth(rows: list[tuple[int, float, float, float, float]], articles: int) -> str:
    """Return the growth as a drawing: rows of days, seconds, MiB, megabytes of index and site."""
    days, seconds, memory, index, whole = zip(*rows, strict=True)
    label = f"Publishing one more day of {articles} articles, by the days that the site has"
    return svg(
        label,
        [
            Chart("seconds of processor (limit 5)", days, seconds, MOST_SECONDS),
            Chart("peak memory, MiB (limit 300)", days, memory, MOST_MEMORY),
            Chart("search index, MB", days, index),
            Chart("whole site, MB", days, whole),
        ],
    )


def apart(
    work: Callable[[list[Path], Path], Cost],
    days: list[Path],
    site: Path,
) -> Cost:
    """Return what a function gives in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, (days, site))


def publish_days(days: list[Path], site: Path) -> Cost:
    """Publish; return seconds, those of the processor, peak memory in MiB and what changed."""
    started, busy = time.perf_counter(), time.process_time()
    changes = publish(days, site, wish=Wish(base_url="https://news.example/"))
    seconds = time.perf_counter() - started
    cpu = time.process_time() - busy
    return seconds, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / TO_MIB, changes


def kill(folder: Path, invent: Inventor, kills: int) -> None:
    """Kill publishes of a further day at moments spread over one, and say what was left."""
    base, after = folder / "base", folder / "after"
    apart(publish_days, [invent.day(folder / "out", n) for n in range(KILLED_DAYS)], base)
    linked(base, after)
    extra = invent.day(folder / "out", KILLED_DAYS)
    publish_days([extra], after)  # here, so that the children find every template compiled
    shutil.rmtree(after)
    linked(base, after)
    seconds, *_ = publish_days([extra], after)
    old, new = state(base), state(after)
    chance, outcomes = random.Random(1), []
    for n in range(kills):
        site = folder / f"kill-{n}" / "site"
        linked(base, site)
        child = multiprocessing.get_context("fork").Process(
            target=publish_days, args=([extra], site)
        )
        child.start()
        child.join(chance.random() * seconds * 1.2)
        child.kill()
        child.join()
        found = state(site)
        outcomes.append("the new site" if found == new else "the old" if found == old else "BROKEN")
        shutil.rmtree(site.parent)
    found = (f"{outcomes.count(o)} {o}" for o in sorted(set(outcomes)))
    print(f"{kills} kills of a publish to {KILLED_DAYS} days: " + ", ".join(found))


def linked(site: Path, to: Path) -> None:
    """Copy a site by hard links; a publish never writes into a file that is there."""
    shutil.copytree(site, to, copy_function=os.link)


def state(site: Path) -> dict[str, bytes]:
    """Return every file's content."""
    return {str(p.relative_to(site)): p.read_bytes() for p in site.rglob("*") if p.is_file()}


def weight(folder: Path) -> float:
    """Return the weight of all files below a folder in MB."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


class Inventor:
    """Makes days up, the same each time."""

    def __init__(self, articles: int) -> None:
        chance = random.Random(0)
        self.articles = articles
        self.words = {
            letters: [
                "".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(WORDS)
            ]
            for letters in (ARABIC, LATIN)
        }
        self.weights = list(itertools.accumulate(1 / (n + 3) for n in range(WORDS)))

    def day(self, out: Path, number: int) -> Path:
        """Write the briefing of a day and return its folder."""
        chance = random.Random(number)
        date = (FIRST + dt.timedelta(number)).isoformat()
        folder = out / date
        folder.mkdir(parents=True, exist_ok=True)
        reports = tuple(self.report(chance, f"{date}-{n}") for n in range(self.articles))
        topics = tuple(
            topic(self.thread(number, n), reports[n::TOPICS])
            for n in range(TOPICS)
            if reports[n::TOPICS]
        )
        made = Briefing(
            date,
            briefing_title(date),
            "mujaz benchmark",
            "mujaz 0.0",
            topics,
            reports,
            (),
            self.ledger(chance, reports),
            tuple(map(study, topics)),
        )
        (folder / "briefing.json").write_bytes(write_briefing(made))
        (folder / "study.json").write_bytes(write_study(made))
        return folder

    def thread(self, number: int, n: int) -> str:
        """Return the identifier of a topic of a day: that of the day before, or a new one."""
        chance = random.Random(f"{number}.{n}")
        goes_on = number and chance.random() < GOES_ON
        return self.thread(number - 1, n) if goes_on else f"t{number}-{n}"

    def ledger(self, chance: random.Random, reports: tuple[Report, ...]) -> tuple[Name, ...]:
        """Return who is named where."""
        places: dict[int, list[Citation]] = {}
        for report in reports:
            chosen = chance.choices(range(NAMES), cum_weights=self.weights[:NAMES], k=NAMED)
            for name in sorted(set(chosen)):
                found = sorted(chance.sample(range(SENTENCES), TIMES))
                places.setdefault(name, []).extend(Citation(report.id, s) for s in found)
        return tuple(self.name(n, tuple(places[n])) for n in sorted(places))

    def name(self, n: int, places: tuple[Citation, ...]) -> Name:
        """Return a name of two words."""
        ar, en = (f"{self.words[w][n]} {self.words[w][-n - 1]}" for w in (ARABIC, LATIN))
        return Name(ar, en.title(), KINDS[n % len(KINDS)], (NameUse(en.title(), places),))

    def text(self, chance: random.Random, letters: str, length: int) -> str:
        """Return so many words."""
        return " ".join(chance.choices(self.words[letters], cum_weights=self.weights, k=length))

    def report(self, chance: random.Random, name: str) -> Report:
        """Return an article."""
        sentences = tuple(self.sentence(chance, n) for n in range(SENTENCES))
        title = Title(sentences[0].ar, sentences[0].en)
        outlet = f"Outlet {chance.randrange(OUTLETS)}"
        return Report(f"a{name}", f"{name}.txt", title, outlet, None, None, sentences)

    def sentence(self, chance: random.Random, index: int) -> Sentence:
        """Return a sentence of either language, one in ten with a flag."""
        length = LENGTH if index else LENGTH // 2
        ar, en = (self.text(chance, letters, length) for letters in (ARABIC, LATIN))
        flags = ("numbers",) if chance.random() < 0.1 else ()
        return Sentence(index, ar, en, chance.random(), flags, "body" if index else "title")


def word(chance: random.Random, letters: str) -> str:
    """Return an invented word."""
    return "".join(chance.choices(letters, k=chance.randint(2, 9)))


def study(topic: Topic) -> TopicStudy:
    """Return the study of a topic that goes on with two new points, and names a day."""
    moments = tuple(Moment("2026-01-01", p.ar, p.en, p.citations) for p in topic.points[:1])
    return TopicStudy(
        topic.id, 0, (), (), (), (), moments, (), since="2026-01-01", before=None, new=(0, 1)
    )


def topic(name: str, reports: tuple[Report, ...]) -> Topic:
    """Return a topic of articles with five points."""
    first = reports[0]
    points = tuple(
        Point(s.ar, s.en, s.score, s.flags, (Citation(first.id, s.index),))
        for s in first.sentences[1:6]
    )
    label = Label(first.title.ar, first.title.en)
    return Topic(name, label, tuple(report.id for report in reports), points)


if __name__ == "__main__":
    main()
