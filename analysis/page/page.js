// The debrief of one play: its turning points, the causes behind the chosen month's changes, and its what-ifs.
"use strict";
const page = (() => {
  const { story, views } = months;
  const find = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  let month = 0;

  function point(which) {
    for (const panel of all("[data-point-panel]")) panel.hidden = panel.dataset.pointPanel !== which;
    for (const button of all("[data-point]")) button.setAttribute("aria-pressed", String(button.dataset.point === which));
  }

  // Why did it change: the parts of one outcome's change in the chosen month, and what may feed them.
  function explain() {
    const chosen = find("target");
    if (!chosen || !story.changes[chosen.value]) return;
    const change = story.changes[chosen.value][month];
    find("cause-says").textContent = change.says;
    fill(find("cause-rows"), change.table);
    find("cause-founded").textContent = story.founded[chosen.value];
    trace(change.rows);
    if (views.causes) views.causes.signal("reach", change.reach).data("rows", change.rows).runAsync();
  }

  function trace(rows) {
    const near = story.deeds.filter((deed) => deed.month <= month && deed.month > month - story.recent);
    const lines = [];
    for (const row of rows) {
      const fed = story.fed[row.cause] ?? [];
      const found = near.filter((deed) => deed.acts.some((act) => fed.includes(act)));
      if (found.length) lines.push([`${row.label} ${row.text}`, found.map((deed) => `${deed.when}: ${deed.text}`)]);
    }
    find("cause-acts").replaceChildren(...(lines.length ? lines.map(traced) : [told("li", story.none)]));
  }

  function traced([name, deeds]) {
    const line = document.createElement("li");
    const list = document.createElement("ul");
    list.append(...deeds.slice(-4).reverse().map((deed) => told("li", deed)));
    line.append(told("strong", name), list);
    return line;
  }

  function told(name, words) {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  }

  function branch() {
    if (!find("branch") || !story.branches.length) return;
    const which = find("branch").value;
    const outcome = find("outcome").value;
    for (const part of all("[data-branch]")) {
      const wanted = part.dataset.outcome === undefined || part.dataset.outcome === outcome;
      part.hidden = !(part.dataset.branch === which && wanted);
    }
    const chosen = story.branches[which][outcome];
    fill(find("branch-rows"), chosen.table);
    if (views.branches) {
      views.branches.signal("bottom", chosen.low).signal("top", chosen.high).signal("origin", chosen.origin);
      views.branches.data("rows", chosen.rows).runAsync();
    }
  }

  function fill(rows, lines) {
    rows.replaceChildren(...lines.map((cells) => {
      const line = document.createElement("tr");
      cells.forEach((words, at) => {
        const cell = told(at === 0 ? "th" : "td", words);
        if (at === 0) cell.scope = "row";
        else cell.className = "figure";
        line.append(cell);
      });
      return line;
    }));
  }

  // The room's own explanation comes first; it is kept in this page only.
  function gate() {
    const own = find("own");
    const open = (words) => {
      find("own-said").textContent = words;
      find("own-box").hidden = !words;
      find("gate").hidden = true;
      find("causes-part").hidden = false;
      find("why-tabs").hidden = false;
      find("causes-title")?.focus();
    };
    own.addEventListener("input", () => { find("reveal").disabled = own.value.trim() === ""; });
    find("reveal").addEventListener("click", () => open(own.value.trim()));
    find("leave").addEventListener("click", () => open(""));
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.point !== undefined) point(button.dataset.point);
    if (button.dataset.branchTo !== undefined) {
      find("branch").value = button.dataset.branchTo;
      branch();
      deck.face("why-whatif");
    }
  });
  for (const id of ["branch", "outcome"]) find(id)?.addEventListener("change", branch);
  find("target")?.addEventListener("change", explain);
  gate();
  point("0");
  months.follow((now) => {
    month = now;
    explain();
  });
  months.ready.then(branch);
  return { story, branch };
})();
