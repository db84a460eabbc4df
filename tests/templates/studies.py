"""A day with all that stands behind its topics: threads, copies, counts, days, a written summary."""

from __future__ import annotations

from dataclasses import replace

from mujaz.records import Mentioned, Rejected, TopicStudy
from summarize.abstract import Refused, Written
from summarize.agreement import Report, Row
from summarize.records import Citation, Label
from summarize.timeline import Moment
from tests.templates.briefings import (
    COMET,
    DAM,
    FIELDS,
    NOTE,
    PORT,
    USUAL,
    WAGES,
    point,
    report,
    sentence,
)

WIRE = replace(DAM, id="dam-inflow-wire", source="وكالة السهل", path="news/wire.txt", url=None)
CLASH = report(
    "port-clash",
    (
        sentence(0, "إصابات في الميناء قبل الاتفاق", "Injuries at the port before the deal", 0.7, (), "title"),
        sentence(
            1,
            "أصيب 12 عاملا وقُتل اثنان في اشتباكات عند بوابة الميناء يوم 16 تشرين الثاني.",
            "Twelve workers were injured and two killed in clashes at the port's gate on 16 November.",
            0.71,
        ),
        sentence(
            2,
            "وقالت النقابة إن التصويت على الاتفاق سيجري يوم 30 تشرين الثاني.",
            "The union said the vote on the deal would take place on 30 November.",
            1.0,
            ("corrected",),
        ),
    ),
    source="إذاعة الميناء",
    published="2026-11-20",
)  # fmt: skip
WARD = report(
    "port-ward",
    (
        sentence(
            0,
            "استقبل المستشفى البحري 15 مصابا من عمال الميناء، بينهم ثلاثة في حال خطرة.",
            "The marine hospital received 15 injured port workers, three of them in a serious state.",
            0.68,
        ),
        sentence(
            1,
            "وأكد الطبيب مقتل اثنين في الاشتباكات.",
            "The doctor confirmed that two had been killed in the clashes.",
            0.66,
        ),
    ),
    source="Harbour Post",
    published="2026-11-19",
)
TOLD = report(
    "port-told",
    (
        sentence(
            0,
            "أكثر من 12 عاملا أصيبوا عند البوابة، بحسب شهود.",
            "More than 12 workers were hurt at the gate, witnesses said.",
            0.61,
        ),
    ),
    source="Radio Sahel",
    published="2026-11-18",
)


def counted(value: float, where: tuple[str, int], *, vague: bool = False) -> Report:
    """Return a count as the sentence of an article gives it."""
    articles = {article.id: article for article in (CLASH, WARD, TOLD, PORT)}
    said = articles[where[0]].sentences[where[1]]
    return Report(value, vague, said.ar, said.en, Citation(*where))


def moment(date: str, article: object, index: int, *more: Citation) -> Moment:
    """Return a day with a sentence of an article."""
    said = article.sentences[index]  # type: ignore[attr-defined]
    return Moment(date, said.ar, said.en, (Citation(article.id, index), *more))  # type: ignore[attr-defined]


DAM_STUDY = TopicStudy(
    topic="t1-dam",
    head=0,
    terms=(Label("سد النهضة الصغير", "small Nahda dam"), Label("القمح", "wheat")),
    events=((DAM.id, WIRE.id), (FIELDS.id,)),
    copies=((DAM.id, WIRE.id),),
    agreement=(),
    timeline=(moment("2019-03-14", DAM, 6),),
    names=(
        Mentioned("خالد الزين", "Khaled al-Zein", "person", 1, Citation(DAM.id, 4)),
        Mentioned("وزارة الري", "Irrigation Ministry", "org", 2, Citation(DAM.id, 2)),
    ),
    since="2026-11-18",
    before="2026-11-20",
    new=(1, 3),
    short=(
        Label(
            "منسوب المياه في سد النهضة الصغير ارتفع 4.5 أمتار خلال سبعة أيام.",
            "The water level in the small Nahda dam had risen by 4.5 metres in seven days.",
        ),
        None,
        None,
        None,
    ),
)
PORT_STUDY = TopicStudy(
    topic="t2-port",
    head=1,
    terms=(Label("رفع الأجور", "wages"),),
    events=((PORT.id, WAGES.id), (CLASH.id, WARD.id, TOLD.id)),
    copies=(),
    agreement=(
        Row(
            "wounded",
            (
                counted(12, (TOLD.id, 0), vague=True),
                counted(15, (WARD.id, 0)),
                counted(12, (CLASH.id, 1)),
            ),
            differs=True,
        ),
        Row("dead", (counted(2, (WARD.id, 1)), counted(2, (CLASH.id, 1))), differs=False),
    ),
    timeline=(
        moment("2026-11-12", PORT, 1),
        moment("2026-11-16", CLASH, 1, Citation(WARD.id, 1)),
        moment("2026-11-17", TOLD, 0),
        moment("2026-11-18", WARD, 0),
        moment("2026-11-21", PORT, 1, Citation(WAGES.id, 1)),
        moment("2026-11-30", CLASH, 2),
    ),
    names=(
        Mentioned("الميناء", "the port", "place", 4, Citation(PORT.id, 0)),
        Mentioned("كوسكو", "COSCO Shipping", "org", 2, Citation(PORT.id, 3)),
    ),
    since="2026-11-21",
    summary=(
        Written(
            "Port workers ended a nine-day strike after a deal that raises wages by 12%.",
            (Citation(PORT.id, 1), Citation(WAGES.id, 1)),
            extractive=False,
        ),
        Written(PORT.sentences[3].en, (Citation(PORT.id, 3),), extractive=True),
    ),
    refused=(
        Refused("Minister Adel Sabri praised the deal.", "the name 'Adel' is not there"),
        Refused("The strike cost 40 million.", "the number 4e+07 is not said so"),
    ),
)
COMET_STUDY = TopicStudy(
    topic="t3-comet",
    head=0,
    terms=(),
    events=((COMET.id,),),
    copies=(),
    agreement=(),
    timeline=(),
    names=(),
    since="2026-11-19",
    before="2026-11-20",
)
NOTE_STUDY = replace(
    COMET_STUDY, topic="t4-note", head=None, events=((NOTE.id,),), since="2026-11-21", before=None
)

dam, port, *others = USUAL.topics
STUDIED = replace(
    USUAL,
    topics=(
        replace(dam, articles=(DAM.id, WIRE.id, FIELDS.id)),
        replace(
            port,
            articles=(PORT.id, WAGES.id, CLASH.id, WARD.id, TOLD.id),
            points=(*port.points, point(CLASH, 2)),
        ),
        *others,
    ),
    articles=(*USUAL.articles, WIRE, CLASH, WARD, TOLD),
    rejected=(
        Rejected("news/empty.txt", "is empty"),
        Rejected("news/صورة.txt", "is not text: it is a JPEG picture"),
        Rejected("news/notes-en.md", "is not in Arabic: only 12% of its letters are Arabic"),
        Rejected("news/odd.bin", "smells odd"),
    ),
    studies=(DAM_STUDY, PORT_STUDY, COMET_STUDY, NOTE_STUDY),
)
