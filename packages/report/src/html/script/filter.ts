/**
 * One filter for what stands in the page and for the long list. The list shows as many rows as were
 * asked for; the rest is columns, so that 50,000 checks cost no element.
 */
export const FILTER = String.raw`
const STEP = 100;
const FIRST = 30;
const start = () => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const source = document.getElementById("rows");
  const data = source && JSON.parse(source.textContent);
  const size = data ? data.v.length : 0;
  const items = [...document.querySelectorAll(".item")];
  const groups = [...document.querySelectorAll(".gatesec[data-gate]")];
  const rest = document.getElementById("rest");
  const list = rest && rest.querySelector(".list");
  const next = rest && rest.querySelector("button.next");
  const shown = document.querySelector(".shown");
  const beyond = Number(form.dataset.beyond) || 0;
  const all = items.length + size;
  const value = (name) => form.elements[name] ? form.elements[name].value : "";
  const itemText = [];
  const rowText = [];
  const textOfItem = (at) => itemText[at] ??= items[at].textContent.toLowerCase();
  const textOfRow = (at) => rowText[at] ??= (titleOf(data, at) + "\n" + idOf(data, at) + "\n" + (data.services[data.s[at]] || "") + "\n" + (data.owners[data.o[at]] || "") + "\n" + (data.more[at]?.m || "")).toLowerCase();
  const orders = new Map();
  const orderBy = (key) => {
    if (!orders.has(key)) {
      const by = [...Array(size).keys()];
      // The text of a row begins with its title.
      if (key === "name") by.sort((a, b) => textOfRow(a) < textOfRow(b) ? -1 : 1);
      else by.sort((a, b) => data[key][b] - data[key][a]);
      orders.set(key, by);
    }
    return orders.get(key);
  };
  let found = [];
  let drawn = 0;
  const draw = (count) => {
    const part = document.createDocumentFragment();
    for (const at of found.slice(drawn, drawn + count)) part.append(rowOf(data, at));
    drawn = Math.min(found.length, drawn + count);
    list.append(part);
    list.classList.toggle("many", drawn > 60);
    const left = found.length - drawn;
    next.hidden = left === 0;
    next.textContent = "Show " + number(Math.min(STEP, left)) + " more of " + number(left);
  };
  // A name that no row has must not find those that have none.
  const place = (names, word) => word === "" ? -2 : names.includes(word) ? names.indexOf(word) : -3;
  const search = (wanted) => {
    const gate = place(data.gates.map(([id]) => id), wanted.gate);
    const service = place(data.services, wanted.service);
    const owner = place(data.owners, wanted.owner);
    const hits = [];
    const order = wanted.order && orderBy(wanted.order);
    for (let step = 0; step < size; step += 1) {
      const at = order ? order[step] : step;
      if (gate !== -2 && data.g[at] !== gate) continue;
      if (service !== -2 && data.s[at] !== service) continue;
      if (owner !== -2 && data.o[at] !== owner) continue;
      if (wanted.kind && data.c[at] !== wanted.kind) continue;
      if (wanted.verdict && data.v[at] !== wanted.verdict) continue;
      if (wanted.words.length > 0) {
        const text = textOfRow(at);
        if (!wanted.words.every((word) => text.includes(word))) continue;
      }
      hits.push(at);
    }
    return hits;
  };
  const same = (item, name, word) => word === "" || (item.dataset[name] || "") === word;
  const apply = () => {
    const wanted = { words: value("q").toLowerCase().split(/\s+/).filter(Boolean), order: value("order") };
    for (const name of ["gate", "service", "owner", "kind", "verdict"]) wanted[name] = value(name);
    let count = 0;
    items.forEach((item, at) => {
      const fits = same(item, "gate", wanted.gate) && same(item, "service", wanted.service)
        && same(item, "owner", wanted.owner) && same(item, "kind", wanted.kind) && same(item, "verdict", wanted.verdict)
        && wanted.words.every((word) => textOfItem(at).includes(word));
      if (item.hidden === fits) item.hidden = !fits;
      if (fits) count += 1;
    });
    if (data) {
      found = search(wanted);
      count += found.length;
      drawn = 0;
      list.replaceChildren();
      draw(FIRST);
      list.hidden = found.length === 0;
      rest.hidden = found.length === 0;
    }
    const some = count !== all;
    for (const group of groups) {
      const own = [...group.querySelectorAll(".item")];
      for (const part of group.querySelectorAll(".list")) part.hidden = ![...part.children].some((item) => !item.hidden);
      group.hidden = (some && !own.some((item) => !item.hidden) && wanted.gate !== group.dataset.gate) || (wanted.gate !== "" && wanted.gate !== group.dataset.gate);
    }
    for (const part of document.querySelectorAll(".only-items")) part.hidden = ![...part.querySelectorAll(".item")].some((item) => !item.hidden);
    const more = beyond > 0 ? "; " + number(beyond) + " more are only in the outcomes files" : "";
    shown.textContent = (some ? "Showing " + number(count) + " of " + number(all) + " checks" : "Showing all " + number(all) + " checks") + more;
    form.querySelector(".none").hidden = count !== 0;
  };
  form.hidden = false;
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  if (data) {
    list.addEventListener("toggle", (event) => { if (event.target.open) fillRow(data, event.target); }, true);
    next.addEventListener("click", () => {
      const before = drawn;
      draw(STEP);
      list.children[before]?.querySelector("summary").focus();
    });
  }
  apply();
  const prepare = (from) => {
    const end = Math.min(size, from + 5000);
    for (let at = from; at < end; at += 1) textOfRow(at);
    if (end < size) later(() => prepare(end));
  };
  if (data) later(() => prepare(0));
};
const later = (work) => globalThis.requestIdleCallback ? requestIdleCallback(work, { timeout: 500 }) : setTimeout(work, 50);
addEventListener("keydown", (event) => {
  const field = document.querySelector("form.filters input[name=q]");
  const typing = event.target.closest && event.target.closest("input, select, textarea, [contenteditable]");
  if (event.key !== "/" || typing || !field || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  field.focus();
  field.select();
});
`;
