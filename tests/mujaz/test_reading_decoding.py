"""Bytes become the text that was written, or a reason; never other letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.reading.decoding import decode
from tests.mujaz.reading_texts import BODY, FIRST, PERSIAN, SECOND, THIRD, TITLE
from translate.errors import InputError

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "windows-1256")
# Letters of FIRST, SECOND and THIRD that ISO-8859-6 has; it lacks « » and the percent sign's kin.
ISO_TEXTS = (FIRST, THIRD, TITLE, "قالت الحكومة إنها ستدرس الطلب غدا، ثم تجيب؟")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [BODY, FIRST, SECOND, TITLE, "وصل الوفد إلى القاهرة"])
def test_gives_back_what_was_written(text: str, encoding: str) -> None:
    """Long and short texts survive every encoding of Arabic with nothing declared."""
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ISO_TEXTS)
def test_tells_iso_8859_6_from_windows_1256(text: str) -> None:
    """The two share most bytes; the frequency of the letters tells them apart."""
    assert decode(text.encode("iso8859_6")) == text
    assert decode(text.encode("windows-1256")) == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "windows-1256"])
@pytest.mark.parametrize("word", ["مرحبا", "السلام", "الحكومة"])
def test_a_single_word_is_enough(word: str, encoding: str) -> None:
    """UTF-16 without a mark and without a space is valid UTF-8 too, full of 0x06."""
    assert decode(word.encode(encoding)) == word


def test_vowel_signs_and_persian_letters_survive_windows_1256() -> None:
    """Names with letters outside the Arabic alphabet do not upset the choice."""
    text = "زار الوزيرُ مدينةَ چالوس وپاريس، ثمّ عاد إلى گيلان في المساء"
    assert decode(text.encode("windows-1256")) == text


def test_english_with_accents_is_no_arabic_but_decodes() -> None:
    """A French text in windows-1252 reads as itself where windows-1256 has its letters."""
    text = "Le gouvernement a été prié de répondre à la presse"
    with pytest.raises(InputError, match="cannot be decoded"):
        decode("Президент заявил, что страна продолжит переговоры".encode("cp1251"))
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Президент заявил, что страна продолжит переговоры в столице", "cp1251"),
        ("Ο πρωθυπουργός δήλωσε σήμερα ότι η χώρα θα συνεχίσει", "cp1253"),
        ("ראש הממשלה אמר היום כי המדינה תמשיך במשא ומתן", "cp1255"),
        ("总统今天表示国家将继续进行谈判并希望达成协议", "gbk"),
    ],
)
def test_other_alphabets_never_become_arabic_letters(text: str, encoding: str) -> None:
    """Every byte is a character of windows-1256, so only their frequency refuses these."""
    with pytest.raises(InputError, match="cannot be decoded"):
        decode(text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_says_when_the_end_is_cut_off(encoding: str) -> None:
    """Half a character at the end means that more is missing than that."""
    with pytest.raises(InputError, match="cut off"):
        decode(FIRST.removesuffix(".").encode(encoding)[:-1])


def test_says_where_utf8_is_damaged() -> None:
    """Broken UTF-8 is not read as windows-1256, which would give mojibake."""
    data = "سلام".encode() + b"\xff" + BODY.encode()
    with pytest.raises(InputError, match="damaged: byte 9 is not valid UTF-8"):
        decode(data)
    assert decode(data, lenient=True).startswith("سلام\ufffd")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n\xe2\xe3\xcf\xd3\0\0", "a PDF"),
        (b"PK\x03\x04\x14\0\x06\0", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (b"{\\rtf1\\ansi \xe1\xe2\xe3}", "a rich-text document"),
        (bytes(range(256)) * 8, "NUL bytes"),
        (BODY.encode() + b"\0" * 5, "NUL bytes"),
    ],
)
def test_names_what_is_not_text(data: bytes, name: str) -> None:
    """A binary file is called by its name where its first bytes tell."""
    with pytest.raises(InputError, match=rf"is not text.*{name}"):
        decode(data)


def test_one_stray_control_character_is_let_through() -> None:
    """Old editors end a file by 0x1A; `clean` takes it away later."""
    assert decode(BODY.encode() + b"\x1a") == f"{BODY}\x1a"


def test_what_a_page_declares_counts_only_where_it_gives_arabic() -> None:
    """A false declaration is common; an unknown name is no error."""
    for declared in ("utf-8", "windows-1256", "iso-8859-6", "klingon", "iso-8859-1"):
        assert decode(BODY.encode("windows-1256"), declared=declared) == BODY


def test_persian_in_windows_1256_is_decoded() -> None:
    """It is refused later, by its language and not as undecodable."""
    text = PERSIAN.replace("ی", "ي").replace("ک", "ك")
    assert decode(text.encode("windows-1256")) == text


@given(st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهوي ،؟.\n", min_size=1))
def test_valid_utf8_is_always_itself(text: str) -> None:
    """No text of Arabic letters is ever taken for another encoding once it is UTF-8."""
    assert decode(text.encode()) == text


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_a_reason(data: bytes) -> None:
    """Nothing but InputError leaves, and the reason is one line."""
    try:
        outcome = decode(data)
    except InputError as error:
        outcome = str(error).replace("\n", " and ")
        assert str(error) == outcome  # noqa: PT017 - either way is right
    assert isinstance(outcome, str)
