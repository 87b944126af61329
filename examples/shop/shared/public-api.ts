import type { Route } from "./router.ts";

export interface PublicRoute {
  method: Route["method"];
  /** Below `/api`. */
  path: string;
  /** The service that answers behind the gateway. */
  owner: "catalog" | "cart" | "checkout";
}

/** What the shop offers to browsers: the gateway routes it, the web service passes it on. */
export const PUBLIC_ROUTES: readonly PublicRoute[] = [
  { method: "GET", path: "/products", owner: "catalog" },
  { method: "GET", path: "/products/:id", owner: "catalog" },
  { method: "POST", path: "/carts", owner: "cart" },
  { method: "GET", path: "/carts/:id", owner: "cart" },
  { method: "POST", path: "/carts/:id/items", owner: "cart" },
  { method: "PATCH", path: "/carts/:id/items/:productId", owner: "cart" },
  { method: "DELETE", path: "/carts/:id/items/:productId", owner: "cart" },
  { method: "POST", path: "/orders", owner: "checkout" },
  { method: "GET", path: "/orders/:id", owner: "checkout" },
];
