import { expect, test } from "@playwright/test";

test("a customer orders four products and pays", async ({ page }) => {
  await page.goto("/");
  const cart = page.getByRole("list", { name: "Cart" });
  const products = ["Espresso beans", "Hand grinder", "Gooseneck kettle", "Brewing scale"];
  for (const [index, product] of products.entries()) {
    await page.getByRole("button", { name: `Add ${product} to cart` }).click();
    await expect(cart.getByRole("listitem")).toHaveCount(index + 1);
  }
  await expect(page.getByTestId("cart-total")).toHaveText("€202.90");

  await page.getByLabel("Card number").fill("4242 4242 4242 4242");
  await page.getByRole("button", { name: "Place order" }).click();

  await expect(page.getByRole("heading", { name: "Thank you!" })).toBeVisible();
  await expect(page.getByText(/^Order [0-9a-f]{8} is paid\.$/)).toBeVisible();
  await expect(page.getByText("We charged €202.90 to your card.")).toBeVisible();
  await expect(cart.getByRole("listitem")).toHaveCount(0);
});
