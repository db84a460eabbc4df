"""OpenDocument texts and EPUB books; and archives that are not what they seem."""

from __future__ import annotations

import zipfile

import pytest

from mujaz.formats import archive
from tests.mujaz.formats.helpers import through
from tests.mujaz.formats.office import docx, epub, odt, packed, unpacked
from translate.errors import InputError


def content(body: str, styles: str = "") -> str:
    """Return the content of an OpenDocument text after its journey."""
    text = unpacked(through(odt(body, styles), "odt"))["content.xml"]
    return text[text.index("<office:text>") + 13 : text.index("</office:text>")]


def test_opendocument_keeps_spans_links_and_notes() -> None:
    """The note's own paragraph is translated too, and stays at its word."""
    note = (
        '<text:note text:id="n1"><text:note-body><text:p>{}</text:p></text:note-body></text:note>'
    )
    body = (
        '<text:h>عنوان</text:h><text:p>قال <text:span text:style-name="B">نعم</text:span>'
        f"{note.format('هامش')} ثم <text:a>لا</text:a>.<text:tab/>هنا</text:p><text:p>left</text:p>"
    )
    expected = (
        '<text:h>EnwAn</text:h><text:p>qal <text:span text:style-name="B">nEm</text:span>'
        f"{note.format('hamS')} Tm <text:a>la</text:a>. <text:tab/>hna</text:p><text:p>left</text:p>"
    ).replace("EnwAn", "Enwan")
    assert content(body) == expected


def test_opendocument_turns_around() -> None:
    """Writing mode, language and title."""
    styles = '<style:style><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>'
    out = unpacked(through(odt("<text:p>نعم</text:p>", styles), "odt"))
    assert 'style:writing-mode="lr-tb"' in out["content.xml"]
    assert "<dc:title>nEm</dc:title>" in out["meta.xml"]
    assert "<dc:language>en-US</dc:language>" in out["meta.xml"]


def test_a_book_changes_in_all_its_parts() -> None:
    """Chapters, contents, title, direction and language; its first member stays first, unpacked."""
    data = through(epub("<p>قال <i>نعم</i>&#160;لا<br/></p>"), "epub")
    out = unpacked(data)
    assert next(iter(out)) == "mimetype"
    assert data[30:38] == b"mimetype"
    chapter = out["OEBPS/text/ch 1.xhtml"]
    assert '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en" dir="ltr">' in chapter
    assert "<p>qal <i>nEm</i> la<br/></p>" in chapter
    assert "<text>fcl</text>" in out["OEBPS/toc.ncx"]
    assert "<dc:title>ktab</dc:title>" in out["OEBPS/book.opf"]
    assert "<dc:language>en</dc:language>" in out["OEBPS/book.opf"]
    assert 'page-progression-direction="ltr"' in out["OEBPS/book.opf"]
    assert out["OEBPS/s.css"] == "body { direction: ltr }"


def test_the_same_document_gives_the_same_bytes() -> None:
    """Dates and order of members come from the input."""
    assert through(epub("<p>نعم</p>"), "epub") == through(epub("<p>نعم</p>"), "epub")


@pytest.mark.parametrize("name", ["../evil.xml", "/etc/evil", "C:\\evil", "a/../../b", "..\\b"])
def test_members_that_would_land_outside_are_refused(name: str) -> None:
    """By name."""
    with pytest.raises(InputError, match="outside of the document"):
        through(packed({name: "x"}), "docx")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    """By what its list of members says, or by what comes out."""
    with pytest.raises(InputError, match="far too tightly"):
        through(packed({"word/document.xml": b"\0" * (8 << 20)}), "docx")


def test_too_much_in_all_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """However well each member looks."""
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    with pytest.raises(InputError, match="unpacks to more"):
        through(docx("x" * 2000), "docx")


@pytest.mark.parametrize("form", ["docx", "odt", "epub"])
@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 nothing", b"Dear mother,", "نعم".encode()], ids=repr
)
def test_what_is_no_archive_is_named(form: str, data: bytes) -> None:
    """One line."""
    with pytest.raises(InputError, match=rf"file\.{form} is damaged or no such document"):
        through(data, form)


def test_a_damaged_archive_is_named() -> None:
    """Whatever byte is broken: our own error, or a document that can still be read."""
    whole = docx("<w:p><w:r><w:t>نعم</w:t></w:r></w:p>")
    for place in range(0, len(whole), 7):
        broken = bytearray(whole)
        broken[place] ^= 0xFF
        try:
            through(bytes(broken), "docx")
        except InputError as error:
            assert "file.docx" in str(error)  # noqa: PT017 - either is right


def test_entities_are_refused_in_documents() -> None:
    """Neither grown nor fetched."""
    evil = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>'
    with pytest.raises(InputError, match="declares XML entities"):
        through(packed({"word/document.xml": evil}), "docx")


def test_an_encrypted_member_is_named() -> None:
    """By the flag in the archive's list."""
    info = zipfile.ZipInfo("word/document.xml")
    info.flag_bits |= 1
    assert "password" in archive.oddity(info)
