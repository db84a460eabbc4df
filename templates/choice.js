// Keeps the reader's choice of languages from page to page. Without it, or where the browser
// keeps nothing, the choice holds for the page on which it was made.
"use strict";
{
  const name = "mujaz-show", choices = document.querySelectorAll(".choice input");
  try {
    const kept = document.getElementById(`show-${localStorage.getItem(name)}`);
    if (kept) kept.checked = true;
  } catch {}
  const keep = choice => {
    try { localStorage.setItem(name, choice.id.replace("show-", "")); } catch {}
  };
  for (const choice of choices) choice.addEventListener("change", () => keep(choice));
}
