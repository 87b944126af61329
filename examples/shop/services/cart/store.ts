import { randomUUID } from "node:crypto";
import type { Database } from "../../shared/database.ts";
import { HttpError } from "../../shared/errors.ts";
import { MAX_QUANTITY } from "../../shared/input.ts";

export interface CartLine {
  productId: string;
  name: string;
  unitCents: number;
  quantity: number;
}

export interface Cart {
  id: string;
  currency: string;
  lines: CartLine[];
  totalCents: number;
}

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS carts (id TEXT PRIMARY KEY) STRICT;
CREATE TABLE IF NOT EXISTS lines (
  cart TEXT NOT NULL REFERENCES carts (id), productId TEXT NOT NULL, name TEXT NOT NULL,
  unitCents INTEGER NOT NULL, quantity INTEGER NOT NULL, PRIMARY KEY (cart, productId)
) STRICT`;

export interface CartStore {
  create(lines: readonly CartLine[]): Cart;
  read(id: string): Cart;
  /** Adds to the quantity of a line that exists. */
  add(id: string, line: CartLine): Cart;
  /** 0 removes the line. */
  setQuantity(id: string, productId: string, quantity: number): Cart;
}

export function createStore({ sql, transaction }: Database): CartStore {
  const insertCart = sql.prepare("INSERT INTO carts VALUES (?)");
  const findCart = sql.prepare("SELECT id FROM carts WHERE id = ?");
  const findLines = sql.prepare(
    "SELECT productId, name, unitCents, quantity FROM lines WHERE cart = ? ORDER BY rowid",
  );
  const upsert = sql.prepare(
    `INSERT INTO lines VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
     SET quantity = min(${MAX_QUANTITY}, quantity + excluded.quantity)`,
  );
  const update = sql.prepare("UPDATE lines SET quantity = ? WHERE cart = ? AND productId = ?");
  const remove = sql.prepare("DELETE FROM lines WHERE cart = ? AND productId = ?");

  const put = (id: string, line: CartLine): void => {
    upsert.run(id, line.productId, line.name, line.unitCents, line.quantity);
  };
  const mustExist = (id: string): void => {
    if (findCart.get(id) === undefined) throw new HttpError(404, "unknown_cart", "no such cart");
  };
  const read = (id: string): Cart => {
    mustExist(id);
    const lines = findLines.all(id) as unknown as CartLine[];
    const totalCents = lines.reduce((sum, line) => sum + line.unitCents * line.quantity, 0);
    return { id, currency: "EUR", lines, totalCents };
  };

  return {
    read,
    create: (lines) =>
      transaction(() => {
        const id = randomUUID();
        insertCart.run(id);
        for (const line of lines) put(id, line);
        return read(id);
      }),
    add: (id, line) =>
      transaction(() => {
        mustExist(id);
        put(id, line);
        return read(id);
      }),
    setQuantity: (id, productId, quantity) =>
      transaction(() => {
        mustExist(id);
        const { changes } =
          quantity === 0 ? remove.run(id, productId) : update.run(quantity, id, productId);
        if (changes === 0) throw new HttpError(404, "unknown_line", "the cart has no such line");
        return read(id);
      }),
  };
}
