// SPDX-License-Identifier: Apache-2.0
// Filters of the report. Without this script everything is shown, and the filters are not.
"use strict";
(() => {
  const SLICE = 2000; // entries looked at in one go: a browser stays awake in between
  const places = ["findings", "matrix"];

  /** What a filter asks of an entry: its words, and one word in each of its choices. */
  const describe = (node) => ({
    node,
    text: node.textContent.toLowerCase(),
    words: (node.dataset.is || "").split(" "),
  });

  for (const id of places) {
    const section = document.getElementById(id);
    if (!section) continue;
    const filters = section.querySelector(".filters");
    const output = filters.querySelector("output");
    const nodes = [...section.querySelectorAll("[data-is]")];
    const groups = [...section.querySelectorAll("[data-group]")];
    let entries = [];
    let run = 0;

    const finish = (shown) => {
      for (const group of groups) group.hidden = !group.querySelector("[data-is]:not([hidden])");
      output.textContent = output.dataset.shown.replace("{}", shown);
    };

    const apply = () => {
      const mine = ++run; // a later keystroke ends this one
      const needle = filters.querySelector("input").value.trim().toLowerCase();
      const wanted = [...filters.querySelectorAll("select")].map((select) => select.value).filter(Boolean);
      let at = 0;
      let shown = 0;
      const step = () => {
        if (mine !== run) return;
        const end = Math.min(at + SLICE, nodes.length);
        for (; at < end; ++at) {
          const entry = (entries[at] ??= describe(nodes[at]));
          const fits = (!needle || entry.text.includes(needle)) && wanted.every((word) => entry.words.includes(word));
          if (entry.node.hidden === fits) entry.node.hidden = !fits;
          shown += fits;
        }
        if (at < nodes.length) setTimeout(step);
        else finish(shown);
      };
      step();
    };

    filters.addEventListener("input", apply);
    filters.hidden = false;
    output.textContent = output.dataset.all;
  }

  // Paper shows what is folded.
  addEventListener("beforeprint", () => {
    for (const folded of document.querySelectorAll("details:not([open])")) {
      folded.open = true;
      folded.dataset.folded = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const folded of document.querySelectorAll("details[data-folded]")) {
      folded.open = false;
      delete folded.dataset.folded;
    }
  });
})();
