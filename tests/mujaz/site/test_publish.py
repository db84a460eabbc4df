"""Publishing: what a site holds, that it grows day by day, and whose files it touches."""

from __future__ import annotations

import errno
import itertools
import os
import random
import shutil
import signal
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mujaz import swap
from mujaz.site.publish import Wish, publish
from mujaz.site.staging import locked
from tests.mujaz.site.builders import BASE, COMET, briefing, put, tree
from translate.errors import InputError, OutputError, RenderError

if TYPE_CHECKING:
    from pathlib import Path

DATES = ("2026-10-31", "2026-11-20", "2026-11-21")
FULL = Wish(base_url=BASE)


def folders(tmp_path: Path, *dates: str, topics: int = 1) -> list[Path]:
    """Return the folders of small briefings of these days."""
    return [put(tmp_path / "out", briefing(date, topics=topics)) for date in dates]


def test_a_site_has_a_page_for_all_that_it_knows(tmp_path: Path) -> None:
    """Home, days, topics, articles, outlets, archive, feeds, sitemaps: these and no others."""
    publish(folders(tmp_path, DATES[2]), tmp_path / "site", wish=FULL)

    names = {name for name in tree(tmp_path / "site") if not name.startswith((".", "search/"))}
    pages = {name for name in names if name.endswith(".html") and name[:3] not in ("en/", "ar/")}

    (sheet,) = (name for name in names if name.startswith("style."))
    assert names - pages == {sheet} | {
        f"{edition}/{page}" for edition in ("en", "ar") for page in pages - {"404.html"}
    } | {
        "robots.txt", "sitemap.xml", "feed.xml", "feed.en.xml", "feed.ar.xml",
        "2026-11-21/briefing.md", "2026-11-21/briefing.json", "archive/2026-11.sitemap.xml",
        "archive/stories.sitemap.xml",
    }  # fmt: skip
    assert pages == {
        "index.html", "404.html", "search.html",
        "2026-11-21/index.html",
        "2026-11-21/topic-t3-comet.html", "2026-11-21/articles/comet-seen.html",
        "archive/2026-11.html", "threads/index.html", "names/index.html",
        "sources/index.html", "sources/sky-diary-0599bf.html",
        "sources/sky-diary-0599bf.2026-11.html",
    }  # fmt: skip


@pytest.mark.parametrize("order", tuple(itertools.permutations(DATES)))
def test_day_by_day_in_any_order_gives_the_bytes_of_all_at_once(
    order: tuple[str, ...], tmp_path: Path
) -> None:
    """Nothing that a new day changes is forgotten, and nothing depends on the way."""
    given = dict(zip(DATES, folders(tmp_path, *DATES), strict=True))
    publish(given.values(), tmp_path / "whole", wish=FULL)

    for date in order:
        publish([given[date]], tmp_path / "grown", wish=FULL)

    assert tree(tmp_path / "grown") == tree(tmp_path / "whole")


def test_a_briefing_that_shrank_leaves_nothing_behind(tmp_path: Path) -> None:
    """Pages of articles, topics and outlets that are gone go, too."""
    given = put(tmp_path / "out", briefing(DATES[1], topics=4))
    publish([given], tmp_path / "site")
    small = put(tmp_path / "out", briefing(DATES[1], topics=1))

    changes = publish([small], tmp_path / "site")
    publish([small], tmp_path / "fresh")

    assert f"{DATES[1]}/articles/port-strike-ends.html" in changes.removed
    assert tree(tmp_path / "site") == tree(tmp_path / "fresh")


def test_a_day_more_rewrites_only_what_names_it(tmp_path: Path) -> None:
    """Articles and topics of other days are the very files that they were."""
    site = tmp_path / "site"
    publish(folders(tmp_path, *DATES[:2]), site)
    before = {name: (site / name).stat() for name in tree(site)}

    changes = publish(folders(tmp_path, DATES[2]), site)

    others = [name for name in changes.changed if name[:2] == "20"]
    assert others == [f"{DATES[1]}/index.html"]  # its link to the day after
    kept = [name for name in before if name not in (*changes.changed, *changes.removed)]
    same = [name for name in kept if (site / name).stat().st_ino == before[name].st_ino]
    assert set(kept) - set(same) <= {".mujaz/files.txt"}


def test_publishing_the_same_again_changes_nothing(tmp_path: Path) -> None:
    """Not a byte, not a file's time, not the folder itself."""
    given = folders(tmp_path, *DATES)
    publish(given, tmp_path / "site")
    before = (tmp_path / "site").stat().st_ino, tree(tmp_path / "site")

    changes = publish(given, tmp_path / "site")

    assert (changes.added, changes.changed, changes.removed) == ((), (), ())
    assert ((tmp_path / "site").stat().st_ino, tree(tmp_path / "site")) == before


