"""Which file goes where: inputs, folders and -o turned into a list of jobs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mujaz.formats.registry import FORMATS, SUFFIXES, format_of
from translate.errors import InputError, OutputError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mujaz.formats.records import Format

STDIN = "-"
EVERYTHING = "**/*"  # that is of a known format


@dataclass(frozen=True, slots=True)
class Job:
    """One file to translate."""

    name: str  # as shown to the reader
    path: Path | None  # None: standard input
    form: Format
    place: Path | None  # where it is written; None: standard output


@dataclass(frozen=True, slots=True)
class Wish:
    """Where the caller wants things: each of them changes the place or the format."""

    out: Path | None = None
    in_place: bool = False
    suffix: str | None = None  # of the format asked for by --to; None: the input's own
    form: Format | None = None  # asked for by --from; None: by the file's name
    pattern: str = EVERYTHING  # which files of a folder


def plan(inputs: Sequence[str], wish: Wish) -> list[Job]:
    """Return the jobs; raise where one would overwrite an input or another one's output."""
    found = [pair for name in inputs for pair in files_of(name, wish)]
    many = len(found) > 1 or any(name != STDIN and Path(name).is_dir() for name in inputs)
    if many and wish.out is None and not wish.in_place:
        raise SettingsError(
            f"{len(found)} files need a place of their own each: add -o FOLDER (or --in-place)"
        )
    jobs = [job_of(path, below, wish, many=many) for path, below in found]
    refuse_overwriting(jobs, in_place=wish.in_place)
    return jobs


def files_of(name: str, wish: Wish) -> Iterator[tuple[Path | None, Path]]:
    """Yield each file that an input stands for, with its path below -o."""
    path = Path(name)
    if name == STDIN:
        yield None, Path("stdin.txt")
    elif not path.is_dir():
        yield path, Path(path.name)
    else:
        inside = [file for file in files_in(path, wish) if not is_below(file, wish.out)]
        if not inside:
            raise InputError(
                f"{name} holds no file that can be translated (looked for {wish.pattern}); "
                f"known are {' '.join(SUFFIXES)}"
            )
        yield from ((file, file.relative_to(path)) for file in inside)


def files_in(folder: Path, wish: Wish) -> list[Path]:
    """Return the files of a folder that match the pattern, hidden ones left out."""
    try:
        matches = sorted(folder.glob(wish.pattern))
    except (ValueError, NotImplementedError) as error:
        raise SettingsError(f"--glob {wish.pattern} is no pattern below a folder") from error
    return [
        file
        for file in matches
        if file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
        and (wish.pattern != EVERYTHING or file.suffix.lower() in SUFFIXES)
    ]


def is_below(file: Path, folder: Path | None) -> bool:
    """Return whether a file lies in a folder."""
    return folder is not None and file.resolve().is_relative_to(folder.resolve())


def job_of(path: Path | None, below: Path, wish: Wish, *, many: bool) -> Job:
    """Return the job of one file."""
    form = wish.form or (format_of(path) if path else FORMATS[0])
    name = str(path) if path else "standard input"
    if wish.in_place:
        return Job(name, path, form, path)
    if wish.out is None:
        return Job(name, path, form, None)
    if many or wish.out.is_dir():
        suffix = wish.suffix or below.suffix
        return Job(name, path, form, wish.out / below.with_suffix(suffix))
    return Job(name, path, form, wish.out)


def refuse_overwriting(jobs: Sequence[Job], *, in_place: bool) -> None:
    """Raise where two outputs share a place, or an output is an input and may not be."""
    inputs = {job.path.resolve() for job in jobs if job.path}
    taken: dict[Path, Job] = {}
    for job in (job for job in jobs if job.place):
        assert job.place
        place = job.place.resolve()
        if place in inputs and not in_place:
            raise OutputError(
                f"{job.place} is an input; choose another -o, or say --in-place to overwrite it"
            )
        if place in taken:
            raise OutputError(
                f"{taken[place].name} and {job.name} would both become {job.place}; "
                "translate them into folders of their own"
            )
        taken[place] = job
