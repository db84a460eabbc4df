"""Briefings for the tests of the pages: a usual day, an empty one, a hostile one."""

from __future__ import annotations

from dataclasses import replace

from mujaz.records import Briefing, Rejected, Report, Sentence, Title
from summarize.records import Citation, Label, Point, Topic

SIGNATURE = (
    "mujaz 0.1.0 | model compact-ar-en@1a2b3c4d | int8 | beam 4 | chunks 220 | "
    "topics tfidf-cos.32 | summary centroid-mmr.5"
)


def sentence(  # noqa: PLR0913, PLR0917 - a builder with a default for nearly all
    index: int,
    ar: str,
    en: str = "",
    score: float = 0.74,
    flags: tuple[str, ...] = (),
    kind: str = "body",
) -> Sentence:
    """Return a sentence."""
    return Sentence(index, ar, en, score, flags, kind)  # type: ignore[arg-type]


def furniture(index: int, ar: str) -> Sentence:
    """Return a line that is not news, as the pipeline leaves it."""
    return Sentence(index, ar, "", 0.0, ("not-translated",), "furniture")


def report(id_: str, sentences: tuple[Sentence, ...], **known: str | None) -> Report:
    """Return an article whose title is its first title or body line."""
    first = next((s for s in sentences if s.kind != "furniture"), sentences[0])
    fields = {"path": f"news/{id_}.txt", "source": None, "url": None, "published": None} | known
    return Report(
        id_,
        fields["path"] or "",
        Title(first.ar, first.en),
        fields["source"],
        fields["url"],
        fields["published"],
        sentences,
    )


def point(report: Report, index: int, *more: tuple[Report, int]) -> Point:
    """Return a point that is a sentence of an article and cites others beside it."""
    s = report.sentences[index]
    cited = (Citation(report.id, index), *(Citation(r.id, i) for r, i in more))
    return Point(s.ar, s.en, s.score, s.flags, cited)


