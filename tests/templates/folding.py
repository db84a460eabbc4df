"""Cases that the index and the script of the search page are both held to."""

from __future__ import annotations

WORDS = (
    ("Water & Cities, 2026!", ["water", "cities", "2026"]),
    ("وزارة الري", ["وزاره", "الري"]),  # two letters would be left: the article stays
    ("الوزارةُ والوزارة بالوزارة للوزارة", ["وزاره"] * 4),
    ("الله", ["الله"]),
    ("C++ AT&T", ["c", "at", "t"]),
    ("٤٫٥ و ۱۲٪", ["4", "5", "و", "12"]),
    ("Müller naïve ŠKODA", ["muller", "naive", "skoda"]),
    ("", []),
    ("—«»،؛؟…", []),
    ("a" * 40, ["a" * 24]),
    ("\u202eabc\u202c de\u200bf", ["abc", "def"]),
    ("ﻻ ﷲ", ["لا", "الله"]),  # presentation forms
    ("__proto__ constructor", ["proto", "constructor"]),
)
SAME = (
    ("أحمد", "احمد", "إحمد", "أَحْمَد", "احـمـد", "ٱحمد"),  # alef with what stands on it
    ("مدرسة", "مدرسه", "المدرسة", "مَدْرَسَة"),  # teh marbuta
    ("مسؤول", "مسئول", "مسوؤل".replace("وؤ", "ؤو")),  # hamza on waw and on yeh
    ("شؤون", "شئون"),
    ("ليبيا", "ليبيا", "لیبیا"),  # Farsi yeh
    ("مصطفى", "مصطفي"),  # alef maksura
    ("القرآن", "قران", "القران"),
    ("2026", "٢٠٢٦", "۲۰۲۶"),
    ("Dam", "DAM", "dam"),
)
