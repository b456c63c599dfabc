// The report of an experiment: draws its charts and links them. An outcome, a way to steer or a point of the design that is
// chosen, by the lists above, in a chart or in a table, stands out in all of them. Nothing is fetched.
"use strict";
(() => {
  const report = JSON.parse(document.getElementById("story").textContent);
  const options = {
    actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: false, formatLocale: report.format,
  };
  const find = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const lists = { outcome: find("outcome"), arm: find("arm"), point: find("point") };
  const views = [];

  function mark(parts, chosen, of) {
    for (const part of parts) {
      const here = Boolean(chosen) && of(part) === chosen;
      if (here) part.setAttribute("aria-current", "true");
      else part.removeAttribute("aria-current");
      part.querySelector(":scope > th > .pick")?.setAttribute("aria-pressed", String(here));
    }
  }

  // What is chosen in words, with the figures of one outcome: all of them at once would fill the window.
  function told(choices) {
    if (!choices.length) return report.none;
    const outcome = lists.outcome.value || (lists.outcome.options.length === 2 ? lists.outcome.options[1].value : "");
    const said = choices.flatMap((one) => (outcome ? [one.name, one.figures[outcome]] : [one.name]));
    return [...said, outcome ? "" : report.narrow].join(" ").trim();
  }

  function show() {
    const arm = lists.arm.value;
    const point = lists.point ? lists.point.value : "0";
    for (const part of all("[data-outcome]")) {
      part.hidden = lists.outcome.value !== "" && part.dataset.outcome !== lists.outcome.value;
    }
    mark(all("[data-arm]"), arm, (part) => part.dataset.arm);
    mark(all("[data-point]"), point === "0" ? "" : point, (part) => part.dataset.point);
    find("chosen").textContent = told([report.arms[arm], report.points[point]].filter(Boolean));
    return Promise.all(views.map((view) => view.signal("chosen_arm", arm).signal("chosen_point", Number(point)).runAsync()));
  }

  // What is chosen once more is no longer chosen.
  function pick(list, value, none) {
    if (!list || ![...list.options].some((one) => one.value === value)) return;
    list.value = list.value === value ? none : value;
    show();
  }

  function take(found) {
    if (!found) return;
    if (found.p) pick(lists.point, String(found.p), "0");
    else if (found.arm) pick(lists.arm, found.arm, "");
  }

  const drawn = Object.entries(report.charts).map(async ([id, spec]) => {
    const place = find(id);
    const { view } = await vegaEmbed(place.querySelector(".canvas"), spec, options);
    place.querySelector("svg").setAttribute("aria-hidden", "true");
    view.addEventListener("click", (event, item) => take(item && item.datum));
    views.push(view);
  });
  for (const list of Object.values(lists)) list?.addEventListener("change", show);
  document.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-arm], tr[data-point]");
    if (row) take({ p: row.dataset.point, arm: row.dataset.arm });
  });
  Promise.all(drawn).then(show).then(() => { document.documentElement.dataset.ready = "true"; });
})();
