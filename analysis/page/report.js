// The validation report: draws its charts. All figures and words come ready-made; nothing is fetched.
"use strict";
(() => {
  const report = JSON.parse(document.getElementById("story").textContent);
  const options = {
    actions: false, ast: true, defaultStyle: false, renderer: "svg", tooltip: false, formatLocale: report.format,
  };
  const drawn = Object.entries(report.charts).map(async ([id, spec]) => {
    const place = document.getElementById(id);
    await vegaEmbed(place.querySelector(".canvas"), spec, options);
    place.querySelector("svg").setAttribute("aria-hidden", "true");
  });
  Promise.all(drawn).then(() => { document.documentElement.dataset.ready = "true"; });
})();
