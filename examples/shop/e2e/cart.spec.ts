import { expect, test } from "@playwright/test";

test("a customer fills a cart and changes a quantity", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Add Stoneware mug to cart" }).click();
  const cart = page.getByRole("list", { name: "Cart" });
  await expect(cart.getByRole("listitem")).toHaveCount(1);
  await expect(page.getByTestId("cart-total")).toHaveText("€16.00");

  const quantity = cart.getByRole("status", { name: "Quantity of Stoneware mug" });
  await cart.getByRole("button", { name: "One more Stoneware mug" }).click();
  await expect(quantity).toHaveText("2");
  await cart.getByRole("button", { name: "One more Stoneware mug" }).click();
  await expect(quantity).toHaveText("3");
  await expect(page.getByTestId("cart-total")).toHaveText("€48.00");

  await page.reload();
  await expect(quantity).toHaveText("3");

  await cart.getByRole("button", { name: "One less Stoneware mug" }).click();
  await expect(quantity).toHaveText("2");
  await expect(page.getByTestId("cart-total")).toHaveText("€32.00");
});
