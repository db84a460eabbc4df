"""The pipeline: read, translate, group, summarize. Nothing else knows all the stages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mujaz import __version__
from mujaz.fullnames import full_names
from mujaz.helpers import open_helpers
from mujaz.ledger import unify
from mujaz.options import Options
from mujaz.records import Briefing, Report, Sentence
from mujaz.study import topic_studies
from mujaz.terms import terms_of
from mujaz.titles import briefing_title, title_of
from summarize.records import Story, StorySentence
from translate.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from mujaz.helpers import Helpers
    from mujaz.progress import Progress
    from mujaz.records import Article, Line, Name
    from summarize import Study
    from translate.records import Translation
    from translate.translator import Translates

__all__ = ["NOT_TRANSLATED", "Options", "brief", "open_translator", "translate_articles"]

NOT_TRANSLATED = "not-translated"


def brief(inputs: Sequence[str | Path], *, options: Options, progress: Progress) -> Briefing:
    """Return the briefing of all articles that `inputs` hold."""
    from mujaz.reading import read

    helpers = open_helpers(options)
    articles, rejected = read(inputs)
    with open_translator(options) as translator:
        reports = translate_articles(articles, translator, progress=progress)
        reports, names = unify(reports, options.glossary)
        names = full_names(names, reports)
        studies = study(reports, names, translator, options=options, helpers=helpers)
        signature = f"mujaz {__version__} | {translator.signature} | {helpers.signature}"
    return Briefing(
        options.date,
        options.title or briefing_title(options.date),
        signature,
        f"mujaz {__version__}",
        tuple(study.topic for study in studies),
        reports,
        rejected,
        names,
        topic_studies(studies, names, reports, options=options, writer=helpers.writer),
    )


def study(
    reports: Sequence[Report],
    names: Sequence[Name],
    translator: Translates,
    *,
    options: Options,
    helpers: Helpers,
) -> tuple[Study, ...]:
    """Return the topics of the day; a store that fails is a warning and costs the threads alone."""
    from summarize import study_stories
    from summarize.thread_store import default_path, open_threads

    studied = partial(
        study_stories,
        [story_of(report) for report in reports],
        settings=helpers.settings,
        translate=lambda ar: translator.translate([ar])[0].en,
        terms=terms_of(names, reports),
        encode=helpers.encode,
    )
    if options.follow:
        try:
            with open_threads(options.store or default_path()) as store:
                return studied(store=store, day=options.date)
        except InputError as error:
            options.warn(f"{error}; the briefing goes on without threads")
    return studied()


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
