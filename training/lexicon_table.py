"""Build `translate/data/words.tsv.gz` from the project's lexicon and parallel text.

The lexicon gives each Arabic form its kind and English equivalents. Parallel
text adds what a table cannot know: other stems that translators use for the
form (IBM Model 1 in both directions), and how often any of them is really
there. Run: `python -m training.lexicon_table LEXICON_FOLDER PARALLEL.tsv.gz ...`
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from scipy import sparse

from translate.lexicon_forms import entry_of, fold, stripped, words
from translate.lexicon_stems import english_words, stem
from translate.names_match import capitalised, heard, is_same
from translate.numbers_tables import rows

OUT = Path(__file__).resolve().parent.parent / "translate" / "data" / "words.tsv.gz"
TERMS = OUT.parent / "terms.tsv.gz"
NAMES = ("person", "place", "org")
NAME_PRIOR, NAME_PRIOR_RATE = 4, 0.85  # pairs' worth of belief about a name's rate
MOST_PAIRS = 300  # looked at for one name
ROUNDS = 5  # of expectation and maximization; Model 1 settles in about that many
LEAST_PAIRS = 8  # that hold a form which the lexicon lacks, before its statistics are kept
LEAST_PROBABILITY = 0.06  # of a stem given the form, in both directions' geometric mean
MOST_STEMS = 6  # added to a form
LEAST_RATE = 0.6  # of pairs with a form the lexicon lacks that hold one of its stems
PRIOR = 4.0  # pairs' worth of belief that a form is met half the time
LEAST_WORDS, MOST_WORDS = 3, 60
STOP = frozenset(word for (listed,) in rows("common_en.tsv") for word in listed.split())
STOP_STEMS = frozenset(stem(w) for w in STOP)


def read_lexicon(folder: Path) -> dict[str, tuple[str, str]]:
    """Return folded form -> (kind, English), the most frequent reading of a form first."""
    table: dict[str, tuple[str, str]] = {}
    lines = (folder / "words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    for column in (0, 1):
        for row in rows:
            if len(row) == 5 and row[3] and row[4]:
                form = next(words(row[column]), ("",))[0]
                if len(form) > 1 and form not in table:
                    table[form] = (row[3], row[4])
    return table


def read_pairs(files: list[str]) -> list[tuple[str, str]]:
    """Return the pairs whose length suits a word model."""
    pairs = []
    for name in files:
        with gzip.open(name, "rt", encoding="utf-8") as lines:
            for line in lines:
                ar, _, en = line.rstrip("\n").partition("\t")
                if LEAST_WORDS <= ar.count(" ") + 1 <= MOST_WORDS and en:
                    pairs.append((ar, en))
    return pairs


def keys_of(ar: str, lexicon: dict[str, tuple[str, str]]) -> set[str]:
    """Return the lexicon's entries for the words of a sentence, or the word stripped."""
    found = set()
    for word, _, _ in words(ar):
        entry = entry_of(word, lexicon)
        found.add(entry or stripped(word)[-1])
    return found


def matrix(rows: list[set[str]], names: dict[str, int]) -> sparse.csr_matrix:
    """Return a sentence-by-word matrix of ones."""
    indptr = [0]
    indices: list[int] = []
    for row in rows:
        indices += sorted(names[w] for w in row if w in names)
        indptr.append(len(indices))
    data = np.ones(len(indices), dtype=np.float32)
    return sparse.csr_matrix((data, indices, indptr), shape=(len(rows), len(names)))


