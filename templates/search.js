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

const loaded = new Map(), waiting = new Map();
window.mujaz = (name, value) => { waiting.get(name)?.(value); };
function load(name, path) {
  if (!loaded.has(name)) loaded.set(name, new Promise(resolve => {
    waiting.set(name, resolve);
    const script = document.createElement("script");
    script.src = `search/${path ?? name}.js`;
    script.onerror = () => resolve(null);
    document.head.append(script);
    script.onload = () => script.remove();
  }));
  return loaded.get(name);
}

// Parts of a month that may hold words from `word` on; with `prefix` all that begin so.
function partsOf(firsts, word, prefix) {
  const last = prefix ? word + "\uffff" : word;
  return firsts.flatMap((first, n) => first <= last && (n + 1 === firsts.length || firsts[n + 1] >= word) ? [n] : []);
}

async function placesOf(month, firsts, word, prefix) {
  const parts = await Promise.all(partsOf(firsts, word, prefix).map(n => load(`${month}/${n}`)));
  const found = new Map();
  for (const part of parts) for (const key of prefix ? Object.keys(part ?? {}) : [word]) {
    if (!key.startsWith(word) || !Object.hasOwn(part ?? {}, key)) continue;
    for (const day of part[key].split("|")) {
      const [number, articles] = day.split(":");
      for (const entry of articles.split(";")) {
        const [n, sentences] = entry.split(".");
        const id = `${month}-${number.padStart(2, "0")}/${n}`;
        if (!found.has(id)) found.set(id, new Set());
        sentences.split(",").forEach(s => found.get(id).add(+s));
      }
    }
  }
  return found;
}

// Articles of a month that hold every word; those with all of them in one sentence first.
async function lookUp(month, firsts, terms) {
  const places = await Promise.all(terms.map((word, n) => placesOf(month, firsts, word, n + 1 === terms.length)));
  const hits = [];
  for (const [id, sentences] of places[0]) {
    const sets = [sentences, ...places.slice(1).map(place => place.get(id))];
    if (sets.some(set => !set)) continue;
    const [date, n] = id.split("/");
    hits.push({date, n: +n, together: [...sentences].some(s => sets.every(set => set.has(s))), sets});
  }
  return hits.sort((a, b) => b.together - a.together || b.date.localeCompare(a.date) || a.n - b.n);
}

// Results shown at a time, sentences named of each, months looked up at once: the newest alone,
// for it holds enough of usual words, then so many together that waiting does not add up.
const PAGE = 20, MARKED = 6, BATCH = 6;
let turn = 0;

async function search(text) {
  const mine = ++turn, terms = [...new Set(words(text))];
  const list = $("hits");
  let shown = 0;
  $("more").hidden = true;
  if (!terms.length) { list.replaceChildren(); say(null); return; }
  const months = await load("parts") ?? {};
  const left = Object.keys(months).sort().reverse();
  let hits = [], fresh = true, step = 1;
  async function go() {
    const wanted = shown + PAGE;
    while (hits.length < wanted && left.length) {
      const batch = left.splice(0, step);
      hits = hits.concat(...await Promise.all(batch.map(m => lookUp(m, months[m], terms))));
      step = BATCH;
    }
    const items = await Promise.all(hits.slice(shown, wanted).map(item));
    if (mine !== turn) return;
    if (fresh) list.replaceChildren(); fresh = false;
    list.append(...items);
    shown += items.length;
    say(shown, left.length > 0 || hits.length > shown);
    $("more").hidden = !left.length && hits.length <= shown;
    $("more").onclick = go;
  }
  await go();
}

// The sentences that hold all words, or any where none holds all.
function sentencesOf({sets, together}) {
  const all = [...new Set(sets.flatMap(set => [...set]))];
  return all.filter(s => !together || sets.every(set => set.has(s))).sort((a, b) => a - b);
}

async function item(hit) {
  const sentences = sentencesOf(hit);
  const [id, en, ar, source] = (await load(hit.date, `days/${hit.date}`))[hit.n];
  const page = `${hit.date}/articles/${id}.html`;
  const made = $("hit").content.cloneNode(true);
  const put = (name, text) => { const e = made.querySelector(name); if (text) e.textContent = text; else (e.parentElement.childElementCount > 1 ? e : e.parentElement).remove(); };
  made.querySelector("a").href = `${page}#s${sentences[0]}`;
  put(".en", en); put(".ar", ar); put(".outlet", source); put("time", hit.date);
  const places = made.querySelector(".places");
  sentences.slice(0, MARKED).forEach((s, n) => {
    const link = document.createElement("a");
    link.href = `${page}#s${s}`;
    link.textContent = s + 1;
    places.append(n ? ", " : " ", link);
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
fromAddress();
$("query").focus();
