/** Filters and copy buttons. Without it the page shows everything; it reads only the page itself. */
export const SCRIPT = `
(() => {
  const form = document.querySelector("form.filters");
  const items = [...document.querySelectorAll(".item")];
  if (form) {
    const text = items.map((item) => item.textContent.toLowerCase());
    const groups = [...document.querySelectorAll(".gatesec")];
    const shown = document.querySelector(".shown");
    const value = (name) => form.elements[name].value;
    const apply = () => {
      const words = value("q").toLowerCase().split(/\\s+/).filter(Boolean);
      let count = 0;
      items.forEach((item, at) => {
        const fits = (!value("gate") || item.dataset.gate === value("gate"))
          && (!value("service") || item.dataset.service === value("service"))
          && (!value("kind") || item.dataset.kind === value("kind"))
          && words.every((word) => text[at].includes(word));
        item.hidden = !fits;
        if (fits) count += 1;
      });
      for (const group of groups) {
        const own = [...group.querySelectorAll(".item")];
        const list = group.querySelector(":scope > .list");
        if (list) list.hidden = !own.some((item) => item.parentElement === list && !item.hidden);
        for (const fold of group.querySelectorAll("details.fold")) {
          const inside = [...fold.querySelectorAll(".item")];
          if (inside.length === 0) continue;
          const hits = inside.some((item) => !item.hidden);
          fold.hidden = !hits;
          if (hits && count !== items.length) fold.open = true;
        }
        group.hidden = Boolean(value("gate")) && group.dataset.gate !== value("gate");
      }
      shown.textContent = count === items.length
        ? "Showing all " + items.length + " checks"
        : "Showing " + count + " of " + items.length + " checks";
    };
    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    apply();
  }
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const code = button.parentElement.querySelector("pre");
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
      } catch {
        const range = document.createRange();
        range.selectNodeContents(code);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        button.textContent = "Selected";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 1600);
    });
  }
  const open = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", open);
  open();
})();
`;
