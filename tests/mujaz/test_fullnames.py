"""Names as a reader knows them, and those of a topic."""

from __future__ import annotations

import pytest

from mujaz.fullnames import full_names
from mujaz.mentioned import mentioned
from mujaz.nameforms import bare
from mujaz.records import Name, NameUse, Report, Sentence, Title
from summarize import Study
from summarize.records import Citation, Label, Topic


def report(id_: str, *pairs: tuple[str, str], kind: str = "body") -> Report:
    """Return an article of such sentences."""
    sentences = tuple(
        Sentence(n, ar, en, 0.8, (), kind)  # type: ignore[arg-type]
        for n, (ar, en) in enumerate(pairs)
    )
    return Report(id_, f"{id_}.txt", Title("", ""), None, None, None, sentences)


def name(ar: str, en: str, *places: tuple[str, int], kind: str = "person") -> Name:
    """Return a line of the ledger of one English form."""
    return Name(ar, en, kind, (NameUse(en, tuple(Citation(*place) for place in places)),))


MEETING = report(
    "a",
    ("التقى سامر الخطيب هاني صالح في جدة.", "Samir al-Khatib met Hani Saleh in Jeddah."),
    ("وقال الخطيب إن اللقاء مثمر.", "Al-Khatib said the meeting was fruitful."),
    ("وسامر وهاني صديقان.", "Samir and Hani are friends."),
)
SAMIR = name("سامر", "Samir", ("a", 0), ("a", 2))
KHATIB = name("الخطيب", "Khatib", ("a", 0), ("a", 1))
HANI = name("هاني", "Hani", ("a", 0), ("a", 2))
SALEH = name("صالح", "Saleh", ("a", 0))


def shown(names: tuple[Name, ...]) -> dict[str, str]:
    """Return English to Arabic."""
    return {one.en: one.ar for one in names}


def test_given_and_family_name_are_one_person() -> None:
    """As they stand together in both languages; the given name alone keeps its other places."""
    found = full_names([KHATIB, SAMIR, HANI, SALEH], [MEETING])
    assert shown(found) == {
        "Samir al-Khatib": "سامر الخطيب",
        "Hani Saleh": "هاني صالح",
        "Samir": "سامر",
        "Hani": "هاني",
    }
    samir = next(one for one in found if one.en == "Samir")
    assert samir.uses[0].places == (Citation("a", 2),)


def test_a_family_name_of_two_people_stays_alone() -> None:
    """Nobody is called by another's given name."""
    two = report(
        "b",
        ("وصل سامر صالح إلى جدة.", "Samir Saleh arrived in Jeddah."),
        ("وصل هاني صالح إلى جدة.", "Hani Saleh arrived in Jeddah."),
    )
    names = [
        name("صالح", "Saleh", ("b", 0), ("b", 1)),
        name("سامر", "Samir", ("b", 0)),
        name("هاني", "Hani", ("b", 1)),
    ]
    assert set(shown(full_names(names, [two]))) == {"Saleh", "Samir", "Hani"}


def test_two_people_joined_by_and_are_two() -> None:
    """The conjunction is part of the Arabic word."""
    friends = report("c", ("التقى سامر وصالح أمس.", "Samir Saleh met yesterday."))
    names = [name("سامر", "Samir", ("c", 0)), name("صالح", "Saleh", ("c", 0))]
    assert set(shown(full_names(names, [friends]))) == {"Samir", "Saleh"}


def test_a_common_given_name_alone_is_nobody_in_particular() -> None:
    """It stays in the ledger, and is no person of a topic; beside its family name it is one."""
    told = report(
        "e",
        ("وصل محمد شياع إلى جدة.", "Mohammed Shiaa arrived in Jeddah."),
        ("وصل خالد الخطيب إلى جدة.", "Khaled al-Khatib arrived in Jeddah."),
    )
    names = [
        name("محمد", "Mohammed", ("e", 0)),
        name("خالد", "Khaled", ("e", 1)),
        name("الخطيب", "Khatib", ("e", 1)),
    ]
    found = full_names(names, [told])
    assert {one.en: one.kind for one in found} == {
        "Mohammed": "given",
        "Khaled al-Khatib": "person",
    }
    assert [one.en for one in mentioned(study("e"), found, [told])] == ["Khaled al-Khatib"]


def test_what_the_english_parts_is_not_joined() -> None:
    """Only what stands together in both languages is a name."""
    parted = report("d", ("التقى سامر صالح أمس.", "Saleh was met by Samir yesterday."))
    names = [name("سامر", "Samir", ("d", 0)), name("صالح", "Saleh", ("d", 0))]
    assert set(shown(full_names(names, [parted]))) == {"Samir", "Saleh"}


@pytest.mark.parametrize(
    ("ar", "expected"),
    [
        ("وتركيا", "تركيا"),  # "and Turkey"
        ("والاتحاد الأوروبي", "الاتحاد الأوروبي"),  # "and the European Union"
        ("واشنطن", "واشنطن"),  # begins with the letter by itself
        ("ليبيا", "ليبيا"),
        ("بغداد", "بغداد"),
        ("", ""),
    ],
)
def test_a_prefix_goes_where_the_rest_is_the_name(ar: str, expected: str) -> None:
    """A letter that belongs to the name stays."""
    assert bare(ar) == expected


def study(*articles: str, copies: tuple[tuple[str, ...], ...] = ()) -> Study:
    """Return the study of a topic of such articles."""
    topic = Topic("t-1", Label("", ""), articles, ())
    return Study(topic, None, (), (articles,), copies, (), ())


