"""The words of the pages in both languages: months, counts, marks and their explanations."""

from __future__ import annotations

from mujaz.render_views import Words

WEEKDAYS = (
    Words("Monday", "الاثنين"),
    Words("Tuesday", "الثلاثاء"),
    Words("Wednesday", "الأربعاء"),
    Words("Thursday", "الخميس"),
    Words("Friday", "الجمعة"),
    Words("Saturday", "السبت"),
    Words("Sunday", "الأحد"),
)

MONTHS = (  # Levantine and Iraqi name first, then the Egyptian and Gulf one
    Words("January", "كانون الثاني/يناير"),
    Words("February", "شباط/فبراير"),
    Words("March", "آذار/مارس"),
    Words("April", "نيسان/أبريل"),
    Words("May", "أيار/مايو"),
    Words("June", "حزيران/يونيو"),
    Words("July", "تموز/يوليو"),
    Words("August", "آب/أغسطس"),
    Words("September", "أيلول/سبتمبر"),
    Words("October", "تشرين الأول/أكتوبر"),
    Words("November", "تشرين الثاني/نوفمبر"),
    Words("December", "كانون الأول/ديسمبر"),
)

HIJRI_YEAR = Words("AH", "هـ")
HIJRI_MONTHS = (
    Words("Muharram", "محرم"),
    Words("Safar", "صفر"),
    Words("Rabi al-Awwal", "ربيع الأول"),
    Words("Rabi al-Thani", "ربيع الآخر"),
    Words("Jumada al-Ula", "جمادى الأولى"),
    Words("Jumada al-Akhira", "جمادى الآخرة"),
    Words("Rajab", "رجب"),
    Words("Shaban", "شعبان"),
    Words("Ramadan", "رمضان"),
    Words("Shawwal", "شوال"),
    Words("Dhu al-Qadah", "ذو القعدة"),
    Words("Dhu al-Hijjah", "ذو الحجة"),
)

PLACE_SENTENCE = Words("sentence {n}", "الجملة {n}")
PLACE_TITLE = Words("title", "العنوان")
PLACE_POINT = Words("topic {topic}, point {n}", "الموضوع {topic}، النقطة {n}")

HEADING = "موجز يوم {day}"  # where the title is the one made from the date

DAY_BEFORE = Words("Previous briefing", "الموجز السابق")
DAY_AFTER = Words("Next briefing", "الموجز التالي")
SITE_TITLES = {
    "sources": Words("Sources", "المصادر"),
    "missing": Words("Page not found", "الصفحة غير موجودة"),
    "search": Words("Search", "بحث"),
}

NO_ARTICLES = Words(
    "There is nothing to brief: no article could be read. The reasons stand under Coverage.",
    "لا شيء يمكن إيجازه: لم يُقرأ أي مقال. الأسباب مذكورة في قسم التغطية.",
)
NO_TOPICS = Words(
    "No topic was made of the articles that were read; each can be read in full below.",
    "لم يُستخرج أي موضوع من المقالات المقروءة، ويمكن قراءة كل منها كاملًا أدناه.",
)

BANDS = {
    "good": (
        Words("good", "جيدة"),
        Words(
            "The translation reads as the model's better ones do. It can still be wrong.",
            "ترجمة من مستوى أفضل ما ينتجه النموذج، وقد تخطئ مع ذلك.",
        ),
    ),
    "check": (
        Words("check", "للتحقق"),
        Words(
            "Tells what the sentence is about, often not rightly what it says; "
            "compare it with the Arabic before any use.",
            "تدل على موضوع الجملة وقد تخطئ في معناها، وينبغي مقارنتها بالأصل قبل استعمالها.",
        ),
    ),
    "poor": (
        Words("poor", "ضعيفة"),
        Words(
            "Likely to be wrong in what it says; rely on the Arabic.",
            "يُرجَّح أن معناها خطأ، والاعتماد على النص العربي.",
        ),
    ),
}

OF_A_HUNDRED = Words("{n} of 100", "{n} من 100")

