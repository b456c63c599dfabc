// One chosen month, and every chart, panel and figure of the page shows it. All figures and words come ready-made from the
// file that wrote the page; what is chosen here is which of them to show. Nothing is fetched.
"use strict";
const months = (() => {
  const story = JSON.parse(document.getElementById("story").textContent);
  const slider = document.getElementById("month");
  const find = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const views = {};
  const cursors = [];
  const followers = [];
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
      if (find(id).dataset.months === undefined) return;
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
    for (const follow of followers) follow(month);
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
    if (button && button.dataset.go !== undefined) show(Number(button.dataset.go));
  });
  document.addEventListener("keydown", keys);
  const drawn = Promise.all(Object.entries(story.charts).map(([id, spec]) => draw(id, spec)));
  const ready = drawn.then(() => {
    show(story.first);
    document.documentElement.dataset.ready = "true";
  });
  return { story, views, ready, show, follow: (told) => followers.push(told) };
})();
