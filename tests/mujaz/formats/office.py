"""Small office documents and books, made by hand."""

from __future__ import annotations

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def packed(members: dict[str, str | bytes], *, stored: tuple[str, ...] = ()) -> bytes:
    """Return a zip archive of members, in their order."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, (2020, 1, 2, 3, 4, 6))
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return sink.getvalue()


def unpacked(data: bytes) -> dict[str, str]:
    """Return the members of an archive as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


def docx(body: str, **others: str) -> bytes:
    """Return a Word document with a body and other members (`header1=...`)."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "docProps/core.xml": f"<cp:coreProperties xmlns:cp='x' {DC}><dc:title>نعم</dc:title>"
        "</cp:coreProperties>",
        "word/media/image1.png": b"\x89PNG\x00\x01",
    }
    for name, content in others.items():
        members[f"word/{name}.xml"] = content
    return packed(members)


ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("table", "table"),
    )
)


def odt(body: str, styles: str = "") -> bytes:
    """Return an OpenDocument text with a body and automatic styles."""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}><office:automatic-styles>{styles}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {ODF} {DC}><office:meta><dc:title>نعم</dc:title>"
            "<dc:language>ar-EG</dc:language></office:meta></office:document-meta>",
        },
        stored=("mimetype",),
    )


def epub(chapter: str) -> bytes:
    """Return a book of one chapter."""
    return packed(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:'
            'container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
            "OEBPS/book.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"'
            f' xml:lang="ar"><metadata {DC}><dc:title>كتاب</dc:title><dc:language>ar</dc:language>'
            "<dc:creator>كاتب</dc:creator></metadata><manifest>"
            '<item id="c" href="text/ch%201.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
            '<item id="s" href="s.css" media-type="text/css"/></manifest>'
            '<spine page-progression-direction="rtl"><itemref idref="c"/></spine></package>',
            "OEBPS/text/ch 1.xhtml": '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'
            '<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="ar" dir="rtl"><body>'
            f"{chapter}</body></html>",
            "OEBPS/toc.ncx": '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint>'
            "<navLabel><text>فصل</text></navLabel></navPoint></navMap></ncx>",
            "OEBPS/s.css": "body { direction: rtl }",
        },
        stored=("mimetype",),
    )
