"""Words by which lines around a news text are known: shares, sources, bylines, dates.

General to the Arabic press, none taken from one article. They are compared after folding
(hamza, final yeh and teh marbuta, vowel signs, Eastern digits), so one spelling each is enough.
"""

# ruff: noqa: SIM905 - a row of words reads as words, not as quotation marks
from __future__ import annotations

# A line made of these alone is a row of buttons.
BUTTONS = frozenset(
    "مشاركة شارك شاركها شاركنا المشاركة انشر نشر غرد أرسل إرسال طباعة حفظ نسخ الرابط تعليق تعليقات "
    "التعليقات إعجاب متابعة فيسبوك الفيسبوك تويتر إكس واتساب واتس آب تليغرام تلغرام تيليجرام "
    "تلجرام "
    "انستغرام إنستغرام لينكدإن ماسنجر يوتيوب بريد البريد الإلكتروني إيميل على عبر الخبر المقال "
    "الموضوع الصفحة facebook twitter x whatsapp telegram instagram linkedin messenger youtube "
    "email "
    "e-mail mail print share tweet copy link comments save pinterest "
    "on by via this the".split()
)
# Not buttons by themselves: at least one word of the row must be another.
BUTTON_FILLERS = frozenset("على عبر الخبر المقال الموضوع الصفحة on by via this the".split())
AND = "و"  # U+0648, written together with the next word

# Lines that lead elsewhere; anywhere in a text.
READ_ALSO = (
    "اقرأ أيضا", "اقرأ كذلك", "اقرأ المزيد", "إقرأ أيضا", "اقرؤوا أيضا", "طالع أيضا", "شاهد أيضا",
    "تابع أيضا", "قد يهمك", "قد يهمك أيضا", "قد يعجبك", "قد يعجبك أيضا", "لقراءة المزيد",
    "لمزيد من التفاصيل", "للمزيد من التفاصيل", "مواضيع ذات صلة", "موضوعات ذات صلة", "أخبار ذات صلة",
    "مقالات ذات صلة", "روابط ذات صلة", "تقارير ذات صلة", "مواضيع متعلقة", "موضوعات متعلقة",
    "أخبار متعلقة", "مقالات متعلقة", "مواد ذات صلة", "read also", "read more", "related articles",
    "related news", "see also",
)  # fmt: skip
# The same, but words of ordinary sentences too: only with a colon behind them.
READ_ALSO_COLON = (
    "اقرأ",
    "إقرأ",
    "شاهد",
    "للمزيد",
    "المزيد",
    "لمزيد",
    "طالع",
    "ذات صلة",
    "related",
)

TAGS = (
    "الوسوم", "وسوم", "كلمات مفتاحية", "الكلمات المفتاحية", "كلمات دلالية", "الكلمات الدلالية",
    "تاغات", "التصنيف", "التصنيفات", "هاشتاغ", "tags", "keywords", "category",
)  # fmt: skip

# How a line at the end begins that asks the reader for something or claims rights.
APPEALS = (
    "تابعونا على", "تابعونا عبر", "تابعنا على", "تابعوا صفحتنا", "تابعوا قناتنا", "تابع صفحتنا",
    "اشترك في", "اشتركوا في", "اشترك الآن", "للاشتراك في", "حمل تطبيق", "حملوا تطبيق",
    "نزلوا تطبيق", "انضم إلى قناتنا", "انضموا إلى قناتنا", "لمتابعة آخر الأخبار",
    "لمتابعة أحدث الأخبار",
    "جميع الحقوق محفوظة", "كل الحقوق محفوظة", "حقوق النشر", "اضغط هنا", "انقر هنا", "نسخ الرابط",
    "follow us", "subscribe", "all rights reserved", "copyright", "©",
)  # fmt: skip

# Picture credits, with a colon behind them.
CREDITS = (
    "تصوير", "عدسة", "بعدسة", "صورة", "الصورة", "صور", "الصور", "مصدر الصورة", "مصدر الصور",
    "photo", "photos", "photo credit", "photo by", "photograph", "image", "images", "image credit",
    "picture", "pictures", "credit", "credits", "source", "via", "courtesy", "illustration",
)  # fmt: skip
# Latin words one of which makes a short line without Arabic a credit.
CREDIT_WORDS = frozenset(
    "photo photos image images getty reuters afp ap epa shutterstock ©".split()
)

SOURCES = ("المصدر", "المصادر", "مصدر الخبر", "نقلا عن", "المراجع")

