"""What a reader may turn on the summary stage, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass, fields

from translate.errors import SettingsError


@dataclass(frozen=True, slots=True)
class SummarySettings:
    """Settings of grouping and summarizing; `benchmarks/topics.py` shows the curves."""

    theme: float = 0.075  # likeness that joins events into a topic: inside .05-.09, all .98
    event: float = 0.17  # likeness that joins stories into one happening: two alone need cosine .31
    half_life: float = 10.0  # days apart at which half of the decay is done
    decay: float = 0.6  # share of the similarity that distance in time can take away
    sentences: int = 5  # points of a topic's summary at most: read in half a minute
    words: int | None = None  # words of a summary at most, in the original; None: no limit
    translation: float = 0.2  # share of a sentence's worth that its translation decides
    support: float = 0.6  # cosine at which a sentence of another story confirms a point
    embeddings: str | None = None  # name of the model beside the terms, for the signature

    def __post_init__(self) -> None:
        """Refuse values that mean nothing, all of them in one message."""
        wrong = [
            f"{name} is {value!r}, not between 0 and 1"
            for name in ("theme", "event", "decay", "translation", "support")
            if not 0 <= (value := getattr(self, name)) <= 1
        ]
        if self.event < self.theme:
            wrong.append(f"event is {self.event!r}, below theme {self.theme!r}")
        if not self.half_life > 0:
            wrong.append(f"half_life is {self.half_life!r}, not above 0 days")
        if self.sentences < 1:
            wrong.append(f"sentences is {self.sentences!r}, not 1 or more")
        if self.words is not None and self.words < 1:
            wrong.append(f"words is {self.words!r}, not 1 or more (or none)")
        if wrong:
            raise SettingsError("summary settings: " + "; ".join(wrong))

    @property
    def signature(self) -> str:
        """Return the settings in one short line for the briefing's signature."""
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        return "|".join(f"{name}:{value}" for name, value in given.items() if value is not None)
