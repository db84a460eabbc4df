"""Glossaries are read with every bad line named, found in Arabic, and kept in the English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.checks import check
from translate.errors import InputError
from translate.glossary import Term, joined, parse, read, starter
from translate.glossary_enforce import enforce, missing, word_pairs

if TYPE_CHECKING:
    from pathlib import Path

LINES = (
    "# a comment\n"
    "\n"
    "وزارة الدفاع\tMinistry of Defence\tBritish spelling\tname\n"
    "وقف إطلاق النار\ttruce\t\tword\n"
    "حلف شمال الأطلسي\tthe Atlantic Alliance\n"
    "هدنة\tarmistice\t\tword\n"
    "الولايات المتحدة\tUnited States | US | America\n"
    "فايز السراج\tFayez al-Sarraj\n"
    "كتيبة\tbattalion\t\tword\n"
)
PUT = [
    # another usual English of the term, possessives and articles around it
    (
        "قالت وزارة الدفاع التركية",
        "The Turkish Ministry of Defense said",
        "The Turkish Ministry of Defence said",
    ),
    ("قالت وزارة الدفاع", "The defense ministry said", "The Ministry of Defence said"),
    ("دعا إلى وقف إطلاق النار", "He called for a ceasefire", "He called for a truce"),
    ("قوات حلف شمال الأطلسي", "NATO forces advanced", "The Atlantic Alliance forces advanced"),
    ("انضم إلى حلف شمال الأطلسي", "It joined NATO", "It joined the Atlantic Alliance"),
    # a before a vowel
    ("أعلن هدنة", "He declared a truce", "He declared an armistice"),
    # a name in another spelling, prefixes on the Arabic
    ("والتقى بفايز السراج", "and met with Faiz Al Saraj", "and met with Fayez al-Sarraj"),
    # what is accepted stays
    ("في الولايات المتحدة", "in the US", "in the US"),
    # a name in the wrong case
    ("وزارة الدفاع", "the ministry of defence", "the Ministry of Defence"),
    # a plural stays one
    ("كتيبة", "companies and battalions", "companies and battalions"),
]


@pytest.mark.parametrize(("ar", "en", "expected"), PUT)
def test_a_term_is_put_in_grammatically(ar: str, en: str, expected: str) -> None:
    """Another rendering of a term gives way to the glossary's."""
    assert enforce(ar, en, parse(LINES)) == expected


@pytest.mark.parametrize(
    ("en", "expected"),
    [
        ("Ya Novosti said", "RIA Novosti said"),
        ("the Rea Novosti agency", "the RIA Novosti agency"),
        ("The Novosti agency", "The Novosti agency"),
        ("Russian Novosti", "Russian Novosti"),  # a word of the sentence, no garbled name
        ("RIA Novosti", "RIA Novosti"),
    ],
)
def test_an_agency_with_a_garbled_head_is_put_right(en: str, expected: str) -> None:
    """The accepted short form hides a wrong word before it no longer."""
    assert enforce("قالت ريا نوفوستي", en, starter()) == expected


def test_english_without_its_arabic_is_left_alone() -> None:
    """A term counts only where its Arabic stands in the source."""
    assert enforce("قال الوزير", "NATO called for a ceasefire", parse(LINES)) == (
        "NATO called for a ceasefire"
    )


def test_a_hypothesis_with_the_term_is_taken_where_nothing_can_be_mended() -> None:
    """Of the model's other readings the first that keeps the term is used."""
    others = ("He declared a halt.", "He declared an armistice.")
    assert (
        enforce("أعلن هدنة", "He declared a pause.", parse(LINES), hypotheses=others) == others[1]
    )


def test_alignment_is_the_last_resort() -> None:
    """What stands where the term's words went is replaced."""
    said = enforce("أعلن هدنة", "He declared a pause.", parse(LINES), alignment=[(0, 1), (1, 3)])
    assert said == "He declared an armistice."


def test_two_terms_that_attend_to_one_stretch_are_not_both_put() -> None:
    """The later one is; the other, whose words run across it, is lost rather than guessed."""
    ar, en = "أعلنت كتيبة هدنة", "Some folk of it made a pause."
    said = enforce(ar, en, parse(LINES), alignment=[(1, 1), (1, 6), (2, 3), (2, 5), (2, 6)])
    assert said == "Some folk of armistice."


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 12)), max_size=12),
    st.lists(st.sampled_from(["made", "of", "the", "halt", "folk", "a"]), max_size=9),
)
def test_any_alignment_gives_some_english(pairs: list[tuple[int, int]], words: list[str]) -> None:
    """Attention may point anywhere; what is not of a lost term stays in its order."""
    ar = "أعلنت كتيبة في وزارة الدفاع هدنة مع الولايات المتحدة"
    said = enforce(ar, " ".join(words), parse(LINES), alignment=sorted(pairs))
    names = {word for term in parse(LINES).terms for word in term.english[0].lower().split()}
    put = names | {"a", "an"}  # the article follows what comes after it
    kept = [word for word in said.lower().split() if word not in put]
    rest = iter(words)
    assert all(word in rest for word in kept)


