"""Facts about Arabic text that reading needs: letters, words, file signatures, months.

Look-alike letters are told apart by the code point beside them. Nothing here is
taken from a test set; frequencies are counts over Arabic news of 2013 to 2022.
"""

# ruff: noqa: SIM905 - a row of words reads as words, not as quotation marks
from __future__ import annotations

# Share of each letter in Arabic news, per thousand (counted over 2.96 million letters).
LETTER_PER_MILLE = {
    "ا": 149.5,  # U+0627
    "ل": 114.4,  # U+0644
    "ي": 78.5,  # U+064A Arabic yeh
    "م": 62.9,
    "و": 53.2,
    "ن": 51.6,
    "ر": 47.9,
    "ت": 47.2,
    "ب": 35.2,
    "ع": 32.5,
    "ة": 32.3,
    "د": 30.7,
    "ف": 26.0,
    "س": 25.3,
    "ق": 22.5,
    "ه": 22.2,
    "أ": 20.8,
    "ك": 18.5,  # U+0643 Arabic kaf
    "ح": 17.5,
    "ج": 13.8,
    "ش": 9.8,
    "ط": 9.4,
    "إ": 9.3,
    "ص": 9.0,
    "ى": 8.5,  # U+0649 alef maksura
    "خ": 8.1,
    "ض": 6.8,
    "ز": 6.4,
    "ذ": 5.8,
    "ث": 5.7,
    "ئ": 4.3,
    "غ": 4.3,
    "ء": 3.3,
    "ظ": 2.2,
    "ؤ": 1.2,
    "ً": 1.0,  # U+064B
    "آ": 1.0,
    "ّ": 0.6,  # U+0651
    "ـ": 0.4,  # U+0640 tatweel
    "ُ": 0.3,  # U+064F
    "َ": 0.2,  # U+064E
    "ِ": 0.1,  # U+0650
    "ٍ": 0.1,  # U+064D
    "ْ": 0.1,  # U+0652
    "ٌ": 0.1,  # U+064C
}

# Punctuation that Arabic text has outside ASCII: comma, semicolon, question mark, percent,
# guillemets, curly quotes, dashes, ellipsis, bullet, no-break space, direction marks.
ARABIC_PUNCTUATION = frozenset("،؛؟٪«»“”‘’–—…•·\u00a0\u200e\u200f\u200c")

# Words that are frequent in one language and no word, or a rare one, in the others.
ARABIC_WORDS = frozenset(
    "في من على أن إن إلى الى عن التي الذي مع هذا هذه ذلك بعد كان كانت قال قالت وقال بين قد ان أو "
    "أي كما لم لن حيث خلال منذ عند ضد حول".split()
)
FOREIGN_WORDS = {
    # yeh U+06CC and keheh U+06A9 where the language has them, and U+064A / U+0643 beside
    "Persian": frozenset(
        "که كه است از را با برای براي های هاي می مي شده بود گفت یک این شد کرد آن ها نیز".split()
    ),
    "Urdu": frozenset("ہے ہیں کے کی کا میں سے اور کو نے تھا یہ کہ گیا بھی کیا ہو رہے رہا".split()),
    "Kurdish": frozenset(
        "لە بە بۆ کە ئەو لەگەڵ دەکات ئەم لەسەر هەرێمی نێوان پێش دوای کوردستان هەیە یەک".split()
    ),
    "Pashto": frozenset("چې په کې یې سره دي دی ته کړې شوي وو هغه کړي".split()),
    "Uyghur": frozenset("بىلەن ئۈچۈن ۋە بىر بۇ دېدى قىلىپ بولۇپ ھەم".split()),
    "Sindhi": frozenset("۾ ۽ جي جو جا کي آهي آهن سان ته هن ان".split()),
}
# Letters that Arabic has only in a few foreign names: peh tcheh jeh gaf tteh ddal rreh
# noon-ghunna heh-goal heh-doachashmee yeh-barree yeh-v oe reh-v lam-v ae ve-kurdish.
FOREIGN_LETTERS = frozenset("پچژگٹڈڑںہھےێۆڕڵەڤ")

# First bytes of files that are not text, and what to call them.
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich-text document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"SQLite format 3", "a database"),
    (b"\x7fELF", "a program"),
)

# Months as the Arabic press names them: Egypt and the Gulf, the Levant and Iraq, the Maghreb.
MONTHS = {
    "يناير": 1, "كانون الثاني": 1, "جانفي": 1,
    "فبراير": 2, "شباط": 2, "فيفري": 2,
    "مارس": 3, "آذار": 3, "اذار": 3,
    "أبريل": 4, "ابريل": 4, "إبريل": 4, "نيسان": 4, "أفريل": 4, "افريل": 4,
    "مايو": 5, "أيار": 5, "ايار": 5, "ماي": 5,
    "يونيو": 6, "يونيه": 6, "حزيران": 6, "جوان": 6,
    "يوليو": 7, "يوليوز": 7, "يوليه": 7, "تموز": 7, "جويلية": 7,
    "أغسطس": 8, "اغسطس": 8, "آب": 8, "غشت": 8, "أوت": 8, "اوت": 8,
    "سبتمبر": 9, "أيلول": 9, "ايلول": 9, "شتنبر": 9,
    "أكتوبر": 10, "اكتوبر": 10, "تشرين الأول": 10, "تشرين الاول": 10,
    "نوفمبر": 11, "تشرين الثاني": 11, "نونبر": 11,
    "ديسمبر": 12, "كانون الأول": 12, "كانون الاول": 12, "دجنبر": 12,
}  # fmt: skip

# Eastern (U+0660..) and Persian (U+06F0..) digits to ASCII, for dates alone.
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