DAM = report(
    "dam-inflow-rises",
    (
        sentence(
            0,
            "ارتفاع منسوب المياه في سد النهضة الصغير شمالي البلاد بعد أسبوع من الأمطار",
            "Water level rises in the small Nahda dam in the north after a week of rain",
            0.82,
            (),
            "title",
        ),
        furniture(1, "كتبت: سلمى الحداد - تصوير: مازن عوض"),
        sentence(
            2,
            "قالت وزارة الري، الثلاثاء، إن منسوب المياه في سد النهضة الصغير ارتفع 4.5 أمتار خلال سبعة أيام، وهو أعلى ارتفاع يُسجَّل في شهر تشرين الثاني منذ عام 1998.",
            "The Irrigation Ministry said on Tuesday that the water level in the small Nahda dam had risen by 4.5 metres in seven days, the highest rise recorded in November since 1998.",
            0.79,
        ),
        sentence(
            3,
            "وأضافت الوزارة أن التخزين بلغ 62% من السعة، مقابل 41% قبل شهر.",
            "The ministry added that storage had reached 62% of capacity, against 41% a month earlier.",
            0.81,
        ),
        sentence(
            4,
            "وقال المهندس خالد الزين، مدير السد، لموقع Water & Cities إن الفيضانات «لا تهدد القرى الواقعة أسفل المجرى».",
            'Engineer Khaled al-Zein, the dam\'s director, told Water & Cities that the floods "do not threaten the villages downstream".',
            0.66,
        ),
        sentence(
            5,
            "لكن مزارعين في ثلاث قرى أكدوا أن المياه غمرت نحو 1200 دونم من حقول القمح، وأن أحدا لم يتصل بهم قبل فتح البوابات.",
            "But farmers in three villages said the water had flooded about 2,100 dunams of wheat fields, and that they were contacted before the gates were opened.",
            0.52,
            ("negation", "numbers"),
        ),
        sentence(
            6,
            "وتعود آخر مرة فُتحت فيها البوابات إلى 2019-03-14.",
            "The gates were last opened on 14 March 2019.",
            0.71,
        ),
        furniture(7, "المصدر: وكالات"),
        furniture(8, "مشاركة:"),
    ),
    source="صحيفة النهر",
    url="https://nahr.example/ar/news/2026/11/20/dam-level",
    published="2026-11-20T18:40:00+03:00",
)
FIELDS = report(
    "farmers-count-losses",
    (
        sentence(
            0,
            "مزارعو الشمال يحصون خسائرهم بعد فتح بوابات السد",
            "Farmers of the north count their losses after the dam's gates are opened",
            0.77,
            (),
            "title",
        ),
        sentence(
            1,
            "قدّر اتحاد المزارعين الخسائر الأولية بنحو 3 ملايين دولار، مشيرا إلى أن الحقول المغمورة تزيد على 1200 دونم.",
            "The Farmers' Union put the initial losses at about $3 million, noting that the flooded fields exceed 1,200 dunams.",
            0.75,
        ),
        sentence(
            2,
            "وطالب الاتحاد الحكومة بصرف تعويضات قبل موسم الزراعة المقبل.",
            "The union called on the government to pay compensation before the next planting season.",
            0.83,
        ),
        sentence(
            3,
            "شو بدنا نعمل؟ راح الموسم كله.",
            "What do we want to do? He went all season.",
            0.31,
            ("dialect", "low-confidence"),
        ),
    ),
    source="Radio Sahel",
    url="https://sahel.example/a/7781",
    published="2026-11-21",
)
PORT = report(
    "port-strike-ends",
    (
        sentence(
            0,
            "انتهاء إضراب عمال الميناء بعد اتفاق على رفع الأجور 12%",
            "Port workers' strike ends after agreement to raise wages by 12%",
            0.86,
            (),
            "title",
        ),
        sentence(
            1,
            "أنهى عمال ميناء المدينة إضرابا استمر تسعة أيام بعد التوصل فجر السبت إلى اتفاق يرفع الأجور بنسبة 12% على مرحلتين.",
            "Workers at the city's port ended a nine-day strike after reaching an agreement at dawn on Saturday that raises wages by 12% in two stages.",
            0.84,
        ),
        sentence(
            2,
            "وقال رئيس النقابة إن السفن المنتظرة، وعددها 38 سفينة، ستُفرَّغ خلال أسبوعين.",
            "The union's head said the 38 waiting ships would be unloaded within two weeks.",
            0.78,
        ),
        sentence(
            3,
            "وتراجع سهم شركة COSCO Shipping المشغلة لأحد الأرصفة 0.8% رغم الاتفاق.",
            "Shares in COSCO Shipping, which operates one of the berths, slipped 0.8% despite the deal.",
            0.69,
        ),
    ),
    source="صحيفة النهر",
    url="https://nahr.example/ar/economy/port",
    published="2026-11-21T06:10:00+03:00",
)
WAGES = report(
    "wages-deal",
    (
        sentence(
            0,
            "COSCO ترحب باتفاق الأجور في الميناء",
            "COSCO welcomes the port wage deal",
            0.72,
            (),
            "title",
        ),
        sentence(
            1,
            "رحبت الشركة المشغلة باتفاق الأجور، وقالت إنه «يعيد الاستقرار إلى سلاسل التوريد».",
            'The operating company welcomed the wage deal, saying it "restores stability to supply chains".',
            0.8,
        ),
        sentence(
            2,
            "ولم تذكر الشركة كلفة الاتفاق.",
            "The company did not mention the cost of the agreement.",
            0.88,
        ),
        sentence(
            3,
            "الصورة: من أرشيف الميناء © 2024",
            "Image: from the port's archive © 2024",
            0.45,
            ("names",),
        ),
    ),
    published="أمس",
)
COMET = report(
    "comet-seen",
    (
        sentence(
            0,
            "شوهد المذنب C/2026 K1 بالعين المجردة فوق جبال الساحل فجر الجمعة، وفق مرصد الجامعة.",
            "Comet C/2026 K1 was seen with the naked eye over the coastal mountains at dawn on Friday, according to the university observatory.",
            0.76,
        ),
        sentence(1, "وسيبقى مرئيا حتى 3 كانون الأول/ديسمبر.", "", 0.2, ("empty",)),
    ),
    path="news/feed.jsonl:17",
    source="Sky Diary",
    published="2026-11-20",
)
NOTE = report(
    "short-note", (furniture(0, "تابعونا على فيسبوك"), furniture(1, "جميع الحقوق محفوظة"))
)

USUAL = Briefing(
    "2026-11-21",
    "Mujaz briefing, 21 November 2026",
    SIGNATURE,
    "mujaz 0.1.0",
    (
        Topic(
            "t1-dam",
            Label(
                "ارتفاع منسوب سد النهضة الصغير وخسائر المزارعين",
                "Small Nahda dam rises; farmers count losses",
            ),
            (DAM.id, FIELDS.id),
            (
                point(DAM, 2),
                point(DAM, 5, (FIELDS, 1)),
                point(FIELDS, 1, (DAM, 5)),
                point(FIELDS, 3),
            ),
        ),
        Topic(
            "t2-port",
            Label("انتهاء إضراب عمال الميناء", "Port workers' strike ends"),
            (PORT.id, WAGES.id),
            (point(PORT, 1, (WAGES, 1)), point(PORT, 3), point(WAGES, 2)),
        ),
        Topic(
            "t3-comet",
            Label("مذنب فوق جبال الساحل", "A comet over the coastal mountains"),
            (COMET.id,),
            (point(COMET, 0), point(COMET, 1)),
        ),
        Topic("t4-note", Label("تابعونا على فيسبوك", ""), (NOTE.id,), ()),
    ),
    (DAM, FIELDS, PORT, WAGES, COMET, NOTE),
    (
        Rejected("news/empty.txt", "it is empty"),
        Rejected("news/صورة.txt", "it is not text: it begins like a JPEG picture"),
        Rejected("news/notes-en.md", "it holds no Arabic"),
    ),
)
EMPTY = replace(USUAL, topics=(), articles=())
UNGROUPED = replace(USUAL, topics=(), rejected=())
