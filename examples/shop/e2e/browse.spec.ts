import { expect, test } from "@playwright/test";

test("a visitor finds a product by category and by name", async ({ page }) => {
  await page.goto("/");
  const products = page.getByRole("list", { name: "Products" });
  await expect(products.getByRole("heading", { level: 2 })).toHaveCount(12);

  await page.getByLabel("Category").selectOption("tea");
  await expect(products.getByRole("heading", { level: 2 })).toHaveCount(4);

  await page.getByLabel("Search").fill("sen");
  await expect(products.getByRole("heading", { level: 2 })).toHaveText(["Sencha"]);

  await products.getByRole("button", { name: "Sencha", exact: true }).click();
  const details = page.getByRole("dialog", { name: "Sencha" });
  await expect(details).toContainText("€11.80");
  await details.getByRole("button", { name: "Close" }).click();
  await expect(details).toBeHidden();
});