def test_attention_becomes_pairs_of_words() -> None:
    """Each English word goes with the Arabic one that it attends to most, if at all."""
    assert word_pairs(((0.9, 0.1), (0.2, 0.8), (0.1, 0.2))) == ((0, 0), (1, 1))
    assert word_pairs(()) == ()


def test_what_cannot_be_kept_is_left_and_told() -> None:
    """Nothing is forced in where its place is not known; the check says so."""
    glossary = parse(LINES)
    said = enforce("أعلن هدنة", "He fell silent.", glossary)
    assert said == "He fell silent."
    assert [term.ar for term in missing("أعلن هدنة", said, glossary)] == ["هدنة"]
    findings = check("أعلن هدنة", said, glossary=glossary)
    assert "armistice for هدنة" in {f.name: f.explanation for f in findings}["glossary"]


def test_enforcing_twice_changes_nothing_more() -> None:
    """A kept term is never replaced by itself or by another."""
    glossary = parse(LINES)
    for ar, en, expected in PUT:
        assert enforce(ar, enforce(ar, en, glossary), glossary) == expected


def test_the_longest_term_counts() -> None:
    """A term inside a longer one is not found on its own."""
    glossary = parse("مجلس\tcouncil\t\tword\nمجلس الأمن\tSecurity Council\n")
    assert [p.term.english[0] for p in glossary.places("دعا مجلس الأمن")] == ["Security Council"]


def test_prefixes_and_spelling_do_not_hide_a_term() -> None:
    """Clitics, vowel signs and hamza seats are no part of a term."""
    glossary = parse("أنقرة\tAnkara\n")
    for ar in ("بأنقرة", "وانقرة", "أَنْقَرَة", "لأنقرة"):
        assert glossary.places(ar), ar


BAD = [
    ("وزارة", "has no tab"),
    ("x\ty", "no Arabic term"),
    ("وزارة\t", "no English term"),
    ("وزارة\tوزارة", "no English term"),
    ("وزارة\tministry\t\tbig", "'big' is not one of: name, word"),
    ("وزارة\tministry\t\tname\tmore", "5 fields"),
]


@pytest.mark.parametrize(("line", "reason"), BAD)
def test_a_bad_line_is_named_with_its_number(line: str, reason: str) -> None:
    """The error says where, what was found and what is valid."""
    with pytest.raises(InputError) as caught:
        parse(f"أنقرة\tAnkara\n{line}\n", "my.tsv")
    assert str(caught.value).startswith("my.tsv:2: ")
    assert reason in str(caught.value)


def test_all_bad_lines_are_told_together() -> None:
    """Nobody has to mend a glossary one run at a time."""
    with pytest.raises(InputError) as caught:
        parse("x\ty\nأنقرة\tAnkara\nوزارة\n")
    assert len(str(caught.value).splitlines()) == 2


def test_a_file_that_cannot_be_read_is_one_clear_error(tmp_path: Path) -> None:
    """A missing file and one in another encoding are the reader's to mend."""
    with pytest.raises(InputError, match=r"none\.tsv"):
        read(tmp_path / "none.tsv")
    (tmp_path / "old.tsv").write_bytes("أنقرة\tAnkara".encode("cp1256"))
    with pytest.raises(InputError, match="UTF-8"):
        read(tmp_path / "old.tsv")


def test_a_byte_order_mark_and_a_comment_are_no_terms(tmp_path: Path) -> None:
    """Files saved by office programs are read as they are."""
    (tmp_path / "bom.tsv").write_text("\ufeffأنقرة\tAnkara\n# x\n", encoding="utf-8")
    assert read(tmp_path / "bom.tsv").terms == (Term("أنقرة", ("Ankara",)),)


def test_the_digest_changes_with_what_is_put_in() -> None:
    """Order and notes do not matter, an English form does."""
    one, same = parse("أنقرة\tAnkara\nلندن\tLondon\n"), parse("لندن\tLondon\tcity\nأنقرة\tAnkara\n")
    assert one.digest == same.digest
    assert one.digest != parse("أنقرة\tAngora\nلندن\tLondon\n").digest


def test_a_reader_s_terms_override_the_starter() -> None:
    """Of two glossaries the later one counts."""
    both = joined(starter(), parse("كييف\tKiev\n"))
    assert [p.term.english for p in both.places("في كييف")] == [("Kiev",)]


def test_the_starter_glossary_is_sound() -> None:
    """It parses, has states, office holders and months, and no term twice."""
    terms = starter().terms
    assert len(terms) > 600
    english = {term.english[0] for term in terms}
    assert {"Libya", "Abdel Fattah al-Sisi", "Agence France-Presse", "August"} <= english
    assert len({term.ar for term in terms}) == len(terms)