def model_one(given: sparse.csr_matrix, seen: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return P(seen word | given word), trained on their co-occurrence by sentence."""
    counts = (given.T @ seen).tocsr()
    counts.data[counts.data < 2] = 0
    counts.eliminate_zeros()
    table = normalised(counts)
    for _ in range(ROUNDS):
        expected = sparse.csr_matrix(counts.shape, dtype=np.float32)
        for start in range(0, given.shape[0], 4000):
            g, s = given[start : start + 4000], seen[start : start + 4000]
            total = (g @ table).multiply(s).tocsr()
            total.data = 1.0 / np.maximum(total.data, 1e-9)
            expected = expected + table.multiply(g.T @ total).tocsr()
        expected.data[expected.data < 1e-3] = 0
        expected.eliminate_zeros()
        table = normalised(expected)
        print("round done", table.nnz, flush=True)
    return table


def normalised(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Return `counts` with each row summing to one."""
    sums = np.asarray(counts.sum(axis=1)).ravel()
    return sparse.diags(1.0 / np.maximum(sums, 1e-9)).dot(counts).tocsr().astype(np.float32)


def shown_rates(
    pairs: list[tuple[str, str]], lexicon: dict[str, tuple[str, str]]
) -> dict[str, int]:
    """Return name -> in how many percent of its pairs the English has it in any spelling."""
    seen: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for ar, en in pairs:
        stems = {stem(w) for w in english_words(en)}
        for word, _, _ in words(ar):
            form = entry_of(word, lexicon)
            if form is None or lexicon[form][0] not in NAMES or seen[form] >= MOST_PAIRS:
                continue
            own = lexicon[form][1].replace("-", " ").replace(";", " ").split()
            seen[form] += 1
            hits[form] += (
                any(stem(w.lower()) in stems for w in own)
                or bool(heard(word, en))
                or any(is_same(s, w) for w in capitalised(en) for s in own if s[0].isupper())
            )
    names = [form for form, (kind, _) in lexicon.items() if kind in NAMES]
    share = NAME_PRIOR * NAME_PRIOR_RATE
    return {f: round(100 * (hits[f] + share) / (seen[f] + NAME_PRIOR)) for f in names}


def write_terms(folder: Path) -> None:
    """Write the multiword terms and names, folded."""
    rows = [line.split("\t") for line in (folder / "terms.tsv").read_text("utf-8").splitlines()[1:]]
    table = {fold(row[0]): row[1:3] for row in rows if len(row) >= 3 and row[1] and row[2]}
    lines = ["\t".join((term, *table[term])) for term in sorted(table)]
    TERMS.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))


def main(folder: str, *files: str) -> None:
    """Write the table."""
    write_terms(Path(folder))
    lexicon = read_lexicon(Path(folder))
    pairs = read_pairs(list(files))
    ar_rows = [keys_of(ar, lexicon) for ar, _ in pairs]
    en_rows = [{stem(w) for w in english_words(en)} - STOP_STEMS for _, en in pairs]
    ar_counts = Counter(w for row in ar_rows for w in row)
    en_counts = Counter(w for row in en_rows for w in row)
    ar_names = {w: i for i, w in enumerate(sorted(w for w, n in ar_counts.items() if n >= 3))}
    en_names = {w: i for i, w in enumerate(sorted(w for w, n in en_counts.items() if n >= 3))}
    print(len(pairs), "pairs", len(ar_names), "Arabic", len(en_names), "English", flush=True)
    x, y = matrix(ar_rows, ar_names), matrix(en_rows, en_names)
    forward, backward = model_one(x, y), model_one(y, x)
    both = forward.multiply(backward.T).tocsr().sqrt()
    en_list = sorted(en_names, key=en_names.__getitem__)
    share = {w: n / len(pairs) for w, n in en_counts.items()}
    columns = x.tocsc()
    shown = shown_rates(pairs, lexicon)
    lines = []
    for form in sorted(set(lexicon) | {w for w in ar_names if ar_counts[w] >= LEAST_PAIRS}):
        kind, english = lexicon.get(form, ("?", ""))
        own = list(dict.fromkeys(stem(w) for w in english_words(english) if w not in STOP))
        added: list[str] = []
        hits = seen = 0
        if form in ar_names:
            index = ar_names[form]
            row = both[index]
            order = np.argsort(-row.data)[:MOST_STEMS]
            added = [en_list[row.indices[j]] for j in order if row.data[j] >= LEAST_PROBABILITY]
            where = columns.indices[columns.indptr[index] : columns.indptr[index + 1]][:400]
            wanted = set(own) | set(added)
            seen = len(where)
            hits = sum(not wanted.isdisjoint(en_rows[i]) for i in where)
        extra = [s for s in added if s not in own]
        rate = (hits + PRIOR / 2) / (seen + PRIOR)
        chance = 1.0
        for one in {*own, *extra}:
            chance *= 1 - share.get(one, 0.0)
        if kind != "?" or (seen >= LEAST_PAIRS and rate >= LEAST_RATE and extra):
            numbers = f"{round(rate * 100)}\t{round((1 - chance) * 100)}\t{shown.get(form, '')}"
            lines.append(f"{form}\t{kind}\t{english}\t{' '.join(extra)}\t{numbers}")
    OUT.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0))
    print(len(lines), "forms", OUT.stat().st_size, "bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
