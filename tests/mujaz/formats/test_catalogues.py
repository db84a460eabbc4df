"""Gettext, XLIFF and TMX: empty places are filled, what people wrote stays."""

from __future__ import annotations

import pytest

from tests.mujaz.formats.helpers import text_through
from tests.translate.memory_fakes import FakeTranslator
from translate.errors import InputError

PO = r"""# خبر
msgid ""
msgstr ""
"Language: ar\n"
"Content-Type: text/plain; charset=UTF-8\n"

#: a.py:1
msgid "نعم %s لا %(name)d"
msgstr ""

msgid "لا"
msgstr "By hand"

msgid "Cancel"
msgstr "قال"

msgid "ملف"
msgid_plural "ملفات"
msgstr[0] ""
msgstr[1] ""

msgctxt "menu"
msgid "\nنعم\n"
msgstr ""

#~ msgid "قديم"
#~ msgstr ""
"""


def test_a_catalogue_is_filled() -> None:
    """Placeholders at their place, plurals in English number, people's texts as they are."""
    result = text_through(PO, "po")
    for part in (
        'msgid "نعم %s لا %(name)d"\nmsgstr "nEm %s la %(name)d"',
        'msgid "لا"\nmsgstr "By hand"',
        'msgid "Cancel"\nmsgstr "qal"',
        'msgstr[0] "mlf"\nmsgstr[1] "mlfat"',
        'msgstr ""\n"\\n"\n"nEm\\n"',
        '"Language: en\\n"',
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"',
        '#~ msgid "قديم"\n#~ msgstr ""',
        "# خبر\n",
        "#: a.py:1\n",
    ):
        assert part in result


def test_doubtful_entries_are_fuzzy() -> None:
    """As gettext marks what a person should look at."""
    result = text_through(PO, "po", translator=FakeTranslator(flags=("numbers",)))
    assert result.count("fuzzy") == 4


def test_what_is_no_catalogue_is_named() -> None:
    """With the line."""
    with pytest.raises(InputError, match=r"file\.po is no catalogue.*line 1"):
        text_through("نعم\n", "po")


XLIFF2 = """<?xml version='1.0' encoding='UTF-8'?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ar"{}><file id="f">
<unit id="1"><segment{}><source>قال <pc id="1">نعم</pc><ph id="2"/> لا</source>{}</segment></unit>
<unit id="2"><segment state="final"><source>نعم</source><target>By hand</target></segment></unit>
<unit id="3"><segment><source>left</source></segment></unit>
</file></xliff>"""


def test_xliff_2_gets_targets_with_its_codes() -> None:
    """Beside the sources; approved ones stay."""
    target = '<target>qal <pc id="1">nEm</pc><ph id="2"/> la</target>'
    result = text_through(XLIFF2.format("", "", ""), "xliff")
    assert result == XLIFF2.format(' trgLang="en"', ' state="translated"', target)


def test_xliff_1_gets_targets_with_their_state() -> None:
    """What the checks doubt is to be reviewed."""
    source = (
        '<xliff version="1.2"><file source-language="ar"><body><trans-unit id="1">'
        '<source>قال <g id="1">نعم</g><x id="2"/></source>{}</trans-unit></body></file></xliff>'
    )
    for flags, state in (((), "translated"), (("names",), "needs-review-translation")):
        result = text_through(source.format(""), "xliff", translator=FakeTranslator(flags=flags))
        assert f'<target state="{state}">qal <g id="1">nEm</g><x id="2"/></target>' in result
        assert 'target-language="en"' in result


def test_an_unfinished_target_is_replaced() -> None:
    """One that still holds the Arabic, as many tools put it there."""
    result = text_through(XLIFF2.format("", ' state="initial"', "<target>قال</target>"), "xliff")
    assert result.count("<target>") == 2
    assert "<target>قال</target>" not in result


def test_tmx_gets_the_missing_language() -> None:
    """Once, after the Arabic; a unit that has English stays."""
    source = (
        '<tmx version="1.4"><header/><body><tu><tuv xml:lang="ar-EG"><seg>قال <ph x="1"/>نعم</seg>'
        '</tuv></tu><tu><tuv xml:lang="ar"><seg>لا</seg></tuv><tuv xml:lang="en-GB"><seg>No</seg>'
        "</tuv></tu></body></tmx>"
    )
    result = text_through(source, "tmx")
    assert '</tuv><tuv xml:lang="en"><seg>qal <ph x="1"/>nEm</seg></tuv></tu>' in result
    assert result.count("<tuv") == 4


@pytest.mark.parametrize("form", ["xliff", "tmx"])
@pytest.mark.parametrize("data", ["", "<a>", "نعم", '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'])
def test_bad_xml_is_named(form: str, data: str) -> None:
    """One line."""
    with pytest.raises(InputError, match=rf"file\.{form}"):
        text_through(data, form)
