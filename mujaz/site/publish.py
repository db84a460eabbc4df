"""Adds briefings to a site: only what changes is made, and readers see the old or the new site."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from mujaz import __version__
from mujaz.jsonform import write_briefing
from mujaz.output import HARMLESS
from mujaz.render_environment import (
    STYLE,
    THEME,
    make_environment,
    put_style,
    templates_digest,
)
from mujaz.site.details import details_of, kept_path, parse_details
from mujaz.site.editions import with_editions
from mujaz.site.entries import entry_of
from mujaz.site.frame import Press
from mujaz.site.making import gone, pages
from mujaz.site.plan import plan
from mujaz.site.records import Settings, State
from mujaz.site.staging import files_below, locked, staging
from mujaz.site.standing import linked, standings, threads
from mujaz.site.state import FILES, FOLDER, SITE, manifest, read_state, state_files
from mujaz.studyform import write_study
from mujaz.studyread import load_briefing
from translate.errors import InputError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from jinja2 import Environment

    from mujaz.records import Briefing
    from mujaz.site.details import DayDetails
    from mujaz.site.plan import Plan


SITE_STYLE = "site.css"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a publish is asked for; None: as the site has it."""

    name: str | None = None
    base_url: str | None = None
    templates: Path | None = None
    everything: bool = False  # make every page anew
    editions: bool | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """What a publish changed, or would change."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    total: int  # files of the site afterwards


def publish(
    briefings: Iterable[Path], site: Path, *, wish: Wish | None = None, dry_run: bool = False
) -> Changes:
    """Add the briefings of the folders given to a site."""
    wish, site = wish or Wish(), site.resolve()
    given = {briefing.date: (folder, briefing) for folder, briefing in read_all(briefings)}
    with locked(site):
        check_site(site, [folder for folder, _ in given.values()])
        old = read_state(site)
        if not given and not old.days:
            raise InputError("there is no briefing to publish; make one with: mujaz build")
        new, environment = prepared(old, [briefing for _, briefing in given.values()], wish)
        todo = plan(replace(old, look="") if wish.everything else old, new)

        def briefing_of(date: str) -> Briefing:
            return given[date][1] if date in given else published(site, date)

        def read(path: str) -> bytes | None:
            return (site / path).read_bytes() if path in old.files else None

        @cache
        def details(date: str) -> DayDetails:
            kept = None if date in todo.days else read(kept_path(date))
            return parse_details(kept) if kept else details_of(briefing_of(date))

        press = Press(environment, new, details, threads(new), standings(new), linked(new))
        made = pages(press, todo, briefing_of, read)
        if new.settings.editions:
            made = with_editions(made, new.settings.base_url)
        return written(site, old, new, todo, made, dry_run=dry_run)


def read_all(folders: Iterable[Path]) -> Iterator[tuple[Path, Briefing]]:
    """Yield the briefing of each folder."""
    for folder in folders:
        path = folder / "briefing.json" if folder.is_dir() else folder
        try:
            yield folder, dated(load_briefing(path))
        except OSError as error:
            raise InputError(
                f"{path} cannot be read ({error.strerror}); give the folder of a briefing, "
                "such as out/2026-11-21"
            ) from error
        except InputError as error:
            raise InputError(f"{path}: {error}") from error


def dated(briefing: Briefing) -> Briefing:
    """Return the briefing; its date becomes a folder, so it has to be a day."""
    try:
        day = dt.date.fromisoformat(briefing.date)
    except (TypeError, ValueError) as error:
        raise InputError(f"its date is {briefing.date!r}, not a day like 2026-11-21") from error
    if day.isoformat() != briefing.date:
        raise InputError(f"its date is {briefing.date!r}; write it like {day.isoformat()}")
    return briefing


def published(site: Path, date: str) -> Briefing:
    """Return a briefing as the site holds it."""
    return next(read_all([site / date]))[1]


def prepared(old: State, briefings: Iterable[Briefing], wish: Wish) -> tuple[State, Environment]:
    """Return the state that a site will have, and the templates that its pages are made with."""
    environment = site_environment(wish.templates)
    settings = settings_of(wish, old.settings)
    look = "\n".join((__version__, str(settings), templates_digest(environment)))
    entries = {b.date: entry_of(b, write_briefing(b) + write_study(b)) for b in briefings}
    days = dict(sorted({**old.days, **entries}.items()))
    return State(settings, hashlib.sha256(look.encode()).hexdigest(), days), environment


def site_environment(templates: Path | None) -> Environment:
    """Return the environment with the styles that only a site needs, between ours and a theme's."""
    environment = make_environment(templates)
    put_style(environment, STYLE, SITE_STYLE, THEME)
    return environment


def settings_of(wish: Wish, old: Settings) -> Settings:
    """Return the settings of a site with what is wished for."""
    editions = old.editions if wish.editions is None else wish.editions
    return Settings(wish.name or old.name, based(wish.base_url, old), editions)


def based(base_url: str | None, settings: Settings) -> str | None:
    """Return the base address with a slash at its end; "" takes it away."""
    if base_url is None:
        return settings.base_url
    return base_url.rstrip("/") + "/" if base_url else None


def written(  # noqa: PLR0913 - both states, the plan and what it makes
    site: Path,
    old: State,
    new: State,
    todo: Plan,
    made: Iterable[tuple[str, bytes]],
    *,
    dry_run: bool,
) -> Changes:
    """Build the new site beside the old one and put it in its place."""
    with staging(site, old.files) as stage:
        for path, content in made:
            stage.add(path, content)
        for path, content in state_files(new, todo.days):
            stage.add(path, content)
        removed = gone(old, new, todo, frozenset(stage.written))
        check_strangers(site, old, stage.written)
        kept = {path: digest for path, digest in old.files.items() if path not in removed}
        files = {**kept, **stage.written}
        stage.add(FILES, manifest(files))
        changed = [path for path in stage.changed if path != FILES]
        if not dry_run and (changed or removed):
            stage.keep_rest(removed)
            stage.finish()
        added = tuple(sorted(path for path in changed if path not in old.files))
        return Changes(
            added, tuple(sorted(set(changed) - set(added))), tuple(sorted(removed)), len(files)
        )


def check_site(site: Path, inputs: Iterable[Path]) -> None:
    """Raise unless a folder is a site of ours, or nothing yet."""
    if site.exists() and not site.is_dir():
        raise OutputError(f"--site {site} is a file; give a folder")
    for folder in inputs:
        if site.is_relative_to(folder.resolve()):
            raise OutputError(f"--site {site} lies inside the briefing {folder}; choose another")
    if (site / SITE).is_file():
        return
    if strangers := [path for path, _ in files_below(site) if path not in HARMLESS]:
        raise OutputError(
            f"--site {site} holds {strangers[0]} and is no site of mujaz (it has no {FOLDER}); "
            "nothing was touched: choose an empty folder or a new one"
        )


def check_strangers(site: Path, old: State, made: Iterable[str]) -> None:
    """Raise where a page would go over a file that mujaz did not write."""
    for path in made:
        if path not in old.files and path != FILES and (site / path).exists():
            raise OutputError(
                f"{site / path} was not written by mujaz and a page of that name is to go there; "
                "move it away"
            )
