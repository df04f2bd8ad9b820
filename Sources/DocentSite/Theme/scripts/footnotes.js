// A footnote beside its reference: on hover and focus, and at the first tap.
const popover = document.createElement("div");
popover.className = "footnote-popover prose";
popover.popover = "manual";
let shown;
let timer;

const hide = () => {
  clearTimeout(timer);
  if (shown) popover.hidePopover();
  shown = undefined;
};

const show = (reference) => {
  clearTimeout(timer);
  if (shown === reference) return;
  const note = document.getElementById(decodeURIComponent(reference.hash.slice(1)));
  if (!note) return;
  popover.replaceChildren(...note.cloneNode(true).childNodes);
  popover.querySelectorAll(".footnote-back, .copies, .receipt").forEach((element) => element.remove());
  popover.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  popover.showPopover();
  shown = reference;
  place(reference.getBoundingClientRect());
};

// Below the reference, or above where there is more room, and never beside the window.
const place = ({ left, top, bottom }) => {
  const { width, height } = popover.getBoundingClientRect();
  const margin = 12;
  const edge = document.documentElement.clientWidth - width - margin;
  const above = bottom + height + margin > innerHeight && top > innerHeight - bottom;
  popover.style.left = `${scrollX + Math.max(margin, Math.min(left - margin, edge))}px`;
  popover.style.top = `${scrollY + (above ? top - height - 4 : bottom + 4)}px`;
};

// The popover stands at the end of the page, and in the order of Tab behind its reference.
const stops = () => [...popover.querySelectorAll("a, [tabindex]")];

const enter = (event) => {
  const first = stops()[0];
  if (event.key !== "Tab" || event.shiftKey || shown !== event.currentTarget || !first) return;
  event.preventDefault();
  first.focus();
};

const leave = (event) => {
  if (event.key !== "Tab" || document.activeElement !== stops().at(event.shiftKey ? 0 : -1)) return;
  if (event.shiftKey) event.preventDefault();
  shown.focus();
};

const escape = () => {
  if (popover.contains(document.activeElement)) shown.focus();
  hide();
};

const later = (action, delay) => {
  clearTimeout(timer);
  timer = setTimeout(action, delay);
};

const listeners = {
  pointerenter: ({ pointerType, currentTarget }) => {
    if (pointerType === "mouse") later(() => show(currentTarget), 200);
  },
  pointerleave: () => later(hide, 300),
  focus: ({ currentTarget }) => currentTarget.matches(":focus-visible") && show(currentTarget),
  blur: () => later(hide, 100),
  keydown: enter,
  click: (event) => {
    if (event.pointerType === "touch" && shown !== event.currentTarget) {
      event.preventDefault();
      show(event.currentTarget);
    } else {
      hide();
    }
  },
};

// The same listener again is no second one.
const setUp = () => {
  for (const reference of document.querySelectorAll(".footnote-ref a")) {
    for (const type in listeners) reference.addEventListener(type, listeners[type]);
  }
};

document.body.append(popover);
setUp();
addEventListener("docent:swap", setUp);
popover.addEventListener("keydown", leave);
popover.addEventListener("focusin", () => clearTimeout(timer));
popover.addEventListener("focusout", () => later(hide, 100));
popover.addEventListener("pointerenter", () => clearTimeout(timer));
popover.addEventListener("pointerleave", ({ pointerType }) => pointerType === "mouse" && later(hide, 300));
addEventListener("keydown", ({ key }) => key === "Escape" && escape());
addEventListener("pointerdown", ({ target }) => !target.closest(".footnote-ref, .footnote-popover") && hide());
addEventListener("resize", hide);
