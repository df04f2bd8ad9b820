// Tabs: keys as people know them, and the labels once chosen are chosen everywhere.
const key = "docent-tabs";
let chosen = [];
try {
  chosen = JSON.parse(localStorage.getItem(key)) ?? [];
} catch {
  // Storage may be forbidden or spoilt; each group then starts with its first tab.
}

const groups = [...document.querySelectorAll(".tabs")].map((group, number) => {
  const list = group.querySelector(".tab-list");
  const tabs = [...list.children];
  const panels = [...group.querySelectorAll(".tab-panel")];
  const labels = tabs.map((tab) => tab.textContent);

  const select = (index) => {
    tabs.forEach((tab, each) => {
      tab.ariaSelected = each === index;
      tab.tabIndex = each === index ? 0 : -1;
      // The browser's search looks into such panels, and opens them.
      panels[each].hidden = each === index ? false : "until-found";
    });
  };
  const recall = () => select(Math.max(0, labels.indexOf(chosen.find((label) => labels.includes(label)))));

  list.role = "tablist";
  tabs.forEach((tab, index) => {
    const panel = panels[index];
    tab.role = "tab";
    tab.id ||= `tab-${number}-${index}`;
    panel.id ||= `panel-${number}-${index}`;
    panel.role = "tabpanel";
    tab.setAttribute("aria-controls", panel.id);
    panel.setAttribute("aria-labelledby", tab.id);
    panel.addEventListener("beforematch", () => select(index));
  });
  recall();

  const choose = (tab) => {
    // Other groups change with this one: what the reader pressed stays where it is.
    const before = tab.getBoundingClientRect().top;
    chosen = [tab.textContent, ...chosen.filter((label) => label !== tab.textContent)].slice(0, 20);
    for (const { recall } of groups) recall();
    scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
    } catch {
      // Forbidden again; the choice lasts as long as the page.
    }
  };
  list.addEventListener("click", ({ target }) => tabs.includes(target) && choose(target));
  list.addEventListener("keydown", (event) => {
    const current = tabs.indexOf(event.target);
    const step = getComputedStyle(list).direction === "rtl" ? -1 : 1;
    const next = { ArrowRight: current + step, ArrowLeft: current - step, Home: 0, End: -1 }[event.key];
    if (next === undefined || current < 0) return;
    event.preventDefault();
    const tab = tabs.at(next % tabs.length);
    choose(tab);
    tab.focus();
  });
  return { panels, select, recall };
});

// An address may lead into a panel that is not shown.
const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
for (const { panels, select } of groups) {
  const index = panels.findIndex((panel) => target && panel.contains(target));
  if (index >= 0) {
    select(index);
    target.scrollIntoView();
  }
}
