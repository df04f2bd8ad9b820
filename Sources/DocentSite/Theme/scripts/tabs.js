// Tabs: keys as people know them, and the labels once chosen are chosen everywhere.
const key = "docent-tabs";
let chosen = [];
let count = 0;
try {
  chosen = JSON.parse(localStorage.getItem(key)) ?? [];
} catch {
  // Storage may be forbidden or spoilt; each group then starts with its first tab.
}

const groups = () => [...document.querySelectorAll(".tabs")];
const tabsOf = (group) => [...group.querySelector(".tab-list").children];
const panelsOf = (group) => [...group.querySelectorAll(".tab-panel")];

const select = (group, index) => {
  const panels = panelsOf(group);
  tabsOf(group).forEach((tab, each) => {
    tab.ariaSelected = each === index;
    tab.tabIndex = each === index ? 0 : -1;
    // The browser's search looks into such panels, and opens them.
    panels[each].hidden = each === index ? false : "until-found";
  });
};

const recall = (group) => {
  const labels = tabsOf(group).map((tab) => tab.textContent);
  select(group, Math.max(0, labels.indexOf(chosen.find((label) => labels.includes(label)))));
};

const reveal = (node) => {
  const panel = node?.closest(".tab-panel");
  const group = panel?.closest(".tabs");
  if (group) select(group, panelsOf(group).indexOf(panel));
  return group;
};

const setUp = () => {
  for (const group of groups()) {
    const tabs = tabsOf(group);
    const panels = panelsOf(group);
    group.querySelector(".tab-list").role = "tablist";
    tabs.forEach((tab, index) => {
      const panel = panels[index];
      tab.role = "tab";
      tab.id ||= `tab-${++count}`;
      panel.id ||= `panel-${++count}`;
      panel.role = "tabpanel";
      tab.setAttribute("aria-controls", panel.id);
      panel.setAttribute("aria-labelledby", tab.id);
    });
    const current = tabs.findIndex((tab) => tab.ariaSelected === "true");
    if (current < 0) recall(group);
    else select(group, current);
  }
};

const choose = (tab) => {
  // Other groups change with this one: what the reader pressed stays where it is.
  const before = tab.getBoundingClientRect().top;
  chosen = [tab.textContent, ...chosen.filter((label) => label !== tab.textContent)].slice(0, 20);
  groups().forEach(recall);
  scrollBy({ top: tab.getBoundingClientRect().top - before, behavior: "instant" });
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
  } catch {
    // Forbidden again; the choice lasts as long as the page.
  }
};

addEventListener("click", ({ target }) => {
  const tab = target.closest(".tab-button");
  if (tab) choose(tab);
});
addEventListener("beforematch", ({ target }) => reveal(target));
addEventListener("keydown", (event) => {
  if (!event.target.matches(".tab-button")) return;
  const list = event.target.parentElement;
  const tabs = [...list.children];
  const current = tabs.indexOf(event.target);
  const step = getComputedStyle(list).direction === "rtl" ? -1 : 1;
  const next = { ArrowRight: current + step, ArrowLeft: current - step, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const tab = tabs.at(next % tabs.length);
  choose(tab);
  tab.focus();
});

setUp();
addEventListener("docent:swap", setUp);

// An address may lead into a panel that is not shown.
const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
if (reveal(target)) target.scrollIntoView();
