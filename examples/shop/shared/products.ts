export interface Product {
  id: string;
  name: string;
  description: string;
  category: string;
  priceCents: number;
  currency: string;
  /** Name of a drawing in the web page's sprite. */
  picture: string;
}

const row = (
  id: string,
  name: string,
  [category, picture, priceCents]: [category: string, picture: string, priceCents: number],
  description: string,
): Product => ({ id, name, description, category, priceCents, currency: "EUR", picture });

/** The range of the shop, as seed data: what the catalog offers and the inventory has in stock. */
export const PRODUCTS: readonly Product[] = [
  row(
    "espresso-beans",
    "Espresso beans",
    ["coffee", "bag", 1290],
    "Dark roast, 500 g, for any machine.",
  ),
  row("filter-beans", "Filter beans", ["coffee", "bag", 1450], "Light roast from Huila, 350 g."),
  row(
    "hand-grinder",
    "Hand grinder",
    ["coffee", "grinder", 6900],
    "Steel burrs, 24 settings, no cable.",
  ),
  row(
    "pour-over",
    "Pour-over dripper",
    ["coffee", "dripper", 2400],
    "Porcelain cone for one to two cups.",
  ),
  row(
    "cold-brew",
    "Cold brew bottle",
    ["coffee", "bottle", 2900],
    "One litre of glass, with a fine sieve.",
  ),
  row("sencha", "Sencha", ["tea", "tin", 1180], "First flush green tea, 100 g tin."),
  row("earl-grey", "Earl Grey", ["tea", "tin", 890], "Black tea with bergamot, 125 g tin."),
  row("rooibos", "Rooibos", ["tea", "tin", 790], "Red bush from the Cederberg, 150 g tin."),
  row("teapot", "Glass teapot", ["tea", "teapot", 3450], "Holds 1.2 litres, with a wide strainer."),
  row(
    "kettle",
    "Gooseneck kettle",
    ["kitchen", "kettle", 7900],
    "Holds any temperature from 40 to 100 °C.",
  ),
  row(
    "stoneware-mug",
    "Stoneware mug",
    ["kitchen", "mug", 1600],
    "Thrown by hand, 300 ml, dishwasher safe.",
  ),
  row(
    "scale",
    "Brewing scale",
    ["kitchen", "scale", 4200],
    "Shows tenths of a gram, with a timer.",
  ),
];
