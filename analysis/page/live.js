// What-ifs that the room asks for: sent to the program on this computer that serves the page, and to nobody else.
"use strict";
(() => {
  const find = (id) => document.getElementById(id);
  const button = find("ask");

  async function ask() {
    button.disabled = true;
    find("ask-says").textContent = button.dataset.doing;
    try {
      const reply = await fetch(`${page.story.live}ask`, { method: "POST", body: find("question").value });
      if (!reply.ok) throw new Error(String(reply.status));
      take(await reply.json());
      find("ask-says").textContent = "";
    } catch {
      find("ask-says").textContent = button.dataset.failed;
    }
    button.disabled = false;
  }

  function take(answer) {
    page.story.branches[answer.at] = answer.outcomes;
    find("branch").add(new Option(answer.name, String(answer.at)));
    for (const [id, html] of [["branch-asked", answer.asked], ["branch-told", answer.told], ["branch-shares", answer.shares]]) {
      find(id).insertAdjacentHTML("beforeend", html);
    }
    find("compare-rows").insertAdjacentHTML("beforeend", answer.row);
    find("branch").value = String(answer.at);
    page.branch();
  }

  button.addEventListener("click", ask);
})();