# Bylines; those of the second row are verbs too and need a colon, a dash or a slash.
BYLINES = ("بقلم", "إعداد", "إعداد وتحرير", "ترجمة", "ترجمة وتحرير", "مراسلنا", "مراسلتنا")
BYLINE_VERBS = (
    "كتب", "كتبت", "كتبه", "كتبها", "أعد", "أعده", "أعدته", "أعدت", "المحرر", "الكاتب", "الكاتبة",
    "مراسل", "by",
)  # fmt: skip
# Kinds of texts, which open headlines too: bylines only below the first line.
BYLINE_KINDS = ("تحرير", "حوار", "تحقيق", "تقرير", "متابعة", "خاص")

DATE_LABELS = (
    "نشر", "نشر في", "نشرت في", "تم النشر", "تم نشره", "تم النشر في", "تاريخ النشر", "آخر تحديث",
    "تاريخ", "التاريخ", "تحديث", "تم التحديث", "حدث في", "أضيف في", "أضيفت في", "published",
    "published on", "updated", "last updated", "posted on", "date",
)  # fmt: skip
DATE_WORDS = frozenset(
    "السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة يوم يناير فبراير مارس أبريل إبريل "
    "مايو يونيو يونيه يوليو يوليه أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون الثاني الأول شباط آذار "
    "نيسان أيار حزيران تموز آب أيلول تشرين جانفي فيفري أفريل ماي جوان جويلية يوليوز أوت غشت شتنبر "
    "نونبر دجنبر محرم صفر ربيع الآخر جمادى الأولى الآخرة رجب شعبان رمضان شوال ذو القعدة الحجة "
    "الساعة بتوقيت توقيت غرينتش جرينتش القاهرة مكة المكرمة أبوظبي بيروت صباحا مساء ظهرا ص م ه هـ "
    "الموافق في عام سنة دقيقة دقائق ساعة ساعات منذ قبل gmt am pm utc january february march april "
    "may june july august september october november december jan feb mar apr jun jul aug sep oct "
    "nov dec monday tuesday wednesday thursday friday saturday sunday at on".split()
)

# Agencies and outlets' desks that sign a text; each alone or with others on a line.
AGENCIES = (
    "رويترز", "وكالة رويترز", "فرانس برس", "وكالة فرانس برس", "أ ف ب", "أ.ف.ب", "أف ب", "د ب أ",
    "د.ب.أ", "أ ب", "أ.ب", "أسوشيتد برس", "أسوشييتد برس", "يو بي آي", "الأناضول", "وكالة الأناضول",
    "سبوتنيك", "نوفوستي", "ريا نوفوستي", "تاس", "إنترفاكس", "شينخوا", "واس", "وام", "بترا", "سانا",
    "واع", "وفا", "قنا", "كونا", "بنا", "سونا", "سبأ", "العمانية", "أ ش أ", "أ.ش.أ", "وال", "وأج",
    "واج", "وات", "ومع", "إفي", "آكي", "معا", "صفا", "إرنا", "فارس", "تسنيم", "سي إن إن",
    "بي بي سي", "دويتشه فيله", "وكالات", "الوكالات",
    "وكالات الأنباء", "متابعات", "خاص", "فرانس 24", "reuters", "afp", "ap",
    "dpa", "upi", "epa", "cnn", "bbc", "dw", "tass", "xinhua", "sputnik", "aa", "anadolu",
    "agencies",
)  # fmt: skip
# What may stand between agencies and around them.
AGENCY_FILLERS = frozenset(
    "و عن نت عربي عربية العربية بالعربية وكالة أنباء للأنباء الأنباء".split()
)

# First words of a publisher's own line.
INSTITUTIONS = frozenset(
    "مجموعة وكالة مركز صحيفة جريدة موقع قناة شبكة مؤسسة مجلة معهد إذاعة منصة بوابة".split()
)

ENDS = ("انتهى", "انتهى الخبر", "يتبع", "تمت", "النهاية", "ends", "end")

# Folding: what writers use for one another, and signs that change no word.
FOLDED = str.maketrans(
    "أإآٱىةئؤ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "اااايهيو01234567890123456789",
)
# Vowel signs U+064B..U+0652, superscript alef U+0670, tatweel U+0640, direction marks.
DROPPED = dict.fromkeys(
    [*range(0x64B, 0x653), 0x670, 0x640, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0xFEFF]
)
