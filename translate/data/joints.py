"""Where a long Arabic sentence comes apart, and how English clauses begin."""

from __future__ import annotations

from translate.data.listed import listed

STOPS = (".", "!", "?", "؟", "…", '."', '؟"', '!"')
COMMAS = ("،", ",", "؛", ";")

# Words that open a clause of its own
CONJUNCTIONS = (
    "لكن", "ولكن", "بينما", "فيما", "كما", "حيث", "إذ", "غير أن", "إلا أن", "بل", "ثم",
    "مضيفا", "مضيفاً", "مشيرا", "مشيراً", "مؤكدا", "مؤكداً", "موضحا", "موضحاً", "معتبرا",
    "معتبراً", "لافتا", "لافتاً", "داعيا", "داعياً", "وذلك", "وهو", "وهي", "وهم", "والتي",
    "والذي", "بعدما", "عندما", "قبل أن", "بعد أن", "في حين", "في الوقت", "من أجل", "بسبب",
    "رغم", "بهدف", "لأن", "كي", "حتى", "وأن", "وإن", "وقد", "وكان", "وكانت", "التي", "الذي",
)  # fmt: skip

# Verbs of news that follow a joining waw or fa
VERBS = (
    "قال", "قالت", "أضاف", "أضافت", "أكد", "أكدت", "أشار", "أشارت", "أوضح", "أوضحت", "ذكر",
    "ذكرت", "أعلن", "أعلنت", "كان", "كانت", "أفاد", "أفادت", "دعا", "دعت", "طالب", "طالبت",
    "تابع", "تابعت", "نقل", "نقلت", "شدد", "شددت", "جاء", "جاءت", "يأتي", "تأتي", "يرى",
)  # fmt: skip

# First words of a reading that are capital only because a sentence was thought to begin
ENGLISH_OPENERS = listed(
    "a an the and but or nor so yet while as which who whom that this these those it he she "
    "they we you his her their its our in on at by for from to of with without after before "
    "since until when where if because although though including according however there also "
    "not no all some many most more both each such then than was were is are has have had will "
    "would could saying said adding stressing noting pointing calling explaining considering "
    "especially"
)
