"""Converting what users have, and refusing what would translate wrongly in silence."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.translate import tiny_models
from translate import convert as convert_module
from translate.card import read_card
from translate.convert import Wish, convert
from translate.convert_install import STALE
from translate.errors import ModelError, SettingsError
from translate.greedy import load_greedy
from translate.model_file import read_model_file
from translate.verify import load_vocabularies, verify

LENGTH = 24
INT8 = Wish(quantization="int8")
RELEASE = Wish(quantization="int8", languages=("ar", "en"))
FLOAT32 = Wish(quantization="float32", languages=("ar", "en"))


def copy(folder: Path, tmp_path: Path) -> Path:
    """Return a copy that may be changed."""
    return Path(shutil.copytree(folder, tmp_path / "copy"))


def hub_cache(checkpoint: Path, tmp_path: Path, revision: str = "0123abcd") -> Path:
    """Return a checkpoint laid out as the hub's cache does, files being links to blobs."""
    cache = tmp_path / "models--Somebody--opus-mt-ar-en"
    blobs, snapshot = cache / "blobs", cache / "snapshots" / revision
    blobs.mkdir(parents=True)
    snapshot.mkdir(parents=True)
    for path in checkpoint.iterdir():
        shutil.copy(path, blobs / f"blob-of-{path.name}")
        (snapshot / path.name).symlink_to(f"../../blobs/blob-of-{path.name}")
    return cache


def answers(folder: Path, length: int = LENGTH) -> list[tuple[str, ...]]:
    """Return a model's greedy translations of a few sentences."""
    return load_greedy(folder).translate(tiny_models.read_sentences()[:20], length)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory, shared_checkpoint: Path) -> Path:
    """Return the shared checkpoint converted without quantization."""
    return convert(shared_checkpoint, into=tmp_path_factory.mktemp("plain"), wish=FLOAT32)


def test_the_folder_holds_all_that_a_model_needs(tiny_model: Path) -> None:
    """Splitters and card too, which CTranslate2's converters leave out."""
    names = sorted(path.name for path in tiny_model.iterdir())
    assert names == [
        "config.json", "model.bin", "model.json", "shared_vocabulary.json",
        "source.spm", "target.spm", "vmap.txt",
    ]  # fmt: skip
    assert tiny_model.name == "tiny-ar-en"


def test_nothing_is_left_beside_the_model(tiny_model: Path) -> None:
    """Staging is gone."""
    assert list(tiny_model.parent.iterdir()) == [tiny_model]


def test_the_card_says_what_was_found_out(tiny_model: Path) -> None:
    """Languages from the tokenizer, the rest from the weights."""
    card = read_card(tiny_model)
    assert card.languages == ("ar", "en")
    assert card.quantization == "int8"
    assert card.positions == 512
    assert card.architecture.startswith("Marian Transformer, 2+1 layers, width 32")
    assert "ctranslate2" in card.converter
    assert card.checks


def test_facts_go_into_the_card(tmp_path: Path, release: Path) -> None:
    """What a person states stands beside what was found out."""
    wish = Wish(
        name="own",
        languages=("ar", "en"),
        quantization="int8",
        facts={"licence": "MIT", "hours": 2.0},
    )
    card = read_card(convert(release, into=tmp_path, wish=wish))
    assert (card.name, card.licence, card.hours) == ("own", "MIT", 2.0)


def test_separate_vocabularies_are_kept_apart(tmp_path: Path, separate_checkpoint: Path) -> None:
    """CTranslate2's own converter would take the source's pieces for the target's."""
    folder = convert(separate_checkpoint, into=tmp_path, wish=INT8)
    source, target = load_vocabularies(folder)
    assert source != target
    assert not any("ا" in piece for piece in target)
    verify(folder)


def test_a_pad_row_that_was_tuned_starts_the_decoder(
    tmp_path: Path, tuned_checkpoint: Path
) -> None:
    """The conversion compares itself with transformers, so that it passes says it all."""
    folder = convert(tuned_checkpoint, into=tmp_path, wish=INT8)
    assert not read_model_file(folder / "model.bin").read("decoder/start_from_zero_embedding")
    assert json.loads((folder / "config.json").read_text())["decoder_start_token"] == "<pad>"
    assert all("<pad>" not in pieces for pieces in answers(folder))