def test_a_dry_run_tells_what_would_change_and_touches_nothing(tmp_path: Path) -> None:
    """The list is that of the run which follows."""
    site = tmp_path / "site"
    publish(folders(tmp_path, *DATES[:2]), site)
    before = tree(tmp_path)
    given = folders(tmp_path, DATES[2])
    after = tree(tmp_path)

    told = publish(given, site, dry_run=True)

    assert tree(tmp_path) == after
    assert before.items() <= after.items()
    assert told == publish(given, site)


def test_settings_are_kept_for_the_next_time(tmp_path: Path) -> None:
    """A base address given once is not asked for again; "" takes it away."""
    site = tmp_path / "site"
    publish(folders(tmp_path, DATES[0]), site, wish=Wish("Nahr", "https://nahr.example"))
    publish(folders(tmp_path, DATES[1]), site)

    assert b'href="https://nahr.example/"' in (site / "index.html").read_bytes()
    assert b"<title>Nahr</title>" in (site / "index.html").read_bytes()

    publish((), site, wish=Wish(base_url=""))

    assert b"nahr.example" not in (site / "index.html").read_bytes()
    assert b"nahr.example" not in (site / DATES[0] / "index.html").read_bytes()


def test_another_template_renews_every_page(tmp_path: Path) -> None:
    """A site never looks half old, half new."""
    given = folders(tmp_path, *DATES[:2])
    publish(given, tmp_path / "site")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "style.css").write_text("body { color: red }", encoding="utf-8")
    wish = Wish(templates=tmp_path / "own")

    publish((), tmp_path / "site", wish=wish)
    publish(given, tmp_path / "fresh", wish=wish)

    assert tree(tmp_path / "site") == tree(tmp_path / "fresh")


def test_files_of_others_in_a_site_stay(tmp_path: Path) -> None:
    """A host's own files, links and folders are nobody's to remove."""
    site = tmp_path / "site"
    publish(folders(tmp_path, DATES[0]), site)
    (site / "CNAME").write_text("news.example")
    (site / "media").mkdir()
    (site / "media" / "logo").symlink_to("../CNAME")
    (site / "empty").mkdir()

    publish(folders(tmp_path, DATES[1]), site)

    assert (site / "CNAME").read_text() == "news.example"
    assert (site / "media" / "logo").is_symlink()
    assert (site / "empty").is_dir()


def test_a_page_does_not_go_over_a_file_of_others(tmp_path: Path) -> None:
    """The site stays as it was, and the file is named."""
    site = tmp_path / "site"
    publish(folders(tmp_path, DATES[0]), site)
    (site / DATES[1]).mkdir()
    (site / DATES[1] / "index.html").write_text("mine")
    before = tree(site)

    with pytest.raises(OutputError, match=rf"{DATES[1]}/index.html was not written by mujaz"):
        publish(folders(tmp_path, DATES[1]), site)

    assert tree(site) == before


def test_a_folder_that_is_no_site_is_refused(tmp_path: Path) -> None:
    """Whatever it holds stays."""
    given = folders(tmp_path, DATES[0])
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "thesis.txt").write_text("years of work")

    with pytest.raises(OutputError, match=r"thesis\.txt and is no site"):
        publish(given, tmp_path / "home")

    assert tree(tmp_path / "home") == {"thesis.txt": b"years of work"}


def test_a_site_is_no_file_and_lies_in_no_briefing(tmp_path: Path) -> None:
    """Both would destroy what was given."""
    (day,) = folders(tmp_path, DATES[0])

    with pytest.raises(OutputError, match="is a file"):
        publish([day], day / "briefing.json")
    with pytest.raises(OutputError, match="inside the briefing"):
        publish([day], day / "site")


