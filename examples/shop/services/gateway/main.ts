import { readItems, readObject, readText } from "../../shared/input.ts";
import { forward } from "../../shared/proxy.ts";
import { PUBLIC_ROUTES } from "../../shared/public-api.ts";
import type { Route } from "../../shared/router.ts";
import { runService } from "../../shared/service.ts";

await runService("gateway", ({ upstream }) => {
  const owners = {
    catalog: upstream("catalog"),
    cart: upstream("cart"),
    // Longer than what checkout waits for its own calls, so that its answer arrives first.
    checkout: upstream("checkout", 8000),
  };
  const passed = PUBLIC_ROUTES.map(({ method, path, owner }): Route => ({
    method,
    path: `/api${path}`,
    handle: (request) => forward(owners[owner], { method, template: path, request }),
  }));
  return [
    ...passed,
    {
      // A cart and its order in one request, for callers that keep no state between requests.
      method: "POST",
      path: "/api/checkout",
      handle: async ({ body }) => {
        const source = readObject(body);
        const items = readItems(source, "items");
        const card = readText(source, "card", 24);
        const create = { method: "POST", path: "/carts", template: "/carts" } as const;
        const { id } = await owners.cart.json<{ id: string }>({ ...create, body: { items } });
        const place = { method: "POST", path: "/orders", template: "/orders" } as const;
        const order = await owners.checkout.json({ ...place, body: { cartId: id, card } });
        return { status: 201, body: order };
      },
    },
  ];
});
