import { HttpError } from "../../shared/errors.ts";
import { MAX_QUANTITY, readInteger, readItem, readItems, readObject } from "../../shared/input.ts";
import type { Route } from "../../shared/router.ts";
import { runService } from "../../shared/service.ts";
import { flaky } from "./flaky.ts";
import { priceItems } from "./prices.ts";
import { createStore, SCHEMA } from "./store.ts";

await runService("cart", ({ database, upstream, fault }) => {
  const store = createStore(database(SCHEMA));
  const catalog = upstream("catalog");

  const routes: Route[] = [
    {
      method: "POST",
      path: "/carts",
      handle: async ({ body = {} }) => {
        const source = readObject(body);
        const items = source["items"] === undefined ? [] : readItems(source, "items");
        return { status: 201, body: store.create(await priceItems(catalog, items)) };
      },
    },
    {
      method: "GET",
      path: "/carts/:id",
      handle: ({ params }) => ({ status: 200, body: store.read(params["id"] ?? "") }),
    },
    {
      method: "POST",
      path: "/carts/:id/items",
      handle: async ({ params, body }) => {
        const [line] = await priceItems(catalog, [readItem(body)]);
        if (line === undefined) throw new HttpError(422, "unknown_product", "no such product");
        return { status: 200, body: store.add(params["id"] ?? "", line) };
      },
    },
    {
      method: "PATCH",
      path: "/carts/:id/items/:productId",
      handle: ({ params, body }) => {
        const quantity = readInteger(readObject(body), "quantity", 1, MAX_QUANTITY);
        const { id = "", productId = "" } = params;
        return { status: 200, body: store.setQuantity(id, productId, quantity) };
      },
    },
    {
      method: "DELETE",
      path: "/carts/:id/items/:productId",
      handle: ({ params: { id = "", productId = "" } }) => ({
        status: 200,
        body: store.setQuantity(id, productId, 0),
      }),
    },
  ];
  return flaky(routes, fault);
});
