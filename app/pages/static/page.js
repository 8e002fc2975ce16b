// The page works without this: it only saves reloads. Everything inserted comes from our own pages,
// where the server has escaped it; nothing is put together from text here.
"use strict";

const main = () => document.getElementById("results");
const parse = async (address) => {
  const answer = await fetch(address, { headers: { Accept: "text/html" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

// Filters, chips and order: fetch the same page and change what is below the promise.
let latest = 0;
async function show(address, { push = true, focus = true } = {}) {
  const turn = ++latest;
  main().classList.add("busy");
  try {
    const page = await parse(address);
    if (turn !== latest) return;
    main().replaceWith(document.adoptNode(page.getElementById("results")));
    document.title = page.title;
    if (push) history.pushState(null, "", address);
    if (focus) main().focus({ preventScroll: true });
    arrive();
  } catch {
    location.assign(address);
  }
}

async function more(link) {
  link.classList.add("busy");
  try {
    const page = await parse(link.href);
    const list = document.getElementById("timeline");
    for (const group of page.querySelectorAll("#timeline > .moment")) {
      const last = list.lastElementChild;
      if (last.dataset.key === group.dataset.key) last.querySelector(".events").append(...group.querySelectorAll(".event"));
      else list.append(document.adoptNode(group));
    }
    const next = page.querySelector(".pager .more");
    if (next) link.replaceWith(document.adoptNode(next));
    else link.remove();
    arrive();
  } catch {
    location.assign(link.href);
  }
}

// The other sentences that tell an event stand on its own page.
async function mentions(event) {
  const place = event.querySelector(".mentions");
  if (place.dataset.count < 2 || place.dataset.asked) return;
  place.dataset.asked = "1";
  try {
    const page = await parse(event.querySelector(".permalink").href);
    place.replaceChildren(...page.querySelector(".mentions").childNodes);
  } catch {
    delete place.dataset.asked;
  }
}

function reveal(id) {
  const event = document.getElementById(`e-${id}`);
  if (!event) return false;
  event.querySelector("details").open = true;
  event.scrollIntoView({ block: "center" });
  event.querySelector("summary").focus({ preventScroll: true });
  return true;
}

const ours = (link) => link.origin === location.origin && link.pathname === location.pathname && !link.hash;

document.addEventListener("click", (click) => {
  const link = click.target.closest("a");
  if (!link || click.defaultPrevented || click.button || click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return;
  const id = link.dataset?.event;
  if (id !== undefined ? reveal(id) : main().contains(link) && ours(link)) {
    click.preventDefault();
    if (id === undefined) link.rel === "next" ? more(link) : show(link.href);
  }
});

document.addEventListener("submit", (submit) => {
  if (!submit.target.matches(".filter")) return;
  submit.preventDefault();
  const pairs = [...new FormData(submit.target)].filter(([, value]) => value);
  show(`${submit.target.getAttribute("action")}?${new URLSearchParams(pairs)}`);
});

document.addEventListener("toggle", (toggle) => {
  const event = toggle.target.closest?.(".event");
  if (event && toggle.target.open) mentions(event);
}, true);

let typing = 0;
document.addEventListener("input", (input) => {
  if (input.target.id !== "actor") return;
  clearTimeout(typing);
  typing = setTimeout(() => suggest(input.target.value.trim()), 150);
});

async function suggest(words) {
  const list = document.getElementById("suggestions");
  if (!list || words.length < 2) return;
  const answer = await fetch(`/v1/actors?${new URLSearchParams({ q: words, limit: "8" })}`);
  if (!answer.ok) return;
  const { items } = await answer.json();
  list.replaceChildren(...items.map((actor) => new Option(actor.name, actor.name)));
}

for (const [kind, on] of [["pointerover", true], ["pointerout", false]]) {
  document.addEventListener(kind, (over) => {
    const id = over.target.closest?.(".event")?.id.slice(2);
    if (id) document.querySelector(`.mark[data-event="${CSS.escape(id)}"]`)?.classList.toggle("at", on);
  });
}

addEventListener("popstate", () => show(location.href, { push: false, focus: false }));

// After each change: the newest end of the overview in view, and the frame around an embed told our height.
function arrive() {
  const strip = document.querySelector(".scroll");
  if (strip) strip.scrollLeft = strip.scrollWidth;
}
if (window.parent !== window) {
  const tell = () => parent.postMessage({ type: "zeitgraph:height", height: document.documentElement.offsetHeight }, "*");
  new ResizeObserver(tell).observe(document.documentElement);
}
arrive();
