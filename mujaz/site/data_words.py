"""The words of the pages over many days, in both languages."""

from __future__ import annotations

from mujaz.render_views import Words

# English: one, other. Arabic by CLDR's categories: zero, one, two, few, many, other.
COUNTS = {
    "day": (
        ("told on {n} day", "told on {n} days"),
        (
            "لم يُذكر في أي يوم",
            "ذُكر في يوم واحد",
            "ذُكر في يومين",
            "ذُكر في {n} أيام",
            "ذُكر في {n} يومًا",
            "ذُكر في {n} يوم",
        ),
    ),
    "day named": (
        ("on {n} day", "on {n} days"),
        ("لا أيام", "في يوم واحد", "في يومين", "في {n} أيام", "في {n} يومًا", "في {n} يوم"),
    ),
    "named in": (
        ("named in {n} article", "named in {n} articles"),
        (
            "لم يرد في أي مقال",
            "ورد في مقال واحد",
            "ورد في مقالين",
            "ورد في {n} مقالات",
            "ورد في {n} مقالًا",
            "ورد في {n} مقال",
        ),
    ),
    "told before": (
        ("{n} point told before", "{n} points told before"),
        (
            "لا نقاط سبق ذكرها",
            "نقطة واحدة سبق ذكرها",
            "نقطتان سبق ذكرهما",
            "{n} نقاط سبق ذكرها",
            "{n} نقطة سبق ذكرها",
            "{n} نقطة سبق ذكرها",
        ),
    ),
    "times here": (
        ("in {n} sentence of it", "in {n} sentences of it"),
        (
            "في لا جملة منه",
            "في جملة واحدة منه",
            "في جملتين منه",
            "في {n} جمل منه",
            "في {n} جملة منه",
            "في {n} جملة منه",
        ),
    ),
}

KINDS = {
    "person": Words("Person", "شخصية"),
    "place": Words("Place", "مكان"),
    "org": Words("Organisation", "جهة"),
}
LISTS = {
    "people": Words("People", "الشخصيات"),
    "places": Words("Places", "الأماكن"),
    "organisations": Words("Organisations", "الجهات"),
}
THREADS = Words("Stories that go on", "قصص متواصلة")
SINCE = Words("since {day}", "منذ {day}")
LATEST = Words("latest {day}", "آخرها {day}")
NOTHING_NEW = Words("Nothing that was not told before.", "لا شيء لم يُذكر من قبل.")
SINCE_SHORT = Words("story since {day}", "قصة متواصلة منذ {day}")
