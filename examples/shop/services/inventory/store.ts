import type { Database } from "../../shared/database.ts";
import { HttpError } from "../../shared/errors.ts";
import type { Item } from "../../shared/input.ts";
import { PRODUCTS } from "../../shared/products.ts";

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS stock (
  productId TEXT PRIMARY KEY, available INTEGER NOT NULL CHECK (available >= 0)
) STRICT;
CREATE TABLE IF NOT EXISTS reservations (
  orderId TEXT NOT NULL, productId TEXT NOT NULL, quantity INTEGER NOT NULL,
  PRIMARY KEY (orderId, productId)
) STRICT`;

/** More than any load run can sell. */
const INITIAL_STOCK = 10_000_000;

export interface Stock {
  productId: string;
  available: number;
}

export interface InventoryStore {
  stock(productId: string): Stock;
  /** Takes all items or none; adds to what the order has already. */
  reserve(orderId: string, items: readonly Item[]): void;
  /** Puts back what the order has; an order without anything is fine. */
  release(orderId: string): void;
}

export function createStore({ sql, transaction }: Database): InventoryStore {
  const seed = sql.prepare("INSERT OR IGNORE INTO stock VALUES (?, ?)");
  transaction(() => {
    for (const { id } of PRODUCTS) seed.run(id, INITIAL_STOCK);
  });
  const find = sql.prepare("SELECT productId, available FROM stock WHERE productId = ?");
  const take = sql.prepare(
    "UPDATE stock SET available = available - ?1 WHERE productId = ?2 AND available >= ?1",
  );
  const give = sql.prepare("UPDATE stock SET available = available + ? WHERE productId = ?");
  const record = sql.prepare(
    `INSERT INTO reservations VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET quantity = quantity + excluded.quantity`,
  );
  const drop = sql.prepare(
    "DELETE FROM reservations WHERE orderId = ? RETURNING productId, quantity",
  );
  return {
    stock: (productId) => {
      const stock = find.get(productId);
      if (stock === undefined) throw new HttpError(404, "unknown_product", "no such product");
      return stock as unknown as Stock;
    },
    reserve: (orderId, items) =>
      transaction(() => {
        for (const { productId, quantity } of items) {
          if (take.run(quantity, productId).changes === 0) {
            throw new HttpError(409, "out_of_stock", `${productId} is out of stock`);
          }
          record.run(orderId, productId, quantity);
        }
      }),
    release: (orderId) =>
      transaction(() => {
        for (const { productId, quantity } of drop.all(orderId) as unknown as Item[]) {
          give.run(quantity, productId);
        }
      }),
  };
}
