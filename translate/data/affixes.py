"""Arabic letters and affixes, each with its code points, for folding and stripping words."""

from __future__ import annotations

FOLDED = {
    "\u0622": "\u0627",  # آ alef with madda -> ا
    "\u0623": "\u0627",  # أ alef with hamza above -> ا
    "\u0625": "\u0627",  # إ alef with hamza below -> ا
    "\u0671": "\u0627",  # ٱ alef wasla -> ا
    "\u0649": "\u064a",  # ى alef maksura -> ي
    "\u06cc": "\u064a",  # ی Farsi yeh -> ي
    "\u06a9": "\u0643",  # ک keheh -> ك
    "\u0640": "",  # ـ tatweel
    "\u0670": "",  # superscript alef
} | {chr(code): "" for code in range(0x064B, 0x0660)}  # vowel signs

CONJUNCTIONS = ("\u0648", "\u0641")  # و and, ف so
PREPOSITIONS = ("\u0628", "\u0644", "\u0643")  # ب in, ل to, ك as
ARTICLE = "\u0627\u0644"  # ال
TO_THE = "\u0644\u0644"  # لل, ل before the article
FUTURE = "\u0633"  # س will
TEH = "\u062a"  # ت
TEH_MARBUTA = "\u0629"  # ة
ENDINGS = (
    "\u0647\u0645\u0627",  # هما their (two)
    "\u0647\u0627",  # ها her, its
    "\u0647\u0645",  # هم their
    "\u0647\u0646",  # هن their (women)
    "\u0643\u0645",  # كم your
    "\u0646\u0627",  # نا our
    "\u0647",  # ه his, its
    "\u0643",  # ك your
    "\u064a\u0646",  # ين plural or dual
    "\u0627\u0646",  # ان dual
    "\u0648\u0646",  # ون plural
    "\u0627\u062a",  # ات plural
    "\u0648\u0627",  # وا they (past)
    "\u062a",  # ت she (past)
    "\u0627",  # ا adverb
    "\u064a",  # ي my, or an adjective
    "\u064a\u0629",  # ية an adjective
)
NISBA = "\u064a"  # ي, how the adjective of a nation ends
# What it adds to its masculine singular.
NISBA_ENDINGS = (
    "",
    "\u0629",  # ة feminine
    "\u064a\u0646",  # ين plural or dual
    "\u0648\u0646",  # ون plural
    "\u0627\u0646",  # ان dual
    "\u062a\u0627\u0646",  # تان dual, feminine
    "\u062a\u064a\u0646",  # تين the same
    "\u0627\u062a",  # ات plural, feminine
)

# Consonants as `translate.names_match.skeleton` writes those of English names; vowels and the
# letters that English drops or writes as vowels (ا ح ع ه و ي ء ئ ؤ) stand for nothing.
SOUNDS = {
    "\u0628": "b",  # ب
    "\u067e": "b",  # پ
    "\u062a": "t",  # ت
    "\u062b": "t",  # ث
    "\u062c": "j",  # ج
    "\u0686": "S",  # چ
    "\u062e": "k",  # خ
    "\u062f": "d",  # د
    "\u0630": "d",  # ذ
    "\u0631": "r",  # ر
    "\u0632": "s",  # ز
    "\u0698": "s",  # ژ
    "\u0633": "s",  # س
    "\u0634": "S",  # ش
    "\u0635": "s",  # ص
    "\u0636": "d",  # ض
    "\u0637": "t",  # ط
    "\u0638": "d",  # ظ
    "\u063a": "j",  # غ
    "\u0641": "f",  # ف
    "\u06a4": "f",  # ڤ
    "\u0642": "k",  # ق
    "\u0643": "k",  # ك
    "\u06af": "j",  # گ
    "\u0644": "l",  # ل
    "\u0645": "m",  # م
    "\u0646": "n",  # ن
}
CH = "\u062a\u0634"  # تش, as in تشاد, Chad
VOWELS_FIRST = ("\u0627", "\u0639", "\u0625", "\u0623", "\u0622")  # ا ع إ أ آ
QAF, GHAYN = "\u0642", "\u063a"  # ق, which many spell g, as غ is
