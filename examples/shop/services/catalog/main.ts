import { HttpError } from "../../shared/errors.ts";
import { runService } from "../../shared/service.ts";
import { PRODUCTS } from "../../shared/products.ts";
import type { Product } from "../../shared/products.ts";

const SCHEMA = `CREATE TABLE IF NOT EXISTS products (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL, category TEXT NOT NULL,
  priceCents INTEGER NOT NULL, currency TEXT NOT NULL, picture TEXT NOT NULL
) STRICT`;

const MAX_IDS = 50;

await runService("catalog", ({ database, fault }) => {
  const { sql, transaction } = database(SCHEMA);
  const insert = sql.prepare("INSERT OR IGNORE INTO products VALUES (?, ?, ?, ?, ?, ?, ?)");
  transaction(() => {
    for (const { id, name, description, category, priceCents, currency, picture } of PRODUCTS) {
      insert.run(id, name, description, category, priceCents, currency, picture);
    }
  });
  const all = sql.prepare("SELECT * FROM products ORDER BY rowid");
  const one = sql.prepare("SELECT * FROM products WHERE id = ?");

  const present = (product: Product): Partial<Product> => {
    if (fault !== "catalog-breaking-api") return product;
    const { description: _gone, ...rest } = product;
    return rest;
  };
  const find = (id: string): Product | undefined => one.get(id) as Product | undefined;
  const list = (query: URLSearchParams): Product[] => {
    const ids = query.get("ids");
    if (ids !== null) {
      return ids.split(",", MAX_IDS).flatMap((id) => find(id) ?? []);
    }
    const text = (query.get("q") ?? "").toLowerCase();
    const category = query.get("category") ?? "";
    return (all.all() as unknown as Product[]).filter(
      (product) =>
        product.name.toLowerCase().includes(text) &&
        (category === "" || product.category === category),
    );
  };

  return [
    {
      method: "GET",
      path: "/products",
      handle: ({ query }) => ({ status: 200, body: { products: list(query).map(present) } }),
    },
    {
      method: "GET",
      path: "/products/:id",
      handle: ({ params }) => {
        const product = find(params["id"] ?? "");
        if (product === undefined) throw new HttpError(404, "unknown_product", "no such product");
        return { status: 200, body: present(product) };
      },
    },
  ];
});
