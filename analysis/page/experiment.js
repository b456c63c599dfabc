// The report of an experiment: draws its charts, and shows those of the chosen outcome. Nothing is fetched.
"use strict";
(() => {
  const report = JSON.parse(document.getElementById("story").textContent);
  const options = {
    actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: false, formatLocale: report.format,
  };
  const chosen = document.getElementById("outcome");
  function show() {
    for (const part of document.querySelectorAll("[data-outcome]")) {
      part.hidden = chosen.value !== "" && part.dataset.outcome !== chosen.value;
    }
  }
  const drawn = Object.entries(report.charts).map(async ([id, spec]) => {
    const place = document.getElementById(id);
    await vegaEmbed(place.querySelector(".canvas"), spec, options);
    place.querySelector("svg").setAttribute("aria-hidden", "true");
  });
  chosen.addEventListener("change", show);
  Promise.all(drawn).then(() => { show(); document.documentElement.dataset.ready = "true"; });
})();
