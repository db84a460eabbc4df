"""Arabic written for the tests of reading, and a page to put it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "موسم القمح يبدأ مبكرا في الشمال"
FIRST = "أعلنت وزارة الزراعة أن موسم القمح بدأ هذا العام مبكرا، وأن المحصول أوفر من العام الماضي."
SECOND = "وقال الوزير للصحفيين: «سنشتري القمح من المزارعين بسعر عادل»؛ فهل يكفي المخزون؟"
THIRD = "وطالب اتحاد الفلاحين بخفض أسعار الأسمدة بنسبة 15% قبل نهاية الشهر."
BODY = f"{FIRST}\n{SECOND}\n{THIRD}\n"

PERSIAN = "رئیس جمهور گفت که دولت برای کمک به مردم برنامه دارد و این طرح از فردا اجرا می شود."
PERSIAN_ARABIC_KEYS = PERSIAN.replace("ی", "ي").replace("ک", "ك")
URDU = "وزیر اعظم نے کہا ہے کہ حکومت عوام کی مدد کے لیے نیا منصوبہ شروع کر رہی ہے۔"
KURDISH = "سەرۆکی هەرێم گوتی کە حکوومەت بۆ یارمەتیدانی خەڵک پلانێکی نوێی هەیە لە ساڵی داهاتوو."
PASHTO = "د حکومت ویاند وویل چې په کابل کې به نوې ودانۍ جوړې شي او خلک به یې وکاروي."
UYGHUR = "مەكتەپ بالىلار ئۈچۈن بىر يېڭى بىنا بىلەن تولدى ۋە ھەممىسى خۇش بولدى."


def page(body: str, *, title: str = TITLE, head: str = "") -> str:
    """Return a page around some markup."""
    return (
        f"<!doctype html><html lang=ar><head>{head}<title>{title}</title></head>"
        f"<body><article>{body}</article></body></html>"
    )


def paragraphs(*texts: str) -> str:
    """Return texts as paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def put(folder: Path, name: str, content: str | bytes) -> Path:
    """Write a file, with the folders above it, and return its path."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