def test_the_plain_converter_would_have_lost_the_tuned_row(
    tmp_path: Path, tuned_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The comparison with transformers finds a decoder that starts from zero by mistake."""
    from translate.convert_marian import Checkpoint

    monkeypatch.setattr(Checkpoint, "amend", lambda self, spec: None)
    with pytest.raises(ModelError, match="differs from transformers"):
        convert(tuned_checkpoint, into=tmp_path, wish=INT8)
    assert list(tmp_path.iterdir()) == []


def test_a_release_says_the_same_as_the_checkpoint(
    tmp_path: Path, release: Path, plain: Path
) -> None:
    """Marian's layout and transformers' lead to the same model."""
    assert answers(convert(release, into=tmp_path, wish=FLOAT32)) == answers(plain)


def test_a_zipped_release_is_unpacked(tmp_path: Path, release: Path, plain: Path) -> None:
    """As OPUS-MT publishes them: the name is that of the zip."""
    archive = shutil.make_archive(str(tmp_path / "opus-2020-07-03"), "zip", release)
    folder = convert(Path(archive), into=tmp_path / "models", wish=FLOAT32)
    assert folder.name == "opus-2020-07-03"
    assert answers(folder) == answers(plain)


def test_a_tar_with_one_folder_in_it_is_descended_into(tmp_path: Path, release: Path) -> None:
    """People pack the folder, not what is in it."""
    archive = shutil.make_archive(str(tmp_path / "opus"), "gztar", release.parent, release.name)
    assert convert(Path(archive), into=tmp_path / "models", wish=FLOAT32).name == "opus"


def test_a_release_needs_no_torch(tmp_path: Path, release: Path) -> None:
    """Whoever has a release needs none of the extra `models`."""
    program = (
        "import sys; sys.modules['torch'] = sys.modules['transformers'] = None\n"
        "from pathlib import Path; from translate.convert import Wish, convert\n"
        "wish = Wish(quantization='int8', languages=('ar', 'en'))\n"
        f"print(convert(Path({str(release)!r}), into=Path({str(tmp_path)!r}), wish=wish))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == str(tmp_path / "opus"), done.stderr


def test_without_torch_a_checkpoint_names_the_extra(
    tmp_path: Path, shared_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, with the command that mends it."""
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModelError, match=r"pip install 'mujaz\[models\]'"):
        convert(shared_checkpoint, into=tmp_path, wish=INT8)


def test_a_hub_cache_folder_is_followed_to_its_snapshot(
    tmp_path: Path, shared_checkpoint: Path
) -> None:
    """Name and revision are those of the hub."""
    cache = hub_cache(shared_checkpoint, tmp_path)
    folder = convert(cache, into=tmp_path / "models", wish=INT8)
    assert read_card(folder).origin == "opus-mt-ar-en@0123abcd"
    assert not (folder / "source.spm").is_symlink()


def test_a_cache_with_two_snapshots_asks_for_one(tmp_path: Path, shared_checkpoint: Path) -> None:
    """Unless `refs/main` says which is meant."""
    cache = hub_cache(shared_checkpoint, tmp_path)
    (cache / "snapshots" / "other").mkdir()
    with pytest.raises(ModelError, match="it has: 0123abcd, other"):
        convert(cache, into=tmp_path / "models", wish=INT8)


@pytest.mark.parametrize("quantization", ["int8_float32", "int16", "float16", "bfloat16"])
def test_every_quantization_is_stored_and_sound(
    tmp_path: Path, release: Path, quantization: str
) -> None:
    """int8 and float32 are the subject of other tests."""
    folder = convert(
        release, into=tmp_path, wish=Wish(quantization=quantization, languages=("ar", "en"))
    )
    assert read_card(folder).quantization == quantization


def test_auto_measures_and_says_so(tmp_path: Path, shared_checkpoint: Path) -> None:
    """The choice is one of those that were timed."""
    told: list[str] = []
    folder = convert(shared_checkpoint, into=tmp_path, report=told.append)
    (measured,) = [line for line in told if line.startswith("measured")]
    assert read_card(folder).quantization in measured


def test_an_unknown_quantization_lists_the_valid_ones(tmp_path: Path) -> None:
    """Before anything is read."""
    with pytest.raises(SettingsError, match="valid: auto, int8"):
        convert(tmp_path, into=tmp_path, wish=Wish(quantization="int4"))


def test_the_same_checkpoint_gives_the_same_folder(tmp_path: Path, release: Path) -> None:
    """Byte for byte: a card holds no date."""
    one = convert(release, into=tmp_path / "1", wish=RELEASE)
    two = convert(release, into=tmp_path / "2", wish=RELEASE)
    assert all(path.read_bytes() == (two / path.name).read_bytes() for path in one.iterdir())


# -- refusing -------------------------------------------------------------------------


def test_swapped_splitters_are_found(tmp_path: Path, separate_checkpoint: Path) -> None:
    """The English splitter on Arabic gives pieces that the source does not know."""
    folder = copy(separate_checkpoint, tmp_path)
    source = (folder / "source.spm").read_bytes()
    (folder / "source.spm").write_bytes((folder / "target.spm").read_bytes())
    (folder / "target.spm").write_bytes(source)
    with pytest.raises(ModelError, match="swapped"):
        convert(folder, into=tmp_path / "models", wish=INT8)


