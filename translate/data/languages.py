"""What tells languages in Arabic script apart, and dialects from the written standard.

Letters that Arabic does not have decide most; short common words decide where a
sentence happens to hold none. Proper names carry such letters into Arabic, so one letter
is never enough (`translate.script`). Own lists.
"""

from __future__ import annotations

from translate.data.listed import listed

# keheh U+06A9 and Farsi yeh U+06CC are missing on purpose: Persian keyboards write Arabic too
LETTERS = {
    "fa": "پچژگ",  # U+067E U+0686 U+0698 U+06AF
    "ur": "ٹڈڑںھہے",  # U+0679 U+0688 U+0691 U+06BA U+06BE U+06C1 U+06D2
    "ckb": "ڵۆێڕڤەھ",  # U+06B5 U+06C6 U+06CE U+0695 U+06A4 U+06D5 U+06BE
}
KEYBOARD = "کی"  # U+06A9 U+06CC

WORDS = {
    "fa": "است در را که این برای شد شده کرد کرده می‌شود می شود خود های بود از اند هستند "
    "کند کنند گفت نیز شما تا اما اگر خواهد باید دارد دارند ایران درباره",
    "ur": "ہے ہیں کے کی کا میں سے نے کو اور پر تھا تھی گیا گئی کہ یہ وہ نہیں بھی کر ہوئے لیے ایک",
    "ckb": "لە بە بۆ کە ئەم ئەو دەکات دەبێت لەگەڵ هەر کرد کرا وەک دەڵێت بوو ناوی هەیە ئەوە سەر پێی",
    "en": "the of and to in a is that for on was with by as it from at are said has have its",
}

# Words of dialects that the written standard of news has not, with their region
DIALECT = {
    "Egyptian": "مش عشان علشان ازاي إزاي ايه إيه دلوقتي النهارده النهاردة إمبارح مفيش عايز عاوز "
    "عايزين كده كدا اوي أوي بتاع بتاعة ليه فين احنا إحنا اللي بقى دي ده دول محدش معلش بس",
    "Levantine": "شو ليش هلق هلأ هيك منيح كتير بدي بدك بدنا بدو وين شلون اللي مو مافي عم رح "
    "هاد هاي هدول كمان لسا لسه إنتو انتو نحنا احنا شي منشان مشان",
    "Gulf": "وش ايش شنو شلونك ليش الحين وايد مب ابي أبي تبي يبي اللي زين جذي كذا مو وين عشان علشان "
    "شفيك عندك يبون",
    "Iraqi": "شكو ماكو اكو شنو شلون هسه هواي هواية گال گلت چان مال اني احنا ليش وين بعدين اللي",
    "Maghrebi": "بزاف واش ديال ديالي ديالنا كيفاش علاش شنو فين هاد غادي دابا برشا باش ماشي حنا "
    "نتا راه كاين ماكاينش بحال اللي لي",
}

# Of those, the words that a sentence of news may hold in a quotation or by chance
WEAK = listed(
    "بس اللي عندك مال دول دي شي عم بعدين كذا ماشي مو هاي زين كمان ما لي فين باش رح وين أبي ابي"
)
