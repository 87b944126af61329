import type { Upstream } from "../../shared/client.ts";
import { HttpError } from "../../shared/errors.ts";
import type { Item } from "../../shared/input.ts";
import type { CartLine } from "./store.ts";

interface ProductList {
  products: { id: string; name: string; priceCents: number }[];
}

/** Lines keep the name and the price of the moment in which they were added. */
export async function priceItems(catalog: Upstream, items: readonly Item[]): Promise<CartLine[]> {
  if (items.length === 0) return [];
  const ids = items.map((item) => encodeURIComponent(item.productId)).join(",");
  const call = { method: "GET", path: `/products?ids=${ids}`, template: "/products" } as const;
  const { products } = await catalog.json<ProductList>(call);
  const byId = new Map(products.map((product) => [product.id, product]));
  return items.map(({ productId, quantity }) => {
    const product = byId.get(productId);
    if (product === undefined) {
      throw new HttpError(422, "unknown_product", `no product is called ${productId}`);
    }
    return { productId, name: product.name, unitCents: product.priceCents, quantity };
  });
}
