"""Reasons in English and Arabic, `{}` for the parts that vary; `reasons.py` reads them.

A test holds these to the code: every reason that the reading stage, the checks and the gate
can give has a line here.
"""

from __future__ import annotations

# Why an input was left out: `mujaz/reading`.
LEFT_OUT = {
    "is empty": "فارغ",
    "is not there: no such file or folder": "غير موجود: لا ملف ولا مجلد بهذا الاسم",
    "cannot be opened: this link leads back to a folder above it": (
        "لا يمكن فتحه: هذا الرابط يعود إلى مجلد فوقه"
    ),
    "cannot be opened: it is a pipe, socket or device, not a file": (
        "لا يمكن فتحه: هو أنبوب أو مقبس أو جهاز وليس ملفًا"
    ),
    "cannot be opened: {}": "لا يمكن فتحه: {}",
    "holds no article (read are {})": "لا مقال فيه (تُقرأ الملفات المنتهية بـ {})",
    "is not read: {} files are left out; save it as .txt or .html": (
        "لا يُقرأ: تُترك ملفات {}؛ يُحفظ بصيغة .txt أو .html"
    ),
    "is too large: {} bytes, read are up to {}; split it into articles": (
        "كبير جدًا: {} بايت، ويُقرأ ما لا يزيد على {}؛ يُقسم إلى مقالات"
    ),
    "is too large: {} characters, read are up to {}": ("كبير جدًا: {} حرف، ويُقرأ ما لا يزيد على {}"),
    "is too large: {} tags, read are up to {}": "كبير جدًا: {} وسم، ويُقرأ ما لا يزيد على {}",
    "is cut off: its {} bytes end in the middle of a character": (
        "مبتور: تنتهي بايتاته البالغة {} في وسط حرف"
    ),
    "is damaged: byte {} is not valid {}": "تالف: البايت {} ليس {} صحيحًا",
    "is damaged: bytes inside the article's text are not valid UTF-8": (
        "تالف: في نص المقال بايتات ليست UTF-8 صحيحًا"
    ),
    "is not text: it is {}": "ليس نصًا: هو {}",
    "is not text: it holds NUL bytes or control characters": (
        "ليس نصًا: فيه بايتات صفرية أو محارف تحكم"
    ),
    "cannot be decoded: it is neither UTF-8, UTF-16, windows-1256 nor ISO-8859-6; "
    "save it as UTF-8": (
        "لا يمكن فك ترميزه: ليس UTF-8 ولا UTF-16 ولا windows-1256 ولا ISO-8859-6؛ يُحفظ بترميز UTF-8"
    ),
    "cannot be parsed as a feed: {}": "لا يمكن تحليله كخلاصة أخبار: {}",
    "cannot be parsed as a page: {}": "لا يمكن تحليله كصفحة: {}",
    "is no feed with items in it (read are RSS and Atom)": (
        "ليس خلاصة أخبار فيها مواد (تُقرأ RSS وAtom)"
    ),
    "is not well-formed XML: {} items were made out, others may be missing": (
        "ليس XML سليمًا: أمكن تمييز {} من المواد، وقد يكون غيرها ناقصًا"
    ),
    "has no text: the item is only a title": "بلا نص: المادة عنوان فقط",
    'has no text: "{}" is empty or no string': "بلا نص: «{}» فارغ أو ليس نصًا",
    "has no text: none of {} is among its keys": "بلا نص: ليس بين مفاتيحه أي من {}",
    "holds no article: no running text was found in the page": (
        "لا مقال فيه: لم يُعثر في الصفحة على نص متصل"
    ),
    "is not JSON, or holds several documents: name it .jsonl": (
        "ليس JSON، أو فيه عدة مستندات: يُسمّى .jsonl"
    ),
    "is not JSON that can be read: it is nested or numbered too far": (
        "ليس JSON يمكن قراءته: تداخله أو أعداده أكبر مما يُقرأ"
    ),
    "is not JSON: {} at column {}": "ليس JSON: {} عند العمود {}",
    "is no JSON object but a {}": "ليس كائن JSON بل {}",
    "has no Arabic in it": "لا عربية فيه",
    "is garbled: UTF-8 that was read as another encoding and saved so; fetch it anew": (
        "مشوَّه: نص UTF-8 قُرئ بترميز آخر وحُفظ كذلك؛ يُجلب من جديد"
    ),
    "is not in Arabic: only {}% of its letters are Arabic": (
        "ليس بالعربية: {}% فقط من حروفه عربية"
    ),
    "is not in Arabic: it reads as {}": "ليس بالعربية: يبدو أنه {}",
}

