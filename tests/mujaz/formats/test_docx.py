"""Word documents: every paragraph, wherever it stands; looks and things keep their place."""

from __future__ import annotations

import pytest

from tests.mujaz.formats.helpers import through
from tests.mujaz.formats.office import R, W, docx, unpacked
from tests.translate.memory_fakes import fake_english


def body_through(body: str, **others: str) -> str:
    """Return the body of a document after its journey."""
    text = unpacked(through(docx(body, **others), "docx"))["word/document.xml"]
    return text[text.index("<w:body>") + 8 : text.index("</w:body>")]


def run(text: str, look: str = "") -> str:
    """Return a run."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*runs: str, layout: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p>{f'<w:pPr>{layout}</w:pPr>' if layout else ''}{''.join(runs)}</w:p>"


BOLD = "<w:b/>"
THING = '<w:r><w:footnoteReference w:id="2"/></w:r>'
TAB = "<w:r><w:tab/></w:r>"
LINK = '<w:hyperlink r:id="rId5">{}</w:hyperlink>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)

# Source, what comes of it, and why the case is here.
CASES = [
    (paragraph(run("نعم")), paragraph(run("nEm"))),
    # Word cuts runs anywhere; a sentence over three of one look is one
    (paragraph(run("قا"), run("ل نع"), run("م")), paragraph(run("qal nEm"))),
    (
        paragraph(run("قال "), run("نعم", BOLD), run(" لا")),
        paragraph(run("qal "), run("nEm", BOLD), run(" la")),
    ),
    (paragraph(run("قال نعم"), THING, run(" لا")), paragraph(run("qal nEm"), THING, run(" la"))),
    (paragraph(TAB, run("نعم")), paragraph(TAB, run("nEm"))),
    (
        paragraph(run("قال "), LINK.format(run("نعم")), run(" لا")),
        paragraph(run("qal "), LINK.format(run("nEm")), run(" la")),
    ),
    (
        paragraph(run("قال "), FIELD.format(run("نعم")), run(" لا")),
        paragraph(run("qal "), FIELD.format(run("nEm")), run(" la")),
    ),
    # right to left becomes left to right, with the look that it had
    (
        paragraph(run("نعم", "<w:bCs/><w:rtl/>"), layout='<w:bidi/><w:jc w:val="left"/>'),
        paragraph(run("nEm", "<w:b/><w:bCs/>"), layout='<w:jc w:val="left"/>'),
    ),
    # what is not Arabic stays, runs and all
    (paragraph(run("a"), run("b"), TAB), paragraph(run("a"), run("b"), TAB)),
    (
        paragraph(run("نعم")) + "<w:sectPr><w:bidi/></w:sectPr>",
        paragraph(run("nEm")) + "<w:sectPr/>",
    ),
]


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_paragraphs_keep_their_looks_and_things(body: str, expected: str) -> None:
    """Run by run."""
    assert body_through(body) == expected


def test_paragraphs_are_found_wherever_they_stand() -> None:
    """Tables, text boxes, headers, footnotes, comments, the title."""
    box = f"<w:r><w:pict><w:txbxContent>{paragraph(run('صندوق'))}</w:txbxContent></w:pict></w:r>"
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(run('خلية'))}</w:tc></w:tr></w:tbl>"
    header = f"<w:hdr {W} {R}>{paragraph(run('رأس'))}</w:hdr>"
    notes = (
        f'<w:footnotes {W}><w:footnote w:id="2">{paragraph(run("هامش"))}</w:footnote></w:footnotes>'
    )
    out = unpacked(
        through(
            docx(paragraph(run("قال "), box, run("نعم")) + cell, header1=header, footnotes=notes),
            "docx",
        )
    )
    whole = "".join(out.values())
    for text in ("صندوق", "خلية", "رأس", "هامش", "نعم"):
        assert f">{fake_english(text)}<" in whole
        assert f">{text}<" not in whole


def test_a_field_over_several_paragraphs_stays_whole() -> None:
    """As a table of contents is: begun in the first, ended in the last."""
    begin, _, end = FIELD.partition("{}")
    body = paragraph(begin, run("نعم")) + paragraph(run("لا"), end)
    expected = paragraph(begin, run("nEm")) + paragraph(run("la"), end)
    assert body_through(body) == expected


def test_styles_turn_around() -> None:
    """Right to left as a default of the whole document."""
    styles = f"<w:styles {W}><w:pPr><w:bidi/></w:pPr><w:rPr><w:rtl/></w:rPr></w:styles>"
    out = unpacked(through(docx(paragraph(run("نعم")), styles=styles), "docx"))
    assert "bidi" not in out["word/styles.xml"]
    assert "rtl" not in out["word/styles.xml"]
