"""Small builders: a story of a few words a line."""

from __future__ import annotations

from summarize.records import Story, StorySentence


def make_sentence(
    ar: str, index: int = 1, en: str | None = None, score: float = 0.9
) -> StorySentence:
    """Return a sentence whose English, unless given, shows which Arabic it belongs to."""
    return StorySentence(index, ar, f"EN({ar})" if en is None else en, score)


def make_story(
    id_: str,
    *sentences: str,
    title: str | None = None,
    published: str | None = None,
    source: str | None = None,
    score: float = 0.9,
) -> Story:
    """Return a story; its title, where it has one, has index 0."""
    first = make_sentence(title, 0, score=score) if title is not None else None
    body = tuple(make_sentence(text, n, score=score) for n, text in enumerate(sentences, 1))
    return Story(id_, first, body, published, source)


QUAKE = (
    "ضرب زلزال قوي مدينة الساحل الشمالية فجر الثلاثاء وأدى إلى انهيار عشرات المنازل في الأحياء القديمة.",
    "أعلنت وزارة الصحة مقتل 40 شخصا وإصابة 200 آخرين في زلزال الساحل الشمالية حتى مساء الثلاثاء.",
    "ووصلت فرق الإنقاذ إلى الأحياء القديمة وتواصل البحث عن ناجين تحت أنقاض المنازل.",
    "وأضاف أن البحث سيتواصل طوال الليل.",
)
QUAKE_TWO = (
    "قتل 40 شخصا على الأقل وأصيب 200 آخرون في زلزال ضرب مدينة الساحل الشمالية حسب وزارة الصحة.",
    "وتواصل فرق الإنقاذ البحث عن ناجين تحت أنقاض المنازل التي انهارت في الأحياء القديمة من الساحل.",
    "وفتحت الحكومة المدارس لإيواء الأسر التي فقدت منازلها بسبب الزلزال.",
)
MATCH = (
    "فاز فريق النسور على ضيفه فريق الأمل بثلاثة أهداف مقابل هدف في نهائي كأس الاتحاد لكرة القدم.",
    "سجل المهاجم سامر الخطيب هدفين لفريق النسور في الشوط الثاني من المباراة النهائية.",
    "ورفع قائد النسور كأس الاتحاد أمام خمسين ألف متفرج في ملعب العاصمة.",
)
MATCH_TWO = (
    "توج فريق النسور بكأس الاتحاد لكرة القدم بعد فوزه على فريق الأمل بثلاثة أهداف لهدف.",
    "وأحرز سامر الخطيب هدفين في المباراة النهائية التي أقيمت على ملعب العاصمة.",
)
OIL = (
    "ارتفعت أسعار النفط بعد اتفاق الدول المصدرة على خفض الإنتاج بمقدار مليون برميل يوميا.",
    "وقال محللون في أسواق الطاقة إن مخزونات الخام تراجعت إلى أدنى مستوى في خمس سنوات.",
)


def five() -> list[Story]:
    """Return five stories of three subjects."""
    return [
        make_story("a", *QUAKE, title="زلزال قوي يضرب الساحل الشمالية", published="2026-11-20"),
        make_story("b", *QUAKE_TWO, title="عشرات القتلى في زلزال الساحل", published="2026-11-21"),
        make_story("c", *MATCH, title="النسور يحرز كأس الاتحاد", published="2026-11-20"),
        make_story("d", *MATCH_TWO, title="كأس الاتحاد للنسور", published="2026-11-20"),
        make_story("e", *OIL, title="النفط يرتفع بعد اتفاق خفض الإنتاج", published="2026-11-19"),
    ]
