"""Reasons in Arabic: every one that the code can give has its line, with its parts kept."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.data_reasons import FOUND, LEFT_OUT, PARTS, REFUSALS
from mujaz.reading.data import FOREIGN_WORDS, SIGNATURES
from mujaz.reasons import in_arabic
from summarize.gate import judge
from translate.checks import check

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARABIC = re.compile("[\u0621-\u064a]")
# What is put together from parts that the table knows one by one.
JOINED = {"{}", "{} and {} more", " and {} more"}


def templates(node: ast.expr | None) -> Iterator[str]:
    """Yield the texts that an expression can be, `{}` for each part that varies."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        parts = [p.value if isinstance(p, ast.Constant) else "{}" for p in node.values]
        yield "".join(map(str, parts))
    elif isinstance(node, ast.IfExp):
        yield from templates(node.body)
        yield from templates(node.orelse)
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from templates(value)


def raised(tree: ast.AST) -> Iterator[str]:
    """Yield the reasons of `Rejected(path, reason)` and `InputError(reason)`, named or written."""
    named = {
        target.id: list(templates(node.value))
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            if node.func.id in {"Rejected", "InputError"} and node.args:
                yield from templates(node.args[-1])
            for argument in node.args:
                if isinstance(argument, ast.Name) and argument.id == "reason":
                    yield from named.get("reason", [])


def returned(tree: ast.AST, *names: str) -> Iterator[str]:
    """Yield the texts that functions return or append, all of them or those named."""
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef) and (not names or function.name in names):
            for node in ast.walk(function):
                if isinstance(node, ast.Return):
                    yield from templates(node.value)
                elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "append":
                    yield from templates(node.args[0])


def parsed(path: Path) -> ast.AST:
    """Return the tree of a source file."""
    return ast.parse(path.read_text(encoding="utf-8"))


def test_every_reason_of_the_reading_stage_has_its_arabic(root: Path) -> None:
    """Found in the code: what it rejects and raises, and the two functions that word reasons."""
    reasons: set[str] = set()
    for path in sorted((root / "mujaz" / "reading").glob("*.py")):
        tree = parsed(path)
        reasons |= set(raised(tree))
        reasons |= set(returned(tree, "why_not_arabic", "too_large", "_not_read"))
    reasons -= {"", *JOINED}

    assert len(reasons) > 25
    assert reasons - set(LEFT_OUT) == set()


def test_every_finding_of_a_check_has_its_arabic(root: Path) -> None:
    """Sentences that end as sentences do; names of units and the like are parts."""
    said: set[str] = set()
    for path in sorted((root / "translate" / "checks").glob("*.py")):
        said |= {text for text in returned(parsed(path)) if re.match(r"[A-Z].*[.}]$", text)}
    said = {text for text in said if " " in text.replace("{}", "")}
    plain = {text.replace("{}{}", "{}") for text in said}  # a list, then " and 3 more"

    assert len(plain) > 12
    assert plain - set(FOUND) == set()


def test_every_refusal_of_the_gate_has_its_arabic(root: Path) -> None:
    """What a program wrote and a reader does not get to see."""
    tree = parsed(root / "summarize" / "gate.py")
    said = {re.sub(r"\{\}", "{}", text) for text in returned(tree) if text}
    verdicts = {
        text
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Verdict"
        for text in templates(node.args[-1])
    }

    assert (said | verdicts) - {""} - set(REFUSALS) == set()


def test_the_parts_that_have_arabic_are_those_that_the_code_has() -> None:
    """File types and languages by name."""
    assert {name for _, name in SIGNATURES} <= set(PARTS)
    assert set(FOREIGN_WORDS) <= set(PARTS)


@pytest.mark.parametrize("table", [LEFT_OUT, FOUND, REFUSALS], ids=["left", "found", "refused"])
def test_both_languages_have_the_same_parts(table: dict[str, str]) -> None:
    """And the Arabic is Arabic."""
    for english, arabic in table.items():
        assert english.count("{}") == arabic.count("{}"), english
        assert ARABIC.search(arabic), english


REASONS = (
    ("is empty", "فارغ"),
    ("is not text: it is a PDF", "ليس نصًا: هو ملف PDF"),  # a part with Arabic of its own
    ("cannot be opened: permission denied", "لا يمكن فتحه: لا إذن بذلك"),
    ("cannot be opened: stale file handle", "لا يمكن فتحه: stale file handle"),  # the system's
    (
        "is too large: 9,000,000 bytes, read are up to 4,000,000; split it into articles",
        "كبير جدًا: 9,000,000 بايت، ويُقرأ ما لا يزيد على 4,000,000؛ يُقسم إلى مقالات",
    ),
)


@pytest.mark.parametrize(("english", "arabic"), REASONS)
def test_a_reason_keeps_its_parts(english: str, arabic: str) -> None:
    """Numbers, names and the system's own words stand as they are."""
    assert in_arabic(english, LEFT_OUT) == arabic


def test_a_finding_of_two_sentences_is_put_into_arabic_sentence_by_sentence() -> None:
    """As the check of numbers gives them."""
    said = (
        "The Arabic has 1200 and 5; the English does not. The English has 7; the Arabic does not."
    )

    assert in_arabic(said, FOUND) == (
        "في النص العربي 1200 and 5، وليس ذلك في الإنجليزي. في النص الإنجليزي 7، وليس ذلك في العربي."
    )


def test_a_reason_that_nobody_knows_has_no_arabic() -> None:
    """It is shown as it is rather than guessed at; nor is a very long one looked through."""
    assert in_arabic("smells odd", LEFT_OUT) is None
    assert in_arabic("is empty and more", LEFT_OUT) is None
    assert in_arabic("cannot be opened: " + "x" * 5_000, LEFT_OUT) is None


@given(st.text(max_size=80))
def test_any_text_is_a_reason_or_none(text: str) -> None:
    """Braces, quotes and line ends in a part included."""
    for table in (LEFT_OUT, FOUND, REFUSALS):
        found = in_arabic(f"is not text: it is {text}", table)
        assert found is None or isinstance(found, str)


PAIRS = (
    ("بلغ العدد 1200 شخص في المدينة.", "The number in the city was 2,100 people."),
    ("لم تذكر الوزارة أي تفاصيل عن الحادث.", "The ministry gave details of the incident."),
    ("قال الوزير إن الاجتماع ناجح.", "The minister said the اجتماع was a success."),
    ("قال الوزير إن الاجتماع ناجح.", "The minister said the meeting was of the"),
)


@pytest.mark.parametrize(("ar", "en"), PAIRS)
def test_what_the_checks_say_comes_out_in_arabic(ar: str, en: str) -> None:
    """End to end, on sentences that fail them."""
    findings = check(ar, en, score=0.1, truncated=en.endswith("the"))

    assert findings
    for finding in findings:
        assert in_arabic(finding.explanation, FOUND), finding


def test_what_the_gate_says_comes_out_in_arabic() -> None:
    """On sentences that invent a name and a number."""
    evidence = ["The union said 38 ships were waiting at the port."]
    for sentence in (
        "The union said 40 ships were waiting at the port.",
        "Adel Sabri said 38 ships were waiting at the port.",
        "Nothing is like this.",
    ):
        verdict = judge(sentence, evidence)
        assert verdict.reason
        assert in_arabic(verdict.reason, REFUSALS), verdict.reason
        assert in_arabic(verdict.kind, REFUSALS), verdict.kind
