"""Counts of things in both languages, in every plural form that they have."""

from __future__ import annotations

# English: one, other. Arabic by CLDR's categories: zero, one, two, few, many, other.
COUNTS = {
    "article": (
        ("{n} article", "{n} articles"),
        ("لا مقالات", "مقال واحد", "مقالان", "{n} مقالات", "{n} مقالًا", "{n} مقال"),
    ),
    "topic": (
        ("{n} topic", "{n} topics"),
        ("لا مواضيع", "موضوع واحد", "موضوعان", "{n} مواضيع", "{n} موضوعًا", "{n} موضوع"),
    ),
    "point": (
        ("{n} point", "{n} points"),
        ("لا نقاط", "نقطة واحدة", "نقطتان", "{n} نقاط", "{n} نقطة", "{n} نقطة"),
    ),
    "sentence": (
        ("{n} sentence", "{n} sentences"),
        ("لا جمل", "جملة واحدة", "جملتان", "{n} جمل", "{n} جملة", "{n} جملة"),
    ),
    "sentence translated": (
        ("{n} sentence translated", "{n} sentences translated"),
        (
            "لا جمل مترجمة",
            "جملة واحدة مترجمة",
            "جملتان مترجمتان",
            "{n} جمل مترجمة",
            "{n} جملة مترجمة",
            "{n} جملة مترجمة",
        ),
    ),
    "article read": (
        ("{n} article read", "{n} articles read"),
        (
            "لم يُقرأ أي مقال",
            "قُرئ مقال واحد",
            "قُرئ مقالان",
            "قُرئت {n} مقالات",
            "قُرئ {n} مقالًا",
            "قُرئ {n} مقال",
        ),
    ),
    "flagged": (
        ("{n} sentence flagged", "{n} sentences flagged"),
        (
            "لا جمل عليها علامات",
            "جملة واحدة عليها علامة",
            "جملتان عليهما علامات",
            "{n} جمل عليها علامات",
            "{n} جملة عليها علامات",
            "{n} جملة عليها علامات",
        ),
    ),
    "left out": (
        ("{n} input left out", "{n} inputs left out"),
        (
            "لم يُترك أي ملف",
            "تُرك ملف واحد",
            "تُرك ملفان",
            "تُركت {n} ملفات",
            "تُرك {n} ملفًا",
            "تُرك {n} ملف",
        ),
    ),
    "outlet": (  # in Arabic as after a preposition: "from two outlets"
        ("{n} outlet", "{n} outlets"),
        (
            "لا مصادر معروفة",
            "مصدر واحد",
            "مصدرين",
            "{n} مصادر",
            "{n} مصدرًا",
            "{n} مصدر",
        ),
    ),
    "new point": (
        ("{n} new point", "{n} new points"),
        (
            "لا جديد",
            "نقطة جديدة واحدة",
            "نقطتان جديدتان",
            "{n} نقاط جديدة",
            "{n} نقطة جديدة",
            "{n} نقطة جديدة",
        ),
    ),
    "more name": (
        ("and {n} more", "and {n} more"),
        ("", "وآخر", "وآخران", "و{n} آخرون", "و{n} آخرون", "و{n} آخرون"),
    ),
    "earlier day": (
        ("and {n} earlier day", "and {n} earlier days"),
        ("", "ويوم أسبق", "ويومان أسبق", "و{n} أيام أسبق", "و{n} يومًا أسبق", "و{n} يوم أسبق"),
    ),
    "more count": (
        ("and {n} more count", "and {n} more counts"),
        ("", "وعدد آخر", "وعددان آخران", "و{n} أعداد أخرى", "و{n} عددًا آخر", "و{n} عدد آخر"),
    ),
    "corrected": (
        ("{n} sentence corrected by a person", "{n} sentences corrected by a person"),
        (
            "لا جمل صحّحها إنسان",
            "جملة واحدة صحّحها إنسان",
            "جملتان صحّحهما إنسان",
            "{n} جمل صحّحها إنسان",
            "{n} جملة صحّحها إنسان",
            "{n} جملة صحّحها إنسان",
        ),
    ),
    "refused": (
        ("{n} sentence refused", "{n} sentences refused"),
        (
            "لم تُرفض أي جملة",
            "رُفضت جملة واحدة",
            "رُفضت جملتان",
            "رُفضت {n} جمل",
            "رُفضت {n} جملة",
            "رُفضت {n} جملة",
        ),
    ),
}
