// Looks words up in the index under search/, newest month first. Results are made of text
// nodes and of the page's own <template>; nothing of the index is ever read as markup.
"use strict";
const $ = id => document.getElementById(id);
const folding = JSON.parse($("folding").textContent);
const wordPattern = new RegExp(folding.word, "g");
const marks = new RegExp(folding.marks, "g");
const article = new RegExp(folding.article);
const swap = (text, table) => [...text].map(sign => table[sign] ?? sign).join("");

function words(text) {
  text = swap(text.normalize("NFKC").toLowerCase(), folding.before);
  text = swap(text.normalize("NFKD").replace(marks, ""), folding.after);
  return (text.match(wordPattern) ?? []).map(word => word.replace(article, "").slice(0, folding.longest));
}

// Over HTTP parts come by fetch, which is quicker; from a disk a browser loads only scripts.
const root = document.documentElement.dataset.root ?? "";
const loaded = new Map(), waiting = new Map();
window.mujaz = (name, value) => { waiting.get(name)?.(value); };
function load(name) {
  if (!loaded.has(name)) loaded.set(name, location.protocol.startsWith("http") ? fetched(name) : scripted(name));
  return loaded.get(name);
}
async function fetched(name) {
  try {
    const answer = await fetch(`${root}search/${name}.js`);
    if (!answer.ok) return null;
    const text = await answer.text();
    return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
  } catch { return null; }
}
function scripted(name) {
  return new Promise(resolve => {
    waiting.set(name, resolve);
    const script = document.createElement("script");
    script.src = `${root}search/${name}.js`;
    script.onerror = () => resolve(null);
    document.head.append(script);
    script.onload = () => script.remove();
  });
}

// Parts of a segment that may hold words from `word` on; with `prefix` all that begin so.
function partsOf(firsts, word, prefix) {
  const last = prefix ? word + "\uffff" : word;
  return firsts.flatMap((first, n) => first <= last && (n + 1 === firsts.length || firsts[n + 1] >= word) ? [n] : []);
}

async function placesOf(segment, firsts, word, prefix) {
  const parts = await Promise.all(partsOf(firsts, word, prefix).map(n => load(`${segment}/${n}`)));
  const found = new Map();
  for (const part of parts) for (const key of prefix ? Object.keys(part ?? {}) : [word]) {
    if (!key.startsWith(word) || !Object.hasOwn(part ?? {}, key)) continue;
    for (const day of part[key].split("|")) {
      const [number, articles] = day.split(":"), at = number.padStart(4, "0");
      const date = `${segment.slice(0, 4)}-${at.slice(0, 2)}-${at.slice(2)}`;
      for (const entry of articles.split(";")) {
        const [n, sentences] = entry.split(".");
        const id = `${date}/${n}`;
        if (!found.has(id)) found.set(id, new Set());
        sentences.split(",").forEach(s => found.get(id).add(+s));
      }
    }
  }
  return found;
}

// Articles of a segment that hold every word; those with all of them in one sentence first.
async function lookUp(segment, firsts, terms) {
  const last = terms.length - 1;
  const places = await Promise.all(terms.map((word, n) =>
    placesOf(segment, firsts, word, n === last && word.length >= PREFIX)));
  const hits = [];
  for (const [id, sentences] of places[0]) {
    const sets = [sentences, ...places.slice(1).map(place => place.get(id))];
    if (sets.some(set => !set)) continue;
    const [date, n] = id.split("/");
    hits.push({date, n: +n, together: [...sentences].some(s => sets.every(set => set.has(s))), sets});
  }
  return hits.sort((a, b) => b.together - a.together || b.date.localeCompare(a.date) || a.n - b.n);
}

// Results shown at a time, sentences named of each, letters from which the last word may go on,
// segments looked up at once: the newest alone, for it holds enough of usual words and its results
// are shown while the others come, then so many together that waiting does not add up.
const PAGE = 20, MARKED = 6, PREFIX = 3, BATCH = 8;
let turn = 0;

