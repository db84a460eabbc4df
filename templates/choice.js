// Keeps the reader's choice of languages from page to page. Without it, or where the browser
// keeps nothing, the choice holds for the page on which it was made.
"use strict";
{
  const name = "mujaz-show", choices = document.querySelectorAll(".choice input");
  try {
    const kept = document.getElementById(`show-${localStorage.getItem(name)}`);
    if (kept) kept.checked = true;
  } catch {}
  const keep = shown => {
    try { localStorage.setItem(name, shown.replace("show-", "")); } catch {}
  };
  for (const choice of choices) choice.addEventListener("change", () => keep(choice.id));
  for (const link of document.querySelectorAll(".editions a"))
    link.addEventListener("click", () => keep(link.dataset.show));
}