def test_what_is_no_briefing_is_named(tmp_path: Path) -> None:
    """With the file, so that one among many is found."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "briefing.json").write_text("{}")

    with pytest.raises(InputError, match=r"empty.briefing\.json cannot be read"):
        publish([tmp_path / "empty"], tmp_path / "site")
    with pytest.raises(InputError, match=r"briefing\.json: .*'date' is missing"):
        publish([tmp_path], tmp_path / "site")
    with pytest.raises(InputError, match="no briefing to publish"):
        publish([], tmp_path / "site")
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("date", ["../../x", "2026-13-01", "20261121", "2026-11-21T00:00:00", ""])
def test_a_date_that_is_no_day_never_becomes_a_folder(date: str, tmp_path: Path) -> None:
    """A date is part of a path."""
    place = put(tmp_path / "out", briefing(DATES[0], topics=1))
    bad = (place / "briefing.json").read_text().replace(DATES[0], date)
    (place / "briefing.json").write_text(bad)

    with pytest.raises(InputError, match="its date is"):
        publish([place], tmp_path / "site")


def test_a_template_that_fails_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    """The message names template and line; no half of a site is left beside it."""
    given = folders(tmp_path, *DATES[:2])
    publish(given[:1], tmp_path / "site")
    before = tree(tmp_path / "site")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "home.html").write_text("\n{{ home.nothing }}", encoding="utf-8")

    with pytest.raises(RenderError, match=r"home\.html, line 2"):
        publish(given, tmp_path / "site", wish=Wish(templates=tmp_path / "own"))

    assert tree(tmp_path / "site") == before
    assert {path.name for path in tmp_path.iterdir()} == {"out", "own", "site"}


def test_two_do_not_publish_at_once(tmp_path: Path) -> None:
    """The second is told, rather than lost."""
    given = folders(tmp_path, DATES[0])

    with (
        locked(tmp_path / "site"),
        pytest.raises(OutputError, match="try again"),
    ):
        publish(given, tmp_path / "site")


def test_a_damaged_memory_is_told(tmp_path: Path) -> None:
    """With what to do, and nothing changed."""
    given = folders(tmp_path, DATES[0])
    publish(given, tmp_path / "site")
    (tmp_path / "site" / ".mujaz" / "site.json").write_text("{")

    with pytest.raises(OutputError, match=r"\.mujaz is damaged"):
        publish(given, tmp_path / "site")


def test_hostile_outlets_get_plain_addresses(tmp_path: Path) -> None:
    """Whatever an article calls its outlet, its page lies in sources/."""
    names = ("../../x", "a/b", "الوكالة", "", "\x00", "x" * 500, "<script>", "index")
    articles = tuple(replace(COMET, id=f"a{n}", source=name) for n, name in enumerate(names))
    made = replace(briefing(DATES[0], topics=1), topics=(), articles=articles)

    publish([put(tmp_path / "out", made)], tmp_path / "site")

    found = [path.name for path in (tmp_path / "site" / "sources").iterdir()]
    assert len(found) == 1 + 2 * len([name for name in names if name])


def test_a_disk_without_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Slower, and the same site."""
    given = folders(tmp_path, *DATES[:2])
    publish(given, tmp_path / "whole")

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    for day in given:
        publish([day], tmp_path / "site")

    assert tree(tmp_path / "site") == tree(tmp_path / "whole")


def test_a_site_left_between_two_renames_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where folders cannot be exchanged, a kill may leave the old site under another name."""
    given = folders(tmp_path, *DATES[:2])
    publish(given[:1], tmp_path / "site")
    publish(given, tmp_path / "whole")
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    rename = type(tmp_path).rename

    def killed(self: Path, target: Path) -> Path:
        if target == tmp_path / "site":
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(type(tmp_path), "rename", killed)
    with pytest.raises(KeyboardInterrupt):
        publish(given, tmp_path / "site")
    monkeypatch.setattr(type(tmp_path), "rename", rename)
    assert not (tmp_path / "site").exists()

    publish(given, tmp_path / "site")

    assert tree(tmp_path / "site") == tree(tmp_path / "whole")


def test_the_home_page_stays_light_over_the_years(tmp_path: Path) -> None:
    """Days of a year, then months alone."""
    dates = [f"{2024 + n // 12}-{n % 12 + 1:02}-15" for n in range(14)]
    publish(folders(tmp_path, *dates), tmp_path / "site")
    home = (tmp_path / "site" / "index.html").read_text()

    assert 'href="2024-03-15/index.html"' in home
    assert 'href="2024-02-15/index.html"' not in home
    assert 'href="archive/2024-01.html"' in home


KILLS = 20  # `python -m benchmarks.publish --kills 50` does it on a site of its own


def test_killed_at_any_moment_the_site_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    """At moments spread over a whole publish; nothing is left in the way."""
    first, second = folders(tmp_path, *DATES[:2])
    publish([first], tmp_path / "before")
    shutil.copytree(tmp_path / "before", tmp_path / "after")
    started = time.perf_counter()
    publish([second], tmp_path / "after")
    span = 1.3 * (time.perf_counter() - started)
    old, new = tree(tmp_path / "before"), tree(tmp_path / "after")
    chance = random.Random(5)
    outcomes = []

    for n in range(KILLS):
        site = tmp_path / f"{n}" / "site"
        shutil.copytree(tmp_path / "before", site)
        killed_after(chance.random() * span, second, site)
        found = tree(site)
        assert found in (old, new)
        outcomes.append(found == new)
        if n % 5 == 0:  # whatever the killed one left is no hindrance
            publish([second], site)
            assert tree(site) == new
            assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert set(outcomes) == {True, False}  # moments neither all too early nor all too late


def killed_after(seconds: float, given: Path, site: Path) -> None:
    """Publish in a child process and kill it after so long."""
    child = os.fork()
    if child == 0:
        try:
            publish([given], site)
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
