"""The pipeline: read, translate, group, summarize. Nothing else knows all the stages."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mujaz import __version__
from mujaz.ledger import unify
from mujaz.records import Briefing, Report, Sentence
from mujaz.study import topic_studies
from mujaz.terms import terms_of
from mujaz.titles import briefing_title, title_of
from summarize.records import Story, StorySentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from mujaz.progress import Progress
    from mujaz.records import Article, Line
    from translate.records import Translation
    from translate.translator import Translates

NOT_TRANSLATED = "not-translated"


@dataclass(frozen=True, slots=True)
class Options:
    """What a briefing is asked for; every field comes back in its signature or its title."""

    date: str  # ISO 8601
    title: str | None = None  # None: made from the date
    model: str = "auto"  # name or folder; auto: the best one installed
    beam_size: int = 4  # 4 costs twice the time of 1 and is what the scores are stated for
    threads: int = 0  # 0: every core this process may use
    points: int = 5  # a topic's summary is read in half a minute
    glossary: Path | None = None  # terms besides those that ship
    memory: Path | None = None  # None: the usual one
    remember: bool = True
    warn: Callable[[str], object] = logging.getLogger(__name__).warning  # told what went wrong


def brief(inputs: Sequence[str | Path], *, options: Options, progress: Progress) -> Briefing:
    """Return the briefing of all articles that `inputs` hold."""
    from mujaz.reading import read
    from summarize import SummarySettings, study_stories

    articles, rejected = read(inputs)
    settings = SummarySettings(sentences=options.points)
    with open_translator(options) as translator:
        reports = translate_articles(articles, translator, progress=progress)
        reports, names = unify(reports, options.glossary)
        signature = f"mujaz {__version__} | {translator.signature} | {settings.signature}"
        studies = study_stories(
            [story_of(report) for report in reports],
            settings=settings,
            translate=lambda ar: translator.translate([ar])[0].en,
            terms=terms_of(names, reports),
        )
    return Briefing(
        options.date,
        options.title or briefing_title(options.date),
        signature,
        f"mujaz {__version__}",
        tuple(study.topic for study in studies),
        reports,
        rejected,
        names,
        topic_studies(studies, names, reports),
    )


def open_translator(options: Options) -> AbstractContextManager[Translates]:
    """Return a translator as the options want it."""
    from translate.settings import Decoding, Settings
    from translate.stack import open_stack

    settings = Settings(Decoding(beam_size=options.beam_size), threads=options.threads)
    return open_stack(
        options.model,
        settings=settings,
        memory=options.memory,
        glossary=options.glossary,
        remember=options.remember,
        warn=options.warn,
    )


def translate_articles(
    articles: Sequence[Article], translator: Translates, *, progress: Progress
) -> tuple[Report, ...]:
    """Translate the titles and bodies of all articles in one go, so that batches fill up."""
    from mujaz.lines import lines

    cut = [(article, lines(article)) for article in articles]
    news = [line.ar for _, found in cut for line in found if line.kind != "furniture"]
    progress.stage("translating", len(news))
    translations = iter(translator.translate(news, progress=progress.advance))
    return tuple(
        report_of(article, tuple(sentence_of(line, translations) for line in found))
        for article, found in cut
    )


def sentence_of(line: Line, translations: Iterator[Translation]) -> Sentence:
    """Return the line with the next translation, or untranslated where it is furniture."""
    if line.kind == "furniture":
        return Sentence(line.index, line.ar, "", 0.0, (NOT_TRANSLATED,), line.kind)
    translation = next(translations)
    return Sentence(
        line.index, line.ar, translation.en, translation.score, translation.flags, line.kind
    )


def report_of(article: Article, sentences: tuple[Sentence, ...]) -> Report:
    """Return the article as the briefing carries it."""
    return Report(
        article.id,
        article.path,
        title_of(sentences),
        article.source,
        article.url,
        article.published,
        sentences,
    )


def story_of(report: Report) -> Story:
    """Return what the summary stage needs of an article."""
    pairs = {
        kind: tuple(
            StorySentence(s.index, s.ar, s.en, s.score, s.flags)
            for s in report.sentences
            if s.kind == kind
        )
        for kind in ("title", "body")
    }
    title = pairs["title"][0] if pairs["title"] else None
    return Story(report.id, title, pairs["body"], report.published, report.source)
