// The debrief page: one chosen month, and everything on the page shows it. All figures and words come ready-made from
// the file that wrote the page; nothing is computed here and nothing is fetched.
"use strict";
(() => {
  const story = JSON.parse(document.getElementById("story").textContent);
  const slider = document.getElementById("month");
  const find = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const views = {};
  let month = 0;

  function draw(id, spec) {
    const options = {
      actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: false, formatLocale: story.format,
    };
    return vegaEmbed(find(id).querySelector(".canvas"), spec, options).then(({ view }) => {
      views[id] = view;
      find(id).querySelector("svg").setAttribute("aria-hidden", "true");
      if (find(id).dataset.months !== undefined) view.addEventListener("click", (event) => pick(id, event));
    });
  }

  // A click in a chart over the months chooses the month it falls in.
  function pick(id, event) {
    const svg = find(id).querySelector("svg");
    const box = svg.getBoundingClientRect();
    const across = ((event.clientX - box.left) / box.width) * svg.viewBox.baseVal.width;
    show(Math.floor(views[id].scale("x").invert(across - views[id].origin()[0])));
  }

  function show(wanted) {
    month = Math.min(Math.max(wanted, 0), story.months - 1);
    slider.value = String(month);
    slider.setAttribute("aria-valuetext", story.names[month]);
    find("now").textContent = story.names[month];
    find("back").disabled = month === 0;
    find("forth").disabled = month === story.months - 1;
    for (const panel of all("[data-month]")) panel.hidden = Number(panel.dataset.month) !== month;
    for (const mark of all("button[data-go]")) {
      if (Number(mark.dataset.go) === month) mark.setAttribute("aria-current", "true");
      else mark.removeAttribute("aria-current");
    }
    for (const [id, view] of Object.entries(views)) {
      if (find(id).dataset.months !== undefined) view.signal("month", month).runAsync();
    }
    explain();
  }

  // Why did it change: the parts of one outcome's change in the chosen month.
  function explain() {
    const chosen = find("target");
    if (!chosen || !story.changes[chosen.value]) return;
    const change = story.changes[chosen.value][month];
    find("cause-says").textContent = change.says;
    fill(find("cause-rows"), change.table);
    if (views.causes) views.causes.signal("reach", change.reach).data("rows", change.rows).runAsync();
  }

  function branch() {
    if (!find("branch")) return;
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

  function fill(body, rows) {
    body.replaceChildren(...rows.map((row) => {
      const line = document.createElement("tr");
      row.forEach((words, at) => {
        const cell = document.createElement(at === 0 ? "th" : "td");
        if (at === 0) cell.scope = "row";
        else cell.className = "figure";
        cell.textContent = words;
        line.append(cell);
      });
      return line;
    }));
  }

  // The room's own explanation comes first; it is kept in this page only.
  function gate() {
    const own = find("own");
    if (!own) return;
    const open = (words) => {
      find("own-said").textContent = words;
      find("own-box").hidden = !words;
      find("gate").hidden = true;
      find("causes-part").hidden = false;
      find("causes-title").focus();
    };
    own.addEventListener("input", () => { find("reveal").disabled = own.value.trim() === ""; });
    find("reveal").addEventListener("click", () => open(own.value.trim()));
    find("leave").addEventListener("click", () => open(""));
  }

  function keys(event) {
    const busy = event.target.closest("input, textarea, select, summary") || event.altKey || event.ctrlKey || event.metaKey;
    if (busy || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    event.preventDefault();
    show(month + (event.key === "ArrowRight" ? 1 : -1));
  }

  slider.addEventListener("input", () => show(Number(slider.value)));
  find("back").addEventListener("click", () => show(month - 1));
  find("forth").addEventListener("click", () => show(month + 1));
  for (const mark of all("button[data-go]")) mark.addEventListener("click", () => show(Number(mark.dataset.go)));
  for (const id of ["branch", "outcome"]) find(id)?.addEventListener("change", branch);
  find("target")?.addEventListener("change", explain);
  document.addEventListener("keydown", keys);
  gate();
  Promise.all(Object.entries(story.charts).map(([id, spec]) => draw(id, spec))).then(() => {
    show(story.first);
    branch();
    document.documentElement.dataset.ready = "true";
  });
})();