async function search(text) {
  const mine = ++turn, terms = [...new Set(words(text))];
  const list = $("hits");
  let shown = 0;
  $("more").hidden = true;
  findNames(terms, mine);
  if (!terms.length) { list.replaceChildren(); say(null); return; }
  const segments = await load("parts") ?? {};
  // A month stands after what was before its quarter: 2026-q3 is turned into 2026-09
  const age = name => name.includes("q") ? name.slice(0, 5) + String(name.slice(6) * 3).padStart(2, "0") : name;
  const left = Object.keys(segments).sort((a, b) => age(b).localeCompare(age(a)));
  let hits = [], fresh = true, step = 1;
  async function go() {
    const wanted = shown + PAGE;
    do {
      if (hits.length <= shown && left.length) {
        const batch = left.splice(0, step);
        hits = hits.concat(...await Promise.all(batch.map(m => lookUp(m, segments[m], terms))));
        step = BATCH;
      }
      const items = await Promise.all(hits.slice(shown, wanted).map(item));
      if (mine !== turn) return;
      if (fresh && (items.length || !left.length)) { list.replaceChildren(); fresh = false; }
      list.append(...items);
      shown += items.length;
    } while (shown < wanted && left.length);
    say(shown, left.length > 0 || hits.length > shown);
    $("more").hidden = !left.length && hits.length <= shown;
    $("more").onclick = go;
  }
  await go();
}

// Who and what is called so, by the beginnings of their words.
async function findNames(terms, mine) {
  const names = terms.length ? await load("names") ?? [] : [];
  if (mine !== turn) return;
  const called = ([own]) => terms.every(term => term.length >= PREFIX && ` ${own}`.includes(` ${term}`));
  const found = names.filter(called).slice(0, MARKED).map(([, en, ar, path]) => {
    const link = document.createElement("a"), arabic = document.createElement("bdi");
    link.href = path;
    Object.assign(arabic, {lang: "ar", dir: "rtl", textContent: ar});
    link.append(en, " ", arabic);
    return link;
  });
  $("named").hidden = !found.length;
  $("named").replaceChildren(...found.flatMap(link => [link, " "]));
}

// The sentences that hold all words, or any where none holds all.
function sentencesOf({sets, together}) {
  const all = [...new Set(sets.flatMap(set => [...set]))];
  return all.filter(s => !together || sets.every(set => set.has(s))).sort((a, b) => a - b);
}

async function item(hit) {
  const sentences = sentencesOf(hit);
  const week = await load(`docs/${hit.date.slice(0, 7)}.${Math.floor((hit.date.slice(8) - 1) / 7)}`);
  const [id, en, ar, source] = week[hit.date][hit.n];
  const page = `${hit.date}/articles/${id}.html`;
  const made = $("hit").content.cloneNode(true);
  const put = (name, text) => {
    const e = made.querySelector(name);
    if (text && e) e.textContent = text;
    else if (e) (e.parentElement.childElementCount > 1 ? e : e.parentElement).remove();
  };
  put(".en", en); put(".ar", ar); put(".outlet", source); put("time", hit.date);
  const link = made.querySelector("a");
  link.href = `${page}#s${sentences[0]}`;
  if (!link.textContent.trim()) link.textContent = en || ar;
  const places = made.querySelector(".places");
  sentences.slice(0, MARKED).forEach((s, n) => {
    const place = document.createElement("a");
    place.href = `${page}#s${s}`;
    place.textContent = s + 1;
    places.append(n ? ", " : " ", place);
  });
  return made;
}

function say(count, more) {
  $("count").hidden = count === null;
  document.querySelectorAll("#count .n").forEach(e => { e.textContent = `${count ?? ""}${more ? "+" : ""}`; });
}

let timer = 0;
function changed() {
  const text = $("query").value;
  history.replaceState(null, "", text.trim() ? `#q=${encodeURIComponent(text)}` : "#");
  return search(text);
}
$("box").hidden = false;
$("without").hidden = true;
$("box").addEventListener("submit", event => { event.preventDefault(); clearTimeout(timer); changed(); });
$("query").addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(changed, 120); });
function fromAddress() {
  const found = location.hash.match(/^#q=(.*)/);
  if (!found) return;
  try { $("query").value = decodeURIComponent(found[1]); } catch { return; }
  search($("query").value);
}
window.addEventListener("hashchange", fromAddress);
load("parts"); load("names");
fromAddress();
$("query").focus();