def test_all_missing_files_are_told_together(tmp_path: Path) -> None:
    """One run is enough."""
    (tmp_path / "config.json").write_text('{"model_type": "marian"}', encoding="utf-8")
    told = "lacks vocab.json, source.spm, target.spm, model.safetensors or pytorch_model.bin"
    with pytest.raises(ModelError, match=told):
        convert(tmp_path, into=tmp_path / "models", wish=Wish(languages=("ar", "en"), name="x"))


def edit_config(folder: Path, **fields: Any) -> None:
    """Change fields of a checkpoint's configuration."""
    path = folder / "config.json"
    config = json.loads(path.read_text(encoding="utf-8")) | fields
    path.write_text(json.dumps(config), encoding="utf-8")


def test_another_kind_of_model_is_refused(tmp_path: Path, shared_checkpoint: Path) -> None:
    """Only MarianMT is compared with its original, so only MarianMT is converted."""
    folder = copy(shared_checkpoint, tmp_path)
    edit_config(folder, model_type="m2m_100")
    with pytest.raises(ModelError, match="type 'm2m_100'; only 'marian'"):
        convert(folder, into=tmp_path / "models", wish=INT8)


def drop_weights(folder: Path, *prefixes: str) -> None:
    """Delete weights from a checkpoint."""
    from safetensors.torch import load_file, save_file

    weights = load_file(folder / "model.safetensors")
    kept = {name: weights[name] for name in weights if not name.startswith(prefixes)}
    assert len(kept) < len(weights)
    save_file(kept, folder / "model.safetensors", metadata={"format": "pt"})


def test_missing_weights_are_named(tmp_path: Path, shared_checkpoint: Path) -> None:
    """A loader would fill them with random numbers and go on."""
    folder = copy(shared_checkpoint, tmp_path)
    drop_weights(folder, "model.encoder.layers.1.fc1")
    with pytest.raises(ModelError, match=r"lacks weights: model\.encoder\.layers\.1\.fc1"):
        convert(folder, into=tmp_path / "models", wish=INT8)


