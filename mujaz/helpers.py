"""What a reader may add to the summary stage: its settings, a writer, an encoder.

They are opened before anything is read, so that a name that is wrong costs no translation.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mujaz.options import Options
    from summarize import SummarySettings
    from summarize.embeddings import Encoder
    from summarize.writers import Writer


@dataclass(frozen=True, slots=True)
class Helpers:
    """The settings of the summary stage with what was opened for it."""

    settings: SummarySettings
    writer: Writer | None
    encode: Encoder | None
    summarizer: str  # kind of the writer, "" without one

    @property
    def signature(self) -> str:
        """Return them in one line for the briefing's signature."""
        return self.settings.signature + (f"|summarizer:{self.summarizer}" * bool(self.summarizer))


def open_helpers(options: Options) -> Helpers:
    """Return the helpers that the options name; raises where one is not to be had."""
    from summarize import SummarySettings
    from summarize.embeddings import open_encoder
    from summarize.writers import open_writer

    settings = SummarySettings(sentences=options.points, embeddings=options.embeddings)
    name = options.summarizer or ""
    return Helpers(
        settings,
        open_writer(name) if name else None,
        open_encoder(options.embeddings) if options.embeddings else None,
        "command" if name.startswith("command:") else name,  # a command line may hold a secret
    )
