// The debrief page: one chosen month, and everything on the page shows it. All figures and words come ready-made from
// the file that wrote the page; what is chosen here is which of them to show. Nothing is fetched.
"use strict";
const page = (() => {
  const story = JSON.parse(document.getElementById("story").textContent);
  const slider = document.getElementById("month");
  const find = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const views = {};
  const cursors = [];
  const reads = Object.entries(story.reads).map(([id, months]) => ({ months, cells: all(`#${CSS.escape(id)} .read`) }));
  let month = 0;

  function draw(id, spec) {
    const options = {
      actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: false, formatLocale: story.format,
    };
    return vegaEmbed(find(id).querySelector(".canvas"), spec, options).then(({ view }) => {
      views[id] = view;
      const svg = find(id).querySelector("svg.marks");
      svg.setAttribute("aria-hidden", "true");
      if (id === "branches" || find(id).dataset.months === undefined) return;
      overlay(id, svg, view);
      view.addEventListener("click", (event) => pick(svg, view, event));
    });
  }

  // The chosen month is drawn over a chart, not by it: moving it moves a rule and some dots, and redraws nothing.
  function overlay(id, svg, view) {
    const make = (name, more) => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(more)) made.setAttribute(key, value);
      return made;
    };
    const [left, top] = corner(view);
    const [x, y] = [view.scale("x"), story.dots[id] ? view.scale("y") : null];
    const over = make("svg", { class: "cursor", viewBox: svg.getAttribute("viewBox"), "aria-hidden": "true" });
    const wide = x(1) - x(0);
    const band = make("rect", { y: top, width: wide, height: view.height() });
    const rule = make("line", { y1: top, y2: top + view.height() });
    over.append(band, rule);
    const dots = (story.dots[id] ?? []).map((values) => {
      const dot = make("circle", { r: 5.5 });
      over.append(dot);
      return { dot, values };
    });
    find(id).querySelector(".canvas").append(over);
    cursors.push((now) => {
      const here = left + x(now);
      band.setAttribute("x", here);
      rule.setAttribute("x1", here);
      rule.setAttribute("x2", here);
      for (const { dot, values } of dots) {
        const value = values[now];
        dot.style.display = value === null ? "none" : "";
        if (value === null) continue;
        dot.setAttribute("cx", here);
        dot.setAttribute("cy", top + y(value));
      }
    });
  }

  // Where the drawing area of a chart begins, in the units of its own picture.
  function corner(view) {
    const [left, top] = view.origin();
    return [left + view.padding().left, top + view.padding().top];
  }

  // A click in a chart over the months chooses the month it falls in.
  function pick(svg, view, event) {
    const matrix = svg.getScreenCTM();
    const across = (event.clientX - matrix.e) / matrix.a - corner(view)[0];
    show(Math.floor(view.scale("x").invert(across)));
  }

  const panels = all("[data-month]");
  const marks = all("button[data-go]");

  function show(wanted) {
    month = Math.min(Math.max(wanted, 0), story.months - 1);
    slider.value = String(month);
    slider.setAttribute("aria-valuetext", story.names[month]);
    find("now").textContent = story.names[month];
    find("now-what").textContent = story.happens[month];
    find("back").disabled = month === 0;
    find("forth").disabled = month === story.months - 1;
    for (const panel of panels) panel.hidden = Number(panel.dataset.month) !== month;
    for (const mark of marks) {
      if (Number(mark.dataset.go) === month) mark.setAttribute("aria-current", "true");
      else mark.removeAttribute("aria-current");
    }
    for (const move of cursors) move(month);
    for (const { months, cells } of reads) cells.forEach((cell, at) => { cell.textContent = months[month][at]; });
    explain();
  }

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

  function keys(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target.closest("textarea, select") || (event.key !== "," && event.key !== ".")) return;
    event.preventDefault();
    show(month + (event.key === "." ? 1 : -1));
  }

  slider.addEventListener("input", () => show(Number(slider.value)));
  find("back").addEventListener("click", () => show(month - 1));
  find("forth").addEventListener("click", () => show(month + 1));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.go !== undefined) show(Number(button.dataset.go));
    if (button.dataset.point !== undefined) point(button.dataset.point);
    if (button.dataset.branchTo !== undefined) {
      find("branch").value = button.dataset.branchTo;
      branch();
      deck.face("why-whatif");
    }
  });
  for (const id of ["branch", "outcome"]) find(id)?.addEventListener("change", branch);
  find("target")?.addEventListener("change", explain);
  document.addEventListener("keydown", keys);
  gate();
  point("0");
  const ready = Promise.all(Object.entries(story.charts).map(([id, spec]) => draw(id, spec))).then(() => {
    show(story.first);
    branch();
    document.documentElement.dataset.ready = "true";
  });
  return { story, views, branch, draw, ready, show };
})();
