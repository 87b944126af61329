import { HttpError } from "../../shared/errors.ts";
import { readObject, readText } from "../../shared/input.ts";
import { runService } from "../../shared/service.ts";
import { createPlacing } from "./placing.ts";
import type { Order } from "./placing.ts";

const SCHEMA = `
CREATE TABLE IF NOT EXISTS orders (id TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT`;

await runService("checkout", ({ database, upstream, fault, log }) => {
  const { sql } = database(SCHEMA);
  const insert = sql.prepare("INSERT INTO orders VALUES (?, ?)");
  const find = sql.prepare("SELECT document FROM orders WHERE id = ?");
  const place = createPlacing({
    carts: upstream("cart"),
    inventory: upstream("inventory"),
    payments: upstream("payments"),
    fault,
    log,
  });
  return [
    {
      method: "POST",
      path: "/orders",
      handle: async ({ body }) => {
        const source = readObject(body);
        const order = await place(readText(source, "cartId"), readText(source, "card", 24));
        insert.run(order.id, JSON.stringify(order));
        return { status: 201, body: order };
      },
    },
    {
      method: "GET",
      path: "/orders/:id",
      handle: ({ params }) => {
        const row = find.get(params["id"] ?? "");
        if (row === undefined) throw new HttpError(404, "unknown_order", "no such order");
        return { status: 200, body: JSON.parse(String(row["document"])) as Order };
      },
    },
  ];
});