FLAGS = {
    "corrected": (
        Words("corrected by a person", "صحّحها إنسان"),
        Words(
            "A person wrote or corrected this translation; it was taken from the memory as it "
            "stands.",
            "كتب هذه الترجمة أو صحّحها إنسان، وأُخذت من الذاكرة كما هي.",
        ),
    ),
    "numbers": (
        Words("numbers differ", "أرقام مختلفة"),
        Words(
            "A number, date, percentage or sum of one language is not found in the other.",
            "رقم أو تاريخ أو نسبة أو مبلغ في إحدى اللغتين لا يوجد في الأخرى.",
        ),
    ),
    "names": (
        Words("name missing", "اسم ناقص"),
        Words(
            "A known name of the Arabic does not stand in the English, or stands there changed.",
            "اسم معروف في النص العربي غائب عن الإنجليزية أو تغيّر فيها.",
        ),
    ),
    "untranslated": (
        Words("left in Arabic", "غير مترجم"),
        Words(
            "Some or all of the sentence was left in Arabic.",
            "بقيت الجملة أو جزء منها بالعربية.",
        ),
    ),
    "not-translated": (
        Words("not translated", "غير مترجم"),
        Words(
            "A byline, credit or share line: shown as it stands, not translated as news.",
            "سطر كاتب أو مصدر أو مشاركة: يُعرض كما هو ولا يُترجم كخبر.",
        ),
    ),
    "repetition": (
        Words("repeats itself", "تكرار"),
        Words(
            "The English says the same words over and over, which the Arabic does not.",
            "تكرر الإنجليزية الكلمات نفسها مرات لا يكررها الأصل.",
        ),
    ),
    "length": (
        Words("too short or long", "طول غير متناسب"),
        Words(
            "The English is too short or too long for what the Arabic says: something may be "
            "missing or added.",
            "النص الإنجليزي أقصر أو أطول مما يقوله العربي: قد يكون فيه نقص أو زيادة.",
        ),
    ),
    "truncated": (
        Words("cut off", "مبتور"),
        Words(
            "The translation ends before the Arabic sentence does.",
            "تنتهي الترجمة قبل انتهاء الجملة العربية.",
        ),
    ),
    "quotes": (
        Words("quotation marks differ", "علامات اقتباس مختلفة"),
        Words(
            "Quoted words of one language are not marked as quoted in the other.",
            "كلام مقتبس في إحدى اللغتين غير معلَّم كاقتباس في الأخرى.",
        ),
    ),
    "negation": (
        Words("negation differs", "نفي مختلف"),
        Words(
            "One language says no or not and the other does not: the meaning may be reversed.",
            "في إحدى اللغتين نفي لا يوجد في الأخرى: قد ينعكس المعنى.",
        ),
    ),
    "attribution": (
        Words("source not named as one", "نسبة الكلام غائبة"),
        Words(
            "The Arabic says whose word it is; the English does not, or makes its source the one "
            "who did it.",
            "ينسب النص العربي الكلام إلى قائله، والإنجليزية لا تنسبه أو تجعل المصدر فاعلًا.",
        ),
    ),
    "low-confidence": (
        Words("low confidence", "ثقة منخفضة"),
        Words(
            "The model itself was unsure of this translation.",
            "النموذج نفسه غير واثق من هذه الترجمة.",
        ),
    ),
    "glossary": (
        Words("glossary term missing", "مصطلح من المسرد ناقص"),
        Words(
            "The Arabic holds a term whose English is fixed by the glossary, and the translation "
            "does not use it.",
            "في النص العربي مصطلح حدّد المسرد ترجمته، ولم تستخدمها الترجمة.",
        ),
    ),
    "empty": (
        Words("no translation", "بلا ترجمة"),
        Words(
            "The model gave no English for this sentence.",
            "لم يُعطِ النموذج نصًا إنجليزيًا لهذه الجملة.",
        ),
    ),
    "script": (
        Words("odd characters", "محارف غريبة"),
        Words(
            "The English holds characters of another script.",
            "في النص الإنجليزي محارف من كتابة أخرى.",
        ),
    ),
    "dialect": (
        Words("dialect", "لهجة عامية"),
        Words(
            "The Arabic looks colloquial, which the model translates less well.",
            "يبدو النص العربي عاميًا، والنموذج أضعف في ترجمة العامية.",
        ),
    ),
    "language": (
        Words("not Arabic", "ليس عربيًا"),
        Words(
            "The sentence looks like another language, which the model was not made for.",
            "تبدو الجملة بلغة أخرى لم يُعدّ النموذج لها.",
        ),
    ),
}
UNKNOWN_FLAG = Words(
    "A check of this name was not passed; there is no explanation for it yet.",
    "لم تجتز الجملة فحصًا بهذا الاسم، ولا شرح له بعد.",
)
