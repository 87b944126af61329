import { onPlaceOrder } from "./order.js";

const money = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });
const byId = (id) => document.getElementById(id);
const CART_KEY = "cart";

/** Calls the gateway through the page's own origin; a refusal is an Error with its message. */
async function api(method, path, body) {
  const response = await fetch(`/api${path}`, {
    method,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const value = text === "" ? undefined : JSON.parse(text);
  if (!response.ok) throw new Error(value?.error?.message ?? `status ${response.status}`);
  return value;
}

function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.assign(node, properties);
  node.append(...children);
  return node;
}

function picture(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `/pictures.svg#${name}`);
  svg.setAttribute("class", "picture");
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

/** Runs an action of the user; what goes wrong is said beside the cart. */
async function attempt(action) {
  byId("problem").textContent = "";
  try {
    await action();
  } catch (error) {
    byId("problem").textContent = `That did not work: ${error.message}.`;
  }
}

// --- products

function card(product) {
  const name = element("button", { className: "name", type: "button" }, product.name);
  name.addEventListener("click", () => attempt(() => showDetails(product.id)));
  const add = element("button", { className: "primary", type: "button" }, "Add to cart");
  add.setAttribute("aria-label", `Add ${product.name} to cart`);
  add.addEventListener("click", () => attempt(() => addToCart(product.id)));
  const price = element("span", { className: "price" }, money.format(product.priceCents / 100));
  const parts = [picture(product.picture), element("h2", {}, name)];
  if (product.description !== undefined) {
    parts.push(element("p", { className: "muted" }, product.description));
  }
  const foot = element("div", { className: "foot" }, price, add);
  return element("li", { className: "card" }, ...parts, foot);
}

let lastSearch = 0;

async function showProducts() {
  lastSearch += 1;
  const search = lastSearch;
  const query = new URLSearchParams({ q: byId("search").value, category: byId("category").value });
  const { products } = await api("GET", `/products?${query}`);
  // A slow answer to an earlier search must not replace a newer one.
  if (search !== lastSearch) return;
  byId("products").replaceChildren(...products.map(card));
  byId("result").textContent = products.length === 1 ? "1 product" : `${products.length} products`;
}

async function showDetails(id) {
  const product = await api("GET", `/products/${encodeURIComponent(id)}`);
  byId("details-picture").setAttribute("href", `/pictures.svg#${product.picture}`);
  byId("details-name").textContent = product.name;
  byId("details-text").textContent = product.description ?? "";
  byId("details-price").textContent = money.format(product.priceCents / 100);
  byId("details").showModal();
}

// --- cart

let cart;

async function addToCart(productId) {
  const item = { productId, quantity: 1 };
  const next =
    cart === undefined
      ? await api("POST", "/carts", { items: [item] })
      : await api("POST", `/carts/${cart.id}/items`, item);
  byId("confirmation").replaceChildren();
  showCart(next);
}

async function changeQuantity(line, quantity) {
  const path = `/carts/${cart.id}/items/${encodeURIComponent(line.productId)}`;
  showCart(quantity === 0 ? await api("DELETE", path) : await api("PATCH", path, { quantity }));
}

function stepper(line) {
  const button = (label, text, change) => {
    const node = element("button", { type: "button", className: "step" }, text);
    node.setAttribute("aria-label", `${label} ${line.name}`);
    node.addEventListener("click", () =>
      attempt(() => changeQuantity(line, line.quantity + change)),
    );
    return node;
  };
  const quantity = element("span", { className: "quantity" }, String(line.quantity));
  quantity.setAttribute("role", "status");
  quantity.setAttribute("aria-label", `Quantity of ${line.name}`);
  return element(
    "span",
    { className: "stepper" },
    button("One less", "−", -1),
    quantity,
    button("One more", "+", 1),
  );
}

function cartLine(line) {
  const sum = money.format((line.unitCents * line.quantity) / 100);
  return element(
    "li",
    {},
    element("span", { className: "line-name" }, line.name),
    stepper(line),
    element("span", { className: "line-sum" }, sum),
  );
}

/** The lines are drawn anew; whoever works by keyboard stays on the same button. */
function drawLines(lines) {
  const focused = document.activeElement?.getAttribute("aria-label");
  byId("cart-lines").replaceChildren(...lines.map(cartLine));
  const again = [...byId("cart-lines").querySelectorAll("button")].find(
    (button) => button.getAttribute("aria-label") === focused,
  );
  again?.focus();
}

function showCart(next) {
  cart = next;
  const lines = next?.lines ?? [];
  if (next === undefined) sessionStorage.removeItem(CART_KEY);
  else sessionStorage.setItem(CART_KEY, next.id);
  const count = lines.reduce((sum, line) => sum + line.quantity, 0);
  byId("cart-count").textContent = String(count);
  drawLines(lines);
  byId("cart-empty").hidden = lines.length > 0;
  byId("cart-total").hidden = lines.length === 0;
  byId("order").hidden = lines.length === 0;
  byId("cart-total").querySelector("strong").textContent = money.format(
    (next?.totalCents ?? 0) / 100,
  );
}

async function restoreCart() {
  const id = sessionStorage.getItem(CART_KEY);
  if (id === null) return;
  try {
    showCart(await api("GET", `/carts/${encodeURIComponent(id)}`));
  } catch {
    // Carts of an earlier day are gone: start with an empty one.
    showCart(undefined);
  }
}

// --- order

async function placeOrder() {
  const button = byId("place-order");
  button.disabled = true;
  try {
    const order = await api("POST", "/orders", { cartId: cart.id, card: byId("card").value });
    showCart(undefined);
    byId("order").reset();
    byId("confirmation").replaceChildren(
      element("h3", {}, "Thank you!"),
      element("p", {}, `Order ${order.id.slice(0, 8)} is ${order.status}.`),
      element("p", {}, `We charged ${money.format(order.totalCents / 100)} to your card.`),
    );
  } finally {
    button.disabled = false;
  }
}

onPlaceOrder(byId("order"), () => attempt(placeOrder));
byId("search").addEventListener("input", () => attempt(showProducts));
byId("category").addEventListener("change", () => attempt(showProducts));
byId("filters").addEventListener("submit", (event) => event.preventDefault());
await attempt(() => Promise.all([showProducts(), restoreCart()]));
