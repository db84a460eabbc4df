"""Lines around the news are told from the news, and no sentence is taken for one."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from mujaz.cues import fold
from mujaz.furniture import furniture, is_date, is_sign_off
from tests.mujaz.reading_texts import FIRST, SECOND, THIRD, TITLE

if TYPE_CHECKING:
    from pathlib import Path

BODY = [FIRST, SECOND, THIRD] * 3

AT_THE_END = (
    "مشاركة :", "شارك الخبر على فيسبوك وتويتر", "Share on Facebook", "فيسبوك تويتر واتساب",
    "المصدر: رويترز", "المصدر : وكالة الأنباء الفرنسية", 'المصدر "صحيفة الحقل"', "المصدر / الحقل نت",
    "المصادر: وكالات", "*نقلاً عن صحيفة الحقل", "(رويترز)", "رويترز + أ ف ب", "--(بترا)", "وكالات",
    "تصوير: سمير خالد", "عدسة: سمير خالد", "الصورة: أرشيف", "Photo: Samir K.", "photo credit: AFP",
    "© Getty Images", "مصدر الصورة: غيتي", "بقلم: سمير خالد", "إعداد: قسم الأخبار", "ترجمة سمير خالد",
    "اقرأ أيضا:", "اقرأ أيضاً: أسعار القمح ترتفع في الأسواق", "إقرأ أيضا: أسعار القمح ترتفع",
    "مواضيع ذات صلة", "للمزيد: أسعار القمح ترتفع", "قد يهمك| أسعار القمح ترتفع", "Read also: Wheat",
    "الوسوم: قمح، زراعة، وزارة", "كلمات مفتاحية: القمح", "#قمح #زراعة", "https://example.org/1",
    "www.example.org", "news@example.org", "@alhaql", "تابعونا على فيسبوك", "جميع الحقوق محفوظة © 2026",
    "Copyright 2026 Alhaql", "للاشتراك في النشرة البريدية", "انتهى", "* * *", "----------",
    "آخر تحديث: السبت 21 نوفمبر 2026 - 10:25", "نُشر في 21/11/2026", "21-11-2026 | 10:25 ص",
)  # fmt: skip

AT_THE_START = (
    "السبت ٢١ نوفمبر ٢٠٢٦", "تاريخ النشر: 2026/11/21", "21 تشرين الثاني 2026 الساعة 10:25 بتوقيت غرينتش",
    "كتب: سمير خالد", "كتبت - سميرة خالد:", "بقلم سمير خالد", "القاهرة (رويترز) -", "القاهرة - رويترز",
    "دبي - وكالات", "تحرير: سمير خالد",
)  # fmt: skip

# Sentences that hold the cue words and are news all the same.
NEWS = (
    "موسكو - انطلقت اليوم محادثات بين الوفدين.",
    "القاهرة (رويترز) - قال الوزير إن القمح يكفي ستة أشهر.",
    "كتب الوزير على حسابه في تويتر أن المحصول وفير.",
    "وأكد المصدر للوكالة أن الاتفاق وشيك.",
    "المصدر الأول للقمح في البلاد هو الشمال.",
    "شارك الوزير في افتتاح المعرض.",
    "نشر الجيش قواته في 5 مدن.",
    "صورة القائد الراحل تزين الجدران في كل مكان من المدينة القديمة.",
    "تصوير الفيلم يبدأ في مايو.",
    "اقرأ كتابا كل شهر، ينصح الطبيب مرضاه.",
    "وكالة الطاقة الذرية ترسل مفتشين إلى الموقع يوم الأحد المقبل.",
    "شاهد العالم كله ما حدث.",
    "انتهى الاجتماع بلا نتيجة.",
    "ترجمة الاتفاق إلى واقع تحتاج وقتا.",
    "التاريخ يعيد نفسه في 2026.",
    "في 21 نوفمبر 2026 وقع الطرفان الاتفاق في العاصمة.",
    "خاص الجيش معركة طويلة قبل أن يدخل المدينة.",
    "قال: «المصدر: مجهول».",
    "أسعار القمح ترتفع",  # a heading between paragraphs
)


@pytest.mark.parametrize("line", AT_THE_END)
def test_knows_what_stands_below_a_text(line: str) -> None:
    """Shares, sources, credits, bylines, links elsewhere, tags, appeals, dates."""
    assert furniture([TITLE, *BODY, line]) == {len(BODY) + 1}


@pytest.mark.parametrize("line", AT_THE_START)
def test_knows_what_stands_between_title_and_text(line: str) -> None:
    """Bylines, dates and datelines of their own."""
    assert furniture([TITLE, line, *BODY]) == {1}


@pytest.mark.parametrize("line", NEWS)
@pytest.mark.parametrize("where", [0, 1, 5, 10])
def test_leaves_sentences_alone(line: str, where: int) -> None:
    """Wherever they stand: what is taken for furniture is not translated."""
    rows = [TITLE, *BODY]
    rows.insert(where, line)
    assert furniture(rows) == frozenset()


@pytest.mark.parametrize(
    "line", ["المصدر: رويترز", "Photo: Samir K.", "اقرأ أيضا: أسعار القمح", "تقرير: القمح يكفي"]
)
def test_the_first_line_is_a_title_before_it_is_furniture(line: str) -> None:
    """`مصدر: ...` opens many a headline; only bylines and dates stand above a title."""
    assert furniture([line, *BODY]) == frozenset()
    assert furniture(["كتب: سمير خالد", *BODY]) == {0}


def test_what_follows_a_heading_of_links_is_links() -> None:
    """Down to the end, if none of it is a sentence."""
    rows = [TITLE, *BODY, "مواضيع ذات صلة", "أسعار القمح ترتفع", "الشعير يلحق بالقمح"]
    assert furniture(rows) == {10, 11, 12}
    assert furniture([*rows, THIRD]) == {10}


def test_a_publishers_name_at_the_end_is_furniture() -> None:
    """A short line of its own after sentences, with nothing but furniture behind it."""
    rows = [TITLE, *BODY, "مركز الشمال لدراسات «الزراعة والري»", "Photo: Samir K."]
    assert furniture(rows) == {10, 11}
    headings = [TITLE, "مركز الشمال يفتتح", "مؤسسة الجنوب تغلق", "صحيفة الشرق تصدر"]
    assert furniture(headings) == frozenset()


def test_a_text_is_never_all_furniture() -> None:
    """A file of one source line has that line to show."""
    assert furniture(["كتب: سمير خالد", "مشاركة :"]) == frozenset()
    assert furniture([]) == frozenset()


def test_spelling_does_not_matter() -> None:
    """Hamza, vowel signs, final yeh, digits, letter case."""
    assert fold("إقرأ أيضًا، الـمزيد ٢٠ Photo") == fold("اقرا ايضا، المزيد 20 PHOTO")
    assert is_date("السّبت ٢١ نوفمبر") != is_date("السبت المقبل")
    assert is_sign_off("(أ ف ب)")
    assert not is_sign_off("قالت رويترز ذلك.")


def test_hardly_any_line_of_real_news_is_taken(evaldata: Path) -> None:
    """Of 13,707 lines 117 are marked; read one by one, each was rightly so, 20 mere dashes."""
    path = evaldata / "topics" / "news-days.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"].split("\n") for line in file]
    rows = [[row.strip() for row in text if row.strip()] for text in texts]
    marked = [row[number] for row in rows for number in furniture(row)]
    assert sum(map(len, rows)) > 13_000
    assert 90 <= len(marked) <= 130
    assert not [row for row in marked if len(row.split()) > 25]
