"""Which models are there: those that ship and those that the user installed.

A model is a folder with a card. The name `auto` means the best one by the scores
of its card; installing is one rename, so a folder is there whole or not at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from translate.card import CARD_NAME, read_card
from translate.confidence import FILE as CALIBRATION
from translate.errors import ModelError, ModelMissing

if TYPE_CHECKING:
    from translate.card import Card

AUTO = "auto"
SUGGESTED = "Helsinki-NLP/opus-mt-tc-big-ar-en"  # best MarianMT of the pair: 42.6 on FLORES-101
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_UNSCORED = -1.0


@dataclass(frozen=True, slots=True)
class Installed:
    """A model that can be used, or a folder in its place that cannot."""

    name: str
    folder: Path
    card: Card | None  # None: damaged, see `problem`
    shipped: bool
    problem: str = ""


def shipped_folder() -> Path:
    """Returns the folder of the models that travel with the package."""
    return Path(__file__).resolve().parent / "models"


def user_folder() -> Path:
    """Returns the folder of the models that the user installed."""
    from platformdirs import user_data_path

    return Path(user_data_path("mujaz", appauthor=False)) / "models"


def list_models() -> tuple[Installed, ...]:
    """Returns every model by name; the user's hides a shipped one of the same name."""
    found = {model.name: model for model in _list_folder(shipped_folder(), shipped=True)}
    found |= {model.name: model for model in _list_folder(user_folder(), shipped=False)}
    return tuple(found[name] for name in sorted(found))


def find(name: str = AUTO, *, languages: tuple[str, str] = ("ar", "en")) -> Path:
    """Returns the model folder that a name, a path or "auto" stands for."""
    if name == AUTO:
        return find_best(languages=languages).folder
    by_name = {model.name: model for model in list_models()}
    if name in by_name:
        return by_name[name].folder
    folder = Path(name).expanduser()
    if (folder / CARD_NAME).is_file():
        return folder
    if folder.is_dir():
        read_card(folder)  # raises: says how to convert it
    raise _missing(f"there is no model {name!r}", tuple(by_name))


def find_best(*, languages: tuple[str, str] = ("ar", "en")) -> Installed:
    """Returns the installed model of the pair that has the best score."""
    fitting = [m for m in list_models() if m.card is not None and m.card.languages == languages]
    if not fitting:
        pair = "-".join(languages)
        raise _missing(f"no model translates {pair}", tuple(m.name for m in list_models()))
    return max(fitting, key=lambda model: (rank(model.card), model.shipped, model.name))


def rank(card: Card | None) -> float:
    """Returns the score that "auto" compares: best on FLORES, else the least of any other set.

    Scores on different sets do not compare; FLORES is the one that hub cards and ours
    share. A set of the user's own is believed at its lowest.
    """
    scores = [s for s in (card.scores if card else ()) if s.metric.upper() == "BLEU"]
    flores = [score.value for score in scores if "flores" in score.dataset.lower()]
    return max(flores) if flores else min((score.value for score in scores), default=_UNSCORED)


def remove(name: str) -> Path:
    """Delete a model that the user installed, and nothing that is not part of it."""
    known = {model.name: model for model in list_models()}
    if name not in known:
        raise _missing(f"there is no model {name!r}", tuple(known))
    model = known[name]
    if model.shipped:
        raise ModelError(f"{name} ships with mujaz and is not removed by itself")
    foreign = sorted(_foreign(model))
    if foreign:
        listed = ", ".join(foreign)
        raise ModelError(f"{model.folder} holds what is not of the model: {listed}; move it away")
    for path in sorted(model.folder.iterdir(), key=lambda path: path.name == CARD_NAME):
        path.unlink()  # the card last: until then the folder is known for what it is
    model.folder.rmdir()
    return model.folder


def check_name(name: str) -> str:
    """Returns the name where it can be that of a folder and of a model."""
    if not NAME.fullmatch(name) or name == AUTO:
        raise ModelError(
            f"{name!r} cannot name a model: use letters, digits, dots, dashes and underscores, "
            "for instance: --name opus-mt-ar-en"
        )
    return name


def _list_folder(parent: Path, *, shipped: bool) -> list[Installed]:
    if not parent.is_dir():
        return []
    folders = sorted(path for path in parent.iterdir() if NAME.fullmatch(path.name))
    return [_describe(path, shipped=shipped) for path in folders if (path / CARD_NAME).is_file()]


def _describe(folder: Path, *, shipped: bool) -> Installed:
    try:
        card = read_card(folder)
    except ModelError as error:
        return Installed(folder.name, folder, None, shipped, str(error))
    return Installed(folder.name, folder, card, shipped)


def _foreign(model: Installed) -> set[str]:
    """Returns the names in a model's folder that its card does not know."""
    if model.folder.is_symlink():
        return {"(the folder is a link)"}
    if model.card is None:
        return {f"({CARD_NAME} cannot be read)"}
    own = {entry.name for entry in model.card.files} | {CARD_NAME, f"{CARD_NAME}.new", CALIBRATION}
    return {path.name for path in model.folder.iterdir()} - own


def _missing(what: str, names: tuple[str, ...]) -> ModelMissing:
    listed = ", ".join(names) if names else "none"
    return ModelMissing(f"{what}; installed: {listed}. Get one: mujaz models pull {SUGGESTED}")