def test_embeddings_that_a_loader_lost_are_found(
    shared_checkpoint: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What transformers#45005 did: the output layer is not the one of the file."""
    import torch

    from translate.convert_marian import load_checkpoint

    checkpoint = load_checkpoint(shared_checkpoint)
    lost = torch.nn.Parameter(torch.randn_like(checkpoint.model.lm_head.weight))
    checkpoint.model.lm_head.weight = lost
    with pytest.raises(ModelError, match=r"lm_head\.weight is not what the file holds"):
        checkpoint.check_tied()


def test_a_damaged_weight_file_is_one_line(tmp_path: Path, shared_checkpoint: Path) -> None:
    """Whatever torch raises."""
    folder = copy(shared_checkpoint, tmp_path)
    (folder / "model.safetensors").write_bytes(b"\x00" * 100)
    with pytest.raises(ModelError, match="cannot be loaded"):
        convert(folder, into=tmp_path / "models", wish=INT8)


class Evil:
    """A pickle that would write a file when loaded."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, ...]:
        return (Path.touch, (self.path,))


def pickled(checkpoint: Path, tmp_path: Path, **more: object) -> Path:
    """Return a copy of a checkpoint with its weights as a pickle."""
    import torch
    from safetensors.torch import load_file

    folder = copy(checkpoint, tmp_path)
    weights = load_file(folder / "model.safetensors")
    (folder / "model.safetensors").unlink()
    torch.save({**weights, **more}, folder / "pytorch_model.bin")
    return folder


def test_plain_pickled_weights_are_read(tmp_path: Path, shared_checkpoint: Path) -> None:
    """Many OPUS-MT repositories hold nothing else."""
    folder = pickled(shared_checkpoint, tmp_path)
    verify(convert(folder, into=tmp_path / "models", wish=Wish(quantization="int8", name="x")))


def test_a_pickle_cannot_run_anything(tmp_path: Path, shared_checkpoint: Path) -> None:
    """It is refused and what it wanted is not done."""
    mark = tmp_path / "was-here"
    folder = pickled(shared_checkpoint, tmp_path, evil=Evil(mark))
    with pytest.raises(ModelError, match="cannot be loaded"):
        convert(folder, into=tmp_path / "models", wish=INT8)
    assert not mark.exists()


def test_safetensors_go_before_a_pickle(tmp_path: Path, shared_checkpoint: Path) -> None:
    """Where there are both, the pickle is not even opened."""
    folder = copy(shared_checkpoint, tmp_path)
    (folder / "pytorch_model.bin").write_bytes(b"never read")
    verify(convert(folder, into=tmp_path / "models", wish=INT8))


def test_languages_must_be_stated_by_someone(tmp_path: Path, release: Path) -> None:
    """A release does not say; its name may."""
    with pytest.raises(ModelError, match="--languages ar-en"):
        convert(release, into=tmp_path, wish=INT8)


def test_languages_may_stand_in_the_name(tmp_path: Path, release: Path) -> None:
    """As in every repository of Helsinki-NLP."""
    folder = Path(shutil.copytree(release, tmp_path / "opus-mt-ara-eng"))
    assert read_card(convert(folder, into=tmp_path / "m", wish=INT8)).languages == ("ar", "en")


DECODERS = (
    ("models: [../../evil.npz]\nvocabs: [opus.vocab.yml]\n", "outside the folder"),
    ("models: [a.npz, b.npz]\nvocabs: [opus.vocab.yml]\n", "ensemble"),
    ("models: [gone.npz]\nvocabs: [opus.vocab.yml]\n", "lacks gone.npz"),
    ("beam-size: 6\n", "must list"),
    ("models: 1\nvocabs: 2\n", "must list"),
    ("[", "cannot be read"),
    ("just words", "no settings"),
)


@pytest.mark.parametrize(("text", "told"), DECODERS)
def test_a_strange_decoder_file_is_refused(
    tmp_path: Path, release: Path, text: str, told: str
) -> None:
    """It names files: they must be there, and inside."""
    folder = copy(release, tmp_path)
    (folder / "decoder.yml").write_text(text, encoding="utf-8")
    with pytest.raises(ModelError, match=told):
        convert(folder, into=tmp_path / "models", wish=FLOAT32)


def test_a_release_split_by_bpe_is_refused(tmp_path: Path, release: Path) -> None:
    """The oldest releases have no sentencepiece models."""
    folder = copy(release, tmp_path)
    (folder / "source.bpe").touch()
    with pytest.raises(ModelError, match="only sentencepiece"):
        convert(folder, into=tmp_path / "models", wish=FLOAT32)


def test_a_zip_that_points_outside_leaves_nothing(tmp_path: Path) -> None:
    """Refused before anything is written anywhere."""
    with zipfile.ZipFile(tmp_path / "evil-ar-en.zip", "w") as file:
        file.writestr("../../evil.txt", "x")
    with pytest.raises(ModelError, match="outside"):
        convert(tmp_path / "evil-ar-en.zip", into=tmp_path / "models", wish=INT8)
    assert list((tmp_path / "models").iterdir()) == []


def test_what_holds_no_model_lists_what_would(tmp_path: Path, tiny_model: Path) -> None:
    """Nothing there, an empty folder, a text, and a model that needs no conversion."""
    (tmp_path / "text").write_text("x", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    cases = (
        (tmp_path / "gone", "there is no"),
        (tmp_path / "empty", "holds no model"),
        (tmp_path / "text", "no zip or tar"),
        (tiny_model, "converted already"),
    )
    for path, told in cases:
        with pytest.raises(ModelError, match=told):
            convert(path, into=tmp_path / "models", wish=INT8)


# -- installing -----------------------------------------------------------------------


def test_an_installed_model_is_not_replaced_unasked(tmp_path: Path, release: Path) -> None:
    """And before an hour of converting, not after it."""
    (tmp_path / "opus").mkdir()
    with pytest.raises(ModelError, match="--force"):
        convert(release, into=tmp_path, wish=RELEASE)


def test_force_replaces_it(tmp_path: Path, release: Path) -> None:
    """The old one is gone as a whole."""
    (tmp_path / "opus").mkdir()
    (tmp_path / "opus" / "old").touch()
    folder = convert(
        release, into=tmp_path, wish=Wish(quantization="int8", languages=("ar", "en"), replace=True)
    )
    assert not (folder / "old").exists()
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("step", ["make_checks", "verify", "install"])
def test_an_interrupted_conversion_leaves_nothing(
    tmp_path: Path, release: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Stopped by the user at any step, the models are as they were."""

    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(convert_module, step, stop)
    with pytest.raises(KeyboardInterrupt):
        convert(release, into=tmp_path, wish=RELEASE)
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_cleared_by_a_later_one(tmp_path: Path, release: Path) -> None:
    """Only when it is so old that nobody works in it any more."""
    import os
    import time

    old, new = tmp_path / ".staging" / "old", tmp_path / ".staging" / "new"
    for folder in (old, new):
        folder.mkdir(parents=True)
    os.utime(old, (time.time() - STALE - 60,) * 2)
    convert(release, into=tmp_path, wish=FLOAT32)
    assert [path.name for path in (tmp_path / ".staging").iterdir()] == ["new"]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, release: Path) -> None:
    """A file in the place of the folder stands for a missing permission, which root has not."""
    (tmp_path / "models").touch()
    with pytest.raises(ModelError, match="cannot be written"):
        convert(release, into=tmp_path / "models", wish=FLOAT32)