JEDDAH = ("وصل الوفد إلى جدة.", "The delegation reached Jeddah.")


def test_the_names_of_a_topic_are_those_of_its_articles() -> None:
    """Most frequent first, with the place where each stands first."""
    reports = [report("a", JEDDAH, JEDDAH), report("b", JEDDAH), report("c", JEDDAH)]
    names = [
        name("جدة", "Jeddah", ("a", 0), ("a", 1), ("b", 0), ("c", 0), kind="place"),
        name("الوفد", "Wafd", ("b", 0), kind="org"),
        name("اللقاء", "meeting", ("a", 0), kind="term"),  # no person, place or organisation
        name("صالح", "Saleh", ("c", 0)),  # of another topic
    ]
    found = mentioned(study("b", "a"), names, reports)
    assert [(one.en, one.count, one.first) for one in found] == [
        ("Jeddah", 3, Citation("b", 0)),
        ("Wafd", 1, Citation("b", 0)),
    ]


def test_a_copy_names_nobody_again() -> None:
    """The same text through two outlets is one voice."""
    reports = [report("a", JEDDAH), report("b", JEDDAH)]
    names = [name("جدة", "Jeddah", ("a", 0), ("b", 0), kind="place")]
    (one,) = mentioned(study("a", "b", copies=(("a", "b"),)), names, reports)
    assert one.count == 1


def test_furniture_names_nobody() -> None:
    """A byline is no news."""
    names = [name("جدة", "Jeddah", ("a", 0), kind="place")]
    assert mentioned(study("a"), names, [report("a", JEDDAH, kind="furniture")]) == ()


def test_spellings_with_one_english_are_one_name() -> None:
    """The Arabic and the kind are those of the most frequent one."""
    reports = [report("a", JEDDAH, JEDDAH, JEDDAH)]
    names = [
        name("وجدة", "Jeddah", ("a", 2), kind="org"),
        name("جدة", "Jeddah", ("a", 0), ("a", 1), kind="place"),
    ]
    (one,) = mentioned(study("a"), names, reports)
    assert (one.ar, one.kind, one.count) == ("جدة", "place", 3)


SUDANI = report(
    "p",
    (
        "أعلن رئيس الوزراء محمد شياع السوداني الاتفاق.",
        "Prime Minister Mohammed Shia al-Sudani announced the deal.",
    ),
    ("ووصل محمد أمس.", "And Mohammed arrived yesterday."),
)


def test_a_name_of_three_parts_is_whole() -> None:
    """Though the ledger knows its first part alone, which keeps its other places."""
    found = full_names([name("محمد", "Mohammed", ("p", 0), ("p", 1))], [SUDANI])
    assert shown(found)["Mohammed Shia al-Sudani"] == "محمد شياع السوداني"
    (long,) = (one for one in found if one.kind == "person")
    assert long.uses[0].places == (Citation("p", 0),)
    (given,) = (one for one in found if one.kind == "given")
    assert given.uses[0].places == (Citation("p", 1),)


@pytest.mark.parametrize(
    ("ar", "en", "known", "expected"),
    [
        (
            "قال عبد الفتاح السيسي ذلك.",
            "Abdel Fattah al-Sisi said so.",
            ("السيسي", "Sisi"),
            "Abdel Fattah al-Sisi",
        ),
        (
            "وصل الرئيس دونالد ترامب أمس.",  # the office is no part of the name
            "President Donald Trump arrived yesterday.",
            ("ترامب", "Trump"),
            "Trump",
        ),
    ],
)
def test_only_parts_of_a_name_are_joined(
    ar: str, en: str, known: tuple[str, str], expected: str
) -> None:
    """The first and the last must be what the English says."""
    found = full_names([name(*known, ("s", 0))], [report("s", (ar, en))])
    assert [one.en for one in found] == [expected]


def test_what_the_english_does_not_spell_in_a_row_is_not_joined() -> None:
    """Three words side by side, and a comma in the English."""
    parted = report("q", ("قال محمد شياع السوداني.", "Mohammed, Shia, al-Sudani said."))
    found = full_names([name("محمد", "Mohammed", ("q", 0))], [parted])
    assert set(shown(found)) == {"Mohammed"}


def test_a_kind_does_not_depend_on_a_prefix() -> None:
    """With "and" before it Russia is a country, whatever club is written so."""
    sold = report("r", ("وروسيا تبيع الغاز.", "And Russia sells gas."))
    (found,) = full_names([name("وروسيا", "Russia", ("r", 0), kind="org")], [sold])
    assert (found.ar, found.kind) == ("روسيا", "place")


def test_a_father_s_name_is_no_given_name() -> None:
    """The son of Hani Saleh is a Saleh, and no Hani."""
    son = report("b", ("وصل سامر بن هاني صالح إلى جدة.", "The son Hani Saleh arrived in Jeddah."))
    names = [name("صالح", "Saleh", ("b", 0)), name("هاني", "Hani", ("b", 0))]
    assert set(shown(full_names(names, [son]))) == {"Saleh", "Hani"}


def test_one_full_name_does_not_name_a_hundred_short_ones() -> None:
    """A person is named in full once an article or so; once in thirty it may be another."""
    short = ("وقال صالح إن اللقاء مثمر.", "Saleh said the meeting was fruitful.")
    day = report("b", ("وصل هاني صالح إلى جدة.", "Hani Saleh arrived in Jeddah."), *[short] * 30)
    saleh = name("صالح", "Saleh", *(("b", n) for n in range(31)))
    found = full_names([saleh, name("هاني", "Hani", ("b", 0))], [day])
    assert set(shown(found)) == {"Saleh", "Hani"}
