"""The ledger counts each name's English forms, prefers one, and puts it in everywhere."""

from __future__ import annotations

from translate.glossary import parse
from translate.ledger import build

PAIRS = [
    (
        "قال سيرغي لافروف إن معيتيق وصل إلى طرابلس",
        "Sergei Lavrov said Maiteeq had arrived in Tripoli",
    ),
    (
        "وأضاف لافروف أن المشير حفتر في بنغازي",
        "Lavrov added that Field Marshal Haftar was in Benghazi",
    ),
    ("والتقى لافروف وحفتر معيتيق", "Lafrov and Hafter met with Maetig"),
    ("أعلن معيتيق وحفتر ذلك", "Maiteeq and Haftar announced this"),
]


def test_forms_are_counted_with_their_places() -> None:
    """Each English form of a name has how often and in which pairs it stands."""
    name = build(PAIRS).name("معيتيق")
    assert name is not None
    assert [(use.english, use.count, use.places) for use in name.uses] == [
        ("Maiteeq", 2, (0, 3)),
        ("Maetig", 1, (2,)),
    ]
    assert name.count == 3


def test_clitics_do_not_make_another_name() -> None:
    """A name with and without conjunctions and prepositions is one."""
    ledger = build([("وصل إلى موسكو", "arrived in Moscow"), ("وبموسكو", "and in Moscow")])
    assert [name.count for name in ledger.names] == [2]


def test_the_same_name_comes_out_the_same_way() -> None:
    """Another spelling of a name gives way to the most frequent."""
    ledger = build(PAIRS)
    assert [ledger.unify(*pair) for pair in PAIRS] == [
        PAIRS[0][1],
        PAIRS[1][1],
        "Lavrov and Haftar met with Maiteeq",
        PAIRS[3][1],
    ]


def test_unified_pairs_have_no_mixed_names_left() -> None:
    """A second ledger over what was unified is at one with itself."""
    ledger = build(PAIRS)
    again = build([(ar, ledger.unify(ar, en)) for ar, en in PAIRS])
    assert all(sum(bool(use.english) for use in name.uses) <= 1 for name in again.names)


def test_the_glossary_decides_over_frequency() -> None:
    """The form of the glossary is preferred though it was used once or never."""
    name = build(PAIRS, glossary=parse("معيتيق\tMaetig\n")).name("معيتيق")
    assert name is not None
    assert name.preferred == "Maetig"


def test_a_full_name_of_the_glossary_decides_on_the_family_name() -> None:
    """A term of two words settles how the second is spelt on its own."""
    ledger = build(PAIRS, glossary=parse("أحمد معيتيق\tAhmed Maetig\n"))
    assert ledger.unify(*PAIRS[3]) == "Maetig and Haftar announced this"


def test_article_prefixes_are_written_alike() -> None:
    """The most frequent of al-, Al- and El- is put in where one stands."""
    pairs = [
        ("قال السيسي", "al-Sisi said"),
        ("وأضاف السيسي", "al-Sisi added"),
        ("التقى السيسي", "El-Sissi met"),
        ("وعاد السيسي", "Sisi came back"),
    ]
    ledger = build(pairs)
    assert ledger.unify(*pairs[2]) == "al-Sisi met"
    assert ledger.unify(*pairs[3]) == "Sisi came back"


def test_given_names_of_two_bearers_are_two_names() -> None:
    """Mohamed Salah and Mohammed bin Salman keep the spelling of each."""
    pairs = [
        ("التقى محمد صلاح محمد بن سلمان", "Mohamed Salah met Mohammed bin Salman"),
        ("وقال محمد صلاح", "Mohamed Salah said"),
    ]
    ledger = build(pairs)
    assert [ledger.unify(*pair) for pair in pairs] == [pair[1] for pair in pairs]


def test_adjectives_and_other_names_are_left_alone() -> None:
    """Libyan is no spelling of Libya, nor Austria of Australia, nor Iran of Iraq."""
    pairs = [
        ("القوات الليبية في ليبيا", "Libyan forces in Libya"),
        ("بين النمسا وأستراليا", "between Austria and Australia"),
        ("من إيران إلى العراق", "from Iran to Iraq"),
    ]
    ledger = build(pairs)
    assert [ledger.unify(*pair) for pair in pairs] == [pair[1] for pair in pairs]


def test_a_name_that_the_english_lacks_is_told() -> None:
    """A known name without English has an empty form, so that it can be shown as lost."""
    name = build([("زار لافروف طرابلس", "He visited Tripoli")]).name("لافروف")
    assert name is not None
    assert [use.english for use in name.uses] == [""]


def test_the_ledger_is_the_same_in_every_run() -> None:
    """Names come by frequency, then by their Arabic."""
    assert build(PAIRS).names == build(list(PAIRS)).names
    counts = [name.count for name in build(PAIRS).names]
    assert counts == sorted(counts, reverse=True)


def test_no_pairs_give_an_empty_ledger() -> None:
    """An empty briefing has no names and changes nothing."""
    ledger = build([])
    assert ledger.names == ()
    assert ledger.unify("قال لافروف", "Lavrov said") == "Lavrov said"
