"""The words of a topic's study in both languages: what is counted, who is named, what is new."""

from __future__ import annotations

from mujaz.render_views import Words

# What a count counts: the kinds of `summarize/data/quantities.tsv`.
KINDS = {
    "dead": Words("dead", "قتلى"),
    "wounded": Words("wounded", "جرحى"),
    "arrested": Words("arrested", "معتقلون"),
    "displaced": Words("displaced", "نازحون"),
    "missing": Words("missing", "مفقودون"),
    "expelled": Words("expelled", "مطرودون"),
    "dollars": Words("dollars", "دولار"),
    "euros": Words("euros", "يورو"),
    "riyals": Words("riyals", "ريال"),
    "pounds": Words("pounds", "جنيه"),
    "dirhams": Words("dirhams", "درهم"),
    "percent": Words("percent", "بالمئة"),
    "votes": Words("votes", "أصوات"),
}
EXACTLY = Words("{n}", "{n}")
ROUGHLY = Words("roughly {n}", "{n} تقريبًا")
DIFFER = Words("they differ", "تختلف")
AGREE = Words("they agree", "تتفق")

NAMED = {
    "person": Words("People", "أشخاص"),
    "place": Words("Places", "أماكن"),
    "org": Words("Organisations", "جهات"),
}

THREAD_NEW = Words("New today", "جديد اليوم")
THREAD_NEW_SHORT = Words("New", "جديد")
THREAD_ON = Words(
    "Goes on since {since}, last told {before}", "مستمر منذ {since}، وآخر ذكر له {before}"
)
THREAD_STILL_SHORT = Words("nothing new", "لا جديد")

POINT = Words("point {n}", "النقطة {n}")

SAME_EVENT = Words("One event, {count}", "حدث واحد، {count}")
OTHER_EVENTS = Words("Other events of this topic, {count}", "أحداث أخرى في هذا الموضوع، {count}")

HEAD_NEW = Words("New today", "جديد اليوم")
HEAD_NONE_NEW = Words("No topic is new today.", "لا موضوع جديد اليوم.")
HEAD_ON = Words("Goes on", "مستمر")
HEAD_NONE_ON = Words("Nothing new in what was told before.", "لا جديد في المواضيع المذكورة سابقًا.")
HEAD_ONLY = Words("In short", "باختصار")
HEAD_FIRST = Words("Most told", "الأكثر تناولًا")
HEAD_SECOND = Words("Then", "يليه")
HEAD_READ = Words("Read", "المقروء")
READ_FROM = Words("{articles} from {outlets}", "{articles} من {outlets}")
READ_ALONE = Words("{articles} of unknown outlets", "{articles} من مصادر غير معروفة")
DATED = Words(", of {day}", "، بتاريخ {day}")
DATED_FROM = Words(", from {first} to {last}", "، من {first} إلى {last}")
OLDEST = Words("oldest article {day}", "أقدم مقال {day}")
NEWEST = Words("newest article {day}", "أحدث مقال {day}")