# What a check found in a sentence: `translate/checks`.
FOUND = {
    "The Arabic has {}; the English does not.": "في النص العربي {}، وليس ذلك في الإنجليزي.",
    "The English has {}; the Arabic does not.": "في النص الإنجليزي {}، وليس ذلك في العربي.",
    "The Arabic says {}; the English has the number with another unit.": (
        "في النص العربي {}، والعدد في الإنجليزي بوحدة أخرى."
    ),
    "The Arabic denies with {}; the English there does not.": (
        "في النص العربي نفي بكلمة «{}»، ولا نفي في موضعه من الإنجليزي."
    ),
    "The Arabic has more negations than the English.": (
        "في النص العربي نفي أكثر مما في الإنجليزي."
    ),
    'The English says "{}"; the Arabic denies nothing.': (
        "في النص الإنجليزي “{}”، ولا نفي في العربي."
    ),
    "The Arabic says whose word it is ({}); the English does not.": (
        "يذكر النص العربي صاحب القول ({})، ولا يذكره الإنجليزي."
    ),
    "The Arabic has a quotation; the English has no quotation marks.": (
        "في النص العربي اقتباس، ولا علامات اقتباس في الإنجليزي."
    ),
    "The English has a quotation; the Arabic has no quotation marks.": (
        "في النص الإنجليزي اقتباس، ولا علامات اقتباس في العربي."
    ),
    "The glossary has {}; the English does not.": "في المسرد {}، وليس ذلك في الإنجليزي.",
    "Nothing in the English seems to answer to: {}": "لا يبدو في الإنجليزي ما يقابل: {}",
    "The model gives its translation {} confidence.": "ثقة النموذج في ترجمته {}.",
    "Not in the English: {}.": "ليس في الإنجليزي: {}.",
    "Left in Arabic: {} and {} more.": "بقي بالعربية: {} و{} غيرها.",
    "Left in Arabic: {}.": "بقي بالعربية: {}.",
    'The English repeats "{}".': "يتكرر في الإنجليزي “{}”.",
    'The English says "{}" {} times; the Arabic does not repeat itself so.': (
        "يقول النص الإنجليزي “{}” {} مرات، ولا تكرار كهذا في العربي."
    ),
    "The translation reached its length limit before the sentence was over.": (
        "بلغت الترجمة حد طولها قبل انتهاء الجملة."
    ),
    'The translation ends with "{}", in mid-sentence.': ("تنتهي الترجمة بكلمة “{}” في وسط الجملة."),
}

# Why a sentence that a program wrote was refused: `summarize/gate.py`.
REFUSALS = {
    "like none of the sentences": "لا تشبه أيًا من الجمل",
    "the number {} is not said so": "العدد {} لم يُذكر هكذا",
    "the name {} is not there": "الاسم {} غير موجود فيها",
    "{} is not {} there": "{} ليس {} فيها",
    "a number is not said so": "عدد لم يُذكر هكذا",
    "a name is not there": "اسم غير موجود فيها",
    "a person does not hold that office there": "شخص لا يشغل ذلك المنصب فيها",
    "one denies what the other says": "إحداهما تنفي ما تقوله الأخرى",
    "much of it is not there": "كثير منها غير موجود فيها",  # of older briefings
    "the word {} is not there": "الكلمة {} غير موجودة فيها",
    "a word is not there": "كلمة غير موجودة فيها",
    "its words stand otherwise there": "كلماتها مرتبة فيها على نحو آخر",
    "one is surer than the other": "إحداهما أشد جزمًا من الأخرى",
}

# Parts that vary and have Arabic of their own.
PARTS = {
    "a PDF": "ملف PDF",
    "a zip archive or an office document": "أرشيف zip أو مستند مكتبي",
    "an old office document": "مستند مكتبي قديم",
    "a rich-text document": "مستند نص منسق",
    "a gzip archive": "أرشيف gzip",
    "a PNG picture": "صورة PNG",
    "a JPEG picture": "صورة JPEG",
    "a GIF picture": "صورة GIF",
    "a database": "قاعدة بيانات",
    "a program": "برنامج",
    "Persian": "بالفارسية",
    "Urdu": "بالأردية",
    "Kurdish": "بالكردية",
    "Pashto": "بالبشتوية",
    "Uyghur": "بالأويغورية",
    "Sindhi": "بالسندية",
    "another language in Arabic letters": "بلغة أخرى بحروف عربية",
    "a link that leads nowhere": "رابط لا يؤدي إلى شيء",
    "permission denied": "لا إذن بذلك",
    "is a directory": "هو مجلد",
    "file name too long": "اسمه أطول من المسموح",
    "input/output error": "خطأ في القراءة أو الكتابة",
    "too many open files": "الملفات المفتوحة كثيرة",
}
