"""Signs and words that tell where an Arabic sentence of news ends, and where it only seems to."""

from __future__ import annotations

from translate.data.listed import listed

LINE_BREAKS = r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"
UNSEEN = r"\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # zero-width, bidi controls
BLANKS = "\u200b\ufeff"  # zero-width space and byte-order mark: space to us, not to Unicode

STOPS = ".!?؟…。۔‼⁇⁈⁉"  # U+061F Arabic question mark, U+06D4 Urdu full stop
QUERIES = "!?؟‼⁇⁈⁉"
CLOSERS = "»”’)]}›"
OPENERS = "«“‘([{‹"
STRAIGHT = '"'  # opens and closes: told by parity
CLOSING = CLOSERS + STRAIGHT
PAIRS = {")": "(", "]": "[", "}": "{"}
BULLETS = "•·▪▫◦●○■□‣⁃►▶◄◀✓✔✦★➤➢"
DASHES = "*–—-"  # bullets where space follows

# One letter and a full stop: a title or a unit. Longer ones:
ABBREVIATIONS = listed(
    "أد د م ص ب ت ق هـ ه ج س ر ط ع ف ك ل ن أ ا ش ح خ ذ ض ظ غ ث ي و إ آ دز مم كم سم كغ كلم Mr "
    "Mrs Ms Dr Prof St vs No Jr Sr Gen Col Lt Sgt Capt Rep Sen Gov Hon Rev pp al e.g i.e"
)
# Of those, what stands behind a year or a number and may end a sentence there
UNITS = listed("م هـ ه ق كم سم مم كغ كلم ت ب ص")

# How agencies and firms spell Latin letters: سي.إن.إن
LETTER_NAMES = listed(
    "إيه ايه أيه آيه اي أي إي آي بي سي دي إف أف اف جي إتش اتش أتش جيه جاي كيه كي كاي إل ال أل "
    "إم ام أم إن ان أن أو او إو بى كيو آر ار أر إس اس أس تي تى يو في فى دبليو دابليو إكس اكس "
    "أكس واي زد زي أى سى دى"
)

# Words that cannot end a sentence: a line that ends with one goes on in the next
NEVER_LAST = listed(
    "في من إلى الى على عن مع أن إن بأن وأن أو و ثم حتى منذ بعد قبل بين خلال عند لدى نحو ضد دون "
    "التي الذي الذين اللذين اللتين والتي والذي حيث كما لكن ولكن بل سوف قد لم لن لا هذا هذه ذلك "
    "تلك وفي ومن وإلى وعلى وعن ومع كل أي بعض غير حول تحت فوق أمام وراء ضمن عبر لأن بينما فيما"
)

# What opens a question
ASKING = listed("ماذا لماذا هل كيف متى أين من كم ما أي أية فماذا وماذا ولماذا وهل وكيف")
