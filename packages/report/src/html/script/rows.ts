import { SPARK_SIGNS } from "../../svg/spark.ts";

/**
 * Draws a row of the long list from the columns. Foreign text only ever becomes the text of an
 * element: nothing here parses markup.
 */
export const ROWS = String.raw`
const SPARKS = ${JSON.stringify(SPARK_SIGNS)};
const CLASSES = { n: ["new", "new"], o: ["known", "on target branch"], k: ["flaky", "flaky"], x: ["fixed", "fixed"] };
const signs = document.getElementById("signs");
const el = (name, kind, text) => {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (text !== undefined) made.textContent = text;
  return made;
};
const picture = (name, values) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
  return made;
};
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, "\u202f");
const duration = (ms) => {
  if (ms < 1000) return ms + " ms";
  const s = ms / 1000;
  if (s < 120) return (s < 10 ? s.toFixed(2) : s.toFixed(1)).replace(/\.?0+$/, "") + " s";
  return Math.floor(s / 60) + " min " + Math.round(s % 60) + " s";
};
const spark = (recent) => {
  const letters = [...recent.slice(0, 40)].reverse();
  const width = letters.length * 7 - 2;
  const counts = Object.entries(SPARKS).map(([letter, { name }]) => [letters.filter((each) => each === letter).length, name]).filter(([count]) => count > 0);
  const made = picture("svg", { class: "spark", role: "img", viewBox: "0 0 " + width + " 18", width, height: 18,
    "aria-label": "Last " + letters.length + " stored runs: " + counts.map((each) => each.join(" ")).join(", ") });
  const bars = {};
  letters.forEach((letter, at) => {
    const sign = Object.hasOwn(SPARKS, letter) && SPARKS[letter];
    if (sign) bars[sign.tone] = (bars[sign.tone] || "") + "M" + at * 7 + " 18v-" + sign.height + "h5v" + sign.height + "z";
  });
  for (const [tone, d] of Object.entries(bars)) made.append(picture("path", { class: tone, d }));
  return made;
};
const titleOf = (data, at) => data.more[at]?.t || data.t[at] || data.heads[data.h[at]];
const idOf = (data, at) => data.heads[data.h[at]] + (data.t[at] === "" ? "" : "#" + data.t[at]);
const pastText = ([runs, failed, flaky]) => "red in " + failed + " of " + runs + (runs === 1 ? " run" : " runs") + (flaky ? ", flaky in " + flaky : "");
const tagsOf = (data, at) => {
  const more = data.more[at] || {};
  const tags = el("span", "tags");
  if (more.h) tags.append(spark(more.h));
  const kind = CLASSES[data.c[at]];
  if (kind) tags.append(el("span", "tag " + kind[0], kind[1]));
  if (data.s[at] >= 0) tags.append(el("span", "tag", data.services[data.s[at]]));
  if (data.o[at] >= 0) tags.append(el("span", "tag", "owner " + data.owners[data.o[at]]));
  tags.append(el("span", "tag", data.gates[data.g[at]][1]));
  if (data.ms[at] >= 0) tags.append(el("span", "took", duration(data.ms[at])));
  return tags;
};
const rowOf = (data, at) => {
  const row = el("details", "item line");
  row.dataset.at = at;
  const summary = el("summary");
  const badge = signs.content.querySelector("[data-v=" + data.v[at] + "] > *").cloneNode(true);
  summary.append(badge, el("span", "t", titleOf(data, at)), tagsOf(data, at));
  const more = data.more[at] || {};
  const said = more.m || (more.p && pastText(more.p));
  if (said) summary.append(el("span", "m", said));
  row.append(summary);
  return row;
};
const block = (name, text) => {
  const box = el("div");
  const line = el("div", "cmd");
  const pre = el("pre", "", text);
  pre.tabIndex = 0;
  pre.setAttribute("aria-label", name);
  pre.setAttribute("role", "group");
  const copy = el("button", "copy", "Copy");
  copy.type = "button";
  line.append(pre, copy);
  box.append(el("h3", "small", name), line);
  return box;
};
const fillRow = (data, row) => {
  if (row.childElementCount > 1) return;
  const at = Number(row.dataset.at);
  const more = data.more[at] || {};
  const body = el("div", "body");
  const facts = el("dl", "facts");
  const known = more.f || [
    ...(data.ms[at] < 0 ? [] : [["Took", duration(data.ms[at])]]),
    ...(data.n[at] === undefined ? [] : [["Attempts", String(data.n[at])]]),
    ["Check id", idOf(data, at)],
  ];
  for (const [name, value] of [...known, ...(more.p ? [["History", pastText(more.p)]] : [])]) {
    const fact = el("div", name === "Check id" || name === "Place" || name === "History" ? "long" : "short");
    fact.append(el("dt", "", name), el("dd", "", value));
    facts.append(fact);
  }
  body.append(facts);
  if (more.d) {
    const detail = el("pre", "", more.d);
    detail.tabIndex = 0;
    detail.setAttribute("role", "group");
    detail.setAttribute("aria-label", "Detail of " + titleOf(data, at));
    body.append(detail);
  }
  if (more.r) body.append(block("Reproduce", more.r));
  if (more.a) body.append(block("Accept or quarantine, in stagegate.yml", more.a));
  row.append(body);
};
`;
